"""What a web page says of its feeds."""

import html
import re
from dataclasses import dataclass

from app.sources.feeds import bounds
from app.sources.feeds.markup import text_of
from app.sources.feeds.port import Answer
from app.sources.plain_text import one_line

MOST_READ = 1 << 19
LONGEST_TAG = 4096
MOST_FEEDS = 4

TAG = re.compile(r"""<(link|meta)\b((?:"[^"]*"|'[^']*'|[^<>'"])*+)>""", re.I)
ATTRIBUTE = re.compile(r"""([a-z:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s'">]+)""", re.I)
TITLE = re.compile(r"<title[^<>]*>([^<]*)", re.I)
FEEDS = frozenset({"application/rss+xml", "application/atom+xml"})


@dataclass(frozen=True, slots=True)
class Linked:
    """A feed that a page links to."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """`generator` is the program that says that it wrote the page, in lower case, or ""."""

    title: str = ""
    generator: str = ""
    feeds: tuple[Linked, ...] = ()


def html_page(answer: Answer) -> HtmlPage:
    """The page of an answer; empty where it is none."""
    text = answer.body[:MOST_READ].decode(errors="replace")
    tags = [(found[1].lower(), _attributes(found[2])) for found in TAG.finditer(text)]
    title = TITLE.search(text)
    generators = (meta.get("content", "") for name, meta in tags if name == "meta" and _is_generator(meta))
    return HtmlPage(
        one_line(text_of(title[1])) if title else "",
        next(generators, "").lower(),
        _feeds([link for name, link in tags if name == "link"], answer.url),
    )


def _feeds(links: list[dict[str, str]], base: str) -> tuple[Linked, ...]:
    """Each once; those of comments only where there are no others."""
    found = {
        url: Linked(url, one_line(text_of(link.get("title", ""))))
        for link in links
        if "alternate" in link.get("rel", "").lower().split() and link.get("type", "").lower() in FEEDS
        if (url := bounds.address(link.get("href"), base))
    }
    clips = [feed for feed in found.values() if "comment" not in f"{feed.url} {feed.title}".lower()]
    return tuple(clips or found.values())[:MOST_FEEDS]


def _attributes(text: str) -> dict[str, str]:
    return {
        found[1].lower(): html.unescape(found[2].strip("\"'"))
        for found in ATTRIBUTE.finditer(text[:LONGEST_TAG])
    }


def _is_generator(meta: dict[str, str]) -> bool:
    return meta.get("name", "").lower() == "generator"
