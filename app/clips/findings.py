"""What analysis found in each clip, as the catalogue keeps it."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.clips.clip import Finding
from app.clips.copies import note_copy
from app.clips.rows import clean
from app.store.database import Store
from app.store.transaction import transaction


@dataclass(frozen=True, slots=True)
class KeptFindings:
    """All that is kept of one clip's analysis.

    `version` names the models and rules that found it. `look` (128 numbers) and `meaning` (384) are unit vectors
    as the bytes of float16, or empty. `document` is the whole as JSON, for the page of details. `sensitive` is
    0 to 1, or None where that was not looked at.
    """

    clip: str
    version: str
    tags: tuple[Finding, ...] = ()
    language: str = ""
    sensitive: float | None = None
    look: bytes = b""
    meaning: bytes = b""
    document: str = "{}"


def keep(store: Store, found: Iterable[KeptFindings]) -> None:
    """Keep findings in place of earlier ones. Those of clips that are gone meanwhile are dropped."""
    with transaction(store):
        for each in found:
            if _is_known(store, each.clip):
                _keep(store, each)


def document(store: Store, clip: str) -> str | None:
    """All that was found in a clip, as JSON; None where nothing is known yet. It tells of no correction."""
    row = store.connection.execute("SELECT document FROM found_documents WHERE clip = ?", [clip]).fetchone()
    return str(row[0]) if row else None


def _is_known(store: Store, clip: str) -> bool:
    return store.connection.execute("SELECT 1 FROM clips WHERE id = ?", [clip]).fetchone() is not None


def _keep(store: Store, each: KeptFindings) -> None:
    write = store.connection.execute
    for table in ("findings", "unfound"):  # what hangs on the findings goes with them
        write(f"DELETE FROM {table} WHERE clip = ?", [each.clip])
    words = each.clip, each.version, clean(each.language), each.sensitive
    write("INSERT INTO findings (clip, version, language, sensitive) VALUES (?, ?, ?, ?)", words)
    write("INSERT INTO found_documents VALUES (?, ?)", [each.clip, clean(each.document)])
    if each.look and each.meaning:
        write("INSERT INTO found_vectors VALUES (?, ?, ?)", [each.clip, each.look, each.meaning])
        note_copy(store, each.clip, each.look)
    store.connection.executemany(
        "INSERT OR REPLACE INTO found_tags (clip, kind, name, confidence) VALUES (?, ?, ?, ?)",
        [(each.clip, tag.kind, clean(tag.name), tag.confidence) for tag in each.tags],
    )
