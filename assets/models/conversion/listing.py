"""Writes down what the models are: SHA256SUMS for the program, MODELS.md for people."""

import hashlib
from pathlib import Path

from assets.models.conversion.packages import ALL, Weights

CHECKSUMS, TABLE = "SHA256SUMS", "MODELS.md"
HEADS = "heads.npz"
HEAD = """# The models that come with the program

All run on this device, on one core, by ONNX Runtime. With the extra `models` installed,
`python -m assets.models.conversion PICTURES` fetches the packages, compares them with the checksums in
conversion/packages.py and converts them; two runs write the same files. `heads.npz` holds small linear maps on top,
fitted by `python -m app.analysis.training` on labelled pictures that are not shipped. licences/NOTICE.txt tells
whose the models are and what was changed. A file whose checksum is not the one in SHA256SUMS is not used.

| file | model | finds | licence | from | MB | SHA-256 |
|---|---|---|---|---|---|---|
"""


def write(folder: Path) -> None:
    """List all that is in the folder."""
    files = sorted([*(weights.file for weights in ALL), HEADS])
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files}
    lines = "".join(f"{digest}  {name}\n" for name, digest in sums.items())
    (folder / CHECKSUMS).write_text(lines, encoding="ascii")
    rows = [_row(weights, folder, sums[weights.file]) for weights in ALL]
    rows.append(
        _cells(HEADS, "our own", "words, meaning, text cards, cartoons", "MIT", "", folder, sums[HEADS])
    )
    megabytes = sum((folder / name).stat().st_size for name in files) / 1e6
    (folder / TABLE).write_text(f"{HEAD}{''.join(rows)}\nIn all {megabytes:.1f} MB.\n", encoding="utf-8")


def _row(weights: Weights, folder: Path, digest: str) -> str:
    package = f"{weights.package.name} {weights.package.version} ({weights.package.kind})"
    return _cells(weights.file, weights.model, weights.finds, weights.licence, package, folder, digest)


def _cells(name: str, model: str, finds: str, licence: str, package: str, folder: Path, digest: str) -> str:
    megabytes = f"{(folder / name).stat().st_size / 1e6:.1f}"
    return f"| {' | '.join((name, model, finds, licence, package, megabytes, digest))} |\n"
