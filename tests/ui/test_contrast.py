"""Words can be read: the theme's colours against the surfaces they are meant for (WCAG 2.2, 1.4.3)."""

import math
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import ui

THEME = (Path(ui.__file__).parent / "theme" / "Theme.qml").read_text(encoding="utf-8")
COLOURS = {
    name: QColor(value)
    for name, value in re.findall(r'readonly property color (\w+): "(#[0-9a-fA-F]+)"', THEME)
}
ON_DARK = ("ink", "dim", "accent", "blush", "amber", "tag", "cool")
READABLE = 4.5


def over(top: QColor, below: QColor) -> QColor:
    """A see-through colour as it looks on another one."""
    share = top.alphaF()
    mixed = (share * a + (1 - share) * b for a, b in zip(parts(top), parts(below), strict=True))
    return QColor.fromRgbF(*mixed)


def parts(colour: QColor) -> tuple[float, float, float]:
    """Red, green and blue, 0..1."""
    return colour.redF(), colour.greenF(), colour.blueF()


def light(colour: QColor) -> float:
    """Relative luminance, 0..1, as WCAG defines it."""
    linear = [
        part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4) for part in parts(colour)
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(words: QColor, surface: QColor) -> float:
    """The ratio of WCAG, 1..21."""
    darker, lighter = sorted((light(over(words, surface)), light(surface)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_ratio_is_that_of_the_standard() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("surface", ["ground", "sheet", "scrim"])
@pytest.mark.parametrize("words", ON_DARK)
def test_words_on_a_dark_surface_can_be_read(words: str, surface: str) -> None:
    assert contrast(COLOURS[words], COLOURS[surface]) >= READABLE


@pytest.mark.parametrize("words", ["ink", "dim"])
def test_words_on_a_card_can_be_read_even_over_a_white_picture(words: str) -> None:
    card = over(COLOURS["card"], QColor("white"))
    assert contrast(COLOURS[words], card) >= READABLE


@pytest.mark.parametrize("surface", ["ink", "accent", "blush", "amber"])
def test_dark_words_on_a_light_surface_can_be_read(surface: str) -> None:
    assert contrast(COLOURS["night"], COLOURS[surface]) >= READABLE
