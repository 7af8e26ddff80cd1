"""The captions of fetched clips, which go when the clip's file goes."""

import json
from collections.abc import Iterable

from app.clips.rows import clean
from app.store.database import Store
from app.store.transaction import transaction


def note_captions(store: Store, clip: str, text: str, words: str) -> None:
    """Keep a caption file as it came, and the words in it: from now on the clip is found by them too.

    Nothing happens where the clip's file is not here (any more).
    """
    with transaction(store):
        if store.connection.execute("SELECT 1 FROM fetched WHERE clip = ?", [clip]).fetchone() is None:
            return
        store.connection.execute(
            "INSERT OR REPLACE INTO captions (clip, text, words) VALUES (?, ?, ?)",
            [clip, clean(text), clean(words)],
        )
        (said,) = store.connection.execute("SELECT caption FROM clips WHERE id = ?", [clip]).fetchone()
        joined = with_words(said, clean(words))
        store.connection.execute("UPDATE clips SET caption = ? WHERE id = ?", [joined, clip])


def captions(store: Store, clip: str) -> str:
    """The caption file of a clip; "" where none came."""
    row = store.connection.execute("SELECT text FROM captions WHERE clip = ?", [clip]).fetchone()
    return str(row[0]) if row is not None else ""


def caption_words(store: Store, clips: Iterable[str]) -> dict[str, str]:
    """The words in the captions of those of these clips (ids) of which captions came."""
    rows = store.connection.execute(
        "SELECT clip, words FROM captions WHERE clip IN (SELECT value FROM json_each(?))",
        [json.dumps([*clips])],
    )
    return dict(rows.fetchall())


def with_words(caption: str, words: str) -> str:
    """What a clip says of itself, with what is said in it: once, and behind."""
    return caption if not words or words in caption else f"{caption}\n{words}".strip()
