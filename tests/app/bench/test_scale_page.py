"""The page on growth says what was measured, and what was not."""

from pathlib import Path
from xml.etree import ElementTree

from app.bench.figures import Figures, figures
from app.bench.scale.page import page, write


def measured() -> list[Figures]:
    """Two sizes; the larger one was not searched."""
    return [
        figures("search: words", "ms", [4.0], own_p50=2.0, clips=1000),
        figures("order: new", "ms", [30.0], own_p50=10.0, clips=1000),
        figures("order: new", "ms", [90.0], own_p50=40.0, clips=10_000),
        figures("memory: learner", "MB", [100.0], clips=1000),
        figures("memory: learner", "MB", [700.0], clips=10_000),
    ]


def test_each_figure_has_a_row_and_each_size_a_column() -> None:
    rows = page(measured()).splitlines()
    assert "| p50 (own) | 1,000 | 10,000 |" in rows
    assert "| search: words | 4.0 (2.0) ms | not measured |" in rows
    assert "| memory: learner | 100.0 MB | 700.0 MB |" in rows


def test_growth_is_drawn_with_a_line_for_each_figure(tmp_path: Path) -> None:
    (tmp_path / "figures").mkdir()
    write(measured(), tmp_path)
    for name, lines in (("time", 2), ("memory", 1)):
        drawn = ElementTree.parse(tmp_path / "figures" / f"scale-{name}.svg").getroot()
        assert len(drawn.findall("{*}polyline")) == lines
        (higher, lower) = [
            [float(point.split(",")[1]) for point in line.get("points", "").split()][::-1]
            for line in drawn.findall("{*}polyline")
        ][-1]
        assert higher < lower
