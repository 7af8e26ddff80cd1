"""Which sources there are at an address of the web."""

import re
from urllib.parse import parse_qs, unquote, urlencode, urljoin, urlsplit

from app.network.failure import NetworkError
from app.sources.feeds.bluesky import SITES
from app.sources.feeds.dlna_words import DEVICE, control_of
from app.sources.feeds.entry import head_title
from app.sources.feeds.html_page import html_page
from app.sources.feeds.native import NATIVE, bluesky
from app.sources.feeds.offer import Offer, offer, title_of
from app.sources.feeds.page import YOUTUBE_FEED
from app.sources.feeds.port import Answer, Ask
from app.sources.feeds.software import kind_at
from app.sources.feeds.xml_feed import read
from app.sources.plain_text import one_line

YOUTUBE = frozenset({"youtube.com", "www.youtube.com", "m.youtube.com"})
XML = re.compile(rb"\s*(?:<\?xml|<rss|<feed|<rdf)(?!.{0,1000}<html)", re.I | re.S)
WIKI_PAGE = re.compile(r"(?:^|[/=])(?:Category|User):[^/]")


def somewhere(url: str, ask: Ask) -> tuple[Offer, ...]:
    """The likeliest first; a page for yt-dlp is the last resort. Raises FeedError or NetworkError."""
    parts = urlsplit(url)
    if parts.hostname in SITES:
        return bluesky(url, ask)
    if parts.hostname in YOUTUBE and (feed := _youtube_feed(url)):
        return (_page(feed, title_of(url)),)
    answer, problem = _tried(url, ask)
    if answer and (server := _media_server(answer, ask)):
        return server
    if answer and XML.match(answer.body):
        return (_feed(url, head_title(next(read(answer)).head)),)
    base = f"{parts.scheme}://{parts.netloc}"
    if kind := kind_at(base, ask):
        return NATIVE[kind](base, [step for step in unquote(parts.path).split("/") if step], ask)
    if problem:
        raise problem
    return _linked(url, answer)


def _media_server(answer: Answer, ask: Ask) -> tuple[Offer, ...]:
    """A server of the home, by its description or by the page that miniDLNA shows of itself."""
    if b"<title>minidlna" in answer.body[:2000].lower():
        answer = _tried(urljoin(answer.url, "/rootDesc.xml"), ask)[0] or answer
    if DEVICE not in answer.body[:2000]:
        return ()
    name, control = control_of(answer)
    return (offer("dlna", urljoin(answer.url, control), one_line(name)),) if control else ()


def _tried(url: str, ask: Ask) -> tuple[Answer | None, NetworkError | None]:
    """A page that only a browser can show may still belong to a server that speaks a protocol."""
    try:
        return ask(url), None
    except NetworkError as problem:
        return None, problem


def _linked(url: str, answer: Answer | None) -> tuple[Offer, ...]:
    """What the page at the URL says of itself."""
    if answer is None or not answer.body:
        return ()
    page = html_page(answer)
    if page.generator.startswith("mediawiki"):
        is_listed = WIKI_PAGE.search(unquote(url)) or "search" in parse_qs(urlsplit(url).query)
        return (offer("mediawiki", url),) if is_listed else ()
    feeds = tuple(_feed(feed.url, feed.title or page.title) for feed in page.feeds)
    needs_reader = any(feed.needs_page_reader for feed in feeds)
    return feeds if needs_reader else (*feeds, _page(url, page.title))


def _feed(url: str, title: str = "") -> Offer:
    return _page(url, title) if url.startswith(YOUTUBE_FEED) else offer("rss", url, title)


def _page(url: str, title: str = "") -> Offer:
    return offer("page", url, title, needs_page_reader=True)


def _youtube_feed(url: str) -> str:
    """The feed of a channel by its number, or of a playlist; pages of channels by name link to theirs."""
    parts = urlsplit(url)
    match parts.path.strip("/").split("/"):
        case ["channel", id_, *_]:
            return f"{YOUTUBE_FEED}?{urlencode({'channel_id': id_})}"
        case ["playlist"] if listed := parse_qs(parts.query).get("list"):
            return f"{YOUTUBE_FEED}?{urlencode({'playlist_id': listed[0]})}"
    return ""
