"""Fetches end in a file or in a sentence, whatever happens in their threads."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.clips.far_clip import Rendition
from app.network.answer import Document
from app.network.failure import NetworkError
from app.network.grant import Grant
from app.network.part import Part
from app.stock.downloading import UnfitError
from app.stock.hauler import NO_DISK, Haul, Hauler
from tests.app.stock.instant import Unchanged

GRANT = Grant.of("https://tube.example")
FILE = Rendition("https://tube.example/a.mp4")


class Network:
    """Brings the same bytes for every address, or raises."""

    def __init__(self) -> None:
        self.bring: Callable[[Part], None] = self._bring

    def fetch(self, url: str, grant: Grant) -> Document:
        raise NotImplementedError

    def download(self, _url: str, _grant: Grant, part: Part) -> None:
        self.bring(part)

    @staticmethod
    def _bring(part: Part) -> None:
        part.path.write_bytes(b"picture")
        part.came_bytes = 7


@pytest.fixture
def network() -> Network:
    return Network()


@pytest.fixture
def hauler(tmp_path: Path, network: Network) -> Iterator[Hauler]:
    hauler = Hauler(lambda: network, tmp_path / "clips", tmp_path / "posters", Unchanged())
    yield hauler
    hauler.close()


def test_a_clip_that_came_has_its_name_in_the_folder(hauler: Hauler, tmp_path: Path) -> None:
    assert hauler.clip("a", FILE, GRANT, 800).result(20) == Haul("a", 7)
    assert [file.name for file in (tmp_path / "clips").iterdir()] == ["a"]


@pytest.mark.parametrize(
    ("error", "haul"),
    [
        (NetworkError("The host is away."), Haul(why="The host is away.")),
        (UnfitError("It is no clip."), Haul(why="It is no clip.", unfit=True)),
        (OSError("no space left"), Haul(why=NO_DISK)),
    ],
    ids=["network", "unfit", "disk"],
)
def test_what_goes_wrong_is_a_sentence_and_leaves_no_file(
    hauler: Hauler, network: Network, tmp_path: Path, error: Exception, haul: Haul
) -> None:
    def fail(part: Part) -> None:
        Network._bring(part)
        raise error

    network.bring = fail
    assert hauler.clip("a", FILE, GRANT, 800).result(20) == haul
    assert [*(tmp_path / "clips").iterdir()] == []


def test_a_poster_that_is_no_picture_is_unfit(hauler: Hauler) -> None:
    assert hauler.poster("a", "https://tube.example/a.jpg", GRANT).result(20).unfit


def test_one_that_fetched_nothing_closes(tmp_path: Path, network: Network) -> None:
    Hauler(lambda: network, tmp_path, tmp_path, Unchanged()).close()
