"""The sliders of the topics: what was learned beside what the viewer set."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.feed.portrait import Belief
from app.insights.examples import Known
from app.rules.book import RuleLine
from app.rules.folding import squash
from app.rules.rule import NONE, Action, RuleKind
from ui.insights.beliefs import LEAST_SCALE

ABOUT_TOPICS = (RuleKind.TAG, RuleKind.TOPIC)
FIRST, MORE = 8, 24
UNKNOWN = -1.0


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic: `belief` is what was learned (0..1 along the slider, UNKNOWN where nothing was), `amount` what the
    viewer set (-1 none, 0 as learned, 1 more)."""

    topic: str
    title: str
    clips: int
    posters: list[str]
    belief: float
    amount: float
    words: str
    spoken: str


@dataclass(frozen=True)
class Inputs:
    """What the card knows. `order` names the topics as they stood at the last look, so that none jumps under the
    finger; `amounts` are what the viewer set, by topic squashed as rules compare it; `posters` are the pictures
    (paths) that may be seen, by their clip's id."""

    known: tuple[Known, ...] = ()
    beliefs: tuple[Belief, ...] = ()
    amounts: Mapping[str, float] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    posters: Mapping[str, str] = field(default_factory=dict)
    sought: str = ""
    most: int = FIRST


@dataclass(frozen=True, slots=True)
class Props:
    """What the card shows; `more` topics match what is sought, `examples` are the clips (ids) of those shown."""

    rows: tuple[TopicRow, ...] = ()
    more: int = 0
    all: int = 0
    examples: frozenset[str] = frozenset()


def derive(seen: Inputs) -> Props:
    """What the card shows."""
    by_name = {known.topic: known for known in seen.known}
    word = seen.sought.casefold()
    found = [topic for topic in seen.order if topic in by_name and word in topic.casefold()]
    places = belief_places(seen.beliefs)
    shown = [by_name[topic] for topic in found[: seen.most]]
    rows = tuple(_row(known, seen, places) for known in shown)
    examples = frozenset(clip for known in shown for clip in known.examples)
    return Props(rows, len(found) - len(rows), len(by_name), examples)


def ordered(
    known: Iterable[Known], beliefs: Iterable[Belief], amounts: Mapping[str, float]
) -> tuple[str, ...]:
    """What the viewer set first, then what most clips have, then what is believed most strongly."""
    strength = {belief.topic: abs(belief.weight) for belief in beliefs}

    def key(each: Known) -> tuple[bool, int, float, str]:
        return (squash(each.topic) not in amounts, -each.clips, -strength.get(each.topic, 0.0), each.topic)

    return tuple(each.topic for each in sorted(known, key=key))


def amounts(lines: Sequence[RuleLine]) -> dict[str, float]:
    """The sliders that are not in the middle; a topic that another rule hides stands at the left end."""
    rules = [line.rule for line in lines if line.rule.kind in ABOUT_TOPICS]
    sliders = {squash(rule.value): rule.amount for rule in rules if rule.action is Action.LESS}
    return {**sliders, **{squash(rule.value): NONE for rule in rules if rule.hides}}


def hiding(lines: Sequence[RuleLine], topic: str) -> tuple[str, ...]:
    """The rules (ids) besides its slider that hide a topic."""
    rules = (line.rule for line in lines if line.rule.kind in ABOUT_TOPICS)
    return tuple(
        rule.id for rule in rules if rule.action is Action.HIDE and squash(rule.value) == squash(topic)
    )


def with_set(known: Sequence[Known], lines: Sequence[RuleLine]) -> tuple[Known, ...]:
    """The topics of the catalogue, and those that the viewer set of which it has no clip now."""
    met = {squash(each.topic) for each in known}
    named = {line.rule.value: None for line in lines if line.rule.kind in ABOUT_TOPICS}
    return (*known, *(Known(topic, 0) for topic in named if squash(topic) not in met))


def belief_places(beliefs: Sequence[Belief]) -> Mapping[str, float]:
    """Where each belief lies along the slider, all on one scale."""
    scale = max([LEAST_SCALE, *(abs(belief.weight) for belief in beliefs)]) * 1.15
    return {belief.topic: 0.5 + belief.weight / scale / 2 for belief in beliefs}


def _row(known: Known, seen: Inputs, places: Mapping[str, float]) -> TopicRow:
    amount, belief = seen.amounts.get(squash(known.topic), 0.0), places.get(known.topic, UNKNOWN)
    said = in_words(amount)
    posters = [seen.posters[clip] for clip in known.examples if clip in seen.posters]
    return TopicRow(
        topic=known.topic,
        title=f"#{known.topic}",
        clips=known.clips,
        posters=posters if amount > NONE else [],
        belief=belief,
        amount=amount,
        words=said,
        spoken=f"#{known.topic}, {known.clips} clips. Set to {said}; {_learned(belief)}.",
    )


def in_words(amount: float) -> str:
    """What a slider says."""
    if amount <= NONE:
        return "none"
    return "less" if amount < 0 else "more" if amount > 0 else "as learned"


def _learned(belief: float) -> str:
    if belief == UNKNOWN:
        return "nothing learned yet"
    return "learned: you seek it" if belief > 0.5 else "learned: you avoid it"
