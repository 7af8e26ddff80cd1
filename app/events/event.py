"""One thing that the viewer did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What can happen. The names are stored; add to them, never rename one."""

    SHOWN = "shown"
    WATCHED = "watched"
    SKIPPED = "skipped"
    LIKED = "liked"
    UNLIKED = "unliked"
    SAVED = "saved"
    UNSAVED = "unsaved"
    NOT_INTERESTED = "not_interested"
    HIDDEN_CREATOR = "hidden_creator"
    SHARED = "shared"
    OPENED_COMMENTS = "opened_comments"
    READ_COMMENTS = "read_comments"
    COMMENTED = "commented"
    FOLLOWED = "followed"
    UNFOLLOWED = "unfollowed"
    OPENED_FOLLOWING = "opened_following"
    CHOSE_TOPIC = "chose_topic"
    LESS = "less"
    MORE = "more"
    NOT_TRUE = "not_true"
    RULE_ADDED = "rule_added"
    RULE_REMOVED = "rule_removed"
    RULE_SPARED = "rule_spared"
    LIST_ADDED = "list_added"
    LIST_REMOVED = "list_removed"
    CORRECTED = "corrected"
    CHANGED_TASTE = "changed_taste"
    FRESH_START = "fresh_start"
    SESSION_STARTED = "session_started"
    SESSION_ENDED = "session_ended"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the log: appended once, never rewritten.

    `id` sorts by time (UUID version 7, 32 hex digits). `at` is UTC. `value` depends on the kind: seconds for
    watched, skipped and read_comments, the probability of the choice for shown, else 1. `detail` is plain JSON:
      shown           {"policy": str, "place": int, "rivals": [ids of the clips it was drawn from]}
      watched/skipped {"duration_s", "loops", "seeks", "muted_s", "paused_s",
                       "interrupted": the viewer left the program, not the clip}
      not_interested  {"what": "clip" | "tag:NAME" | "creator:NAME" | "source:NAME" | "word:TEXT" | "language:CODE"}
      rule_added      {"kind", "value", "action", and where it is not as usual: "until", "amount", "made_by"}
      rule_removed, rule_spared (the clip was caught wrongly) {"rule": the id of the event that made it}
      list_added      {"title", "where", "action": "hide" | "blur"}; what the list says is no event
      list_removed    {"list": the id of the event that added it}
      less, more, not_true {"feature": name of the reason}
      commented       {"text": the viewer's private note}
      followed, unfollowed {"what": "creator:NAME", "source": title of the creator's source} or {"what": "tag:NAME"}
      chose_topic     {"topic": tag}
      corrected       {"tag", "kind", "right": bool}: whether the clip has this finding, whatever analysis says
      undone          {"events": [event ids]}
    """

    id: str
    at: datetime
    session: str
    kind: Kind
    clip: str = ""
    value: float = 1.0
    detail: Mapping[str, Any] = field(default_factory=dict)
