"""Finds the captions that belong to a clip: in a file beside it, or where its feed says."""

import re
from collections.abc import Sequence
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from app.clips.far import Elsewhere
from app.network.grant import Grant
from app.network.part import Part
from app.sources.sidecars import SUBTITLES, by_clip, of_clip, read_text
from app.sources.tongues import best_of

if TYPE_CHECKING:
    from app.network.client import Client

MOST_BYTES = 2**20

BEGINNING = re.compile(rb"\s*(?:WEBVTT|\d+\s*\n|\d\d:\d\d)")
BYTE_ORDER_MARKS = b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"


def beside(path: str, read: Sequence[str]) -> str:
    """The text of the caption file beside a clip, in the best of the languages `read` (BCP 47); "" without one."""
    clip = Path(path)
    try:
        names = [each.name for each in clip.parent.iterdir() if each.name.lower().endswith(SUBTITLES)]
    except OSError:
        return ""
    files = of_clip(by_clip(names), clip.name)
    chosen = best_of([language_of(each, clip.name) for each in files], read)
    return read_text(str(clip.with_name(files[chosen])), MOST_BYTES) if chosen is not None else ""


def language_of(sidecar: str, clip: str) -> str:
    """The language in the name of a caption file: `clip.de.vtt` is German, `clip.vtt` does not say."""
    middle = PurePath(sidecar).stem.removeprefix(PurePath(clip).stem).strip(".")
    return middle.rpartition(".")[2]


def from_afar(client: "Client", there: Elsewhere, read: Sequence[str]) -> str:
    """The text of the captions that a feed offers, the best of the languages `read`; "" where it offers none.

    It blocks. Raises NetworkError, also where what comes are no captions, and OSError.
    """
    offered = there.parts.subtitles
    chosen = best_of([each.language for each in offered], read)
    if chosen is None:
        return ""
    with TemporaryDirectory(prefix="ownfeed-") as folder:
        part = Part(Path(folder, "captions"), MOST_BYTES, are_captions)
        client.download(offered[chosen].url, Grant.of(there.feed.where, there.feed.on_my_network), part)
        return read_text(str(part.path), MOST_BYTES)


def are_captions(head: bytes) -> bool:
    """Whether a file begins like WebVTT or SRT."""
    for mark in BYTE_ORDER_MARKS:
        head = head.removeprefix(mark)
    return BEGINNING.match(head.replace(b"\x00", b"")) is not None
