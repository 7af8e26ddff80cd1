"""What the starter clips show: for each clip, how its loop is painted."""

from ..drawing import Scene
from . import fractals, illusions, landscapes, life, music, physics, sky, typography

TOPICS: dict[str, dict[str, Scene]] = {
    "fractals": fractals.SCENES,
    "physics": physics.SCENES,
    "illusions": illusions.SCENES,
    "life": life.SCENES,
    "typography": typography.SCENES,
    "sky": sky.SCENES,
    "music": music.SCENES,
    "landscapes": landscapes.SCENES,
}
SCENES = {f"{topic}-{name}": scene for topic, scenes in TOPICS.items() for name, scene in scenes.items()}
