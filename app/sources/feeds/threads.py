"""Puts comments in order: each after what it answers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.sources.feeds.port import Comment


def in_order(comments: Iterable[Comment]) -> Iterator[Comment]:
    """The comments, each followed by its answers; one whose question is missing stands for itself."""
    known = {comment.identity: comment for comment in comments}
    answers: dict[str, list[Comment]] = {"": []}
    for comment in known.values():
        parent = comment.parent if comment.parent in known and comment.parent != comment.identity else ""
        answers.setdefault(parent, []).append(replace(comment, parent=parent))
    waiting = answers[""][::-1]
    while waiting:
        comment = waiting.pop()
        yield comment
        waiting.extend(reversed(answers.get(comment.identity, ())))
