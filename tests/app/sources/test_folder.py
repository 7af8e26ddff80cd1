"""A folder tree is walked whatever is in it."""

import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.sources.folder import Candidate, FolderError, Unreadable, Visited, walk

NAMES = st.binary(min_size=1, max_size=251).filter(lambda name: not set(name) & {0, 0x2F} and name[0] != 0x2E)


def names(root: Path) -> list[str]:
    return [Path(item.path).name for item in walk(str(root)) if isinstance(item, Candidate)]


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    return path


def test_the_nearest_come_first(tmp_path: Path) -> None:
    for name in ("a/deep/1.mp4", "a/2.MKV", "z.webm"):
        touch(tmp_path / name)
    assert names(tmp_path) == ["z.webm", "2.MKV", "1.mp4"]


def test_the_first_candidate_comes_before_the_rest_is_read(tmp_path: Path) -> None:
    touch(tmp_path / "a.mp4")
    touch(tmp_path / "below" / "b.mp4")
    found = walk(str(tmp_path))
    list(islice(found, 2))
    (tmp_path / "below" / "b.mp4").unlink()
    assert [item for item in found if isinstance(item, Candidate)] == []


def test_only_what_may_be_a_finished_video_is_a_candidate(tmp_path: Path) -> None:
    unwanted = [
        "a.txt",
        "b.mp4.part",
        "c.crdownload",
        "d.temp.mp4",
        ".e.mp4",
        ".hidden/f.mp4",
        "g.tmp",
        "mp4",
    ]
    for name in [*unwanted, "h.mp4"]:
        touch(tmp_path / name)
    (tmp_path / "folder.mp4").mkdir()
    assert names(tmp_path) == ["h.mp4"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_that_is_named_like_a_video_blocks_nobody(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.mp4")
    os.mkfifo(tmp_path / "b.info.json")
    touch(tmp_path / "b.mp4")
    found = [item for item in walk(str(tmp_path)) if isinstance(item, Candidate)]
    assert [(Path(item.path).name, item.sidecars) for item in found] == [("b.mp4", ())]


def test_loops_of_links_end_and_linked_files_count(tmp_path: Path) -> None:
    real = touch(tmp_path / "real" / "a.mp4")
    (tmp_path / "real" / "loop").symlink_to(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path / "real")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "link.mp4").symlink_to(real)
    (tmp_path / "broken.mp4").symlink_to(tmp_path / "nothing")
    assert names(tmp_path) == ["link.mp4", "a.mp4"]


@given(st.sets(NAMES, min_size=1, max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_name_is_found_as_it_is(tmp_path: Path, given_names: set[bytes]) -> None:
    wanted = {name + b".mp4" for name in given_names if not name.endswith((b".temp", b".tmp", b".part"))}
    for name in wanted:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(b"x")
    found = {os.fsencode(name) for name in names(tmp_path)}
    for name in found:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).unlink()
    assert found == wanted


def test_an_unreadable_folder_is_told_and_the_rest_is_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path / "open" / "a.mp4")
    touch(tmp_path / "closed" / "b.mp4")
    scandir = os.scandir

    def guarded(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    (told,) = [item for item in walk(str(tmp_path)) if isinstance(item, Unreadable)]
    assert told.path == str(tmp_path / "closed")
    assert "Permission denied" in told.why
    assert names(tmp_path) == ["a.mp4"]


def test_a_root_that_is_not_there_is_an_error_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match=r"cannot be reached: No such file.*kept"):
        list(walk(str(tmp_path / "none")))


def test_excluded_folders_are_left_out(tmp_path: Path) -> None:
    touch(tmp_path / "data" / "a.mp4")
    touch(tmp_path / "b.mp4")
    found = walk(str(tmp_path), [tmp_path / "data", tmp_path / "none"])
    assert [item.path for item in found if isinstance(item, Visited)] == [str(tmp_path)]


def test_sidecars_come_with_their_clip_the_plainest_first(tmp_path: Path) -> None:
    beside = ["a.mp4.info.json", "a.info.json", "a.en.vtt", "a.srt"]
    for name in ["a.mp4", "b.mp4", "ab.srt", "a.jpg", *beside]:
        touch(tmp_path / name)
    first, second = (item for item in walk(str(tmp_path)) if isinstance(item, Candidate))
    assert [Path(path).name for path in first.sidecars] == [
        "a.srt",
        "a.en.vtt",
        "a.info.json",
        "a.mp4.info.json",
    ]
    assert second.sidecars == ()


def test_a_change_of_a_sidecar_is_a_change_of_the_candidate(tmp_path: Path) -> None:
    touch(tmp_path / "a.mp4")
    os.utime(touch(tmp_path / "a.info.json"), ns=(0, 9_000_000_000_000_000_000))
    (candidate,) = (item for item in walk(str(tmp_path)) if isinstance(item, Candidate))
    assert candidate.mtime_ns == 9_000_000_000_000_000_000


def test_a_walk_needs_neither_the_decoder_nor_the_screen() -> None:
    check = "import sys, app.sources.refresh; sys.exit('av' in sys.modules or 'PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
