"""Topics are heard in captions, hashtags and comments."""

import json
from pathlib import Path

import pytest

from app.analysis.topics.said import Said, Scores, Words
from app.analysis.topics.table import topics
from tests.app.analysis.topics.kept_apart import ABROAD, CAPTIONS
from tests.app.analysis.topics.right import CLIPS

NAMES = [topic.name for topic in topics()]


def _first(scores: Scores | None, count: int) -> list[str]:
    assert scores is not None
    return [NAMES[place] for place in (-scores).argsort()[:count]]


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        (Words("Sunday gameplay with the boys"), "gaming"),
        (Words("", ("#OilPainting", "#sketchbook")), "art"),
        (Words("Look at this!", (), ("what a goal", "best free kick ever", "nice")), "football"),
        (Words(read="THANKS FOR WATCHING"), "text and intros"),
    ],
    ids=["caption", "hashtags", "comments", "screen"],
)
def test_each_kind_of_words_tells_a_topic(said: Said, words: Words, topic: str) -> None:
    assert topic in _first(said.scores(words), 2)


def test_hashtags_within_a_caption_count_like_those_beside_it(said: Said) -> None:
    within, beside = (
        said.scores(Words("Look #surfing #waves")),
        said.scores(Words("Look", ("#surfing", "#waves"))),
    )
    assert within is not None
    assert beside is not None
    assert (within == beside).all()


def test_no_words_tell_nothing(said: Said) -> None:
    assert said.scores(Words()) is None
    assert said.scores(Words("@someone https://example.org")) is None


def test_comments_that_are_only_glad_change_nothing(said: Said) -> None:
    alone, praised = (
        said.scores(Words("My dog swims")),
        said.scores(Words("My dog swims", (), ("wow", "❤️", "yes!"))),
    )
    assert alone is not None
    assert praised is not None
    assert (alone == praised).all()


def test_a_caption_kept_apart_tells_its_topic_among_the_first_two(said: Said) -> None:
    right = [set(_first(said.scores(Words(caption)), 2)) & topics for caption, topics in CAPTIONS.items()]
    assert sum(map(bool, right)) / len(right) >= 0.88


def test_captions_in_other_languages_tell_their_topic(said: Said) -> None:
    right = [set(_first(said.scores(Words(caption)), 2)) & topics for caption, topics in ABROAD.items()]
    assert sum(map(bool, right)) / len(right) >= 0.9


def test_the_words_of_a_real_clip_tell_its_topic(said: Said, shared: Path) -> None:
    """With hashtags nearly always; a plain caption, which may not name the thing at all, less often."""
    lines = (shared / "clips" / "clips.jsonl").read_text(encoding="utf-8").splitlines()
    plain, tagged = [], []
    for clip in map(json.loads, lines):
        right = CLIPS[Path(clip["file"]).stem]
        plain.append(bool(right & set(_first(said.scores(Words(clip["caption"])), 2))))
        tagged.append(bool(right & set(_first(said.scores(Words(clip["caption"], clip["hashtags"])), 2))))
    assert sum(plain) / len(plain) >= 0.88
    assert sum(tagged) / len(tagged) >= 0.96
