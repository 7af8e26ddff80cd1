"""Some of the real clips, decoded and looked at once for all tests."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.analysis.clip.impressions import Impressions, gather
from app.analysis.clip.models import Models
from app.analysis.clip.seen import Seen
from app.analysis.decode.look import look

EACH = 7
"""Every seventh clip of the list: one of nearly each kind."""


def decoded(folder: Path, file: str) -> Seen:
    """A clip as the models get it, without its words."""
    with (folder / "clips" / file).open("rb") as content:
        seen = look(content)
    assert isinstance(seen, Seen), f"{file}: {seen}"
    return seen


def listed(folder: Path) -> Sequence[dict[str, Any]]:
    """The labels of all clips."""
    lines = (folder / "clips" / "clips.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def some(folder: Path, models: Models) -> Iterator[tuple[str, Impressions]]:
    """Names without endings, with all impressions."""
    for clip in listed(folder)[::EACH]:
        seen = replace(
            decoded(folder, clip["file"]), caption=clip["caption"], hashtags=tuple(clip["hashtags"])
        )
        yield Path(clip["file"]).stem, gather(seen, models)
