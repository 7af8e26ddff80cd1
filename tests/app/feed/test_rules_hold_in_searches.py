"""What a rule hides is in no search, no "more like this", no collection and on no poster.

These are the ways by which clips come to the library, the topics and the doors. The oracle compares by hand.
OWNFEED_CASES=1000 tries as many catalogues.
"""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from app.clips.catalogue import Found, save
from app.clips.catalogue import clips as all_clips
from app.clips.clip import Clip, Finding
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source
from app.clips.vectors import LOOK, MEANING, Matrix, packed
from app.doors.clips import _documents
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append
from app.feed.library import Collection, Kept, allowed, found, kept, of_hits
from app.insights.examples import known_topics, posters
from app.rules.encoding import to_detail
from app.rules.made import made
from app.rules.matcher import Matcher
from app.rules.rule import Action, Rule, RuleKind
from app.rules.ruling import Ruling
from app.rules.standing import standing
from app.search.finder import Finder
from app.search.question import Hit, Like, Question, Words
from app.store.database import Store, open_store
from tests.app.feed.test_rules_hold import CASES, CATALOGUES, MAKERS, NOW, TOPICS, falls_under

SAID = {RuleKind.TOPIC: TOPICS, RuleKind.TAG: TOPICS, RuleKind.CREATOR: MAKERS, RuleKind.WORD: TOPICS}
RULES = st.sampled_from(list(SAID)).flatmap(
    lambda kind: st.builds(made, st.just(kind), st.sampled_from(SAID[kind]))
)


def middle(topics: Iterable[str], width: int) -> Matrix:
    """Clips of one topic look alike; all have a little of each other."""
    vector = np.full(width, 0.3 / width**0.5, np.float32)
    for topic in topics:
        vector[TOPICS.index(topic)] += 1
    return vector / np.float32(np.linalg.norm(vector))


def think(text: str) -> Matrix | None:
    return middle([text], MEANING) if text in TOPICS else None


def stock(store: Store, catalogue: list[tuple[list[str], str, str]]) -> None:
    """Each third clip has no tag of its own; its topic was found in it."""
    source = add_source(store, "folder", "/clips", "Clips")
    clips, findings = [], []
    for at, (topics, maker, word) in enumerate(catalogue):
        name, tags, seen = f"clip {at}", () if at % 3 == 0 else tuple(topics), (word,) if at % 3 == 0 else ()
        about = Clip(
            name, "A clip", "", f"about {word}", (), tags, maker, duration_s=9.0 + at, poster=f"{at}.jpg"
        )
        clips.append(Found(about, f"/clips/{at}.mp4", 1, 1))
        look, meaning = (packed(middle((*tags, *seen), width)) for width in (LOOK, MEANING))
        tagged = tuple(Finding(topic, "object", 0.9) for topic in seen)
        findings.append(KeptFindings(name, "1", tagged, sensitive=0.0, look=look, meaning=meaning))
    save(store, source, clips)
    keep(store, findings)


def say(store: Store, rules: list[Rule], liked: list[int]) -> None:
    """The viewer likes some clips, wishes for as much of each topic as can be, and then makes the rules."""
    ids = [clip.id for clip in all_clips(store)]
    deeds: list[tuple[Kind, str, dict[str, Any]]] = [
        (kind, ids[at % len(ids)], {}) for at in liked for kind in (Kind.SHOWN, Kind.LIKED, Kind.SAVED)
    ]
    sliders = [made(RuleKind.TOPIC, topic, Action.LESS, amount=1.0) for topic in TOPICS]
    deeds += [(Kind.RULE_ADDED, "", to_detail(rule)) for rule in (*sliders, *rules)]
    times = (NOW + timedelta(seconds=at) for at in range(len(deeds)))
    append(
        store,
        *(
            Event(new_id(at), at, "s", kind, clip, detail=said)
            for at, (kind, clip, said) in zip(times, deeds, strict=True)
        ),
    )


def searched(store: Store, clips: Iterable[Clip]) -> list[tuple[Hit, ...]]:
    finder = Finder(store, think)
    questions: list[Question] = [
        *(Like(clip.id, 50) for clip in clips),
        *(Words(topic, 50) for topic in TOPICS),
    ]
    return [finder.answer(question) for question in questions]


def is_hidden(clip: Clip, rules: list[Rule]) -> bool:
    """Tags are also words that a clip says; what was found in it is a topic and no tag."""
    tagged = any(rule.value in clip.tags for rule in rules if rule.kind is not RuleKind.CREATOR)
    others = [rule for rule in rules if rule.kind is not RuleKind.TAG]
    return tagged or any(falls_under(clip, rule) for rule in others)


@settings(max_examples=CASES, deadline=None)
@given(CATALOGUES, st.lists(RULES, min_size=1, max_size=4), st.lists(st.integers(0, 99), max_size=5))
def test_what_is_hidden_is_in_no_search_and_on_no_poster(
    catalogue: list[tuple[list[str], str, str]], rules: list[Rule], liked: list[int]
) -> None:
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "own.sqlite3")
        stock(store, catalogue)
        say(store, rules, liked)
        look_everywhere(store, rules)
        store.close()


def look_everywhere(store: Store, rules: list[Rule]) -> None:
    """By the library's ways exactly what no rule hides is left; what only looks like a topic the doors hide too."""
    clips = all_clips(store)
    hidden = {clip.id for clip in clips if is_hidden(clip, rules)}
    judge = Matcher(Ruling(tuple(standing(store).values()))).verdict
    lists: list[list[Kept]] = [kept(store, each, 50) for each in Collection]
    lists += [found(store, topic, 50) for topic in TOPICS]
    answers = searched(store, clips)
    lists += [of_hits(store, hits) for hits in answers]
    for hits in (answers[0], answers[-1]):
        told = [each for each in _documents(store, list(hits)) if not each["hidden_by"]]
        assert hidden.isdisjoint(str(each["id"]) for each in told)
    for listed in lists:
        shown = [each.clip.id for each in allowed(listed, judge)]
        assert shown == [each.clip.id for each in listed if each.clip.id not in hidden]
    examples = [clip for topic in known_topics(store) for clip in topic.examples]
    assert hidden.isdisjoint(posters(store, examples, judge))
