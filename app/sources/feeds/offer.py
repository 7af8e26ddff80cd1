"""What could be added as a source, shown before anything is."""

from dataclasses import dataclass, replace
from itertools import chain
from urllib.parse import urlsplit

from app.sources.feeds.bluesky import PUBLIC, SITES
from app.sources.feeds.port import Ask, FarClip
from app.sources.feeds.registry import ADAPTERS

MOST_SAMPLES = 4
BY_PAGE_READER = (
    "Its clips are found on their pages by yt-dlp, a program that speaks for itself: it asks whom it needs, and "
    "says more than Ownfeed would. Adding this allows it for this source."
)


@dataclass(frozen=True, slots=True)
class Sample:
    """One of the newest clips. `sensitive` is true too where its source does not say."""

    title: str
    poster: str
    sensitive: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """A source that could be added.

    `kind` is `folder` or that of an adapter, `where` what to add it by. `hosts` are those that will be asked, as
    far as is known: the first for what is new, at most every quarter of an hour, all for pictures and clips.
    `needs_page_reader` says that yt-dlp has to be allowed for it.
    """

    kind: str
    where: str
    title: str
    samples: tuple[Sample, ...] = ()
    hosts: tuple[str, ...] = ()
    needs_page_reader: bool = False

    @property
    def note(self) -> str:
        """What the viewer has to know before adding it, in sentences."""
        if not self.hosts:
            return ""
        first, *others = self.hosts
        also = f" Pictures and clips come from {', '.join(others)} too." if others else ""
        asked = f"{first} is asked what is new, at most every quarter of an hour.{also}"
        return f"{asked} {BY_PAGE_READER}" if self.needs_page_reader else asked


def offer(kind: str, where: str, title: str = "", *, needs_page_reader: bool = False) -> Offer:
    """An offer before anybody was asked for samples."""
    name = title or title_of(where)
    return Offer(kind, where, name, hosts=_hosts(where, ()), needs_page_reader=needs_page_reader)


def sampled(bare: Offer, ask: Ask) -> Offer:
    """The offer with its newest clips. Raises FeedError or NetworkError."""
    page = next(iter(ADAPTERS[bare.kind].pages(bare.where, ask)), None)
    clips = page.clips if page else ()
    samples = tuple(
        Sample(clip.title, clip.poster, clip.sensitive is not False) for clip in clips[:MOST_SAMPLES]
    )
    return replace(bare, samples=samples, hosts=_hosts(bare.where, clips))


def title_of(where: str) -> str:
    """What to call a source that does not name itself: the end of its path, and its host."""
    parts = urlsplit(where)
    steps = [step for step in parts.path.split("/") if step]
    return f"{steps[-1].replace('_', ' ')} · {parts.netloc}" if steps else parts.netloc


def _hosts(where: str, clips: tuple[FarClip, ...]) -> tuple[str, ...]:
    """Each once, in the order of being asked."""
    own = PUBLIC if urlsplit(where).hostname in SITES else where
    files = chain.from_iterable(
        (clip.poster, *(rendition.url for rendition in clip.renditions[:1])) for clip in clips
    )
    names = (urlsplit(url).hostname for url in (own, *files))
    return tuple(dict.fromkeys(name for name in names if name))
