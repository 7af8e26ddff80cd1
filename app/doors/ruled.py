"""What the rules make of clips, for doors that list them."""

from app.clips import catalogue
from app.clips.vectors import joined
from app.doors.times import now
from app.feed.ruled import ruling_of
from app.preferences import read_all
from app.rules.matcher import Matcher
from app.store.database import Store


def matcher(store: Store) -> Matcher:
    """All that holds now. The clips that only look like a hidden topic are sought where there is such a topic."""
    ruling = ruling_of(store, read_all(store), now())
    if not ruling.reaching:
        return Matcher(ruling)
    from app.feed.shelf import Shelf  # noqa: PLC0415  # brings numpy and the learner's pool

    return Matcher(ruling, Shelf(catalogue.clips(store), joined(store)).alike(ruling))
