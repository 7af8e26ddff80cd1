"""Looks at pictures with all the models there are."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import numpy as np

from app.analysis.models.shelf import ModelError, Shelf
from app.analysis.picture import heads as maps
from app.analysis.picture.body import Bodies
from app.analysis.picture.boxes import Boxes, BoxFinder
from app.analysis.picture.canvas import reduced
from app.analysis.picture.faces import Faces
from app.analysis.picture.findings import Body, Floats, Hand, Picture, PictureFindings
from app.analysis.picture.hands import Hands
from app.analysis.picture.sensitive import Sensitive
from app.analysis.picture.sparing import sparing
from app.analysis.picture.style import light, small, style
from app.analysis.picture.things import Classifier, Things
from app.analysis.picture.together import NOTHING, Told, tell, together
from app.analysis.picture.words import People, evidence

Model = TypeVar("Model")

NO_BOXES = Boxes(np.zeros(80), ())
NO_THINGS = Things(np.zeros(1000), np.zeros(1280))

BOXES_EACH = 2
"""The box finder takes half the time of all models; of a clip it sees each second picture."""

LIKENESS_PX = 160
LIKENESS_EACH = 2
"""Each second picture, made so small that a copy in another size or codec has lost nothing that this one shows. Of
65 copies of 22 clips all then have a cosine of 0.98, instead of 0.88 of them; all pictures would change nothing.
"""


class Eye:
    """Owns the models that see. One that is missing turns off its findings; `problems` says so in sentences.

    Without `thorough` it looks for neither hands nor bodies, which is a third of the work.
    """

    def __init__(self, shelf: Shelf, *, thorough: bool = True) -> None:
        self._shelf = shelf
        self.problems: tuple[str, ...] = ()
        self._heads = self._load(maps.load)
        self._classifier = self._load(Classifier)
        self._boxes = self._load(BoxFinder)
        self._faces = self._load(Faces)
        self._sensitive = self._load(Sensitive)
        self._hands = self._load(Hands) if thorough else None
        self._bodies = self._load(Bodies) if thorough else None

    @property
    def words(self) -> tuple[str, ...]:
        """The vocabulary, in the order of `PictureFindings.evidence`."""
        return self._heads.names if self._heads else ()

    def look(self, picture: Picture) -> PictureFindings:
        """All that is to be seen in one picture."""
        return next(self.look_through([picture]))

    def look_through(self, pictures: Sequence[Picture]) -> Iterator[PictureFindings]:
        """The same for each picture of a clip; the dearest models look at every other one alone."""
        boxes = self._boxed(pictures)
        scores = self._sensitive.scores(pictures) if self._sensitive else [None] * len(pictures)
        peopled = self._peopled(pictures, boxes)
        for picture, box, people, score in zip(pictures, boxes, peopled, scores, strict=True):
            yield self._look(picture, box, people, score)

    def _look(
        self, picture: Picture, boxes: Boxes | None, people: People, sensitive: float | None
    ) -> PictureFindings:
        things = self._classifier.look(picture) if self._classifier else NO_THINGS
        shown = small(picture)
        drawn, evident = style(shown, things.classes), self._evidence(things, boxes or NO_BOXES, people)
        return PictureFindings(
            **people._asdict(),
            **self._tell(evident, things.features, drawn)._asdict(),
            people=max(len((boxes or NO_BOXES).persons), len(people.faces), int(people.body is not None)),
            light=light(shown),
            sensitive=sensitive,
            evidence=evident,
            features=things.features,
            style=drawn,
        )

    def hands(self, picture: Picture) -> tuple[Hand, ...]:
        """Only its hands, as in `look`."""
        return self._hands.find(picture) if self._hands else ()

    def together(self, pictures: Sequence[PictureFindings]) -> Told:
        """What one or more pictures of a clip show together."""
        return together(self._heads, pictures) if self._heads and self._classifier else NOTHING

    def likeness(self, pictures: Sequence[Picture]) -> Floats:
        """(128,) of length 1 by which copies of a clip are known, 0 where a model for it is missing."""
        if not (self._heads and self._classifier):
            return NOTHING.look
        looked = [self._classifier.look(reduced(one, LIKENESS_PX)) for one in pictures[::LIKENESS_EACH]]
        return self._heads.look(np.mean([things.features for things in looked], axis=0))

    def _boxed(self, pictures: Sequence[Picture]) -> list[Boxes | None]:
        if self._boxes is None:
            return [None] * len(pictures)
        looked = [self._boxes.look(picture) for picture in pictures[::BOXES_EACH]]
        return [looked[place // BOXES_EACH] for place in range(len(pictures))]

    def _peopled(self, pictures: Sequence[Picture], boxes: Sequence[Boxes | None]) -> list[People]:
        """Faces in all pictures; hands and bodies where there may be people, and there not in all."""
        pairs = zip(pictures, boxes, strict=True)
        faces = [self._faces.find(*pair) if self._faces else () for pair in pairs]
        places = [place for place, box in enumerate(boxes) if box is None or box.may_have_people]
        likely = [pictures[place] for place in places]
        hands = dict(zip(places, sparing(likely, self.hands, bool), strict=True))
        bodies = dict(zip(places, sparing(likely, self._body, bool), strict=True))
        return [People(face, hands.get(n) or (), bodies.get(n)) for n, face in enumerate(faces)]

    def _body(self, picture: Picture) -> Body | None:
        return self._bodies.find(picture) if self._bodies else None

    def _evidence(self, things: Things, boxes: Boxes, people: People) -> Floats:
        return evidence(self._heads, things.classes, boxes.kinds, people) if self._heads else np.zeros(0)

    def _tell(self, evident: Floats, features: Floats, drawn: Floats) -> Told:
        return tell(self._heads, evident, features, drawn) if self._heads and self._classifier else NOTHING

    def _load(self, make: Callable[[Shelf], Model]) -> Model | None:
        try:
            return make(self._shelf)
        except ModelError as error:
            self.problems = (*self.problems, str(error))
            return None
