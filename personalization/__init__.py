"""The learner's door: what the rest of the program and other programs may use.

    profile = Profile.from_events(events, pool, Settings(), day)
    profile.learn(event)
    slate = profile.arrange(pool, recent, size=20, seed=7)

Importing this is cheap: `Profile` and `Pool` bring numpy and river only when they are first named.
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

from personalization.settings import Settings
from personalization.values import Belief, Choice, ClipFeatures, Event, Proof, Reason, Slate

# Matrices this small only lose by threads, and the last bits would depend on how many there are.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

if TYPE_CHECKING:
    from personalization.evaluation.report import evaluate
    from personalization.likeness import looks_like
    from personalization.pool import Pool
    from personalization.profile import Profile
    from personalization.signals import Signal, signal

__all__ = [
    "Belief",
    "Choice",
    "ClipFeatures",
    "Event",
    "Pool",
    "Profile",
    "Proof",
    "Reason",
    "Settings",
    "Signal",
    "Slate",
    "evaluate",
    "looks_like",
    "signal",
]  # fmt: skip


HEAVY = {
    "evaluate": "personalization.evaluation.report",
    "Pool": "personalization.pool",
    "Profile": "personalization.profile",
    "looks_like": "personalization.likeness",
    "Signal": "personalization.signals",
    "signal": "personalization.signals",
}


def __getattr__(name: str) -> Any:
    """Bring the heavy parts when they are asked for."""
    if name not in HEAVY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HEAVY[name]), name)
