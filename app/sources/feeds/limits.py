"""Which clips of open feeds are let in: only short ones and vertical ones, as the viewer chose."""

from dataclasses import dataclass

from app.sources.feeds.port import FarClip


@dataclass(frozen=True, slots=True)
class Limits:
    """`most_s` is how long a clip may be in seconds; with `vertical` a vertical one may be longer."""

    most_s: float = 180.0
    vertical: bool = True


def fits(clip: FarClip, limits: Limits) -> bool:
    """Is the clip let in? One of unknown length is: its file says more."""
    short = clip.duration_s is None or clip.duration_s <= limits.most_s
    return short or (limits.vertical and clip.height > clip.width > 0)
