"""Which layers of the jail this system has."""

import json
import subprocess
import sys
from pathlib import Path

from app.jail.layers import LAYERS

ROOT = str(Path(__file__).parents[2])
TRY = (
    "import sys, json; sys.path.insert(0, sys.argv[1]); from app.jail import LAYERS, enter;"
    "print(json.dumps(enter(LAYERS, ['/'], False)))"
)
LONGEST_LOOK_S = 20.0


def missing_layers() -> dict[str, str]:
    """The layers that cannot be put on here, each with the reason. Tries them in a process of its own."""
    try:
        tried = subprocess.run(
            [sys.executable, "-I", "-c", TRY, ROOT],
            capture_output=True,
            text=True,
            timeout=LONGEST_LOOK_S,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        return dict.fromkeys(LAYERS, f"it could not be tried ({type(error).__name__})")
    found: dict[str, str] = json.loads(tried.stdout)
    return {layer: why for layer, why in found.items() if why != "ok"}
