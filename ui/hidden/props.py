"""Derives what the page of hidden clips shows."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.clips.clip import Clip
from app.feed.library import Kept
from app.rules.port import Caught, HiddenLog
from app.rules.rule import Rule
from app.rules.ruling import Verdict
from app.rules.sentences import about, why
from ui.feed.props import about as said_of
from ui.library.lines import day_words


@dataclass(frozen=True, slots=True)
class HiddenRow:
    """A hidden clip by its id, `key`. `why` is its rule as a sentence, `since` the viewer's own day."""

    key: str
    rule: str
    title: str
    why: str
    since: str
    poster: str
    hue: float
    spoken: str


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule that hides something, and how much of what is listed."""

    rule: str
    title: str
    clips: int


def hidden_rows(
    log: HiddenLog, clips: Mapping[str, Clip], rules: Mapping[str, Rule], today: date, only: str = ""
) -> tuple[HiddenRow, ...]:
    """The lines of the page; `only` names the rule to which it is narrowed."""
    listed = [caught for caught in log.clips if caught.clip in clips and caught.rule in rules]
    return tuple(
        _row(caught, clips[caught.clip], rules[caught.rule], today)
        for caught in listed
        if only in ("", caught.rule)
    )


def _row(caught: Caught, clip: Clip, rule: Rule, today: date) -> HiddenRow:
    said = said_of(clip)
    sentence = why(Verdict(hidden_by=rule, alike=caught.alike))
    since = day_words(Kept(clip, caught.at), today)
    spoken = f"{said.title}. {sentence} {since}"
    return HiddenRow(clip.id, rule.id, said.title, sentence, since, said.poster, said.hue, spoken)


def rule_rows(log: HiddenLog, rules: Mapping[str, Rule]) -> tuple[RuleRow, ...]:
    """The rules that hide what is listed, the busiest first."""
    counted = Counter(caught.rule for caught in log.clips if caught.rule in rules)
    return tuple(RuleRow(rule, about(rules[rule]), clips) for rule, clips in counted.most_common())


def note(log: HiddenLog, rows: Sequence[HiddenRow], loaded: bool) -> str:
    """What stands under the heading."""
    if not loaded:
        return "The catalogue is looked through."
    if not log.total:
        return "Nothing is hidden. Press N on a clip to say what you do not want to see."
    more = f", of which the latest {len(log.clips):,} are listed" if log.total > len(log.clips) else ""
    clips = "clip is" if log.total == 1 else "clips are"
    return f"{log.total:,} {clips} hidden{more}. Nothing is thrown away." if rows else ""
