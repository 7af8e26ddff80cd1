"""The list model keeps Qt's promises, and rows that stay keep their delegates."""

from dataclasses import dataclass

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.rows import FIRST_ROLE, Rows


@dataclass(frozen=True)
class Fruit:
    name: str
    ripe: bool = False


def test_the_model_keeps_qts_promises_while_rows_come_and_go(qtmodeltester: ModelTester) -> None:
    rows: Rows[Fruit] = Rows(Fruit)
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]
    rows.show([Fruit("fig"), Fruit("pear"), Fruit("plum")])
    rows.show([Fruit("fig"), Fruit("quince")])
    rows.show([])
    assert rows.rowCount() == 0


def test_a_field_is_a_role() -> None:
    rows: Rows[Fruit] = Rows(Fruit)
    rows.show([Fruit("fig", ripe=True)])
    assert [bytes(name.data()) for name in rows.roleNames().values()] == [b"name", b"ripe"]
    assert rows.data(rows.index(0), FIRST_ROLE + 1) is True
    assert rows.data(rows.index(0), FIRST_ROLE + 2) is None


def test_only_rows_that_changed_are_drawn_anew(qtbot: QtBot) -> None:
    rows: Rows[Fruit] = Rows(Fruit)
    rows.show([Fruit("fig"), Fruit("pear")])
    changed: list[int] = []
    rows.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    with qtbot.assertNotEmitted(rows.modelReset):
        rows.show([Fruit("fig"), Fruit("pear", ripe=True), Fruit("plum")])
    assert changed == [1]
    assert [row.name for row in rows.rows] == ["fig", "pear", "plum"]
