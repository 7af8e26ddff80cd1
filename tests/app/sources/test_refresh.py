"""A refresh brings the catalogue up to what lies in the folder."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from app.clips.sources import sources
from app.sources import look
from app.sources.folder import Candidate
from app.sources.identity import content_id
from app.sources.look import Looker
from app.sources.progress import Refreshed
from tests.app.sources.home import Home


def counts(result: Refreshed) -> tuple[int, int, int]:
    return result.added, result.updated, result.gone


def test_clips_come_in_with_their_pictures(home: Home) -> None:
    home.put("a.mp4", 0)
    home.put("below/b.mp4", 1)
    assert counts(home.refresh()) == (2, 0, 0)
    assert {Path(clip.where).name for clip in home.clips} == {"a.mp4", "b.mp4"}
    assert all(Path(clip.poster).read_bytes().startswith(b"\xff\xd8") for clip in home.clips)


def test_the_first_clip_is_told_by_itself_before_the_others(home: Home) -> None:
    for number in range(3):
        home.put(f"{number}.mp4", number)
    home.refresh()
    assert len(home.batches[0]) == 1
    assert {id_ for batch in home.batches for id_ in batch} == {clip.id for clip in home.clips}


def test_progress_ends_with_everything_done(home: Home) -> None:
    for number in range(3):
        home.put(f"{number}.mp4", number)
    home.refresh()
    assert (home.told[-1].done, home.told[-1].total, home.told[-1].added) == (3, 3, 3)


def test_what_did_not_change_is_not_read_again(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.put("a.mp4")
    home.refresh()

    def unwanted(_: Looker, candidate: Candidate) -> None:
        pytest.fail(f"{candidate.path} was read again")

    monkeypatch.setattr(Looker, "look", unwanted)
    assert counts(home.refresh()) == (0, 0, 0)


def test_a_moved_and_renamed_file_keeps_its_clip(home: Home) -> None:
    before = home.put("a.mp4")
    home.refresh()
    (kept,) = home.clips
    (home.folder / "new").mkdir()
    before.rename(home.folder / "new" / "other name.mp4")
    assert counts(home.refresh()) == (0, 1, 0)
    (clip,) = home.clips
    assert (clip.id, clip.added, clip.title) == (kept.id, kept.added, "Other name")


def test_a_copy_is_the_same_clip_and_outlives_the_original(home: Home) -> None:
    original = home.put("a.mp4")
    home.put("copy.mp4")
    home.refresh()
    (clip,) = home.clips
    original.unlink()
    assert counts(home.refresh()) == (0, 0, 0)
    assert [(each.id, Path(each.where).name) for each in home.clips] == [(clip.id, "copy.mp4")]


def test_a_file_with_other_content_is_another_clip(home: Home) -> None:
    home.put("a.mp4", 0)
    home.refresh()
    home.put("a.mp4", 1)
    os.utime(home.folder / "a.mp4")
    assert counts(home.refresh()) == (1, 0, 1)
    assert len(home.clips) == 1


def test_a_sidecar_that_comes_later_is_read(home: Home) -> None:
    home.put("a.mp4")
    home.refresh()
    (home.folder / "a.info.json").write_text('{"title": "A name at last", "tags": ["Latte"]}')
    assert counts(home.refresh()) == (0, 1, 0)
    assert [(clip.title, clip.tags) for clip in home.clips] == [("A name at last", ("latte",))]


def test_a_vanished_file_is_gone(home: Home) -> None:
    home.put("a.mp4", 0)
    home.put("b.mp4", 1).rename(home.folder / "c.mp4")
    home.refresh()
    (home.folder / "c.mp4").unlink()
    assert counts(home.refresh()) == (0, 0, 1)
    assert len(home.clips) == 1


def test_an_unplugged_disk_takes_no_clip_away(home: Home, tmp_path: Path) -> None:
    home.put("a.mp4")
    home.refresh()
    home.folder.rename(tmp_path / "elsewhere")
    assert "cannot be reached" in (home.refresh().error or "")
    home.folder.mkdir()
    assert "empty" in (home.refresh().error or "")
    assert len(home.clips) == 1


def test_an_error_is_kept_with_the_source_until_it_is_over(home: Home, tmp_path: Path) -> None:
    home.put("a.mp4")
    home.refresh()
    home.folder.rename(tmp_path / "elsewhere")
    failed = home.refresh()
    (row,) = home.store.submit(sources).result()
    assert row.error == failed.error
    (tmp_path / "elsewhere").rename(home.folder)
    assert home.refresh().error is None
    (row,) = home.store.submit(sources).result()
    assert row.error is None
    assert row.last_refresh is not None


def test_refused_files_are_listed_each_time_with_a_sentence(home: Home) -> None:
    home.write("no.mp4", b"PK\3\4 and so on")
    first, second = home.refresh(), home.refresh()
    assert first.refused == second.refused
    assert [(Path(each.path).name, "archive" in each.why) for each in first.refused] == [("no.mp4", True)]


def test_a_refused_file_that_is_repaired_comes_in(home: Home) -> None:
    home.write("a.mp4", b"not yet")
    home.refresh()
    home.put("a.mp4")
    assert counts(home.refresh()) == (1, 0, 0)
    assert home.refresh().refused == ()


def test_a_cancelled_refresh_goes_on_where_it_stopped(home: Home) -> None:
    for number in range(3):
        home.put(f"{number}.mp4", number)
    stopped = home.refresh(cancelled=lambda: bool(home.batches))
    assert stopped.cancelled
    assert len(home.clips) == 1
    assert counts(home.refresh()) == (2, 0, 0)


def test_a_cancelled_refresh_takes_no_clip_away(home: Home) -> None:
    home.put("a.mp4")
    home.refresh()
    (home.folder / "a.mp4").rename(home.folder / "b.mp4")
    assert home.refresh(cancelled=lambda: True).cancelled
    assert len(home.clips) == 1


def test_a_walk_through_files_of_which_none_changed_ends_when_it_is_cancelled(home: Home) -> None:
    home.put("a.mp4")
    home.refresh()
    asked = iter([False, True])
    home.put("deeper/b.mp4")
    stopped = home.refresh(cancelled=lambda: next(asked))
    assert (stopped.cancelled, len(home.clips)) == (True, 1)


def test_a_file_that_grows_is_taken_in_when_it_is_whole(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.sources.refresh.SETTLE_S", 0.0)
    half = home.footage[0][: len(home.footage[0]) // 2]
    (home.folder / "a.mp4").write_bytes(half)
    early = home.refresh()
    assert (early.unsettled, early.refused, counts(early)) == (1, (), (0, 0, 0))
    home.put("a.mp4")
    assert counts(home.refresh()) == (1, 0, 0)


def test_a_file_that_changes_while_it_is_read_is_left_for_later(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.sources.refresh.SETTLE_S", 0.0)
    path = home.put("a.mp4")

    def growing(file: BinaryIO, cancelled: Callable[[], bool]) -> str:
        with path.open("ab") as writer:
            writer.write(b"more")
        return content_id(file, cancelled)

    monkeypatch.setattr(look, "content_id", growing)
    assert home.refresh().unsettled == 1
    assert home.clips == []


def test_the_second_look_waits_until_a_fresh_file_has_settled(home: Home) -> None:
    (home.folder / "a.mp4").write_bytes(b"finished, and no video")
    result = home.refresh()
    assert result.unsettled == 0
    assert len(result.refused) == 1


def test_a_folder_of_odd_names_comes_in_whole(home: Home) -> None:
    names = [
        b"line\nbreak.mp4",
        "\u202eright to left\u05d0.mp4".encode(),
        b"\xff\xfe.mp4",
        b"n" * 251 + b".mp4",
    ]
    for number, name in enumerate(names):
        place = os.path.join(os.fsencode(home.folder), name)  # noqa: PTH118  bytes
        with open(place, "wb") as file:  # noqa: PTH123
            file.write(home.footage[0] + bytes([number]))
    home.refresh()
    assert {os.fsencode(clip.where).rsplit(b"/", 1)[1] for clip in home.clips} == set(names)
    assert all(clip.title.isprintable() for clip in home.clips)


def test_the_programs_own_folder_is_never_taken_in(home: Home) -> None:
    home.posters.mkdir(parents=True)
    inside = shutil.copytree(home.posters.parent, home.folder / "data")
    home.posters = inside / "posters"
    home.put("data/cache.mp4")
    home.put("a.mp4", 1)
    home.refresh()
    assert [Path(clip.where).name for clip in home.clips] == ["a.mp4"]


def test_a_full_disk_is_told_in_a_sentence(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    home.put("a.mp4")
    monkeypatch.setattr("app.sources.ledger.catalogue.save", full)
    assert "No space left on device" in (home.refresh().error or "")


def test_a_removed_clip_with_a_history_comes_back_as_itself(home: Home) -> None:
    path = home.put("a.mp4")
    home.refresh()
    (before,) = home.clips
    path.unlink()
    home.put("b.mp4", 1)
    home.refresh()
    home.put("again.mp4", 0)
    home.refresh()
    assert before.id in {clip.id for clip in home.clips}
