"""Reads out of `.srt` and `.vtt` files what is to be seen when."""

import html
import re

from app.clips.spoken import Cue
from app.sources.subtitles import blocks

MOST_CUES = 5000
MOST_LINES = 4
LONGEST_LINE = 200

MOMENT = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
TIMES = re.compile(rf"{MOMENT}\s*-->\s*{MOMENT}")


def cues(text: str) -> tuple[Cue, ...]:
    """The captions in the order of their time, as plain text of bounded length; without a time there are none."""
    found = []
    for times, lines in blocks(text):
        said = TIMES.search(times)
        if said is not None and lines:
            shown = "\n".join(_plain(line) for line in lines[:MOST_LINES])
            found.append(Cue(_seconds(*said.groups()[:4]), _seconds(*said.groups()[4:]), shown))
    return tuple(sorted(found[:MOST_CUES], key=lambda cue: (cue.from_s, cue.to_s)))


def _plain(line: str) -> str:
    return " ".join(html.unescape(line)[:LONGEST_LINE].split())


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(thousandths.ljust(3, "0")) / 1000
