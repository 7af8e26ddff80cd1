"""Text as rules compare it: a row of words, equal whatever the case, accents, width or joiners."""

import unicodedata
from functools import lru_cache

import regex

SPLIT_SCRIPTS = r"\p{Han}\p{Hiragana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""These are written without spaces: each of their characters counts as a word, and a word as a phrase."""

GAP = "\x01"
"""Stands between texts, and counts as a word: no phrase goes from the title over into the caption."""

WORD = regex.compile(
    rf"(?V1)[{SPLIT_SCRIPTS}々]|\p{{Katakana}}[\p{{Katakana}}ー]*"
    rf"|[[\p{{L}}\p{{M}}\p{{N}}]--[{SPLIT_SCRIPTS}\p{{Katakana}}ー]]+"
    rf"|[\p{{Extended_Pictographic}}\p{{Regional_Indicator}}{GAP}]"
)
PLAIN = str.maketrans(
    {chr(code): chr(code).lower() if chr(code).isalnum() else " " for code in range(128)} | {GAP: GAP}
)
CASES = regex.compile(r"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+")
TAGS = regex.compile(r"#([\p{L}\p{M}\p{N}]+)")

UNDECOMPOSED = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ى": "ي"}
SKIN_TONES = {chr(code): "" for code in range(0x1F3FB, 0x1F400)}
SILENT = dict.fromkeys("'’ʼ‘`\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0fـ", "")
TABLE = str.maketrans({**UNDECOMPOSED, **SKIN_TONES, **SILENT})


def fold(text: str) -> tuple[str, ...]:
    """The words of a text, in its order: `fold("Le Café-Chat’s 🐈")` is `("le", "cafe", "chats", "🐈")`.

    An emoji is a word, whatever its skin; the sign of a script without spaces too. An apostrophe joins.
    """
    if text.isascii():
        bare = text.replace("'", "").replace("`", "").replace(GAP, f" {GAP} ")
        return tuple(bare.translate(PLAIN).split())
    return tuple(WORD.findall(_bare(text)))


@lru_cache(maxsize=200_000)
def squash(name: str) -> str:
    """A name as rules compare it: its words in one, so that "Street Food" is "streetfood"."""
    return "".join(fold(name))


def parts(name: str) -> tuple[str, ...]:
    """The words of a name that is written in one with capitals, like "StreetFood"."""
    return tuple(word for part in CASES.findall(name) for word in fold(part))


def _bare(text: str) -> str:
    taken_apart = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(sign for sign in taken_apart if not _is_accent(sign))
    return unicodedata.normalize("NFKC", kept.translate(TABLE))


def _is_accent(sign: str) -> bool:
    """Accents of letters, Hebrew and Arabic vowel points; not the vowels of Indian scripts, which are letters."""
    above = unicodedata.combining(sign)
    return above >= 200 or 10 <= above <= 35
