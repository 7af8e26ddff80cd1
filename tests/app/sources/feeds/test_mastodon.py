"""What Mastodon says arrives whole: against captured answers of Takahe, and against answers made to be awkward."""

import json
from typing import Any

import pytest

from app.network.failure import NetworkError
from app.sources.feeds.mastodon import Mastodon
from app.sources.feeds.port import FarClip, FeedError
from tests.app.sources.feeds.replay import Replay
from tests.app.sources.feeds.told import Teller

HERD = Mastodon()
CATS = {
    "/timelines/tag/cats": "tag-page1",
    "max_id=647950222723844488": "tag-page2",
    "max_id=647950222109248560": "tag-empty",
}
WHERE = "https://herd.example/tags/cats"


def videos(posts: list[dict[str, Any]]) -> int:
    return sum(each["type"] in ("video", "gifv") for post in posts for each in post["media_attachments"])


def test_every_video_of_a_hashtag_arrives_over_all_pages(mastodon: Replay) -> None:
    ask = mastodon.answers(CATS)
    clips = [clip for page in HERD.pages(f"{mastodon.base}/tags/cats", ask) for clip in page.clips]
    posts = [post for name in ("tag-page1", "tag-page2") for post in json.loads(mastodon.body(name))]
    assert len(posts) == 4
    assert len(clips) == videos(posts)
    uris = {post["uri"].rpartition("/posts/")[2] for post in posts if videos([post])}
    assert {clip.identity.rpartition("/posts/")[2] for clip in clips} == uris


def test_the_list_of_a_server_that_confuses_media_is_looked_through(mastodon: Replay) -> None:
    captured = json.loads(mastodon.body("tag-cats"))
    ask = mastodon.answers({"/timelines/tag/cats": "tag-cats", "max_id": "tag-empty"})
    clips = [clip for page in HERD.pages(f"{mastodon.base}/tags/cats", ask) for clip in page.clips]
    assert len(clips) == videos(captured) > videos(json.loads(mastodon.body("tag-cats-only_media"))) == 0
    assert all("only_media" not in url for url in ask.asked)


def test_a_post_becomes_a_clip_with_its_words_and_flags(mastodon: Replay) -> None:
    ask = mastodon.answers({"/timelines/tag/cats": "tag-cats", "max_id": "tag-empty"})
    clips = [clip for page in HERD.pages(f"{mastodon.base}/tags/cats", ask) for clip in page.clips]
    vertical = next(clip for clip in clips if clip.caption.startswith("Vertical clip"))
    assert vertical.hashtags == ("cats", "日本")
    assert (vertical.width, vertical.height, vertical.poster) == (360, 640, "")
    assert (vertical.creator, vertical.sensitive) == ("Alice 🎬 アリス", False)
    flashing = next(clip for clip in clips if clip.labels)
    assert (flashing.labels, flashing.sensitive) == (("CW: flashing",), True)


def test_the_answers_to_a_post_arrive(mastodon: Replay) -> None:
    ask = mastodon.answers({"/context": "status-context"})
    told = list(HERD.comments(f"{mastodon.base}/api/v1/statuses/647950221730632256", ask))
    captured = json.loads(mastodon.body("status-context"))["descendants"]
    assert [(each.identity, each.text, each.parent) for each in told] == [(captured[0]["id"], "reply", "")]


@pytest.mark.parametrize("fault", ["429", "500", "503", "truncate", "html", "slow", "drop", "empty"])
def test_whatever_goes_wrong_ends_in_a_sentence(mastodon: Replay, fault: str) -> None:
    ask = mastodon.answers({"/timelines/": "tag-cats"}, fault)
    with pytest.raises(
        (FeedError, NetworkError), match=r"^127\.0\.0\.1 .*\. What was known before is kept\.$"
    ):
        list(HERD.pages(f"{mastodon.base}/tags/cats", ask))


@pytest.mark.parametrize("name", ["tag-noauth-401", "bad-limit", "status-404", "unknown-endpoint"])
def test_each_dialect_of_refusal_ends_in_a_sentence(mastodon: Replay, name: str) -> None:
    with pytest.raises(NetworkError, match=r"^127\.0\.0\.1 .*kept\.$"):
        list(HERD.pages(f"{mastodon.base}/tags/cats", mastodon.answers({"/timelines/": name})))


def post(number: int, *kinds: str, **more: Any) -> dict[str, Any]:
    files = [{"type": kind, "url": f"https://files.example/{number}-{kind}.mp4"} for kind in kinds]
    return {"id": str(number), "uri": f"https://herd.example/p/{number}", "media_attachments": files} | more


def clips(*posts: Any) -> list[FarClip]:
    ask = Teller(lambda url: [] if "max_id" in url else list(posts))
    return [clip for page in HERD.pages(WHERE, ask) for clip in page.clips]


def test_an_account_is_found_by_its_name_and_read_by_its_number() -> None:
    ask = Teller(lambda url: {"id": "42"} if "lookup" in url else [])
    list(HERD.pages("https://herd.example/@ann@far.example", ask))
    assert ask.asked == [
        "https://herd.example/api/v1/accounts/lookup?acct=ann%40far.example",
        "https://herd.example/api/v1/accounts/42/statuses?exclude_reblogs=true&limit=40",
    ]


@pytest.mark.parametrize(
    ("where", "listed"),
    [
        ("https://herd.example", "/api/v1/timelines/public?local=true"),
        ("https://herd.example/api/v1/accounts/42", "/api/v1/accounts/42/statuses?"),
        ("https://herd.example/tags/日本", "/api/v1/timelines/tag/%E6%97%A5%E6%9C%AC?"),
    ],
)
def test_a_page_becomes_the_question_for_its_list(where: str, listed: str) -> None:
    ask = Teller(lambda _url: None)
    assert list(HERD.pages(where, ask)) == []
    assert len(ask.asked) == 1
    assert listed in ask.asked[0]


def test_a_post_with_two_videos_is_two_clips() -> None:
    first, second = clips(post(1, "video", "image", "gifv"))
    assert (first.identity, second.identity) == ("https://herd.example/p/1", "https://herd.example/p/1#2")


def test_a_page_without_videos_is_not_the_end() -> None:
    def told(url: str) -> Any:
        return [post(1, "video")] if "max_id=2" in url else [] if "max_id=1" in url else [post(2, "image")]

    pages = list(HERD.pages(WHERE, Teller(told)))
    assert [len(page.clips) for page in pages] == [0, 1, 0]


@pytest.mark.parametrize("said", [None, 0, "false"])
def test_a_flag_that_is_no_boolean_says_nothing(said: Any) -> None:
    assert clips(post(1, "video", sensitive=said))[0].sensitive is None


def test_a_title_is_the_first_line_of_the_words_in_plain_text() -> None:
    (clip,) = clips(
        post(1, "video", content="<p>One <b>two</b><script>x</script></p><p>three &amp; four</p>")
    )
    assert (clip.title, clip.caption) == ("One two", "One two\nthree & four")


def test_a_post_in_another_shape_is_left_out_with_a_reason() -> None:
    ask = Teller(lambda url: [] if "max_id" in url else [post(1, "video"), {"id": 7}, "text"])
    first, _ = HERD.pages(WHERE, ask)
    assert (len(first.clips), len(first.refused)) == (1, 2)


def test_a_server_that_repeats_itself_is_left_after_a_hundred_pages() -> None:
    ask = Teller(lambda _url: [post(1, "video")])
    assert len(list(HERD.pages(WHERE, ask))) == 100


@pytest.mark.parametrize(
    "body", [b"", b"[" * 100_000, b'{"error":"Record not found"}', b"<html>", b'[{"id":5}]']
)
def test_an_answer_that_is_no_list_ends_in_a_sentence(body: bytes) -> None:
    with pytest.raises(FeedError, match=r"^herd\.example .*\. What was known before is kept\.$"):
        list(HERD.pages(WHERE, Teller(lambda _url: body)))


def test_answers_follow_what_they_answer_though_the_server_mixes_them() -> None:
    answers = [
        post(3, in_reply_to_id="2"),
        post(2, in_reply_to_id="1"),
        post(4, in_reply_to_id="1"),
        post(5, in_reply_to_id="9"),
    ]
    told = HERD.comments(
        "https://herd.example/api/v1/statuses/1", Teller(lambda _url: {"descendants": answers})
    )
    assert [(each.identity, each.parent) for each in told] == [("2", ""), ("3", "2"), ("4", ""), ("5", "")]
