"""Asks for lists at their URLs, on a thread of its own that begins with the first question."""

from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from threading import Event
from typing import TYPE_CHECKING

from app.network.grant import Grant
from app.network.headers import Marks
from app.network.late import MakeClient, guarded
from app.network.target import Target, target
from app.rules.asked import Asked
from app.rules.listed import Listed, read_list
from app.rules.rule import RuleError
from app.worker import Worker

if TYPE_CHECKING:
    from app.network.client import Client


@dataclass(frozen=True, slots=True)
class Came:
    """What an answer brought: the list, or None where there is nothing new, and what to ask again by."""

    listed: Listed | None
    marks: Marks


def written(text: str) -> Target:
    """The URL that the viewer wrote, with https where nothing is said. Raises NetworkError with a sentence."""
    address = text.strip()
    return target(address if "://" in address else f"https://{address}")


def titled(asked: Target) -> str:
    """What a list is called: the name of its file, and whose it is."""
    name = PurePosixPath(asked.path.partition("?")[0]).stem
    return f"{name}, {asked.host}" if name else asked.host


def fetched(client: "Client", url: str, before: Asked | None) -> Came:
    """The list at a URL. Raises NetworkError or RuleError with a sentence; it blocks for up to 20 s."""
    known = Marks(before.url, before.etag, before.modified) if before else Marks()
    document = client.fetch(url, Grant.of(url), known)
    if document.body is None:
        return Came(None, document.marks)
    try:
        return Came(read_list(document.body.decode("utf-8-sig")), document.marks)
    except UnicodeDecodeError as error:
        raise RuleError(f"What {written(url).host} sent is no text. Nothing was changed.") from error


def asked_at(now: datetime, came: Came) -> Asked:
    """What to write down of a list that came."""
    return Asked(now, came.marks.url, came.marks.etag, came.marks.modified)


class FarLists:
    """Used from the GUI thread, which never waits for it but to close."""

    def __init__(self, make_client: MakeClient = guarded) -> None:
        self._make_client, self._stopped = make_client, Event()
        self._worker: Worker[Client] | None = None

    def ask(self, url: str, before: Asked | None = None) -> "Future[Came]":
        """Ask for the list at a URL, if it is newer than what came before."""
        if self._worker is None:
            self._worker = Worker("far lists", lambda: self._make_client(self._stopped))
        return self._worker.submit(lambda client: fetched(client, url, before))

    def close(self) -> None:
        """End what is under way."""
        self._stopped.set()
        if self._worker is not None:
            self._worker.close()
