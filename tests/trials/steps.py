"""What may be done on a desktop, to be drawn by chance."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from app.events.event import Kind
from tests.journeys.conftest import TOPICS

CLIPS = len(TOPICS)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done: what, with which clip and topic, how many minutes after the start, and of which event."""

    what: str
    clip: int
    minute: int
    which: int


Details = Callable[[Step, Sequence[str]], Mapping[str, Any]]
"""The detail of a step's event; it may name one of the events that are there."""


def nothing(*_: object) -> dict[str, Any]:
    """No detail."""
    return {}


def about(**said: Any) -> Details:
    """A detail in which `{}` stands for the topic."""
    return lambda step, _: {
        name: each.format(TOPICS[step.clip]) if isinstance(each, str) else each for name, each in said.items()
    }


def naming(name: str) -> Details:
    """A detail that names an earlier event."""
    return lambda step, ids: {name: ids[step.which % len(ids)] if ids else ""}


def undoing(step: Step, ids: Sequence[str]) -> dict[str, Any]:
    """Up to three events, an undo among them perhaps."""
    return {
        "events": sorted({ids[(step.which + n) % len(ids)] for n in range(1 + step.which % 3)}) if ids else []
    }


DETAILS: dict[Kind, Details] = {
    Kind.SHOWN: about(policy="learned", place=0, rivals=[]),
    Kind.WATCHED: about(duration_s=8.0, loops=1),
    Kind.SKIPPED: about(duration_s=8.0, loops=0),
    Kind.LIKED: nothing,
    Kind.SAVED: nothing,
    Kind.NOT_INTERESTED: about(what="tag:{}"),
    Kind.RULE_ADDED: about(kind="word", value="{}", action="hide"),
    Kind.RULE_REMOVED: naming("rule"),
    Kind.RULE_SPARED: naming("rule"),
    Kind.LESS: about(feature="tag:{}"),
    Kind.MORE: about(feature="tag:{}"),
    Kind.NOT_TRUE: about(feature="tag:{}"),
    Kind.CORRECTED: about(tag="{}", kind="topic", right=False),
    Kind.CHANGED_TASTE: nothing,
    Kind.FRESH_START: nothing,
    Kind.UNDONE: undoing,
}
SLIDER, FORGET = "slider", "forget"
WHAT = [*DETAILS, SLIDER, FORGET]
STEPS = st.lists(
    st.builds(
        Step, st.sampled_from(WHAT), st.integers(0, CLIPS - 1), st.integers(0, 240), st.integers(0, 99)
    ),
    max_size=10,
)
