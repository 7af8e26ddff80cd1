"""What is shown of each list that the viewer listens to."""

from dataclasses import dataclass

from app.rules.listed import blocked
from app.rules.subscriptions import Subscription, entries_of, subscriptions
from app.store.database import Store


@dataclass(frozen=True, slots=True)
class ListLine:
    """A list, how much it blocks, how many labels it puts on clips, and why it could not be asked for."""

    list: Subscription
    blocks: int
    labels: int
    trouble: str = ""


def lines(store: Store) -> tuple[ListLine, ...]:
    """The lists that stand, the first added first."""
    return tuple(_line(store, each) for each in subscriptions(store))


def _line(store: Store, each: Subscription) -> ListLine:
    entries = entries_of(store, each.id)
    blocks = blocked(entries)
    return ListLine(each, blocks, len(entries) - blocks)
