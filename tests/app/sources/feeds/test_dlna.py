"""Media servers of the home are read as miniDLNA answered, and asked nowhere else."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.sources.feeds.discover import discover
from app.sources.feeds.dlna import NOT_PLAYED, ONLY_AT_HOME, PART, Dlna
from app.sources.feeds.port import Answer, FeedError, Rendition, Subtitle

HOME = "http://192.168.1.5:8200"
WHERE = f"{HOME}/ctl/ContentDir"
EMPTY = b"<a><Result>&lt;DIDL-Lite/&gt;</Result><TotalMatches>0</TotalMatches></a>"


class Server:
    """Answers each question with the next of its answers; what it was asked is noted."""

    def __init__(self, *answers: bytes, pages: dict[str, bytes] | None = None) -> None:
        self._answers, self._pages = list(answers), pages or {}
        self.asked: list[str] = []
        self.questions: list[bytes] = []

    def __call__(self, url: str) -> Answer:
        self.asked.append(url)
        return Answer(self._pages.get(url, b""), "text/html", url)

    def search(self, url: str, question: bytes) -> Answer:
        self.questions.append(question)
        return Answer(self._answers.pop(0), "text/xml", url)


@pytest.fixture
def said(shared: Path) -> Callable[[str], bytes]:
    """What a real server answered."""
    return lambda name: (shared / "feeds" / "minidlna-1.3" / f"{name}.body.xml").read_bytes()


def test_the_videos_of_a_real_server_are_read_whole(said: Callable[[str], bytes]) -> None:
    body = said("browse-items")
    (page,) = Dlna().pages(WHERE, Server(body))
    assert len(page.clips) == body.count(b"&lt;item ") == 7
    land = page.clips[0]
    assert (land.title, land.duration_s, land.width, land.height) == ("land1", 12.0, 640, 360)
    assert land.published == datetime(2026, 11, 24, 6, 55, 5, tzinfo=UTC)
    file = f"{HOME}/MediaItems/23.mp4"
    assert land.renditions == (Rendition(file, mime="video/mp4", width=640, height=360, bytes=123648),)
    assert land.subtitles == (Subtitle(f"{HOME}/Captions/23.srt"),)
    assert len({clip.identity for clip in page.clips}) == 7


def test_files_are_asked_of_the_server_that_was_allowed_alone(said: Callable[[str], bytes]) -> None:
    body = said("browse-items").replace(b"http://127.0.0.1:9301/", b"http://10.0.0.1:22/")
    (page,) = Dlna().pages(WHERE, Server(body))
    assert all(each.url.startswith(f"{HOME}/") for clip in page.clips for each in clip.renditions)


def test_a_long_list_is_asked_for_in_parts_to_its_end(said: Callable[[str], bytes]) -> None:
    part = re.sub(rb"<TotalMatches>\d+", b"<TotalMatches>16", said("browse-items"))
    server = Server(part, part)
    assert sum(len(page.clips) for page in Dlna().pages(WHERE, server)) == 14
    starts = [re.search(rb"<StartingIndex>(\d+)<", question) for question in server.questions]
    assert [start and int(start[1]) for start in starts] == [0, 8]
    assert f"<RequestedCount>{PART}<".encode() in server.questions[0]


def test_an_empty_server_is_asked_once() -> None:
    server = Server(EMPTY)
    (page,) = Dlna().pages(WHERE, server)
    assert (page.clips, page.total, len(server.questions)) == ((), 0, 1)


def test_what_is_not_played_is_left_out_with_a_sentence(said: Callable[[str], bytes]) -> None:
    (page,) = Dlna().pages(WHERE, Server(said("browse-items").replace(b"video/mp4", b"video/x-ms-wmv", 1)))
    assert len(page.clips) == 6 and page.refused == (("land1", NOT_PLAYED),)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"no xml",
        b"<a><Result>&lt;broken</Result></a>",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
        b"<a><Result>&lt;!DOCTYPE a [&lt;!ENTITY b 'c'&gt;]&gt;&lt;a/&gt;</Result></a>",
        b"<a>" * 5000,
    ],
)
def test_a_strange_answer_ends_in_a_sentence(body: bytes) -> None:
    with pytest.raises(FeedError):
        list(Dlna().pages(WHERE, Server(body)))


def test_who_may_not_send_is_told_why() -> None:
    with pytest.raises(FeedError, match=ONLY_AT_HOME):
        list(Dlna().pages(WHERE, lambda url: Answer(b"", "", url)))


@pytest.mark.parametrize("typed", [HOME, f"{HOME}/rootDesc.xml"])
def test_a_server_is_found_by_its_address_and_by_its_description(
    said: Callable[[str], bytes], typed: str
) -> None:
    status = b"<HTML><HEAD><TITLE>MiniDLNA 1.3.0</TITLE></HEAD></HTML>"
    pages = {f"{HOME}/rootDesc.xml": said("description"), HOME: status, f"{HOME}/": status}
    server = Server(said("browse-items"), pages=pages)
    (offer,) = discover(typed, server)
    assert (offer.kind, offer.where, offer.title) == ("dlna", WHERE, "Loop miniDLNA")
    assert offer.hosts == ("192.168.1.5",) and len(offer.samples) == 4
