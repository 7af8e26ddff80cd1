"""Fetches the pictures of what could be added, and keeps them only while the viewer chooses."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.network.failure import NetworkError
from app.network.grant import Grant
from app.stock.downloading import Network, UnfitError
from app.stock.fetching import fetch_poster
from app.stock.folder import part_of, sweep
from app.stock.redrawing import Redrawer


class Samples(QObject):
    """Lives in the GUI thread, fetches in its own. `came` carries a picture's URL and its file on this device.

    One that does not come, or is none that is shown here, is passed over in silence.
    """

    came = Signal(str, str)

    def __init__(self, network: Callable[[], Network], folder: Path, redrawer: Redrawer) -> None:
        super().__init__()
        self._network, self._folder, self._round = network, folder, 0
        self._redrawer = redrawer
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="samples")

    def want(self, pictures: Sequence[tuple[str, Grant]]) -> None:
        """Have these pictures (by URL), the first one first, and none of those before."""
        self.forget()
        for number, (url, grant) in enumerate(pictures):
            self._thread.submit(self._fetch, self._round, number, url, grant)

    def forget(self) -> None:
        """The viewer has chosen: the pictures go."""
        self._round += 1
        if self._folder.exists():
            self._thread.submit(sweep, self._folder, ())

    def close(self) -> None:
        """End everything and wait for it: the client has to be stopped before."""
        self._round += 1
        self._thread.shutdown(wait=True, cancel_futures=True)
        self._redrawer.close()
        sweep(self._folder, ())

    def _fetch(self, round_: int, number: int, url: str, grant: Grant) -> None:
        if round_ != self._round:
            return
        with suppress(NetworkError, UnfitError, OSError):
            part = part_of(self._folder, f"{round_}-{number}")
            name = fetch_poster(self._network(), url, grant, part, self._redrawer.redraw)
            if round_ == self._round:
                self.came.emit(url, str(self._folder / name))
