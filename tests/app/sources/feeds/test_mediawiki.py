"""What a wiki says arrives whole: against captured answers, and against awkward ones made up."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from app.network.failure import NetworkError
from app.sources.feeds.mediawiki import MediaWiki
from app.sources.feeds.mediawiki_place import question
from app.sources.feeds.port import FarClip, FeedError
from tests.app.sources.feeds.replay import Replay
from tests.app.sources.feeds.told import Teller

WIKI = MediaWiki()
CATEGORY = "/index.php/Category:Short_clips"
WHERE = "https://wiki.example/wiki/Category:Clips"


def captured(server: Replay) -> list[dict[str, Any]]:
    pages = json.loads(server.body("category-videoinfo"))["query"]["pages"]
    return [page for page in pages if page["videoinfo"][0]["mediatype"] == "VIDEO"]


def of_category(server: Replay) -> list[FarClip]:
    ask = server.answers({"generator=categorymembers": "category-videoinfo"})
    return [clip for page in WIKI.pages(server.base + CATEGORY, ask) for clip in page.clips]


def test_every_video_of_a_category_arrives_and_no_picture(mediawiki: Replay) -> None:
    clips, pages = of_category(mediawiki), captured(mediawiki)
    assert len(clips) == len(pages) == 3
    host = urlsplit(mediawiki.base).netloc
    assert {clip.identity for clip in clips} == {f"{page['pageid']}@{host}" for page in pages}
    assert {clip.duration_s for clip in clips} == {page["videoinfo"][0]["duration"] for page in pages}
    files = {each["src"][21:] for page in pages for each in page["videoinfo"][0]["derivatives"]}
    assert {each.url.removeprefix(mediawiki.base) for clip in clips for each in clip.renditions} == files


def test_a_file_becomes_a_clip_with_licence_and_author_in_plain_text(mediawiki: Replay) -> None:
    clip = next(clip for clip in of_category(mediawiki) if clip.title == "縦動画 テスト")
    assert (clip.licence, clip.creator, clip.caption) == (
        "CC BY-SA 4.0",
        "User:Admin",
        "English: Colour test",
    )
    assert clip.tags == ("short clips", "日本の動画")
    assert clip.creator_page == f"{mediawiki.base}/index.php/User:Admin"
    assert (clip.renditions[0].mime, clip.renditions[0].bytes) == ("video/webm", 267501)
    assert (clip.sensitive, clip.poster.endswith(".webm.jpg")) == (None, True)


def test_every_key_of_the_next_part_is_sent_back(mediawiki: Replay) -> None:
    ask = mediawiki.answers(
        {"categorymembers": "category-page1-continue", "gcmcontinue": "category-videoinfo"}
    )
    pages = list(WIKI.pages(mediawiki.base + CATEGORY, ask))
    assert [len(page.clips) for page in pages] == [0, 3]  # the first was captured without facts about videos
    sent = parse_qs(urlsplit(ask.asked[1]).query)
    onward = json.loads(mediawiki.body("category-page1-continue"))["continue"]
    assert {key: sent[key] for key in onward} == {key: [value] for key, value in onward.items()}


@pytest.mark.parametrize("name", ["err-bad-param", "err-unknown-action"])
def test_an_error_that_comes_as_a_success_ends_in_a_sentence(mediawiki: Replay, name: str) -> None:
    with pytest.raises(FeedError, match=r"^127\.0\.0\.1 .*kept\.$") as raised:
        list(WIKI.pages(mediawiki.base + CATEGORY, mediawiki.answers({"categorymembers": name})))
    assert "mediawiki-api-announce" not in str(raised.value)


def test_a_wiki_that_knows_nothing_of_videos_says_so(mediawiki: Replay) -> None:
    with pytest.raises(FeedError, match="lacks the extension TimedMediaHandler"):
        list(
            WIKI.pages(
                mediawiki.base + CATEGORY, mediawiki.answers({"categorymembers": "category-imageinfo"})
            )
        )


def test_a_category_that_is_empty_has_no_clips(mediawiki: Replay) -> None:
    ask = mediawiki.answers({"categorymembers": "category-missing"})
    assert [page.clips for page in WIKI.pages(mediawiki.base + CATEGORY, ask)] == [()]


@pytest.mark.parametrize("fault", ["429", "500", "503", "truncate", "html", "slow", "drop", "empty"])
def test_whatever_goes_wrong_ends_in_a_sentence(mediawiki: Replay, fault: str) -> None:
    ask = mediawiki.answers({"categorymembers": "category-videoinfo"}, fault)
    with pytest.raises(
        (FeedError, NetworkError), match=r"^127\.0\.0\.1 .*\. What was known before is kept\.$"
    ):
        list(WIKI.pages(mediawiki.base + CATEGORY, ask))


@pytest.mark.parametrize(
    ("where", "begins", "holds"),
    [
        (
            "https://c.example/wiki/Category:Two_words",
            "https://c.example/w/api.php?",
            "gcmtitle=Category%3ATwo+words",
        ),
        ("https://c.example/wiki/Kategorie:X", "https://c.example/w/api.php?", "gcmtitle=Kategorie%3AX"),
        ("https://c.example/index.php/Category:X", "https://c.example/api.php?", "gcmtitle=Category%3AX"),
        (
            "https://c.example/w/index.php?title=Category:X",
            "https://c.example/w/api.php?",
            "gcmtitle=Category%3AX",
        ),
        ("https://c.example/wiki/User:Ann", "https://c.example/w/api.php?", "gaiuser=Ann"),
        (
            "https://c.example/w/index.php?search=cats&title=Special:Search",
            "https://c.example/w/",
            "gsrsearch=cats",
        ),
    ],
)
def test_a_page_becomes_the_question_for_its_list(where: str, begins: str, holds: str) -> None:
    assert question(where).startswith(begins)
    assert holds in question(where)


def page(number: int, **more: Any) -> dict[str, Any]:
    info = {
        "mediatype": "VIDEO",
        "mime": "video/webm",
        "url": f"https://files.example/{number}.webm",
        "user": "Ann",
    }
    return {"pageid": number, "title": f"File:Clip {number}.webm", "videoinfo": [info | more]}


def clips(*pages: Any) -> list[FarClip]:
    ((*found,),) = (
        part.clips for part in WIKI.pages(WHERE, Teller(lambda _url: {"query": {"pages": list(pages)}}))
    )
    return found


def test_a_clip_that_is_renamed_stays_the_same() -> None:
    renamed = page(1) | {"title": "File:Other.webm"}
    assert clips(page(1))[0].identity == clips(renamed)[0].identity
    assert clips(renamed)[0].title == "Other"


def test_a_clip_is_the_same_at_the_host_for_phones() -> None:
    said = {"query": {"pages": [page(1, descriptionurl="https://wiki.example/wiki/File:Clip_1.webm")]}}
    wheres = [WHERE, WHERE.replace("wiki.", "m.wiki.")]
    found = {
        part.clips[0].identity for where in wheres for part in WIKI.pages(where, Teller(lambda _url: said))
    }
    assert found == {"1@wiki.example"}


def test_the_newest_come_first() -> None:
    found = clips(
        page(1, timestamp="2020-01-01T00:00:00Z"), page(2), page(3, timestamp="2024-01-01T00:00:00Z")
    )
    assert [clip.title for clip in found] == ["Clip 3", "Clip 1", "Clip 2"]


def test_subtitles_are_found_wherever_they_lie() -> None:
    told = [
        {"src": "/w/api.php?action=timedtext&lang=de", "srclang": "de"},
        {"src": "javascript:x", "srclang": "en"},
    ]
    (clip,) = clips(page(1, timedtext=told))
    assert [(each.url, each.language) for each in clip.subtitles] == [
        ("https://wiki.example/w/api.php?action=timedtext&lang=de", "de")
    ]


def test_a_format_that_is_not_played_is_left_out_with_a_reason() -> None:
    ogg = page(1, mime="video/ogg", url="https://files.example/1.ogv")
    (part,) = WIKI.pages(WHERE, Teller(lambda _url: {"query": {"pages": [ogg, page(2)]}}))
    assert [clip.title for clip in part.clips] == ["Clip 2"]
    assert part.refused == (("Clip 1", "It is in a format that Ownfeed does not take from the internet."),)


def test_who_made_a_clip_is_not_followed_by_the_page_of_who_brought_it() -> None:
    artist = {"Artist": {"value": '<a href="https://x.example">Bob &amp; Co</a>'}}
    (clip,) = clips(page(1, extmetadata=artist))
    assert (clip.creator, clip.creator_page) == ("Bob & Co", "")


def test_facts_that_are_no_text_are_passed_over() -> None:
    (clip,) = clips(page(1, extmetadata={"ObjectName": {"value": 7}, "LicenseShortName": {}}))
    assert (clip.title, clip.licence) == ("Clip 1", "")


def test_a_page_in_another_shape_is_left_out_with_a_reason() -> None:
    (part,) = WIKI.pages(WHERE, Teller(lambda _url: {"query": {"pages": [page(1), {"pageid": "x"}, 5]}}))
    assert (len(part.clips), len(part.refused)) == (1, 2)


@pytest.mark.parametrize("body", [b"", b"[" * 100_000, b"[]", b'{"query":7}', b"<html>"])
def test_an_answer_that_is_no_list_ends_in_a_sentence(body: bytes) -> None:
    with pytest.raises(FeedError, match=r"^wiki\.example .*kept\.$"):
        list(WIKI.pages(WHERE, Teller(lambda _url: body)))


def test_what_is_missing_from_a_search_is_not_gone_but_from_a_category_it_is() -> None:
    ask = Teller(lambda _url: {})
    wheres = [WHERE, "https://wiki.example/w/index.php?search=x"]
    assert [page.is_choice for where in wheres for page in WIKI.pages(where, ask)] == [False, True]
