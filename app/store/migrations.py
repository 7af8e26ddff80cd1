"""The tables, as named steps. A step that was ever released is never changed: add another."""

from sqlite_utils import Database, Migrations

migrations = Migrations("ownfeed")


@migrations()
def m001_sources_and_clips(db: Database) -> None:
    """Where clips come from, the clips, and the files that hold them (paths as bytes: any name is kept)."""
    db.executescript("""
        CREATE TABLE sources (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, location BLOB NOT NULL UNIQUE, title TEXT NOT NULL,
            last_refresh TEXT, error TEXT);
        CREATE TABLE clips (
            id TEXT PRIMARY KEY, title TEXT NOT NULL, caption TEXT NOT NULL, hashtags TEXT NOT NULL,
            tags TEXT NOT NULL, creator TEXT NOT NULL, duration_s REAL, width INTEGER NOT NULL,
            height INTEGER NOT NULL, loudness_lufs REAL, licence TEXT NOT NULL, language TEXT NOT NULL,
            published TEXT, added TEXT NOT NULL, views INTEGER, likes INTEGER, poster TEXT NOT NULL);
        CREATE TABLE files (
            source INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE, path BLOB NOT NULL,
            size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, sidecars TEXT NOT NULL,
            clip TEXT REFERENCES clips(id), why TEXT, PRIMARY KEY (source, path)) WITHOUT ROWID;
        CREATE INDEX files_by_clip ON files(clip);
        CREATE VIRTUAL TABLE clips_fts USING fts5(
            id UNINDEXED, title, caption, hashtags, creator, tokenize = 'unicode61 remove_diacritics 2');
    """)


@migrations()
def m002_events(db: Database) -> None:
    """The log. The order of ids is the order of time."""
    db.executescript("""
        CREATE TABLE events (
            id TEXT PRIMARY KEY, at TEXT NOT NULL, session TEXT NOT NULL, kind TEXT NOT NULL,
            clip TEXT NOT NULL, value REAL NOT NULL, detail TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX events_by_kind ON events(kind, id);
        CREATE INDEX events_by_clip ON events(clip, id);
    """)


@migrations()
def m003_settings_and_queue(db: Database) -> None:
    """The viewer's settings, and the order kept for the next start."""
    db.executescript("""
        CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE queue (
            place INTEGER PRIMARY KEY, clip TEXT NOT NULL, score REAL NOT NULL, probability REAL NOT NULL,
            policy TEXT NOT NULL, reasons TEXT NOT NULL, slate TEXT NOT NULL);
    """)
