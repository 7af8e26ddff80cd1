"""Which clips have the words of a text, and in which analysis found what they name."""

import json
import re

from app.clips.corrections import corrections
from app.clips.rows import clean
from app.store.database import Store

PLAYABLE = "EXISTS (SELECT 1 FROM files WHERE files.clip = {})"


def written(store: Store, text: str, n: int = -1) -> list[str]:
    """Ids of playable clips that have a word beginning with each word of the text, best match first.

    Searches title, caption, hashtags and creator, whatever the accents. Without a word nothing is found.
    """
    query = " ".join(f'"{word}"*' for word in words(text)) or '""'
    rows = store.connection.execute(
        "SELECT id FROM clips_fts JOIN clips ON clips.number = clips_fts.rowid"
        f" WHERE clips_fts MATCH ? AND {PLAYABLE.format('clips.id')} ORDER BY rank, id LIMIT ?",
        [query, n],
    )
    return [id_ for (id_,) in rows]


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
        "SELECT clip FROM found_tags WHERE name IN (SELECT value FROM json_each(:names))"
        " AND clip || char(10) || kind || char(10) || name NOT IN (SELECT value FROM json_each(:denied))"
        f" AND {PLAYABLE.format('found_tags.clip')}"
        " GROUP BY clip ORDER BY sum(confidence) DESC, clip LIMIT :n",
        {"names": json.dumps(names), "denied": json.dumps(denied), "n": n},
    )
    affirmed = [clip for (clip, _, _), right in said.items() if right]
    return list(dict.fromkeys([*affirmed, *(id_ for (id_,) in rows)]))


def words(text: str) -> list[str]:
    """The words of a text without case and signs."""
    return re.findall(r"\w+", clean(text).casefold())
