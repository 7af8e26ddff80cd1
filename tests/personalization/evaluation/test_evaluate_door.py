"""`ownfeed evaluate` judges any log in the plain format, and says in lines what it says in JSON."""

import csv
import gzip
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.__main__ import main
from personalization.evaluation.data import Log
from personalization.evaluation.simulated import people, world

ITEM = ("item", "author", "tags", "duration_s", "kind", "pop", "pop_n")
EVENT = ("user", "item", "reward", "watch_ratio")


def table(file: Path, names: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Write one table of a log."""
    with gzip.open(file, "wt", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([list(names), *rows])


def events(log: Log) -> list[tuple[object, ...]]:
    """What each person watched, in order."""
    return [
        (number, log.pool.ids[row], reward, "")
        for number, person in enumerate(log.people)
        for row, reward in zip(person.rows.tolist(), person.reward.tolist(), strict=True)
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of two simulated people."""
    made, log = tmp_path_factory.mktemp("log"), people(world(5, clips=400), 9, 2, 110)[0]
    clips = [(c.id, c.creator, "|".join(c.tags), c.duration_s, "en", 0.2, c.views) for c in log.pool.values()]
    table(made / "items.csv.gz", ITEM, clips)
    table(made / "events.csv.gz", EVENT, events(log))
    table(made / "pool.csv.gz", EVENT, events(log))
    return made


def test_the_door_answers_in_one_document(folder: Path) -> None:
    found = CliRunner().invoke(main, ["evaluate", str(folder), "--people", "1", "--json"])
    assert found.exit_code == 0, found.output
    document = json.loads(found.stdout)
    assert {"policies", "suppression", "reaction", "diversity", "fairness"} <= set(document)
    assert document["undo_bit_equal"] is True
    assert document["reasons_max_error"] < 1e-9
    assert document["suppression"]["labelled_shown"] == 0


def test_without_json_there_is_a_line_for_each_figure(folder: Path) -> None:
    found = CliRunner().invoke(main, ["evaluate", str(folder), "--people", "1"])
    assert found.exit_code == 0, found.output
    assert "policies.ownfeed.x_random.50" in found.stdout
    assert "fairness.gini_evened" in found.stdout
