"""What is known of a clip in words comes from where a person wrote it."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.sources.captions import Telling, Words, readable_name, words
from app.sources.info_json import Info, read_info
from app.sources.subtitles import spoken

Tell = Callable[..., Words]

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
FIELDS = ("title", "description", "uploader", "channel", "license", "language", "timestamp", "upload_date")
MORE_FIELDS = ("view_count", "like_count", "tags", "categories")


@pytest.fixture
def tell(tmp_path: Path) -> Tell:
    """What is known of clips/cats/funny_cat-1 [abc123XYZ].mp4 with these sidecars."""

    def telling(sidecars: dict[str, str | bytes] | None = None, **embedded: str) -> Words:
        folder = tmp_path / "clips" / "cats"
        folder.mkdir(parents=True, exist_ok=True)
        paths = []
        for name, content in (sidecars or {}).items():
            paths.append(folder / name)
            paths[-1].write_bytes(content if isinstance(content, bytes) else content.encode())
        clip = folder / "funny_cat-1 [abc123XYZ].mp4"
        return words(Telling(str(clip), str(folder.parent), [str(path) for path in paths], embedded))

    return telling


def test_a_sidecar_counts_most(tell: Tell) -> None:
    info = {
        "title": "Cat\nfalls",
        "description": "Oops #Fail #cats\n\nSecond line",
        "uploader": "Ada",
        "license": "CC0",
        "language": "en",
        "timestamp": 1700000000,
        "view_count": 12,
        "like_count": 3.0,
        "tags": ["Cats", "#Slow Motion"],
        "categories": ["Animals"],
    }
    assert tell({"a.info.json": json.dumps(info)}, title="Embedded", artist="Nobody") == Words(
        title="Cat falls",
        caption="Oops #Fail #cats\nSecond line",
        hashtags=("fail", "cats"),
        tags=("fail", "cats", "slow motion", "animals"),
        creator="Ada",
        licence="CC0",
        language="en",
        published=datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC),
        views=12,
        likes=3,
    )


def test_without_a_sidecar_the_embedded_texts_count(tell: Tell) -> None:
    known = tell(
        title="A #cat", artist="Ada", comment="See\nhere", keywords="Pets, Tricks", copyright="CC BY"
    )
    assert (known.title, known.creator, known.caption, known.licence) == (
        "A #cat",
        "Ada",
        "See\nhere",
        "CC BY",
    )
    assert (known.hashtags, known.tags) == (("cat",), ("cat", "pets", "tricks"))


def test_without_both_the_names_of_file_and_folder_count(tell: Tell) -> None:
    assert tell() == Words(title="Funny cat 1", tags=("cats",), creator="cats")


def test_the_name_of_the_whole_source_says_nothing(tmp_path: Path) -> None:
    assert words(Telling(str(tmp_path / "a.mp4"), str(tmp_path))) == Words(title="A")


def test_what_is_said_is_added_to_the_caption(tell: Tell) -> None:
    subtitles = (
        "1\n00:00:01,000 --> 00:00:02,000\n<i>Good</i> evening\n\n2\n00:00:02,000 --> 00:00:03,000\nAda!\n"
    )
    assert tell({"a.srt": subtitles}, comment="A talk").caption == "A talk\nGood evening\nAda!"


@pytest.mark.parametrize(
    "content", ["", "[]", "null", "{", '{"title": ' + "[" * 100_000, "\0", '{"timestamp": 1e999}']
)
def test_a_broken_sidecar_says_nothing(tell: Tell, content: str) -> None:
    assert tell({"a.info.json": content}) == tell()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_sidecar_is_read_in_any_usual_encoding(tell: Tell, encoding: str) -> None:
    assert tell({"a.info.json": '{"title": "Café"}'.encode(encoding)}).title == "Café"


def test_a_huge_sidecar_is_left_alone(tell: Tell) -> None:
    huge = json.dumps({"title": "Too much", "comments": ["x" * 1000] * 5000})
    assert tell({"a.info.json": huge}) == tell()


def test_numbers_that_cannot_be_are_left_out(tell: Tell) -> None:
    info = {"timestamp": 1e15, "upload_date": "20241399", "view_count": -1, "like_count": True}
    known = tell({"a.info.json": json.dumps(info)})
    assert (known.published, known.views, known.likes) == (None, None, None)
    assert tell({"a.info.json": '{"view_count": ' + "9" * 5000 + "}"}).views is None


@given(st.fixed_dictionaries({}, optional=dict.fromkeys((*FIELDS, *MORE_FIELDS), JSON)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_sidecar_holds_the_words_are_plain(tell: Tell, fields: dict[str, object]) -> None:
    known = tell({"a.info.json": json.dumps(fields)})
    assert known.title
    assert len(known.title.splitlines()) == 1
    assert len(known.tags) <= 30
    assert all(isinstance(tag, str) and tag for tag in known.tags)
    assert known.views is None or known.views >= 0


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_of_a_subtitle_file_do_harm(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.vtt").write_bytes(content)
    assert isinstance(spoken(str(tmp_path / "a.vtt")), str)


def test_scrolling_subtitles_are_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_text(
        "WEBVTT\nKind: captions\n\nSTYLE\n::cue {}\n\n00:01.000 --> 00:02.000 align:start\nhello\n\n"
        "NOTE nobody says this\n\n00:02.000 --> 00:03.000\nhello\n<c>there</c>\n",
    )
    assert spoken(str(tmp_path / "a.vtt")) == "hello\nthere"


def test_a_sidecar_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert read_info(str(tmp_path / "none.info.json")) == Info()
    assert spoken(str(tmp_path / "none.srt")) == ""


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("flower-timelapse_2.mp4", "Flower timelapse 2"),
        ("Title - by Ada [dQw4w9WgXcQ].webm", "Title - by Ada"),
        ("___.mp4", "Untitled"),
        ("élan.mkv", "Élan"),
        ("2024-05-01.mp4", "2024 05 01"),
    ],
)
def test_a_file_name_reads_like_a_title(name: str, title: str) -> None:
    assert readable_name(name) == title
