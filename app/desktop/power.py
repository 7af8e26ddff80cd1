"""Whether this computer lives on its battery."""

from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")


def on_battery(supplies: Path = SUPPLIES) -> bool:
    """Whether a battery of the computer itself (not of a mouse) is being emptied; False where nobody knows."""
    try:
        return any(_is_emptied(supply) for supply in supplies.iterdir())
    except OSError:
        return False


def _is_emptied(supply: Path) -> bool:
    if _read(supply / "type") != "Battery" or _read(supply / "scope") == "Device":
        return False
    return _read(supply / "status") == "Discharging"


def _read(file: Path) -> str:
    try:
        return file.read_text().strip()
    except OSError:
        return ""
