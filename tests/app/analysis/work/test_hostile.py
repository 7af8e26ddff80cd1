"""Damaged files end in findings or a sentence, and harm neither the program nor the next clip."""

import random
from pathlib import Path

from app.analysis.decode.look import look as decoded
from app.analysis.work.analyst import Analyst, Failure
from app.analysis.work.extent import Extent
from app.analysis.work.wire import Words
from app.clips.findings import KeptFindings
from app.media.why import Why
from tests.app.sources.media import AMPLE_S, render

VARIANTS = 20
STAND_IN = "tests.app.analysis.work.stand_in"


def damaged(content: bytes, dice: random.Random) -> bytes:
    """Some bits are the other way round."""
    harmed = bytearray(content)
    for _ in range(dice.choice([1, 20, 400])):
        harmed[dice.randrange(len(harmed))] ^= 1 << dice.randrange(8)
    return bytes(harmed)


def look(analyst: Analyst, path: Path) -> KeptFindings | Failure:
    with path.open("rb") as file:
        return analyst.analyse("a", file, Words())


def test_every_bad_file_ends_in_findings_or_a_sentence(shared: Path, tmp_path: Path) -> None:
    bad = sorted((shared / "bad").iterdir())
    dice = random.Random(20261124)
    good = render(tmp_path / "good.mp4", 120)
    with Analyst(Extent.FULL, limit_s=AMPLE_S, models=STAND_IN) as analyst:
        for number in range(len(bad) + VARIANTS):
            path = bad[number % len(bad)]
            if number >= len(bad):
                path = tmp_path / f"{number}{path.suffix}"
                path.write_bytes(damaged(bad[number % len(bad)].read_bytes(), dice))
            answer = look(analyst, path)
            assert isinstance(answer, KeptFindings) or answer.why.endswith("."), path.name
        assert isinstance(look(analyst, good), KeptFindings)


def test_a_stream_that_gets_lost_amid_a_file_breaks_nothing(shared: Path, tmp_path: Path) -> None:
    bad = sorted((shared / "bad").iterdir())
    dice = random.Random(20261124)
    variants = [damaged(bad[number % len(bad)].read_bytes(), dice) for number in range(len(bad), 51)]
    path = tmp_path / "lost.ts"
    path.write_bytes(variants[-1])
    with path.open("rb") as file:
        assert decoded(file) is Why.NO_FRAME
