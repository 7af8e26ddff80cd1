"""What turned dials do, in words."""

from app.feed.outlook import Shift


def changes(shift: Shift) -> str:
    """What a turned dial did; "" where nothing comes next."""
    return f"This changes {len(shift.brings)} of your next {shift.of}" if shift.of else ""
