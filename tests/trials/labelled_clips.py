"""Labelled clips, and how often what is found in them is right."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.analysis.clip.findings import Vector
from app.analysis.clip.impressions import Impressions, gather
from app.analysis.clip.meaning import meaning
from app.analysis.clip.models import Models
from app.analysis.clip.sensitivity import Look, sensitivity
from app.analysis.clip.signs import signs
from app.analysis.topics.said import Said, Words
from app.analysis.topics.table import topics
from app.analysis.topics.typed import about
from app.clips.clip import Clip
from tests.app.analysis.clip.real import decoded, listed
from tests.app.analysis.topics.right import CLIPS
from tests.app.analysis.words.test_reading import CAPTIONED

FIRST = (1, 2, 3)
LONG = 20


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled clip, the language of its caption, and what the models make of it."""

    clip: Clip
    language: str
    found: Impressions

    @property
    def words(self) -> Words:
        """All that is written about it."""
        return Words(self.clip.caption, self.clip.hashtags)


def share(truths: Sequence[bool]) -> str:
    """As people write it."""
    return f"{sum(truths) / max(1, len(truths)):.3f} of {len(truths)}"


def cases(shared: Path, models: Models) -> Iterator[Case]:
    """Each of the labelled clips, looked at."""
    for label in listed(shared):
        hashtags = tuple(str(tag).removeprefix("#") for tag in label["hashtags"])
        name, where = Path(label["file"]).stem, str(shared / "clips" / label["file"])
        clip = Clip(name, label["title"], where, caption=label["caption"], hashtags=hashtags)
        seen = replace(decoded(shared, label["file"]), caption=clip.caption, hashtags=hashtags)
        language = (
            "es" if label["language"] == "es" else "en"
        )  # the labels tell what is spoken; captions are English
        yield Case(clip, language, gather(seen, models))


def of_clips(models: Models, all_: Sequence[Case]) -> Iterator[str]:
    """The lines about clips."""
    told: Mapping[str, Callable[[Words], Words]] = {
        "caption and hashtags": lambda words: words,
        "a plain caption": lambda words: Words(words.caption),
        "no text": lambda _: Words(),
    }
    for name, less in told.items():
        yield f"topic, {name:20} {_topical([(case, _topics(models, case, less(case.words))) for case in all_])}"
    yield f"topic, typed                {_topical([(case, _typed(models, case)) for case in all_])}"
    yield f"most sensitive        {max(map(_sensitive, all_)):.2f}"
    long = [case for case in all_ if len(case.clip.caption) > LONG]
    yield f"language              {share([models.languages(each.clip.caption) == each.language for each in long])}"
    read = {Path(file).stem: text for file, text in CAPTIONED.items()}
    exact = [case.found.words.read == read[case.clip.id] for case in all_ if case.clip.id in read]
    yield f"text on the screen    {share(exact)}" if models.reader else "text on the screen    not installed"


def _topical(told: Sequence[tuple[Case, Sequence[str]]]) -> str:
    """How often a right topic is among the first, the first two and the first three."""
    places = [[not CLIPS[case.clip.id].isdisjoint(names[:n]) for case, names in told] for n in FIRST]
    return " / ".join(f"{sum(place) / len(place):.3f}" for place in places)


def _topics(models: Models, case: Case, words: Words) -> list[str]:
    assert models.subjects
    found = case.found
    told = models.subjects.of(words, found.evidence, found.told.meaning, signs(found))
    return [topic.name for topic in told]


def _typed(models: Models, case: Case) -> list[str]:
    """The names of all topics, as if the viewer had typed them."""
    names = [topic.name for topic in topics()]
    vectors = dict(zip(names, _said(models).vectors(names), strict=True))
    where = means(models, case)
    return sorted(names, key=lambda name: -about(vectors[name], where))


def _sensitive(case: Case) -> float:
    pictures = case.found.pictures
    return sensitivity(
        [Look(one.sensitive, one.largest_face) for one in pictures if one.sensitive is not None]
    )


def means(models: Models, case: Case) -> Vector:
    """Where it lies in the space of captions."""
    found = case.found
    return meaning(_said(models), found.words.whole, found.told.words, found.told.meaning)


def _said(models: Models) -> Said:
    assert models.said
    return models.said
