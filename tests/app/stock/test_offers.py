"""What may be fetched is what lies elsewhere, at a feed that is not paused, and is not too large."""

from app.clips.far import save_far
from app.clips.far_clip import Rendition
from app.clips.feeds import pause
from app.clips.fetched import Fetched, note_fetched, note_poster
from app.stock.downloading import MOST_CLIP_BYTES
from app.stock.offers import offers
from app.store.database import Store
from tests.app.clips.far_samples import far
from tests.app.stock.instant import NOW, A, B, C, fill


def names(store: Store, *clips: str) -> list[str]:
    return [offer.far.clip for offer in offers(store, clips)]


def test_the_offers_come_in_the_order_that_was_asked_for(store: Store) -> None:
    fill(store)
    assert names(store, C, A, "a clip that nobody knows", B) == [C, A, B]


def test_what_is_here_or_of_a_paused_feed_is_not_offered(store: Store) -> None:
    source = fill(store)
    note_fetched(store, Fetched(A, A, 100, NOW))
    assert names(store, A, B) == [B]
    pause(store, source, True)
    assert names(store, A, B) == []


def test_a_rendition_that_is_too_large_is_left_out_and_a_clip_without_any_other_too(store: Store) -> None:
    source = fill(store)
    huge = Rendition("https://tube.example/huge.mp4", bytes=MOST_CLIP_BYTES + 1)
    small = Rendition("https://tube.example/small.mp4", bytes=1000)
    save_far(store, source, "tube", [far("a", renditions=(huge, small)), far("b", renditions=(huge,))])
    assert [offer.far.renditions for offer in offers(store, (A, B))] == [(small,)]


def test_a_picture_that_is_here_is_not_offered_again(store: Store) -> None:
    fill(store)
    note_poster(store, A, "a.jpg")
    assert [offer.poster for offer in offers(store, (A, B))] == ["", "https://tube.example/b.jpg"]
