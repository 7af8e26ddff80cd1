"""The viewer's settings: one table from which the screen, the command line and docs/settings.md are drawn."""

import difflib
import json
import re
from dataclasses import dataclass
from typing import Any

from app.store.database import Store
from app.store.transaction import transaction

Value = bool | float | int | str


class SettingError(ValueError):
    """A name or value that does not exist. The message says what would."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. The default has its type; numbers lie in `span` (ends included), words in `choices`; a
    text that is neither matches `pattern` as a whole, of which `form` tells people.

    `group` is its heading on the page of settings; "" keeps it off that page, since the program itself or another
    page sets it.
    """

    default: Value
    sentence: str
    group: str = ""
    span: tuple[float, float] = (0, 1)
    choices: tuple[str, ...] = ()
    pattern: str = ""
    form: str = ""

    @property
    def kind(self) -> type:
        """bool, int, float or str."""
        return type(self.default)

    @property
    def valid(self) -> str:
        """The values it takes, in words."""
        if self.kind is bool:
            return "on or off"
        if self.choices:
            return " or ".join(self.choices)
        if self.pattern:
            return self.form
        return f"{self.span[0]:g} to {self.span[1]:g}"

    def takes(self, value: Value) -> bool:
        """Whether the value has the type and lies in range."""
        if self.pattern:
            return isinstance(value, str) and re.fullmatch(self.pattern, value) is not None
        if self.kind in (bool, str):
            return type(value) is self.kind and (self.kind is bool or value in self.choices)
        return type(value) in (int, self.kind) and self.span[0] <= float(value) <= self.span[1]


PLAYING = "Playing"
NEXT = "What comes next"
SAFETY = "What must not be shown"
FEEDS = "Open feeds"
WINDOW = "Window"

PORT = "([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"

TABLE: dict[str, Setting] = {
    "volume": Setting(1.0, "How loud clips are, as a share of full volume.", PLAYING),
    "muted": Setting(False, "Whether clips play without sound.", PLAYING),
    "even_loudness": Setting(True, "Whether quiet and loud clips are made equally loud.", PLAYING),
    "rate": Setting(1.0, "How fast clips play; 1 is their own speed.", PLAYING, span=(0.5, 2)),
    "loop": Setting(True, "Whether a clip starts over at its end; off goes on to the next one.", PLAYING),
    "captions": Setting(
        True, "Whether captions are shown where a clip has any; a feed is asked for them.", PLAYING
    ),
    "caption_size": Setting(
        "middle", "How large captions are.", PLAYING, choices=("small", "middle", "large")
    ),
    "learning": Setting(True, "Whether the order follows what you finish, skip and like.", NEXT),
    "order": Setting(
        "newest",
        "The order while learning is off.",
        NEXT,
        choices=("newest", "shuffled", "oldest unseen"),
    ),
    "surprise": Setting(0.3, "How much of the feed is a surprise; 0 is steady, 1 surprises most.", NEXT),
    "analysis": Setting("full", "How closely clips are looked into.", NEXT, choices=("off", "light", "full")),
    "variety": Setting(0.5, "How little the next clip is like the last ones; 0 may be all alike.", NEXT),
    "evenness": Setting(0.0, "How evenly creators get the stage; 0 lets the score alone decide.", NEXT),
    "finishing": Setting(
        1.0, "How much it says that you watch to the end; 0 nothing, 1 as usual.", NEXT, span=(0, 3)
    ),
    "liking": Setting(
        1.0, "How much it says that you like, save or share; 0 nothing, 1 as usual.", NEXT, span=(0, 3)
    ),
    "leaving_early": Setting(
        1.0, "How much it says that you leave early; 0 nothing, 1 as usual.", NEXT, span=(0, 3)
    ),
    "sensitive": Setting(
        "blur",
        "What becomes of sensitive clips; those of open feeds count until their source or a look at them says not.",
        SAFETY,
        choices=("blur", "hide", "show"),
    ),
    "lookalikes": Setting(
        True, "Whether a topic that you hide also hides clips without tags that look like it.", SAFETY
    ),
    "fetching": Setting(
        "ahead",
        "How many clips are fetched before you see them: a few, or the next one, as on battery and metered lines.",
        FEEDS,
        choices=("ahead", "sparing"),
    ),
    "fetched_mib": Setting(
        512, "How many MiB of fetched clips stay here; those not played for longest go.", FEEDS, (64, 65536)
    ),
    "longest_s": Setting(
        180, "How many seconds clips of open feeds may have; longer ones are left out.", FEEDS, (5, 3600)
    ),
    "long_vertical": Setting(True, "Whether vertical clips of open feeds may be longer than that.", FEEDS),
    "proxy": Setting(
        "",
        "What all questions to others go through: http://HOST:PORT or socks5://HOST:PORT; empty for nothing.",
        FEEDS,
        pattern=rf"((http|socks5)://([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):{PORT})?",
        form="http://HOST:PORT, socks5://HOST:PORT or nothing",
    ),
    "daily_limit_min": Setting(
        0, "Minutes of a day that you want to watch; 0 sets no limit.", span=(0, 1440)
    ),
    "break_after_min": Setting(
        0, "Minutes of watching after which you want a break; 0 asks none.", span=(0, 480)
    ),
    "break_length_min": Setting(5, "Minutes that a break lasts.", span=(1, 120)),
    "bedtime_from_min": Setting(
        -1, "When bedtime begins, in minutes after midnight; -1 is no bedtime.", span=(-1, 1439)
    ),
    "bedtime_to_min": Setting(420, "When bedtime ends, in minutes after midnight.", span=(0, 1439)),
    "reduced_motion": Setting(
        "auto",
        "Whether moving between clips is instant; auto asks the system.",
        WINDOW,
        choices=("auto", "on", "off"),
    ),
    "window_width": Setting(1280, "How wide the window opens, in pixels.", span=(420, 16384)),
    "window_height": Setting(800, "How high the window opens, in pixels.", span=(720, 16384)),
    "first_run_done": Setting(False, "Whether the wall of topics of the first start is behind you."),
}


def get(store: Store, name: str) -> Any:
    """The value of a setting, which has the type of its default. Raises SettingError for an unknown name."""
    setting = named(name)
    row = store.connection.execute("SELECT value FROM settings WHERE name = ?", [name]).fetchone()
    kept = json.loads(row[0]) if row else setting.default
    return setting.kind(kept) if setting.takes(kept) else setting.default


def put(store: Store, name: str, value: Value) -> None:
    """Keep a value. Raises SettingError, with what would be valid, for an unknown name or value."""
    setting = named(name)
    if not setting.takes(value):
        raise SettingError(f"{name} cannot be {value}. It takes {setting.valid}.")
    with transaction(store):
        store.connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", [name, json.dumps(value)])


def parse(name: str, text: str) -> Value:
    """The value that a text on the command line means. Raises SettingError where it means none."""
    setting = named(name)
    try:
        value = {"on": True, "off": False}[text] if setting.kind is bool else setting.kind(text)
    except (KeyError, ValueError) as error:
        raise SettingError(f"{name} cannot be {text}. It takes {setting.valid}.") from error
    if not setting.takes(value):
        raise SettingError(f"{name} cannot be {text}. It takes {setting.valid}.")
    return value


def named(name: str) -> Setting:
    """The setting of that name. Raises SettingError with the nearest name where there is none."""
    if name in TABLE:
        return TABLE[name]
    near = difflib.get_close_matches(name, TABLE, n=1, cutoff=0)[0]
    raise SettingError(f"There is no setting {name}. Did you mean {near}?")


def as_markdown() -> str:
    """The page docs/settings.md."""
    rows = [f"| `{name}` | {s.valid} | {shown(s.default)} | {s.sentence} |" for name, s in TABLE.items()]
    head = ["# Settings", "", "`ownfeed settings NAME VALUE` changes one.", ""]
    return "\n".join([*head, "| name | values | at first | |", "|---|---|---|---|", *rows, ""])


def shown(value: Value) -> str:
    """A value in the words of the command line."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value:g}" if isinstance(value, float) else str(value)
