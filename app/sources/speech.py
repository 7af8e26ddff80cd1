"""Brings what is said in the clip on stage, and its chapters."""

import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from app.clips.captions import captions, note_captions
from app.clips.clip import Clip
from app.clips.far import Elsewhere, elsewhere
from app.clips.spoken import Spoken
from app.network.failure import NetworkError
from app.sources.caption_files import beside, from_afar
from app.sources.cues import cues
from app.sources.subtitles import words_in
from app.store.errors import StoreError
from app.store.thread import StoreThread

if TYPE_CHECKING:
    from app.network.client import Client


def system_languages() -> Sequence[str]:
    """What the viewer reads, best first, as the system knows it."""
    return QLocale.system().uiLanguages()


class Speech(QObject):
    """Lives in the GUI thread; reads and asks in one of its own, which begins with the first clip.

    `came` carries the Spoken of the clip that is followed. A feed is asked for captions while they are wanted, once
    for each file that was fetched; where they do not come nothing is shown, and the next visit asks again.
    """

    came = Signal(object)
    _read_it = Signal(object)

    def __init__(
        self,
        store: StoreThread,
        client: Callable[[], "Client"],
        languages: Callable[[], Sequence[str]] = system_languages,
    ) -> None:
        super().__init__()
        self._store, self._client, self._languages = store, client, languages
        self._followed: tuple[str, bool] | None = None
        self._thread, self._closed = ThreadPoolExecutor(1, "speech"), False
        self._read_it.connect(self._take)

    def follow(self, clip: Clip, captions_wanted: bool) -> None:
        """This clip is on stage now."""
        wish = clip.id, captions_wanted
        if wish != self._followed and not self._closed:
            self._followed = wish
            self._thread.submit(self._read, clip, wish).add_done_callback(self._tell)

    def close(self) -> None:
        """Ask nothing more, and wait for the question under way: the client has to be stopped before."""
        self._followed, self._closed = None, True
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _tell(self, done: "Future[Spoken | None]") -> None:
        """In the thread that reads."""
        if not done.cancelled() and done.exception() is None and (spoken := done.result()) is not None:
            self._read_it.emit(spoken)

    def _take(self, spoken: Spoken) -> None:
        if self._followed is not None and spoken.clip == self._followed[0]:
            self.came.emit(spoken)

    def _read(self, clip: Clip, wish: tuple[str, bool]) -> Spoken | None:
        """In a thread of its own. Nothing for a clip that has left the stage meanwhile."""
        if wish != self._followed:
            return None
        there = self._store.submit(lambda store: elsewhere(store, clip.id)).result()
        text = self._text(clip, there) if wish[1] else ""
        return Spoken(clip.id, cues(text), there.parts.chapters if there is not None else ())

    def _text(self, clip: Clip, there: Elsewhere | None) -> str:
        read = (*self._languages(), clip.language)
        if there is None:
            return beside(clip.where, read)
        known = self._store.submit(lambda store: captions(store, clip.id)).result()
        return known or ("" if there.feed.paused else self._asked(there, read))

    def _asked(self, there: Elsewhere, read: Sequence[str]) -> str:
        text = ""
        with suppress(NetworkError, OSError, StoreError, sqlite3.Error):
            text = from_afar(self._client(), there, read)
            self._store.submit(lambda store: note_captions(store, there.clip, text, words_in(text))).result()
        return text
