"""Text becomes the same words whichever way is taken."""

from hypothesis import given
from hypothesis import strategies as st

from app.rules.folding import GAP, fold


@given(st.text(alphabet=st.one_of(st.characters(max_codepoint=127), st.just(GAP)), max_size=40))
def test_plain_letters_are_folded_like_all_others(text: str) -> None:
    assert fold(text) == fold(f"é {text}")[1:]
