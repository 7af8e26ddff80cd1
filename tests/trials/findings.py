"""Says how often what is found in labelled pictures and clips is right: `python -m tests.trials.findings`.

The labels are those beside the checkout; text on the screen is read where the extra `ocr` is installed.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.analysis.clip.models import Models, load
from app.analysis.models.shelf import Shelf
from app.analysis.picture.findings import PictureFindings
from app.clips import catalogue
from app.clips.catalogue import Found
from app.clips.findings import KeptFindings, keep
from app.clips.sources import add_source
from app.clips.vectors import packed
from app.search.finder import Finder
from app.search.question import Words
from app.search.thought import thoughts
from app.store.database import open_store
from tests.app.analysis.picture.conftest import opened
from tests.app.analysis.picture.labels import Label, labels
from tests.app.analysis.picture.test_labelled import GESTURES, first_three
from tests.app.search.searches import SEARCHES
from tests.arrows import ROOT
from tests.trials.labelled_clips import Case, cases, means, of_clips, share

SHARED = ROOT.parent / "shared"


def of_pictures(models: Models) -> Iterator[str]:
    """The lines about single pictures."""
    found = [(label, models.eye.look(opened(label.file))) for label in labels(SHARED / "pictures")]
    things = [(label, seen) for label, seen in found if label.is_of_things]
    asked = [(GESTURES[label.gesture], seen) for label, seen in found if label.gesture in GESTURES]
    yield f"face or none          {share([bool(a.faces) == bool(b.faces) for a, b in found])}"
    yield f"number of faces       {share([a.faces == len(b.faces) for a, b in found])}"
    yield f"gestures              {share([wanted in seen.gestures for wanted, seen in asked])}"
    yield f"gestures invented     {sum(bool(b.gestures) and not a.has_hands for a, b in found)}"
    yield f"a word of three       {share(_worded(found))}"
    yield f"the same, things      {share(_worded(things))}"
    yield f"most sensitive        {max(seen.sensitive or 0.0 for _, seen in found):.2f}"


def _worded(found: Sequence[tuple[Label, PictureFindings]]) -> list[bool]:
    return [not first_three(seen).isdisjoint(label.right) for label, seen in found]


def of_searches(models: Models, all_: Sequence[Case]) -> Iterator[str]:
    """How often everyday words find a right clip, with all that was found in the catalogue."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "ownfeed.sqlite3")
        source = add_source(store, "folder", "/c", "C")
        catalogue.save(store, source, [Found(case.clip, case.clip.where, 1, 1) for case in all_])
        keep(store, [_kept(models, case) for case in all_])
        finder = Finder(store, thoughts())
        right = [
            not {hit.clip for hit in finder.answer(Words(text, 5))}.isdisjoint(names)
            for text, names in SEARCHES.items()
        ]
        store.close()
    yield f"searches              {share(right)}"


def _kept(models: Models, case: Case) -> KeptFindings:
    look, meaning = packed(case.found.likeness), packed(means(models, case))
    return KeptFindings(case.clip.id, "1", look=look, meaning=meaning)


def main() -> None:
    """Tell all lines."""
    models = load(Shelf())
    print("\n".join(of_pictures(models)), flush=True)
    looked_at = tuple(cases(SHARED, models))
    print("\n".join([*of_clips(models, looked_at), *of_searches(models, looked_at)]))
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
