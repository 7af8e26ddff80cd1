"""Lets hosts and sidecars say strange things to all that reads them: `… words 2000 FOLDER [--from SEED]`.

FOLDER holds captured answers of real servers, a folder for each, and what lay beside real clips.
"""

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import Any
from urllib.parse import urlsplit

from app.network.failure import NetworkError
from app.sources.captions import Telling, words
from app.sources.cues import cues
from app.sources.feeds.html_page import html_page
from app.sources.feeds.opml import outlines
from app.sources.feeds.port import Adapter, Answer, FeedError, Page
from app.sources.feeds.registry import ADAPTERS
from tests.trials.liars import MOST_ASKED, SERVERS, Liar, Server
from tests.trials.mutants import BESIDE
from tests.trials.progress import Progress, asked
from tests.trials.strangers_words import changed

MOST_CLIPS, MOST_COMMENTS, LONGEST_S = 20, 1000, 5.0
LARGEST_NUMBER = 2**63
LIST = (
    b'<opml version="2.0"><body>' + b'<outline text="A" xmlUrl="https://a.example/"/>' * 9 + b"</body></opml>"
)


def of_a_feed(server: Server, folder: Path, chance: random.Random) -> str:
    """Read a whole feed, then details and comments of its clips: what came of it, in a word."""
    liar, adapter = Liar(server, folder, chance), ADAPTERS[server.kind]
    try:
        clips = [clip for page in _sound(adapter.pages(server.where, liar)) for clip in page.clips]
    except (FeedError, NetworkError) as error:
        assert len(str(error)) > len(server.where) // 2
        return f"{server.kind}: a sentence"
    for clip in clips[:MOST_CLIPS]:
        if clip.thread:
            _look_closer(adapter, clip.thread, liar)
    return f"{server.kind}: {'clips' if clips else 'no clips'}"


def _look_closer(adapter: Adapter, thread: str, liar: Liar) -> None:
    with suppress(FeedError, NetworkError):
        _check(adapter.details(thread, liar))
    with suppress(FeedError, NetworkError):
        _check(list(islice(adapter.comments(thread, liar), MOST_COMMENTS)))


def _sound(pages: Iterator[Page]) -> Iterator[Page]:
    for page in islice(pages, MOST_ASKED):
        _check(page)
        yield page


def _check(told: Any) -> None:
    """Whatever came can be kept: words that are text, numbers that a database takes, addresses of the web."""
    if isinstance(told, str):
        told.encode()
    elif isinstance(told, int | float):
        assert -LARGEST_NUMBER <= told < LARGEST_NUMBER, told
    elif isinstance(told, dict):
        assert urlsplit(told.get("url") or "https:").scheme in ("http", "https"), told
        for each in told.values():
            _check(each)
    elif isinstance(told, list | tuple):
        for each in told:
            _check(each)
    elif hasattr(told, "__dataclass_fields__"):
        _check(asdict(told))


def of_a_sidecar(file: Path, chance: random.Random) -> str:
    """What lies beside a clip, read as a look at the clip and as its captions read it."""
    with tempfile.TemporaryDirectory() as scratch:
        beside = (
            Path(scratch) / f"clip{''.join(file.suffixes[-2:]) if file.suffix == '.json' else file.suffix}"
        )
        beside.write_bytes(changed(chance, file.read_bytes()))
        _check(words(Telling(f"{scratch}/clip.mp4", scratch, [str(beside)])))
        _check(cues(beside.read_text("utf-8", "replace")))
    return f"sidecar {file.suffix}: read"


def of_a_list(body: bytes, chance: random.Random) -> str:
    """A list of feeds, and a page that may name some."""
    told = changed(chance, body)
    _check(html_page(Answer(told, "text/html", "https://site.example/")))
    try:
        _check(outlines(told))
    except FeedError:
        return "list: a sentence"
    return "list: feeds"


def cases(folder: Path) -> list[Callable[[random.Random], str]]:
    """What can be tried there, in an order that stays."""
    feeds = [server for server in SERVERS if (folder / server.folder).is_dir()]
    beside = sorted(file for file in folder.rglob("*") if file.name.endswith(BESIDE))
    pages = sorted(folder.rglob("*.html"))
    return [
        *(lambda chance, it=server: of_a_feed(it, folder, chance) for server in feeds for _ in range(4)),
        *(lambda chance, it=file: of_a_sidecar(it, chance) for file in beside),
        *(
            lambda chance, it=body: of_a_list(it, chance)
            for body in (LIST, *(page.read_bytes() for page in pages))
        ),
    ]


def main(first: int, times: int, folder: Path) -> None:
    """Report as a table; stops with the first finding."""
    tried = cases(folder)
    with Progress(every=100) as progress:
        for seed in progress.seeds(first, times):
            begun_s = time.process_time()
            progress.came[tried[seed % len(tried)](random.Random(seed))] += 1
            took_s = time.process_time() - begun_s
            progress.measured("case, s of processor", took_s)
            progress.measured("memory, MB", getrusage(RUSAGE_SELF).ru_maxrss / 1024)
            assert took_s < LONGEST_S, "it takes too long"


if __name__ == "__main__":
    said = asked("folder")
    main(said.first, said.times, Path(said.folder))
