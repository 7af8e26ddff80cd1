"""What the clipboard and a drop give, and what a shared clip leaves there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.stand_in import clips
from ui.exchange import copy_clip, let_go, local_paths, pasted_paths


@pytest.fixture(autouse=True)
def clipboard(qtbot: QtBot) -> Iterator[None]:  # noqa: ARG001
    yield
    let_go()


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def test_links_to_elsewhere_and_to_nothing_are_left_out(tmp_path: Path) -> None:
    here = QUrl.fromLocalFile(tmp_path)
    links = [here, QUrl("https://example.org/clip.mp4"), QUrl.fromLocalFile(tmp_path / "gone"), here]
    assert local_paths(links) == [str(tmp_path)]


@pytest.mark.parametrize("form", ["{}", "file://{}", '"{}"', "  {}  "])
def test_a_path_can_be_pasted_as_people_copy_it(tmp_path: Path, form: str) -> None:
    copy(form.format(tmp_path))
    assert pasted_paths() == [str(tmp_path)]


def test_pasted_words_that_are_no_path_add_nothing() -> None:
    copy("just words\n../etc\nhttps://example.org")
    assert pasted_paths() == []


def test_a_shared_clip_is_a_file_for_one_program_and_a_title_for_another() -> None:
    copy_clip(clips(1)[0])
    parcel = QGuiApplication.clipboard().mimeData()
    assert [url.toLocalFile() for url in parcel.urls()] == ["/nowhere/clip-0.mp4"]
    assert parcel.text() == "Clip 0"


def test_a_shared_clips_title_outlives_the_program() -> None:
    copy_clip(clips(1)[0])
    let_go()
    assert QGuiApplication.clipboard().mimeData().text() == "Clip 0"
    assert not QGuiApplication.clipboard().mimeData().hasUrls()
