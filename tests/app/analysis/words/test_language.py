"""The language of a caption is told where it can be, and nowhere else."""

import json
from pathlib import Path

import pytest

from app.analysis.words.language import LONG, Languages

SENTENCES = {
    "en": "My cat refuses to get off the keyboard again #cats",
    "es": "Hoy cocinamos una tortilla con mi abuela",
    "de": "Der schönste Sonnenuntergang an der Nordsee",
    "fr": "Mon chat refuse de descendre du clavier",
    "it": "Il mio gatto dorme sul divano tutto il giorno",
    "pt": "Como fazer pão de queijo em casa",
    "nl": "Mijn hond wil niet in bad vandaag",
    "sv": "Min katt sover på tangentbordet igen",
    "pl": "Mój kot znowu śpi na klawiaturze",
    "tr": "Bugün evde ekmek yapıyoruz, çok güzel",
    "ru": "Мой кот снова спит на клавиатуре",
    "uk": "Мій кіт знову спить на клавіатурі",
    "ar": "قطتي تنام على لوحة المفاتيح",
    "hi": "मेरी बिल्ली फिर से कीबोर्ड पर सो रही है",
    "ja": "今日は猫と一緒に散歩しました",
    "zh": "今天我们来学做红烧肉",
    "ko": "오늘은 김치찌개를 만들어 볼게요",
    "vi": "Con mèo của tôi lại ngủ trên bàn phím",
}


@pytest.fixture(scope="module")
def tell() -> Languages:
    return Languages()


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_tells_its_language(tell: Languages, code: str) -> None:
    assert tell(SENTENCES[code]) == code


@pytest.mark.parametrize(
    "text", ["", "wow", "lol", "❤️❤️❤️", "#fyp #viral", "https://example.org/a/b", "123 456", "hm"]
)
def test_what_is_no_sentence_has_no_language(tell: Languages, text: str) -> None:
    assert tell(text) == ""


def test_every_caption_of_the_real_clips_is_told_right(tell: Languages, shared: Path) -> None:
    spanish = "asl-gracias-subtitle"  # all others are English
    for line in (shared / "clips" / "clips.jsonl").read_text(encoding="utf-8").splitlines():
        clip = json.loads(line)
        if len(clip["caption"]) > LONG:
            assert tell(clip["caption"]) == ("es" if spanish in clip["file"] else "en"), clip["caption"]
