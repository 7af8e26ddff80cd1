"""What captions say is shown when they say it, as plain text."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from app.clips.spoken import Cue
from app.sources.cues import LONGEST_LINE, MOST_CUES, cues

VTT = """WEBVTT - with a title

NOTE nobody says this --> never

STYLE
::cue { color: red }

intro
00:01.500 --> 00:03.000 align:start position:0%
<v Ann><b>Hello</b> &amp; welcome

00:00:04.000 --> 00:00:06.250
Two
lines
"""

SRT = (
    "\ufeff1\r\n00:00:01,500 --> 00:00:03,000\r\n{\\an8}<i>Guten</i> Tag\r\n\r\n"
    "2\r\n01:00:04,000 --> 01:00:06,250\r\nDanke\r\n"
)


def test_webvtt_is_read_without_its_markup() -> None:
    assert cues(VTT) == (Cue(1.5, 3.0, "Hello & welcome"), Cue(4.0, 6.25, "Two\nlines"))


def test_srt_is_read_without_its_numbers() -> None:
    assert cues(SRT.lstrip("\ufeff")) == (Cue(1.5, 3.0, "Guten Tag"), Cue(3604.0, 3606.25, "Danke"))


@pytest.mark.parametrize(
    "text", ["", "no captions at all", "-->", "a --> b\nword", "00:01.000 --> 00:02.000"]
)
def test_what_has_no_times_or_no_words_shows_nothing(text: str) -> None:
    assert cues(text) == ()


def test_a_flood_of_captions_stays_small() -> None:
    one = f"00:01.000 --> 00:02.000\n{'x' * 5000}\n\n"
    found = cues(one * (MOST_CUES + 10))
    assert len(found) == MOST_CUES and len(found[0].text) == LONGEST_LINE


@pytest.mark.parametrize("name", ["a.vtt", "a.srt"])
def test_the_times_are_those_that_ffmpeg_reads(name: str, tmp_path: Path) -> None:
    text = SRT if name == "a.srt" else VTT[: VTT.index("STYLE")] + VTT[VTT.index("intro") :]
    ffprobe = shutil.which("ffprobe")
    if ffprobe is None:
        pytest.skip("there is no ffprobe to compare with")
    file = tmp_path / name
    file.write_text(text, newline="")
    command = [ffprobe, "-v", "error", "-show_packets", "-of", "json", str(file)]
    packets = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["packets"]
    theirs = [(float(each["pts_time"]), float(each["duration_time"])) for each in packets]
    ours = [(cue.from_s, round(cue.to_s - cue.from_s, 3)) for cue in cues(text.lstrip("\ufeff"))]
    assert ours == theirs
