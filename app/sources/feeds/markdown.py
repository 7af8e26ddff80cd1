"""Makes plain text of Markdown, which may hold HTML."""

import re

from app.sources.feeds.markup import MOST_MARKUP, UNSEEN, text_of

LINK = re.compile(r"!?\[([^\[\]\n]{0,500})\]\([^()\s]{0,2048}(?:\s\"[^\"\n]{0,200}\")?\)")
BEFORE = re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|(?:```|~~~).*$)", re.M)
AROUND = re.compile(r"(?<![\w*_~`\\])(\*{1,3}|_{1,3}|~~|`)(?=\S)([^\n*_~`]{1,1000})(?<=\S)\1(?![\w*_~`])")


def plain(markdown: str) -> str:
    """The text a reader would see: links by their words, no marks, no HTML; lines stay lines."""
    text = UNSEEN.sub(" ", markdown[:MOST_MARKUP])
    text = AROUND.sub(r"\2", BEFORE.sub("", LINK.sub(r"\1", text)))
    return "\n".join(filter(None, map(text_of, text.splitlines())))
