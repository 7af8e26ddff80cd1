"""The learner's reasons in plain words."""

from collections.abc import Mapping
from types import MappingProxyType

from app.clips.clip import Clip
from app.feed.state import Reason
from personalization import Reason as Part

LENGTHS = {
    "8s": "up to 8 seconds",
    "15s": "of 8 to 15 seconds",
    "30s": "of 15 to 30 seconds",
    "60s": "of 30 to 60 seconds",
    "2min": "of one to two minutes",
    "4min": "of two to four minutes",
    "longer": "over four minutes",
}

FIXED = {
    "quality": ("How others liked it", "From the likes and views that came with the clip"),
    "length": ("Its length", "How long clips may be that you stay with"),
    "usual": ("You in general", "How often you stay with a clip at all"),
    "rest": ("All else", "Parts too small to be named"),
    "chance": ("A little chance", "So that you meet something new now and then"),
    "variety": ("A change", "It is much like what was just on"),
    "evening out": ("Evening out", "Its creator was on stage lately, and you want others to get their turn"),
    "look": ("Its kind", "How you liked clips that look and mean much the same"),
    "tag:*": ("Rare topics", "How you liked clips with topics that seldom come"),
    "by:*": ("Rare creators", "How you liked clips by creators whom you seldom met"),
    "source:*": ("Small sources", "How you liked clips from sources that have few"),
    "lang:*": ("Rare languages", "How you liked clips in languages that seldom come"),
}

PARTS = {
    "night": "at night",
    "morning": "in the morning",
    "afternoon": "in the afternoon",
    "evening": "in the evening",
}


NOTHING: Mapping[str, str] = MappingProxyType({})
UNCOUNTED = ("Where each clip starts", "Nobody's likes and views are known of it")


def in_words(part: Part, counted: bool, noticed: Mapping[str, str] = NOTHING) -> Reason:
    """A part of the score with a title and one true sentence.

    `counted`: likes or views came with the clip. `noticed`: what only analysis knows of it, see below.
    """
    group, _, name = part.name.partition(":")
    if part.name == "quality" and not counted:
        title, sentence = UNCOUNTED
    elif part.name in FIXED:
        title, sentence = FIXED[part.name]
    elif group == "slider":
        title, sentence = (
            f"Your slider: #{name}",
            f"You asked for {'more' if part.value > 0 else 'less'} of #{name}",
        )
    else:
        title, clips = _noticed(group, name, noticed) or _about(group, name)
        sentence = _evidence(part, clips)
    return Reason(part.name, title, sentence, part.value, part.because)


def noticed(clip: Clip) -> dict[str, str]:
    """What analysis found in a clip that its own tags do not say, and how: "dog" was "seen in the picture"."""
    return {each.name: HOW.get(each.kind, SEEN) for each in clip.found if each.name not in clip.tags}


SEEN = "seen in the picture"
HOW = {"sound": "heard", "text": "read on the screen", "topic": "told from all of it"}
FOUND = {"tag": ("{}, {}", "clips with {} in them"), "near": ("Close to {}, {}", "clips like those with {}")}


def _noticed(group: str, name: str, noticed: Mapping[str, str]) -> tuple[str, str] | None:
    if group not in FOUND or name not in noticed:
        return None
    title, clips = FOUND[group]
    return title.format(name, noticed[name]), clips.format(name)


WORDED = {
    "tag": ("#{}", "clips with #{}"),
    "near": ("Close to #{}", "clips like #{}"),
    "by": ("{}", "clips by {}"),
    "source": ("{}", "clips from {}"),
    "lang": ("Language: {}", "clips in this language ({})"),
    "fresh": ("Published {}", "clips published {}"),
    "length": ("Clips {}", "clips {}"),
}
"""For each group of features the title, and how its clips are called in a sentence."""


def _about(group: str, name: str) -> tuple[str, str]:
    if group == "hour":
        part, _, topic = name.partition("×")
        return f"#{topic} {PARTS[part]}", f"clips with #{topic} {PARTS[part]}"
    title, clips = WORDED.get(group, ("{}", "clips of this kind ({})"))
    named = LENGTHS.get(name, name) if group == "length" else name or group
    return title.format(named), clips.format(named)


def _evidence(part: Part, clips: str) -> str:
    if part.of and not _speaks_against(part):
        counted = f"You finished {part.finished} of {part.of} {clips}"
        return counted if part.of > 1 else f"You {'finished' if part.finished else 'left'} one of the {clips}"
    if part.of and part.because:
        return f"You {'liked, saved or asked for' if part.value > 0 else 'turned down'} {clips}"
    if part.because:
        return f"You said so of {clips}"
    return f"Guessed, not learned from {clips}" if part.of else f"Nothing is known yet about you and {clips}"


def _speaks_against(part: Part) -> bool:
    """Whether the viewings alone would have it the other way: a like weighs more than leaving early."""
    return part.finished == (0 if part.value > 0 else part.of)
