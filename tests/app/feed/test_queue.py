"""The queue keeps the past, the prepared clip and the viewer's word."""

from hypothesis import given
from hypothesis import strategies as st

from app.clips.clip import Clip
from app.feed.queue import Placed, Queue


def placed(*names: str) -> tuple[Placed, ...]:
    return tuple(Placed(Clip(id=name, title=name, where=f"/{name}")) for name in names)


def names(queue: Queue) -> list[str]:
    return [item.clip.id for item in queue.items]


def test_a_swipe_past_either_end_stays() -> None:
    queue = Queue(placed("a", "b"), at=0)
    assert queue.moved(-1) == queue
    assert queue.moved(1).moved(1).at == 1


def test_a_new_order_keeps_what_was_seen_and_what_is_prepared() -> None:
    queue = Queue(placed("a", "b", "c", "d"), at=1).arranged(placed("x", "y"), keep=1)
    assert names(queue) == ["a", "b", "c", "x", "y"]


def test_a_new_order_does_not_repeat_the_clip_on_stage_or_the_prepared_one() -> None:
    queue = Queue(placed("a", "b", "c"), at=1).arranged(placed("b", "c", "a"), keep=1)
    assert names(queue) == ["a", "b", "c", "a"]


def test_a_strong_word_replaces_the_prepared_clip_too() -> None:
    queue = Queue(placed("a", "b", "c"), at=1).arranged(placed("x"), keep=0)
    assert names(queue) == ["a", "b", "x"]


def test_hidden_clips_leave_the_line_but_not_the_stage() -> None:
    queue = Queue(placed("a", "b", "c", "a"), at=0).without(lambda clip: clip.id == "a")
    assert names(queue) == ["a", "b", "c"]
    assert queue.at == 0


def test_hidden_clips_cannot_be_swiped_back_to() -> None:
    queue = Queue(placed("a", "b", "c"), at=2).without(lambda clip: clip.id == "a")
    assert names(queue) == ["b", "c"]
    assert queue.at == 1


@given(st.integers(1, 400))
def test_the_past_does_not_grow_without_end(swipes: int) -> None:
    queue = Queue(placed("start"), at=0)
    for number in range(swipes):
        queue = queue.arranged(placed(f"{number}"), keep=0).moved(1)
    current = queue.look(0)
    assert current is not None
    assert current.clip.id == str(swipes - 1)
    assert len(queue.items) <= 102
