"""Decides which fetched clips make room for others."""

from collections.abc import Collection, Iterable

from app.clips.fetched import Fetched


def making_room(there: Iterable[Fetched], most_bytes: int, busy: Collection[str]) -> tuple[Fetched, ...]:
    """The clips that go so that at most `most_bytes` stay: first the one that was on stage longest ago.

    One that never was counts from when it came. Those that are `busy` (on stage or about to be) stay even
    where that is too much. Those that the viewer keeps offline stay and do not count: else there would be no
    room for what comes next once much is kept.
    """
    may_go = [each for each in there if not each.kept_offline]
    over_bytes = sum(each.bytes for each in may_go) - most_bytes
    gone = []
    for each in sorted(may_go, key=lambda each: each.last_played or each.fetched_at):
        if over_bytes <= 0:
            break
        if each.clip not in busy:
            gone.append(each)
            over_bytes -= each.bytes
    return tuple(gone)
