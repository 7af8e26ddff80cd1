"""The first tables, as named steps: clips, events and what analysis found. Further steps are in migrations.py."""

from sqlite_utils import Database, Migrations

migrations = Migrations("ownfeed")


@migrations()
def m001_sources_and_clips(db: Database) -> None:
    """Where clips come from, the clips, and the files that hold them.

    Paths are bytes: any name is kept. Hashtags and tags are one a line.
    """
    db.executescript("""
        CREATE TABLE sources (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, location BLOB NOT NULL UNIQUE, title TEXT NOT NULL,
            last_refresh TEXT, error TEXT);
        CREATE TABLE clips (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, caption TEXT NOT NULL,
            hashtags TEXT NOT NULL, tags TEXT NOT NULL, creator TEXT NOT NULL, duration_s REAL,
            width INTEGER NOT NULL, height INTEGER NOT NULL, loudness_lufs REAL, licence TEXT NOT NULL,
            language TEXT NOT NULL, published TEXT, added TEXT NOT NULL, views INTEGER, likes INTEGER,
            poster TEXT NOT NULL);
        CREATE INDEX clips_by_added ON clips(added, id);
        CREATE TABLE files (
            source INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE, path BLOB NOT NULL,
            size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, clip TEXT REFERENCES clips(id),
            PRIMARY KEY (source, path)) WITHOUT ROWID;
        CREATE INDEX files_by_clip ON files(clip, mtime_ns DESC);
        CREATE TABLE refused (
            source INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE, path BLOB NOT NULL,
            size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, why TEXT NOT NULL,
            PRIMARY KEY (source, path)) WITHOUT ROWID;
    """)


@migrations()
def m002_search(db: Database) -> None:
    """Full-text search, kept current by triggers."""
    db.table("clips").enable_fts(
        ["title", "caption", "hashtags", "creator"],
        create_triggers=True,
        tokenize="unicode61 remove_diacritics 2",
    )


@migrations()
def m003_events(db: Database) -> None:
    """The log. The order of ids is the order of time."""
    db.executescript("""
        CREATE TABLE events (
            id TEXT PRIMARY KEY, at TEXT NOT NULL, session TEXT NOT NULL, kind TEXT NOT NULL,
            clip TEXT NOT NULL, value REAL NOT NULL, detail TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX events_by_kind ON events(kind, clip, at);
        CREATE INDEX events_by_clip ON events(clip);
        CREATE INDEX events_by_time ON events(at);
    """)


@migrations()
def m004_settings_and_queue(db: Database) -> None:
    """The viewer's settings, and the order kept for the next start."""
    db.executescript("""
        CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE queue (
            place INTEGER PRIMARY KEY, clip TEXT NOT NULL, score REAL NOT NULL, probability REAL NOT NULL,
            policy TEXT NOT NULL, reasons TEXT NOT NULL, slate TEXT NOT NULL);
    """)


@migrations()
def m005_findings(db: Database) -> None:
    """What analysis found in the clips, or why it found nothing.

    Vectors are float16 and, like the whole document, kept apart from what every look at a clip reads.
    """
    db.executescript("""
        CREATE TABLE findings (
            clip TEXT PRIMARY KEY REFERENCES clips(id) ON DELETE CASCADE, version TEXT NOT NULL,
            language TEXT NOT NULL, sensitive REAL) WITHOUT ROWID;
        CREATE TABLE found_tags (
            clip TEXT NOT NULL REFERENCES findings(clip) ON DELETE CASCADE, kind TEXT NOT NULL,
            name TEXT NOT NULL, confidence REAL NOT NULL, PRIMARY KEY (clip, kind, name)) WITHOUT ROWID;
        CREATE INDEX found_tags_by_name ON found_tags(name, kind);
        CREATE TABLE found_vectors (
            clip TEXT PRIMARY KEY REFERENCES findings(clip) ON DELETE CASCADE, look BLOB NOT NULL,
            meaning BLOB NOT NULL);
        CREATE TABLE found_documents (
            clip TEXT PRIMARY KEY REFERENCES findings(clip) ON DELETE CASCADE, document TEXT NOT NULL);
        CREATE TABLE unfound (
            clip TEXT PRIMARY KEY REFERENCES clips(id) ON DELETE CASCADE, version TEXT NOT NULL,
            failures INTEGER NOT NULL, why TEXT NOT NULL) WITHOUT ROWID;
    """)


@migrations()
def m006_near_copies(db: Database) -> None:
    """Clips that are one clip in several codecs or sizes, all named after the one that was known first."""
    db.executescript("""
        CREATE TABLE copies (
            clip TEXT PRIMARY KEY REFERENCES clips(id) ON DELETE CASCADE, of TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX clips_by_duration ON clips(duration_s);
    """)
