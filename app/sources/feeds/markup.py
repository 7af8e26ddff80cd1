"""Makes plain text of HTML, as strangers' feeds carry it; nothing of it is ever shown as markup.

No parser: what is left is only ever shown as plain text, so nothing has to be trusted, and each pattern here takes
a time that grows with the text alone, however it is written.
"""

import html
import re

MOST_MARKUP = 32_768
"""Characters that are looked at. The longest caption has an eighth of that."""

UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style|template|head)\b.*?(?:</\1\b[^>]*>?|\Z)", re.S | re.I)
BREAKS = re.compile(
    r"</?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|tr|table|h[1-6]|blockquote|pre|figure|figcaption|section|article)"
    r"(?![a-z0-9])[^>]*>?",
    re.I,
)
TAG = re.compile(r"""</?[a-z!?](?:"[^"]*"|'[^']*'|[^'">])*+>?""", re.I)


def text_of(markup: str) -> str:
    """The text a reader would see, a line for each paragraph. What is too long is cut off."""
    text = markup[:MOST_MARKUP]
    if TAG.search(text):
        text = " ".join(text.split())
        text = TAG.sub("", BREAKS.sub("\n", UNSEEN.sub(" ", text)))
    return html.unescape(text).strip()
