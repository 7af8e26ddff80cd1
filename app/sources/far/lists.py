"""Open feeds go to other programs and come from them, as lists in OPML."""

from collections.abc import Iterable

from app.clips.feeds import add_feed, feeds
from app.sources.feeds.opml import Outline, document
from app.sources.feeds.registry import ADAPTERS
from app.store.database import Store
from app.store.transaction import transaction

BY_ITSELF = "page"
"""The kind that asks past the guarded client: no list may bring it, only the viewer's own word."""


def exported(store: Store) -> bytes:
    """All open feeds as a list. It tells nothing of what was watched, nor of what the viewer allowed."""
    return document(Outline(each.title, each.where, each.kind) for each in feeds(store))


def take_in(store: Store, outlines: Iterable[Outline]) -> tuple[list[int], list[Outline]]:
    """Make the feeds of a list sources, all or none: their ids, and what could not be one.

    What is a source already stays as it is.
    """
    added, left = list[int](), list[Outline]()
    with transaction(store):
        for each in outlines:
            if each.kind in ADAPTERS and each.kind != BY_ITSELF:
                added.append(add_feed(store, each.kind, each.where, each.title))
            else:
                left.append(each)
    return added, left
