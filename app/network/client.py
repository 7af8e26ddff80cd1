"""Fetches one document, guarded from the first lookup to the last byte.

It blocks, and is meant for worker threads: they are what the rest of the house uses, and a second kind of waiting
would need a loop beside that of Qt. httpcore is the engine of httpx without its conveniences: nothing follows a
redirect, keeps a cookie, reads a proxy from the environment or unpacks a body unless it is done here.
"""

import ssl
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from threading import Event

import httpcore2 as httpcore

from app.network.answer import FOUND, UNCHANGED, WAYS_ON, Document, refused, wants_rest
from app.network.body import capped, unpacked
from app.network.connection import Doorman, GuardedNetwork
from app.network.deadline import Deadline
from app.network.failure import RefusedError, failure
from app.network.grant import Grant
from app.network.headers import Marks, marks, mime, received, sent
from app.network.lookup import Lookup, system_lookup
from app.network.meter import Meter
from app.network.pace import Pace
from app.network.target import Target, onward, target

MOST_WAYS_ON = 5
MOST_BYTES = 8 * 2**20
TOTAL_S = 20.0
TOO_FAR = f"sends on more than {MOST_WAYS_ON} times, which is not followed"

NO_MARKS = Marks()
ENGINE_FAILURES = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException)


@dataclass(frozen=True, slots=True)
class Errand:
    """What one fetch is after, over however many hosts it is sent on."""

    grant: Grant
    known: Marks
    deadline: Deadline


class Client:
    """Used from any thread. `meter` knows what each host was asked today; `stopped` ends what is under way.

    `open_here` are addresses and ports that count as the open internet: for tests, which have no other.
    """

    def __init__(
        self,
        *,
        lookup: Lookup = system_lookup,
        open_here: Collection[tuple[str, int]] = (),
        trust: ssl.SSLContext | None = None,
        total_s: float = TOTAL_S,
        pace: Pace | None = None,
        stopped: Event | None = None,
    ) -> None:
        self._doorman = Doorman(lookup, open_here)
        self._trust = trust or httpcore.default_ssl_context()
        self._total_s, self._pace, self._stopped = total_s, pace or Pace(), stopped or Event()
        self.meter = Meter()

    def fetch(self, url: str, grant: Grant, known: Marks = NO_MARKS) -> Document:
        """Get what is at a URL, within 20 s in all. Raises NetworkError with a sentence for the viewer."""
        errand = Errand(grant, known, Deadline(self._total_s, self._stopped))
        asked, after = target(url), None
        for _ in range(MOST_WAYS_ON + 1):
            found = self._visit(asked, after, errand)
            if isinstance(found, Document):
                return found
            asked, after = found, asked
        raise failure(asked.host, RefusedError(TOO_FAR))

    def _visit(self, asked: Target, after: Target | None, errand: Errand) -> Document | Target:
        try:
            errand.grant.check(asked, after)
            errand.deadline.wait(self._pace.turn(asked.host))
            return self._ask(asked, errand)
        except RefusedError as refusal:
            raise failure(asked.host, refusal) from refusal
        except ENGINE_FAILURES as error:
            raise failure(asked.host, broken_off(error)) from error

    def _ask(self, asked: Target, errand: Errand) -> Document | Target:
        count = partial(self.meter.came, asked.host)
        network = GuardedNetwork(self._doorman, errand.grant, errand.deadline, count)
        url = httpcore.URL(scheme=asked.scheme, host=asked.host, port=asked.port, target=asked.path)
        with httpcore.HTTPConnection(url.origin, self._trust, network_backend=network) as connection:
            self.meter.asked(asked.host)
            request = httpcore.Request("GET", url, headers=sent(asked, errand.known))
            return self._understood(asked, errand.known, connection.handle_request(request))

    def _understood(self, asked: Target, known: Marks, response: httpcore.Response) -> Document | Target:
        headers = received(response.headers)
        if response.status in WAYS_ON:
            return onward(asked, headers.get("location", ""))
        if response.status == UNCHANGED and known.url == asked.url:
            return Document(None, known, url=asked.url)
        if wants_rest(response.status, headers):
            raise self._pace.rest(asked.host, headers.get("retry-after", ""))
        if response.status != FOUND:
            raise refused(response.status)
        packed = capped(response.iter_stream(), MOST_BYTES)
        body = b"".join(capped(unpacked(packed, headers.get("content-encoding", "")), MOST_BYTES))
        return Document(body, marks(asked, headers), mime(headers), asked.url)


def broken_off(error: Exception) -> RefusedError:
    """What to say of what went wrong between the hosts."""
    if isinstance(error.__cause__, ssl.SSLError):
        return RefusedError("cannot prove that it is the host it says it is. Check the address")
    if isinstance(error, httpcore.ProtocolError):
        return RefusedError("does not speak as a web server does. Check the address")
    return RefusedError("broke the connection off. Try again later")
