"""What feeds in XML say arrives whole: against captured answers, and against answers made up to be awkward."""

import gzip
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.network.client import Client
from app.network.failure import MissingError, NetworkError
from app.network.grant import Grant
from app.network.pace import Pace
from app.sources.feeds.port import FILE, STREAM, Answer, Chapter, FarClip, FeedError, Rendition
from app.sources.feeds.rss import Rss
from tests.app.network.server import Server
from tests.app.network.server import answer as http_answer
from tests.app.sources.feeds.replay import Replay
from tests.app.sources.feeds.told import Teller, answer

FEED = "https://blog.example/feed"
MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'
NAMES = f'{MEDIA} xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"'
VIDEO = '<enclosure url="https://blog.example/a.mp4" type="video/mp4" length="9"/>'


def rss(*items: str, head: str = "") -> bytes:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0" {NAMES}><channel><title>Blog</title>{head}{inside}</channel></rss>'.encode()


def clips_of(body: bytes, url: str = FEED) -> list[FarClip]:
    return [clip for page in Rss().pages(url, lambda asked: answer(body, asked)) for clip in page.clips]


def clip_of(item: str, head: str = "") -> FarClip:
    [clip] = clips_of(rss(item, head=head))
    return clip


def alone(files: str) -> Rendition:
    [rendition] = clip_of(f"<guid>1</guid>{files}").renditions
    return rendition


def refused(body: bytes) -> list[tuple[str, str]]:
    pages = Rss().pages(FEED, lambda url: answer(body, url))
    return [each for page in pages for each in page.refused]


@pytest.mark.parametrize(("name", "path"), [("rss2", "/?feed=rss2"), ("atom", "/?feed=atom")])
def test_every_post_with_a_video_arrives_and_no_other(wordpress: Replay, name: str, path: str) -> None:
    root = ElementTree.fromstring(wordpress.body(name))
    posts = [node for node in root.iter() if node.tag.endswith(("item", "}entry"))]
    files = [
        {
            link.get("url") or link.get("href")
            for link in post.iter()
            if link.tag == "enclosure" or link.get("rel") == "enclosure"
        }
        for post in posts
    ]
    *pages, last = Rss().pages(
        wordpress.base + path, wordpress.answers({"/?": name, "paged": "rss2-page99-404"})
    )
    clips = [clip for page in pages for clip in page.clips]
    assert [len(clip.renditions) for clip in clips] == [len(each) for each in files if each] == [1, 1, 2, 1]
    assert last.total == len(clips)


def test_a_title_that_was_escaped_twice_reads_as_it_was_written(wordpress: Replay) -> None:
    for name in ("rss2", "atom"):
        pages = Rss().pages(wordpress.base, wordpress.answers({"paged": "rss2-page99-404", "/": name}))
        assert "Vertical clip & “quotes” x" in [clip.title for page in pages for clip in page.clips]


def test_the_comments_of_a_post_arrive_as_plain_text(wordpress: Replay) -> None:
    counted = ElementTree.fromstring(wordpress.body("comments-post")).findall("channel/item")
    comments = list(Rss().comments(f"{wordpress.base}/?feed=rss2&p=8", wordpress.answers({})))
    assert len(comments) == len(counted) == 2
    assert {(comment.creator, comment.text) for comment in comments} == {
        ("Ann", "Nice clip x"),
        ("Bob", "日本語 😀 & more"),
    }


def test_media_rss_tells_sizes_length_and_whether_a_clip_is_for_adults(shared: Path) -> None:
    body = (shared / "feeds/peertube-6.3.0/feed-videos-xml.body.xml").read_bytes()
    counted = [node for node in ElementTree.fromstring(body).iter() if node.tag.endswith("}content")]
    clips = clips_of(body)
    assert sum(len(clip.renditions) for clip in clips) == len(counted) == 16
    assert {file.bytes for clip in clips for file in clip.renditions} == {
        int(node.get("fileSize", "")) for node in counted
    }
    assert [clip.duration_s for clip in clips] == [5, 5, 12, 8]
    assert {clip.sensitive for clip in clips} == {False}


def test_the_atom_feed_of_a_loops_profile_is_read(shared: Path) -> None:
    [clip] = clips_of((shared / "feeds/loops-derived/profile.atom.xml").read_bytes())
    assert (clip.width, clip.height, clip.duration_s) == (720, 1280, 12)
    assert clip.hashtags == ("cats",)
    assert clip.published == datetime(2026, 8, 18, 4, 5, 33, tzinfo=UTC)


@pytest.mark.parametrize(
    ("files", "how", "size"),
    [
        (VIDEO, FILE, 9),
        ('<enclosure url="https://a.example/a.MP4?x=1" type="audio/mpeg" length="0"/>', FILE, None),
        ('<enclosure url="/rel.webm" type="" length="-3"/>', FILE, None),
        ('<media:content url="https://a.example/play" medium="video" fileSize="lots"/>', FILE, None),
        ('<enclosure url="https://a.example/live.m3u8" type="video/mp4" length="5"/>', STREAM, 5),
        ('<enclosure url="https://a.example/x" type="application/x-mpegURL; a=b" length="5"/>', STREAM, 5),
    ],
)
def test_a_file_is_known_by_its_ending_before_its_type(files: str, how: str, size: int | None) -> None:
    rendition = alone(files)
    assert (rendition.how, rendition.bytes) == (how, size)


@pytest.mark.parametrize(
    "files",
    [
        '<enclosure url="file:///etc/passwd.mp4" type="video/mp4" length="9"/>',
        '<enclosure url="javascript:alert(1)//.mp4" type="video/mp4" length="9"/>',
        '<enclosure url="https://a.example/a.mp3" type="audio/mpeg" length="9"/>',
        '<enclosure url="https://a.example/a.torrent" type="application/x-bittorrent" length="9"/>',
        '<enclosure url="https://a.example/list.pls" type="audio/x-scpls" length="9"/>',
    ],
)
def test_a_file_that_is_no_video_of_the_web_is_refused_with_a_sentence(files: str) -> None:
    assert refused(rss(f"<title>T</title><guid>1</guid>{files}")) == [
        ("T", "It carries no video, only files of other kinds.")
    ]


def test_a_post_of_words_alone_is_not_even_mentioned() -> None:
    assert not refused(rss("<title>Words</title><guid>1</guid>"))


def test_a_clip_that_could_not_be_known_again_is_refused() -> None:
    [(title, why)] = refused(rss(f"<title>T</title>{VIDEO}"))
    assert title == "T"
    assert "could not be known again" in why


def test_a_clip_keeps_its_name_when_its_address_changes() -> None:
    before = clip_of(f"<guid>g</guid><link>https://blog.example/old</link>{VIDEO}")
    after = clip_of(f"<guid>g</guid><link>https://blog.example/new</link><title>N</title>{VIDEO}")
    assert before.identity == after.identity


def test_no_feed_can_speak_for_the_clips_of_another_host() -> None:
    body = rss(f"<guid>https://blog.example/1</guid>{VIDEO}")
    [ours], [theirs] = clips_of(body), clips_of(body, "https://evil.example/feed")
    assert ours.identity != theirs.identity


@pytest.mark.parametrize(
    ("said", "sensitive"),
    [
        ("<media:rating>adult</media:rating>", True),
        ('<media:rating scheme="urn:simple">nonadult</media:rating>', False),
        ("<itunes:explicit>yes</itunes:explicit>", True),
        ("<itunes:explicit>clean</itunes:explicit>", False),
        ("<media:rating>purple</media:rating>", None),
        ("", None),
    ],
)
def test_what_a_feed_does_not_say_clearly_is_not_taken_for_harmless(
    said: str, sensitive: bool | None
) -> None:
    assert clip_of(f"<guid>1</guid>{VIDEO}{said}").sensitive is sensitive


def test_a_feed_that_is_explicit_as_a_whole_makes_each_clip_so() -> None:
    clip = clip_of(f"<guid>1</guid>{VIDEO}", head="<itunes:explicit>true</itunes:explicit>")
    assert clip.sensitive is True


@pytest.mark.parametrize(
    ("said", "length_s"),
    [
        ("90", 90),
        ("1:30", 90),
        ("01:01:30", 3690),
        ("12.5", 12.5),
        ("0", None),
        ("-1:00", None),
        ("nan", None),
        ("inf", None),
        ("9e99", 86400),
        ("a:b", None),
        ("1:2:3:4", None),
    ],
)
def test_a_length_is_read_however_it_is_written(said: str, length_s: float | None) -> None:
    clip = clip_of(f"<guid>1</guid>{VIDEO}<itunes:duration>{said}</itunes:duration>")
    assert clip.duration_s == length_s


def test_captions_chapters_and_licence_come_along() -> None:
    body = f"""<rss version="2.0" {NAMES} xmlns:podcast="https://podcastindex.org/namespace/1.0"
      xmlns:psc="http://podlove.org/simple-chapters"><channel><title>B</title><language>pt_br</language>
      <item><guid>1</guid>{VIDEO}<media:license href="https://cc.example/by/4.0">CC BY</media:license>
      <podcast:transcript url="/1.vtt" type="text/vtt" language="de"/>
      <media:keywords>cats, big dogs</media:keywords>
      <psc:chapters version="1.2"><psc:chapter start="00:00:05.500" title="Two &lt;b&gt;"/></psc:chapters>
      </item></channel></rss>"""
    [clip] = clips_of(body.encode())
    assert [(each.url, each.language) for each in clip.subtitles] == [("https://blog.example/1.vtt", "de")]
    assert clip.chapters == (Chapter(5.5, "Two"),)
    assert clip.licence == "https://cc.example/by/4.0"
    assert clip.tags == ("cats", "big dogs")
    assert clip.language == "pt-br"


def test_a_title_of_a_megabyte_and_one_of_markup_become_short_and_plain() -> None:
    clip = clip_of(f"<guid>1</guid><title>{'long ' * 200_000}</title>{VIDEO}")
    assert len(clip.title) <= 200
    clip = clip_of(
        f"<guid>1</guid><title>&lt;img src=http://x/&gt;&lt;b&gt;Hi\u202e&lt;/b&gt;</title>{VIDEO}"
    )
    assert clip.title == "Hi"


def test_a_feed_in_several_documents_is_walked_to_its_end() -> None:
    def told(url: str) -> bytes:
        number = int(url.partition("p=")[2] or 1)
        head = f'<atom:link rel="next" href="/feed?p={number + 1}"/>' if number < 4 else ""
        posts = "<guid>words</guid>" if number == 2 else f"<guid>{number}</guid>{VIDEO}"  # none with a video
        return rss(posts, head=head)

    ask = Teller(told)
    pages = list(Rss().pages(FEED, ask))
    assert ask.asked == [FEED, *(f"{FEED}?p={number}" for number in (2, 3, 4))]
    assert sum(len(page.clips) for page in pages) == pages[-1].total == 3


def test_a_host_that_gives_the_same_document_again_is_not_asked_for_ever() -> None:
    ask = Teller(
        lambda _: rss(f"<guid>1</guid>{VIDEO}", head="<generator>https://wordpress.org/?v=6</generator>")
    )
    [page, *more] = Rss().pages(FEED, ask)
    assert len(page.clips) == 1
    assert len(ask.asked) == 2
    assert [each.total for each in more] == [None], "a window that never moves is no proof that all was seen"


def test_a_document_of_wordpress_that_is_not_there_is_the_end() -> None:
    def told(url: str) -> bytes:
        if "paged=3" in url:
            raise MissingError("blog.example does not have this.")
        number = 2 if "paged=2" in url else 1
        return rss(f"<guid>{number}</guid>{VIDEO}", head="<generator>https://wordpress.org/?v=6</generator>")

    assert [page.total for page in Rss().pages(FEED, Teller(told))] == [None, None, 2]


def test_a_feed_that_calls_itself_complete_says_how_much_it_holds() -> None:
    complete = '<fh:complete xmlns:fh="http://purl.org/syndication/history/1.0"/>'
    pages = Rss().pages(FEED, Teller(lambda _: rss(f"<guid>1</guid>{VIDEO}", head=complete)))
    assert [page.total for page in pages] == [None, 1]


def test_a_feed_that_is_not_newer_costs_one_request() -> None:
    ask = Teller(lambda _: None)
    assert not list(Rss().pages(FEED, ask))
    assert len(ask.asked) == 1


def test_a_later_document_is_asked_for_only_when_it_is_wanted() -> None:
    ask = Teller(lambda _: rss(f"<guid>1</guid>{VIDEO}", head='<atom:link rel="next" href="/more"/>'))
    next(iter(Rss().pages(FEED, ask)))
    assert len(ask.asked) == 1


@pytest.mark.parametrize(
    ("body", "mime", "sentence"),
    [
        (b"<!doctype html><title>captive portal</title>", "text/html", "web page instead of its feed"),
        (b"", "application/rss+xml", "does not understand"),
        (b'{"version": "https://jsonfeed.org/version/1"}', "application/feed+json", "does not understand"),
        (b"\x00\xff" * 1000, "application/octet-stream", "does not understand"),
    ],
)
def test_what_is_no_feed_is_said_in_a_sentence(body: bytes, mime: str, sentence: str) -> None:
    with pytest.raises(FeedError, match=sentence):
        list(Rss().pages(FEED, lambda url: Answer(body, mime, url)))


def test_a_feed_that_breaks_off_keeps_what_came_and_says_so() -> None:
    whole = rss(*(f"<guid>{number}</guid>{VIDEO}" for number in range(5)))
    pages = Rss().pages(FEED, lambda url: answer(whole[: len(whole) * 2 // 3], url))
    assert len(next(pages).clips) >= 2
    with pytest.raises(FeedError, match="broke off"):
        next(pages)


def test_a_feed_signed_by_a_cache_is_whole() -> None:
    body = rss(f"<guid>1</guid>{VIDEO}") + b"\n<!-- kept by a cache -->\n"
    assert len(clips_of(body)) == 1


FAULTS: dict[str, str] = {
    "429": "wants",
    "500": "trouble of its own",
    "503": "wants",
    "html": "web page",
    "empty": "does not understand",
    "truncate": "broke off",
    "drop": "does not speak",
    "slow": "long",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_of_a_host_ends_in_a_sentence(wordpress: Replay, fault: str) -> None:
    with pytest.raises((FeedError, NetworkError), match=FAULTS[fault]) as raised:
        list(Rss().pages(wordpress.base, wordpress.answers({"/": "rss2"}, fault)))
    assert str(raised.value).endswith("What was known before is kept.")


def test_a_thousand_clips_come_in_portions() -> None:
    body = rss(*(f"<guid>{number}</guid>{VIDEO}" for number in range(1_000)))
    sizes = [len(page.clips) for page in Rss().pages(FEED, lambda url: answer(body, url))]
    assert sum(sizes) == 1_000
    assert max(sizes) <= 100


BOMB = b"<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss>&b;</rss>"
HOSTILE = {
    "a bomb of entities, packed": (gzip.compress(BOMB), "as traps do"),
    "a bomb of gzip": (gzip.compress(b"<rss>" + b" " * (16 << 20)), "more than the 8 MiB"),
    "six megabytes": (gzip.compress(b"<rss>" + b" " * (6 << 20)), "longer than the 5 MiB"),
    "nested without end": (gzip.compress(b"<rss>" + b"<a>" * 1_000_000), "nested deeper"),
    "a file of this device": (
        gzip.compress(b"<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss>&a;</rss>"),
        "as traps do",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_a_hostile_host_sends_ends_in_a_sentence_and_fills_no_memory(name: str) -> None:
    body, sentence = HOSTILE[name]
    with Server(lambda _: [http_answer(body, Content_Encoding="gzip")]) as server:
        url = f"http://127.0.0.1:{server.port}/feed"
        client = Client(open_here={("127.0.0.1", server.port)}, pace=Pace(gap_s=0))

        def ask(asked: str) -> Answer:
            document = client.fetch(asked, Grant.of(url))
            return Answer(document.body or b"", document.mime, document.url)

        tracemalloc.start()
        try:
            with pytest.raises((FeedError, NetworkError), match=sentence):
                list(Rss().pages(url, ask))
            _, peak_bytes = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert peak_bytes < 32 << 20
    assert server.connections == 1, "nobody else was asked, and nothing twice"
