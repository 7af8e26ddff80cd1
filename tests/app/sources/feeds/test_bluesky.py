"""What Bluesky says arrives whole: against captured answers of an AppView, and against awkward ones made up."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from app.network.failure import NetworkError
from app.sources.feeds.bluesky import Bluesky
from app.sources.feeds.port import STREAM, FarClip, FeedError
from tests.app.sources.feeds.replay import Replay
from tests.app.sources.feeds.told import Teller

SKY = Bluesky()
ALICE = "did:plc:nqoyeftl2feo7pl5q3qh6pm6"
CLIPS = f"/profile/{ALICE}/feed/clips"
WHERE = "https://bsky.app/profile/ann.example"


def all_of(server: Replay, where: str, table: dict[str, str]) -> list[FarClip]:
    return [clip for page in SKY.pages(server.base + where, server.answers(table)) for clip in page.clips]


def playlists(said: Any) -> list[str]:
    """All playlists anywhere in an answer, but not those of quoted posts."""
    if isinstance(said, dict):
        own = [said["playlist"]] if "playlist" in said else []
        return own + [found for key, part in said.items() if key != "record" for found in playlists(part)]
    return [found for part in said for found in playlists(part)] if isinstance(said, list) else []


def test_every_video_of_a_feed_arrives(bluesky: Replay) -> None:
    clips = all_of(
        bluesky, CLIPS, {"getFeed": "getFeed", "cursor=": "getFeed-page2-short"} | {"cursor=4": "getFeed"}
    )
    captured = playlists(json.loads(bluesky.body("getFeed")))
    assert len(captured) == 4
    assert [clip.renditions[0].url.rpartition("/vid/")[2] for clip in clips] == [
        url.rpartition("/vid/")[2] for url in captured
    ]
    assert {clip.renditions[0].how for clip in clips} == {STREAM}


def test_a_short_page_is_not_the_end(bluesky: Replay) -> None:
    ask = bluesky.answers(
        {"getFeed": "getFeed-page1", "cursor=2": "getFeed-page2-short", "cursor=4": "getTimeline-noauth"}
    )
    walk = SKY.pages(bluesky.base + CLIPS, ask)
    assert [len(next(walk).clips), len(next(walk).clips)] == [2, 1]
    with pytest.raises(NetworkError):
        next(walk)
    assert [parse_qs(urlsplit(url).query).get("cursor") for url in ask.asked] == [None, ["2"], ["4"]]


def test_a_post_becomes_a_clip_with_its_words_and_labels(bluesky: Replay) -> None:
    vertical, wide, labelled, quoting = all_of(bluesky, CLIPS, {"getFeed": "getFeed"})
    assert vertical.identity == f"at://{ALICE}/app.bsky.feed.post/3n322projrk2r"
    assert vertical.page == f"https://bsky.app/profile/{ALICE.replace(':', '%3A')}/post/3n322projrk2r"
    assert vertical.hashtags == ("cats", "日本", "🐱")
    assert (vertical.width, vertical.height, vertical.language, vertical.likes) == (360, 640, "en", 1)
    assert (vertical.creator, vertical.sensitive, vertical.labels) == ("Alice 🎬 アリス", None, ())
    assert (wide.title, wide.width, wide.caption) == ("Alice 🎬 アリス", 0, "")
    assert (labelled.labels, labelled.sensitive) == (("porn",), True)
    assert quoting.caption == "quote with media"


def test_a_profile_and_a_search_are_read_alike(bluesky: Replay) -> None:
    for where, table in [
        (f"/profile/{ALICE}", {"getAuthorFeed": "getAuthorFeed-video", "cursor=": "getAuthorFeed-video"}),
        ("/hashtag/cats", {"searchPosts": "searchPosts-noauth", "cursor=": "searchPosts-noauth"}),
    ]:
        captured = set(playlists(json.loads(bluesky.body(next(iter(table.values()))))))
        found = {clip.renditions[0].url.rpartition("/vid/")[2] for clip in all_of(bluesky, where, table)}
        assert found == {url.rpartition("/vid/")[2] for url in captured}


def test_the_whole_thread_arrives_each_after_what_it_answers(bluesky: Replay) -> None:
    thread = f"{bluesky.base}/xrpc/app.bsky.feed.getPostThread"
    first, second = SKY.comments(thread, bluesky.answers({"getPostThread": "getPostThread"}))
    assert (first.creator, first.text, first.parent) == ("bob.test", "Nice! 😀 مرحبا", "")
    assert (second.text, second.parent) == ("thanks", first.identity)
    captured = bluesky.body("getPostThread").count(b'"app.bsky.feed.defs#threadViewPost"')
    assert captured == 3  # the post and its two answers


@pytest.mark.parametrize(
    "name", ["getPostThread-deleted", "getFeed-unknown", "unknown-method", "getTimeline-noauth"]
)
def test_each_refusal_ends_in_a_sentence(bluesky: Replay, name: str) -> None:
    with pytest.raises(NetworkError, match=r"^127\.0\.0\.1 .*kept\.$"):
        list(SKY.pages(bluesky.base + CLIPS, bluesky.answers({"getFeed": name})))
    with pytest.raises(NetworkError, match=r"^127\.0\.0\.1 .*kept\.$"):
        list(SKY.comments(f"{bluesky.base}/xrpc/getPostThread", bluesky.answers({"getPostThread": name})))


@pytest.mark.parametrize("fault", ["429", "500", "503", "truncate", "html", "slow", "drop", "empty"])
def test_whatever_goes_wrong_ends_in_a_sentence(bluesky: Replay, fault: str) -> None:
    with pytest.raises(
        (FeedError, NetworkError), match=r"^127\.0\.0\.1 .*\. What was known before is kept\.$"
    ):
        list(SKY.pages(bluesky.base + CLIPS, bluesky.answers({"getFeed": "getFeed"}, fault)))


@pytest.mark.parametrize(
    ("where", "asked"),
    [
        ("https://bsky.app/profile/ann.example", "getAuthorFeed?actor=ann.example&filter=posts_with_video"),
        (
            f"https://bsky.app/profile/{ALICE}/feed/x",
            "getFeed?feed=at%3A%2F%2Fdid%3Aplc%3Anqoyeftl2feo7pl5q3qh6pm6%2F",
        ),
        ("https://bsky.app/hashtag/日本", "searchPosts?q=%23%E6%97%A5%E6%9C%AC"),
        ("https://bsky.app/search?q=two+words", "searchPosts?q=two+words"),
    ],
)
def test_a_page_of_the_site_becomes_a_question_to_its_public_server(where: str, asked: str) -> None:
    ask = Teller(lambda _url: None)
    assert list(SKY.pages(where, ask)) == []
    assert ask.asked[0].startswith(f"https://public.api.bsky.app/xrpc/app.bsky.feed.{asked}")


def test_a_page_that_is_no_feed_is_named_in_a_sentence() -> None:
    with pytest.raises(FeedError, match=r"^bsky\.app has no page that Ownfeed reads"):
        list(SKY.pages("https://bsky.app/settings", Teller(lambda _url: {})))


def post(number: int, **more: Any) -> dict[str, Any]:
    said: dict[str, Any] = {
        "uri": f"at://did:plc:a/app.bsky.feed.post/{number}",
        "author": {"did": "did:plc:a", "handle": "ann.example"},
        "record": {"text": f"Post {number}"},
        "embed": {"playlist": f"https://video.example/{number}.m3u8"},
    }
    return said | more


def only(**more: Any) -> FarClip:
    ((clip,),) = (
        page.clips for page in SKY.pages(WHERE, Teller(lambda _url: {"feed": [{"post": post(1, **more)}]}))
    )
    return clip


def test_who_asks_for_members_only_is_left_out_with_a_reason() -> None:
    author = {"did": "did:plc:a", "handle": "ann.example", "labels": [{"val": "!no-unauthenticated"}]}
    ask = Teller(lambda _url: {"feed": [{"post": post(1, author=author)}, {"post": post(2)}]})
    (page,) = SKY.pages(WHERE, ask)
    assert [clip.title for clip in page.clips] == ["Post 2"]
    assert page.refused == (("ann.example", "Its author asks that only people who have signed in see it."),)


def test_a_label_that_was_taken_back_does_not_count() -> None:
    assert only(labels=[{"val": "porn"}, {"val": "porn", "neg": True}]).labels == ()


def test_a_handle_that_changes_does_not_make_another_clip() -> None:
    renamed = {"did": "did:plc:a", "handle": "other.example"}
    assert only().identity == only(author=renamed).identity
    assert only().creator_page == only(author=renamed).creator_page


def test_a_post_in_another_shape_is_left_out_with_a_reason() -> None:
    (page,) = SKY.pages(WHERE, Teller(lambda _url: {"feed": [{"post": post(1)}, {"post": {"uri": 5}}, "x"]}))
    assert (len(page.clips), len(page.refused)) == (1, 2)


def test_a_server_that_gives_the_same_cursor_again_is_left() -> None:
    assert len(list(SKY.pages(WHERE, Teller(lambda _url: {"feed": [], "cursor": "same"})))) == 2


def test_what_is_hidden_in_a_thread_is_passed_over() -> None:
    hidden = {"uri": "at://x", "notFound": True}
    thread = {"thread": {"post": post(1), "replies": [hidden, {"post": post(2), "replies": None}]}}
    told = list(SKY.comments("https://api.example/x", Teller(lambda _url: thread)))
    assert [each.text for each in told] == ["Post 2"]


def test_a_thread_deeper_than_any_real_one_ends_in_a_sentence() -> None:
    branch = json.dumps({"post": post(1)})[:-1] + ', "replies": ['
    body = ('{"thread": ' + branch * 20_000).encode()
    with pytest.raises(FeedError, match=r"^api\.example "):
        list(SKY.comments("https://api.example/x", Teller(lambda _url: body)))


@pytest.mark.parametrize("body", [b"", b"[" * 100_000, b"[]", b'{"feed":7}', b"<html>"])
def test_an_answer_that_is_no_feed_ends_in_a_sentence(body: bytes) -> None:
    with pytest.raises(FeedError, match=r"^public\.api\.bsky\.app .*kept\.$"):
        list(SKY.pages(WHERE, Teller(lambda _url: body)))


def test_what_is_missing_from_a_chosen_feed_is_not_gone_but_from_a_profile_it_is() -> None:
    ask = Teller(lambda _url: {})
    wheres = [WHERE, "https://bsky.app/hashtag/x", f"https://bsky.app/profile/{ALICE}/feed/x"]
    assert [page.is_choice for where in wheres for page in SKY.pages(where, ask)] == [False, True, True]
