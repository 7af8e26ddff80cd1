"""Garbage is collected when the GUI thread says so, and by no other thread."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from app.tidy import YOUNG, Tidy


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def tidy(qapp: QCoreApplication) -> Iterator[Tidy]:  # noqa: ARG001  timers need it
    made = Tidy()
    made.look()
    yield made
    made.close()
    gc.freeze()
    gc.disable()


def test_a_look_collects_what_is_due(tidy: Tidy) -> None:
    knots = [Knot() for _ in range(2 * YOUNG)]
    known = weakref.ref(knots[0])
    del knots
    tidy.look()
    assert known() is None


def test_nobody_else_collects_meanwhile(tidy: Tidy) -> None:
    assert not gc.isenabled()
    tidy.close()
    assert gc.isenabled()
