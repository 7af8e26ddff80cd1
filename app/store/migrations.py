"""The tables, as named steps. A released step is never changed: add another, and raise LEVEL."""

from sqlite_utils import Database

from app.store.first_migrations import migrations

__all__ = ["migrations"]


@migrations()
def m007_lists(db: Database) -> None:
    """What block and label lists say; which lists stand is what the log says."""
    db.executescript("""
        CREATE TABLE list_entries (
            list TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL, link TEXT NOT NULL,
            PRIMARY KEY (list, kind, value, label)) WITHOUT ROWID;
    """)


@migrations()
def m008_watched_time(db: Database) -> None:
    """How long the viewer watched today, as the one row that the limits are held against."""
    db.executescript(
        "CREATE TABLE watched_time (one INTEGER PRIMARY KEY CHECK (one = 1), tally TEXT NOT NULL);"
    )


@migrations()
def m009_safe_mode(db: Database) -> None:
    """Safe mode, as the one row that is there while it is on; of its PIN only what it can be compared with."""
    db.executescript("""
        CREATE TABLE safe_mode (
            one INTEGER PRIMARY KEY CHECK (one = 1), digest BLOB NOT NULL, salt BLOB NOT NULL,
            cost INTEGER NOT NULL, block INTEGER NOT NULL, lanes INTEGER NOT NULL,
            guesses TEXT NOT NULL, sources TEXT NOT NULL);
    """)


@migrations()
def m010_lists_asked(db: Database) -> None:
    """When lists were last asked for at their URL, and what their servers gave to ask again by."""
    db.executescript("""
        CREATE TABLE lists_asked (
            list TEXT PRIMARY KEY, at TEXT NOT NULL, url TEXT NOT NULL, etag TEXT NOT NULL,
            modified TEXT NOT NULL) WITHOUT ROWID;
    """)


@migrations()
def m011_open_feeds(db: Database) -> None:
    """What is known of feeds and of their clips beyond what a folder has, and which of those were fetched.

    In `files` a feed's clip has what its feed calls it by for a path. Labels are one a line; the document is JSON.
    """
    db.executescript("""
        CREATE TABLE feeds (
            source INTEGER PRIMARY KEY REFERENCES sources(id) ON DELETE CASCADE,
            on_my_network INTEGER NOT NULL, paused INTEGER NOT NULL, due TEXT, walked TEXT, total INTEGER);
        CREATE TABLE asked (
            source INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE, url TEXT NOT NULL,
            came_from TEXT NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL,
            PRIMARY KEY (source, url)) WITHOUT ROWID;
        CREATE TABLE far_clips (
            source INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE, path BLOB NOT NULL,
            clip TEXT NOT NULL REFERENCES clips(id) ON DELETE CASCADE, page TEXT NOT NULL, sensitive INTEGER,
            labels TEXT NOT NULL, digest BLOB NOT NULL, document TEXT NOT NULL,
            PRIMARY KEY (source, path)) WITHOUT ROWID;
        CREATE INDEX far_clips_by_clip ON far_clips(clip);
        CREATE TABLE fetched (
            clip TEXT PRIMARY KEY REFERENCES clips(id) ON DELETE CASCADE, file TEXT NOT NULL UNIQUE,
            bytes INTEGER NOT NULL, fetched_at TEXT NOT NULL, last_played TEXT,
            kept_offline INTEGER NOT NULL) WITHOUT ROWID;
    """)


@migrations()
def m012_use_of_what_was_fetched(db: Database) -> None:
    """How many bytes of clips came in a day, and what became of them (app/stock/use.py says what each means)."""
    db.executescript("""
        CREATE TABLE fetched_days (
            day TEXT PRIMARY KEY, fetched INTEGER NOT NULL, staged INTEGER NOT NULL, played INTEGER NOT NULL
            ) WITHOUT ROWID;
    """)


@migrations()
def m013_captions(db: Database) -> None:
    """The captions of fetched clips: the file as it came, and the words in it."""
    db.executescript("""
        CREATE TABLE captions (
            clip TEXT PRIMARY KEY REFERENCES fetched(clip) ON DELETE CASCADE, text TEXT NOT NULL,
            words TEXT NOT NULL) WITHOUT ROWID;
    """)
