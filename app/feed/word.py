"""The viewer's word on clips: likes, saves, notes and refusals, each of which can be taken back."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.clips.clip import Clip
from app.clips.followed import creator_of
from app.events.event import Event, Kind
from app.events.follows import Follows, Subject
from app.events.judgements import Judgements, judged
from app.feed.recorder import Recorder
from app.feed.state import Toast
from app.feed.undoing import Undoing
from app.rules.book import RuleBook
from app.rules.matcher import Judge, passing
from app.rules.ruling import Ruling, Verdict
from app.rules.sentences import refused, why
from app.rules.standing import MAKING


class Word(QObject):
    """Owns what the viewer said; known from the log at the start, then kept as it is said.

    `changed` is sent after each judgement, with whether it is a strong one that must reach the prepared clip too.
    `undone` is sent when an undo is safe on disk, so that what the log now says can be read again. `corrected`
    names a clip of which the viewer just said, or took back, what is in it.
    """

    changed = Signal(bool)
    undone = Signal()
    corrected = Signal(str)

    def __init__(self, recorder: Recorder, judgements: Judgements, book: RuleBook, undoing: Undoing) -> None:
        super().__init__()
        self._recorder, self._book, self._undoing = recorder, book, undoing
        self._judgements = judgements
        self._toast: Toast | None = None
        self._asked_for: set[str] = set()
        book.said.connect(lambda event, text: self._note(event, text, strong=True))
        undoing.undone.connect(self._taken_back)

    def know(self, judgements: Judgements) -> None:
        """Take what the log holds now."""
        self._judgements = judgements
        self.changed.emit(True)

    @property
    def deeds(self) -> int:
        """How many deeds can be taken back."""
        return self._undoing.depth

    def hides(self, clip: Clip) -> bool:
        """Whether a rule hides this clip, and the viewer did not ask for it all the same."""
        return self.verdict(clip).hidden_by is not None

    def verdict(self, clip: Clip) -> Verdict:
        """What the rules make of a clip; labels alone where the viewer asked to see it."""
        return self.judge(clip)

    @property
    def judge(self) -> Judge:
        """What says so by what holds now; may be handed to another thread."""
        return passing(self._book.judge, frozenset(self._asked_for))

    @property
    def follows(self) -> Follows:
        """What is followed."""
        return self._judgements.follows

    def let_pass(self, clip: str) -> None:
        """The viewer asked to see this clip: until the end of the sitting no rule stands before it."""
        self._asked_for.add(clip)
        self.changed.emit(False)

    @property
    def ruling(self) -> Ruling:
        """All rules that hold now."""
        return self._book.ruling

    def about(self, clip: Clip | None) -> dict[str, Any]:
        """What was said of a clip, as the fields of FeedState."""
        known, verdict = self._judgements, self.verdict(clip) if clip is not None else Verdict()
        return {
            "liked": clip is not None and clip.id in known.liked,
            "saved": clip is not None and clip.id in known.saved,
            "followed": clip is not None and creator_of(clip) in known.follows.since,
            "notes": known.notes.get(clip.id, ()) if clip is not None else (),
            "veil": why(verdict) if verdict.blurred_by is not None else "",
            "labels": verdict.labels,
            "toast": self._toast,
        }

    def toggle_like(self, clip: Clip) -> None:
        """Like the clip, or take the like back."""
        liked = clip.id in self._judgements.liked
        self._say(Kind.UNLIKED if liked else Kind.LIKED, clip, "Like taken back" if liked else "Liked")

    def toggle_save(self, clip: Clip) -> None:
        """Save the clip, or take it from the saved ones."""
        saved = clip.id in self._judgements.saved
        self._say(Kind.UNSAVED if saved else Kind.SAVED, clip, "No longer saved" if saved else "Saved")

    def toggle_follow(self, subject: Subject) -> None:
        """Follow a creator or a hashtag, or do so no longer."""
        follows = subject in self._judgements.follows.since
        text = f"{'No longer following' if follows else 'Following'} {subject.title}"
        self._say(Kind.UNFOLLOWED if follows else Kind.FOLLOWED, None, text, subject.detail)

    def visit_followed(self) -> None:
        """The viewer opens what they follow: what comes in from now on is new the next time."""
        event = self._recorder.record(Kind.OPENED_FOLLOWING)
        self._judgements = judged(self._judgements, event)

    def share(self, clip: Clip) -> None:
        """Note that the clip was handed on."""
        self._say(Kind.SHARED, clip, "Copied: paste it where you like")

    def note(self, clip: Clip, text: str) -> None:
        """Keep a private note on the clip."""
        if text.strip():
            self._say(Kind.COMMENTED, clip, "Noted on this device", {"text": text.strip()})

    def not_interested(self, clip: Clip, what: str) -> None:
        """Refuse the clip ("clip"), or what of it is meant, such as "tag:NAME", "creator:NAME" or "word:TEXT"."""
        kind, _, name = what.partition(":")
        if kind == "creator":
            self._say(Kind.HIDDEN_CREATOR, clip, refused(what), {"creator": name}, strong=True)
        else:
            self._say(Kind.NOT_INTERESTED, clip, refused(what), {"what": what}, strong=True)

    def less_of(self, clip: Clip, feature: str, title: str) -> None:
        """Lower one reason of the score."""
        self._say(Kind.LESS, clip, f"Less of this: {title}", {"feature": feature}, strong=True)

    def not_true(self, clip: Clip, feature: str, title: str) -> None:
        """Take away what taught one reason."""
        self._say(Kind.NOT_TRUE, clip, f"Forgotten: {title}", {"feature": feature}, strong=True)

    def correct(self, clip: Clip, name: str, kind: str, right: bool) -> None:
        """Say whether a finding of this name and kind is in the clip; that wins over analysis."""
        text = f"{name}: {'in it' if right else 'not in it'}, as you say"
        self._say(Kind.CORRECTED, clip, text, {"tag": name, "kind": kind, "right": right})
        self.corrected.emit(clip.id)

    def start_afresh(self) -> None:
        """The history stays, and nothing of it teaches any more."""
        event = self._recorder.record(Kind.FRESH_START)
        self._note(event, "A fresh start: your history stays, your taste is forgotten", strong=True)

    def turn_page(self, text: str) -> None:
        """Private begins or ends: what was said before cannot be taken back here, and the log is read anew."""
        self._undoing.forget()
        self._toast = Toast(text, undoable=False)
        self.undone.emit()

    def tell(self, text: str, take_back: Callable[[], None] | None) -> None:
        """Say back what was done beside the log, and what takes it back, if anything does."""
        if take_back is not None:
            self._undoing.note(text, take_back)
        self._toast = Toast(text, undoable=take_back is not None)
        self.changed.emit(False)

    def undo(self) -> None:
        """Take back what was said or turned last."""
        self._undoing.undo()

    def _say(
        self,
        kind: Kind,
        clip: Clip | None,
        text: str,
        detail: Mapping[str, Any] | None = None,
        strong: bool = False,
    ) -> None:
        event = self._recorder.record(kind, clip.id if clip is not None else "", 1.0, detail)
        self._judgements = judged(self._judgements, event)
        if kind in MAKING:
            self._book.take(event)
        self._note(event, text, strong)

    def _note(self, event: Event, text: str, strong: bool = False) -> None:
        self._undoing.note(text, lambda: self._take_back(event))
        self._toast = Toast(f"Only while private: {text}" if self._recorder.private else text)
        self.changed.emit(strong)

    def _take_back(self, event: Event) -> None:
        self._recorder.undo((event.id,), lambda _: self.undone.emit())
        if event.kind is Kind.CORRECTED:
            self.corrected.emit(event.clip)

    def _taken_back(self, text: str) -> None:
        self._toast = Toast(f"Taken back: {text}", undoable=False)
        self.changed.emit(False)
