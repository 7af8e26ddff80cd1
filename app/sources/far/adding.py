"""Makes what the viewer typed, pasted or dropped a source."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from app.clips.feeds import add_feed
from app.network.grant import Grant
from app.network.target import target
from app.sources.adding import add_folder
from app.sources.feeds.discover import discover
from app.sources.feeds.offer import Offer
from app.sources.feeds.port import Answer
from app.sources.feeds.typed import granted, understood
from app.store.database import Store

if TYPE_CHECKING:
    from app.network.client import Client

FOLDER = "folder"


def found(
    text: str,
    client: "Callable[[], Client]",
    *,
    on_my_network: bool = False,
    given_up: Event | None = None,
) -> tuple[Offer, ...]:
    """What the text could be added as, the likeliest first. It blocks; of a folder nobody is asked.

    `on_my_network` is the viewer's word that the host in the text may lie on this device or the own network. What
    is under way ends once it is `given_up`. Raises FeedError or NetworkError with a sentence if it can be nothing.
    """
    word = granted(understood(text))
    grant = Grant.of(word, on_my_network) if word else None

    return discover(text, _Asking(client, grant, given_up))


class _Asking:
    """Asks with the grant of what was typed; see `Ask` and `AskAtHome`."""

    def __init__(self, client: "Callable[[], Client]", grant: Grant | None, given_up: Event | None) -> None:
        self._client, self._grant, self._given_up = client, grant, given_up

    def __call__(self, url: str) -> Answer:
        document = self._client().fetch(url, self._grant or Grant.of(url), given_up=self._given_up)
        return Answer(document.body or b"", document.mime, document.url)

    def search(self, url: str, question: bytes) -> Answer:
        document = self._client().search(url, self._grant or Grant.of(url), question)
        return Answer(document.body or b"", document.mime, document.url)


def add_offer(store: Store, offer: Offer, typed: str, *, on_my_network: bool = False) -> int:
    """Make what was found for what the viewer typed a source, and return its id; what is one stays as it is.

    The word that it may lie on the own network is for the host that was typed, not for one that this led to. Raises
    NotAFolderError.
    """
    if offer.kind == FOLDER:
        return add_folder(store, Path(offer.where))
    grant = grant_for(offer, typed, on_my_network=on_my_network)
    return add_feed(store, offer.kind, offer.where, offer.title, on_my_network=grant.on_my_network)


def grant_for(offer: Offer, typed: str, *, on_my_network: bool) -> Grant:
    """What may be asked for what was found; the word that it may lie on the own network is as in `add_offer`."""
    asked, word = target(offer.where), granted(understood(typed))
    at_home = on_my_network and bool(word) and Grant.of(word).names(asked.host, asked.port)
    return Grant.of(offer.where, at_home)
