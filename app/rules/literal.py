"""The letters that a text must have for a regular expression to be found in it: they are looked for in a moment."""

import re

SHORTEST = 2
"""One letter is in nearly every text."""

PLAIN = re.compile(r"(?:[a-z0-9 ](?![?*{]))+", re.IGNORECASE | re.ASCII)
HARMLESS = re.compile(r"\\[bBdDsSwW.\-]")
"""What is written with a backslash and is no letter itself."""

FLAG = re.compile(r"\(\?[a-z-]", re.IGNORECASE)

DOTTED = str.maketrans({"İ": "i", "ı": "i"})
"""Both count as an i where case does not count, though neither is folded to one."""


def folded(text: str) -> str:
    """A text as the letters are looked for in it."""
    return (text if text.isascii() else text.translate(DOTTED)).casefold()


def literal(pattern: str) -> str:
    """The longest row of letters that each text with the pattern has, folded; "" where there is none for sure.

    Read up to the first group or set. Where there is a choice or a flag nothing is sure.
    """
    start = re.split(r"[(\[]", pattern, maxsplit=1)[0]
    if FLAG.search(pattern) or "|" in pattern or "\\" in HARMLESS.sub("", start):
        return ""
    longest = max(PLAIN.findall(HARMLESS.sub("\n", start)), key=len, default="")
    return folded(longest) if len(longest) >= SHORTEST else ""
