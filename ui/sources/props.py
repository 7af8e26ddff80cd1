"""Derives what the page of sources shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.clips.catalogue import Problem
from app.clips.overview import Holding
from app.clips.sources import KEPT
from app.feed.state import Scan
from app.sources.progress import Progress
from app.sources.starter import KIND
from ui.feed.props import scan_progress
from ui.feed.words import one_line, paragraph
from ui.sources.offers import KINDS
from ui.sources.words import asked, looked, many

STARTER = "These clips come with Ownfeed. They go as soon as you add a folder of your own."

LEFT_OVER = "Clips that you kept of feeds that you removed. Nobody is asked for them."
PAUSED = "Paused: nobody is asked"


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the page knows. `opened` are the sources whose refused files are shown; `doubted` the one that is
    about to be removed, 0 for none; `refreshing` the open feeds that are, and how far."""

    now: datetime
    holdings: tuple[Holding, ...] = ()
    scan: Scan | None = None
    opened: frozenset[int] = frozenset()
    doubted: int = 0
    problem: str = ""
    refreshing: Mapping[int, Progress] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source. `own` says that the viewer added it, `open` that it is an open feed; `at_work` how far its refresh
    is; `refusals` are what was refused of it, as plain mappings."""

    source: int
    name: str
    where: str
    own: bool
    open: bool
    asks: bool
    paused: bool
    at_work: str
    summary: str
    error: str
    refused: str
    opened: bool
    refusals: list[dict[str, str]]
    more: str
    doubted: bool


@dataclass(frozen=True, slots=True)
class Props:
    """What the page shows. `scanned` is the share that is done, or -1 where nobody knows; `alone` says that the
    sources are known, and that there is no open feed among them."""

    sources: tuple[SourceLine, ...] = ()
    alone: bool = False
    scan: str = ""
    progress: str = ""
    scanned: float = -1.0
    problem: str = ""


def derive(seen: Inputs) -> Props:
    """What the page shows."""
    scan = seen.scan
    return Props(
        sources=tuple(source_line(holding, seen) for holding in seen.holdings),
        alone=bool(seen.holdings) and all(holding.feed is None for holding in seen.holdings),
        scan=f"Looking through {one_line(scan.title)}" if scan else "",
        progress=scan_progress(scan) if scan else "",
        scanned=scan.done / scan.total if scan and scan.total else -1.0,
        problem=paragraph(seen.problem),
    )


def source_line(holding: Holding, seen: Inputs) -> SourceLine:
    """A source as the page shows it."""
    source, own = holding.source, holding.source.kind != KIND
    unlisted = holding.refused - len(holding.problems)
    return SourceLine(
        source=source.id,
        name=one_line(source.title),
        where=where(holding),
        own=own,
        open=holding.feed is not None,
        asks=own and source.kind != KEPT,
        paused=holding.feed is not None and holding.feed.paused,
        at_work=at_work(seen.refreshing.get(source.id)),
        summary="  ·  ".join(filter(None, (many(source.clips, "clip"), lately(holding, seen.now)))),
        error=paragraph(source.error or ""),
        refused=refused(holding),
        opened=source.id in seen.opened,
        refusals=[refusal(problem, source.where) for problem in holding.problems],
        more=f"and {unlisted:,} more" if unlisted else "",
        doubted=source.id == seen.doubted,
    )


def where(holding: Holding) -> str:
    """Where the clips of a source come from."""
    source = holding.source
    if source.kind == KIND:
        return STARTER
    if source.kind == KEPT:
        return LEFT_OVER
    kind = f"{KINDS.get(source.kind, source.kind)}  ·  " if holding.feed is not None else ""
    return f"{kind}{one_line(source.where)}"


def lately(holding: Holding, now: datetime) -> str:
    """When a source was looked through, or asked."""
    feed, at = holding.feed, holding.source.last_refresh
    if holding.source.kind == KEPT:
        return ""
    if feed is None:
        return looked(at, now)
    return PAUSED if feed.paused else asked(at, feed.due, now)


def at_work(progress: Progress | None) -> str:
    """How far the refresh of a feed is."""
    if progress is None:
        return ""
    known = f"{progress.done:,} of {many(progress.total, 'clip')}"
    return f"Being asked: {known if progress.total > progress.done else many(progress.done, 'clip')} so far"


def refused(holding: Holding) -> str:
    """How much of a source is not in the feed."""
    if not holding.refused:
        return ""
    if holding.feed is not None:
        return f"{many(holding.refused, 'clip')} left out"
    return f"{many(holding.refused, 'file')} cannot be played"


def refusal(problem: Problem, folder: str) -> dict[str, str]:
    """A refused file: its path within the folder, and why."""
    path = Path(problem.where)
    name = path.relative_to(folder) if path.is_relative_to(folder) else path
    return {"file": one_line(str(name)), "why": one_line(problem.why)}
