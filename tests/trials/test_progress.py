"""A long trial tells how it is doing, and loses no figure when it is ended early."""

import io
import os
import signal

import pytest

from tests.trials.progress import Progress


def test_a_line_comes_every_so_many_cases_and_the_table_at_the_end() -> None:
    told = io.StringIO()
    with Progress(every=2, to=told) as progress:
        for seed in progress.seeds(10, 4):
            progress.came["odd" if seed % 2 else "even"] += 1
            progress.measured("wait, ms", float(seed % 3))
    lines = told.getvalue().splitlines()
    assert lines[0].startswith("2 done, seed 11, ") and lines[0].endswith(
        "even 1, odd 1; worst wait, ms 2.00"
    )
    assert [line.split() for line in lines[2:4]] == [["even", "2"], ["odd", "2"]]
    assert "2.00 (seed 11)" in lines[4] and lines[5].startswith("4 done, seed 13, ")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_after_the_case_under_way_and_keeps_the_figures(number: signal.Signals) -> None:
    told = io.StringIO()
    before = signal.getsignal(number)
    with Progress(to=told) as progress:
        for seed in progress.seeds(0, 100):
            if seed == 3:
                os.kill(os.getpid(), number)
            progress.came["done"] += 1
    assert progress.came["done"] == 4
    assert told.getvalue().splitlines()[-1] == "ended early: go on with --from 4"
    assert signal.getsignal(number) == before


def test_an_error_tells_its_seed_and_what_came_before_it() -> None:
    told = io.StringIO()
    with pytest.raises(AssertionError), Progress(to=told) as progress:
        for seed in progress.seeds(5, 9):
            assert seed != 7
            progress.came["fine"] += 1
    assert told.getvalue().splitlines()[-1] == "broke off with seed 7: go on with --from 7"
    assert progress.came["fine"] == 2
