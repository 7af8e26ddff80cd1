"""Reads Loops: accounts and front pages. Written from the source of its server; none could be run.

What the source says of it: the front page is a few clips, shuffled and seldom renewed; only an account's list has
parts, the first of which begins with the clips that are pinned.
"""

from collections.abc import Iterator
from urllib.parse import quote, unquote, urlencode, urlsplit

from app.sources.feeds.loops_clip import clip_of, comment_of
from app.sources.feeds.loops_shapes import Listing, Profile, Remark, Video
from app.sources.feeds.port import Ask, Comment, FarClip, Page
from app.sources.feeds.reading import STRANGE, decoded, each, feed_error, host_of, told

MOST_PARTS = 1000
NOBODY = "does not know this account. Check the address"
NOT_READY = "Its server does not say where its file lies; it may still be at work on it."


class Loops:
    """`where` is the page of an account, or the server itself.

    `…/api/v1/feed/account/ID` is an account that may change its name, and saves the question for its number.
    """

    kind = "loops"

    def pages(self, where: str, ask: Ask) -> Iterator[Page]:
        """See Adapter. An account's oldest clips come last, its pinned ones first and perhaps again."""
        base, listed = _base(where), _listed(where, ask)
        is_choice = listed.endswith("/web/feed")
        for listing in _parts(listed, ask) if listed else ():
            yield _page(listing, base, is_choice=is_choice)

    def details(self, _thread: str, _ask: Ask) -> FarClip | None:
        """A page says all that there is."""
        return None

    def comments(self, thread: str, ask: Ask) -> Iterator[Comment]:
        """See Adapter. The answers to a comment are asked for when it is their turn."""
        for remark in _remarks(thread, ask):
            yield comment_of(remark)
            if remark.replies:
                answers = f"{thread}/replies?{urlencode({'cr': remark.id})}"
                for answer in _remarks(answers, ask):
                    answer.p_id = remark.id  # a deleted one does not say
                    yield comment_of(answer)


def _base(where: str) -> str:
    parts = urlsplit(where)
    return f"{parts.scheme}://{parts.netloc}"


def _listed(where: str, ask: Ask) -> str:
    """The address of the list, "" where the account is as it was: it counts its clips."""
    base, path = _base(where), unquote(urlsplit(where).path).strip("/")
    if path.startswith("api/v1/feed/account/"):
        return f"{base}/{quote(path)}"
    if not path.startswith("@"):
        return f"{base}/api/web/feed"
    answer = ask(f"{base}/api/v1/account/username/{quote(path.split('/')[0].strip('@'), safe='')}")
    if answer is None:
        return ""
    profile = decoded(answer, Profile).data
    if not profile.id:
        raise feed_error(base, NOBODY)
    return f"{base}/api/v1/feed/account/{quote(profile.id)}"


def _parts(listed: str, ask: Ask) -> Iterator[Listing]:
    """A list to its end, which no cursor or the same one again tells."""
    answer, seen = ask(listed), {""}
    for _ in range(MOST_PARTS):
        if answer is None:
            return
        listing = decoded(answer, Listing)
        yield listing
        cursor = (listing.meta.next_cursor if listing.meta else None) or ""
        if cursor in seen:
            return
        seen.add(cursor)
        url = f"{listed}{'&' if '?' in listed else '?'}{urlencode({'cursor': cursor})}"
        answer = told(ask(url), url)


def _remarks(listed: str, ask: Ask) -> Iterator[Remark]:
    for listing in _parts(listed, ask):
        yield from filter(None, each(listing.data, Remark))


def _page(listing: Listing, base: str, *, is_choice: bool) -> Page:
    videos = list(each(listing.data, Video))
    clips = [clip_of(video, base) for video in videos if video]
    refused = [(host_of(base), STRANGE) for video in videos if video is None]
    refused.extend((clip.title, NOT_READY) for clip in clips if not clip.renditions)
    ready = tuple(clip for clip in clips if clip.renditions)
    return Page(ready, refused=tuple(refused), is_choice=is_choice)
