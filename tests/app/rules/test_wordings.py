"""Forty wordings in five scripts and more, written down before anything ran: what a word's rule catches."""

import pytest

from app.clips.clip import Clip
from app.rules.matcher import Matcher
from app.rules.rule import RuleKind
from app.rules.ruling import Ruling
from tests.app.rules.samples import rule

CAUGHT = [
    # Latin: case, accents, plural, possessive, hyphen, hashtag, joined words, odd letters
    ("prank", "PRANK of the year"),
    ("cafe", "Un Café à Paris"),
    ("Café", "cafe crawl"),
    ("cat", "Two cats, one box"),
    ("cats", "my cat"),
    ("puppy", "Puppies!"),
    ("umbrellas", "One umbrella, no rain"),
    ("bus", "Old buses"),
    ("cat", "the cat's new bed"),
    ("street food", "Best #StreetFood in town"),
    ("street food", "#streetfood"),
    ("StreetFood", "the street food market"),
    ("street food", "STREET-FOOD, street_food"),
    ("prank", "𝐏𝐫𝐚𝐧𝐤 gone wrong"),
    ("prank", "ｐｒａｎｋ"),
    ("prank", "p\u00adra\u200bnk"),
    ("flor", "Las flores de mayo"),
    ("ışık", "IŞIK"),
    ("strasse", "Auf der Straße"),
    # Cyrillic: case, plural, case endings, hashtag
    ("кошка", "Мои КОШКИ"),
    ("пранк", "#пранки дня"),
    ("ёлка", "елка у дома"),
    # Arabic: article, plural, vowel points
    ("قطة", "القطة نائمة"),
    ("قطة", "قِطّة"),
    ("معلم", "المعلمون"),
    # Devanagari: plural
    ("बिल्ली", "प्यारी बिल्लियाँ"),
    ("बिल्ली", "#बिल्ली"),
    # Han, kana, Hangul: without spaces, with particles
    ("猫", "可爱的猫咪视频"),
    ("寿司", "今日は寿司を食べる"),
    ("ラーメン", "深夜のラーメン屋"),
    ("고양이", "고양이가 자요"),
    # Emoji: skin, sequence
    ("👍", "well done 👍🏽"),
    ("🐈", "look 🐈\u200d⬛"),
]

PASSED = [
    ("cunt", "A walk through Scunthorpe"),
    ("atlas", "atla"),
    ("ass", "A classic passage for the class"),
    ("cat", "Catalogue of concatenation"),
    ("news", "a new day"),
    ("food", "#streetfood"),
    ("street food", "Street. Seafood"),
    ("кот", "которая"),
    ("パン", "パンダの赤ちゃん"),
    ("배", "배우 인터뷰"),
    ("قط", "قطار سريع"),
    ("बाल", "बालकनी"),
    ("👍", "👎"),
]


def catches(word: str, text: str) -> bool:
    matcher = Matcher(Ruling((rule(RuleKind.WORD, word),)))
    return matcher.hides(Clip("x", "", "", caption=text))


@pytest.mark.parametrize(("word", "text"), CAUGHT)
def test_a_word_is_caught_however_it_is_written(word: str, text: str) -> None:
    assert catches(word, text)


@pytest.mark.parametrize(("word", "text"), PASSED)
def test_a_word_inside_another_one_is_left_alone(word: str, text: str) -> None:
    assert not catches(word, text)


def test_a_phrase_does_not_reach_from_the_title_into_the_caption() -> None:
    matcher = Matcher(Ruling((rule(RuleKind.WORD, "street food"),)))
    assert not matcher.hides(Clip("x", "On the street", "", caption="Food for all"))
    assert matcher.hides(Clip("x", "On the street", "", caption="Street food for all"))


def test_there_are_forty_wordings() -> None:
    assert len(CAUGHT) + len(PASSED) >= 40
