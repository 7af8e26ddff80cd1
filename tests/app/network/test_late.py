"""The client is made with the first question, and all who ask share it."""

from threading import Event

from app.network.client import Client
from app.network.late import LateClient


class Maker:
    """Makes clients, and counts them."""

    def __init__(self) -> None:
        self.made, self.stopped = 0, Event()

    def __call__(self, stopped: Event) -> Client:
        self.made, self.stopped = self.made + 1, stopped
        return Client(stopped=stopped)


def test_there_is_no_client_until_something_is_asked_and_then_one() -> None:
    maker = Maker()
    late = LateClient(maker)
    assert (late.hosts(), maker.made) == ({}, 0)
    assert late() is late() and maker.made == 1


def test_what_each_host_was_asked_is_told_by_the_client() -> None:
    late = LateClient(Maker())
    late().meter.asked("tube.example")
    assert late.hosts()["tube.example"].requests == 1


def test_one_that_is_stopped_stops_its_client_whenever_that_was_made() -> None:
    maker = Maker()
    late = LateClient(maker)
    late.stop()
    late()
    assert maker.stopped.is_set()
