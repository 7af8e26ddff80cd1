"""Runs the studies on simulated people, prints their numbers and draws the figures of docs/learner.md.

    python -m personalization.evaluation OUT [PEOPLE [LOGS]]

writes OUT/lift.svg, OUT/flips.svg and OUT/promises.md; with a folder of LOGS those are judged as well.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from personalization.evaluation.data import read
from personalization.evaluation.plots import bars
from personalization.evaluation.promises import JUDGES, table
from personalization.evaluation.report import evaluated
from personalization.evaluation.simulation import simulated


def main(folder: Path, count: int, logs: Path | None = None) -> None:
    """Run every study with `count` people."""
    found = {"simulated": simulated(count)}
    present = [name for name in JUDGES if logs and (logs / name).is_dir()]
    found.update({name: evaluated(read(logs / name), count) for name in present if logs})
    print(json.dumps(found, indent=1))
    folder.mkdir(parents=True, exist_ok=True)
    draw(folder, found)


def draw(folder: Path, found: Mapping[str, Any]) -> None:
    """Write the figures and the table of promises for what was `found`."""
    flips, lift = found["simulated"]["flips"], found["simulated"]["lift"]
    after = {name: [of[name]["0-20"] for of in flips.values()] for name in ("ownfeed", "told", "fresh")}
    early = {name: values[::2] for name, values in lift.items()}
    swipes = ("10 swipes", "20 swipes", "50 swipes")
    lifted = bars("Times a random pick, on simulated people", swipes, early, 1.0)
    changed = bars("First 20 swipes after a change of taste", tuple(flips), after, 1.0)
    (folder / "lift.svg").write_text(lifted, encoding="utf-8")
    (folder / "flips.svg").write_text(changed, encoding="utf-8")
    (folder / "promises.md").write_text(table(found), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 60, *map(Path, sys.argv[3:4]))
