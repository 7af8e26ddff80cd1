"""What is typed, pasted or dropped is found out: what it is, where it lies, and who would be asked how often."""

from pathlib import Path

import pytest

from app.network.failure import MissingError, NetworkError
from app.sources.feeds.discover import MOST_ASKED, discover
from app.sources.feeds.offer import Offer
from app.sources.feeds.port import Answer, FeedError
from app.sources.feeds.typed import Address, Folder, Handle, Hashtag, Typed, Words, granted, understood
from tests.app.sources.feeds.replay import Replay
from tests.app.sources.feeds.told import Teller

VIDEO = '<enclosure url="https://files.example/a.mp4" type="video/mp4" length="9"/>'
ITEM = f"<item><guid>1</guid><title>One</title>{VIDEO}</item>"
RSS = f"<rss version='2.0'><channel><title>Blog</title>{ITEM}</channel></rss>"
PEERTUBE = {
    "/.well-known/nodeinfo": "nodeinfo",
    "/api/v1/video": "list-nsfw-both",
    "/feeds/videos.xml": "feed-videos-xml",
}


def nobody(url: str) -> Answer | None:
    raise AssertionError(f"{url} was asked")


class Web:
    """A web of a few pages; `asked` are those that were asked for."""

    def __init__(self, pages: dict[str, str | dict[str, object]]) -> None:
        self.teller = Teller(lambda url: self._told(pages, url))

    @staticmethod
    def _told(pages: dict[str, str | dict[str, object]], url: str) -> object:
        if url not in pages:
            raise MissingError("The host does not have this. What was known before is kept.")
        page = pages[url]
        return page.encode() if isinstance(page, str) else page


def run_by(base: str, program: str) -> dict[str, str | dict[str, object]]:
    """What a server says of itself."""
    return {
        f"{base}/.well-known/nodeinfo": {
            "links": [
                {"rel": "http://nodeinfo.diaspora.software/ns/schema/2.0", "href": f"{base}/nodeinfo/2.0"}
            ]
        },
        f"{base}/nodeinfo/2.0": {"software": {"name": program}},
    }


def found(text: str, pages: dict[str, str | dict[str, object]]) -> list[tuple[str, str]]:
    return [(each.kind, each.where) for each in discover(text, Web(pages).teller)]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("https://tube.example/c/ann", Address("https://tube.example/c/ann")),
        ("  tube.example \n second line", Address("https://tube.example")),
        ("HTTP://tube.example", Address("HTTP://tube.example")),
        ("feed://blog.example/rss", Address("https://blog.example/rss")),
        ("feed:https://blog.example/rss", Address("https://blog.example/rss")),
        ("localhost:9000/feed", Address("http://localhost:9000/feed")),
        ("192.168.1.4:9000", Address("http://192.168.1.4:9000")),
        ("nas.local", Address("http://nas.local")),
        ("@ann@tube.example", Handle("ann", "tube.example")),
        ("ann@tube.example:9000", Handle("ann", "tube.example:9000")),
        ("acct:ann@tube.example", Handle("ann", "tube.example")),
        ("ann.bsky.social", Address("https://bsky.app/profile/ann.bsky.social")),
        ("@ann.example", Address("https://bsky.app/profile/ann.example")),
        ("did:plc:abc", Address("https://bsky.app/profile/did:plc:abc")),
        ("at://did:plc:a/app.bsky.feed.generator/x", Address("https://bsky.app/profile/did:plc:a/feed/x")),
        ("at://did:plc:a/app.bsky.feed.post/x", Address("https://bsky.app/profile/did:plc:a")),
        ("#猫", Hashtag("猫")),
        ("cats and dogs", Words("cats and dogs")),
        ("", Words("")),
        ("猫" * 1000, Words("猫" * 1000)),
        ("/nowhere/at all", Folder(Path("/nowhere/at all"))),
        ("file:///nowhere/at%20all", Folder(Path("/nowhere/at all"))),
    ],
)
def test_what_is_typed_is_understood_before_anybody_is_asked(text: str, typed: Typed) -> None:
    assert understood(text) == typed


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("http://tube.example:9000/c/ann", "http://tube.example:9000/c/ann"),
        ("@ann@localhost:9000", "http://localhost:9000/"),
        ("cats", ""),
    ],
)
def test_the_viewers_word_goes_to_the_host_that_was_typed(text: str, url: str) -> None:
    assert granted(understood(text)) == url


def test_a_folder_and_a_file_in_it_are_found_without_asking_anybody(tmp_path: Path) -> None:
    file = tmp_path / "clip.mp4"
    file.touch()
    for text in (str(tmp_path), str(file), file.as_uri()):
        assert discover(text, nobody) == (Offer("folder", str(tmp_path), tmp_path.name),)


def test_a_folder_that_is_not_there_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FeedError, match=r"no such folder\. Nothing was added"):
        discover(str(tmp_path / "gone"), nobody)
    with pytest.raises(FeedError, match=r"no such folder\. Nothing was added"):
        discover("/" + "猫" * 1000, nobody)


def test_nobody_hears_of_words_before_the_viewer_chooses_where_to_search() -> None:
    assert {each.kind for each in discover("cats & dogs", nobody)} == {"bluesky", "mediawiki"}
    assert {each.kind for each in discover("#cats", nobody)} == {"bluesky", "mastodon"}
    assert "q=cats+%26+dogs" in discover("cats & dogs", nobody)[0].where


def test_a_feed_is_found_with_one_question() -> None:
    web = Web({"https://blog.example/feed": RSS})
    [only] = discover("blog.example/feed", web.teller)
    assert (only.kind, only.where, only.title) == ("rss", "https://blog.example/feed", "Blog")
    assert [sample.title for sample in only.samples] == ["One"]
    assert web.teller.asked == ["https://blog.example/feed"]


def test_it_is_said_who_will_be_asked_and_how_often() -> None:
    [only] = discover("blog.example/feed", Web({"https://blog.example/feed": RSS}).teller)
    assert only.hosts == ("blog.example", "files.example")
    assert only.note == (
        "blog.example is asked what is new, at most every quarter of an hour. "
        "Pictures and clips come from files.example too."
    )


def test_a_page_that_links_to_its_feed_is_found_by_that(wordpress: Replay) -> None:
    ask = wordpress.answers({"paged": "rss2-page99-404"})
    first, *others = discover(wordpress.base, ask)
    assert (first.kind, first.where) == ("rss", f"{wordpress.base}/?feed=rss2")
    assert first.title == "Loop WordPress » Feed"
    assert len(first.samples) == 4
    assert [each.kind for each in others] == ["page"]
    assert len(ask.asked) <= MOST_ASKED


def test_a_server_of_peertube_is_found_by_its_name(peertube: Replay) -> None:
    ask = peertube.answers(PEERTUBE)
    name = peertube.base.removeprefix("http://")
    pages = Web({f"{peertube.base}/": "<html>", **run_by(peertube.base, "peertube")}).teller

    def either(url: str) -> Answer | None:
        return pages(url) if "nodeinfo" in url or url == peertube.base else ask(url)

    [only] = discover(name, either)
    assert (only.kind, only.where, len(only.samples)) == ("peertube", peertube.base, 4)
    assert all(sample.poster.startswith(peertube.base) for sample in only.samples)


def test_an_account_or_channel_of_the_fediverse_is_found_by_its_handle() -> None:
    base = "https://tube.example"
    empty: dict[str, object] = {"total": 0, "data": []}
    listed = f"{base}/api/v1/accounts/ann/videos?nsfw=false&sort=-publishedAt&count=100&start=0"
    pages = {
        **run_by(base, "peertube"),
        listed: empty,
        f"{base}/feeds/videos.xml?accountName=ann&nsfw=false": RSS,
    }
    assert found("@ann@tube.example", pages) == [("peertube", f"{base}/a/ann")], (
        "there is no channel of this name"
    )


@pytest.mark.parametrize("path", ["/@ann", "/@ann/123", "/users/ann"])
def test_an_account_of_mastodon_is_found_by_its_page(path: str) -> None:
    base = "https://social.example"
    asked = f"{base}/api/v1/accounts/7/statuses?exclude_reblogs=true&limit=40"
    lookup: dict[str, object] = {"id": "7", "statuses_count": 0}
    pages = {**run_by(base, "Mastodon"), f"{base}/api/v1/accounts/lookup?acct=ann": lookup, asked: "[]"}
    assert found(f"social.example{path}", pages) == [("mastodon", f"{base}/@ann")]


def test_a_profile_of_bluesky_is_kept_by_the_number_that_outlives_its_handle(bluesky: Replay) -> None:
    ask = bluesky.answers({"resolveHandle": "resolveHandle", "getAuthorFeed": "getAuthorFeed-video"})
    [only] = discover("@alice.bsky.social", ask)
    assert only.kind == "bluesky"
    assert only.where.startswith("https://bsky.app/profile/did:plc:")
    assert only.title == "@alice.bsky.social"
    assert only.hosts[0] == "public.api.bsky.app"
    assert len(ask.asked) == 2


def test_a_category_of_a_wiki_is_found_by_its_page(mediawiki: Replay) -> None:
    ask = mediawiki.answers({"api.php": "category-videoinfo"})
    page = b'<html><meta name="generator" content="MediaWiki 1.39.17">'

    def either(url: str) -> Answer | None:
        return ask(url) if "api.php" in url else Answer(page, "text/html", url)

    [only] = discover("https://wiki.example/wiki/Category:Videos", either)
    assert (only.kind, only.title) == ("mediawiki", "Category:Videos · wiki.example")
    assert only.samples


def test_a_channel_of_youtube_is_its_feed_and_needs_the_page_reader() -> None:
    feed = "https://www.youtube.com/feeds/videos.xml?channel_id=UC1"
    [by_number] = discover("https://www.youtube.com/channel/UC1", Web({feed: RSS}).teller)
    assert (by_number.kind, by_number.where, by_number.title) == ("page", feed, "UC1 · www.youtube.com")
    assert by_number.needs_page_reader
    assert "a program that speaks for itself" in by_number.note
    page = f'<title>Ann</title><link rel="alternate" type="application/rss+xml" title="RSS" href="{feed}">'
    pages: dict[str, str | dict[str, object]] = {"https://www.youtube.com/@ann": page, feed: RSS}
    assert found("https://www.youtube.com/@ann", pages) == [("page", feed)]


def test_what_only_a_page_reader_may_know_is_offered_as_such() -> None:
    [only] = discover(
        "https://site.example/v/1", Web({"https://site.example/v/1": "<title>A clip</title>"}).teller
    )
    assert (only.kind, only.title, only.needs_page_reader) == ("page", "A clip", True)


def test_a_feed_of_comments_is_not_taken_for_one_of_clips() -> None:
    link = '<link rel="alternate" type="application/rss+xml" title="{0}" href="/{0}">'
    page = f"<html>{link.format('comments')}{link.format('posts')}"
    pages: dict[str, str | dict[str, object]] = {"https://b.example": page, "https://b.example/posts": RSS}
    assert found("b.example", pages)[0] == ("rss", "https://b.example/posts")


def test_a_host_that_cannot_be_reached_is_said_in_its_own_sentence() -> None:
    def away(_url: str) -> Answer | None:
        raise NetworkError("tube.example cannot be found. What was known before is kept.")

    with pytest.raises(NetworkError, match=r"tube\.example cannot be found"):
        discover("tube.example", away)


@pytest.mark.parametrize("text", ["", "\n", "@ann@nowhere.example", "https://bsky.app/settings"])
def test_what_can_be_nothing_is_said_in_a_sentence(text: str) -> None:
    with pytest.raises(FeedError, match=r"\.$"):
        discover(text, Web({}).teller)


def test_no_page_can_make_it_ask_for_ever() -> None:
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{n}">' for n in range(1000))
    onward = "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='next' href='/{}'/>"
    asked = list[str]()

    def ask(url: str) -> Answer | None:
        asked.append(url)
        if url.endswith("example"):
            return Answer(f"<html>{links}".encode(), "text/html", url)
        return Answer(RSS.replace("<item>", onward.format(len(asked)) + "<item>").encode(), "text/xml", url)

    discover("evil.example", ask)
    assert len(asked) <= MOST_ASKED
