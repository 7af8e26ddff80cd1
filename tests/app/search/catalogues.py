"""A small catalogue with vectors that can be thought of: each direction is a thing."""

import numpy as np

from app.clips import catalogue
from app.clips.clip import Finding
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source
from app.clips.vectors import LOOK, MEANING, Matrix, packed
from app.store.database import Store
from tests.app.clips.samples import found

THINGS = ("dog", "beach", "tea")
CLIPS = {
    "shore": ("dog", "beach"),
    "hound": ("dog",),
    "hound again": ("dog",),
    "sand": ("beach",),
    "cup": ("tea",),
}
CALLED = {"hound": "My dog at home", "cup": "Tea time"}


def think(text: str) -> Matrix | None:
    """The middle of the things that the text names; nothing for what means nothing."""
    return middle([thing for thing in THINGS if thing in text], MEANING)


def middle(things: list[str], width: int) -> Matrix | None:
    if not things:
        return None
    vector = np.zeros(width, np.float32)
    vector[[THINGS.index(thing) for thing in things]] = 1
    return vector / np.float32(np.linalg.norm(vector))


def stock(store: Store) -> None:
    """Take the clips in. The two hounds are one clip in two sizes; on the shore a dog was seen."""
    source = add_source(store, "folder", "/clips", "Clips")
    for name, things in CLIPS.items():
        lasting_s = 5.0 if name.startswith("hound") else 9.0
        catalogue.save(store, source, [found(name, title=CALLED.get(name, "A clip"), duration_s=lasting_s)])
        look, meaning = middle(list(things), LOOK), middle(list(things), MEANING)
        assert look is not None and meaning is not None
        tags = (Finding("dog", "object", 0.8),) if name == "shore" else ()
        keep(store, [KeptFindings(name, "1", tags, look=packed(look), meaning=packed(meaning))])
