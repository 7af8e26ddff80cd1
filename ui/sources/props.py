"""Derives what the page of sources shows."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.clips.catalogue import Problem
from app.clips.overview import Holding
from app.feed.state import Scan
from app.sources.starter import KIND
from ui.feed.props import scan_progress
from ui.feed.words import one_line, paragraph
from ui.sources.words import looked, many

STARTER = "These clips come with Ownfeed. They go as soon as you add a folder of your own."


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the page knows. `opened` are the sources whose refused files are shown; `doubted` the one that is
    about to be removed, 0 for none."""

    now: datetime
    holdings: tuple[Holding, ...] = ()
    scan: Scan | None = None
    opened: frozenset[int] = frozenset()
    doubted: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source. `own` says that the viewer added it; `refusals` are its refused files, as plain mappings."""

    source: int
    name: str
    where: str
    own: bool
    summary: str
    error: str
    refused: str
    opened: bool
    refusals: list[dict[str, str]]
    more: str
    doubted: bool


@dataclass(frozen=True, slots=True)
class Props:
    """What the page shows. `scanned` is the share that is done, or -1 where nobody knows."""

    sources: tuple[SourceLine, ...] = ()
    scan: str = ""
    progress: str = ""
    scanned: float = -1.0
    problem: str = ""


def derive(seen: Inputs) -> Props:
    """What the page shows."""
    scan = seen.scan
    return Props(
        sources=tuple(source_line(holding, seen) for holding in seen.holdings),
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
        where=one_line(source.where) if own else STARTER,
        own=own,
        summary=f"{many(source.clips, 'clip')}  ·  {looked(source.last_refresh, seen.now)}",
        error=paragraph(source.error or ""),
        refused=f"{many(holding.refused, 'file')} cannot be played" if holding.refused else "",
        opened=source.id in seen.opened,
        refusals=[refusal(problem, source.where) for problem in holding.problems],
        more=f"and {unlisted:,} more" if unlisted else "",
        doubted=source.id == seen.doubted,
    )


def refusal(problem: Problem, folder: str) -> dict[str, str]:
    """A refused file: its path within the folder, and why."""
    path = Path(problem.where)
    name = path.relative_to(folder) if path.is_relative_to(folder) else path
    return {"file": one_line(str(name)), "why": one_line(problem.why)}
