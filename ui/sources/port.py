"""What the page of sources asks of the house."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance

if TYPE_CHECKING:
    from app.network.grant import Grant
    from app.sources.feeds.offer import Offer


class Far(Protocol):
    """Refreshes open feeds. `advanced` carries a source and a Progress, or None at the end of its refresh."""

    @property
    def advanced(self) -> SignalInstance: ...

    def pause(self, source: int, *, paused: bool) -> None: ...
    def cancel(self, source: int | None = None) -> None: ...


class Intake(Protocol):
    """Takes folders in, and open feeds by `far`.

    `progressed` carries a title and a Progress, or None when no scan is under way.
    """

    @property
    def far(self) -> Far: ...
    @property
    def added(self) -> SignalInstance: ...
    @property
    def progressed(self) -> SignalInstance: ...
    @property
    def ended(self) -> SignalInstance: ...
    @property
    def removed(self) -> SignalInstance: ...
    @property
    def failed(self) -> SignalInstance: ...

    def refresh(self, source: int) -> None: ...
    def remove(self, source: int, *, keep_fetched: bool = False) -> None: ...
    def cancel(self) -> None: ...


class Finder(Protocol):
    """Finds out what a text could be added as; see `app.sources.far.finding.Finding`."""

    @property
    def found(self) -> SignalInstance: ...
    @property
    def failed(self) -> SignalInstance: ...
    @property
    def word_wanted(self) -> SignalInstance: ...

    def ask(self, text: str, *, on_my_network: bool = False) -> None: ...
    def cancel(self) -> None: ...


class Pictures(Protocol):
    """Fetches pictures of what could be added; see `app.stock.samples.Samples`."""

    @property
    def came(self) -> SignalInstance: ...

    def want(self, pictures: "Sequence[tuple[str, Grant]]") -> None: ...
    def forget(self) -> None: ...


class FarTaker(Protocol):
    """Makes an open feed a source."""

    def add(self, offer: "Offer", typed: str, *, on_my_network: bool = False) -> None: ...


class Taker(Protocol):
    """Makes what was chosen a source: a folder by itself, an open feed by `far`."""

    @property
    def far(self) -> FarTaker: ...

    def add(self, folder: Path) -> None: ...
