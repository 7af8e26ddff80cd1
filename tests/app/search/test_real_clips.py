"""On real clips: everyday words find the right ones, and copies in another codec or size are folded."""

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from app.analysis.models.shelf import Shelf
from app.analysis.models.text import TextModel
from app.analysis.work.analyst import Analyst, Failure
from app.analysis.work.extent import Extent
from app.analysis.work.wire import Words as Said
from app.clips import catalogue
from app.clips.catalogue import Found
from app.clips.clip import Clip
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source
from app.clips.vectors import LOOK, packed
from app.search.finder import Finder
from app.search.question import Words
from app.search.thought import Thoughts
from app.store.database import Store, open_store
from tests.app.search.searches import NONSENSE, SEARCHES

NOTHING_SEEN = packed(np.zeros(LOOK, np.float32))
COPIED = ("hands-gesture/asl-help-vertical.mov", "tech/app-drawer-demo.mp4")
"""Two short ones."""


def clip(label: dict[str, object], file: Path) -> Clip:
    hashtags = tuple(str(tag).removeprefix("#") for tag in label["hashtags"])  # type: ignore[attr-defined]
    caption, title = str(label["caption"]), str(label["title"])
    return Clip(file.stem, title, str(file), caption=caption, hashtags=hashtags)


@pytest.fixture(scope="module")
def finder(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finder]:
    """The shared clips as their words alone tell of them: what is seen can only add to that."""
    labels = map(json.loads, (shared / "clips" / "clips.jsonl").read_text("utf-8").splitlines())
    clips = [clip(label, shared / "clips" / label["file"]) for label in labels]
    store = open_store(tmp_path_factory.mktemp("search") / "ownfeed.sqlite3")
    catalogue.save(store, add_source(store, "folder", "/c", "C"), [Found(c, c.where, 1, 1) for c in clips])
    said = TextModel(Shelf()).embed([f"{c.title}. {c.caption} {' '.join(c.hashtags)}" for c in clips])
    keep(
        store,
        [
            KeptFindings(c.id, "1", look=NOTHING_SEEN, meaning=packed(vector))
            for c, vector in zip(clips, said, strict=True)
        ],
    )
    yield Finder(store, Thoughts(Shelf()))
    store.close()


def test_of_40_everyday_searches_four_in_five_find_a_right_clip_among_the_first_five(finder: Finder) -> None:
    right = [
        not {hit.clip for hit in finder.answer(Words(text, 5))}.isdisjoint(names)
        for text, names in SEARCHES.items()
    ]
    assert sum(right) / len(right) >= 0.8


@pytest.mark.parametrize("text", NONSENSE)
def test_nonsense_finds_nothing(finder: Finder, text: str) -> None:
    assert finder.answer(Words(text, 5)) == ()


def test_the_same_clip_in_another_codec_and_size_is_folded_and_no_other_is(
    shared: Path, store: Store, tmp_path: Path
) -> None:
    source = add_source(store, "folder", str(tmp_path), "Copies")
    with Analyst(Extent.LIGHT, limit_s=100) as analyst:
        for name in COPIED:
            original, copy = shared / "clips" / name, tmp_path / f"{Path(name).stem} copy.webm"
            encode_anew(original, copy)
            for file in (original, copy):
                take_in(store, source, analyst, file)
    groups = {each.id: each.copy_of for each in catalogue.clips(store)}
    stems = [Path(name).stem for name in COPIED]
    assert groups == {**{stem: stem for stem in stems}, **{f"{stem} copy": stem for stem in stems}}


def take_in(store: Store, source: int, analyst: Analyst, file: Path) -> None:
    with av.open(str(file)) as container:
        lasting_s = (container.duration or 0) / av.time_base
    taken = Clip(file.stem, file.stem, str(file), duration_s=lasting_s)
    catalogue.save(store, source, [Found(taken, str(file), 1, 1)])
    with file.open("rb") as opened:
        found = analyst.analyse(file.stem, opened, Said())
    assert not isinstance(found, Failure), found.why
    keep(store, [found])


def encode_anew(original: Path, copy: Path) -> None:
    """The pictures of a clip as VP8, two thirds as wide and high."""
    with av.open(str(original)) as source, av.open(str(copy), "w") as target:
        shown = source.streams.video[0]
        rate = Fraction(shown.average_rate or 25)
        stream = target.add_stream("libvpx", rate=rate, options={"deadline": "realtime", "cpu-used": "8"})
        stream.width, stream.height = (2 * (side // 3) for side in (shown.width, shown.height))
        stream.pix_fmt, stream.bit_rate = "yuv420p", 800_000
        for number, frame in enumerate(source.decode(shown)):
            small = frame.reformat(stream.width, stream.height, "yuv420p")
            small.pts = number
            small.time_base = 1 / rate
            target.mux(stream.encode(small))
        target.mux(stream.encode())
