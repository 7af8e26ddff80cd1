"""Reads and writes lists of feeds in OPML, as feed readers exchange them."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.parsers import expat

from app.sources.feeds import bounds
from app.sources.feeds.port import FeedError
from app.sources.feeds.xml_guard import NOT_WELL_FORMED, check
from app.sources.plain_text import one_line

MOST_BYTES = 2**20
KIND = "ownfeedKind"
"""An attribute of our own, for feeds that are not in XML; other programs skip what they do not know."""

NOT_OPML = "This file is no list of feeds in OPML. Nothing was added; export one from your feed reader."
NO_FEEDS = "There are no feeds in this list. Nothing was added."


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed in a list. `kind` is that of an adapter; whoever adds it checks that there is one."""

    title: str
    where: str
    kind: str = "rss"


def outlines(text: bytes) -> tuple[Outline, ...]:
    """The feeds of a list, however nested, each once, in its order. Raises FeedError with a sentence."""
    check(text, MOST_BYTES)
    found, names = dict[str, Outline](), set[str]()

    def begin(name: str, attributes: dict[str, str]) -> None:
        names.add(name.lower())
        outline = _outline({key.lower(): value for key, value in attributes.items()})
        if name.lower() == "outline" and outline.where:
            found.setdefault(outline.where, outline)

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    try:
        parser.Parse(text, True)
    except NOT_WELL_FORMED as error:
        raise FeedError(NOT_OPML) from error
    if not found:
        raise FeedError(NO_FEEDS if "opml" in names else NOT_OPML)
    return tuple(found.values())


def document(feeds: Iterable[Outline]) -> bytes:
    """A list of these feeds in UTF-8, as OPML 2.0. It says nothing of who wrote it, or when."""
    root = ElementTree.Element("opml", version="2.0")
    ElementTree.SubElement(ElementTree.SubElement(root, "head"), "title").text = "Ownfeed"
    body = ElementTree.SubElement(root, "body")
    for feed in feeds:
        said = {"type": "rss", "text": feed.title, "xmlUrl": feed.where}
        own = {} if feed.kind == "rss" else {KIND: feed.kind}
        ElementTree.SubElement(body, "outline", said | own)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=False).encode()


def _outline(attributes: dict[str, str]) -> Outline:
    """The feed of an outline; its `where` is empty where there is none."""
    where = bounds.address(attributes.get("xmlurl", "").strip())
    title = one_line(attributes.get("title") or attributes.get("text", ""))
    return Outline(title or where, where, attributes.get(KIND.lower(), "rss")[:40])
