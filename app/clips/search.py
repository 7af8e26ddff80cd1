"""Which clips have the words of a text, and in which analysis found what they name."""

import json
import re
from collections.abc import Iterable
from itertools import islice

from app.clips.corrections import corrections
from app.clips.rows import clean
from app.store.database import Store

RANKED = 5000
"""Of a word that more clips have than these, it says little of each: the latest of them are ranked, and the others
left out. To rank a quarter of a million takes half a second."""


def written(store: Store, text: str, n: int = -1) -> list[str]:
    """Ids of playable clips that have a word beginning with each word of the text, best match first.

    Searches title, caption, hashtags and creator, whatever the accents. Without a word nothing is found. Where at
    most `n` are asked for, they are the best of the latest 5,000 that match.
    """
    query = " ".join(f'"{word}"*' for word in words(text)) or '""'
    rows = store.connection.execute(
        "SELECT rowid FROM clips_fts WHERE clips_fts MATCH ? AND rowid >= ? ORDER BY rank, rowid DESC",
        [query, _first_ranked(store, query) if n >= 0 else 0],
    )
    return _playable(store, "number", (number for (number,) in rows), n)


def noticed(store: Store, text: str, n: int = -1) -> list[str]:
    """Ids of playable clips in which something is that is named by the text or by one of its words.

    First those of which the viewer says so, then what analysis found, surest first, but for what the viewer denies.
    """
    named = words(text)
    names = [" ".join(named), *named]
    said = {
        (each.clip, each.kind, each.name): each.right for each in corrections(store) if each.name in names
    }
    denied = ["\n".join(finding) for finding, right in said.items() if not right]
    rows = store.connection.execute(
        "SELECT clip FROM found_tags WHERE name IN (SELECT value FROM json_each(:names)) AND (:denied = '[]'"
        " OR clip || char(10) || kind || char(10) || name NOT IN (SELECT value FROM json_each(:denied)))"
        " GROUP BY clip ORDER BY sum(confidence) DESC, clip",
        {"names": json.dumps(names), "denied": json.dumps(denied)},
    )
    affirmed = [clip for (clip, _, _), right in said.items() if right]
    return list(dict.fromkeys([*affirmed, *_playable(store, "id", (clip for (clip,) in rows), n)]))


def _first_ranked(store: Store, query: str) -> int:
    """The number of the first of the latest clips that match and are ranked."""
    row = store.connection.execute(
        "SELECT rowid FROM clips_fts WHERE clips_fts MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?",
        [query, RANKED - 1],
    ).fetchone()
    return int(row[0]) if row else 0


def _playable(store: Store, column: str, keys: Iterable[int | str], n: int) -> list[str]:
    """Ids of those that can be played, at most `n`; each is looked up only until there are so many."""
    ask = f"SELECT id FROM clips WHERE {column} = ? AND EXISTS (SELECT 1 FROM files WHERE clip = clips.id)"
    found = (store.connection.execute(ask, [key]).fetchone() for key in keys)
    return list(islice((row[0] for row in found if row), n if n >= 0 else None))


def words(text: str) -> list[str]:
    """The words of a text without case and signs."""
    return re.findall(r"\w+", clean(text).casefold())
