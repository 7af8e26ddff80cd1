"""What a catalogue and a log of one size cost: the start, the order and the search."""

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from app.bench.figures import Figures, figures
from app.bench.scale.clips import ANALYSED, DAYS, FIRST_DAY, TAG, clip_id
from app.bench.took import Clock, Took, summed, took
from app.bench.usage import Usage, usage
from app.clips import catalogue
from app.clips.vectors import joined
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import live_events
from app.feed.queue import Placed
from app.feed.ranker import Ranker
from app.feed.request import Request
from app.paths import Paths
from app.rules.ruling import Ruling
from app.rules.standing import standing
from app.search.finder import open_finder
from app.search.question import Like, Words
from app.store.database import open_store

STARTS, VISITS, UNDOS, QUESTIONS = 5, 20, 5, 9
NOW = FIRST_DAY + timedelta(days=DAYS)


def measure_start(paths: Paths) -> list[Figures]:
    """From the command to the first motion, and the most memory that the window had until then."""
    starts = [_start(paths) for _ in range(STARTS)]
    return [
        summed("start: first moving picture", [moved for moved, _ in starts]),
        figures("memory: window at the start", "MB", [used.peak_mb for _, used in starts]),
    ]


def _start(paths: Paths) -> tuple[Took, Usage]:
    command = [sys.executable, "-m", "app", "--data-dir", str(paths.data), "open", "--until-it-moves"]
    start = time.time()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as window:
        said = window.stdout.readline() if window.stdout else ""
        used = usage(window.pid)
    return (1000 * (float(json.loads(said)["moving_at"]) - start), 1000 * used.processor_s), used


def measure_order(paths: Paths) -> list[Figures]:
    """Fold the profile, then rank after each visit and take likes back, as the learner's process does."""
    start = Clock()
    ranker, ruling = _loaded(paths)
    asked = Request(NOW, 12, ruling=ruling)
    order = ranker.arrange(asked)
    folded = start.took()
    seen: list[str] = []
    visits = [_visit(ranker, asked, order, seen) for _ in range(VISITS)]
    undos = [_undo(ranker, order[number].clip.id, number) for number in range(UNDOS)]
    return [
        summed("order: the first, with all that happened folded", [folded]),
        summed("order: a new one after an event", visits),
        summed("undo: of the latest", undos),
        figures("memory: learner", "MB", [usage(os.getpid()).peak_mb]),
    ]


def _loaded(paths: Paths) -> tuple[Ranker, Ruling]:
    store, ranker = open_store(paths.database), Ranker()
    ranker.load(live_events(store), catalogue.clips(store), joined(store))
    ruling = Ruling(tuple(standing(store).values()))
    store.close()
    return ranker, ruling


def _visit(ranker: Ranker, asked: Request, order: tuple[Placed, ...], seen: list[str]) -> Took:
    """Another clip is on stage and watched to its end."""
    clip, at = order[len(seen) % len(order)].clip, NOW + timedelta(minutes=len(seen))
    seen.append(clip.id)
    length_s = clip.duration_s or 0.0
    shown = Event(new_id(at), at, "bench", Kind.SHOWN, clip.id, 0.1, {"rivals": []})
    watched = Event(new_id(at), at, "bench", Kind.WATCHED, clip.id, length_s, {"duration_s": length_s})

    def learn_and_arrange() -> None:
        ranker.learn(shown)
        ranker.learn(watched)
        ranker.arrange(replace(asked, now=at, session=tuple(seen)))

    return took(learn_and_arrange)


def _undo(ranker: Ranker, clip: str, number: int) -> Took:
    at: datetime = NOW + timedelta(hours=1, minutes=number)
    liked = Event(new_id(at), at, "bench", Kind.LIKED, clip)
    ranker.learn(liked)
    undone = Event(new_id(at), at, "bench", Kind.UNDONE, detail={"events": [liked.id]})
    return took(lambda: ranker.learn(undone))


def measure_search(paths: Paths) -> list[Figures]:
    """Search by common words, by their meaning and by likeness, as the search's process does."""
    with open_finder(paths.database) as finder:
        first = took(lambda: finder.answer(Words(TAG[0], 200)))
        words = [took(partial(finder.answer, Words(text, 200))) for text in TAG[1:QUESTIONS]]
        alike = [Like(clip_id(ANALYSED * number), 200) for number in range(QUESTIONS)]
        like = [took(partial(finder.answer, question)) for question in alike]
    return [
        summed("search: the first, which reads all vectors", [first]),
        summed("search: words and meaning", words),
        summed("search: more like this", like),
        figures("memory: search", "MB", [usage(os.getpid()).peak_mb]),
    ]
