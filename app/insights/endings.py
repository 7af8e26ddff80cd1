"""How viewings ended: to the end of the clip, or away within two seconds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.insights.month import Month, Viewing


@dataclass(frozen=True, slots=True)
class Endings:
    """How many viewings there were, and how many of them ended so."""

    viewings: int = 0
    finished: int = 0
    left: int = 0

    @property
    def finish_share(self) -> float:
        """0..1; 0 where nothing was viewed."""
        return self.finished / self.viewings if self.viewings else 0.0

    @property
    def leave_share(self) -> float:
        """0..1; 0 where nothing was viewed."""
        return self.left / self.viewings if self.viewings else 0.0


def endings(viewings: Iterable[Viewing]) -> Endings:
    """All viewings counted; those in which the viewer left the program say nothing."""
    told = [viewing for viewing in viewings if not viewing.interrupted]
    return Endings(len(told), sum(v.finished for v in told), sum(v.left for v in told))


def by_week(month: Month) -> tuple[Endings, ...]:
    """The same for each seven days, oldest first."""
    weeks: list[list[Viewing]] = [[] for _ in range(-(-len(month.span.days) // 7))]
    for viewing in month.viewings:
        weeks[(viewing.at.date() - month.span.first).days // 7].append(viewing)
    return tuple(map(endings, weeks))


def by_tag(month: Month) -> Mapping[str, Endings]:
    """The same for the clips of each tag; a clip counts for all its tags."""
    viewings: defaultdict[str, list[Viewing]] = defaultdict(list)
    for viewing in month.viewings:
        for tag in set(month.about(viewing.clip).tags):
            viewings[tag].append(viewing)
    return {tag: endings(of_tag) for tag, of_tag in viewings.items()}
