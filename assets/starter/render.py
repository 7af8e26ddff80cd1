"""Renders the starter clips: `python -m assets.starter.render [--to FOLDER] [NAME…]`.

A clip is a sidecar NAME.info.json, a scene and a sound of that name. The sidecar says how long it is.
"""

import argparse
import json
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from .encoding import write
from .mastering import mastered
from .scenes import SCENES
from .sounds import SOUNDS

HERE = Path(__file__).parent
PLAIN_CRF = 31
CRF = {
    "fractals-endless-zoom": 35,
    "fractals-julia-breath": 34,
    "fractals-folded-bloom": 29,
    "physics-pendulum-wave": 29,
    "physics-newtons-cradle": 29,
    "physics-double-pendulums": 33,
    "illusions-moire-rings": 34,
}
"""x264's quality where it is not PLAIN_CRF: busy pictures hide more and cost more, calm ones less."""


def loop_s(name: str) -> float:
    """How long the clip of that name is, in seconds."""
    return float(json.loads((HERE / f"{name}.info.json").read_text(encoding="utf-8"))["duration"])


def render(name: str, folder: Path) -> Path:
    """Paint, play and encode one clip into `folder`."""
    seconds, path = loop_s(name), folder / f"{name}.mp4"
    write(path, SCENES[name](seconds), mastered(SOUNDS[name](seconds)), seconds, CRF.get(name, PLAIN_CRF))
    return path


def main() -> None:
    """Render the named clips, or all, two at a time."""
    parser = argparse.ArgumentParser(description="Render the starter clips.")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="a clip, such as sky-aurora; all if none is named"
    )
    parser.add_argument("--to", type=Path, default=HERE, metavar="FOLDER", help="where the clips go")
    wanted = parser.parse_args()
    unknown = set(wanted.names) - SCENES.keys()
    if unknown:
        parser.error(f"There is no clip called {', '.join(sorted(unknown))}. There are: {', '.join(SCENES)}.")
    names = wanted.names or list(SCENES)
    with ProcessPoolExecutor(max_workers=2) as pool:
        for path in pool.map(render, names, [wanted.to] * len(names)):
            print(f"{path.name}  {path.stat().st_size / 1000:.0f} kB", flush=True)


if __name__ == "__main__":
    main()
