"""Says which comments the viewer's rules fold: those that say, or are by, what is to be hidden or blurred."""

from collections.abc import Iterable
from dataclasses import replace

from app.clips.clip import Clip
from app.clips.thread import Comment
from app.rules.matcher import Matcher
from app.rules.rule import RuleKind
from app.rules.ruling import Ruling
from app.rules.sentences import why

TOLD = (RuleKind.WORD, RuleKind.PATTERN, RuleKind.CREATOR)
"""The kinds of rules that can be told of a comment: all others are about clips."""


def folded(comments: Iterable[Comment], ruling: Ruling) -> dict[str, str]:
    """By the identity of each comment that is to be folded a sentence that says why."""
    rules = tuple(rule for rule in ruling.rules if rule.kind in TOLD)
    matcher = Matcher(replace(ruling, rules=rules, marks=()))
    said = ((comment, why(matcher.verdict(_as_clip(comment)))) for comment in comments)
    return {comment.identity: sentence for comment, sentence in said if sentence}


def _as_clip(comment: Comment) -> Clip:
    """What rules look at in a clip, with the words and the author of a comment."""
    return Clip("", "", "", caption=comment.text, creator=comment.creator)
