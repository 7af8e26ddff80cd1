"""Tells how caption and comments sound: glad, or angry and sad."""

from collections.abc import Sequence

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

CAPTION_COUNTS = 2
"""What its maker says weighs as much as two comments."""


class Moods:
    """VADER's word list and rules (MIT), emoji included. It knows English; other words count as calm."""

    def __init__(self) -> None:
        self._model = SentimentIntensityAnalyzer()

    def __call__(self, caption: str, comments: Sequence[str] = ()) -> float:
        """-1 (angry, sad) to 1 (glad), 0 for no words at all."""
        said = [text for text in (*[caption] * CAPTION_COUNTS, *comments) if text.strip()]
        moods = [float(self._model.polarity_scores(text)["compound"]) for text in said]
        return sum(moods) / len(moods) if moods else 0.0
