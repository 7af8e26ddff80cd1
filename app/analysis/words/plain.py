"""Leaves of a caption what a person would read out."""

import re

NOT_WORDS = re.compile(r"https?://\S+|www\.\S+|[@#]\w+")
SPACE = re.compile(r"\s+")
WORD_JOINTS = re.compile(r"_|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)")


def sentences(caption: str) -> str:
    """The caption without addresses, mentions and hashtags."""
    return SPACE.sub(" ", NOT_WORDS.sub(" ", caption)).strip()


def spoken(hashtag: str) -> str:
    """A hashtag as words: "#FunnyAnimals_2" is "Funny Animals 2"."""
    return SPACE.sub(" ", WORD_JOINTS.sub(" ", hashtag.removeprefix("#"))).strip()
