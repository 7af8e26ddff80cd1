"""A file is looked through for all that the models want of it."""

import os
import subprocess
from pathlib import Path

import av
import numpy as np
import pytest

from app.analysis.clip.seen import FRAMES, SOUND_HZ, Seen
from app.analysis.decode.look import look
from app.media.why import Why
from tests.app.sources.media import render, render_sound


def looked(path: Path) -> Seen | Why:
    """By descriptor, as in the child: the name of a file must not count."""
    with os.fdopen(os.open(path, os.O_RDONLY), "rb") as file:
        return look(file)


def seen(path: Path) -> Seen:
    answer = looked(path)
    assert isinstance(answer, Seen), f"{path.name}: {answer}"
    return answer


def ffmpeg(*arguments: str | Path) -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-y", *map(str, arguments)], check=True)


@pytest.fixture(scope="module")
def talking(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve seconds in which the time can be seen (grey = 20 a second) and a tone of 440 Hz heard."""
    path = tmp_path_factory.mktemp("footage") / "talking.mp4"
    picture = "color=black:s=180x320:r=30:d=12,format=gray,geq=lum='20*floor(T)+8'"
    ffmpeg("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", "sine=440:d=12", "-pix_fmt", "yuv420p", path)
    return path


def test_eight_pictures_come_from_the_middle_of_each_eighth(talking: Path) -> None:
    answer = seen(talking)
    assert answer.duration_s == pytest.approx(12, abs=0.1)
    assert [frame.at_s for frame in answer.frames] == pytest.approx(
        [(n + 0.5) * 1.5 for n in range(FRAMES)], abs=0.1
    )
    for frame in answer.frames:
        assert frame.picture.mean() == pytest.approx(20 * int(frame.at_s) + 8, abs=6)


def test_the_pictures_are_the_nearest_frames_so_that_copies_show_the_same(tmp_path: Path) -> None:
    path = tmp_path / "slow.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc=s=64x64:r=1:d=12", path)
    assert [frame.at_s for frame in seen(path).frames] == [1, 2, 4, 5, 7, 8, 10]  # 0.75, 2.25, …


def test_around_each_picture_a_burst_shows_what_moves(talking: Path) -> None:
    answer = seen(talking)
    assert len(answer.bursts) == FRAMES
    for frame, burst in zip(answer.frames, answer.bursts, strict=True):
        assert len(burst) == 12
        assert max(abs(each.at_s - frame.at_s) for each in burst) <= 0.8
        assert max(burst[0].picture.shape) == 224


def test_small_grey_pictures_come_ten_times_a_second(talking: Path) -> None:
    thumbs = seen(talking).thumbs
    assert thumbs.shape == (120, 48, 48)
    assert (np.diff(thumbs.mean(axis=(1, 2))) >= -1).all()


def test_sound_is_mono_at_sixteen_kilohertz(talking: Path) -> None:
    sound = seen(talking).sound
    assert len(sound) / SOUND_HZ == pytest.approx(12, abs=0.1)
    loudest = np.abs(np.fft.rfft(sound[: 4 * SOUND_HZ])).argmax() / 4
    assert loudest == pytest.approx(440, abs=2)


def test_a_clip_without_a_known_length_is_seen_to_its_end(talking: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "endless.webm"
    command = [
        "ffmpeg",
        "-v",
        "error",
        "-i",
        str(talking),
        "-t",
        "6",
        "-c:v",
        "vp8",
        "-f",
        "webm",
        "-live",
        "1",
    ]
    pipe.write_bytes(subprocess.run([*command, "-"], check=True, capture_output=True).stdout)
    with av.open(str(pipe)) as container:
        assert not container.duration
    assert seen(pipe).frames[-1].at_s == pytest.approx(5.6, abs=0.2)


def test_pictures_of_a_long_clip_come_from_its_whole_length(tmp_path: Path) -> None:
    path = tmp_path / "long.mp4"
    picture = "color=gray:s=64x64:r=5:d=200"
    ffmpeg("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", "sine=440:d=200", "-pix_fmt", "yuv420p", path)
    answer = seen(path)
    assert answer.frames[-1].at_s == pytest.approx(187.5, abs=0.5)
    assert len(answer.frames) == FRAMES
    assert len(answer.sound) == 60 * SOUND_HZ
    assert len(answer.thumbs) <= 601


@pytest.mark.parametrize("name", ["tech/terminal-screen-portrait.MOV", "animals/dog-by-the-fireplace.mp4"])
def test_a_turned_clip_is_seen_upright(shared: Path, tmp_path: Path, name: str) -> None:
    answer = seen(shared / "clips" / name)
    referee = tmp_path / "upright.png"
    at_s = str(answer.frames[0].at_s)
    ffmpeg("-ss", at_s, "-i", shared / "clips" / name, "-frames:v", "1", referee)
    ours, theirs = answer.frames[0].picture.astype(int), seen(referee).frames[0].picture.astype(int)
    assert ours.shape == theirs.shape
    assert np.abs(ours - theirs).mean() < np.abs(ours - theirs[::-1, ::-1]).mean() / 3


@pytest.mark.parametrize("kind", ["png", "jpg", "webp", "bmp"])
def test_a_picture_is_a_clip_of_one_frame(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"picture.{kind}"
    ffmpeg("-f", "lavfi", "-i", "testsrc=s=800x600:d=0.04", "-frames:v", "1", path)
    answer = seen(path)
    assert [frame.picture.shape for frame in answer.frames] == [(336, 448, 3)]
    assert (answer.duration_s, answer.bursts, len(answer.sound)) == (0.0, ((),), 0)


def test_a_tiny_clip_has_at_least_one_picture(tmp_path: Path) -> None:
    assert len(seen(render(tmp_path / "a.mp4", 90, seconds=0.1)).frames) >= 1


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("archive-inside.mkv", Why.ARCHIVE),
        ("encrypted.mp4", Why.PROTECTED),
        ("starts-without-keyframe.ts", Why.NO_FRAME),
        ("README.md", Why.NOT_A_VIDEO),
    ],
)
def test_a_bad_file_is_refused_by_name(shared: Path, name: str, why: Why) -> None:
    assert looked(shared / "bad" / name) is why


def test_a_cover_with_sound_is_a_picture_with_sound(shared: Path) -> None:
    answer = seen(shared / "bad" / "cover-picture-and-sound.m4a.mp4")
    assert len(answer.frames) == 1
    assert len(answer.sound) > 6 * SOUND_HZ


def test_a_playlist_opens_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_text("#EXTM3U\n#EXTINF:5,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n")
    assert looked(path) is Why.PLAYLIST


def test_sound_alone_has_nothing_to_see(tmp_path: Path) -> None:
    assert looked(render_sound(tmp_path / "a.mp4")) is Why.NO_PICTURE
