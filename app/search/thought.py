"""What a text asks for, as a vector in the space of the captions."""

from collections.abc import Callable

from tokenizers import Tokenizer

from app.analysis.models.shelf import ModelError, Shelf
from app.analysis.models.text import TextModel
from app.clips.search import words
from app.clips.vectors import Matrix

LETTERS_A_PIECE = 2.0
"""A word that the model has to spell in shorter pieces is none that it knows: "asdfghjkl", or one of a script that
it never learned. Its vector would be near to anything."""

Think = Callable[[str], Matrix | None]


class Thoughts:
    """Owns the model that reads. Raises ModelError where its files are missing or wrong."""

    def __init__(self, shelf: Shelf) -> None:
        self._model = TextModel(shelf)
        self._pieces = Tokenizer.from_str(shelf.content("text-tokens.json").decode())
        self._pieces.no_padding()

    def __call__(self, text: str) -> Matrix | None:
        """A unit vector (384,); None for a text without a word that the model knows."""
        if not any(map(self._knows, words(text))):
            return None
        thought: Matrix = self._model.embed([text])[0]
        return thought

    def _knows(self, word: str) -> bool:
        return len(word) >= LETTERS_A_PIECE * len(self._pieces.encode(word, add_special_tokens=False).ids)


def thoughts() -> Think:
    """How texts are understood on this device: not at all where the model is missing, and words alone must do."""
    try:
        return Thoughts(Shelf())
    except ModelError:
        return lambda _text: None
