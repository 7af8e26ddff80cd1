"""Starts the player process: locks itself in, then does what the window asks."""

import ctypes
import json
import os
import sys
from typing import Any

from app import jail
from app.player.child.lines import Line, open_line
from app.player.child.pictures import Pictures
from app.player.layout import SLOTS, Layout
from app.player.wire import Command, Do, Record, Say

M_MMAP_THRESHOLD = -3
PICTURE_BYTES = 1 << 20
"""Blocks from here on are given back when freed. By itself glibc raises this limit to 32 MB at the first
freed picture, and from then on keeps hundreds of MB of them."""

OPTIONS = (
    "--quiet",
    "--file-caching=60",  # ms; the default of 300 lets some containers (asf, ps) move 170 ms late after a pause
    "--no-lua",
    "--no-spu",
    "--no-sub-autodetect-file",
    "--no-video-title-show",
    "--no-snapshot-preview",
    "--no-mkv-preload-local-dir",  # else it looks for further files beside the clip
    "--avcodec-hw=none",
    "--avcodec-threads=1",  # three players decode at once; more threads cost memory and win nothing
)
SILENT = ("--no-audio", "--aout=none")  # without the second it still starts programs for the sound server


def main() -> None:
    """The last argument is JSON: the line's ends, `layers`, `readable`, `writable`, `sound`."""
    settings = json.loads(sys.argv[-1])
    layout = Layout(*settings["screen"])
    line = open_line(settings, layout)
    try:
        from app.player.child.player import Player  # noqa: PLC0415  needs libVLC, which may be missing
    except (Exception, SystemExit) as error:  # the binding ends in many ways where there is no libVLC
        line.send(Record(Say.MISSING).pack() + type(error).__name__.encode())
        return
    _keep_memory_low()
    put_on = jail.enter(settings["layers"], settings["readable"], True, writable=settings["writable"])
    instance = _libvlc(settings["sound"])
    if instance is None:
        line.send(Record(Say.MISSING).pack() + b"plugins")
        return
    tell = lambda record: line.send(record.pack())  # noqa: E731
    pictures = [Pictures(slot, line.memory, layout) for slot in range(SLOTS)]
    players = [Player(slot, instance, pictures[slot], tell) for slot in range(SLOTS)]
    if "seccomp" in settings["layers"]:
        put_on["sockets"] = jail.shut_sockets()  # the players are connected to the sound server by now
    line.send(Record(Say.READY).pack() + json.dumps(put_on).encode())
    _obey(line, players)


def _libvlc(sound: bool) -> Any:
    import vlc  # noqa: PLC0415

    return vlc.Instance([*OPTIONS, *(() if sound else SILENT)])


def _obey(line: Line, players: list[Any]) -> None:
    while True:
        message, descriptor = line.receive()
        if not message:
            os._exit(0)  # libVLC's own end may hang
        command = Command.unpack(message)
        for player in players if command.do is Do.PING else [players[command.slot]]:
            player.obey(command, descriptor)


def _keep_memory_low() -> None:
    if sys.platform == "linux":
        getattr(ctypes.CDLL(None), "mallopt", lambda *_: 0)(M_MMAP_THRESHOLD, PICTURE_BYTES)
