"""Finds out what somebody typed, pasted or dropped could be as a source."""

from pathlib import Path

from app.network.failure import NetworkError
from app.sources.feeds.dlna import ONLY_AT_HOME, AskAtHome
from app.sources.feeds.native import somebody
from app.sources.feeds.offer import Offer, sampled
from app.sources.feeds.page import YOUTUBE_FEED
from app.sources.feeds.port import Answer, Ask, FeedError
from app.sources.feeds.searches import hashtag_searches, searches
from app.sources.feeds.somewhere import somewhere
from app.sources.feeds.typed import Address, Folder, Handle, Hashtag, Words, scheme_of, understood
from app.sources.plain_text import one_line

MOST_ASKED = 6

NOTHING = (
    "Nothing that Ownfeed can play was found there. Nothing was added; try the address of a channel or feed."
)
NO_FOLDER = "There is no such folder. Nothing was added; check the name and try again."
EMPTY = "There is nothing to look for yet. Give an address, a name like @ann@tube.example, or a folder."


class EnoughError(FeedError):
    """More was asked than finding something out is worth."""


class Asked:
    """Asks at most `MOST_ASKED` questions, and none of them twice."""

    def __init__(self, ask: Ask) -> None:
        self._ask, self._answers = ask, dict[str, Answer | None]()

    def __call__(self, url: str) -> Answer | None:
        """See `Ask`; raises EnoughError too."""
        if url not in self._answers:
            if len(self._answers) >= MOST_ASKED:
                raise EnoughError(NOTHING)
            self._answers[url] = None  # a question that failed counts too
            self._answers[url] = self._ask(url)
        return self._answers[url]

    def search(self, url: str, question: bytes) -> Answer:
        """See `AskAtHome`: a media server is asked once, for its samples."""
        if not isinstance(self._ask, AskAtHome):
            raise FeedError(ONLY_AT_HOME)
        return self._ask.search(url, question)


def discover(text: str, ask: Ask) -> tuple[Offer, ...]:
    """What the text could be added as, the likeliest first; at most six questions.

    Of words and hashtags nobody is told before the viewer chooses where to search. `ask` has to have the grant of
    `granted(understood(text))`. It blocks. Raises FeedError or NetworkError with a sentence if it can be nothing.
    """
    asked = Asked(ask)
    match understood(text):
        case Folder(path):
            return (_folder(path),)
        case Hashtag(name):
            return hashtag_searches(name)
        case Words(words):
            return _searches(one_line(words))
        case Handle(name, host):
            return _sampled(somebody(name, f"{scheme_of(host)}://{host}", asked), asked)
        case Address(url):
            return _sampled(somewhere(url, asked), asked)


def _searches(words: str) -> tuple[Offer, ...]:
    if not words:
        raise FeedError(EMPTY)
    return searches(words)


def _sampled(found: tuple[Offer, ...], ask: Ask) -> tuple[Offer, ...]:
    """Those that work, with their newest clips. Where none does, what the likeliest one came to is raised."""
    good, problems = list[Offer](), list[Exception]()
    for bare in found:
        try:
            good.append(bare if _would_start_a_program(bare) else sampled(bare, ask))
        except EnoughError:
            good.append(bare)
        except (FeedError, NetworkError) as problem:
            problems.append(problem)
    if not good:
        raise problems[0] if problems else FeedError(NOTHING)
    return tuple(good)


def _would_start_a_program(bare: Offer) -> bool:
    """The viewer has not allowed yt-dlp yet."""
    return bare.kind == "page" and not bare.where.startswith(YOUTUBE_FEED)


def _folder(path: Path) -> Offer:
    place = path.absolute()
    try:
        place = place.parent if place.is_file() else place
        place.stat()
    except OSError as error:
        raise FeedError(NO_FOLDER) from error
    return Offer("folder", str(place), place.name or str(place))
