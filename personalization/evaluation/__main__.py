"""Runs the studies on simulated people, prints their numbers and draws the figures of docs/learner.md.

    python -m personalization.evaluation OUT [PEOPLE]

writes OUT/lift.svg and OUT/flips.svg. Takes about a minute for each ten people.
"""

import json
import sys
from pathlib import Path

from personalization.evaluation.flips import Changes, flips
from personalization.evaluation.plots import bars
from personalization.evaluation.policies import Prepared
from personalization.evaluation.simulated import World, world
from personalization.evaluation.studies import Course, coverage, lift, price, reaction
from personalization.values import Settings

WORLD, PEOPLE = 31, 8101
"""Seeds of a catalogue and of people that no setting was chosen on."""


def main(folder: Path, count: int) -> None:
    """Run every study with `count` people."""
    made, settings = world(WORLD), Settings()
    lifts, changes, shares = lift(made, PEOPLE, count, 50), _flips(made, count), reaction(made, settings)
    _draw(folder, lifts, changes)
    found = {
        "lift": lifts,
        "lift_without_counts": lift(made, PEOPLE, count, 50, counted=False),
        "lift_pool_1000": lift(made, PEOPLE, count, 1000),
        "flips": changes,
        "reaction": {"mean": sum(shares) / len(shares), "worst": max(shares)},
        "price": price(made, PEOPLE, count, settings),
        "proof": coverage(made, PEOPLE, count, 300, settings),
    }
    print(json.dumps(found, indent=1))


def _flips(made: World, count: int) -> Changes:
    return flips(made, Prepared(made.pool), PEOPLE, count)


def _draw(folder: Path, lifts: Course, changes: Changes) -> None:
    after = {name: [of[name]["0-20"] for of in changes.values()] for name in ("ownfeed", "told", "fresh")}
    early = {name: values[::2] for name, values in lifts.items()}
    lifted = bars(
        "Times a random pick, on simulated people", ("10 swipes", "20 swipes", "50 swipes"), early, 1.0
    )
    changed = bars("First 20 swipes after a change of taste", tuple(changes), after, 1.0)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "lift.svg").write_text(lifted, encoding="utf-8")
    (folder / "flips.svg").write_text(changed, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100)
