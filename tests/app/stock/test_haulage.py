"""Fetches are told how they ended, and what failed waits."""

from app.clips.far_clip import Rendition
from app.network.grant import Grant
from app.stock.haulage import SILENT, Haulage
from app.stock.offers import Offer
from app.stock.policy import Far
from app.store.database import Store
from tests.app.stock.instant import HandHauler, deliver

FILE = Rendition("https://tube.example/a.mp4")
GRANT = Grant.of("https://tube.example")


class Fetches:
    """A haulage whose clock stands until it is told otherwise, and what it said."""

    def __init__(self, store: Store) -> None:
        self.hauler, self.now_s = HandHauler(store), 0.0
        self.haulage = Haulage(self.hauler, deliver, lambda: self.now_s)
        self.came, self.missed, self.said = list[str](), list[str](), list[str]()
        self.haulage.came.connect(lambda offer, _haul: self.came.append(offer.far.clip))
        self.haulage.missed.connect(self.missed.append)
        self.haulage.said.connect(self.said.append)

    def begin(self, clip: str) -> None:
        self.haulage.begin(Offer(Far(clip, (FILE,)), GRANT), FILE, 800)

    def fail(self, clip: str, *, unfit: bool = False) -> None:
        self.begin(clip)
        self.hauler.fail(clip, unfit=unfit)


def test_a_fetch_is_under_way_until_it_ends_and_tells_how_fast_it_was(store: Store) -> None:
    fetches = Fetches(store)
    fetches.begin("a")
    before = fetches.haulage.bytes_per_s
    assert [*fetches.haulage.under_way] == ["a"] and before is None
    fetches.now_s = 2.0
    fetches.hauler.bring("a", 1000)
    assert not fetches.haulage.under_way
    assert (fetches.came, fetches.haulage.bytes_per_s) == (["a"], 500.0)


def test_what_failed_is_not_tried_again_at_once_and_what_is_unfit_never(store: Store) -> None:
    fetches = Fetches(store)
    fetches.fail("a")
    fetches.fail("b", unfit=True)
    assert fetches.missed == ["a", "b"]
    assert not fetches.haulage.may("a") and fetches.haulage.may("another")
    fetches.now_s = 3600.0
    assert fetches.haulage.may("a") and not fetches.haulage.may("b")


def test_a_network_that_brings_nothing_is_said_once_it_is_sure_and_until_something_comes(
    store: Store,
) -> None:
    fetches = Fetches(store)
    for clip in "abc":
        fetches.fail(clip)
    assert fetches.said == ["", "", SILENT]
    assert not fetches.haulage.may("another")
    fetches.now_s = 6.0
    assert fetches.haulage.may("another")
    fetches.begin("another")
    fetches.hauler.bring("another")
    assert fetches.said[-1] == ""
