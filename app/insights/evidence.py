"""What speaks for a belief: how viewings of the topic's clips ended, with pictures of some."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from app.insights.endings import Endings, by_tag
from app.insights.examples import posters
from app.insights.month import read_month
from app.insights.span import Span
from app.rules.matcher import Judge
from app.store.database import Store


@dataclass(frozen=True)
class Evidence:
    """Endings by tag, and the posters (paths) by clip."""

    tags: Mapping[str, Endings] = field(default_factory=dict)
    posters: Mapping[str, str] = field(default_factory=dict)


def evidence(store: Store, span: Span, clips: Collection[str], judge: Judge) -> Evidence:
    """How viewings of these days ended, and the pictures of these clips (ids), as far as they may be seen."""
    return Evidence(by_tag(read_month(store, span)), posters(store, clips, judge))
