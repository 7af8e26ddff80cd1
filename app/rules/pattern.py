"""A regular expression of the viewer, which may not hold anything up."""

import regex

from app.rules.literal import literal
from app.rules.rule import RuleError

LIMIT_S = 0.02
"""After this the engine gives up; it looks at its watch so seldom that up to twice as much may pass."""


class Pattern:
    """Finds itself in texts, whatever the case. One that once took too long rests from then on, with a sentence.

    Texts without what it `needs`, as `literal.folded` makes them, do not have it.
    """

    def __init__(self, text: str) -> None:
        """Raises RuleError with a sentence where the text is no regular expression."""
        self.trouble = ""
        self.needs = literal(text)
        self._text = text
        try:
            self._compiled = regex.compile(text, regex.IGNORECASE | regex.FULLCASE | regex.VERSION1)
        except (regex.error, RecursionError, OverflowError) as error:
            raise RuleError(f"“{text}” is no regular expression: {error}. Nothing was changed.") from error

    def found_in(self, text: str) -> bool:
        """Whether the text has it. The text that was too much for it counts as found."""
        if self.trouble:
            return False
        try:
            return self._compiled.search(text, timeout=LIMIT_S) is not None
        except TimeoutError:
            self.trouble = (
                f"“{self._text}” took too long and rests, so that the feed is not held up. "
                "Write it without repeats inside of repeats."
            )
            return True
