"""Playlists of HLS: only what can become one file is taken."""

import pytest

from app.stock.downloading import UnfitError
from app.stock.playlist import Variant, pieces, variants

MASTER = """#EXTM3U
#EXT-X-STREAM-INF:PROGRAM-ID=0,BANDWIDTH=688540,CODECS="avc1.64001e,mp4a.40.2",RESOLUTION=360x640
360p/video.m3u8?session=1
#EXT-X-STREAM-INF:BANDWIDTH=2000000,RESOLUTION=720x1280
720p/video.m3u8
"""
URL = "https://a.example/watch/one/playlist.m3u8"
HEAD, END = "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:4\n", "#EXT-X-ENDLIST\n"


def media(body: str, end: str = END) -> str:
    return f"{HEAD}{body}{end}"


def test_the_renditions_of_a_stream_are_found_with_their_heights() -> None:
    here = "https://a.example/watch/one"
    assert variants(MASTER, URL) == (
        Variant(f"{here}/360p/video.m3u8?session=1", 640, 688540),
        Variant(f"{here}/720p/video.m3u8", 1280, 2000000),
    )


def test_the_pieces_come_in_order_behind_the_beginning_of_the_file() -> None:
    text = media('#EXT-X-MAP:URI="init.mp4"\n#EXTINF:4,\n0.m4s\n#EXTINF:2,\nhttps://b.example/1.m4s\n')
    assert pieces(text, URL) == (
        "https://a.example/watch/one/init.mp4",
        "https://a.example/watch/one/0.m4s",
        "https://b.example/1.m4s",
    )
    assert variants(text, URL) == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("<html>", "cannot be read"),
        ("", "cannot be read"),
        (media(""), "cannot be read"),
        (media("#EXTINF:1,\n0.ts\n" * 2001), "cannot be read"),
        (media('#EXT-X-MAP:URI="a"\n0.ts\n#EXT-X-MAP:URI="b"\n1.ts\n'), "cannot be read"),
        (media('#EXT-X-MAP:LANGUAGE="a"\n0.ts\n'), "cannot be read"),
        (media("0.ts\n", end=""), "still being broadcast"),
        (media("#EXT-X-BYTERANGE:100@0\n0.ts\n"), "parts of files"),
        (media('#EXT-X-MAP:URI="a",BYTERANGE="100@0"\n0.ts\n'), "parts of files"),
        (media('#EXT-X-KEY:METHOD=AES-128,URI="https://192.168.1.1/key"\n0.ts\n'), "encrypted"),
        (media("#EXT-X-KEY:URI=https://b.example/key\n0.ts\n"), "encrypted"),
    ],
)
def test_what_cannot_become_one_file_is_left_out_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(UnfitError, match=sentence):
        variants(text, URL)
        pieces(text, URL)


def test_a_key_that_locks_nothing_is_no_key() -> None:
    assert len(pieces(media("#EXT-X-KEY:METHOD=NONE\n#EXTINF:1,\n0.ts\n"), URL)) == 1


def test_a_playlist_may_not_name_files_of_this_device() -> None:
    """The address stays what it is, and the client refuses it."""
    assert pieces(media("file:///etc/passwd\n"), URL) == ("file:///etc/passwd",)
