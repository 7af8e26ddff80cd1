"""`python -m app.feed.backing_up DATABASE`: the process that backs up behind an open feed.

It is no door: it shows nothing, so that safe mode need not lock it.
"""

import os
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from app.feed.folding import fold
from app.rescue.backups import BackupError, back_up, folder_of
from app.rescue.opening import open_safely, suspect
from app.store.errors import StoreError


def main(database: Path) -> int:
    """Back up, giving way to everything else; 1 after a sentence on stderr where that failed."""
    os.nice(10)
    try:
        with closing(open_safely(database)) as store:
            back_up(store, folder_of(database), datetime.now(UTC), fold)
    except BackupError as error:
        suspect(database)
        return _failed(error)
    except StoreError as error:
        return _failed(error)
    return 0


def _failed(error: Exception) -> int:
    print(error, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
