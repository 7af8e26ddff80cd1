"""What PeerTube says arrives whole: against captured answers, and against answers made up to be awkward."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest

from app.network.failure import MissingError, NetworkError
from app.sources.feeds.limits import Limits, fits
from app.sources.feeds.peertube import PeerTube
from app.sources.feeds.peertube_place import place
from app.sources.feeds.port import FILE, STREAM, Answer, FarClip, FeedError
from tests.app.sources.feeds.replay import Replay
from tests.app.sources.feeds.told import Teller, answer

TUBE = PeerTube()
ALL = {"/api/v1/videos?": "list-nsfw-both", "/feeds/videos.xml": "feed-videos-xml"}
LAND = {
    "/api/v1/videos/": "detail-land",
    "/captions": "captions-land",
    "/chapters": "chapters-land",
    "/comment-threads": "comments-land",
    "/comment-threads/": "comment-thread-land",
}
THREAD = "https://tube.example/api/v1/videos/u1"


def all_of(server: Replay, where: str, table: dict[str, str]) -> list[FarClip]:
    return [clip for page in TUBE.pages(server.base + where, server.answers(table)) for clip in page.clips]


def test_every_clip_that_the_server_lists_arrives(peertube: Replay) -> None:
    clips = all_of(peertube, "/?nsfw=both", ALL)
    listed = json.loads(peertube.body("list-nsfw-both"))
    assert listed["total"] == len(clips) == 5
    assert [clip.identity.split("@")[0] for clip in clips] == [video["uuid"] for video in listed["data"]]
    assert [clip.duration_s for clip in clips] == [video["duration"] for video in listed["data"]]
    assert [clip.sensitive for clip in clips] == [video["nsfw"] for video in listed["data"]]


def test_two_requests_bring_the_files_of_the_newest_clips_too(peertube: Replay) -> None:
    ask = peertube.answers(ALL)
    clips = [clip for page in TUBE.pages(f"{peertube.base}/?nsfw=both", ask) for clip in page.clips]
    assert len(ask.asked) == 2
    feed = ElementTree.fromstring(peertube.body("feed-videos-xml"))
    files = {node.get("url", "").rpartition("/")[2] for node in feed.iter() if node.tag.endswith("}content")}
    found = {each.url.rpartition("/")[2] for clip in clips for each in clip.renditions if each.how == FILE}
    assert found == files
    assert len(found) == 16


def test_a_vertical_clip_is_as_tall_in_the_feed_as_in_its_details(peertube: Replay) -> None:
    newest = all_of(peertube, "/?nsfw=both", ALL)[-1]
    thread = newest.thread
    table = LAND | {"/api/v1/videos/": "detail-vert", "/captions": "captions-none"}
    alone = TUBE.details(thread, peertube.answers(table))
    assert alone is not None
    assert (newest.width, newest.height) == (alone.width, alone.height) == (360, 640)
    assert {each.url for each in newest.renditions} == {each.url for each in alone.renditions}
    assert {each.bytes for each in newest.renditions} == {790107, 324924, 742183, 323454}


def test_details_bring_tags_captions_and_chapters(peertube: Replay) -> None:
    clip = TUBE.details(f"{peertube.base}/api/v1/videos/b69dea52", peertube.answers(LAND))
    assert clip is not None
    assert clip.tags == ("bars", "captions", "gaming")
    captions = json.loads(peertube.body("captions-land"))
    assert [each.language for each in clip.subtitles] == [each["language"]["id"] for each in captions["data"]]
    assert all(each.url.startswith(f"{peertube.base}/lazy-static/") for each in clip.subtitles)
    chapters = json.loads(peertube.body("chapters-land"))["chapters"]
    assert [(each.at_s, each.title) for each in clip.chapters] == [
        (each["timecode"], each["title"]) for each in chapters
    ]
    assert (clip.licence, clip.language, clip.likes) == ("Public Domain Dedication", "fr", 2)


def test_the_whole_thread_arrives_in_plain_text_each_after_what_it_answers(peertube: Replay) -> None:
    captured = peertube.answers(LAND)

    def ask(url: str) -> Answer:
        alone: dict[str, Any] = {"comment": {"id": 4}, "children": []}
        return answer(alone, url) if url.endswith("/comment-threads/4") else captured(url)

    roots = json.loads(peertube.body("comments-land"))["data"]
    told = list(TUBE.comments(f"{peertube.base}/api/v1/videos/b69dea52", ask))
    assert [each.identity for each in told if not each.parent] == [str(root["id"]) for root in roots]
    seen = {""}
    for each in told:
        assert each.parent in seen
        seen.add(each.identity)
    assert seen == {"", "1", "2", "3", "4"}
    assert "Nice bars! bold? md https://example.org 😀" in [each.text for each in told]
    assert (told[0].text, told[0].creator) == ("", "")  # deleted, and kept for its answers


def test_a_clip_without_comments_has_an_empty_thread(peertube: Replay) -> None:
    table = {"/comment-threads": "comments-disabled"}
    assert list(TUBE.comments(f"{peertube.base}/api/v1/videos/c15d9cc2", peertube.answers(table))) == []


@pytest.mark.parametrize("fault", ["429", "500", "503", "truncate", "html", "slow", "drop", "empty"])
def test_whatever_goes_wrong_ends_in_a_sentence(peertube: Replay, fault: str) -> None:
    with pytest.raises(
        (FeedError, NetworkError), match=r"^127\.0\.0\.1 .*\. What was known before is kept\.$"
    ):
        list(TUBE.pages(peertube.base, peertube.answers(ALL, fault)))


@pytest.mark.parametrize(
    "name", ["detail-deleted", "detail-private-anon", "detail-password-anon", "detail-bad-id"]
)
def test_a_clip_that_is_not_given_is_told_in_a_sentence_without_the_words_of_the_server(
    peertube: Replay, name: str
) -> None:
    with pytest.raises(NetworkError) as raised:
        TUBE.details(f"{peertube.base}/api/v1/videos/u1", peertube.answers({"/videos/": name}))
    assert "docs.joinpeertube.org" not in str(raised.value)
    assert str(raised.value).startswith("127.0.0.1 ")


@pytest.mark.parametrize(
    ("where", "listed", "files"),
    [
        ("https://a.example/", "/api/v1/videos?", "/feeds/videos.xml?nsfw=false"),
        (
            "https://a.example/c/cats/videos",
            "/video-channels/cats/videos?",
            "videoChannelName=cats&nsfw=false",
        ),
        (
            "https://a.example/video-channels/cats%40b.example",
            "/video-channels/cats%40b.example/",
            "cats%40b",
        ),
        ("https://a.example/a/ann/video-channels", "/api/v1/accounts/ann/videos?", "accountName=ann"),
        ("https://a.example/search?search=two+words", "/api/v1/search/videos?search=two+words&", ""),
        ("https://a.example/videos?tagsOneOf=日本", "/api/v1/videos?tagsOneOf=%E6%97%A5", ""),
    ],
)
def test_a_page_becomes_the_question_for_its_list(where: str, listed: str, files: str) -> None:
    asked = place(where)
    assert listed in asked.list_from(0)
    assert files in asked.files
    assert bool(files) == bool(asked.files)
    assert parse_qs(urlsplit(asked.list_from(100)).query)["start"] == ["100"]


@pytest.mark.parametrize("said", ["", "?nsfw=", "?nsfw=false", "?nsfw=banana", "?search=x"])
def test_sensitive_clips_are_never_left_to_the_server(said: str) -> None:
    assert "nsfw=false" in place(f"https://a.example/{said}").list_from(0)


def video(number: int, **more: Any) -> dict[str, Any]:
    return {"uuid": f"u{number}", "name": f"Clip {number}", "duration": 9, "nsfw": False} | more


def test_paging_goes_to_the_end_though_a_page_is_short() -> None:
    def told(url: str) -> Any:
        if "/feeds/" in url:
            return b"<rss/>"
        start = int(parse_qs(urlsplit(url).query)["start"][0])
        return {"total": 250, "data": [video(start), video(start + 1)]}

    ask = Teller(told)
    pages = list(TUBE.pages("https://tube.example", ask))
    assert [clip.title for page in pages for clip in page.clips] == [
        f"Clip {number}" for number in (0, 1, 100, 101, 200, 201)
    ]
    assert {page.total for page in pages} == {250}


def test_paging_ends_where_a_page_is_empty_and_no_total_is_told() -> None:
    ask = Teller(lambda url: {"data": [video(1)] if "start=0" in url else []})
    assert len(list(TUBE.pages("https://tube.example?isLocal=true", ask))) == 2


def test_nothing_newer_costs_one_request() -> None:
    ask = Teller(lambda _url: None)
    assert list(TUBE.pages("https://tube.example", ask)) == []
    assert len(ask.asked) == 1


def test_a_walk_that_misses_a_part_does_not_pass_for_a_whole_one() -> None:
    ask = Teller(lambda url: {"total": 150, "data": [video(1)]} if "start=0" in url else None)
    with pytest.raises(FeedError, match=r"^tube\.example says that there is nothing new"):
        list(TUBE.pages("https://tube.example?isLocal=true", ask))


def only(**more: Any) -> FarClip:
    ask = Teller(lambda _url: {"total": 1, "data": [video(1, **more)]})
    (page,) = TUBE.pages("https://tube.example?isLocal=true", ask)
    return page.clips[0]


def test_a_clip_of_another_server_keeps_its_name_wherever_it_is_seen() -> None:
    there = {"name": "ann", "displayName": "Ann", "host": "far.example", "url": "https://far.example/a/ann"}
    clip = only(account=there)
    assert clip.identity == "u1@far.example"
    assert (clip.creator, clip.creator_page) == ("Ann", "https://far.example/a/ann")


@pytest.mark.parametrize("said", [None, 0, "false", [], {}])
def test_a_flag_that_is_no_boolean_says_nothing(said: Any) -> None:
    assert only(nsfw=said).sensitive is None


def test_a_live_broadcast_is_left_out_with_a_reason() -> None:
    ask = Teller(lambda _url: {"total": 2, "data": [video(1, isLive=True, duration=0), video(2)]})
    (page,) = TUBE.pages("https://tube.example?isLocal=true", ask)
    assert [clip.title for clip in page.clips] == ["Clip 2"]
    assert page.refused == (("Clip 1", "It is a live broadcast, which Ownfeed does not play."),)


def test_one_strange_clip_does_not_take_the_others_along() -> None:
    ask = Teller(lambda _url: {"total": 3, "data": [video(1, duration="long"), {"name": "no id"}, video(2)]})
    (page,) = TUBE.pages("https://tube.example?isLocal=true", ask)
    assert [clip.title for clip in page.clips] == ["Clip 2"]
    assert len(page.refused) == 2


def test_numbers_and_words_stay_within_bounds() -> None:
    clip = only(
        name="N" * 1_000_000, views=1e300, likes=-5, duration=1e12, aspectRatio=1e9, description="<b>" * 9999
    )
    assert len(clip.title) == 200
    assert (clip.views, clip.likes, clip.duration_s, clip.width) == (10**12, None, 86400.0, 0)
    assert clip.caption == ""


def test_an_old_server_that_knows_no_chapters_still_gives_the_clip() -> None:
    def told(url: str) -> Any:
        if url.endswith("/chapters"):
            raise MissingError("tube.example does not have this.")
        return (
            {"data": []}
            if url.endswith("/captions")
            else video(1, files=[{"fileUrl": "https://b.example/1.mp4"}])
        )

    clip = TUBE.details(THREAD, Teller(told))
    assert clip is not None
    assert (clip.chapters, len(clip.renditions)) == ((), 1)


def test_a_clip_with_sound_and_picture_apart_is_fetched_as_a_stream() -> None:
    apart = [{"fileUrl": "https://b.example/v.mp4", "hasAudio": False}, {"fileUrl": "x", "hasVideo": False}]
    playlist = {"playlistUrl": "https://b.example/all.m3u8", "files": apart}
    (rendition,) = only(streamingPlaylists=[playlist]).renditions
    assert (rendition.how, rendition.url) == (STREAM, "https://b.example/all.m3u8")


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[" * 200_000, b'{"data":' + b"[" * 200_000, b"<html>", b"\xff\xfe", b"NaN"]
)
def test_an_answer_that_is_no_list_ends_in_a_sentence(body: bytes) -> None:
    with pytest.raises(FeedError, match=r"^tube\.example .*\. What was known before is kept\.$"):
        list(TUBE.pages("https://tube.example", Teller(lambda _url: body)))


def test_a_feed_of_files_with_an_entity_bomb_is_not_read() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bbbb">]><rss>&b;</rss>'
    ask = Teller(lambda url: bomb if "/feeds/" in url else {"total": 1, "data": [video(1)]})
    with pytest.raises(FeedError, match="as traps do"):
        list(TUBE.pages("https://tube.example", ask))


@pytest.mark.parametrize(
    ("duration", "aspect", "let_in"),
    [(180, 1.78, True), (181, 1.78, False), (600, 0.5625, True), (0, 1.78, True), (600, None, False)],
)
def test_only_short_or_vertical_clips_are_let_in(duration: float, aspect: float | None, let_in: bool) -> None:
    assert fits(only(duration=duration, aspectRatio=aspect), Limits()) == let_in


def test_the_viewer_may_let_in_short_clips_only() -> None:
    assert not fits(only(duration=61, aspectRatio=0.5), Limits(60.0, vertical=False))


def test_a_list_too_long_to_be_followed_to_its_end_does_not_tell_a_total() -> None:
    ask = Teller(lambda _url: {"total": 10_001, "data": [video(1)]})
    assert next(TUBE.pages("https://tube.example?isLocal=true", ask)).total is None
