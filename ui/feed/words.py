"""Words and numbers as the screen writes them."""

import zlib


def one_line(text: str) -> str:
    """Text from a stranger on one line: no line breaks, no broken characters."""
    return " ".join(text.encode("utf-8", "replace").decode().split())


def paragraph(text: str) -> str:
    """Text from a stranger that may have lines, but no gaps taller than one empty line."""
    lines = [one_line(line) for line in text.splitlines()]
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return "\n".join(kept).strip()


def clock(seconds: float | None) -> str:
    """Seconds as "1:05", hours as "1:00:00"; "" where they are not known."""
    if seconds is None:
        return ""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def spoken_length(seconds: float | None) -> str:
    """Seconds as a screen reader should say them."""
    if seconds is None:
        return ""
    minutes, rest = divmod(max(1, round(seconds)), 60)
    parts = [f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in ((minutes, "minute"), (rest, "second")) if n]
    return " ".join(parts)


def signed(value: float) -> str:
    """A share of a score with its sign, as "+0.42" or "−0.10"; a small one is not rounded to nothing."""
    places = 3 if 0 < abs(value) < 0.005 else 2
    return f"{'−' if value < 0 else '+'}{abs(value):.{places}f}"


def hue(name: str) -> float:
    """A colour from 0 to 1 that always is the same for a name."""
    return zlib.crc32(name.encode("utf-8", "replace")) % 360 / 360
