"""The coming order as rows, so that the next start need not wait for the learner."""

import json
from dataclasses import asdict

from app.clips.clip import Clip
from app.clips.queue import KeptPlace
from app.feed.queue import Placed
from app.feed.state import Reason


def to_kept(placed: Placed) -> KeptPlace:
    """One place of the queue as a row."""
    reasons = json.dumps([asdict(reason) for reason in placed.reasons], ensure_ascii=False)
    slate = json.dumps(placed.rivals)
    return KeptPlace(placed.clip.id, placed.score, placed.probability, placed.policy, reasons, slate)


def from_kept(row: KeptPlace, clip: Clip) -> Placed:
    """The place that a row keeps."""
    reasons = tuple(Reason(**{**each, "because": tuple(each["because"])}) for each in json.loads(row.reasons))
    return Placed(clip, row.score, row.probability, reasons, row.policy, tuple(json.loads(row.slate)))
