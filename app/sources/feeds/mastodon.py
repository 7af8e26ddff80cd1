"""Reads Mastodon and what speaks like it: accounts, hashtags, servers, and what was answered to a post."""

from collections.abc import Iterator
from urllib.parse import quote, unquote, urlencode, urlsplit

import msgspec

from app.sources.feeds.bounds import count, moment
from app.sources.feeds.markup import text_of
from app.sources.feeds.mastodon_clip import clips_of, name_of
from app.sources.feeds.mastodon_shapes import Account, Context, Status
from app.sources.feeds.port import Ask, Comment, FarClip, Page
from app.sources.feeds.reading import NOT_READABLE, STRANGE, decoded, each, feed_error, host_of, told
from app.sources.feeds.threads import in_order
from app.sources.plain_text import paragraphs

MOST_PARTS = 100
NOBODY = "does not know this account. Check the address"


class Mastodon:
    """`where` is a page of the server: an account's, a hashtag's, or the server itself.

    `…/api/v1/accounts/ID` is an account that may change its name, and saves the question for its number.
    """

    kind = "mastodon"

    def pages(self, where: str, ask: Ask) -> Iterator[Page]:
        """See Adapter. Posts without a video are not mentioned.

        The server is not asked for posts with media only: one gave those without.
        """
        base = _base(where)
        listed = _timeline(where, ask)
        answer = ask(listed) if listed else None
        for _ in range(MOST_PARTS):
            if answer is None:
                return
            posts = decoded(answer, list[msgspec.Raw])
            statuses = list(each(posts, Status))
            yield _page(statuses, base)
            if not posts:
                return
            url = _onward(listed, statuses)
            answer = told(ask(url), url)

    def details(self, _thread: str, _ask: Ask) -> FarClip | None:
        """A page says all that there is."""
        return None

    def comments(self, thread: str, ask: Ask) -> Iterator[Comment]:
        """See Adapter. A server gives an account-less guest up to 60 of them."""
        url = f"{thread}/context"
        context = decoded(told(ask(url), url), Context)
        return in_order(_comment(status) for status in each(context.descendants, Status) if status)


def _base(where: str) -> str:
    parts = urlsplit(where)
    return f"{parts.scheme}://{parts.netloc}"


def _timeline(where: str, ask: Ask) -> str:
    """The address of the list, "" where the account is as it was: it counts its posts."""
    base, steps = _base(where), unquote(urlsplit(where).path).strip("/").split("/")
    if steps[0] == "tags" and len(steps) > 1:
        return f"{base}/api/v1/timelines/tag/{quote(steps[1], safe='')}?limit=40"
    if steps[:3] == ["api", "v1", "accounts"] and len(steps) > 3:
        return _posts(base, steps[3])
    if not steps[0].startswith("@"):
        return f"{base}/api/v1/timelines/public?local=true&limit=40"
    answer = ask(f"{base}/api/v1/accounts/lookup?{urlencode({'acct': steps[0].strip('@')})}")
    if answer is None:
        return ""
    account = decoded(answer, Account)
    if not account.id:
        raise feed_error(base, NOBODY)
    return _posts(base, account.id)


def _posts(base: str, account: str) -> str:
    return f"{base}/api/v1/accounts/{quote(account, safe='')}/statuses?exclude_reblogs=true&limit=40"


def _onward(listed: str, statuses: list[Status | None]) -> str:
    """The address of the posts before these."""
    oldest = next((status for status in reversed(statuses) if status), None)
    if oldest is None:
        raise feed_error(listed, NOT_READABLE)
    return f"{listed}&max_id={quote(oldest.id, safe='')}"


def _page(statuses: list[Status | None], base: str) -> Page:
    clips = (clip for status in statuses if status for clip in clips_of(status, base))
    return Page(tuple(clips), refused=tuple((host_of(base), STRANGE) for status in statuses if not status))


def _comment(status: Status) -> Comment:
    return Comment(
        status.id,
        name_of(status.account),
        paragraphs(text_of(status.content or "")),
        moment(status.created_at),
        status.in_reply_to_id or "",
        count(status.favourites_count),
    )
