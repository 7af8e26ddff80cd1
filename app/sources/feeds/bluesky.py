"""Reads Bluesky: profiles, feeds, hashtags and searches, as its AppView gives them to everybody."""

from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from app.sources.feeds.bluesky_clip import clip_of, for_members_only, name_of, video_of
from app.sources.feeds.bluesky_shapes import Entry, Feed, Post, Thread
from app.sources.feeds.bounds import count, moment
from app.sources.feeds.port import Ask, Comment, FarClip, Page
from app.sources.feeds.reading import STRANGE, decoded, each, feed_error, told
from app.sources.plain_text import paragraphs

SITES = frozenset({"bsky.app", "www.bsky.app"})
PUBLIC = "https://public.api.bsky.app"
PAGE_SIZE = 100
MOST_PARTS = 100
ELSEWHERE = "has no page that Ownfeed reads. Give that of a profile, a feed, a hashtag or a search"
MEMBERS = "Its author asks that only people who have signed in see it."


class Bluesky:
    """`where` is a page of bsky.app, or the same path at another AppView.

    In the path of a feed its owner's DID has to stand: the AppView knows feeds by nothing else.
    """

    kind = "bluesky"

    def pages(self, where: str, ask: Ask) -> Iterator[Page]:
        """See Adapter. Pages may be short, since what was deleted is missing without a word."""
        api, listed = _api(where), _listed(where)
        answer, seen = ask(f"{api}/{listed}"), {""}
        for _ in range(MOST_PARTS):
            if answer is None:
                return
            feed = decoded(answer, Feed)
            yield _page(feed, api, is_choice="getAuthorFeed" not in listed)
            if (feed.cursor or "") in seen:
                return
            seen.add(feed.cursor or "")
            url = f"{api}/{listed}&{urlencode({'cursor': feed.cursor})}"
            answer = told(ask(url), url)

    def details(self, _thread: str, _ask: Ask) -> FarClip | None:
        """A page says all that there is."""
        return None

    def comments(self, thread: str, ask: Ask) -> Iterator[Comment]:
        """See Adapter."""
        root = decoded(told(ask(thread), thread), Thread).thread
        top = root.post.uri if root.post else ""
        for parent, post in root.answers():
            if not for_members_only(post):
                yield _comment(post, "" if parent == top else parent)


def _api(where: str) -> str:
    parts = urlsplit(where)
    host = PUBLIC if parts.hostname in SITES else f"{parts.scheme}://{parts.netloc}"
    return f"{host}/xrpc"


def _listed(where: str) -> str:
    """The question for a page of the site."""
    parts = urlsplit(where)
    match unquote(parts.path).strip("/").split("/"):
        case ["profile", owner, "feed", name, *_]:
            return _question("getFeed", feed=f"at://{owner}/app.bsky.feed.generator/{name}")
        case ["profile", owner, *_]:
            return _question("getAuthorFeed", actor=owner, filter="posts_with_video")
        case ["hashtag", tag, *_]:
            return _question("searchPosts", q=f"#{tag}", sort="latest")
        case ["search"]:
            return _question("searchPosts", q=parse_qs(parts.query).get("q", [""])[0], sort="latest")
    raise feed_error(where, ELSEWHERE)


def _question(method: str, **asked: str) -> str:
    return f"app.bsky.feed.{method}?{urlencode({**asked, 'limit': PAGE_SIZE})}"


def _page(feed: Feed, api: str, *, is_choice: bool) -> Page:
    clips: list[FarClip] = []
    refused: list[tuple[str, str]] = []
    for post in _posts(feed):
        if post is None:
            refused.append(("Bluesky", STRANGE))
        elif (video := video_of(post)) and for_members_only(post):
            refused.append((name_of(post.author), MEMBERS))
        elif video:
            clips.append(clip_of(post, video, api))
    return Page(tuple(clips), refused=tuple(refused), is_choice=is_choice)


def _posts(feed: Feed) -> Iterator[Post | None]:
    yield from (entry.post if entry else None for entry in each(feed.feed, Entry))
    yield from each(feed.posts, Post)


def _comment(post: Post, parent: str) -> Comment:
    words = paragraphs(post.record.text or "")
    at = moment(post.indexed_at or post.record.created_at)
    return Comment(post.uri, name_of(post.author), words, at, parent, count(post.like_count))
