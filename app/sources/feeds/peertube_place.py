"""What to ask a PeerTube server for, seen from the page that was given."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

PAGE_SIZE = 100
"""Clips at a time; a server refuses more."""

CHANNELS, ACCOUNTS = ("c", "video-channels"), ("a", "accounts")
FILTERS = frozenset({"categoryOneOf", "isLocal", "languageOneOf", "search", "tagsAllOf", "tagsOneOf"})
"""What a page may narrow its list by. None of them narrows the feed with the files."""


@dataclass(frozen=True, slots=True)
class Place:
    """`base` is the server, `listed` what its list is asked by, `files` the feed with the files or ""."""

    base: str
    listed: str
    files: str

    def list_from(self, start: int) -> str:
        """The address of the list from its clip number `start` on."""
        return f"{self.listed}&count={PAGE_SIZE}&start={start}"


def place(where: str) -> Place:
    """The place at `where`: a server, one of its channels or accounts, a search or a list narrowed by tags.

    Sensitive clips are left out unless `where` says `nsfw=both`: a server that is not told answers as it likes.
    """
    parts = urlsplit(where)
    asked = dict(parse_qsl(parts.query))
    nsfw = {"nsfw": asked.get("nsfw", "") if asked.get("nsfw") in ("both", "true") else "false"}
    filters = {name: value for name, value in asked.items() if name in FILTERS}
    base = f"{parts.scheme}://{parts.netloc}"
    path, owner = _owned(unquote(parts.path).strip("/").split("/"), "search" in filters)
    listed = f"{base}/api/v1/{path}?{urlencode({**filters, **nsfw, 'sort': '-publishedAt'})}"
    return Place(base, listed, "" if filters else f"{base}/feeds/videos.xml?{urlencode({**owner, **nsfw})}")


def _owned(steps: list[str], search: bool) -> tuple[str, dict[str, str]]:
    """The part of the API, and whose clips the feed is to hold."""
    first, name = [*steps, "", ""][:2]
    if name and first in CHANNELS:
        return f"video-channels/{quote(name)}/videos", {"videoChannelName": name}
    if name and first in ACCOUNTS:
        return f"accounts/{quote(name)}/videos", {"accountName": name}
    return "search/videos" if search else "videos", {}
