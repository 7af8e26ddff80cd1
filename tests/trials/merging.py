"""Two desktops live apart and exchange their logs, in any order: `… merging 1000 [--from BLOCK]`."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, seed, settings
from hypothesis import strategies as st

from app.clips import catalogue
from app.events.event import Event, Kind
from app.events.judgements import judgements
from app.events.log import all_events, append, forget, live_events
from app.events.merging import merge
from app.events.transfer import from_lines, to_lines
from app.feed.ranker import Ranker
from app.feed.request import Request
from app.paths import Paths
from app.rules.standing import standing
from app.store.database import Store, open_store
from tests.journeys.conftest import stocked
from tests.trials.progress import Progress, asked
from tests.trials.steps import CLIPS, DETAILS, FORGET, SLIDER, STEPS, Step, about

START = datetime(2026, 11, 24, 9, tzinfo=UTC)
ASKED = Request(START + timedelta(days=1), CLIPS)
BLOCK = 25
"""So many lives come from one seed."""

ORDERS = st.lists(st.integers(0, 1), max_size=4)


class Desktop:
    """A device with the same clips; its clock is its own, so that the ids of two desktops interleave."""

    def __init__(self, store: Store, name: int) -> None:
        self.store, self._name, self._count = store, name, 0

    def do(self, step: Step) -> None:
        """Append its event, or forget."""
        if step.what == FORGET:
            forget(self.store, clip=f"{step.clip:032x}")
            return
        ids = [event.id for event in all_events(self.store)]
        kind, details = (
            Kind.RULE_ADDED,
            about(kind="topic", value="{}", action="less", amount=step.which / 100),
        )
        if step.what != SLIDER:
            kind, details = Kind(step.what), DETAILS[Kind(step.what)]
        at = START + timedelta(minutes=step.minute)
        self._count += 1
        id_ = f"{int(at.timestamp() * 1000):012x}7{self._name:03x}{self._count:016x}"
        clip = f"{step.clip:032x}"
        append(self.store, Event(id_, at, f"desktop {self._name}", kind, clip, 8.0, details(step, ids)))

    def export(self) -> list[str]:
        """What `ownfeed export` writes."""
        return list(to_lines(all_events(self.store)))

    def take_in(self, lines: Sequence[str]) -> None:
        """What `ownfeed import` does."""
        merge(self.store, [each for each in from_lines(lines) if isinstance(each, Event)])

    def is_now(self) -> tuple[object, ...]:
        """All that follows from its log: the log itself, rules, judgements and every bit of the profile."""
        ranker = Ranker()
        ranker.load(live_events(self.store), catalogue.clips(self.store))
        rules, said = standing(self.store), judgements(self.store)
        return self.export(), rules, said, ranker.fingerprint(ASKED), ranker.arrange(ASKED)


@contextmanager
def desktops(template: Path, count: int) -> Iterator[list[Desktop]]:
    """So many new devices."""
    with tempfile.TemporaryDirectory() as folder:
        files = [
            Path(shutil.copyfile(template, Path(folder) / f"{number}.sqlite3")) for number in range(count)
        ]
        stores = [open_store(file) for file in files]
        try:
            yield [Desktop(store, number) for number, store in enumerate(stores)]
        finally:
            for store in stores:
                store.close()


def lived(template: Path, before: list[Step], apart: Sequence[list[Step]], order: list[int]) -> None:
    """Raise AssertionError where two desktops, or any order of merging their logs, come to another profile."""
    with desktops(template, 5) as (here, there, *others):
        for step in before:
            here.do(step)
        there.take_in(here.export())
        for desktop, steps in zip((here, there), apart, strict=True):
            for step in steps:
                desktop.do(step)
        logs = [here.export(), there.export()]
        for other, merged in zip(others, ([0, 1], [1, 0], [*order, 1, *order, 0]), strict=True):
            for number in merged:
                other.take_in(logs[number])
        here.take_in(logs[1])
        there.take_in(logs[0])
        first, *rest = [desktop.is_now() for desktop in (here, there, *others)]
        assert all(each == first for each in rest)


def lives(template: Path, times: int, block: int = 0) -> None:
    """Try so many lives, for each block the same ones each time."""

    @seed(block)
    @settings(max_examples=times, deadline=None, database=None)
    @given(STEPS, st.tuples(STEPS, STEPS), ORDERS)
    def life(before: list[Step], apart: tuple[list[Step], list[Step]], order: list[int]) -> None:
        lived(template, before, apart, order)

    life()


def template(folder: Path) -> Path:
    """The catalogue that all of them share."""
    paths = Paths.of(folder)
    stocked(paths, CLIPS)
    with closing(open_store(paths.database)) as store:
        store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return paths.database


def main(first: int, times: int) -> None:
    """Report as a table; stops with the first difference."""
    with tempfile.TemporaryDirectory() as scratch, Progress(every=4) as progress:
        shared = template(Path(scratch))
        for block in progress.seeds(first, -(-times // BLOCK)):
            lives(shared, BLOCK, block)
            progress.came["lives that came to one profile, bit for bit"] += BLOCK


if __name__ == "__main__":
    words = asked()
    main(words.first, words.times)
