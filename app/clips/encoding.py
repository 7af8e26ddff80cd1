"""Clips and refused files as the door `clips --json` prints them."""

from collections.abc import Mapping
from typing import Any

from app.clips.catalogue import Problem
from app.clips.clip import Clip


def to_json(clip: Clip, hidden_by: Mapping[str, str] | None = None) -> dict[str, Any]:
    """A clip that can be played. `hidden_by` is {"rule", "why"} where a rule hides it."""
    return {
        "id": clip.id,
        "title": clip.title,
        "caption": clip.caption,
        "hashtags": list(clip.hashtags),
        "creator": clip.creator,
        "source": clip.source,
        "where": clip.where,
        "duration_s": clip.duration_s,
        "width": clip.width,
        "height": clip.height,
        "licence": clip.licence,
        "language": clip.language,
        "published": clip.published.isoformat() if clip.published is not None else None,
        "tags": list(clip.tags),
        "found": [found._asdict() for found in clip.found],
        "sensitive": clip.sensitive,
        "labels": list(clip.labels),
        "copy_of": clip.copy_of or None,
        "hidden_by": hidden_by,
        "problem": None,
    }


def refused_to_json(problem: Problem) -> dict[str, Any]:
    """A refused file: the same keys, of which only the source, the path and the problem are known."""
    nameless = to_json(Clip(id="", title="", where=problem.where, source=problem.source))
    return {**nameless, "id": None, "problem": problem.why}
