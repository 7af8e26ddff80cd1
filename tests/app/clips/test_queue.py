"""The order outlives the program."""

from app.clips.queue import KeptPlace, load_queue, save_queue
from app.store.database import Store

ROWS = [KeptPlace(f"clip{n}", -0.1 * n, 0.5, "policy 1", '[{"name": "tea"}]', '["x"]') for n in range(20)]


def test_an_order_comes_back_as_it_was(store: Store) -> None:
    save_queue(store, ROWS)
    assert load_queue(store, 100) == ROWS
    assert load_queue(store, 3) == ROWS[:3]


def test_a_new_order_replaces_the_old_one(store: Store) -> None:
    save_queue(store, ROWS)
    save_queue(store, ROWS[7:8])
    assert load_queue(store, 100) == ROWS[7:8]
