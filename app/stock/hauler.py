"""Fetches clips and posters on two threads, which begin with the first fetch."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from app.clips.far_clip import Rendition
from app.network.failure import NetworkError
from app.network.grant import Grant
from app.stock.downloading import Network, UnfitError
from app.stock.fetching import fetch_clip, fetch_poster
from app.stock.folder import part_of, settle
from app.stock.redrawing import Redrawer

NO_DISK = (
    "The disk did not take a clip that was fetched. Make room on it; the feed goes on with what is here."
)


@dataclass(frozen=True, slots=True)
class Haul:
    """How a fetch ended: the file's name, or why there is none as a sentence; `unfit` is for good.

    `came_bytes` is the size of the file.
    """

    file: str = ""
    came_bytes: int = 0
    why: str = ""
    unfit: bool = False


class Hauler:
    """Used from the GUI thread, which never waits for it but to close."""

    def __init__(
        self, network: Callable[[], Network], clips: Path, posters: Path, redrawer: Redrawer
    ) -> None:
        self._network, self._clips, self._posters = network, clips, posters
        self._redrawer = redrawer
        self._threads: ThreadPoolExecutor | None = None

    def clip(self, clip: str, rendition: Rendition, grant: Grant, window_px: int) -> "Future[Haul]":
        """Have a clip's file."""

        def fetched() -> Haul:
            part = part_of(self._clips, clip)
            came_bytes = fetch_clip(self._network(), rendition, grant, part, window_px)
            return Haul(settle(part), came_bytes)

        return self._begin(fetched)

    def poster(self, clip: str, url: str, grant: Grant) -> "Future[Haul]":
        """Have a clip's picture."""
        redraw = self._redrawer.redraw
        return self._begin(
            lambda: Haul(fetch_poster(self._network(), url, grant, part_of(self._posters, clip), redraw))
        )

    def close(self) -> None:
        """Begin nothing more, and wait for what is under way: the client has to be stopped before."""
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)
        self._redrawer.close()

    def _begin(self, fetch: Callable[[], Haul]) -> "Future[Haul]":
        if self._threads is None:
            self._threads = ThreadPoolExecutor(2, "fetch")
        return self._threads.submit(_ended, fetch)


def _ended(fetch: Callable[[], Haul]) -> Haul:
    try:
        return fetch()
    except NetworkError as error:
        return Haul(why=str(error))
    except UnfitError as error:
        return Haul(why=str(error), unfit=True)
    except OSError:
        return Haul(why=NO_DISK)
