"""Pages are read by yt-dlp: in a process that can be killed, that asks nobody at home, for what is wanted alone."""

import json
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.sources.feeds.page import PageReader
from app.sources.feeds.page_child import guard, may_connect
from app.sources.feeds.page_process import OPTIONS, PageProcess
from app.sources.feeds.port import FILE, STREAM, Answer, Chapter, FarClip, FeedError, Page, Subtitle
from app.sources.feeds.rss import Rss
from tests.app.network.server import Server
from tests.app.network.server import answer as http_answer
from tests.app.sources.feeds.told import Teller, answer

HERE = "127.0.0.1"
URL = "https://site.example/list"
MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'
CHANNEL = f"""<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" {MEDIA} xmlns="http://www.w3.org/2005/Atom">
  <title>Ann</title><author><name>Ann</name><uri>https://www.youtube.com/channel/UC1</uri></author>
  <entry><id>yt:video:abc</id><title>One</title><link rel="alternate" href="https://www.youtube.com/shorts/abc"/>
  <media:group><media:content url="https://www.youtube.com/v/abc?version=3"
    type="application/x-shockwave-flash" width="640" height="390"/>
  <media:thumbnail url="https://i.ytimg.com/vi/abc/hqdefault.jpg" width="480" height="360"/>
  <media:description>Words #tag</media:description>
  <media:community><media:starRating count="7" average="5.00"/><media:statistics views="99"/></media:community>
  </media:group></entry></feed>""".encode()
FEED = "https://www.youtube.com/feeds/videos.xml?channel_id=UC1"

StandIn = Callable[..., PageReader]


def nobody(url: str) -> Answer | None:
    raise AssertionError(f"{url} was asked")


@pytest.fixture
def stand_in(tmp_path: Path) -> StandIn:
    """Makes a reader whose yt-dlp is a few lines of Python; sys.argv[1] is a file to leave words in."""

    def make(code: str, total_s: float = 20.0) -> PageReader:
        file = tmp_path / "stand_in.py"
        file.write_text(code, "utf-8")
        return PageReader(
            PageProcess([sys.executable, "-I", str(file), str(tmp_path / "left")], total_s=total_s)
        )

    return make


def saying(stand_in: StandIn, said: object) -> PageReader:
    return stand_in(f"print({json.dumps(said)!r})")


def only_page(reader: PageReader, where: str = URL) -> Page:
    [page] = reader.pages(where, nobody)
    return page


def clip_said(stand_in: StandIn, **said: Any) -> FarClip:
    [clip] = only_page(
        saying(stand_in, {"id": "1", "extractor_key": "Site", "webpage_url": URL, **said})
    ).clips
    return clip


def test_a_list_brings_clips_whose_files_are_looked_for_when_they_are_wanted(stand_in: StandIn) -> None:
    entries = [
        {"_type": "url", "ie_key": "Site", "id": str(n), "url": f"https://site.example/{n}", "title": f"T{n}"}
        for n in range(3)
    ]
    page = only_page(saying(stand_in, {"_type": "playlist", "id": "list", "entries": entries}))
    assert [(clip.identity, clip.title, clip.thread) for clip in page.clips] == [
        (f"site {n}", f"T{n}", f"https://site.example/{n}") for n in range(3)
    ]
    assert not any(clip.renditions for clip in page.clips)


def test_details_bring_the_files_that_have_picture_and_sound_together(stand_in: StandIn) -> None:
    formats = [
        {"url": "https://f.example/v", "protocol": "https", "ext": "mp4", "vcodec": "avc1", "acodec": "none"},
        {"url": "https://f.example/s.mp4", "protocol": "https", "ext": "mp4", "width": 360, "height": 640},
        {"url": "https://f.example/b.mp4", "protocol": "https", "ext": "mp4", "height": 1280, "filesize": 9},
        {"url": "https://f.example/m.m3u8", "protocol": "m3u8_native", "ext": "mp4", "height": 720},
        {"url": "file:///etc/passwd", "protocol": "https", "ext": "mp4"},
        {"url": "https://f.example/x", "protocol": "rtmp", "ext": "mp4"},
        {"url": 7},
    ]
    said = {"id": "1", "extractor_key": "Site", "webpage_url": URL, "formats": formats}
    clip = saying(stand_in, said).details(URL, nobody)
    assert clip is not None
    assert [(file.url.rpartition("/")[2], file.how, file.bytes) for file in clip.renditions] == [
        ("b.mp4", FILE, 9),
        ("m.m3u8", STREAM, None),
        ("s.mp4", FILE, None),
    ]


def test_all_that_it_says_of_a_clip_arrives_within_bounds(stand_in: StandIn) -> None:
    clip = clip_said(
        stand_in,
        title="<b>T</b>" + "x" * 1_000_000,
        description="Words #tag",
        channel="Ann",
        channel_url="javascript:alert(1)",
        duration=12.5,
        timestamp=86400,
        age_limit=18,
        view_count=1e300,
        thumbnails=[
            {"url": "https://p.example/s.jpg", "width": 9},
            {"url": "https://p.example/l.jpg", "width": 99},
        ],
        subtitles={
            "pt-BR": [{"url": "https://s.example/a.json", "ext": "json"}, {"url": "/a.vtt", "ext": "vtt"}]
        },
        chapters=[{"start_time": 3, "title": "C"}, {"start_time": -1}],
    )
    assert len(clip.title) == 200
    assert (clip.caption, clip.hashtags, clip.creator, clip.creator_page) == (
        "Words #tag",
        ("tag",),
        "Ann",
        "",
    )
    assert (clip.duration_s, clip.views, clip.sensitive) == (12.5, 10**12, True)
    assert clip.published == datetime(1970, 1, 2, tzinfo=UTC)
    assert clip.poster == "https://p.example/l.jpg"
    assert clip.subtitles == (Subtitle("https://site.example/a.vtt", "pt-BR"),)
    assert clip.chapters == (Chapter(3, "C"),)


def test_what_it_does_not_call_harmless_is_not_taken_for_it(stand_in: StandIn) -> None:
    assert clip_said(stand_in, age_limit=0).sensitive is None


def test_a_stream_that_is_live_is_no_clip(stand_in: StandIn) -> None:
    assert not only_page(saying(stand_in, {"id": "1", "webpage_url": URL, "live_status": "is_live"})).clips


def test_two_clips_of_one_page_are_two(stand_in: StandIn) -> None:
    entries = [{"extractor_key": "HTML5MediaEmbed", "id": f"x-{n}", "webpage_url": URL} for n in range(2)]
    clips = only_page(saying(stand_in, {"entries": entries})).clips
    assert len({clip.identity for clip in clips}) == 2
    assert saying(stand_in, {"entries": entries}).details(URL, nobody) is None, "either could be meant"


def test_an_entry_that_is_no_clip_does_not_take_the_others_along(stand_in: StandIn) -> None:
    entries = [{"id": "1", "url": URL}, {"id": 7}, None, "x"]
    page = only_page(saying(stand_in, {"entries": entries}))
    assert (len(page.clips), len(page.refused)) == (1, 3)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("import time; time.sleep(600)", "took yt-dlp more than"),
        ("import sys\nwhile True: sys.stdout.write('x' * 65536)", "more than Ownfeed takes"),
        ("import sys; sys.exit(1)", "yt-dlp can read"),
        ("", "yt-dlp can read"),
        ("print('[' * 200000)", "does not understand"),
        ("print('{\"entries\": NaN}')", "does not understand"),
    ],
    ids=["hangs", "floods", "fails", "says nothing", "nested", "not JSON"],
)
def test_whatever_becomes_of_it_ends_in_a_sentence(stand_in: StandIn, code: str, sentence: str) -> None:
    with pytest.raises(FeedError, match=sentence) as raised:
        only_page(stand_in(code, total_s=1.5 if "sleep" in code else 20.0))
    assert str(raised.value).startswith("site.example ")


def test_it_hears_nothing_of_this_device(
    stand_in: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example")
    monkeypatch.setenv("SECRET", "x")
    code = "import os, sys, json; json.dump([dict(os.environ), os.getcwd(), sys.argv[2:]], open(sys.argv[1], 'w'))"
    with pytest.raises(FeedError):
        only_page(stand_in(code))
    environment, folder, arguments = json.loads((tmp_path / "left").read_text())
    assert not {"HTTPS_PROXY", "SECRET"} & set(environment)
    assert environment["HOME"] == folder != str(Path.home())
    assert not Path(folder).exists(), "what it left there is gone"
    assert arguments == [*OPTIONS, "--", URL]


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://a.example/", "--exec=x", "ytsearch:cats"])
def test_it_is_asked_for_addresses_of_the_web_alone(stand_in: StandIn, url: str) -> None:
    with pytest.raises(FeedError, match="Nothing was asked"):
        only_page(stand_in("print(1)"), url)


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        (("93.184.216.34", 443), True),
        (("93.184.216.34", 22), False),
        (("127.0.0.1", 443), False),
        (("192.168.1.1", 80), False),
        (("169.254.169.254", 80), False),
        (("::1", 443, 0, 0), False),
        (("::ffff:10.0.0.1", 443, 0, 0), False),
        (("64:ff9b::a00:1", 443, 0, 0), False),
        (("localhost", 443), False),
        ("/run/user/1000/bus", False),
        (b"\0abstract", False),
        (None, False),
    ],
)
def test_it_may_ask_the_open_internet_and_nobody_else(target: object, allowed: bool) -> None:
    assert may_connect(target, ()) is allowed


@pytest.mark.parametrize("event", ["subprocess.Popen", "os.system", "os.posix_spawn", "os.exec"])
def test_it_may_start_no_other_program(event: str) -> None:
    with pytest.raises(PermissionError):
        guard(())(event, ())


def test_the_real_one_finds_the_clip_of_a_page_and_is_led_to_nobody_at_home() -> None:
    with Server(lambda _: [http_answer(b"secret")]) as victim:
        away = f"http://{HERE}:{victim.port}/secret.mp4"
        page = f'<title>A clip</title><video src="/v.mp4"></video><video src="{away}"></video>'.encode()
        replies = {"/page": http_answer(page, Content_Type="text/html")}
        with Server(
            lambda path: [replies.get(path) or http_answer(b"", "302 Found", Location=away)]
        ) as server:
            reader = PageReader(PageProcess(open_here=[(HERE, server.port)]))
            base = f"http://{HERE}:{server.port}"
            with ThreadPoolExecutor(2) as pool:  # it takes seconds to start
                found, led_away = (pool.submit(only_page, reader, base + path) for path in ("/page", "/away"))
            with pytest.raises(FeedError, match="yt-dlp can read"):
                led_away.result()
    assert f"{base}/v.mp4" in [file.url for clip in found.result().clips for file in clip.renditions]
    assert not victim.connections


def test_the_feed_of_a_channel_is_asked_for_without_starting_anything(stand_in: StandIn) -> None:
    reader = stand_in("open(__import__('sys').argv[1], 'w')")
    [page] = reader.pages(FEED, lambda url: answer(CHANNEL, url))
    [clip] = page.clips
    assert (clip.identity, clip.page, clip.renditions) == (
        "youtube abc",
        "https://www.youtube.com/shorts/abc",
        (),
    )
    assert (clip.thread, clip.views, clip.likes, clip.creator) == (clip.page, 99, 7, "Ann")
    assert clip.creator_page == "https://www.youtube.com/channel/UC1"


def test_the_feed_of_a_channel_that_is_not_newer_costs_one_request(stand_in: StandIn) -> None:
    ask = Teller(lambda _: None)
    assert not list(stand_in("").pages(FEED, ask))
    assert len(ask.asked) == 1


def test_the_same_feed_without_a_page_reader_says_what_to_do() -> None:
    [page] = Rss().pages(FEED, lambda url: answer(CHANNEL, url))
    assert [title for title, _ in page.refused] == ["One"]
    assert "Add the channel by the address of its page" in page.refused[0][1]


def test_nothing_is_left_running(stand_in: StandIn, tmp_path: Path) -> None:
    code = "import os, sys, time; open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep(600)"
    with pytest.raises(FeedError):
        only_page(stand_in(code, total_s=1.5))
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "left").read_text()), 0)
