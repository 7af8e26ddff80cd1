"""Which program runs at a host, by what it says of itself (NodeInfo)."""

from urllib.parse import urlsplit

import msgspec

from app.network.failure import NetworkError
from app.sources.feeds import bounds
from app.sources.feeds.port import Ask, FeedError
from app.sources.feeds.reading import decoded, told

KINDS = {
    "peertube": "peertube",
    "loops": "loops",
    **dict.fromkeys(
        ("akkoma", "friendica", "gotosocial", "hometown", "mastodon", "pixelfed", "pleroma", "takahe"),
        "mastodon",
    ),
}
"""Which adapter speaks with which program. Many speak like Mastodon."""


class Link(msgspec.Struct):
    """Where a description lies."""

    rel: str = ""
    href: str = ""


class Links(msgspec.Struct):
    """The descriptions that there are."""

    links: list[Link] = []


class Software(msgspec.Struct):
    """The program."""

    name: str = ""


class NodeInfo(msgspec.Struct):
    """The description of a server."""

    software: Software = msgspec.field(default_factory=Software)


def kind_at(base: str, ask: Ask) -> str:
    """The kind of the adapter for what runs at `base` (scheme and host), "" where that is not known.

    Two questions. Raises nothing of what a host may do.
    """
    try:
        url = f"{base}/.well-known/nodeinfo"
        links = decoded(told(ask(url), url), Links).links
        url = next((own for link in links if (own := _own(link, base))), "")
        name = decoded(told(ask(url), url), NodeInfo).software.name if url else ""
    except (FeedError, NetworkError):
        return ""
    return KINDS.get(name.lower(), "")


def _own(link: Link, base: str) -> str:
    """The address of a description, if at the host itself, by the scheme typed: some servers mistake theirs."""
    url = bounds.address(link.href, base)
    is_here = "/ns/schema/2." in link.rel and urlsplit(url).netloc == urlsplit(base).netloc
    return f"{base}{urlsplit(url).path}" if is_here else ""
