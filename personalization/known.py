"""Everything a profile knows at one moment, for the functions that read it."""

from dataclasses import dataclass

from personalization.because import Because
from personalization.features import Features
from personalization.fold import Fold
from personalization.ledger import Ledger
from personalization.mixture import Mixture
from personalization.pool import Pool
from personalization.reasons import Evidence
from personalization.settings import Settings


@dataclass(frozen=True, slots=True)
class Known:
    """Read only; `day` is today in days since 1970 (UTC), `part` the quarter of the viewer's day (-1: any)."""

    clips: Pool
    settings: Settings
    day: int
    part: int
    ledger: Ledger
    evidence: Evidence
    because: Because
    features: Features
    fold: Fold

    @property
    def model(self) -> Mixture:
        """The mixture after the last lesson."""
        return self.fold.model
