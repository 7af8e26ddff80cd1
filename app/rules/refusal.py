"""Whether a clip must not be shown, and by whose word."""

from dataclasses import dataclass

from app.clips.clip import Clip
from app.events.judgements import Refusals


@dataclass(frozen=True, slots=True)
class Hidden:
    """Why a clip is hidden: the rule as the log names it, and a sentence for the viewer."""

    rule: str
    why: str


def hidden_by(clip: Clip, refusals: Refusals) -> Hidden | None:
    """The first of the viewer's refusals that the clip falls under, or None when it may be shown."""
    if clip.id in refusals.clips:
        return Hidden("clip", "You said that you are not interested in this clip.")
    if clip.creator and clip.creator in refusals.creators:
        return Hidden(f"creator:{clip.creator}", f"You hid the creator {clip.creator}.")
    for tag in clip.tags:
        if tag in refusals.tags:
            return Hidden(f"tag:{tag}", f"You said that you are not interested in #{tag}.")
    return None
