"""What may be played, by its first bytes."""

from pathlib import Path

import pytest

from app.player.magic import DEMUXERS, HEAD_BYTES, NotAVideoError, sniff
from tests.app.player.conftest import render

DISGUISES = {
    "an HLS playlist": b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
    "an XSPF playlist": b'<?xml version="1.0"?><playlist xmlns="http://xspf.org/ns/0/">',
    "a list of parts": b"ffconcat version 1.0\nfile /etc/passwd\n",
    "a session description": b"v=0\no=- 0 0 IN IP4 127.0.0.1\n",
    "a ZIP archive": b"PK\x03\x04\x14\x00",
    "a picture": b"\x89PNG\r\n\x1a\n",
    "sound only": b"RIFF\x24\x00\x00\x00WAVEfmt ",
    "text with a G at each packet": b"G" + b"x" * 50 + b"G",
    "nothing": b"",
}


@pytest.mark.parametrize("suffix", ["mp4", "mov", "mkv", "webm", "avi", "ts", "mpg", "flv", "wmv"])
def test_a_container_is_known_by_what_another_program_writes(tmp_path: Path, suffix: str) -> None:
    codec = {"webm": "libvpx", "flv": "flv1", "mpg": "mpeg2video", "wmv": "wmv2"}
    path = render(tmp_path / f"clip.{suffix}", (9, 9, 9), 0.4, codec.get(suffix, "mpeg4"))
    expected = {"mov": "mp4", "webm": "mkv", "mpg": "ps", "flv": "avformat", "wmv": "asf"}
    assert sniff(path.read_bytes()[:HEAD_BYTES]) == expected.get(suffix, suffix)


@pytest.mark.parametrize("what", DISGUISES)
def test_other_things_are_refused_with_a_sentence(what: str) -> None:
    with pytest.raises(NotAVideoError, match="not a video file"):
        sniff(DISGUISES[what])


def test_every_real_clip_is_known(shared: Path) -> None:
    beside = {".json", ".jsonl", ".txt", ".srt", ".vtt"}
    clips = [path for path in (shared / "clips").rglob("*.*") if path.suffix not in beside]
    assert {sniff(clip.read_bytes()[:HEAD_BYTES]) for clip in clips} <= set(DEMUXERS)
