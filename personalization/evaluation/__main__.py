"""Runs the studies on simulated people, prints their numbers and draws the figures of docs/learner.md.

    python -m personalization.evaluation OUT [PEOPLE]

writes OUT/lift.svg and OUT/flips.svg.
"""

import json
import sys
from pathlib import Path

from personalization.evaluation.plots import bars
from personalization.evaluation.simulation import simulated


def main(folder: Path, count: int) -> None:
    """Run every study with `count` people."""
    found = simulated(count)
    print(json.dumps(found, indent=1))
    after = {
        name: [of[name]["0-20"] for of in found["flips"].values()] for name in ("ownfeed", "told", "fresh")
    }
    early = {name: values[::2] for name, values in found["lift"].items()}
    swipes = ("10 swipes", "20 swipes", "50 swipes")
    lifted = bars("Times a random pick, on simulated people", swipes, early, 1.0)
    changed = bars("First 20 swipes after a change of taste", tuple(found["flips"]), after, 1.0)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "lift.svg").write_text(lifted, encoding="utf-8")
    (folder / "flips.svg").write_text(changed, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 60)
