"""How many connections to one host there are at once: few, since servers of volunteers are not rich."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition

from app.network.deadline import Deadline

MOST = 2


class Places:
    """Used from any thread."""

    def __init__(self) -> None:
        self._taken: Counter[str] = Counter()
        self._left = Condition()

    @contextmanager
    def one(self, host: str, deadline: Deadline) -> Iterator[None]:
        """Have a place at a host, waiting for it until the deadline. Raises RefusedError then."""
        with self._left:
            while self._taken[host] >= MOST:
                self._left.wait(deadline.step_s())
            self._taken[host] += 1
        try:
            yield
        finally:
            with self._left:
                self._taken[host] -= 1
                self._left.notify_all()
