"""Real clips are told right: what they are about, what is heard in them, what is read on them."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.analysis.clip.analyse import analyse
from app.analysis.clip.findings import Findings, Kind
from app.analysis.clip.impressions import Impressions
from app.analysis.clip.models import Models, load
from app.analysis.clip.seen import Frame, Seen
from app.analysis.clip.signs import signs
from app.analysis.models.shelf import Shelf
from app.analysis.topics.said import Words
from tests.app.analysis.clip.real import decoded, some
from tests.app.analysis.topics.right import CLIPS

GREY = Seen((Frame(0.0, np.full((80, 60, 3), 128, np.uint8)),))


@pytest.fixture(scope="module")
def models() -> Models:
    return load(Shelf())


@pytest.fixture(scope="module")
def impressions(shared: Path, models: Models) -> dict[str, Impressions]:
    return dict(some(shared, replace(models, reader=None)))


def _right(models: Models, impressions: dict[str, Impressions], *, caption: bool, hashtags: bool) -> float:
    """The share of clips with a right topic among the first two."""
    assert models.subjects
    hits = 0
    for name, found in impressions.items():
        said = Words(found.words.caption if caption else "", found.words.hashtags if hashtags else ())
        told = models.subjects.of(said, found.evidence, found.told.meaning, signs(found))
        hits += bool(CLIPS[name] & {topic.name for topic in told[:2]})
    return hits / len(impressions)


def test_a_right_topic_is_among_the_first_two(models: Models, impressions: dict[str, Impressions]) -> None:
    assert _right(models, impressions, caption=True, hashtags=True) >= 0.85
    assert _right(models, impressions, caption=True, hashtags=False) >= 0.85


def test_most_topics_are_seen_and_heard_without_any_words(
    models: Models, impressions: dict[str, Impressions]
) -> None:
    assert _right(models, impressions, caption=False, hashtags=False) >= 0.7


@pytest.mark.parametrize(
    ("file", "heard"),
    [
        ("people-face/his-girl-friday-vertical.mp4", {"speech"}),
        ("nature/lofoten-cliff-drone.mp4", {"music"}),
        ("nature/flower-timelapse-vertical.mp4", set()),
        ("hands-gesture/asl-thanks-vertical.webm", set()),
    ],
)
def test_speech_and_music_are_heard(models: Models, shared: Path, file: str, heard: set[str]) -> None:
    shares = models.ear(decoded(shared, file).sound)
    assert {name for name in ("speech", "music", "singing") if getattr(shares, name) > 0.3} == heard


@pytest.fixture(scope="module")
def thanks(models: Models, shared: Path) -> Findings:
    return analyse(_thanks(shared), models)


def _thanks(shared: Path) -> Seen:
    seen = decoded(shared, "hands-gesture/asl-thanks-vertical.webm")
    return replace(seen, caption="How to say thank you in sign language.", hashtags=("#asl",))


def test_findings_are_complete(thanks: Findings) -> None:
    assert thanks.named(Kind.TOPIC)[0] == "sign language"
    assert {"person", "hand"} <= set(thanks.named(Kind.OBJECT))
    assert thanks.faces.number == 1
    assert thanks.language == "en"
    assert thanks.sensitive is not None
    assert thanks.sensitive < 0.5
    for vector, size in ((thanks.look, 128), (thanks.meaning, 384)):
        assert vector.dtype == np.float32
        assert vector.shape == (size,)
        assert float(np.linalg.norm(vector)) == pytest.approx(1, abs=1e-4)


def test_the_same_clip_gives_the_same_findings(models: Models, shared: Path, thanks: Findings) -> None:
    again = analyse(_thanks(shared), models)
    assert again == thanks
    assert np.array_equal(again.meaning, thanks.meaning)


def test_an_empty_picture_is_told_without_a_stumble(models: Models) -> None:
    found = analyse(GREY, models)
    assert found.faces.number == 0
    assert (found.text, found.language, found.heard.loudness_lufs) == ("", "", None)
    assert all(0 <= tag.confidence <= 1 for tag in found.tags)


def test_endless_words_are_read_to_where_a_viewer_would(models: Models) -> None:
    endless = replace(GREY, caption="My dog swims in the lake. " * 40_000, hashtags=("#dog",) * 5000)
    praised = replace(endless, comments=("good dog! " * 5000,) * 5000)
    assert "pets" in analyse(praised, models).named(Kind.TOPIC)
