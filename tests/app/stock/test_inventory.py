"""What is here of open feeds is known in the window at once, and on disk soon after."""

import pytest

from app.clips.fetched import fetched
from app.preferences import Preferences, read_all
from app.stock.folder import part_of, settle
from app.stock.inventory import Inventory
from app.stock.use import since
from app.store.database import Store
from tests.app.stock.instant import NOW, A, B, InstantStore, deliver, fill


class Stage:
    """An inventory, and what it said."""

    def __init__(self, store: Store) -> None:
        self.store, self.coming = store, list[str]()
        self.preferences = Preferences(InstantStore(store), read_all(store))
        self.inventory = Inventory(
            InstantStore(store), deliver, self.preferences, lambda: self.coming, lambda: NOW
        )
        self.came, self.went = list[tuple[str, ...]](), list[tuple[str, ...]]()
        self.inventory.came.connect(self.came.append)
        self.inventory.went.connect(self.went.append)

    def bring(self, clip: str, size_bytes: int = 100) -> None:
        part = part_of(self.store.fetched, clip)
        part.write_bytes(bytes(size_bytes))
        self.inventory.take(clip, settle(part), size_bytes)


@pytest.fixture
def stage(store: Store) -> Stage:
    fill(store)
    return Stage(store)


def test_a_clip_that_came_is_here_and_unseen_until_it_was_on_stage(stage: Stage) -> None:
    assert not stage.inventory.has(A)
    stage.bring(A)
    assert stage.inventory.has(A) and stage.inventory.is_unseen(A) and stage.came == [(A,)]
    stage.inventory.stage(A, kept=True)
    assert stage.inventory.has(A) and not stage.inventory.is_unseen(A)
    assert [each.last_played for each in fetched(stage.store)] == [NOW]


def test_what_is_seen_in_private_is_not_written(stage: Stage) -> None:
    stage.bring(A)
    stage.inventory.stage(A, kept=False)
    assert not stage.inventory.is_unseen(A)
    assert [each.last_played for each in fetched(stage.store)] == [None]
    assert since(stage.store, NOW.date()).staged == 0


def test_a_clip_that_is_not_known_any_more_is_not_here(stage: Stage) -> None:
    stage.bring("a clip of a removed source")
    assert not stage.inventory.has("a clip of a removed source") and stage.came == []


def test_the_clip_on_stage_and_those_that_come_next_make_no_room(stage: Stage) -> None:
    stage.preferences.put("fetched_mib", 64)
    stage.bring(A, 40 * 2**20)
    stage.inventory.stage(A, kept=True)
    stage.coming = [B]
    stage.bring(B, 40 * 2**20)
    assert stage.went == []
    stage.coming = []
    stage.inventory.make_room()
    assert stage.went == [(B,)] and stage.inventory.has(A) and not stage.inventory.has(B)


def test_what_ran_of_a_clip_is_counted_when_it_leaves(stage: Stage) -> None:
    stage.bring(A, 1000)
    stage.inventory.stage(A, kept=True)
    stage.inventory.leave(A, 0.25)
    assert (use := since(stage.store, NOW.date())).staged == 1000 and use.played == 250


def test_another_start_knows_what_is_here(stage: Stage) -> None:
    stage.bring(A)
    assert Stage(stage.store).inventory.has(A)
