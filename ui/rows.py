"""A list model over frozen dataclasses: each field is a role, a required property of delegates."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


class Rows(QAbstractListModel, Generic[Row]):
    """Holds the rows of one view. Rows that stay keep their delegates, so focus and place stay."""

    def __init__(self, kind: type[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
        self._rows: list[Row] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        """What the view shows, first row first."""
        return tuple(self._rows)

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        kept = min(len(rows), len(self._rows))
        for at in range(kept):
            if self._rows[at] != rows[at]:
                self._rows[at] = rows[at]
                self.dataChanged.emit(self.index(at), self.index(at))
        if len(rows) > kept:
            self.beginInsertRows(ROOT, kept, len(rows) - 1)
            self._rows.extend(rows[kept:])
            self.endInsertRows()
        elif len(self._rows) > kept:
            self.beginRemoveRows(ROOT, kept, len(self._rows) - 1)
            del self._rows[kept:]
            self.endRemoveRows()

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        at = role - FIRST_ROLE
        if not index.isValid() or not 0 <= at < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[at])

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802
        return {FIRST_ROLE + at: QByteArray(name.encode()) for at, name in enumerate(self._names)}
