"""One picture is looked at by every model there is."""

from pathlib import Path

import numpy as np
import pytest

from app.analysis.models.folder import shipped
from app.analysis.models.shelf import Shelf
from app.analysis.models.text import TextModel
from app.analysis.picture.eye import Eye
from app.analysis.picture.findings import Picture
from app.analysis.picture.sensitive import Sensitive
from tests.app.analysis.picture.conftest import opened


def noise(height: int, width: int) -> Picture:
    return np.random.default_rng(3).integers(0, 256, (height, width, 3), dtype=np.uint8)


def without(folder: Path, *missing: str) -> Shelf:
    """The models that come with the program, less some."""
    for file in shipped().iterdir():
        if file.is_file() and file.name not in missing:
            (folder / file.name).symlink_to(file)
    return Shelf(folder)


def test_three_hundred_words_and_more_are_known(eye: Eye) -> None:
    assert len(set(eye.words)) == len(eye.words) >= 300


@pytest.mark.parametrize("shape", [(1, 1), (1, 448), (448, 2), (37, 51)])
def test_a_picture_of_any_shape_can_be_looked_at(eye: Eye, shape: tuple[int, int]) -> None:
    seen = eye.look(noise(*shape))
    assert np.isfinite(seen.look).all()
    assert np.isfinite(seen.meaning).all()
    assert not seen.faces


def test_nothing_but_black_is_neither_a_person_nor_sensitive(eye: Eye) -> None:
    seen = eye.look(np.zeros((448, 252, 3), np.uint8))
    assert (seen.people, seen.faces, seen.hands, seen.body) == (0, (), (), None)
    assert seen.light.brightness == 0
    assert seen.sensitive is not None
    assert seen.sensitive < 0.5


def test_the_same_picture_at_another_size_looks_the_same(eye: Eye, shared: Path) -> None:
    file = shared / "pictures" / "animals" / "cat-outdoors.jpg"
    large, small = (eye.look(opened(file, side)).look for side in (448, 224))
    assert large @ small > 0.95


@pytest.mark.parametrize("side_px", [416, 256, 192])
def test_a_copy_in_another_size_is_known_as_a_copy(eye: Eye, shared: Path, side_px: int) -> None:
    for name in ("animals/cat-outdoors.jpg", "gestures/hagrid-peace.jpg"):
        here, copy = (eye.likeness([opened(shared / "pictures" / name, side)]) for side in (448, side_px))
        assert here @ copy >= 0.98, name


def test_two_pictures_of_people_are_no_copies(eye: Eye, shared: Path) -> None:
    faces = sorted((shared / "pictures" / "faces").iterdir())[:4]
    looks = np.array([eye.likeness([opened(face)]) for face in faces])
    assert (looks @ looks.T)[~np.eye(len(looks), dtype=bool)].max() < 0.98


def test_a_mirrored_hand_makes_the_same_gesture(eye: Eye, shared: Path) -> None:
    picture = opened(shared / "pictures" / "gestures" / "hagrid-peace.jpg")
    mirrored = np.ascontiguousarray(picture[:, ::-1])
    assert eye.look(picture).gestures == eye.look(mirrored).gestures != ()


def test_a_picture_means_what_describes_it(eye: Eye, shared: Path) -> None:
    texts = ["a cat", "a pizza on a plate", "a motorcycle in a garage"]
    names = ["animals/cat-outdoors.jpg", "food/pepperoni-pizza.jpg", "city/motorcycle-garage.png"]
    meanings = np.array([eye.look(opened(shared / "pictures" / name)).meaning for name in names])
    likeness = meanings @ TextModel(Shelf()).embed(texts).T
    assert likeness.argmax(axis=1).tolist() == [0, 1, 2]


def test_pictures_of_a_clip_are_looked_at_as_alone_but_for_the_boxes(eye: Eye) -> None:
    pictures = [noise(60, 40), noise(40, 60)]
    for one, alone in zip(eye.look_through(pictures), map(eye.look, pictures), strict=True):
        assert np.array_equal(one.look, alone.look)


def test_all_pictures_of_a_suspicious_clip_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    sensitive = Sensitive(Shelf())
    monkeypatch.setattr(sensitive, "score", lambda picture: float(picture[0, 0, 0]) / 255)
    harmless, bad = (np.full((4, 4, 3), light, np.uint8) for light in (0, 255))
    assert sensitive.scores([harmless] * 5) == [0.0, None, 0.0, None, 0.0]
    assert sensitive.scores([harmless, bad, bad, bad, harmless]) == [0.0, 1.0, 1.0, 1.0, 0.0]
    assert sensitive.scores([]) == []


def test_of_a_clip_that_shows_a_hand_every_picture_is_searched_for_hands(eye: Eye, shared: Path) -> None:
    peace = opened(shared / "pictures" / "gestures" / "hagrid-peace.jpg")
    assert [len(seen.hands) for seen in eye.look_through([peace] * 4)] == [1, 1, 1, 1]


def test_what_a_missing_model_would_find_is_left_out(tmp_path: Path) -> None:
    eye = Eye(without(tmp_path, "faces.onnx", "sensitive.onnx", "heads.npz"))
    seen = eye.look(noise(40, 60))
    assert len(eye.problems) == 3
    assert (seen.faces, seen.sensitive, seen.words, eye.words) == ((), None, (), ())
    assert not seen.look.any()


def test_without_gestures_hands_are_still_found(tmp_path: Path, shared: Path) -> None:
    eye = Eye(without(tmp_path, "gestures.onnx"))
    seen = eye.look(opened(shared / "pictures" / "gestures" / "hagrid-peace.jpg"))
    assert len(seen.hands) == 1
    assert seen.gestures == ()


def test_a_quick_look_leaves_out_hands_and_bodies(shared: Path) -> None:
    seen = Eye(Shelf(), thorough=False).look(opened(shared / "pictures" / "gestures" / "hagrid-peace.jpg"))
    assert (seen.hands, seen.body) == ((), None)
