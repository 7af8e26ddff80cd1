"""Files that lie beside a clip and speak of it: yt-dlp's `.info.json`, and subtitles."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath

INFO = ".info.json"
SUBTITLES = (".srt", ".vtt")


def by_clip(names: Iterable[str]) -> Mapping[str, list[str]]:
    """A folder's sidecars, by the name of the clip that they may belong to, with or without its suffix."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for owner in _owners(name):
            found[owner].append(name)
    return found


def of_clip(sidecars: Mapping[str, list[str]], name: str) -> tuple[str, ...]:
    """The names of one clip's sidecars, the one that fits best first: the shortest has no language in it."""
    stem = PurePath(name).stem
    return tuple(sorted({*sidecars.get(name, ()), *sidecars.get(stem, ())}, key=lambda n: (len(n), n)))


def read_text(path: str, most_bytes: int) -> str:
    """A sidecar's text in whatever encoding, or "" when it cannot be read or is larger than `most_bytes`."""
    try:
        with Path(path).open("rb") as file:
            content = file.read(most_bytes + 1)
    except OSError:
        return ""
    return _decoded(content) if len(content) <= most_bytes else ""


def _owners(name: str) -> tuple[str, ...]:
    lower = name.lower()
    if lower.endswith(INFO):
        return (name[: -len(INFO)],)
    if lower.endswith(SUBTITLES):
        stem = PurePath(name).stem
        return (stem, PurePath(stem).stem) if "." in stem[1:] else (stem,)
    return ()


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
