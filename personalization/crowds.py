"""Keeps one topic or creator from filling the whole shortlist: what is not on it cannot come, whatever the caps."""

import numpy as np
from numpy.typing import NDArray

from personalization.columns import Columns, Ints


def crowd(laid: Columns, rows: Ints, most: int) -> NDArray[np.bool_] | None:
    """Marks of all clips that share what too many of those at `rows` share: a topic, a creator, or having no tag
    at all. None where nothing is shared by more than `most`."""
    _, tags, _ = laid.tags_of(rows)
    topics, creators = np.bincount(tags, minlength=1), np.bincount(laid.creator[rows], minlength=1)
    topics[0] = (laid.cuts[rows + 1] == laid.cuts[rows]).sum()
    creators[0] = 0
    topic, creator = int(topics.argmax()), int(creators.argmax())
    if max(topics[topic], creators[creator]) <= most:
        return None
    return laid.creator == creator if creators[creator] > topics[topic] else _about(laid, topic)


def _about(laid: Columns, topic: int) -> NDArray[np.bool_]:
    if topic == 0:
        return np.asarray(laid.cuts[1:] == laid.cuts[:-1])
    marks = np.zeros(len(laid.creator), bool)
    marks[laid.owners()[laid.tags == topic]] = True
    return marks
