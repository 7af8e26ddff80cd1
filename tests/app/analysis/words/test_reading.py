"""Text on the screen is read where the extra is installed."""

from pathlib import Path

import pytest

from app.analysis.words.reading import Reader, worth_telling
from tests.app.analysis.clip.real import decoded

CAPTIONED = {
    "meme-flower-pov.webm": "POV: you waited / all year for this",
    "meme-monday-traffic.mp4": "MONDAY 8:59 AM / meeting starts at 9:00",
    "meme-bear-fridge.mp4": "me checking the fridge / again at 3 AM",
    "asl-gracias-subtitle.mp4": "Gracias! / Thank you!",
}
"""The last begins with a reversed mark, which is not read."""


@pytest.fixture(scope="module")
def read() -> Reader:
    pytest.importorskip("rapidocr", reason="the extra ocr is not installed")
    return Reader()


@pytest.mark.parametrize("file", CAPTIONED)
def test_captions_in_the_picture_are_read_exactly(read: Reader, shared: Path, file: str) -> None:
    frames = decoded(shared, f"text-overlay/{file}").frames
    assert read([frame.picture for frame in (frames[2], frames[6])]) == CAPTIONED[file]


def test_unsure_and_single_signs_are_not_told() -> None:
    lines = [("THANKS", 0.99), ("8o", 0.55), ("a", 1.0), ("  FOR WATCHING ", 0.9)]
    assert list(worth_telling(lines)) == ["THANKS", "FOR WATCHING"]
