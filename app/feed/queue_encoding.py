"""The coming order as rows, so that the next start need not wait for the learner."""

import json
from dataclasses import fields

from app.clips.clip import Clip
from app.clips.queue import KeptPlace
from app.feed.queue import Placed
from app.feed.state import Reason

PARTS = tuple(part.name for part in fields(Reason))
"""Written out, since `asdict` copies each value deeply: 15 ms for the reasons of one order."""


def to_kept(placed: Placed) -> KeptPlace:
    """One place of the queue as a row."""
    reasons = json.dumps([_document(reason) for reason in placed.reasons], ensure_ascii=False)
    slate = json.dumps(placed.rivals)
    return KeptPlace(placed.clip.id, placed.score, placed.probability, placed.policy, reasons, slate)


def from_kept(row: KeptPlace, clip: Clip) -> Placed:
    """The place that a row keeps."""
    reasons = tuple(Reason(**{**each, "because": tuple(each["because"])}) for each in json.loads(row.reasons))
    return Placed(clip, row.score, row.probability, reasons, row.policy, tuple(json.loads(row.slate)))


def _document(reason: Reason) -> dict[str, object]:
    return {part: getattr(reason, part) for part in PARTS}
