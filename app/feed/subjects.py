"""What is known of those whom the viewer follows, or may follow."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.clips import catalogue
from app.clips.clip import ELSEWHERE
from app.clips.far import elsewhere
from app.clips.followed import clips_of, count_of, held
from app.clips.sources import sources
from app.events.follows import Follows, Subject
from app.feed.library import Kept
from app.rules.made import made
from app.rules.matcher import Judge
from app.rules.rule import Rule
from app.store.database import Store

MOST_NEW = 99
"""New clips are counted so far."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What there is of somebody or something here: how many clips, and how many of them are new and may be seen.

    `kind` is that of the source whose creator it is, "" for a folder and for a hashtag. `page` is where the source
    says that the creator is found, "" where it does not; `is_source` whether that page is a source already.
    """

    subject: Subject
    clips: int = 0
    new: int = 0
    kind: str = ""
    page: str = ""
    is_source: bool = False


def overview(store: Store, follows: Follows, judge: Judge) -> tuple[Facts, ...]:
    """All that is followed, latest followed first."""
    counts = held(store, follows, MOST_NEW)
    seen = _allowed(store, {clip for each in counts.values() for clip in each.new}, judge)
    return tuple(
        Facts(subject, counts[subject].clips, sum(clip in seen for clip in counts[subject].new))
        for subject in reversed([*follows.since])
    )


def facts(store: Store, subject: Subject, follows: Follows, judge: Judge) -> Facts:
    """What there is of one, followed or not; nothing is new of what is not followed."""
    only = Follows({each: at for each, at in follows.since.items() if each == subject}, follows.visited)
    new = sum(each.new for each in overview(store, only, judge))
    return Facts(subject, count_of(store, subject), new, *_origin(store, subject))


def never(subject: Subject) -> Rule:
    """The rule that hides all clips of one; clips that name no creator are hidden with their source."""
    if not subject.is_creator:
        return made("topic", subject.name)
    return made("creator", subject.name) if subject.name else made("source", subject.source)


def clips(store: Store, subject: Subject, n: int) -> list[Kept]:
    """The first `n` playable clips of one, newest first."""
    return [Kept(clip) for clip in catalogue.in_order(store, clips_of(store, subject, n))]


def _origin(store: Store, subject: Subject) -> tuple[str, str, bool]:
    """The kind of a creator's source and the creator's page, by the newest clip; whether that page is a source."""
    newest = clips_of(store, subject, 1) if subject.is_creator else []
    told = elsewhere(store, newest[0]) if newest else None
    if told is None:
        return "", "", False
    page = told.parts.creator_page if told.parts.creator_page.startswith(ELSEWHERE) else ""
    return told.feed.kind, page, page in {source.where for source in sources(store)}


def _allowed(store: Store, ids: Iterable[str], judge: Judge) -> set[str]:
    found = catalogue.clips(store, ids=ids)
    return {clip.id for clip in found if judge(clip).hidden_by is None}
