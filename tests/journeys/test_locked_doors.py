"""In safe mode every door of the command line asks for the PIN, but those that show nothing."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from app.__main__ import main
from app.doors.lock import FREE
from app.limits.tick import look
from app.paths import Paths
from app.safe.guesses import Guesses, moment
from app.safe.ledger import Safe, keep, kept
from app.safe.pin import seal
from app.store.database import open_store
from tests.journeys.conftest import stocked

PIN = "2718"


def knock(data: Path, *words: str, typed: str | None = None) -> Result:
    """Open a door, with something on standard input."""
    return CliRunner().invoke(main, ["--data-dir", str(data), *words], input=typed)


@pytest.fixture
def locked(paths: Paths) -> Path:
    """The data of somebody who allows the one source there is in safe mode."""
    stocked(paths, 24)
    store = open_store(paths.database)
    keep(store, Safe(seal(PIN), Guesses(moment(look())), frozenset({1})))
    store.close()
    return paths.data


def leaves(group: click.Group, way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words that lead to each command below a group."""
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        if isinstance(command, click.Group):
            yield from leaves(command, (*way, name))
        else:
            yield (*way, name)


def test_no_door_opens_without_the_pin(locked: Path) -> None:
    """All commands that the command line itself knows: a new one is locked as well."""
    before = (locked / "ownfeed.sqlite3").read_bytes()
    kept = [way for way in leaves(main) if way[0] not in FREE]
    assert len(kept) > 30
    for way in kept:
        refused = knock(locked, *way)
        assert refused.exit_code == 1, way
        assert refused.stdout == "", way
        assert "Safe mode is on: this needs its PIN. Nothing was opened." in refused.stderr, way
    assert (locked / "ownfeed.sqlite3").read_bytes() == before


def test_only_the_window_and_the_check_up_are_free(locked: Path) -> None:
    assert sorted(FREE) == ["check", "open"]
    assert "Safe mode" not in knock(locked, "check").stderr
    assert knock(locked, "open", "--help").exit_code == 0


def test_the_pin_on_standard_input_opens_a_door_and_safe_mode_still_holds(locked: Path) -> None:
    told = knock(locked, "--pin-stdin", "settings", "order", typed=f"{PIN}\n")
    assert (told.exit_code, told.stdout) == (0, "order = newest\n")
    assert knock(locked, "settings", "order").exit_code == 1


def test_a_wrong_pin_opens_nothing_and_more_of_them_have_to_wait(locked: Path, paths: Paths) -> None:
    wrong = [knock(locked, "--pin-stdin", "settings", typed="0000\n") for _ in range(4)]
    assert {each.exit_code for each in wrong} == {1}
    assert "That is not the PIN. Nothing was opened." in wrong[0].stderr
    assert "Wait 30 seconds before the next try." in wrong[2].stderr
    assert "Too many wrong PINs." in wrong[3].stderr
    assert "Too many wrong PINs." in knock(locked, "--pin-stdin", "settings", typed=f"{PIN}\n").stderr
    store = open_store(paths.database)
    safe = kept(store)
    store.close()
    assert safe is not None
    assert safe.guesses.wrong == 3


def test_what_safe_mode_does_not_allow_is_in_no_list_of_the_doors(locked: Path, paths: Paths) -> None:
    store = open_store(paths.database)
    store.connection.execute("UPDATE findings SET sensitive = 0.9 WHERE clip > ?", [f"{11:032x}"])
    store.close()
    told = knock(locked, "--pin-stdin", "next", "-n", "50", typed=f"{PIN}\n")
    assert len(told.stdout.splitlines()) == 12


def test_without_safe_mode_no_door_asks(paths: Paths) -> None:
    stocked(paths, 12)
    assert knock(paths.data, "settings", "order").exit_code == 0
    assert knock(paths.data.parent / "new", "settings", "order").exit_code == 0
