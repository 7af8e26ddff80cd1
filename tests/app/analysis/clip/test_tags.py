"""What was found is named, the surest first."""

from app.analysis.clip.findings import Kind, Tag
from app.analysis.clip.tags import of, of_sound, of_words, sorted_tags
from app.analysis.picture.findings import Sight, Word
from app.analysis.sound.hearing import Shares


def _words(*scores: float) -> list[Word]:
    return [Word(f"word {place}", Sight.SCENE, score) for place, score in enumerate(scores)]


def test_the_best_words_are_told_even_when_they_are_faint() -> None:
    told = list(of_words(_words(0.9, 0.3, 0.21, 0.2, 0.2)))
    assert [tag.name for tag in told] == ["word 0", "word 1", "word 2"]
    assert {tag.kind for tag in told} == {Kind.SCENE}
    assert len(list(of_words(_words(0.9, 0.8, 0.7, 0.6, 0.3)))) == 4
    assert not list(of_words(_words(0.1)))


def test_sounds_are_told_when_they_take_a_good_part_of_the_time() -> None:
    assert [tag.name for tag in of_sound(Shares(speech=0.8, music=0.1))] == ["speech"]
    assert [tag.name for tag in of_sound(Shares(music=1.0, singing=0.5))] == ["music"]
    assert not list(of_sound(Shares()))


def test_what_is_unsure_is_not_told() -> None:
    assert list(of(Kind.GESTURE, {"thumb up": 0.9, "victory": 0.1})) == [Tag("thumb up", Kind.GESTURE, 0.9)]


def test_tags_begin_with_the_surest_and_always_come_in_the_same_order() -> None:
    tags = [
        Tag("b", Kind.TOPIC, 0.5),
        Tag("a", Kind.TOPIC, 0.50001),
        Tag("c", Kind.OBJECT, 0.9),
        Tag("d", Kind.OBJECT, 1.2),
    ]
    told = sorted_tags(tags)
    assert [tag.name for tag in told] == ["d", "c", "a", "b"]
    assert told == sorted_tags(reversed(tags))
    assert told[0].confidence == 1.0
