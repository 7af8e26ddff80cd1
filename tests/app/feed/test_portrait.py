"""What the learner tells of itself reaches the program that asks."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from app.clips import catalogue
from app.feed.learner import Learner
from app.feed.request import Request
from app.paths import Paths
from app.store.database import open_store
from tests.journeys.conftest import stocked
from tests.journeys.month import live

NOW = datetime(2026, 11, 24, 22, tzinfo=UTC)


def test_the_learner_tells_what_it_believes_and_whether_its_order_helps(tmp_path: Path) -> None:
    paths = Paths.of(tmp_path)
    stocked(paths)
    store = open_store(paths.database)
    live(store, catalogue.clips(store), NOW)
    store.close()
    learner = Learner(paths.database, lambda: ThreadPoolExecutor(max_workers=1))
    learner.wake()
    told = learner.portray(Request(NOW, 1)).result()
    learner.close()
    assert all(belief.evidence and -1 < belief.weight < 1 for belief in told.beliefs)
    assert [proof.enough for proof in told.proofs] == [True, True]
    assert told.proofs[0].low > 0, "somebody who is mostly shown the best of ten is better off than by chance"
