"""Derives what the details show."""

from dataclasses import dataclass

from app.feed.state import Details, FeedState
from ui.details.facts import FactRow, fact_rows
from ui.details.findings import FindingRow, finding_rows
from ui.feed.words import one_line

NOT_YET = "Nobody has looked at this clip yet. What is in it is found in the background, on this device."
NOTHING = "Nothing was found that is sure enough to be named."


@dataclass(frozen=True, slots=True)
class Props:
    """All that the panel shows. `own_words` are its own hashtags; `nothing` stands where nothing was found.

    `far` says that it is of an open feed, `offline` that the viewer keeps it on this device.
    """

    clip: str = ""
    far: bool = False
    offline: bool = False
    own_words: str = ""
    nothing: str = ""
    findings: tuple[FindingRow, ...] = ()
    facts: tuple[FactRow, ...] = ()


def derive(state: FeedState) -> Props:
    """What the panel shows of a state."""
    if state.clip is None:
        return Props()
    read = state.details
    details = read if read is not None and read.clip.id == state.clip.id else Details(state.clip)
    findings = finding_rows(details)
    nothing = NOTHING if details.document else NOT_YET
    return Props(
        clip=details.clip.id,
        far=state.offline is not None,
        offline=bool(state.offline),
        own_words="   ".join(f"#{one_line(tag)}" for tag in own_tags(details)),
        nothing="" if findings else nothing,
        findings=findings,
        facts=fact_rows(details),
    )


def own_tags(details: Details) -> tuple[str, ...]:
    """What the clip says of itself: its hashtags, and tags that came beside it."""
    return tuple(dict.fromkeys((*details.clip.hashtags, *details.clip.tags)))
