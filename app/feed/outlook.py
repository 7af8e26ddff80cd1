"""What the rules do to the whole catalogue: asked of the learner, which has it at hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.feed.arranger import Arranger
from app.feed.request import Request
from app.rules.matcher import Matcher
from app.rules.port import Caught, HiddenLog, Preview
from app.rules.rule import Action, RuleKind
from app.rules.ruling import Ruling, Tally

if TYPE_CHECKING:
    from app.feed.ranker import Ranker

AHEAD = 100
"""How many of the next clips a preview looks at."""


@dataclass(frozen=True, slots=True)
class Shift:
    """Which of the next clips (by their places) are others than they were before, and how many were looked at."""

    brings: tuple[int, ...] = ()
    of: int = 0


def shifted(before: Sequence[str], after: Sequence[str]) -> Shift:
    """The places of the clips (ids) that come next now and did not before.

    Of a catalogue that has less than a hundred clips the first half is compared: all of it would be the same in
    any order.
    """
    of = AHEAD if len(after) >= AHEAD else (len(after) + 1) // 2
    known = {*before[:of]}
    return Shift(tuple(at for at, clip in enumerate(after[:of]) if clip not in known), of)


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

    def ahead(self, then: Callable[[tuple[str, ...]], None]) -> None:
        """The next clips (ids), at most a hundred."""
        self._arranger.consult(ahead, (self._wish(),), then)

    def hidden(self, ruling: Ruling, most: int, then: Callable[[HiddenLog], None]) -> None:
        """What is hidden, the latest first."""
        self._arranger.consult(hidden, (ruling, most), then)


# What runs beside the ranker.


def tally(ranker: "Ranker", ruling: Ruling) -> Tally:
    """How many clips each rule catches, and which ones only look like its topic."""
    shelf = ranker.shelf
    alike = shelf.alike(ruling)
    strong = [rule for rule in ruling.rules if rule.hides or rule.blurs]
    caught = {rule.id: len(shelf.sieve.caught(rule, ruling, alike)) for rule in strong}
    troubled = {rule.id: shelf.sieve.trouble(rule) for rule in strong if rule.kind is RuleKind.PATTERN}
    return Tally(caught, dict(alike), {rule: trouble for rule, trouble in troubled.items() if trouble})


def preview(ranker: "Ranker", request: Request, ruling: Ruling) -> Preview:
    """Which of the next hundred clips, by their places, the ruling would hide."""
    soft = tuple(rule for rule in ruling.rules if rule.action is Action.LESS and not rule.hides)
    order = ranker.arrange(replace(request, size=AHEAD, ruling=replace(ruling, rules=soft)))
    matcher = Matcher(ruling, ranker.shelf.alike(ruling))
    verdicts = [matcher.verdict(placed.clip) for placed in order]
    hides = tuple(at for at, verdict in enumerate(verdicts) if verdict.hidden_by is not None)
    labels = sum(verdict.hidden_by is None and bool(verdict.labels) for verdict in verdicts)
    return Preview(hides, len(order), labels)


def ahead(ranker: "Ranker", request: Request) -> tuple[str, ...]:
    """The next hundred clips (ids)."""
    return tuple(placed.clip.id for placed in ranker.arrange(replace(request, size=AHEAD)))


def hidden(ranker: "Ranker", ruling: Ruling, most: int) -> HiddenLog:
    """The clips that are hidden, each once, by the first rule that hides it; the latest first, at most so many."""
    found = _hidden(ranker, ruling)
    latest = sorted(found.values(), key=lambda caught: (caught.at, caught.clip), reverse=True)
    return HiddenLog(len(found), tuple(latest[:most]))


def _hidden(ranker: "Ranker", ruling: Ruling) -> dict[str, Caught]:
    shelf, found = ranker.shelf, dict[str, Caught]()
    for reach in ({}, shelf.alike(ruling)):
        for rule in ruling.rules:
            for clip in shelf.sieve.caught(rule, ruling, reach) if rule.hides else ():
                since = max(rule.at, shelf.clips[clip].added or rule.at)
                found.setdefault(clip, Caught(clip, rule.id, since, clip in reach.get(rule.id, ())))
    return found
