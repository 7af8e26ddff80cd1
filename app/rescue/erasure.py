"""Takes away the copies that still know what was forgotten."""

from pathlib import Path

from app.rescue.backups import folder_of
from app.rescue.swap import KEPT


def erase_copies(database: Path) -> int:
    """Delete the backups beside a database, and the files that were set aside; how many there were.

    The open feed makes the next backup within a minute. Backups in other folders are the viewer's.
    """
    there = [
        file
        for folder in (folder_of(database), database.with_name(KEPT))
        for file in folder.glob("*.sqlite3*")
    ]
    for file in there:
        file.unlink(missing_ok=True)
    return len(there)
