"""What to ask a wiki for, seen from the page that was given."""

from urllib.parse import parse_qs, unquote, urlencode, urlsplit

PAGE_SIZE = 50
POSTER_PX = 500
FACTS = "url|size|mime|mediatype|derivatives|timedtext|extmetadata|timestamp|user"
FIXED = {
    "action": "query",
    "format": "json",
    "formatversion": "2",
    "prop": "videoinfo",
    "viprop": FACTS,
    "viurlwidth": str(POSTER_PX),
}


def question(where: str) -> str:
    """The address that asks for the videos of a category, of a user or of a search."""
    parts = urlsplit(where)
    asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
    root, title = _taken_apart(unquote(parts.path))
    title = asked.get("title", title).replace("_", " ")
    return f"{parts.scheme}://{parts.netloc}{root}/api.php?{urlencode({**FIXED, **_wanted(title, asked)})}"


def _taken_apart(path: str) -> tuple[str, str]:
    """Where the wiki's programs lie, and the title in the path. Pages in /wiki/ have them in /w/ by custom."""
    for mark in ("/index.php", "/api.php"):
        if mark in path:
            root, _, title = path.partition(mark)
            return root, title.strip("/")
    root, found, title = path.partition("/wiki/")
    return (f"{root}/w", title) if found else ("/w", "")


def _wanted(title: str, asked: dict[str, str]) -> dict[str, str]:
    size = str(PAGE_SIZE)
    if "search" in asked:
        return {"generator": "search", "gsrsearch": asked["search"], "gsrnamespace": "6", "gsrlimit": size}
    kind, _, name = title.partition(":")
    if kind == "User" and name:
        newest = {"gaisort": "timestamp", "gaidir": "descending"}
        return {"generator": "allimages", "gaiuser": name, **newest, "gailimit": size}
    newest = {"gcmsort": "timestamp", "gcmdir": "descending"}
    return {"generator": "categorymembers", "gcmtitle": title, "gcmtype": "file", **newest, "gcmlimit": size}
