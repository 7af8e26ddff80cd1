"""Lets a process meet one host that means harm, and judges how that ended."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.network.client import TOTAL_S
from tests.app.network.server import Server, answer
from tests.arrows import ROOT
from tests.trials.hostile.cases import Case
from tests.trials.hostile.trace import CALLS, Did, did

MOST_S = 2 * TOTAL_S + 10
"""A file is asked for a second time where it broke off; the rest is for a busy machine."""

MOST_MIB = 100.0


@dataclass(frozen=True, slots=True)
class Met:
    """`said` is the sentence, `grew_mib` how much more memory was held at most than before."""

    said: str
    took_s: float
    grew_mib: float
    did: Did
    port: int


def meet(case: Case) -> Met:
    """Under strace, with a host that does the harm and a victim that nobody may ask."""
    with tempfile.TemporaryDirectory() as scratch, Server(case.reply) as host:
        with Server(lambda _: [answer(b"a secret of this device")]) as victim:
            told = _child(case.name, host.port, victim.port, Path(scratch))
        trace = did(Path(scratch, "trace").read_text(errors="replace"), f"{scratch}/own")
    return Met(**json.loads(told), did=trace, port=host.port)


def _child(name: str, port: int, victim: int, scratch: Path) -> str:
    (scratch / "own").mkdir()
    strace = ["strace", "-f", "-qq", "-s", "400", "-e", CALLS, "-o", str(scratch / "trace")]
    child = [sys.executable, "-m", "tests.trials.hostile.child", name, str(port), str(victim)]
    whole = [*strace, *child, str(scratch / "own")]
    return subprocess.run(whole, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def wrong(case: Case, met: Met) -> Iterator[str]:
    """What did not end as it has to."""
    if not (case.ends in met.said and met.said.endswith(".")):
        yield f"it said: {met.said}"
    if met.did.reached != (f"127.0.0.1:{met.port}",) * case.asks:
        yield f"it reached {met.did.reached}"
    if met.did.strange:
        yield f"it opened {met.did.strange}"
    if met.took_s > MOST_S:
        yield f"it took {met.took_s:.0f} s"
    if met.grew_mib > MOST_MIB:
        yield f"it held {met.grew_mib:.0f} MiB"
