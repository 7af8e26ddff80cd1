"""What Loops says arrives whole: against answers written from its server's source, since none could be captured."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.sources.feeds.loops import Loops
from app.sources.feeds.port import FarClip, FeedError
from tests.app.sources.feeds.told import Teller

LOOPS = Loops()
WHERE = "https://loops.example/@ann"


def said(shared: Path, name: str) -> dict[str, Any]:
    text = (shared / "feeds" / "loops-derived" / f"{name}.json").read_text()
    found: dict[str, Any] = json.loads(text)
    return found


def test_every_clip_of_an_account_that_has_a_file_arrives(shared: Path) -> None:
    feed = said(shared, "account-feed") | {"meta": None}
    ask = Teller(lambda url: {"data": {"id": "1001"}} if "username" in url else feed)
    (page,) = LOOPS.pages(WHERE, ask)
    with_file = [video for video in feed["data"] if video["media"]["src_url"]]
    assert [clip.identity for clip in page.clips] == [f"{video['id']}@loops.example" for video in with_file]
    assert [clip.sensitive for clip in page.clips] == [video["is_sensitive"] for video in with_file]
    assert len(page.refused) == len(feed["data"]) - len(with_file) > 0
    assert ask.asked[1] == "https://loops.example/api/v1/feed/account/1001"


def test_the_front_page_is_a_choice(shared: Path) -> None:
    ask = Teller(lambda _url: said(shared, "web-feed"))
    (page,) = LOOPS.pages("https://loops.example", ask)
    assert page.is_choice
    assert ask.asked == ["https://loops.example/api/web/feed"]


def test_comments_arrive_in_plain_text_with_their_answers(shared: Path) -> None:
    answers = {
        "data": [{"id": "9", "p_id": "9", "caption": "yes"}, {"id": "3", "p_id": None, "tombstone": True}]
    }
    ask = Teller(
        lambda url: answers if "cr=9" in url else {"data": []} if "cr=" in url else said(shared, "comments")
    )
    told = list(LOOPS.comments("https://loops.example/api/v1/video/comments/1", ask))
    assert [(each.identity, each.parent, each.text) for each in told] == [
        ("9", "", "Nice <b>one</b> 😀"),
        ("9/9", "9", "yes"),
        ("9/3", "9", ""),
        ("10", "", ""),
    ]
    assert (told[-1].creator, told[0].likes) == ("", 1)


def video(number: int, **more: Any) -> dict[str, Any]:
    media = {"src_url": f"https://files.example/{number}.mp4", "duration": 12, "width": 720, "height": 1280}
    return {"id": str(number), "media": media, "is_sensitive": False} | more


def only(**more: Any) -> FarClip:
    ((clip,),) = (
        page.clips
        for page in LOOPS.pages("https://loops.example", Teller(lambda _: {"data": [video(1, **more)]}))
    )
    return clip


def test_an_account_is_read_to_its_end_by_cursors() -> None:
    def told(url: str) -> Any:
        onward = {"next_cursor": "two=="} if "cursor" not in url else {"next_cursor": None}
        return {"data": [video(len(url))], "meta": onward}

    ask = Teller(told)
    pages = list(LOOPS.pages("https://loops.example/api/v1/feed/account/7", ask))
    assert (len(pages), ask.asked[1]) == (2, "https://loops.example/api/v1/feed/account/7?cursor=two%3D%3D")


def test_nothing_newer_costs_one_request() -> None:
    ask = Teller(lambda _url: None)
    assert list(LOOPS.pages(WHERE, ask)) == []
    assert len(ask.asked) == 1


def test_a_clip_whose_owner_is_gone_has_no_creator() -> None:
    clip = only(account=[])
    assert (clip.creator, clip.creator_page, clip.title) == ("", "", "1")


def test_what_the_author_says_of_a_clip_becomes_labels() -> None:
    assert only(meta={"contains_ai": True, "contains_ad": False}).labels == ("contains AI",)


@pytest.mark.parametrize("flag", [None, 0, "no"])
def test_a_flag_that_is_no_boolean_says_nothing(flag: Any) -> None:
    assert only(is_sensitive=flag).sensitive is None


def test_a_clip_in_another_shape_is_left_out_with_a_reason() -> None:
    (page,) = LOOPS.pages("https://loops.example", Teller(lambda _url: {"data": [video(1), {"id": 5}, []]}))
    assert (len(page.clips), len(page.refused)) == (1, 2)


@pytest.mark.parametrize("body", [b"", b"[" * 100_000, b"[]", b'{"data":7}', b"<html>"])
def test_an_answer_that_is_no_list_ends_in_a_sentence(body: bytes) -> None:
    for where in ("https://loops.example", WHERE):
        with pytest.raises(FeedError, match=r"^loops\.example .*kept\.$"):
            list(LOOPS.pages(where, Teller(lambda _url: body)))
