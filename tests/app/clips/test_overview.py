"""Each source says what it holds and what was refused."""

from app.clips import catalogue
from app.clips.catalogue import Problem, Refused
from app.clips.overview import overview
from app.clips.sources import add_source
from app.store.database import Store
from tests.app.clips.samples import found


def test_a_source_has_its_own_refused_files_by_path(store: Store) -> None:
    first, second = (add_source(store, "folder", where, where) for where in ("/clips", "/other"))
    catalogue.save(store, first, [found("z")])
    refused = [Refused(f"/clips/{name}.mp4", 1, 1, f"No picture in {name}.") for name in "cba"]
    catalogue.refuse(store, first, refused)
    holdings = overview(store, 2)
    assert [(each.source.id, each.source.clips, each.refused) for each in holdings] == [
        (first, 1, 3),
        (second, 0, 0),
    ]
    assert holdings[0].problems == (
        Problem(first, "/clips/a.mp4", "No picture in a."),
        Problem(first, "/clips/b.mp4", "No picture in b."),
    )
