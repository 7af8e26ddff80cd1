"""What each action of the table of keys does."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from app.clips.followed import creator_of
from app.events.follows import hashtag
from ui.exchange import copy_clip, pasted_paths, pasted_text
from ui.feed.panels import Panels
from ui.feed.playback_model import JUMP_S, LOUDER, PlaybackModel
from ui.feed.port import Session
from ui.feed.reel_model import ReelModel
from ui.shell import FEED, Shell

Action = Callable[[], None]

KEPT = frozenset({"learning", "private", "start_afresh", "add_source", "add_folder", "paste"})
"""Actions that change settings, the history or the sources."""


class Window(Protocol):
    """What only the window itself can do."""

    def toggle_full_screen(self) -> None: ...
    def leave_full_screen(self) -> None: ...


def actions(
    session: Session,
    reel: ReelModel,
    playback: PlaybackModel,
    panels: Panels,
    shell: Shell,
    window: Window,
) -> dict[str, Action]:
    """All actions by name."""
    return {
        "next": lambda: reel.swipe(1),
        "previous": lambda: reel.swipe(-1),
        **playing(playback),
        "captions": session.toggle_captions,
        **judging(session, panels),
        **steering(session),
        "following": lambda: session.following.toggle(),  # noqa: PLW0108
        "creator": lambda: creator_page(session, shell),
        "hashtag": lambda: hashtag_page(session, shell),
        "more_like": lambda: more_like(session, shell),
        "add_folder": shell.folder_wanted.emit,
        "add_source": lambda: shell.look_into(""),
        "paste": lambda: paste(session, shell),
        "help": panels.toggle_help,
        "full_screen": window.toggle_full_screen,
        "close": lambda: close(panels, shell, window),
    }


def kept(deeds: Mapping[str, Action], through: Callable[[Action], None]) -> dict[str, Action]:
    """The actions, of which safe mode keeps some behind its lock."""
    return {name: partial(through, deed) if name in KEPT else deed for name, deed in deeds.items()}


def playing(playback: PlaybackModel) -> dict[str, Action]:
    """What changes the running clip."""
    return {
        "pause": playback.toggle,
        "back": lambda: playback.jump(-JUMP_S),
        "on": lambda: playback.jump(JUMP_S),
        "start": playback.start,
        "mute": lambda: playback.tune(mute=True),
        "louder": lambda: playback.tune(louder=LOUDER),
        "softer": lambda: playback.tune(louder=-LOUDER),
        "slower": lambda: playback.tune(faster=-1),
        "faster": lambda: playback.tune(faster=1),
    }


def judging(session: Session, panels: Panels) -> dict[str, Action]:
    """What the viewer says about the clip."""
    return {
        "like": session.toggle_like,
        "save": session.toggle_save,
        "follow": session.toggle_follow,
        "keep": session.toggle_keep,
        "comments": lambda: panels.toggle("comments"),
        "share": lambda: share(session),
        "why": lambda: panels.toggle("why"),
        "details": lambda: panels.toggle("details"),
        "less": lambda: panels.toggle("less"),
        "undo": session.undo,
    }


def steering(session: Session) -> dict[str, Action]:
    """What may be learned of the viewer."""
    return {
        "learning": session.toggle_learning,
        "private": session.toggle_private,
        "start_afresh": session.start_afresh,
    }


def share(session: Session) -> None:
    """Copy the clip on stage, and note that it was handed on."""
    clip = session.state.clip
    if clip is not None:
        copy_clip(clip)
        session.share()


def more_like(session: Session, shell: Shell) -> None:
    """Look for clips that are like the one on stage."""
    clip = session.state.clip
    if clip is not None:
        shell.likes_wanted.emit(clip)


def creator_page(session: Session, shell: Shell) -> None:
    """Open the page of whoever made the clip on stage."""
    clip = session.state.clip
    if clip is not None:
        shell.subject_wanted.emit(creator_of(clip))


def hashtag_page(session: Session, shell: Shell) -> None:
    """Open the page of the first hashtag of the clip on stage."""
    clip = session.state.clip
    if clip is not None and clip.hashtags:
        shell.subject_wanted.emit(hashtag(clip.hashtags[0]))


def paste(session: Session, shell: Shell) -> None:
    """Add the folders and files on the clipboard, or find out what the words on it are."""
    if paths := pasted_paths():
        add(session, paths)
    elif text := pasted_text():
        shell.look_into(text)


def add(session: Session, paths: list[str]) -> None:
    """Add folders and files as sources."""
    for path in paths:
        session.add_folder(path)


def close(panels: Panels, shell: Shell, window: Window) -> None:
    """Close the topmost thing that is open; full screen is the last."""
    if panels.close():
        return
    if shell.on_feed:
        window.leave_full_screen()
    shell.open(FEED)
