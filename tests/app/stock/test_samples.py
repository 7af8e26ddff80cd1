"""Pictures of what could be added come while the viewer chooses, and go then."""

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.network.grant import Grant
from app.stock.samples import Samples
from tests.app.network.conftest import ClientOf, Serve, client_of, serve
from tests.app.network.server import Server, answer
from tests.app.stock.instant import Unchanged

__all__ = ["client_of", "serve"]

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 90, 160) + bytes(40)
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def reply(path: str) -> list[bytes]:
    return [answer(SVG if path == "/drawn.png" else PNG)]


@pytest.fixture
def host(serve: Serve) -> Server:
    return serve(reply)


@pytest.fixture
def samples(tmp_path: Path, host: Server, client_of: ClientOf) -> Iterator[Samples]:
    client = client_of(host)
    samples = Samples(lambda: client, tmp_path / "samples", Unchanged())
    yield samples
    samples.close()


def wanted(host: Server, *names: str) -> list[tuple[str, Grant]]:
    base = f"http://a.example:{host.port}"
    return [(f"{base}/{name}", Grant.of(base)) for name in names]


def test_a_picture_comes_and_one_that_is_none_is_passed_over(
    qtbot: QtBot, samples: Samples, host: Server, tmp_path: Path
) -> None:
    with qtbot.waitSignal(samples.came) as came:
        samples.want(wanted(host, "drawn.png", "kite.png"))
    url, file = came.args or ["", ""]
    assert url.endswith("/kite.png")
    assert Path(file).read_bytes() == PNG
    assert [each.name for each in (tmp_path / "samples").iterdir()] == [Path(file).name]


def test_the_pictures_go_once_the_viewer_has_chosen(
    qtbot: QtBot, samples: Samples, host: Server, tmp_path: Path
) -> None:
    with qtbot.waitSignal(samples.came):
        samples.want(wanted(host, "kite.png"))
    samples.forget()
    samples.close()
    assert list((tmp_path / "samples").iterdir()) == []
