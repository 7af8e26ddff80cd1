"""What the window wants of the analysis is obeyed, and only what the analysis itself disturbs holds it up."""

from app.analysis.work.orders import Orders
from app.analysis.work.progress import Pause


def test_a_stutter_during_a_clip_is_followed_by_a_rest() -> None:
    orders = Orders()
    with orders.work():
        orders.hold(1000)
    assert orders.pause is Pause.PLAYING
    assert 900 < orders.held_s <= 1000


def test_a_stutter_while_nothing_is_done_holds_nothing_up() -> None:
    orders = Orders()
    orders.hold(1000)
    with orders.work():
        pass
    orders.hold(1000)
    assert orders.pause is None


def test_each_clip_has_its_own_stutters() -> None:
    orders = Orders()
    with orders.work():
        orders.hold(0)
    with orders.work():
        pass
    assert (orders.pause, orders.held_s) == (None, 0)
