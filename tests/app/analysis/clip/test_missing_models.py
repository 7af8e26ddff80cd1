"""A model that is missing turns off its findings, never the look."""

from pathlib import Path

import numpy as np

from app.analysis.clip.analyse import analyse
from app.analysis.clip.findings import Kind
from app.analysis.clip.models import load
from app.analysis.clip.seen import Frame, Seen
from app.analysis.models.shelf import Shelf


def test_without_any_file_words_and_sound_are_still_told(tmp_path: Path) -> None:
    models = load(Shelf(tmp_path))
    picture = np.random.default_rng(1).integers(0, 255, (90, 160, 3), dtype=np.uint8)
    found = analyse(Seen((Frame(0.5, picture),), caption="What a lovely day in the garden!"), models)
    assert len(models.problems) >= 5
    assert all(sentence.endswith((".", "it back.")) for sentence in models.problems)
    assert (found.language, found.sensitive) == ("en", None)
    assert found.mood > 0.3
    assert not found.look.any()
    assert not found.meaning.any()
    assert found.named(Kind.OBJECT) == found.named(Kind.TOPIC) == ()
