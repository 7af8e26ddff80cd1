"""Keeps what strangers' feeds say within bounds: numbers, times, addresses and words."""

import math
import re
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from app.sources.plain_text import one_line

MOST_COUNT = 10**12
LONGEST_S = 24 * 3600.0
MOST_PIXELS = 16_384
MOST_BYTES = 2**40
LONGEST_ADDRESS = 2048
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


def count(number: float | None) -> int | None:
    """How often something happened; None where that is not known."""
    return None if number is None or number < 0 else int(min(number, MOST_COUNT))


def seconds(number: float | None) -> float | None:
    """A length in seconds, at most a day; None where it is not known, which 0 says too."""
    return None if number is None or number <= 0 else min(float(number), LONGEST_S)


def pixels(number: float | None) -> int:
    """A width or height, 0 where it is not known."""
    return 0 if number is None or not 0 < number <= MOST_PIXELS else int(number)


def size(number: float | None) -> int | None:
    """Bytes of a file; None where that is not known, which 0 says too."""
    return None if number is None or not 0 < number <= MOST_BYTES else int(number)


def shaped(aspect: float | None, short_px: int) -> tuple[int, int]:
    """Width and height in pixels of a picture whose shorter side and shape (width / height) are known, or zeros."""
    if aspect is None or not math.isfinite(aspect) or not 0.05 <= aspect <= 20:
        return 0, 0
    return (short_px, round(short_px / aspect)) if aspect < 1 else (round(short_px * aspect), short_px)


def moment(text: str | None) -> datetime | None:
    """A time in ISO 8601 as UTC; None where it is none."""
    try:
        at = datetime.fromisoformat((text or "")[:64])
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def address(link: str | None, base: str = "") -> str:
    """A whole http or https address, "" where it is none."""
    try:
        whole = urljoin(base, (link or "")[:LONGEST_ADDRESS])
        parts = urlsplit(whole)
    except ValueError:
        return ""
    usable = parts.scheme in ("http", "https") and parts.hostname and len(link or "") <= LONGEST_ADDRESS
    return whole if link and usable else ""


def language(code: str | None) -> str:
    """A BCP 47 code in the usual letters, "" where it is none."""
    found = LANGUAGE.fullmatch((code or "")[:40])
    if not found:
        return ""
    first, *rest = found[0].replace("_", "-").split("-")
    return "-".join([first.lower(), *rest])


def flag(value: object) -> bool | None:
    """A yes or no that was said as one; None for whatever else was said."""
    return value if isinstance(value, bool) else None


def headline(*texts: str | None) -> str:
    """The first of these that has words, as a title: its first line."""
    lines = (line for text in texts for line in (text or "")[:4000].splitlines())
    return next(filter(None, map(one_line, lines)), "")
