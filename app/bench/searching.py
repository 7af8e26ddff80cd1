"""How long a search takes in a catalogue of 100,000 clips."""

import tempfile
import time
from pathlib import Path

import numpy as np

from app.bench.figures import Figures, figures
from app.clips.vectors import LOOK, MEANING
from app.paths import Paths
from app.search.finder import Finder
from app.search.question import Like, Question, Words
from app.search.thought import thoughts
from app.store.database import Store, open_store
from app.store.transaction import transaction

CLIPS, TIMES = 100_000, 20
TEXTS = ("dog on the beach", "cooking", "how to play the guitar", "snow in the mountains")


def bench_search(_paths: Paths) -> list[Figures]:
    """Search made-up clips by words and by likeness; the first time reads all vectors, and is told apart."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "ownfeed.sqlite3")
        _fill(store)
        finder = Finder(store, thoughts())
        first_ms = [_took_ms(finder, Words(TEXTS[0], 200))]
        words_ms = [_took_ms(finder, Words(TEXTS[n % len(TEXTS)], 200)) for n in range(TIMES)]
        alike_ms = [_took_ms(finder, Like(f"{n:032x}", 200)) for n in range(TIMES)]
        store.close()
    return [
        figures(f"search: the first of {CLIPS} clips", "ms", first_ms),
        figures(f"search: by words and meaning, {CLIPS} clips", "ms", words_ms),
        figures(f"search: more like this, {CLIPS} clips", "ms", alike_ms),
    ]


def _took_ms(finder: Finder, question: Question) -> float:
    start = time.perf_counter()
    finder.answer(question)
    return 1000 * (time.perf_counter() - start)


def _fill(store: Store) -> None:
    """Clips that say little, with vectors in all directions."""
    dice = np.random.default_rng(1)
    look, meaning = (dice.standard_normal((CLIPS, width)).astype("<f2") for width in (LOOK, MEANING))
    with transaction(store):
        write = store.connection.executemany
        ids = [f"{n:032x}" for n in range(CLIPS)]
        write(
            "INSERT INTO clips (id, title, caption, hashtags, tags, creator, width, height, licence, language,"
            " added, poster) VALUES (?, ?, '', '', '', '', 9, 16, '', '', '', '')",
            ((id_, f"Clip {n} of a dog") for n, id_ in enumerate(ids)),
        )
        store.connection.execute(
            "INSERT INTO sources (id, kind, location, title) VALUES (1, 'bench', x'00', 'B')"
        )
        write("INSERT INTO files VALUES (1, ?, 1, 1, ?)", ((id_.encode(), id_) for id_ in ids))
        write("INSERT INTO findings VALUES (?, '1', '', 0)", ((id_,) for id_ in ids))
        write(
            "INSERT INTO found_vectors VALUES (?, ?, ?)",
            ((id_, look[n].tobytes(), meaning[n].tobytes()) for n, id_ in enumerate(ids)),
        )
