"""The clips that come with the program, shown while there is no other source."""

from importlib.resources import files
from pathlib import Path

from app.clips.sources import add_source, known_sources, remove_source
from app.store.database import Store

KIND = "starter"
TITLE = "Starter clips"


def starter_folder() -> Path:
    """Where they lie: beside the code, in a checkout and in a wheel."""
    return Path(str(files("assets") / "starter"))


def ensure_starter(store: Store) -> int:
    """The id of the starter clips' source, added where missing and moved when the program was moved.

    It is refreshed like any folder. Clips are known by content, so that their history survives both.
    """
    where = str(starter_folder())
    for row in known_sources(store):
        if row.kind == KIND and row.where != where:
            remove_source(store, row.id)
    return add_source(store, KIND, where, TITLE)
