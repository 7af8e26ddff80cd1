"""The starter clips: whole, pleasant to hear, captioned, and truly what their script paints."""

import importlib
import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from av.video.reformatter import Colorspace
from numpy.typing import NDArray

STARTER = Path(__file__).parents[2] / "assets" / "starter"
CLIPS = sorted(path.stem for path in STARTER.glob("*.mp4"))
# By name, because the folder above is no package: mypy would find each module under two names.
SCENES = importlib.import_module("assets.starter.scenes").SCENES
SOUNDS = importlib.import_module("assets.starter.sounds").SOUNDS
bytes_of = importlib.import_module("assets.starter.encoding").bytes_of

every_clip = pytest.mark.parametrize("name", CLIPS)


def _sidecar(name: str) -> dict[str, Any]:
    info: dict[str, Any] = json.loads((STARTER / f"{name}.info.json").read_text(encoding="utf-8"))
    return info


@cache
def _decoded(name: str) -> tuple[NDArray[np.uint8], int, NDArray[np.float32]]:
    """The middle frame (H, W, 3), how many frames there are, and the sound (2, n)."""
    path, middle, frames = STARTER / f"{name}.mp4", round(_sidecar(name)["duration"] * 15), 0
    with av.open(str(path)) as container:
        for index, frame in enumerate(container.decode(video=0)):
            frames += 1
            if index == middle:
                decoded = frame.to_ndarray(format="rgb24", src_colorspace=Colorspace.ITU709)
                picture = np.asarray(decoded, dtype=np.uint8)
    with av.open(str(path)) as container:
        sound = np.concatenate([frame.to_ndarray() for frame in container.decode(audio=0)], axis=1)
    return picture, frames, sound


def _small(picture: NDArray[Any]) -> NDArray[np.float64]:
    height, width, _ = picture.shape
    return np.asarray(
        picture.reshape(height // 30, 30, width // 30, 30, 3).mean(axis=(1, 3)), dtype=np.float64
    )


def test_there_are_eight_topics_of_three_clips() -> None:
    topics = Counter(name.split("-")[0] for name in CLIPS)
    assert len(topics) == 8
    assert min(topics.values()) >= 3


def test_every_clip_has_a_scene_a_sound_and_a_sidecar() -> None:
    sidecars = {path.name.removesuffix(".info.json") for path in STARTER.glob("*.info.json")}
    assert set(CLIPS) == set(SCENES) == set(SOUNDS) == sidecars


def test_all_clips_together_are_under_12_mb() -> None:
    assert sum(path.stat().st_size for path in STARTER.rglob("*") if path.suffix != ".pyc") < 12_000_000


@every_clip
def test_a_clip_decodes_to_its_end_and_is_as_long_as_its_sidecar_says(name: str) -> None:
    picture, frames, sound = _decoded(name)
    seconds = _sidecar(name)["duration"]
    assert 5 <= seconds <= 12
    assert frames == seconds * 30
    assert abs(sound.shape[1] / 48_000 - seconds) < 0.1
    assert picture.shape[:2] == (_sidecar(name)["height"], _sidecar(name)["width"])
    assert picture.shape[0] > picture.shape[1]


@every_clip
def test_a_clip_starts_playing_without_reading_it_all(name: str) -> None:
    head = (STARTER / f"{name}.mp4").read_bytes()
    assert head.index(b"moov") < head.index(b"mdat")


@every_clip
def test_a_clip_is_heard_and_never_clipped(name: str) -> None:
    sound = _decoded(name)[2]
    peak = float(np.abs(sound).max())
    assert np.sqrt((sound**2).mean()) > 10 ** (-30 / 20)
    assert peak < 10 ** (-3 / 20)


@every_clip
def test_a_loop_has_no_click_where_it_starts_again(name: str) -> None:
    loop = SOUNDS[name](_sidecar(name)["duration"])
    seam = np.abs(loop[:, 0] - loop[:, -1]).max()
    assert seam <= np.abs(np.diff(loop)).max()


@every_clip
def test_a_clip_has_a_caption_hashtags_and_a_creator(name: str) -> None:
    info = _sidecar(name)
    assert info["title"] and len(info["description"]) > 30
    assert 3 <= len(info["tags"]) <= 6
    assert all(tag.isalnum() and tag == tag.lower() for tag in info["tags"])
    assert info["uploader"] and info["license"] == "CC0-1.0" and info["language"] == "en"


def test_clips_of_a_topic_share_a_hashtag_that_no_other_topic_has() -> None:
    tags: dict[str, list[set[str]]] = {}
    for name in CLIPS:
        tags.setdefault(name.split("-")[0], []).append(set(_sidecar(name)["tags"]))
    for topic, ours in tags.items():
        others = set[str]().union(
            *(tag for other, theirs in tags.items() if other != topic for tag in theirs)
        )
        assert set.intersection(*ours) - others, f"no hashtag tells {topic} apart"


def test_creators_make_clips_in_more_than_one_topic() -> None:
    topics: dict[str, set[str]] = {}
    for name in CLIPS:
        topics.setdefault(_sidecar(name)["uploader"], set()).add(name.split("-")[0])
    assert 5 <= len(topics) <= 8
    assert sum(len(theirs) > 1 for theirs in topics.values()) >= 3


@every_clip
def test_the_footage_is_what_the_script_paints_the_same_each_time(name: str) -> None:
    seconds = _sidecar(name)["duration"]
    first, second = (SCENES[name](seconds)(seconds / 2) for _ in range(2))
    assert np.array_equal(first, second)
    assert np.abs(_small(bytes_of(first)) - _small(_decoded(name)[0])).mean() < 3


@pytest.mark.parametrize("name", [name for name in CLIPS if not name.startswith("music-")])
def test_a_loop_ends_where_it_begins(name: str) -> None:
    """All but the music: there the first note lights up at the seam, as every other note does."""
    seconds = _sidecar(name)["duration"]
    paint = SCENES[name](seconds)
    start, end = (_small(bytes_of(paint(moment))) for moment in (0.0, seconds - 1e-6))
    assert np.abs(start - end).mean() < 0.1
