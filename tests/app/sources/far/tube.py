"""A small server of clips on loopback, with an adapter that reads it."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from app.clips.far_clip import FarClip
from app.network.client import Client
from app.network.pace import Pace
from app.sources.feeds.port import Ask, Comment, FeedError, Page
from tests.app.clips.far_samples import PUBLISHED, far

HERE = "127.0.0.1"


@dataclass
class Tube:
    """What the server holds, newest first, and how it answers.

    `broken` are the pages that do not arrive. With `moved` all is at another path, to which the old one sends on.
    One that `chooses` shows some clips of many.
    """

    clips: list[dict[str, Any]] = field(default_factory=list)
    size: int = 5
    says_total: bool = True
    marks: bool = True
    chooses: bool = False
    broken: dict[int, tuple[int, dict[str, str]]] = field(default_factory=dict)
    moved: str = ""
    gone: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    on_request: Callable[[int], object] = lambda _page: None

    def page(self, number: int) -> bytes:
        """A page as the server writes it."""
        part = self.clips[number * self.size : (number + 1) * self.size]
        total = len(self.clips) if self.says_total else None
        more = (number + 1) * self.size < len(self.clips)
        said = {"clips": part, "total": total, "gone": self.gone, "more": more, "chooses": self.chooses}
        return json.dumps(said).encode()


class TubeServer:
    """Serves a tube at `where` until the end of the block."""

    def __init__(self, tube: Tube) -> None:
        self.tube = tube
        self._server = ThreadingHTTPServer((HERE, 0), _handler(tube))
        self.where = f"http://{HERE}:{self._server.server_port}/videos"
        self._thread = Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def client(self, total_s: float = 10.0) -> Client:
        """The real client, for which this server is on the open internet."""
        here = {(HERE, self._server.server_port)}
        return Client(open_here=here, total_s=total_s, pace=Pace(gap_s=0))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class TubeAdapter:
    """Reads such a server; a page that says `bad` is one that no adapter expects."""

    kind = "tube"

    def pages(self, where: str, ask: Ask) -> Iterator[Page]:
        number, more = 0, True
        while more:
            answer = ask(f"{where}?page={number}")
            if answer is None:
                return
            if answer.mime != "application/json":
                raise FeedError("This is no tube. What was known before is kept.")
            said = json.loads(answer.body)
            clips, gone = tuple(map(_clip, said["clips"])), tuple(said["gone"])
            yield Page(clips, said["total"], gone, _refused(said), said["chooses"])
            number, more = number + 1, said["more"]

    def details(self, thread: str, ask: Ask) -> FarClip | None:
        raise NotImplementedError

    def comments(self, thread: str, ask: Ask) -> Iterator[Comment]:
        raise NotImplementedError


def named(*names: str, **said: Any) -> list[dict[str, Any]]:
    """Clips as the server holds them."""
    return [{"identity": name, **said} for name in names]


def _clip(said: dict[str, Any]) -> FarClip:
    known = {name: value for name, value in said.items() if name not in ("identity", "refused", "day")}
    if "day" in said:
        known["published"] = PUBLISHED.replace(day=said["day"])
    return far(said["identity"], **known)


def _refused(said: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((each["identity"], each["refused"]) for each in said["clips"] if "refused" in each)


def _handler(tube: Tube) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            number = int(parse_qs(urlsplit(self.path).query).get("page", ["0"])[0])
            tube.asked.append(self.path)
            tube.on_request(number)
            body = tube.page(number)
            mark = f'"{sha1(body).hexdigest()}"'
            if not self.path.startswith(tube.moved):
                self._answer(301, {"Location": f"{tube.moved}?page={number}"}, b"")
            elif number in tube.broken:
                status, headers = tube.broken[number]
                self._answer(status, headers, b"")
            elif tube.marks and self.headers["If-None-Match"] == mark:
                self._answer(304, {"ETag": mark}, b"")
            else:
                self._answer(200, {"ETag": mark} if tube.marks else {}, body)

        def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in ({"Content-Type": "application/json"} | headers).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Tests print nothing."""

    return Handler
