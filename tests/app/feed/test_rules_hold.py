"""What a rule hides is nowhere: not in an order, not prepared, not on stage; whatever the learner makes of it.

The oracle compares tags, creators and words by hand. OWNFEED_CASES=1000 runs as many random courses.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from app import settings as table
from app.clips.clip import Clip, Finding
from app.events.event import Event, Kind
from app.events.judgements import Judgements
from app.feed.followed import Found
from app.feed.queue import Placed
from app.feed.ranker import Ranker
from app.feed.request import Request
from app.feed.sitting import Sitting
from app.feed.state import Page
from app.feed.undoing import Undoing
from app.feed.word import Word
from app.player.ring import Ring
from app.player.silent import SilentEngine
from app.rules.book import RuleBook
from app.rules.made import made
from app.rules.port import HiddenLog, Preview
from app.rules.rule import Action, Rule, RuleKind
from app.rules.ruling import Ruling, Tally

CASES = int(os.environ.get("OWNFEED_CASES", "25"))
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TOPICS = ("tea", "trains", "knots", "moss")
MAKERS = ("ada", "bo", "cy")
COUNT = 14

pytestmark = pytest.mark.usefixtures("qapp")


def falls_under(clip: Clip, rule: Rule) -> bool:
    """The oracle."""
    if rule.kind is RuleKind.CREATOR:
        return clip.creator == rule.value
    if rule.kind is RuleKind.CLIP:
        return clip.id == rule.value
    if rule.kind is RuleKind.WORD:
        return rule.value in clip.caption.split()
    return rule.value in clip.tags or rule.value in [each.name for each in clip.found]


class Log(QObject):
    """Writes nothing down, but names events."""

    def __init__(self) -> None:
        super().__init__()
        self.session, self._numbers, self.private = "s", count(), False

    def record(self, kind: Kind, clip: str = "", value: float = 1.0, detail: Any = None) -> Event:
        return Event(f"{next(self._numbers):032x}", NOW, "s", kind, clip, value, detail or {})


class Blind:
    """An outlook that never answers, as while the learner sleeps."""

    def count(self, ruling: Ruling, then: Callable[[Tally], None]) -> None: ...

    def preview(self, ruling: Ruling, then: Callable[[Preview], None]) -> None: ...

    def hidden(self, ruling: Ruling, most: int, then: Callable[[HiddenLog], None]) -> None: ...


@dataclass
class Orders:
    """An arranger whose answers come when the test says so; it answers with what was asked then, or long before."""

    ranker: Ranker
    clips: dict[str, Clip]
    asked: list[Request] = field(default_factory=list)

    def ask(self, request: Request) -> None:
        self.asked.append(request)

    def find(self, clip: str, found: Callable[[Placed], None]) -> None:
        found(Placed(self.clips[clip]))

    def take_in(self, clips: list[str]) -> None:
        self.ranker.add([self.clips[clip] for clip in clips], {})

    def read(self, clips: list[str], took: Callable[[list[Clip]], None]) -> None:
        took([self.clips[clip] for clip in clips])

    def look(self, _work: object, took: Callable[[list[Found]], None]) -> None:
        """All clips are followed; every other one is new."""
        took([Found(clip, number % 2 == 0) for number, clip in enumerate(self.clips.values())])


class Preferences:
    """All settings as they are at first."""

    def get(self, name: str) -> Any:
        return table.TABLE[name].default


class Course:
    """One random course of a sitting, checked after each step."""

    def __init__(self, clips: list[Clip], history: list[tuple[Kind, int]]) -> None:
        self.clips = {clip.id: clip for clip in clips}
        self.rules: list[Rule] = []
        self.engine, log = SilentEngine(), Log()
        ranker = Ranker()
        ranker.load(past(history), clips)
        self.orders = Orders(ranker, self.clips)
        self.book = RuleBook(log, {}, Blind(), lambda: NOW)
        word = Word(log, Judgements(), self.book, Undoing())  # type: ignore[arg-type]
        self.ring = Ring(self.engine)
        parts: Any = (self.ring, log, self.orders, word, Preferences(), lambda: NOW)
        self.sitting = Sitting(*parts)
        self.sitting.open([Placed(clip) for clip in clips], Page.OPENING)

    def step(self, what: str, number: int) -> None:
        """Do one thing."""
        clip = f"{number % COUNT:032x}"
        match what:
            case "next":
                self.sitting.next()
            case "back":
                self.sitting.previous()
            case "play":
                self.sitting.play(clip)
            case "order" if self.orders.asked:
                self.order(self.orders.asked[number % len(self.orders.asked)])
            case "found":
                self.clips[clip] = replace(
                    self.clips[clip], found=(Finding(TOPICS[number % 4], "object", 0.9),)
                )
                self.sitting.come_in([clip])
            case "rule":
                self.rule(number)
            case "following":
                self.sitting.following.toggle()
            case "earlier":
                self.sitting.following.go_on()
        QCoreApplication.processEvents()
        self.engine.advance(0.1)

    def order(self, request: Request) -> None:
        """An order arrives: the latest is checked, an older one may hold what is hidden by now."""
        order = self.orders.ranker.arrange(request)
        obeyed = {(each.kind, each.value) for each in request.ruling.rules if each.hides}
        asked_for = [rule for rule in self.rules if (rule.kind, rule.value) in obeyed]
        assert not [placed for placed in order if self.hidden(placed.clip, asked_for)]
        self.sitting.take(order)

    def rule(self, number: int) -> None:
        """A rule comes, and with it the wish for as much of the same topic as can be."""
        kinds = (RuleKind.TOPIC, RuleKind.TAG, RuleKind.CREATOR, RuleKind.CLIP, RuleKind.WORD)
        kind = kinds[number % len(kinds)]
        names = {RuleKind.CREATOR: MAKERS, RuleKind.CLIP: tuple(self.clips)}.get(kind, TOPICS)
        rule = made(kind, names[number % len(names)])
        self.book.add(made("topic", TOPICS[number % 4], Action.LESS, amount=1.0))
        self.book.add(rule)
        self.rules.append(rule)

    def hidden(self, clip: Clip, rules: list[Rule]) -> bool:
        return any(
            falls_under(clip, rule) and (rule.kind is not RuleKind.TAG or rule.value in clip.tags)
            for rule in rules
        )

    def check(self) -> None:
        """Nothing hidden is on stage, beside it or to come."""
        on_stage = self.sitting.state.clip
        playing = [each.media.key for each in self.engine.playing.values()]
        coming = [placed.clip.id for placed in self.sitting.coming()]
        near = {*playing, *coming, *([on_stage.id] if on_stage else [])}
        assert not [id_ for id_ in near if self.hidden(self.clips[id_], self.rules)]

    def close(self) -> None:
        self.ring.close()


def past(history: list[tuple[Kind, int]]) -> Iterator[Event]:
    for number, (kind, clip) in enumerate(history):
        at, id_ = NOW - timedelta(hours=1, seconds=-number), f"{clip % COUNT:032x}"
        yield Event(f"{2 * number:030x}aa", at, "old", Kind.SHOWN, id_, 0.1, {"policy": "p"})
        detail = {"duration_s": 8.0, "loops": 1}
        yield Event(
            f"{2 * number:030x}bb", at, "old", kind, id_, 9.0 if kind is Kind.WATCHED else 1.0, detail
        )


CATALOGUES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(TOPICS), max_size=2), st.sampled_from(MAKERS), st.sampled_from(TOPICS)
    ),
    min_size=COUNT,
    max_size=COUNT,
)
STEPS = st.tuples(
    st.sampled_from(
        ["next", "next", "back", "play", "order", "order", "found", "rule", "following", "earlier"]
    ),
    st.integers(0, 999),
)


@settings(
    max_examples=CASES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    CATALOGUES,
    st.lists(
        st.tuples(st.sampled_from([Kind.LIKED, Kind.WATCHED, Kind.SAVED]), st.integers(0, 99)), max_size=30
    ),
    st.lists(STEPS, min_size=3, max_size=14),
)
def test_what_is_hidden_is_nowhere(
    qapp: QGuiApplication,  # noqa: ARG001
    catalogue: list[tuple[list[str], str, str]],
    history: list[tuple[Kind, int]],
    steps: list[tuple[str, int]],
) -> None:
    clips = [
        Clip(f"{n:032x}", "", f"/{n}.mp4", f"about {word}", (), tuple(tags), maker, duration_s=8.0)
        for n, (tags, maker, word) in enumerate(catalogue)
    ]
    course = Course(clips, history)
    try:
        for what, number in steps:
            course.step(what, number)
            course.check()
    finally:
        course.close()
