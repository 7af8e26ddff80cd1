"""What else is known of a clip, as rows of a name and words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QLocale

from app.clips.clip import Clip
from app.feed.state import Details
from ui.details.findings import percent
from ui.feed.words import clock, one_line

SURELY = 0.5
DARK, BRIGHT = 0.3, 0.7
GLAD, SAD = 0.3, -0.3


@dataclass(frozen=True, slots=True)
class FactRow:
    """A line below the findings."""

    name: str
    words: str


def fact_rows(details: Details) -> tuple[FactRow, ...]:
    """All that is known and worth a line."""
    rows = (*_analysed(details.document), *_of_clip(details.clip))
    known = (FactRow(name, one_line(words)) for name, words in (*_judged(details), *rows))
    return tuple(row for row in known if row.words)


def _judged(details: Details) -> Iterator[tuple[str, str]]:
    """The clip as a whole."""
    sensitive = details.clip.sensitive
    yield "Language", language(details.clip.language)
    if sensitive is not None and details.document:
        yield "Sensitive", f"{'likely' if sensitive >= SURELY else 'unlikely'} ({percent(sensitive)})"


def _analysed(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What analysis says besides its tags; nothing where there was none."""
    yield "Faces", faces(**document.get("faces", {}))
    yield "Sound", sound(document.get("heard", {}))
    yield "Picture", picture(document.get("moved", {}))
    yield "Text", str(document.get("text", ""))
    mood = float(document.get("mood", 0.0))
    yield "Mood of the words", "cheerful" if mood > GLAD else "sad or cross" if mood < SAD else ""


def _of_clip(clip: Clip) -> Iterator[tuple[str, str]]:
    """What its file and its source say."""
    yield "Length", clock(clip.duration_s)
    yield "Size", f"{clip.width} × {clip.height}" if clip.width and clip.height else ""
    yield (
        "Loudness",
        f"{clip.loudness_lufs:.0f} LUFS".replace("-", "−") if clip.loudness_lufs is not None else "",
    )
    yield "By", clip.creator
    yield "From", clip.source_title
    yield "File", PurePath(clip.where).name
    yield "Licence", clip.licence
    yield "Published", day(clip.published)
    yield "Taken in", day(clip.added)
    yield "Views", f"{clip.views:,}" if clip.views is not None else ""
    yield "Likes", f"{clip.likes:,}" if clip.likes is not None else ""
    yield "Copies", "this device has it in another size or codec too" if clip.copy_of else ""


def language(code: str) -> str:
    """A language by its name in English, where Qt knows one."""
    known = QLocale.codeToLanguage(code)
    return (
        code
        if known in (QLocale.Language.AnyLanguage, QLocale.Language.C)
        else QLocale.languageToString(known)
    )


def faces(number: int = 0, largest_share: float = 0.0) -> str:
    """How many are seen at a time, and how close."""
    if not number:
        return ""
    told = "one face" if number == 1 else f"{number} faces"
    close = f"fills {percent(largest_share)} of the picture"
    return f"{told}, which {close}" if number == 1 else f"{told}; the largest {close}"


def sound(heard: Mapping[str, Any]) -> str:
    """The shares of what is heard, the largest first."""
    shares = {name: float(heard.get(name) or 0) for name in ("speech", "music", "singing")}
    named = sorted((name for name, share in shares.items() if share >= 0.05), key=lambda name: -shares[name])
    return ", ".join(f"{name} {percent(shares[name])}" for name in named)


def picture(moved: Mapping[str, Any]) -> str:
    """Cuts and light."""
    if not moved:
        return ""
    cuts, light = int(moved.get("cuts", 0)), float(moved.get("light", 0.5))
    told = "no cut" if not cuts else "one cut" if cuts == 1 else f"{cuts} cuts"
    return f"{told}, {'dark' if light < DARK else 'bright' if light > BRIGHT else 'neither dark nor bright'}"


def day(moment: datetime | None) -> str:
    """The viewer's own day of a moment."""
    return f"{moment.astimezone():%d %B %Y}".lstrip("0") if moment is not None else ""
