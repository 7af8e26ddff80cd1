"""The same clip in another codec or size is known as one clip."""

import json

import numpy as np
import pytest
from numpy.typing import NDArray

from app.clips import catalogue
from app.clips.copies import LIKE_LOOK, SAME_LOOK
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source
from app.clips.vectors import LOOK, MEANING, packed
from app.store.database import Store
from tests.app.clips.samples import found

MEANT = packed(np.ones(MEANING, np.float32) / np.sqrt(MEANING))


@pytest.fixture
def source(store: Store) -> int:
    return add_source(store, "folder", "/clips", "Clips")


def look(cosine: float) -> NDArray[np.float32]:
    """A look that has this cosine with look(1)."""
    vector = np.zeros(LOOK, np.float32)
    vector[:2] = cosine, np.sqrt(1 - cosine**2)
    return vector


def take_in(
    store: Store,
    source: int,
    id_: str,
    cosine: float,
    duration_s: float | None = 9.5,
    caption: str = "",
    light: float | None = None,
) -> None:
    catalogue.save(store, source, [found(id_, duration_s=duration_s, caption=caption)])
    moved = {} if light is None else {"light": light, "motion": 0.01}
    document = json.dumps({"moved": moved, "heard": {"loudness_lufs": None}})
    keep(store, [KeptFindings(id_, "1", look=packed(look(cosine)), meaning=MEANT, document=document)])


def groups(store: Store) -> dict[str, str]:
    return {clip.id: clip.copy_of for clip in catalogue.clips(store)}


def test_copies_are_named_after_the_one_that_was_known_first(store: Store, source: int) -> None:
    for id_ in "bac":
        take_in(store, source, id_, 1.0)
    take_in(store, source, "x", 0.5)
    assert groups(store) == {"a": "b", "b": "b", "c": "b", "x": ""}


def test_what_only_looks_much_alike_is_another_clip(store: Store, source: int) -> None:
    take_in(store, source, "a", 1.0)
    take_in(store, source, "b", SAME_LOOK - 0.01)
    assert groups(store) == {"a": "", "b": ""}


@pytest.mark.parametrize(("other", "same"), [(0.503, True), (0.51, False), (None, False)])
def test_where_the_looks_differ_all_else_must_agree(
    store: Store, source: int, other: float | None, same: bool
) -> None:
    take_in(store, source, "a", 1.0, light=0.5)
    take_in(store, source, "b", LIKE_LOOK + 0.01, light=other)
    assert groups(store)["b"] == ("a" if same else "")


def test_the_same_pictures_under_another_caption_are_another_clip(store: Store, source: int) -> None:
    take_in(store, source, "a", 1.0, caption="A flower opens.")
    take_in(store, source, "b", 1.0, caption="POV: you waited all year.")
    take_in(store, source, "c", 1.0)
    assert groups(store)["a"] != groups(store)["b"]
    assert groups(store)["c"] in ("a", "b")


@pytest.mark.parametrize("other_s", [9.0, 12.0, None])
def test_a_part_of_a_clip_is_no_copy_of_it(store: Store, source: int, other_s: float | None) -> None:
    take_in(store, source, "a", 1.0)
    take_in(store, source, "b", 1.0, duration_s=other_s)
    assert groups(store) == {"a": "", "b": ""}


def test_a_clip_that_is_analysed_anew_stays_in_its_group(store: Store, source: int) -> None:
    for id_ in ("a", "b", "a"):
        take_in(store, source, id_, 1.0)
    assert groups(store) == {"a": "a", "b": "a"}


def test_clips_of_which_no_picture_is_known_are_no_copies(store: Store, source: int) -> None:
    catalogue.save(store, source, [found("a"), found("b")])
    nothing = packed(np.zeros(LOOK, np.float32))
    keep(store, [KeptFindings(id_, "1", look=nothing, meaning=MEANT) for id_ in "ab"])
    assert groups(store) == {"a": "", "b": ""}
