"""Counts what each host was asked today, for the viewer to see; kept in memory alone."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock


@dataclass(frozen=True, slots=True)
class Traffic:
    """What went to and fro between this device and one host today."""

    requests: int = 0
    came_bytes: int = 0


class Meter:
    """Used from any thread; begins anew with each day."""

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        self._today, self._lock = today, Lock()
        self._day, self._hosts = today(), dict[str, Traffic]()

    def asked(self, host: str) -> None:
        """One more request."""
        self._add(host, requests=1)

    def came(self, host: str, came_bytes: int) -> None:
        """So many bytes more came, headers and protection counted."""
        self._add(host, came_bytes=came_bytes)

    def hosts(self) -> dict[str, Traffic]:
        """What each host was asked today."""
        with self._lock:
            self._turn_page()
            return dict(self._hosts)

    def _add(self, host: str, requests: int = 0, came_bytes: int = 0) -> None:
        with self._lock:
            self._turn_page()
            so_far = self._hosts.get(host, Traffic())
            more = replace(
                so_far, requests=so_far.requests + requests, came_bytes=so_far.came_bytes + came_bytes
            )
            self._hosts[host] = more

    def _turn_page(self) -> None:
        if self._day != self._today():
            self._day, self._hosts = self._today(), {}
