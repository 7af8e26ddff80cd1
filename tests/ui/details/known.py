"""A clip that was looked at."""

from dataclasses import replace
from datetime import UTC, datetime

from app.clips.clip import Finding
from app.feed.state import Details
from tests.ui.stand_in import clips

DOG, BEACH = Finding("dog", "object", 0.91), Finding("beach", "scene", 0.6)
PETS, MUSIC = Finding("pets", "topic", 0.8), Finding("music", "sound", 0.55)
DOCUMENT = {
    "tags": [
        ["dog", "object", 0.91],
        ["pets", "topic", 0.8],
        ["beach", "scene", 0.6],
        ["music", "sound", 0.55],
    ],
    "faces": {"number": 2, "largest_share": 0.12},
    "heard": {"speech": 0.2, "music": 0.7, "singing": 0.0, "loudness_lufs": -14.0},
    "moved": {"cuts": 3, "motion": 0.2, "light": 0.8, "dancing": 0.0},
    "text": "Sit!",
    "mood": 0.5,
}
CLIP = replace(
    clips(1)[0],
    where="/clips/walk.mp4",
    tags=("tea",),
    found=(DOG, PETS, BEACH, MUSIC),
    language="de",
    sensitive=0.02,
    licence="CC0",
    width=720,
    height=1280,
    loudness_lufs=-14.2,
    published=datetime(2026, 1, 5, 12, tzinfo=UTC),
    views=12345,
    copy_of="x",
)
DETAILS = Details(CLIP, DOCUMENT)
