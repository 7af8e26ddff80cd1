"""The folder of the weights, and which of its files are not as they came with the program."""

import hashlib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

CHECKSUMS = "SHA256SUMS"


def shipped() -> Path:
    """The folder of the models in this installation."""
    return Path(str(files("assets") / "models"))


def checksums(folder: Path) -> Mapping[str, str]:
    """The SHA-256 of each file as it came; nothing where the list of them is missing."""
    try:
        lines = (folder / CHECKSUMS).read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def missing(folder: Path | None = None) -> tuple[str, ...]:
    """The files that are not there, or are not what they were. Reads them all: half a second, not for the GUI."""
    folder = folder or shipped()
    told = checksums(folder) or {CHECKSUMS: ""}
    return tuple(sorted(name for name, digest in told.items() if _digest(folder / name) != digest))


def _digest(file: Path) -> str:
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except OSError:
        return "none"
