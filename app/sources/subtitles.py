"""Reads the spoken words out of `.srt` and `.vtt` files."""

import re
from collections.abc import Iterator

from app.sources.sidecars import read_text

MOST_BYTES = 256 << 10

SILENT_BLOCK = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION)\b")
"""How a block begins that nobody speaks."""

MARKUP = re.compile(r"<[^>]*>|\{\\[^}]*\}")
BLANK_LINES = re.compile(r"\n\s*\n")


def spoken(path: str) -> str:
    """The words of a file in their order, a line for each that was shown; "" when there are none."""
    return words_in(read_text(path, MOST_BYTES))


def words_in(text: str) -> str:
    """The words in the text of such a file. Captions that scroll repeat their lines, which is dropped."""
    lines = [line for _, shown in blocks(text) for line in shown]
    return "\n".join(line for number, line in enumerate(lines) if number == 0 or line != lines[number - 1])


def blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each caption: the line with its times, and the lines that are shown, as plain text."""
    for block in BLANK_LINES.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = block.strip().split("\n")
        times = next((number for number, line in enumerate(lines) if "-->" in line), None)
        if times is not None and not SILENT_BLOCK.match(lines[0]):
            yield (
                lines[times],
                [plain for line in lines[times + 1 :] if (plain := MARKUP.sub("", line).strip())],
            )
