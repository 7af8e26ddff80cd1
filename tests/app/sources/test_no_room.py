"""A disk without room for the posters delays clips, and takes nothing of them."""

import errno
from pathlib import Path

import pytest

from tests.app.sources.home import Home


def test_a_clip_whose_poster_does_not_fit_comes_in_with_it_when_there_is_room(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.put("a.mp4")

    def full(self: Path, content: bytes) -> int:
        self.touch()
        raise OSError(errno.ENOSPC, f"No space left for {len(content)}")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        assert "the disk is full" in (home.refresh().error or "")
    assert not home.clips and not list(home.posters.iterdir())
    assert home.refresh().added == 1
    assert Path(home.clips[0].poster).exists()


def test_a_clip_does_without_a_poster_that_cannot_be_written_at_all(home: Home) -> None:
    home.put("a.mp4")
    home.refresh()
    id_ = home.clips[0].id
    home.put("b.mp4", 1)
    home.posters.joinpath(f"{id_}.jpg").unlink()
    home.posters.rmdir()
    home.posters.symlink_to("/proc/self")
    assert home.refresh().added == 1
    assert [clip.poster for clip in home.clips if clip.id != id_] == [""]
