"""All figures of the page, read at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.insights.endings import Endings, by_week, endings
from app.insights.hours import Hours, hours
from app.insights.month import read_month
from app.insights.newcomers import Newcomers, newcomers
from app.insights.shares import By, Fairness, fairness, stock
from app.insights.span import Span
from app.insights.streams import Stream, streams
from app.insights.variety import Variety, variety
from app.store.database import Store


@dataclass(frozen=True)
class Figures:
    """What the log says of some days."""

    span: Span
    streams: tuple[Stream, ...]
    hours: Hours
    endings: Endings
    weeks: tuple[Endings, ...]
    variety: Variety
    newcomers: Newcomers
    fairness: Mapping[By, Fairness]


def figures(store: Store, span: Span) -> Figures:
    """Count everything: ten thousand viewings take about an eighth of a second."""
    month = read_month(store, span)
    return Figures(
        span=span,
        streams=streams(month),
        hours=hours(month),
        endings=endings(month.viewings),
        weeks=by_week(month),
        variety=variety(month, stock(store, By.TOPIC)),
        newcomers=newcomers(store, month),
        fairness={by: fairness(store, month, by) for by in By},
    )
