"""No text is passed over that has the pattern: what is looked for first stands in each of them."""

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.rules.literal import folded, literal

LETTERS = (*"abkis", "ss", "ab", "ß", "é", " ", "#")
SIGNS = [
    "a?",
    "b*",
    "k+",
    "s{0}",
    "b{2}",
    "a??",
    r"\d",
    r"\b",
    r"\.",
    r"\\",
    r"\x61",
    ".",
    "^",
    "$",
    "[ab]",
    "(ab)?",
    "(?:k|s)",
    "(?!a)",
    "|",
    "(?x)",
    "(?-i)",
]
PIECES = st.sampled_from((*LETTERS, *LETTERS, *SIGNS))
PATTERNS = st.lists(PIECES, max_size=6).map("".join)
TEXTS = st.text(alphabet="abkis1 .#ABKISßſKıİéﬁﬆ\n", max_size=12)


@settings(deadline=None, max_examples=400)
@given(PATTERNS, TEXTS)
@example("is", "İs")
@example("kiss", "\u212aıß")
def test_a_text_with_the_pattern_has_its_letters(pattern: str, text: str) -> None:
    try:
        compiled = regex.compile(pattern, regex.IGNORECASE | regex.FULLCASE | regex.VERSION1)
    except regex.error:
        return
    if compiled.search(text) is not None:
        assert literal(pattern) in folded(text)


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"\bPrank\d+", "prank"),
        ("colou?r", "colo"),
        ("street food", "street food"),
        ("free (gift|coin)s", ""),
        ("free [a-z]+ coins", "free "),
        ("(?i)free", ""),
        ("x+y*", ""),
    ],
)
def test_the_longest_row_of_letters_is_looked_for(pattern: str, letters: str) -> None:
    assert literal(pattern) == letters
