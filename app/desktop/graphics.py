"""Whether this machine has a graphics card that a window could be drawn with."""

import sys
from pathlib import Path

CARDS = ("dri/renderD*", "nvidia[0-9]*", "dxg")
"""Device nodes of what can render: the kernel's own drivers, NVIDIA's, and Windows' for its Linux."""


def has_card(devices: Path = Path("/dev")) -> bool:
    """False where OpenGL would be computed by the processor; elsewhere than on Linux every system has a way."""
    if sys.platform != "linux":
        return True
    return any(True for pattern in CARDS for _ in devices.glob(pattern))
