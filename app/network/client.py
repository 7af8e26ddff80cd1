"""Fetches what is at a URL, guarded from the first lookup to the last byte.

It blocks, and is meant for worker threads: they are what the rest of the house uses, and a second kind of waiting
would need a loop beside that of Qt. httpcore is the engine of httpx without its conveniences: nothing follows a
redirect, keeps a cookie, reads a proxy from the environment or unpacks a body unless it is done here.
"""

import ssl
from collections.abc import Collection
from functools import partial
from threading import Event
from typing import TypeVar

import httpcore2 as httpcore

from app.network.answer import WAYS_ON, Answered, Document, document, wants_rest
from app.network.connection import Doorman, GuardedNetwork
from app.network.deadline import Deadline, FlowDeadline
from app.network.errand import Errand
from app.network.failure import RefusedError, failure
from app.network.grant import Grant
from app.network.headers import NO_MARKS, Marks, for_document, for_file, for_search, received
from app.network.lookup import Lookup, system_lookup
from app.network.meter import Meter
from app.network.pace import Pace
from app.network.part import Part
from app.network.places import Places
from app.network.proxy import Proxy
from app.network.target import Target, onward, target

T = TypeVar("T")

MOST_WAYS_ON = 5
TOTAL_S = 20.0
TOO_FAR = f"sends on more than {MOST_WAYS_ON} times, which is not followed"

ENGINE_FAILURES = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException)


class Client:
    """Used from any thread. `meter` knows what each host was asked today; `stopped` ends what is under way.

    `proxy` is what all goes through from the next question on. `open_here` are addresses and ports that count as
    the open internet: for tests, which have no other.
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
        proxy: Proxy | None = None,
    ) -> None:
        self._doorman = Doorman(lookup, open_here)
        self._trust = trust or httpcore.default_ssl_context()
        self._total_s, self._pace, self._stopped = total_s, pace or Pace(), stopped or Event()
        self._places = Places()
        self.meter, self.proxy = Meter(), proxy

    def fetch(
        self, url: str, grant: Grant, known: Marks = NO_MARKS, given_up: Event | None = None
    ) -> Document:
        """Get what is at a URL, within 20 s in all, or until it is given up.

        Raises NetworkError with a sentence for the viewer.
        """
        deadline = Deadline(self._total_s, self._stopped, given_up)
        return self._run(url, Errand(grant, deadline, for_document(known), partial(document, known=known)))

    def search(self, url: str, grant: Grant, question: bytes) -> Document:
        """Send a media server of the home its question (POST), and get the answer as `fetch` does.

        It goes only to the one host and port on the own network that the grant names, and is never sent on.
        """
        deadline = Deadline(self._total_s, self._stopped)
        read = partial(document, known=NO_MARKS)
        return self._run(url, Errand(grant, deadline, for_search(question), read, question))

    def download(self, url: str, grant: Grant, part: Part) -> None:
        """Get what is at a URL into a file, going on where it broke off the last time.

        It takes as long as enough comes: see `FlowDeadline`. Raises NetworkError with a sentence for the viewer;
        what came until then stays in the part.
        """
        deadline = FlowDeadline(self._total_s, self._stopped)
        self._run(url, Errand(grant, deadline, for_file(part.came_bytes, part.marks), part.take))

    def _run(self, url: str, errand: Errand[T]) -> T:
        asked, after = target(url), None
        for _ in range(MOST_WAYS_ON + 1):
            found = self._visit(asked, after, errand)
            if not isinstance(found, Target):
                return found
            asked, after = found, asked
        raise failure(asked.host, RefusedError(TOO_FAR))

    def _visit(self, asked: Target, after: Target | None, errand: Errand[T]) -> T | Target:
        try:
            errand.grant.check(asked, after)
            if errand.sent is not None:
                errand.grant.check_sending(asked)
            with self._places.one(asked.host, errand.deadline):
                errand.deadline.wait(self._pace.turn(asked.host))
                return self._ask(asked, errand)
        except RefusedError as refusal:
            raise failure(asked.host, refusal) from refusal
        except ENGINE_FAILURES as error:
            raise failure(asked.host, broken_off(error)) from error

    def _ask(self, asked: Target, errand: Errand[T]) -> T | Target:
        def count(came_bytes: int) -> None:
            self.meter.came(asked.host, came_bytes)
            errand.deadline.came(came_bytes)

        network = GuardedNetwork(self._doorman, errand.grant, errand.deadline, count, self.proxy)
        url = httpcore.URL(scheme=asked.scheme, host=asked.host, port=asked.port, target=asked.path)
        with httpcore.HTTPConnection(url.origin, self._trust, network_backend=network) as connection:
            self.meter.asked(asked.host)
            how = "GET" if errand.sent is None else "POST"
            request = httpcore.Request(how, url, headers=errand.headers(asked), content=errand.sent)
            return self._understood(asked, errand, connection.handle_request(request))

    def _understood(self, asked: Target, errand: Errand[T], response: httpcore.Response) -> T | Target:
        headers = received(response.headers)
        if response.status in WAYS_ON and errand.sent is None:
            return onward(asked, headers.get("location", ""))
        if wants_rest(response.status, headers):
            raise self._pace.rest(asked.host, headers.get("retry-after", ""))
        return errand.read(Answered(asked, response.status, headers, response.iter_stream()))


def broken_off(error: Exception) -> RefusedError:
    """What to say of what went wrong between the hosts."""
    if isinstance(error.__cause__, ssl.SSLError):
        return RefusedError("cannot prove that it is the host it says it is. Check the address")
    if isinstance(error, httpcore.ProtocolError):
        return RefusedError("does not speak as a web server does. Check the address")
    return RefusedError("broke the connection off. Try again later")
