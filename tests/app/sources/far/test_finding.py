"""Finding out what was typed ends at once when the viewer wants it no longer."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.network.client import Client
from app.network.failure import NetworkError
from app.network.grant import Grant
from app.network.pace import Pace
from app.sources.far.finding import Finding
from tests.app.network.conftest import HERE, Serve, everywhere_here, serve

__all__ = ["serve"]


def patient(port: int) -> Client:
    """A client that would wait for ten minutes."""
    return Client(lookup=everywhere_here, open_here={(HERE, port)}, total_s=600.0, pace=Pace(gap_s=0))


@pytest.mark.parametrize(
    "said", [[], [b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"]], ids=["silent", "half"]
)
def test_what_is_given_up_is_not_waited_for(serve: Serve, said: list[bytes]) -> None:
    given_up, holds = Event(), Event()

    def reply(_path: str) -> list[bytes]:
        given_up.set()
        if not said:
            holds.wait(30)
        return said

    server = serve(reply)
    url = f"http://a.example:{server.port}/"
    with pytest.raises(NetworkError):
        patient(server.port).fetch(url, Grant.of(url), given_up=given_up)
    holds.set()


def test_a_question_that_is_taken_back_ends_and_the_next_one_is_answered(serve: Serve, qtbot: QtBot) -> None:
    asked, holds = list[str](), Event()

    def reply(path: str) -> list[bytes]:
        asked.append(path)
        holds.wait(30)
        return []

    server = serve(reply)
    client = patient(server.port)
    finding = Finding(lambda: client)
    for number in range(5):  # more than there are threads for
        finding.ask(f"http://a.example:{server.port}/{number}")
        qtbot.waitUntil(lambda: len(asked) == number + 1)  # noqa: B023  # waited for within the turn
    finding.cancel()
    finding.close()
    holds.set()
