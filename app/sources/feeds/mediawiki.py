"""Reads Wikimedia Commons and other wikis: the videos of a category, of a user, of a search."""

import re
from collections.abc import Iterator
from urllib.parse import urlencode

from app.sources.feeds.mediawiki_clip import clip_of
from app.sources.feeds.mediawiki_place import question
from app.sources.feeds.mediawiki_shapes import File, Problem, Reply
from app.sources.feeds.port import Answer, Ask, Comment, FarClip, FeedError, Page
from app.sources.feeds.reading import STRANGE, decoded, each, feed_error, host_of, told

MOST_PARTS = 200
CODE = re.compile(r"[a-z-]{1,40}")
NO_CATEGORY = "has no category of this name. Check the address"
TELLS_NOTHING = "does not tell about videos: it has files, but lacks the extension TimedMediaHandler"
NOT_PLAYED = "It is in a format that Ownfeed does not take from the internet."


class MediaWiki:
    """`where` is the page of a category or of a user, or any page with `search=` in its query."""

    kind = "mediawiki"

    def pages(self, where: str, ask: Ask) -> Iterator[Page]:
        """See Adapter. Pictures and sounds among the files are not mentioned."""
        asked = question(where)
        answer = ask(asked)
        for _ in range(MOST_PARTS):
            if answer is None:
                return
            reply = _reply(answer)
            yield _page(reply, where)
            if not reply.onward:
                return
            url = f"{asked}&{urlencode(reply.onward)}"
            answer = told(ask(url), url)

    def details(self, _thread: str, _ask: Ask) -> FarClip | None:
        """A page says all that there is."""
        return None

    def comments(self, _thread: str, _ask: Ask) -> Iterator[Comment]:
        """A wiki has none."""
        return iter(())


def _reply(answer: Answer) -> Reply:
    reply = decoded(answer, Reply)
    if reply.error:
        raise _refusal(answer.url, reply.error)
    return reply


def _refusal(url: str, problem: Problem) -> FeedError:
    if problem.code == "invalidcategory":
        return feed_error(url, NO_CATEGORY)
    code = problem.code if CODE.fullmatch(problem.code) else "no reason given"
    return feed_error(url, f"refuses the question ({code}). Check the address, or try again later")


def _page(reply: Reply, where: str) -> Page:
    """The part of the list, newest first: the wiki orders which files come, but not the files that came."""
    files = list(each(reply.query.pages if reply.query else (), File))
    if files and not reply.onward and not any(file.videoinfo for file in files if file):
        raise feed_error(where, TELLS_NOTHING)
    refused = [(host_of(where), STRANGE) for file in files if file is None]
    clips = [clip for file in files if file for clip in _clips(file, where)]
    refused.extend((clip.title, NOT_PLAYED) for clip in clips if not clip.renditions)
    playable = (clip for clip in clips if clip.renditions)
    newest_first = tuple(sorted(playable, key=_age, reverse=True))
    return Page(newest_first, refused=tuple(refused), is_choice="search=" in where)


def _clips(file: File, where: str) -> Iterator[FarClip]:
    for info in (file.videoinfo or ())[:1]:
        if info.mediatype == "VIDEO" and file.pageid:
            yield clip_of(file, info, where)


def _age(clip: FarClip) -> float:
    return clip.published.timestamp() if clip.published else 0.0
