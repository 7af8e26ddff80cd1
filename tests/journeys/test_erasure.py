"""What is forgotten is nowhere in the data folder any more."""

from contextlib import closing
from pathlib import Path

from click.testing import CliRunner

from app.__main__ import main
from app.clips import catalogue
from app.clips.sources import add_source
from app.events.event import Kind
from app.events.log import append
from app.paths import Paths
from app.rescue.backups import backups, folder_of
from app.rescue.opening import suspect
from app.store.database import open_store
from tests.app.clips.samples import found
from tests.app.events.samples import event
from tests.app.rescue.damage import A_DETAIL, keep_a_backup, live, opened, pages_with, zero

NOTE, TITLE, POSTER = b"a most private thought", b"Zeppelinfahrt", b"the picture of a zeppelin"


def lived(paths: Paths) -> None:
    """A note on a clip whose file is gone, a backup, and a damaged file set aside: all know of it."""
    live(paths.database)
    with closing(open_store(paths.database)) as store:
        source = add_source(store, "folder", "/gone", "Gone")
        catalogue.save(store, source, [found("secret", title=TITLE.decode(), poster="secret.jpg")])
        paths.posters.mkdir(parents=True)
        (paths.posters / "secret.jpg").write_bytes(POSTER)
        append(store, event(Kind.COMMENTED, "secret", text=NOTE.decode()))
        catalogue.gone(store, source, ["/clips/secret.mp4"])
    keep_a_backup(paths.database)
    zero(paths.database, pages_with(paths.database, A_DETAIL)[3])
    suspect(paths.database)
    assert opened(paths.database)[1]


def knowing(folder: Path, words: bytes) -> list[str]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if words.lower() in file.read_bytes().lower()]


def forgotten(paths: Paths, *words: str) -> None:
    done = CliRunner().invoke(main, ["--data-dir", str(paths.data), "forget", "--clip", "secret", *words])
    assert done.exit_code == 0, done.output


def test_no_byte_of_it_is_left(paths: Paths) -> None:
    lived(paths)
    for words in (NOTE, TITLE, POSTER):
        assert knowing(paths.data, words)
    forgotten(paths)
    for words in (NOTE, TITLE, POSTER):
        assert knowing(paths.data, words) == []


def test_backups_stay_where_the_viewer_wants_them(paths: Paths) -> None:
    lived(paths)
    forgotten(paths, "--keep-backups")
    assert len(backups(folder_of(paths.database))) == 1
    assert paths.database.name not in knowing(paths.data, NOTE)


def test_a_source_that_is_removed_leaves_no_byte_of_clips_without_a_history(paths: Paths) -> None:
    with closing(open_store(paths.database)) as store:
        source = add_source(store, "folder", "/clips", "Clips")
        catalogue.save(store, source, [found(f"{number:032x}") for number in range(50)])
        source = add_source(store, "folder", "/airships", "Airships")
        catalogue.save(store, source, [found("secret", title=TITLE.decode(), poster="secret.jpg")])
    assert knowing(paths.data, TITLE)
    done = CliRunner().invoke(main, ["--data-dir", str(paths.data), "sources", "remove", str(source)])
    assert done.exit_code == 0, done.output
    assert knowing(paths.data, TITLE) == []
