"""The life of the models' process, whatever its models are."""

import sys
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

from app import jail
from app.analysis.clip.seen import Seen
from app.analysis.decode.pixels import decode
from app.analysis.work.wire import Told, encode, read_words
from app.media.arrival import READY, send
from app.media.background import end_after, end_after_work, give_back, give_way, step_back

MEMORY_BYTES = 3 << 30
"""Address space; the models reserve more than the 400 MB that they use."""

BLOCK_BYTES = 4 << 20
"""Given back when freed: 40 MB less at a twentieth more time."""

LOADED_BYTES = 256 << 10
"""The same while models are loaded, which unpacks weights of this size and forgets the packed ones: 40 MB less."""

WORK_S = 14
"""Of the processor; what the longest clip takes is a fifth of it."""

ALARM_S = 960
"""Ends this process from within a model, should the parent be gone that kills it earlier."""

SYSTEM = (
    "/usr/lib",
    "/usr/lib64",
    "/lib",
    "/lib64",
    "/nix/store",
    "/proc/self",
    "/proc/cpuinfo",
    "/sys/devices/system",
)
"""What libraries look up when they are first used; nothing of the viewer's."""

Analyse = Callable[[Seen], Told]


def serve(make: Callable[[bool], Analyse], readable: list[str]) -> None:
    """Answer until the parent hangs up. `make` is told whether to be thorough and loads what it can before the
    jail is shut; later only `readable`, the program and its libraries can be opened.
    """
    niceness, extent = sys.argv[3:]
    step_back(int(niceness))
    give_back(LOADED_BYTES)
    analyse = make(extent == "full")  # before it gives way to all: its start has a limit
    give_back(BLOCK_BYTES)
    if int(niceness):
        give_way()
    program = [str(Path(__file__).parents[3]), sys.prefix, sys.base_prefix]
    jail.enter(jail.LAYERS, [*SYSTEM, *program, *readable], sockets=False, memory_bytes=MEMORY_BYTES)
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    send(answers, READY)
    while (words := read_words(questions)) is not None:
        end_after(ALARM_S)
        end_after_work(WORK_S)
        seen = replace(decode(questions), **asdict(words))
        send(answers, encode(analyse(seen)))
        end_after(0)
        end_after_work(0)
