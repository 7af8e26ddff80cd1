"""Hands matrices to river's `learn_many` as they are, without a data frame library.

river takes whatever narwhals takes, and narwhals takes any object that answers its protocol.
"""

from dataclasses import dataclass
from typing import Any

from narwhals import Implementation

from personalization.columns import Floats


@dataclass(frozen=True)
class Table:
    """Rows (n x d) whose columns have names."""

    columns: list[str]
    rows: Floats
    _version: Any = None
    _implementation: Implementation = Implementation.UNKNOWN

    def __narwhals_dataframe__(self) -> "Table":
        """Itself."""
        return self

    def _with_version(self, version: Any) -> "Table":
        return Table(self.columns, self.rows, version)

    def to_numpy(self, *_: Any, **__: Any) -> Floats:
        """The rows."""
        return self.rows


@dataclass(frozen=True)
class Column:
    """A number for each row (n)."""

    values: Floats
    _version: Any = None
    _implementation: Implementation = Implementation.UNKNOWN

    def __narwhals_series__(self) -> "Column":
        """Itself."""
        return self

    def _with_version(self, version: Any) -> "Column":
        return Column(self.values, version)

    def to_numpy(self, *_: Any, **__: Any) -> Floats:
        """The values."""
        return self.values
