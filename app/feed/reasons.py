"""The learner's reasons in plain words."""

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
}


UNCOUNTED = ("Where each clip starts", "Nobody's likes and views are known of it")


def in_words(part: Part, counted: bool) -> Reason:
    """A part of the score with a title and one true sentence. `counted`: likes or views came with the clip."""
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
        title, clips = _about(group, name)
        sentence = _evidence(part, clips)
    return Reason(part.name, title, sentence, part.value, part.because)


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
    title, clips = WORDED.get(group, ("{}", "clips of this kind ({})"))
    named = LENGTHS.get(name, name) if group == "length" else name or group
    return title.format(named), clips.format(named)


def _evidence(part: Part, clips: str) -> str:
    if part.of:
        counted = f"You finished {part.finished} of {part.of} {clips}"
        return counted if part.of > 1 else f"You {'finished' if part.finished else 'left'} one of the {clips}"
    if part.because:
        return f"You said so of {clips}"
    return f"Nothing is known yet about you and {clips}"
