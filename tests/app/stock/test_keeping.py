"""What the viewer keeps stays on this device, is fetched for that if need be, and can be taken back."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, Signal

from app.clips.clip import Clip
from app.stock.keeping import FETCHED, KEPT, MISSED, NO_LONGER, OWN, Keeping

FAR = Clip("far", "Far", "https://a.example/far")
OF_A_FOLDER = Clip("mine", "Mine", "/clips/mine.mp4")


class Inventory(QObject):
    """Knows what is here, and what is kept."""

    loaded = Signal()
    came = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.here: dict[str, bool] = {}

    def has(self, clip: str) -> bool:
        return clip in self.here

    def is_kept(self, clip: str) -> bool:
        return self.here.get(clip, False)

    def keep_offline(self, clip: str, kept: bool) -> None:
        if clip in self.here:
            self.here[clip] = kept

    def bring(self, clips: Collection[str]) -> None:
        self.here |= dict.fromkeys(clips, False)
        self.came.emit(tuple(clips))


@dataclass
class Around:
    inventory: Inventory = field(default_factory=Inventory)
    fetched: list[str] = field(default_factory=list)
    said: list[tuple[str, Callable[[], None] | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.keeping = Keeping(self.inventory, self.fetched.append)  # type: ignore[arg-type]
        self.keeping.said.connect(lambda sentence, take_back: self.said.append((sentence, take_back)))


@pytest.fixture
def around() -> Around:
    return Around()


def test_a_clip_that_is_here_is_kept_until_the_viewer_says_otherwise(around: Around) -> None:
    around.inventory.bring(["far"])
    around.keeping.toggle(FAR)
    assert around.keeping.keeps("far") and around.fetched == []
    around.keeping.toggle(FAR)
    assert not around.keeping.keeps("far")
    assert [sentence for sentence, _ in around.said] == [KEPT, NO_LONGER]


def test_keeping_can_be_taken_back(around: Around) -> None:
    around.inventory.bring(["far"])
    around.keeping.toggle(FAR)
    take_back = around.said[-1][1]
    assert take_back is not None
    take_back()
    assert not around.keeping.keeps("far")


def test_a_clip_that_is_not_here_is_fetched_and_then_kept(around: Around) -> None:
    around.keeping.toggle(FAR)
    assert around.fetched == ["far"] and around.said[-1][0] == FETCHED and around.keeping.keeps("far")
    around.inventory.bring(["other", "far"])
    assert around.inventory.here == {"other": False, "far": True}


def test_what_is_taken_back_before_it_came_is_not_kept(around: Around) -> None:
    around.keeping.toggle(FAR)
    around.keeping.toggle(FAR)
    around.inventory.bring(["far"])
    assert around.inventory.here == {"far": False}


def test_a_clip_that_cannot_be_fetched_is_said_and_not_kept(around: Around) -> None:
    around.keeping.toggle(FAR)
    around.keeping.miss("another")
    assert around.keeping.keeps("far")
    around.keeping.miss("far")
    assert around.said[-1] == (MISSED, None) and not around.keeping.keeps("far")


def test_a_clip_of_a_folder_needs_no_keeping(around: Around) -> None:
    around.keeping.toggle(OF_A_FOLDER)
    assert around.said == [(OWN, None)] and not around.keeping.keeps("mine")
