"""Who gets seen, as lines of the page."""

from dataclasses import dataclass
from itertools import accumulate

from app.insights.shares import By, Fairness, Share
from ui.insights import words

SHOWN = 6
HALF = 0.5
UNKNOWN = {By.CREATOR: "No name", By.TOPIC: "No topic", By.LANGUAGE: "Unknown", By.SOURCE: "Unknown"}
PLURAL = {By.CREATOR: "creators", By.TOPIC: "topics", By.LANGUAGE: "languages", By.SOURCE: "sources"}


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One name: both shares in words and as lengths of bars (0..1, the longest of the page is 1)."""

    name: str
    shown: str
    catalogue: str
    shown_bar: float
    catalogue_bar: float
    spoken: str


def share_rows(fairness: Fairness, by: By) -> tuple[ShareRow, ...]:
    """Those who were shown most."""
    first = fairness.shares[:SHOWN]
    longest = max((max(share.shown, share.catalogue) for share in first), default=1.0) or 1.0
    return tuple(_row(share, by, longest) for share in first)


def _row(share: Share, by: By, longest: float) -> ShareRow:
    name = named(share, by)
    shown, catalogue = words.percent(share.shown), words.percent(share.catalogue)
    return ShareRow(
        name=name,
        shown=shown,
        catalogue=catalogue,
        shown_bar=share.shown / longest,
        catalogue_bar=share.catalogue / longest,
        spoken=f"{name}: {shown} of what was shown, {catalogue} of the catalogue",
    )


def named(share: Share, by: By) -> str:
    """Its name, as one says it."""
    if not share.name:
        return UNKNOWN[by]
    return words.topic(share.name) if by is By.TOPIC else share.name


def few(fairness: Fairness, by: By) -> str:
    """How many of all it takes to make half of what was shown, and how even that is."""
    sums = list(accumulate(share.times for share in fairness.shares))
    if not sums or not sums[-1]:
        return "Nothing was shown yet."
    count = 1 + next(at for at, times in enumerate(sums) if times >= HALF * sums[-1])
    of = f"{count} of {len(fairness.shares)} {PLURAL[by]} got half of all that was shown"
    return f"{of} (Gini {fairness.gini:.2f}: 0 is even, 1 is all to one)."
