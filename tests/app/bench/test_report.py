"""The page of figures is made from what was measured, and says on what."""

import json
from pathlib import Path

import pytest

from app.bench.figures import Figures, figures
from app.bench.machine import machine
from app.bench.report import read, report

MEASURED = [
    machine([1.0, 9.5]),
    figures("swipe: picture", "ms", [2.0, 4.0], missed=1),
    figures("peers: VLC, key to new picture", "ms", [1234.5]),
    figures("peers: mpv, key to new picture", "ms", [80.0]),
]


def test_each_figure_is_in_the_page_once() -> None:
    page = report(MEASURED)
    assert [page.count(each.name) for each in MEASURED[1:]] == [1, 1, 1]
    assert "| swipe: picture | ms | 4.0 | 4.0 | 4.0 | 4.0 | 2 | missed 1 |" in page
    assert "1,234.5" in page


def test_each_peer_has_a_table_of_its_own() -> None:
    heads = [
        line for line in report(MEASURED).splitlines() if line.endswith("| p50 | p95 | p99 | worst | n | |")
    ]
    assert [head.split()[1] for head in heads] == ["swipe", "VLC", "mpv"]


def test_the_page_says_on_what_was_measured_and_how_busy_it_was() -> None:
    page = report(MEASURED)
    assert "cores " in page
    assert "9.5 (worst)" in page


def test_what_a_benchmark_prints_is_read_back_equal(tmp_path: Path) -> None:
    kept = tmp_path / "all.json"
    kept.write_text(json.dumps([each.to_json() for each in MEASURED]))
    assert list(read([kept])) == MEASURED


def test_what_no_benchmark_printed_is_refused(tmp_path: Path) -> None:
    kept = tmp_path / "all.json"
    kept.write_text("not json")
    with pytest.raises(ValueError, match="Expecting value"):
        list(read([kept]))


def test_without_a_measurement_figures_say_so() -> None:
    assert figures("swipe: picture", "ms", []) == Figures("swipe: picture", "ms", 0.0, 0.0, 0.0, 0.0, 0)
