"""The sentence that has to be typed before a limit gives way."""

EXTRA_MIN = 10

MORE = f"I want to watch {EXTRA_MIN} more minutes"
"""Typed on the page on which the feed rests."""

LOOSER = "I want to watch more than I set"
"""Typed where a limit is loosened."""


def is_typed(wanted: str, text: str) -> bool:
    """Whether the sentence stands there, word by word; case, spaces and the full stop do not matter."""
    return _plain(text) == _plain(wanted)


def _plain(text: str) -> str:
    return " ".join(text.casefold().rstrip(" .").split())
