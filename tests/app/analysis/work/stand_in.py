"""Models that know nothing, for tests of the processes: they answer, die, hang or toil as the caption says."""

import json
import os
import time
from collections.abc import Callable

from app.analysis.clip.seen import Seen
from app.analysis.work.serve import serve
from app.analysis.work.wire import Told


def main() -> None:
    """Serve like the real models."""
    serve(_make, [])


def _make(thorough: bool) -> Callable[[Seen], Told]:
    def analyse(seen: Seen) -> Told:
        if "die" in seen.caption:
            os._exit(1)
        while "toil" in seen.caption:
            pass
        if "hang" in seen.caption:
            time.sleep(1000)
        brightness = float(seen.frames[0].picture.mean()) / 255
        tags = [["bright", "scene", brightness], *([["hands", "body", 1.0]] if thorough else [])]
        return Told(json.dumps({"tags": tags, "language": "en", "sensitive": 0.1, "pid": os.getpid()}))

    return analyse
