"""What the rules do to the whole catalogue: asked of the learner, which has it at hand."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.feed.arranger import Arranger
from app.feed.request import Request
from app.rules.matcher import Matcher
from app.rules.port import Preview
from app.rules.rule import Action
from app.rules.ruling import Ruling, Tally

if TYPE_CHECKING:
    from app.feed.ranker import Ranker

AHEAD = 100
"""How many of the next clips a preview looks at."""


@dataclass(frozen=True, slots=True)
class Caught:
    """A hidden clip (its id), the id of the rule that hides it, and whether only its looks told so."""

    clip: str
    rule: str
    alike: bool


class Outlook:
    """Lives in the GUI thread. While the learner sleeps nothing is answered; `wish` is what would be asked for."""

    def __init__(self, arranger: Arranger, wish: Callable[[], Request]) -> None:
        self._arranger, self._wish = arranger, wish

    def count(self, ruling: Ruling, then: Callable[[Tally], None]) -> None:
        """What each rule catches."""
        self._arranger.consult(tally, (ruling,), then)

    def preview(self, ruling: Ruling, then: Callable[[Preview], None]) -> None:
        """Which of the clips that would come next without any rule these would hide."""
        self._arranger.consult(preview, (self._wish(), ruling), then)

    def hidden(self, ruling: Ruling, then: Callable[[tuple[Caught, ...]], None]) -> None:
        """All clips that are hidden, each once, by the first rule that hides it."""
        self._arranger.consult(hidden, (ruling,), then)


# What runs beside the ranker.


def tally(ranker: "Ranker", ruling: Ruling) -> Tally:
    """How many clips each rule catches, and which ones only look like its topic."""
    shelf = ranker.shelf
    alike = shelf.alike(ruling)
    strong = [rule for rule in ruling.rules if rule.hides or rule.blurs]
    caught = {rule.id: len(shelf.sieve.caught(rule, ruling, alike)) for rule in strong}
    return Tally(caught, dict(alike))


def preview(ranker: "Ranker", request: Request, ruling: Ruling) -> Preview:
    """Which of the next hundred clips, by their places, the ruling would hide."""
    soft = tuple(rule for rule in ruling.rules if rule.action is Action.LESS and not rule.hides)
    order = ranker.arrange(replace(request, size=AHEAD, ruling=replace(ruling, rules=soft)))
    matcher = Matcher(ruling, ranker.shelf.alike(ruling))
    return Preview(tuple(at for at, it in enumerate(order) if matcher.hides(it.clip)), len(order))


def hidden(ranker: "Ranker", ruling: Ruling) -> tuple[Caught, ...]:
    """All clips that are hidden, by the first rule that hides each."""
    return tuple(_hidden(ranker, ruling).values())


def _hidden(ranker: "Ranker", ruling: Ruling) -> dict[str, Caught]:
    sieve, alike, found = ranker.shelf.sieve, ranker.shelf.alike(ruling), dict[str, Caught]()
    for reach in ({}, alike):
        for rule in ruling.rules:
            for clip in sieve.caught(rule, ruling, reach) if rule.hides else ():
                found.setdefault(clip, Caught(clip, rule.id, clip in reach.get(rule.id, ())))
    return found
