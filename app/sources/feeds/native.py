"""Which pages of a server are sources, where the server has a protocol of its own."""

from collections.abc import Callable
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

import msgspec

from app.network.failure import NetworkError
from app.sources.feeds.bluesky import PUBLIC
from app.sources.feeds.offer import Offer, offer
from app.sources.feeds.port import Ask, FeedError
from app.sources.feeds.reading import decoded, feed_error, told
from app.sources.feeds.searches import bluesky_search
from app.sources.feeds.software import kind_at

NO_SERVER = (
    "does not say that it is a server whose people Ownfeed can follow. Check the name, or give an address"
)


class Channel(msgspec.Struct):
    """A channel of PeerTube."""

    name: str
    host: str = ""
    displayName: str = ""  # noqa: N815 - as PeerTube writes it


class Video(msgspec.Struct):
    """A clip of PeerTube, as far as it is asked about here."""

    channel: Channel


class Resolved(msgspec.Struct):
    """Who a handle of Bluesky belongs to."""

    did: str


Places = Callable[[str, list[str], Ask], tuple[Offer, ...]]


def peertube(base: str, steps: list[str], ask: Ask) -> tuple[Offer, ...]:
    """A channel, an account, the channel of a clip, else the whole server."""
    match steps:
        case ["c" | "video-channels", name, *_]:
            return (offer("peertube", f"{base}/c/{quote(name, safe='@')}"),)
        case ["a" | "accounts", name, *_]:
            return (offer("peertube", f"{base}/a/{quote(name, safe='@')}"),)
        case ["w", id_] | ["videos", "watch", id_]:
            return (*_channel_of(base, id_, ask), offer("peertube", base))
        case [name] if name.startswith("@"):  # accounts and channels are written alike
            return tuple(offer("peertube", f"{base}/{kind}/{quote(name[1:], safe='@')}") for kind in "ca")
    return (offer("peertube", base),)


def mastodon(base: str, steps: list[str], _ask: Ask) -> tuple[Offer, ...]:
    """An account, a hashtag, else the public posts of the server."""
    match steps:
        case ["users", name, *_]:
            return (offer("mastodon", f"{base}/@{quote(name)}"),)
        case [name, *_] if name.startswith("@"):
            return (offer("mastodon", f"{base}/{quote(name, safe='@')}"),)
        case ["tags", tag, *_]:
            return (offer("mastodon", f"{base}/tags/{quote(tag)}", f"#{tag} · {urlsplit(base).netloc}"),)
    return (offer("mastodon", base),)


def loops(base: str, steps: list[str], _ask: Ask) -> tuple[Offer, ...]:
    """An account, else what the server shows to guests."""
    if steps and steps[0].startswith("@"):
        return (offer("loops", f"{base}/{quote(steps[0], safe='@')}"),)
    return (offer("loops", base),)


NATIVE: dict[str, Places] = {"peertube": peertube, "mastodon": mastodon, "loops": loops}


def bluesky(url: str, ask: Ask) -> tuple[Offer, ...]:
    """A profile or a feed by the number of its owner, who may change the handle; a hashtag, a search."""
    parts = urlsplit(url)
    match unquote(parts.path).strip("/").split("/"):
        case ["profile", owner, "feed", name, *_]:
            return (
                offer(
                    "bluesky", f"https://bsky.app/profile/{_did(owner, ask)}/feed/{name}", f"{name} · {owner}"
                ),
            )
        case ["profile", owner, *_]:
            return (offer("bluesky", f"https://bsky.app/profile/{_did(owner, ask)}", f"@{owner}"),)
        case ["hashtag", tag, *_]:
            return (offer("bluesky", f"https://bsky.app/hashtag/{quote(tag)}", f"#{tag} · Bluesky"),)
        case ["search", *_] if words := parse_qs(parts.query).get("q"):
            return (bluesky_search(words[0]),)
    return ()


def somebody(name: str, base: str, ask: Ask) -> tuple[Offer, ...]:
    """Who has this name at a server of the fediverse. Raises FeedError where it is none that is known."""
    kind = kind_at(base, ask)
    if not kind:
        raise feed_error(base, NO_SERVER)
    return NATIVE[kind](base, [f"@{name}"], ask)


def _did(owner: str, ask: Ask) -> str:
    """The number of somebody, or the handle again where it could not be found out."""
    if owner.startswith("did:"):
        return owner
    url = f"{PUBLIC}/xrpc/com.atproto.identity.resolveHandle?{urlencode({'handle': owner})}"
    try:
        return decoded(told(ask(url), url), Resolved).did
    except (FeedError, NetworkError):
        return owner


def _channel_of(base: str, id_: str, ask: Ask) -> tuple[Offer, ...]:
    url = f"{base}/api/v1/videos/{quote(id_)}"
    try:
        channel = decoded(told(ask(url), url), Video).channel
    except (FeedError, NetworkError):
        return ()
    is_here = channel.host in ("", urlsplit(base).netloc)
    name = channel.name if is_here else f"{channel.name}@{channel.host}"
    return (offer("peertube", f"{base}/c/{quote(name, safe='@')}", channel.displayName),)
