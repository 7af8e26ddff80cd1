"""Renders upright clips as a server of others offers them: of several lengths, each in two sizes."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

LENGTHS_S = (5, 7, 9, 11, 14, 16, 18, 20, 22, 24, 27, 30)
RUNGS = {360: "400k", 240: "240k"}
"""The shorter side in pixels, and how many bits a second has."""

FFMPEG = "ffmpeg -nostdin -v error -y -f lavfi -i {picture} -t {length_s} -c:v libx264 -preset ultrafast"
ALSO = "-b:v {rate} -maxrate {rate} -bufsize {rate} -pix_fmt yuv420p -movflags +faststart {path}"


@dataclass(frozen=True, slots=True)
class Film:
    """A clip, and its files by rung."""

    length_s: int
    files: dict[int, bytes]


def films(folder: Path) -> list[Film]:
    """One film of each length, rendered into a folder. Raises CalledProcessError."""
    return [
        Film(length_s, {rung: _render(folder, length_s, rung) for rung in RUNGS}) for length_s in LENGTHS_S
    ]


def poster(folder: Path) -> bytes:
    """The picture that all of them have."""
    path = folder / "poster.jpg"
    words = f"ffmpeg -nostdin -v error -y -f lavfi -i testsrc2=s=280x496 -frames:v 1 {path}"
    subprocess.run(words.split(), check=True)
    return path.read_bytes()


def _render(folder: Path, length_s: int, rung: int) -> bytes:
    path = folder / f"{length_s}-{rung}.mp4"
    picture = f"testsrc2=s={rung}x{2 * (rung * 8 // 9)}:r=25,noise=alls=12:allf=t"
    words = f"{FFMPEG} {ALSO}".format(picture=picture, length_s=length_s, rate=RUNGS[rung], path=path)
    subprocess.run(words.split(), check=True)
    return path.read_bytes()
