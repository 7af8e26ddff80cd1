"""The findings of a clip as rows that can be contradicted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.clips.clip import Finding
from app.feed.state import Details
from ui.feed.words import one_line

HEADINGS = {
    "topic": "What it is about",
    "object": "Seen",
    "scene": "Seen",
    "gesture": "Seen",
    "body": "Seen",
    "sound": "Heard",
    "text": "Read on the screen",
}
ORDER = tuple(dict.fromkeys(HEADINGS.values()))
SAID_SO, DENIED = "you say so", "not in it, you say"


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A line of the panel: `heading` is set on the first of a group, `share` is 0 to 1, the length of the bar.

    `stands` is False for what the viewer took out; it stays in sight so that it can be put back.
    """

    name: str
    kind: str
    heading: str
    label: str
    said: str
    share: float
    stands: bool


def finding_rows(details: Details) -> tuple[FindingRow, ...]:
    """What was found or said to be there, group by group, the surest first; then what the viewer took out."""
    first = found_first(details.document)
    now = {(each.name, each.kind) for each in details.clip.found}
    rows = [_row(each, first.get((each.name, each.kind))) for each in details.clip.found]
    rows += [_denied(each) for key, each in first.items() if key not in now]
    return tuple(_headed(sorted(rows, key=lambda row: ORDER.index(row.heading))))


def found_first(document: Mapping[str, Any]) -> dict[tuple[str, str], Finding]:
    """What analysis itself found, by name and kind."""
    tags = (Finding(str(name), str(kind), float(sure)) for name, kind, sure in document.get("tags", ()))
    return {(each.name, each.kind): each for each in tags}


def percent(share: float) -> str:
    """A share as people say it; never quite sure, never quite nothing."""
    return f"{min(99, max(1, round(100 * share)))} %"


def _row(finding: Finding, first: Finding | None) -> FindingRow:
    said = percent(finding.confidence) if finding == first else SAID_SO
    return _line(finding, said, finding.confidence, stands=True)


def _denied(finding: Finding) -> FindingRow:
    return _line(finding, DENIED, 0.0, stands=False)


def _line(finding: Finding, said: str, share: float, stands: bool) -> FindingRow:
    heading = HEADINGS.get(finding.kind, HEADINGS["object"])
    return FindingRow(finding.name, finding.kind, heading, one_line(finding.name), said, share, stands)


def _headed(rows: Iterable[FindingRow]) -> Iterator[FindingRow]:
    """The rows, with the heading of each group on its first row only."""
    before = ""
    for row in rows:
        yield row if row.heading != before else replace(row, heading="")
        before = row.heading
