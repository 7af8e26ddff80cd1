"""One libVLC player, called from its own thread only."""

import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import vlc

from app.player.child.files import close_file
from app.player.child.pictures import Pictures
from app.player.child.position import Position
from app.player.child.sound import BEAT_S, is_only_sound
from app.player.magic import DEMUXERS
from app.player.wire import Command, Do, Record, Say

SEEK_SHOWS_S = 0.5
"""For so long after a seek a paused player may show pictures; at other times they only repeat."""
ENDLESSLY = ":input-repeat=65535"

Tell = Callable[[Record], bool]
"""Sends a record; False if the window reads too slowly."""


class Player:
    """One slot of the ring, in the player process."""

    def __init__(self, slot: int, instance: Any, pictures: Pictures, tell: Tell) -> None:
        self._slot, self._instance, self._tell = slot, instance, tell
        self._player = instance.media_player_new()
        self._pictures = pictures
        pictures.attach(vlc, self._player, self._visible_size, self._announce)
        self._position = Position()
        self._descriptor = -1
        self._wanted = Command(Do.RELEASE)
        self._live = 0  # the generation that libVLC really plays
        self._number = 0
        self._unseen = False  # plays, and libVLC has shown no picture of it yet
        self._rate = 1.0
        self._peek_until_s = 0.0
        self._listen()
        self._commands: queue.SimpleQueue[tuple[Command, int]] = queue.SimpleQueue()
        threading.Thread(target=self._work, daemon=True).start()

    def obey(self, command: Command, descriptor: int) -> None:
        """Take a command, from any thread; -1 where there is no descriptor."""
        if command.do in (Do.LOAD, Do.CONTROL, Do.RELEASE):
            self._wanted = command
        self._commands.put((command, descriptor))

    def _work(self) -> None:
        while True:
            with suppress(queue.Empty):
                self._do(*self._commands.get(timeout=BEAT_S if self._unseen else None))
            if self._unseen and is_only_sound(self._player):
                self._show(Say.SOUND)

    def _do(self, command: Command, descriptor: int) -> None:
        is_current = command.generation == self._wanted.generation
        match command.do:
            case Do.PING:
                self._tell(Record(Say.PONG, self._slot, command.generation))
            case Do.LOAD if not is_current:
                close_file(descriptor)  # a faster swipe came after it
            case Do.LOAD:
                self._load(command, descriptor)
            case Do.RELEASE:
                self._release()
            case Do.CONTROL if is_current and self._number:
                self._control()
            case Do.SEEK if is_current:
                self._seek(command.position_s)

    def _load(self, command: Command, descriptor: int) -> None:
        media = self._instance.media_new_fd(descriptor)
        media.add_option(ENDLESSLY)
        media.add_option(f":demux={DEMUXERS[command.demuxer]}")
        if command.position_s > 0:
            media.add_option(f":start-time={command.position_s:.3f}")
        self._live = 0
        self._player.set_media(media)  # returns when the old input is gone; only then its descriptor is free
        media.release()
        self._close_descriptor()
        self._descriptor, self._number, self._unseen = descriptor, 0, True
        self._position.load(command.position_s)
        self._live = command.generation
        self._player.audio_set_mute(True)  # else a clip that is only prepared clicks
        self._player.play()

    def _release(self) -> None:
        self._live, self._unseen = 0, False
        self._player.stop()
        self._player.set_media(None)
        self._close_descriptor()

    def _close_descriptor(self) -> None:
        close_file(self._descriptor)
        self._descriptor = -1

    def _control(self) -> None:
        wanted = self._wanted
        self._position.run(not wanted.paused, wanted.rate)
        if wanted.rate != self._rate:
            self._rate = wanted.rate
            self._player.set_rate(wanted.rate)
        self._player.audio_set_volume(round(wanted.volume))
        self._player.audio_set_mute(wanted.paused or wanted.muted)
        self._player.set_pause(int(wanted.paused))

    def _seek(self, position_s: float) -> None:
        self._peek_until_s = time.monotonic() + SEEK_SHOWS_S
        self._position.go(position_s)
        self._player.set_time(round(position_s * 1000))

    def _visible_size(self) -> tuple[int, int]:
        width, height = vlc.libvlc_video_get_size(self._player, 0)
        return width, height

    def _announce(self, *picture: int) -> bool:
        self._unseen = False
        return self._show(Say.FRAME, *picture)

    def _show(self, say: Say, buffer: int = 0, width: int = 0, height: int = 0, stride: int = 0) -> bool:
        """The clip has moved on. A paused player repeats its picture every 75 ms, which is no news."""
        now_s = time.monotonic()
        repeats = self._number and not self._position.runs and now_s > self._peek_until_s
        if self._live != self._wanted.generation or repeats:
            return False
        times = now_s, self._position.at(now_s), self._position.duration_s
        picture = buffer, width, height, stride, self._number + 1
        if not self._tell(Record(say, self._slot, self._live, *picture, *times)):
            return False
        self._number += 1
        if self._number == 1:
            self._commands.put((Command(Do.CONTROL, self._slot, self._live), -1))
        return True

    def _listen(self) -> None:
        """Events only tell; they never call libVLC."""
        kinds = vlc.EventType
        attach, position = self._player.event_manager().event_attach, self._position
        attach(kinds.MediaPlayerEncounteredError, lambda _: self._end())
        attach(kinds.MediaPlayerEndReached, lambda _: self._end())
        attach(kinds.MediaPlayerTimeChanged, lambda event: position.note(event.u.new_time / 1000))
        attach(kinds.MediaPlayerLengthChanged, lambda event: position.last(event.u.new_length / 1000))

    def _end(self) -> None:
        self._tell(Record(Say.ENDED, self._slot, self._live))
