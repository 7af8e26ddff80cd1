"""Pictures come one after the other while nothing else is fetched."""

import pytest

from app.clips import catalogue
from app.stock.hauler import Haul
from app.stock.posters import Posters
from app.store.database import Store
from tests.app.stock.instant import A, B, HandHauler, InstantStore, deliver, fill


@pytest.fixture
def hauler(store: Store) -> HandHauler:
    fill(store)
    return HandHauler(store)


@pytest.fixture
def posters(store: Store, hauler: HandHauler) -> Posters:
    return Posters(InstantStore(store), deliver, hauler)


def test_they_come_one_after_the_other(store: Store, posters: Posters, hauler: HandHauler) -> None:
    came: list[tuple[str, ...]] = []
    posters.came.connect(came.append)
    posters.want([A, B])
    assert [*hauler.posters] == [A]
    hauler.posters[A].set_result(Haul("a.jpg", 10))
    assert [*hauler.posters] == [A, B] and came == [(A,)]
    assert (clip := catalogue.clip(store, A)) is not None and clip.poster == str(store.posters / "a.jpg")


def test_one_that_is_unfit_is_not_asked_for_again_and_one_that_failed_is(
    posters: Posters, hauler: HandHauler
) -> None:
    posters.want([A, B])
    hauler.posters.pop(A).set_result(Haul(why="It is no picture.", unfit=True))
    hauler.posters.pop(B).set_result(Haul(why="The host is away."))
    posters.want([A, B])
    assert [*hauler.posters] == [B]
