"""The captions of a clip are found beside it or asked of its feed, in the language that its viewer reads."""

from pathlib import Path

import pytest

from app.clips.far import Elsewhere
from app.clips.far_clip import FarParts, Subtitle
from app.clips.feeds import Feed
from app.network.failure import NetworkError
from app.sources.caption_files import are_captions, beside, from_afar
from app.sources.tongues import best_of
from tests.app.network.conftest import ClientOf, Serve, client_of, serve
from tests.app.network.server import answer

__all__ = ["client_of", "serve"]

VTT = b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n"


@pytest.mark.parametrize(
    ("offered", "read", "chosen"),
    [
        (["en", "de", "fr"], ["de-AT", "en"], 1),
        (["fr", "pt-BR"], ["de", "pt_PT"], 1),
        (["fr", "it"], ["de"], 0),
        (["", "it"], ["", "it"], 1),
        ([], ["de"], None),
    ],
)
def test_the_language_that_is_read_comes_first(
    offered: list[str], read: list[str], chosen: int | None
) -> None:
    assert best_of(offered, read) == chosen


def test_of_several_files_beside_a_clip_the_one_in_the_language_is_taken(tmp_path: Path) -> None:
    clip = tmp_path / "tea.mp4"
    for name in ("tea.en.vtt", "tea.de.srt", "coffee.de.vtt"):
        (tmp_path / name).write_text(name)
    assert beside(str(clip), ["de"]) == "tea.de.srt"
    assert beside(str(clip), ["en-GB"]) == "tea.en.vtt"
    assert beside(str(tmp_path / "milk.mp4"), ["de"]) == ""
    assert beside(str(tmp_path / "gone" / "tea.mp4"), ["de"]) == ""


@pytest.mark.parametrize(
    "head", [VTT, b"\xef\xbb\xbfWEBVTT", b"1\n00:00:01,000", "1\n00:01".encode("utf-16")]
)
def test_captions_are_known_by_their_beginning(head: bytes) -> None:
    assert are_captions(head)


@pytest.mark.parametrize("head", [b"<html>", b"#EXTM3U\n", b"", b"{}", b"\x00\x00\x00\x18ftypmp42"])
def test_what_begins_otherwise_is_not_taken(head: bytes) -> None:
    assert not are_captions(head)


def offering(base: str, *languages: str) -> Elsewhere:
    subtitles = tuple(Subtitle(f"{base}/{language}.vtt", language) for language in languages)
    return Elsewhere("a", Feed(1, "rss", f"{base}/feed"), f"{base}/a", FarParts(subtitles=subtitles))


def test_a_feed_is_asked_for_one_language_alone(serve: Serve, client_of: ClientOf) -> None:
    server = serve(lambda _path: [answer(VTT)])
    there = offering(f"http://a.example:{server.port}", "fr", "de")
    assert from_afar(client_of(server), there, ["de"]) == VTT.decode()
    (head,) = server.heads
    assert head.startswith(b"GET /de.vtt ") and b"Accept-Encoding: identity" in head


def test_who_offers_no_captions_is_not_asked(client_of: ClientOf) -> None:
    assert from_afar(client_of(), offering("http://a.example"), ["de"]) == ""


@pytest.mark.parametrize("body", [b"<html>" * 300, VTT + b"x" * 2**20], ids=["a page", "more than 1 MiB"])
def test_what_are_no_captions_ends_in_a_sentence(serve: Serve, client_of: ClientOf, body: bytes) -> None:
    server = serve(lambda _path: [answer(body)])
    with pytest.raises(NetworkError, match=r"a\.example"):
        from_afar(client_of(server), offering(f"http://a.example:{server.port}", "de"), ["de"])
