"""Lets hosts do harm in every way, one after the other: `python -m tests.trials.hostile [PART OF A NAME]`."""

import sys

from tests.trials.hostile.cases import CASES
from tests.trials.hostile.meeting import meet, wrong


def main(part: str = "") -> int:
    """How many did not end as they have to; a line for each as it ends."""
    bad = 0
    for case in CASES.values():
        if part in case.name:
            met = meet(case)
            odd = list(wrong(case, met))
            bad += bool(odd)
            figures = f"{len(met.did.reached)} asked {met.took_s:5.1f} s {met.grew_mib:6.1f} MiB"
            print(f"{case.rule:10} {case.name:56} {figures}  {'; '.join(odd) or met.said}", flush=True)
    print(f"{bad} did not end as they have to")
    return bad


if __name__ == "__main__":
    sys.exit(bool(main(*sys.argv[1:])))
