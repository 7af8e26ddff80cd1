"""Which of one thing's events a later one takes back: a like undone is as if it had never been."""

from collections.abc import Sequence

from personalization.entry import Entry, said_yes

TAKES_BACK = {"unliked": "liked", "unsaved": "saved", "unfollowed": "followed"}
"""A deed and the one that it makes as if it had never been."""

MAY_TAKE_BACK = (*TAKES_BACK, "not_interested")
"""Kinds of events after which others of the same clip, or of what is followed, may no longer stand."""


def taken_back(entries: Sequence[Entry]) -> set[int]:
    """The numbers of one clip's entries that a later one takes back; "not interested" takes all good ones."""
    back: set[int] = set()
    for number, entry in enumerate(entries):
        kind = entry.event.kind
        earlier = range(number - 1, -1, -1)
        if kind in TAKES_BACK:
            liked = [e for e in earlier if entries[e].event.kind == TAKES_BACK[kind] and e not in back]
            back.update(liked[:1])
        elif kind == "not_interested" and not entry.about:
            back.update(e for e in earlier if said_yes(entries[e]))
    return back
