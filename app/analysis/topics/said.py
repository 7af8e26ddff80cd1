"""Tells which topics the words around a clip are about."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.analysis.topics.naming import Naming, plain
from app.analysis.topics.table import Topic
from app.analysis.words.plain import LINE_BREAK, hashtags, legible, sentences, spoken

Scores = NDArray[np.float32]

NAMED, NAMED_ABROAD = 1.0, 2.5
"""What it adds when a text has the very words of a topic. Of other languages the text model tells hardly more."""

FAR, NEAR, LEAST = 0.25, 0.55, 0.3
"""A text counts by its cosine with the nearest of all phrases: "so true" is near to none, and tells little."""

COMMENT_SPEAKS = 0.5
"""Most comments say that somebody is glad; one counts from this cosine with what a topic says."""


class Embeds(Protocol):
    """A text model: (n, 384) vectors of length 1, for n texts."""

    def embed(self, texts: Sequence[str], /) -> NDArray[np.float32]: ...


@dataclass(frozen=True, slots=True)
class Words:
    """All words around a clip; `read` was read on its screen."""

    caption: str = ""
    hashtags: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    read: str = ""

    @property
    def tags(self) -> tuple[str, ...]:
        """All hashtags, also those within the caption, as words."""
        return tuple(map(spoken, hashtags(self.caption, self.hashtags)))

    @property
    def whole(self) -> str:
        """Caption, hashtags and what was read, as one text."""
        parts = (sentences(self.caption), *self.tags, legible(self.read.split(LINE_BREAK)))
        return " ".join(part for part in parts if part)


class Said:
    """Compares words with what is said about each topic."""

    def __init__(self, text: Embeds, topics: Sequence[Topic]) -> None:
        self._text = text
        phrases = [phrase for topic in topics for phrase in topic.said]
        self._phrases = text.embed(phrases)
        self._starts = np.cumsum([0, *(len(topic.said) for topic in topics)])[:-1]
        self._named = [Naming(topic.said) for topic in topics]
        self._abroad = [Naming(topic.abroad) for topic in topics]
        self.centres = _unit(np.add.reduceat(self._phrases, self._starts))

    def vectors(self, texts: Sequence[str]) -> Scores:
        """(n, 384): what texts mean."""
        return self._text.embed(texts)

    def scores(self, words: Words) -> Scores | None:
        """(topics,): how well each fits, in standard deviations over the topics; None where nothing is said."""
        parts = [self._whole(words), self._hashtags(words.tags), self._comments(words.comments)]
        told = [part for part in parts if part is not None]
        return np.asarray(np.sum(told, axis=0), np.float32) if told else None

    def _whole(self, words: Words) -> Scores | None:
        if not words.whole:
            return None
        text = plain(words.whole)
        named = NAMED * np.array([naming.count(text) for naming in self._named])
        abroad = NAMED_ABROAD * np.array([naming.count(text) for naming in self._abroad])
        return np.asarray(self._fit(self._text.embed([words.whole]))[0] + named + abroad, np.float32)

    def _hashtags(self, tags: Sequence[str]) -> Scores | None:
        return np.asarray(self._fit(self._text.embed(tags)).mean(axis=0), np.float32) if tags else None

    def _comments(self, comments: Sequence[str]) -> Scores | None:
        vectors = self._text.embed(comments)
        speaking = vectors[self._best(vectors).max(axis=1, initial=0) >= COMMENT_SPEAKS]
        return self._fit(speaking).mean(axis=0) if len(speaking) else None

    def _fit(self, vectors: Scores) -> Scores:
        """(n, topics): how much better each topic fits than others, less where none is near."""
        best = self._best(vectors)
        counts = np.clip((best.max(axis=1, keepdims=True) - FAR) / (NEAR - FAR), LEAST, 1)
        return np.asarray(counts * (standardised(vectors @ self.centres.T) + standardised(best)), np.float32)

    def _best(self, vectors: Scores) -> Scores:
        """(n, topics): the cosine with the phrase that fits best."""
        return np.asarray(np.maximum.reduceat(vectors @ self._phrases.T, self._starts, axis=1))


def standardised(scores: Scores) -> Scores:
    """In standard deviations over the last axis."""
    spread = scores.std(axis=-1, keepdims=True)
    return np.asarray((scores - scores.mean(axis=-1, keepdims=True)) / np.maximum(spread, 1e-6), np.float32)


def _unit(vectors: Scores) -> Scores:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)
