"""The one table of keys: the bindings, the sheet behind `?` and the README are made from it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


@dataclass(frozen=True, slots=True)
class Key:
    """A key, and what it does. `shown` is its name for people, or "" for a twin that needs no mention.

    `repeats` says that holding the key does it again and again; a held key never swipes or judges twice.
    """

    key: Qt.Key
    action: str
    shown: str = ""
    modifiers: Qt.KeyboardModifier = NONE
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """What a key can do, as a sentence of the sheet, and the heading it stands under."""

    action: str
    sentence: str
    group: str


DEEDS = (
    Deed("next", "Next clip", "Moving"),
    Deed("previous", "Previous clip", "Moving"),
    Deed("following", "What you follow, newest first, or back to your feed", "Moving"),
    Deed("back", "5 seconds back", "Playing"),
    Deed("on", "5 seconds on", "Playing"),
    Deed("start", "From the start", "Playing"),
    Deed("pause", "Pause, or play on", "Playing"),
    Deed("mute", "Sound off or on", "Playing"),
    Deed("louder", "Louder", "Playing"),
    Deed("softer", "Softer", "Playing"),
    Deed("slower", "Slower", "Playing"),
    Deed("faster", "Faster", "Playing"),
    Deed("captions", "Captions off or on", "Playing"),
    Deed("like", "Like, or take the like back", "Judging"),
    Deed("save", "Save, or take it from the saved ones", "Judging"),
    Deed("keep", "Keep the clip on this device, or no longer", "Judging"),
    Deed("follow", "Follow the creator, or no longer", "Judging"),
    Deed("creator", "The creator's page: all their clips here", "Judging"),
    Deed("hashtag", "The page of the clip's first hashtag", "Judging"),
    Deed("comments", "Comments on this clip, and your own notes", "Judging"),
    Deed("share", "Copy the clip to the clipboard", "Judging"),
    Deed("why", "Why this clip", "Judging"),
    Deed("details", "About this clip: what was found in it", "Judging"),
    Deed("more_like", "More like this clip", "Judging"),
    Deed("less", "Less: this clip, a topic or its creator", "Judging"),
    Deed("undo", "Take back what you said or turned last", "Judging"),
    Deed("learning", "Follow your taste, or a plain order", "Your taste"),
    Deed("private", "Private: keep nothing, or keep it again", "Your taste"),
    Deed("start_afresh", "Fresh start: forget your taste, keep your history", "Your taste"),
    Deed("add_source", "Add a feed, a channel, a search or a folder", "Window"),
    Deed("add_folder", "Add a folder", "Window"),
    Deed("paste", "Add what is on the clipboard: a folder, a file, an address", "Window"),
    Deed("full_screen", "Full screen", "Window"),
    Deed("close", "Close what is open", "Window"),
    Deed("help", "This sheet", "Window"),
)

KEYS = (
    Key(K.Key_Down, "next", "↓"),
    Key(K.Key_J, "next", "J"),
    Key(K.Key_PageDown, "next", "Page down"),
    Key(K.Key_MediaNext, "next"),
    Key(K.Key_Up, "previous", "↑"),
    Key(K.Key_K, "previous", "K"),
    Key(K.Key_PageUp, "previous", "Page up"),
    Key(K.Key_MediaPrevious, "previous"),
    Key(K.Key_G, "following", "G"),
    Key(K.Key_Left, "back", "←", repeats=True),
    Key(K.Key_Right, "on", "→", repeats=True),
    Key(K.Key_Home, "start", "Home"),
    Key(K.Key_0, "start", "0"),
    Key(K.Key_Space, "pause", "Space"),
    Key(K.Key_MediaPlay, "pause"),
    Key(K.Key_MediaPause, "pause"),
    Key(K.Key_MediaTogglePlayPause, "pause"),
    Key(K.Key_M, "mute", "M"),
    Key(K.Key_Plus, "louder", "+", repeats=True),
    Key(K.Key_Equal, "louder", repeats=True),
    Key(K.Key_Minus, "softer", "−", repeats=True),
    Key(K.Key_BracketLeft, "slower", "["),
    Key(K.Key_BracketRight, "faster", "]"),
    Key(K.Key_V, "captions", "V"),
    Key(K.Key_L, "like", "L"),
    Key(K.Key_S, "save", "S"),
    Key(K.Key_D, "keep", "D"),
    Key(K.Key_A, "follow", "A"),
    Key(K.Key_B, "creator", "B"),
    Key(K.Key_NumberSign, "hashtag", "#"),
    Key(K.Key_C, "comments", "C"),
    Key(K.Key_H, "share", "H"),
    Key(K.Key_W, "why", "W"),
    Key(K.Key_I, "details", "I"),
    Key(K.Key_R, "more_like", "R"),
    Key(K.Key_N, "less", "N"),
    Key(K.Key_Z, "undo", "Ctrl+Z", CTRL),
    Key(K.Key_T, "learning", "T"),
    Key(K.Key_P, "private", "P"),
    Key(K.Key_T, "start_afresh", "Ctrl+T", CTRL),
    Key(K.Key_N, "add_source", "Ctrl+N", CTRL),
    Key(K.Key_O, "add_folder", "Ctrl+O", CTRL),
    Key(K.Key_V, "paste", "Ctrl+V", CTRL),
    Key(K.Key_F, "full_screen", "F"),
    Key(K.Key_F11, "full_screen", "F11"),
    Key(K.Key_Escape, "close", "Esc"),
    Key(K.Key_Question, "help", "?"),
    Key(K.Key_F1, "help", "F1"),
)

# These only say where on the keyboard a sign lies; they do not make another shortcut of it.
LAYOUT = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
SHIFTED = (K.Key_Question, K.Key_NumberSign, K.Key_Plus, K.Key_Equal, K.Key_BracketLeft, K.Key_BracketRight)
BOUND: dict[tuple[int, Qt.KeyboardModifier], Key] = {(entry.key, entry.modifiers): entry for entry in KEYS}


def bound(key: int, modifiers: Qt.KeyboardModifier) -> Key | None:
    """The entry for a key press. A key with another modifier is somebody else's shortcut: None."""
    plain = modifiers & ~LAYOUT
    if key in SHIFTED:
        plain &= ~Qt.KeyboardModifier.ShiftModifier
    return BOUND.get((key, plain))


def named(action: str) -> tuple[str, ...]:
    """The names of all keys for an action, in the order of the table."""
    return tuple(entry.shown for entry in KEYS if entry.action == action and entry.shown)


def readme_table(deeds: Iterable[Deed] = DEEDS) -> str:
    """The Markdown table of the README, one line a deed."""
    keys = {deed.action: " ".join(f"`{name}`" for name in named(deed.action)) for deed in deeds}
    lines = [f"| {keys[deed.action]} | {deed.sentence} |" for deed in deeds]
    return "\n".join(["| key | does |", "|---|---|", *lines]) + "\n"
