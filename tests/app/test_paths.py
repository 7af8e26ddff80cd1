"""Everything lies where it was said to lie."""

from pathlib import Path

from app.paths import Paths


def test_all_lies_below_the_data_folder_when_one_is_given(tmp_path: Path) -> None:
    paths = Paths.of(tmp_path)
    lies = (paths.data, paths.cache, paths.state, paths.database, paths.posters, paths.log)
    assert all(path.is_relative_to(tmp_path) for path in lies)


def test_a_relative_data_folder_stays_where_it_was(tmp_path: Path) -> None:
    assert Paths.of(Path("here")).data == Path.cwd() / "here"
    assert Paths.of(tmp_path / ".." / "x").data.is_absolute()


def test_the_platform_says_where_things_lie() -> None:
    paths = Paths.of(None)
    assert paths.database.name == "ownfeed.sqlite3"
    assert "ownfeed" in paths.data.parts and "ownfeed" in paths.cache.parts
