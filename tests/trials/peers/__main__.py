"""Compares: `python -m tests.trials.peers [KEYS] [STARTS] >peers.json`, as `bench all --json` tells it."""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.bench.figures import Figures
from app.bench.scene import copied
from app.paths import Paths
from tests.trials.peers.clips import plain_clips
from tests.trials.peers.measure import Stand
from tests.trials.peers.players import missing, players
from tests.trials.peers.screen import screen
from tests.trials.peers.table import beside

KEYS, STARTS, ROUNDS = 100, 6, 3


def compare(keys: int, starts: int) -> Iterator[Figures]:
    """All of them over the same clips, in rounds, so that what else the machine does meets each of them."""
    with tempfile.TemporaryDirectory(prefix="ownfeed-peers-") as folder:
        Path(folder).chmod(0o777)  # for one that may not run as root
        clips = plain_clips(Path(folder) / "clips")
        with copied(Paths.of(Path(folder) / "none"), [clips[0].parent]) as copy, screen() as on:
            stands = [Stand(player, on, Path(folder)) for player in players(clips, copy.data)]
            for stand in stands * ROUNDS:
                stand.starts(starts // ROUNDS)
                stand.plays(keys // ROUNDS)
            yield from beside([(stand.player.name, stand.measured) for stand in stands])


def main(keys: int = KEYS, starts: int = STARTS) -> None:
    """Tell each figure as it comes, and all of them at the end."""
    for sentence in missing():
        print(sentence, file=sys.stderr)
    seen = []
    for each in compare(keys, starts):
        seen.append(each.to_json())
        print(f"{each.name}: {each.p50:.1f}, p95 {each.p95:.1f} {each.unit}", file=sys.stderr, flush=True)
    print(json.dumps(seen))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
