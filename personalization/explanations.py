"""Explains scores: the exact parts of a clip's score, largest first, each with the events that taught it."""

from personalization.columns import Floats
from personalization.known import Known
from personalization.leanings import Leanings
from personalization.reasons import parts
from personalization.values import ClipFeatures, Reason


class Explainer:
    """Explains clips for a profile at one moment; the clips of a slate share what was looked up."""

    def __init__(self, known: Known, leanings: Leanings) -> None:
        """Read only what is known, and what the viewer's settings add."""
        self._names, self._vector, self._leanings = known.features.names, known.model.vector(), leanings
        self._because = known.because

    def reasons(
        self, clip: ClipFeatures, wide: Floats, prior: float, alike: float = 0.0
    ) -> tuple[Reason, ...]:
        """The parts of the score of a clip with the features `wide`; `alike` is what variety takes."""
        extra = {"quality": prior, "variety": alike, **self._leanings.of_clip(clip)}
        found = parts(self._names, wide, self._vector, extra)
        return tuple(self._because.reason(name, value) for name, value in found)
