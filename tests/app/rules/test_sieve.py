"""Looking a whole catalogue up by rule says the same as comparing clip by clip."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.clips.clip import Clip, Finding
from app.rules.matcher import Matcher
from app.rules.rule import Action, Rule, RuleKind
from app.rules.ruling import Label, Mark, Ruling
from app.rules.sieve import Sieve
from tests.app.rules.samples import AT, rule

WORDS = ("tea", "teas", "street", "food", "StreetFood", "кошки", "猫", "🐈", "café", "Scunthorpe", "prank")
NAMES = st.sampled_from(WORDS)
TEXTS = st.lists(NAMES, max_size=4).map(" ".join)

CLIPS = st.builds(
    Clip,
    id=st.sampled_from("abcdefgh"),
    title=TEXTS,
    where=st.just(""),
    caption=st.lists(st.one_of(NAMES, NAMES.map("#{}".format)), max_size=4).map(" ".join),
    hashtags=st.lists(NAMES, max_size=2).map(tuple),
    tags=st.lists(NAMES, max_size=2).map(tuple),
    creator=NAMES,
    source_title=NAMES,
    source=st.integers(1, 3),
    language=st.sampled_from(["", "en", "pt-BR"]),
    duration_s=st.none() | st.floats(0, 300),
    labels=st.lists(NAMES, max_size=2).map(tuple),
    sensitive=st.none() | st.floats(0, 1),
    found=st.lists(
        st.builds(Finding, NAMES, st.sampled_from(["object", "text"]), st.floats(0, 1)), max_size=2
    ).map(tuple),
)
VALUES = {
    RuleKind.CLIP: st.sampled_from("abcdefgh"),
    RuleKind.WORD: st.one_of(NAMES, st.sampled_from(["street food", "tea prank", "cafe"])),
    RuleKind.PATTERN: st.sampled_from(["tea.*prank", "^food", "(", "кошк."]),
    RuleKind.LANGUAGE: st.sampled_from(["en", "pt", "pt_br"]),
    RuleKind.SENSITIVE: st.sampled_from(["0", "0.5"]),
    RuleKind.ELSEWHERE: st.sampled_from(["", "1", "1,3"]),
    RuleKind.UNCLEARED: st.sampled_from(["0.5"]),
    RuleKind.DURATION: st.sampled_from([">60", "<5", "odd"]),
}
RULES = st.sampled_from(list(RuleKind)).flatmap(
    lambda kind: st.builds(
        rule,
        st.just(kind),
        VALUES.get(kind, NAMES),
        action=st.sampled_from([Action.HIDE, Action.BLUR, Action.LESS]),
        spared=st.frozensets(st.sampled_from("abcdefgh"), max_size=1),
    )
)
MARKS = st.sampled_from([RuleKind.CREATOR, RuleKind.WORD, RuleKind.SOURCE]).flatmap(
    lambda kind: st.builds(Mark, st.just(kind), NAMES, st.builds(Label, NAMES, st.just("a list")))
)


@settings(deadline=None, max_examples=150)
@given(
    st.lists(CLIPS, max_size=8, unique_by=lambda clip: clip.id),
    st.lists(CLIPS, max_size=4, unique_by=lambda clip: clip.id),
    st.lists(RULES, max_size=8),
    st.lists(MARKS, max_size=3),
)
def test_both_ways_agree(early: list[Clip], late: list[Clip], rules: list[Rule], marks: list[Mark]) -> None:
    ruling = Ruling(tuple(rules), tuple(marks))
    alike = {each.id: frozenset("ab") for each in ruling.reaching}
    sieve, matcher = Sieve(early), Matcher(ruling, alike)
    sieve.add(late)
    clips = {clip.id: clip for clip in (*early, *late)}
    assert set(sieve.hidden(ruling, alike)) == {id_ for id_, clip in clips.items() if matcher.hides(clip)}
    for one in rules:
        alone = Matcher(Ruling((one,), tuple(marks)), alike)
        caught = {
            id_
            for id_, clip in clips.items()
            if alone.verdict(clip).hidden_by or alone.verdict(clip).blurred_by
        }
        assert set(sieve.caught(one, ruling, alike)) == caught or not (one.hides or one.blurs)


def test_a_clip_that_is_better_known_is_judged_by_what_is_known_now() -> None:
    tea = Ruling((rule(RuleKind.TOPIC, "tea"),))
    sieve = Sieve([Clip("a", "", ""), Clip("b", "", "", tags=("tea",))])
    sieve.add([Clip("a", "", "", found=(Finding("tea", "object", 0.9),)), Clip("b", "", "")])
    assert sieve.hidden(tea, {}) == ["a"]


def test_what_a_source_says_of_its_own_clip_is_a_label() -> None:
    warned = Clip("a", "", "", source_title="A server", labels=("Spiders, close up",))
    matcher = Matcher(Ruling((rule(RuleKind.LABEL, "spiders close up", action=Action.BLUR),)))
    verdict = matcher.verdict(warned)
    assert verdict.labels == (Label("Spiders, close up", "A server"),)
    assert verdict.blurred_by is not None


def test_many_small_additions_are_kept_together() -> None:
    sieve = Sieve()
    for number in range(60):
        sieve.add([Clip(f"{number}", "", "", tags=("tea",))])
    assert len(set(sieve.hidden(Ruling((rule(RuleKind.TAG, "tea"),)), {}))) == 60


def test_a_rule_ends_by_itself() -> None:
    ending = rule(RuleKind.TAG, "tea", until=AT)
    assert ending.holds(AT - timedelta(seconds=1))
    assert not ending.holds(AT)
