"""What the starter clips sound like: for each clip, how its loop is played."""

from ..sound import Play
from . import fractals, illusions, landscapes, life, music, physics, sky, typography

TOPICS: dict[str, dict[str, Play]] = {
    "fractals": fractals.SOUNDS,
    "physics": physics.SOUNDS,
    "illusions": illusions.SOUNDS,
    "life": life.SOUNDS,
    "typography": typography.SOUNDS,
    "sky": sky.SOUNDS,
    "music": music.SOUNDS,
    "landscapes": landscapes.SOUNDS,
}
SOUNDS = {f"{topic}-{name}": play for topic, plays in TOPICS.items() for name, play in plays.items()}
