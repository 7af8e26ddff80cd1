"""Asks yt-dlp about a page, in a process that can be killed."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Collection, Sequence
from pathlib import Path
from threading import Event, Timer
from urllib.parse import urlsplit

import app
from app.sources.feeds.port import FeedError
from app.sources.feeds.reading import feed_error

MOST_BYTES = 16 * 2**20
TOTAL_S = 60.0
MOST_CLIPS = 100

START = "import sys; sys.path.append(sys.argv[1]); from app.sources.feeds.page_child import main; main()"
ROOT = str(Path(app.__file__).parents[1])
NEEDED = ("SYSTEMROOT", "SSL_CERT_FILE", "SSL_CERT_DIR")
"""What may be known of this device: where Windows lies, and whom it trusts."""

OPTIONS = (
    *("--ignore-config", "--no-plugin-dirs", "--no-js-runtimes", "--no-remote-components", "--no-cache-dir"),
    *(
        "--no-cookies",
        "--no-cookies-from-browser",
        "--no-mark-watched",
        "--no-update",
        "--quiet",
        "--no-warnings",
    ),
    *(
        "--proxy",
        "",
        "--xff",
        "never",
        "--socket-timeout",
        "10",
        "--retries",
        "0",
        "--extractor-retries",
        "0",
    ),
    *("--dump-single-json", "--flat-playlist", "--no-playlist", "--playlist-end", str(MOST_CLIPS)),
    *("--max-filesize", "200M", "--skip-download"),
)

TOO_SLOW = "took yt-dlp more than a minute, so it was stopped. Try again later"
TOO_LONG = "gave yt-dlp more than Ownfeed takes, so it was stopped"
NOTHING = "has nothing at this address that yt-dlp can read. Check the address, or try again later"
NO_WEB = "This address cannot be asked: only https:// and http:// can be. Nothing was asked."


class PageProcess:
    """Starts a process for each page. `total_s` is what one may take, `open_here` as for `Client`; for tests."""

    def __init__(
        self,
        command: Sequence[str] | None = None,
        *,
        total_s: float = TOTAL_S,
        open_here: Collection[tuple[str, int]] = (),
    ) -> None:
        here = [str(part) for pair in open_here for part in pair]
        own = (sys.executable, "-I", "-c", START, ROOT, str(len(open_here)), *here)
        self._command, self._total_s = tuple(command or own), total_s

    def ask(self, url: str) -> bytes:
        """What yt-dlp says of the page, in JSON. It blocks. Raises FeedError with a sentence."""
        if urlsplit(url).scheme not in ("http", "https"):
            raise FeedError(NO_WEB)
        with tempfile.TemporaryDirectory(prefix="ownfeed-page-") as home:
            said, code, late = self._run(url, home)
        if late:
            raise feed_error(url, TOO_SLOW)
        if len(said) > MOST_BYTES:
            raise feed_error(url, TOO_LONG)
        if code or not said:
            raise feed_error(url, NOTHING)
        return said

    def _run(self, url: str, home: str) -> tuple[bytes, int, bool]:
        """What it wrote, how it ended, and whether it was stopped for being late."""
        process = subprocess.Popen(
            [*self._command, *OPTIONS, "--", url],
            cwd=home,
            env=_environment(home),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        with process, _Deadline(process, self._total_s) as deadline:
            assert process.stdout is not None
            said = process.stdout.read(MOST_BYTES + 1)
            if len(said) > MOST_BYTES:
                process.kill()
            return said, process.wait(), deadline.passed


class _Deadline:
    """Kills a process that takes longer than the block may take."""

    def __init__(self, process: "subprocess.Popen[bytes]", seconds: float) -> None:
        self._process, self._late = process, Event()
        self._timer = Timer(seconds, self._expire)
        self._timer.daemon = True

    @property
    def passed(self) -> bool:
        return self._late.is_set()

    def __enter__(self) -> "_Deadline":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._process.kill()

    def _expire(self) -> None:
        self._late.set()
        self._process.kill()


def _environment(home: str) -> dict[str, str]:
    """As good as nothing: no proxy, no settings of the viewer's own yt-dlp, a home of its own."""
    homes = dict.fromkeys(("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR"), home)
    kept = {name: os.environ[name] for name in NEEDED if name in os.environ}
    return {"PATH": "", "PYTHONDONTWRITEBYTECODE": "1", **homes, **kept}
