"""All the models that look at a clip, each optional."""

from dataclasses import dataclass

from app.analysis.models.shelf import ModelError, Shelf
from app.analysis.models.text import TextModel
from app.analysis.picture.eye import Eye
from app.analysis.sound.hearing import Ear
from app.analysis.topics.about import Subjects
from app.analysis.topics.said import Said
from app.analysis.topics.table import topics
from app.analysis.words.language import Languages
from app.analysis.words.mood import Moods
from app.analysis.words.reading import NOT_INSTALLED, Reader


@dataclass(frozen=True, slots=True, eq=False)
class Models:
    """What `analyse` works with; None turns a finding off, and `problems` says so in sentences for the viewer."""

    eye: Eye
    ear: Ear
    languages: Languages
    moods: Moods
    said: Said | None
    subjects: Subjects | None
    reader: Reader | None
    problems: tuple[str, ...] = ()


def load(shelf: Shelf, *, thorough: bool = True) -> Models:
    """Load them all: 2 s and 350 MB, 400 at work. Without `thorough` hands, bodies and text are left out."""
    languages = Languages()  # first, since its table takes most while it is unpacked
    eye = Eye(shelf, thorough=thorough)
    said, why_not = _text(shelf)
    reader, unread = _reader() if thorough else (None, ())
    return Models(
        eye=eye,
        ear=Ear(),
        languages=languages,
        moods=Moods(),
        said=said,
        subjects=Subjects(said, topics()) if said else None,
        reader=reader,
        problems=(*eye.problems, *why_not, *unread),
    )


def _text(shelf: Shelf) -> tuple[Said | None, tuple[str, ...]]:
    try:
        return Said(TextModel(shelf), topics()), ()
    except ModelError as error:
        return None, (str(error),)


def _reader() -> tuple[Reader | None, tuple[str, ...]]:
    try:
        return Reader(), ()
    except ImportError:
        return None, (NOT_INSTALLED,)
