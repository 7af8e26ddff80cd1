"""Which rules stand is what the log says, and each change can be taken back."""

from functools import reduce

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.events.event import Event, Kind
from app.events.log import append, forget, live_events, undo
from app.rules.encoding import from_event, to_detail
from app.rules.made import changed
from app.rules.rule import NOT_INTERESTED, SOME_LESS, Action, Rule, RuleError, RuleKind
from app.rules.standing import Rules, after, standing
from app.store.database import Store
from tests.app.events.samples import START, event
from tests.app.rules.samples import AT, rule

NO_RULES: Rules = {}


def test_a_rule_is_its_event() -> None:
    made = rule(RuleKind.TOPIC, "tea", action=Action.LESS, amount=0.25, until=AT, made_by="a list")
    said = event(Kind.RULE_ADDED, **to_detail(made))
    again = from_event(said)
    assert again is not None
    assert again == Rule(said.id, said.at, made.kind, made.value, made.action, made.until, 0.25, "a list")


def test_what_a_newer_program_ruled_is_passed_over() -> None:
    for detail in ({}, {"kind": "smell", "value": "x"}, {"kind": "word", "value": "x", "until": "soon"}):
        assert after({}, [event(Kind.RULE_ADDED, **detail)]) == {}


def test_not_interested_is_a_rule(store: Store) -> None:
    said = [
        event(Kind.NOT_INTERESTED, "a", what="clip"),
        event(Kind.NOT_INTERESTED, "b", what="tag:tea"),
        event(Kind.NOT_INTERESTED, "c", what="word:prank"),
        event(Kind.HIDDEN_CREATOR, "d", creator="a: b"),
    ]
    append(store, *said)
    rules = standing(store).values()
    assert [(each.kind, each.value) for each in rules] == [
        (RuleKind.CLIP, "a"),
        (RuleKind.TOPIC, "tea"),
        (RuleKind.WORD, "prank"),
        (RuleKind.CREATOR, "a: b"),
    ]
    assert all(each.made_by == NOT_INTERESTED and each.hides for each in rules)


def test_a_removed_rule_is_gone_until_that_is_undone(store: Store) -> None:
    made = event(Kind.RULE_ADDED, kind="word", value="prank")
    removed = event(Kind.RULE_REMOVED, rule=made.id)
    append(store, made, removed)
    assert standing(store) == {}
    undo(store, [removed.id], START, "session")
    assert list(standing(store)) == [made.id]


def test_a_later_slider_takes_the_place_of_the_one_before(store: Store) -> None:
    said = [
        event(Kind.RULE_ADDED, kind="topic", value="Tea", action="less", amount=at) for at in (-0.5, -1.0)
    ]
    append(store, *said)
    assert list(standing(store)) == [said[1].id]
    undo(store, [said[1].id], START, "session")
    assert list(standing(store)) == [said[0].id]


def test_a_slider_in_the_middle_is_no_rule(store: Store) -> None:
    for amount in (0.5, 0.0):
        append(store, event(Kind.RULE_ADDED, kind="topic", value="tea", action="less", amount=amount))
    assert standing(store) == {}


def test_a_changed_rule_keeps_what_it_was_wrong_about_until_that_is_undone(store: Store) -> None:
    made = event(Kind.RULE_ADDED, kind="tag", value="tea", made_by="a list")
    wrong = event(Kind.RULE_SPARED, "a", rule=made.id)
    append(store, made, wrong)
    before = standing(store)
    softer = changed(before[made.id], "less")
    assert (softer.amount, softer.made_by, softer.hides) == (SOME_LESS, "a list", False)
    said = event(Kind.RULE_ADDED, **to_detail(softer, instead=made.id))
    append(store, said)
    assert [(each.id, each.action, each.spared) for each in standing(store).values()] == [
        (said.id, Action.LESS, frozenset("a"))
    ]
    undo(store, [said.id], START, "session")
    assert standing(store) == before


def test_a_rule_that_cannot_be_less_says_so() -> None:
    with pytest.raises(RuleError, match="Choose hide or blur"):
        changed(rule(RuleKind.CREATOR, "Ada"), "less")


SAID = st.tuples(
    st.sampled_from([Kind.RULE_ADDED, Kind.RULE_REMOVED, Kind.RULE_SPARED, Kind.NOT_INTERESTED]),
    st.sampled_from(["tea", "tag:tea", "clip"]),
    st.integers(0, 9),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.lists(SAID, max_size=10), taken_back=st.sets(st.integers(0, 9)))
def test_reading_the_log_gives_what_following_it_gave(
    store: Store, said: list[tuple[Kind, str, int]], taken_back: set[int]
) -> None:
    forget(store, everything=True)
    events: list[Event] = []
    for kind, what, at in said:
        named = events[at].id if at < len(events) else ""
        events.append(event(kind, "a", kind="word", value=what, what=what, rule=named))
    append(store, *events)
    undo(store, [events[at].id for at in taken_back if at < len(events)], START, "session")
    followed = reduce(lambda known, each: after(known, [each]), live_events(store), NO_RULES)
    assert standing(store) == followed
