"""The probe tells what a file is, and survives whatever the file does."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import av
import numpy as np
import pytest

from app.media.child import ChildError
from app.media.handover import ByDescriptor, ByPath
from app.media.why import Why
from app.sources.probe import Probe, Prober, start
from app.sources.probed import Probed
from tests.app.sources.media import AMPLE_S, HEIGHT, WIDTH, render, render_sound

NO_VIDEO = {".json", ".jsonl", ".srt", ".vtt", ".txt"}
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@pytest.fixture
def child(tmp_path: Path) -> Iterator[Probe]:
    """One that is ready: it has answered before."""
    child = start(ByDescriptor(), AMPLE_S)
    look(child, render(tmp_path / "first.mp4", 30))
    yield child
    child.end()


def look(prober: Prober | Probe, path: Path) -> Probed | Why:
    with path.open("rb") as file:
        return prober.probe(file) if isinstance(prober, Prober) else prober.examine(file)


def accepted(prober: Prober, path: Path) -> Probed:
    answer = look(prober, path)
    assert isinstance(answer, Probed), f"{path.name}: {answer}"
    return answer


class Told(NamedTuple):
    size: tuple[int, int]
    codec: str
    duration_s: float


def referee(path: Path) -> Told:
    """What ffprobe says of the file, the size after rotation."""
    command = ["ffprobe", "-v", "error", "-of", "json", "-show_format", "-show_streams", str(path)]
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    stream = next(each for each in told["streams"] if each["codec_type"] == "video")
    turned = any(abs(each.get("rotation", 0)) % 180 == 90 for each in stream.get("side_data_list", ()))
    size = stream["width"], stream["height"]
    return Told(size[::-1] if turned else size, stream["codec_name"], float(told["format"]["duration"]))


def picture(jpeg: Path) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    with av.open(str(jpeg)) as container:
        frame = next(container.decode(video=0)).reformat(32, 32, "rgb24")
    return frame.to_ndarray().astype(np.float64)


def test_a_clip_is_told_with_size_duration_and_picture(prober: Prober, tmp_path: Path) -> None:
    answer = accepted(prober, render(tmp_path / "a.mp4", 120, 1.5, title="Grey", artist="Ada"))
    assert (answer.width, answer.height, answer.codec) == (WIDTH, HEIGHT, "mpeg4")
    assert answer.duration_s == pytest.approx(1.5, abs=0.01)
    assert (answer.has_sound, answer.loudness_lufs) == (False, None)
    assert (answer.tags["title"], answer.tags["artist"]) == ("Grey", "Ada")
    (tmp_path / "poster.jpg").write_bytes(answer.poster)
    assert picture(tmp_path / "poster.jpg").mean() == pytest.approx(120, abs=6)


def test_each_real_clip_is_accepted_as_ffprobe_knows_it(prober: Prober, shared: Path) -> None:
    clips = [path for path in sorted((shared / "clips").glob("*/*")) if path.suffix not in NO_VIDEO]
    assert len(clips) > 60
    for path in clips:
        answer, expected = accepted(prober, path), referee(path)
        assert (answer.width, answer.height) == expected.size or path.suffix == ".ogv", path.name
        assert answer.codec == expected.codec, path.name
        assert answer.duration_s == pytest.approx(expected.duration_s, rel=0.02) or (
            path.name == "telescope-mirror-inspection.mp4"  # its subtitles outlast picture and sound
        ), path.name


@pytest.mark.parametrize("name", ["tech/terminal-screen-portrait.MOV", "animals/dog-by-the-fireplace.mp4"])
def test_the_picture_of_a_turned_clip_is_upright(
    prober: Prober, shared: Path, tmp_path: Path, name: str
) -> None:
    answer = accepted(prober, shared / "clips" / name)
    ours, theirs = tmp_path / "ours.jpg", tmp_path / "theirs.jpg"
    ours.write_bytes(answer.poster)
    at = str((answer.duration_s or 0) / 10)
    source = str(shared / "clips" / name)
    subprocess.run(
        ["ffmpeg", "-v", "error", "-ss", at, "-i", source, "-frames:v", "1", str(theirs)], check=True
    )
    right, wrong = picture(theirs), picture(theirs)[::-1, ::-1]
    assert abs(picture(ours) - right).mean() < abs(picture(ours) - wrong).mean() / 3


@pytest.mark.parametrize("name", ["city/bike-ride-palm-trees.webm", "people-face/his-girl-friday.mp4"])
def test_loudness_is_what_ffmpeg_measures(prober: Prober, shared: Path, name: str) -> None:
    path = shared / "clips" / name
    command = ["ffmpeg", "-nostats", "-t", "20", "-i", str(path), "-vn", "-af", "ebur128", "-f", "null", "-"]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stderr
    measured = re.findall(r"I: +(-[\d.]+) LUFS", told)[-1]
    assert accepted(prober, path).loudness_lufs == pytest.approx(float(measured), abs=0.3)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("archive-inside.mkv", Why.ARCHIVE),
        ("encrypted.mp4", Why.PROTECTED),
        ("starts-without-keyframe.ts", Why.NO_FRAME),
        ("README.md", Why.NOT_A_VIDEO),
        ("webm-inside.mp4", None),
        ("size-changes-midway.ts", None),
        ("title-injection.mp4", None),
        ("cover-picture-and-sound.m4a.mp4", None),
        ("no-duration.webm", None),
    ],
)
def test_each_bad_file_is_taken_as_it_should(
    prober: Prober, shared: Path, name: str, why: Why | None
) -> None:
    answer = look(prober, shared / "bad" / name)
    assert isinstance(answer, Probed) if why is None else answer is why


def test_a_cover_picture_stands_for_sound(prober: Prober, shared: Path) -> None:
    answer = accepted(prober, shared / "bad" / "cover-picture-and-sound.m4a.mp4")
    assert answer.has_sound
    assert (answer.width, answer.height) == (960, 540)
    assert answer.duration_s == pytest.approx(6.154, abs=0.01)


def test_a_clip_without_a_known_duration_is_taken(prober: Prober, shared: Path) -> None:
    assert accepted(prober, shared / "bad" / "no-duration.webm").duration_s is None


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Why.EMPTY),
        (b"just text", Why.NOT_A_VIDEO),
        (b"#EXTM3U\n#EXTINF:5,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n", Why.PLAYLIST),
        (b"ffconcat version 1.0\nfile '/etc/passwd'\n", Why.PLAYLIST),
        (b"PK\3\4rest", Why.ARCHIVE),
        (b"\x89PNG\r\n\x1a\n rest", Why.NOT_A_VIDEO),
    ],
)
def test_what_is_no_video_is_refused_by_name(
    prober: Prober, tmp_path: Path, content: bytes, why: Why
) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(content)
    assert look(prober, path) is why


def test_sound_alone_is_refused(prober: Prober, tmp_path: Path) -> None:
    assert look(prober, render_sound(tmp_path / "a.mp4")) is Why.NO_PICTURE


def test_a_cut_file_and_its_next_neighbour_do_no_harm(prober: Prober, tmp_path: Path) -> None:
    whole = render(tmp_path / "whole.mp4", 90)
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(whole.read_bytes()[:-600])
    assert isinstance(look(prober, cut), Why)
    accepted(prober, whole)


def test_a_dark_beginning_is_not_the_picture(prober: Prober, tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        for number in range(20):
            grey = 0 if number < 5 else 200
            frame = av.VideoFrame.from_ndarray(np.full((64, 64, 3), grey, np.uint8), "rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    (tmp_path / "poster.jpg").write_bytes(accepted(prober, path).poster)
    assert picture(tmp_path / "poster.jpg").mean() > 150


def test_a_child_that_hangs_is_ended(child: Probe, tmp_path: Path) -> None:
    child._limit_s = 0.1
    os.kill(child.pid, signal.SIGSTOP)
    assert look(child, render(tmp_path / "a.mp4", 90)) is Why.TIMED_OUT
    assert not child.alive


def test_a_child_that_dies_costs_one_file(child: Probe, tmp_path: Path) -> None:
    os.kill(child.pid, signal.SIGKILL)
    assert look(child, render(tmp_path / "a.mp4", 90)) is Why.CRASHED
    assert not child.alive


def test_the_probe_goes_on_after_a_crash(tmp_path: Path) -> None:
    clip = render(tmp_path / "a.mp4", 90)

    class Garbled(ByDescriptor):
        """Breaks the first child: a message without a file."""

        broken = False

        def send(self, file: object) -> None:
            if Garbled.broken:
                super().send(file)  # type: ignore[arg-type]
            else:
                Garbled.broken = True
                self._socket.send(b"f")

    with Prober(AMPLE_S, Garbled) as prober:
        assert look(prober, clip) is Why.CRASHED
        accepted(prober, clip)


def test_no_child_outlives_its_probe(tmp_path: Path) -> None:
    with Prober(AMPLE_S) as prober:
        accepted(prober, render(tmp_path / "a.mp4", 90))
        (child,) = prober.children
        assert child.alive
    assert not child.alive


def test_a_child_that_does_not_start_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("app.media.child.START", "raise SystemExit(1)")
    with Prober() as prober, pytest.raises(ChildError, match="does not start"):
        look(prober, render(tmp_path / "a.mp4", 90))


def test_where_descriptors_cannot_be_passed_paths_are(tmp_path: Path) -> None:
    with Prober(AMPLE_S, ByPath) as prober:
        clip = render(tmp_path / "a.mp4", 90)
        odd = clip.rename(tmp_path / os.fsdecode(b"line\nbreak\xff.mp4"))
        accepted(prober, odd)
        accepted(prober, odd)


@linux_only
def test_the_child_is_locked_in(child: Probe) -> None:
    status = Path(f"/proc/{child.pid}/status").read_text()
    limits = Path(f"/proc/{child.pid}/limits").read_text()
    assert re.search(r"^Seccomp:\s+2$", status, re.M)
    assert re.search(r"^NoNewPrivs:\s+1$", status, re.M)
    assert re.search(rf"^Max address space\s+{1 << 30}\s", limits, re.M)
