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
    "quality": ("How others liked it", "Counts of likes and views that came with the clip"),
    "length": ("Its length", "How long clips may be that you stay with"),
    "usual": ("You in general", "How often you stay with a clip at all"),
    "chance": ("A little chance", "So that you meet something new now and then"),
    "variety": ("A change", "It is much like what was just on"),
}


def in_words(part: Part) -> Reason:
    """A part of the score with a title and one true sentence."""
    group, _, name = part.name.partition(":")
    if part.name in FIXED:
        title, sentence = FIXED[part.name]
    else:
        title, clips = _about(group, name)
        sentence = _evidence(part, clips)
    return Reason(part.name, title, sentence, part.value, part.because)


def _about(group: str, name: str) -> tuple[str, str]:
    """The title, and how clips of this kind are called in a sentence."""
    match group:
        case "tag":
            return f"#{name}", f"clips with #{name}"
        case "near":
            return f"Close to #{name}", f"clips like #{name}"
        case "by":
            return name, f"clips by {name}"
        case "source":
            return name, f"clips from {name}"
        case "lang":
            return f"Language: {name}", f"clips in this language ({name})"
        case "length":
            return f"Clips {LENGTHS.get(name, name)}", f"clips {LENGTHS.get(name, name)}"
        case "fresh":
            return f"Published {name}", f"clips published {name}" if name != "older" else "older clips"
    return name or group, f"clips of this kind ({name or group})"


def _evidence(part: Part, clips: str) -> str:
    if part.of:
        counted = f"You finished {part.finished} of {part.of} {clips}"
        return counted if part.of > 1 else f"You {'finished' if part.finished else 'left'} one of the {clips}"
    if part.because:
        return f"You said so of {clips}"
    return f"Nothing is known yet about you and {clips}"
