"""A PeerTube server of many clips, told in the captured answers of a real one."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.app.network.server import answer
from tests.trials.films import Film

CAPTURED_AT = "http://127.0.0.1:9100"
LATEST = datetime(2026, 11, 24, 6, tzinfo=UTC)
IN_FEED = 20
ITEM = re.compile(r"\s*<item>.*</item>", re.S)
GROUP = re.compile(r"<media:group>.*</media:group>", re.S)
CONTENT = '<media:content type="video/mp4" medium="video" height="{}" fileSize="{}" url="{}"/>'
NUMBER = re.compile(r"[0-9]{8}")


class ReplayedTube:
    """Answers as the server whose answers lie in `captures` does, with `count` clips.

    `base` is where it is found, such as `http://a.example:8080`.
    """

    def __init__(self, captures: Path, films: list[Film], poster: bytes, count: int) -> None:
        self._captures, self._films, self._poster, self._count = captures, films, poster, count
        self.base = ""

    def behind(self, path: str) -> bytes:
        """The whole answer to a path."""
        parts = urlsplit(path)
        if parts.path == "/api/v1/videos":
            return answer(self._list(int(parse_qs(parts.query)["start"][0])))
        if parts.path == "/feeds/videos.xml":
            return answer(self._feed())
        if parts.path.endswith("/captions"):
            return answer(self._text("captions-none").encode())
        if parts.path.endswith("/chapters"):
            return answer(b'{"chapters":[]}')
        if (number := NUMBER.search(parts.path)) is None:
            return answer(b"", "404 Not Found")
        return answer(self._about(parts.path, int(number[0])))

    def _about(self, path: str, number: int) -> bytes:
        if path.startswith("/lazy-static/"):
            return self._poster
        if path.startswith("/static/"):
            return self._film(number).files[int(path[:-4].rpartition("-")[2])]
        return json.dumps(self._detail(number)).encode()

    def _list(self, start: int) -> bytes:
        part = range(start, min(self._count, start + 100))
        listed = self._captured("list-default")["data"][0]
        said = {"total": self._count, "data": [self._entry(listed, number) for number in part]}
        return json.dumps(said).encode()

    def _entry(self, captured: dict[str, Any], number: int) -> dict[str, Any]:
        uuid = f"{number:08d}-b168-462a-a948-c1340702cf5c"
        published = (LATEST - timedelta(hours=number)).isoformat().replace("+00:00", "Z")
        return captured | {
            "uuid": uuid,
            "shortUUID": f"short{number:08d}",
            "url": f"{self.base}/videos/watch/{uuid}",
            "name": f"Clip {number}",
            "duration": self._film(number).length_s,
            "aspectRatio": 0.5625,
            "previewPath": f"/lazy-static/previews/{number:08d}.jpg",
            "thumbnailPath": f"/lazy-static/thumbnails/{number:08d}.jpg",
            "publishedAt": published,
            "updatedAt": published,
        }

    def _detail(self, number: int) -> dict[str, Any]:
        told = self._captured("detail-vert")
        captured = told["files"][0]
        files = [
            captured | {"fileUrl": url, "size": size, "resolution": {"id": rung}, "width": 0, "height": 0}
            for rung, size, url in self._files(number)
        ]
        return self._entry(told, number) | {"files": files, "streamingPlaylists": []}

    def _files(self, number: int) -> list[tuple[int, int, str]]:
        where = f"{self.base}/static/web-videos/{number:08d}"
        return [(rung, len(body), f"{where}-{rung}.mp4") for rung, body in self._film(number).files.items()]

    def _film(self, number: int) -> Film:
        return self._films[number * 5 % len(self._films)]

    def _feed(self) -> bytes:
        text = self._text("feed-videos-xml")
        item = text[text.index("<item>") : text.index("</item>") + len("</item>")]
        return ITEM.sub("".join(self._item(item, number) for number in range(IN_FEED)), text).encode()

    def _item(self, captured: str, number: int) -> str:
        contents = "".join(CONTENT.format(*file) for file in self._files(number))
        told = GROUP.sub(f"<media:group>{contents}</media:group>", captured)
        return re.sub(r"<link>.*</link>", f"<link>{self.base}/w/short{number:08d}</link>", told)

    def _captured(self, name: str) -> dict[str, Any]:
        said: dict[str, Any] = json.loads(self._text(name))
        return said

    def _text(self, name: str) -> str:
        return next(self._captures.glob(f"{name}.body.*")).read_text().replace(CAPTURED_AT, self.base)
