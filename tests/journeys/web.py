"""A small web server on this device, for journeys that add what is on the web."""

from dataclasses import dataclass, field
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Self


@dataclass
class Item:
    """A clip as a feed in XML tells of it."""

    name: str
    title: str
    day: int = 1

    def written(self, base: str) -> str:
        """The item in the feed of a server."""
        return (
            f"<item><guid isPermaLink='false'>{self.name}</guid><title>{self.title}</title>"
            f"<link>{base}/{self.name}</link><pubDate>{self.day:02} Nov 2026 08:00:00 GMT</pubDate>"
            f"<enclosure url='{base}/{self.name}.mp4' type='video/mp4' length='1000000'/></item>"
        )


@dataclass
class Web:
    """Serves one feed at `where` until the end of the block; `asked` are the paths that were asked for."""

    items: list[Item] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.base = f"http://127.0.0.1:{self._server.server_port}"
        self.where = f"{self.base}/feed.xml"
        self._thread = Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def feed(self) -> bytes:
        """The feed as it is now."""
        items = "".join(item.written(self.base) for item in self.items)
        return f"<rss version='2.0'><channel><title>Clips of Ann</title>{items}</channel></rss>".encode()


def _handler(web: Web) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append(self.path)
            body = web.feed() if self.path == "/feed.xml" else b""
            mark = f'"{sha1(body).hexdigest()}"'
            unchanged = self.headers["If-None-Match"] == mark
            self.send_response(304 if unchanged else 200 if body else 404)
            for name, value in {"Content-Type": "application/rss+xml", "ETag": mark}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0" if unchanged else str(len(body)))
            self.end_headers()
            self.wfile.write(b"" if unchanged else body)

        def log_message(self, *_: object) -> None:
            """Tests print nothing."""

    return Handler
