"""Many traps at once: which of them catch a clip, found by the names that it goes by."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from app.rules.rule import RuleKind
from app.rules.traits import Traits
from app.rules.trap import Trap

T = TypeVar("T")


class Net(Generic[T]):
    """Made once for a set of rules. A clip costs as much as it has names, however many rules there are."""

    def __init__(self, traps: Iterable[tuple[Trap, T]]) -> None:
        self._traps = list(traps)
        self._by_name: dict[RuleKind, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        self._untold: list[int] = []
        for place, (trap, _) in enumerate(self._traps):
            self._lay(place, trap)

    def caught(self, traits: Traits) -> list[T]:
        """What catches the clip, in the order given."""
        places = {*self._untold, *self._near(traits)}
        return [self._traps[at][1] for at in sorted(places) if self._traps[at][0].catches(traits)]

    def _lay(self, place: int, trap: Trap) -> None:
        if not trap.ways:
            self._untold.append(place)
        for way in trap.ways:
            for name in way[0]:
                self._by_name[trap.kind][name].add(place)

    def _near(self, traits: Traits) -> Iterator[int]:
        for kind, by_name in self._by_name.items():
            for name in traits.names.get(kind, ()):
                yield from by_name.get(name, ())
