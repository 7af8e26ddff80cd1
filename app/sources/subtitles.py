"""Reads the spoken words out of `.srt` and `.vtt` files."""

import re

from app.sources.sidecars import read_text

MOST_BYTES = 256 << 10

SILENT_BLOCK = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION)\b")
"""How a block begins that nobody speaks."""

MARKUP = re.compile(r"<[^>]*>|\{\\[^}]*\}")
BLANK_LINES = re.compile(r"\n\s*\n")


def spoken(path: str) -> str:
    """The words in their order, a line for each that was shown; "" when there are none."""
    text = read_text(path, MOST_BYTES).replace("\r\n", "\n").replace("\r", "\n")
    blocks = (block.strip() for block in BLANK_LINES.split(text))
    lines = [line for block in blocks if not SILENT_BLOCK.match(block) for line in _lines(block)]
    return "\n".join(line for number, line in enumerate(lines) if number == 0 or line != lines[number - 1])


def _lines(block: str) -> list[str]:
    """The lines after the one with the times; captions that scroll repeat them, which `spoken` drops."""
    lines = block.split("\n")
    times = next((number for number, line in enumerate(lines) if "-->" in line), len(lines))
    return [plain for line in lines[times + 1 :] if (plain := MARKUP.sub("", line).strip())]
