"""What is known of a clip, in rows."""

from dataclasses import replace

from app.clips.clip import Finding
from app.feed.state import Details, FeedState
from tests.ui.details.known import BEACH, CLIP, DETAILS, DOG, MUSIC, PETS
from tests.ui.stand_in import clips
from ui.details.facts import fact_rows, language
from ui.details.findings import DENIED, SAID_SO, finding_rows, percent
from ui.details.props import NOT_YET, NOTHING, Props, derive


def test_findings_stand_in_groups_with_how_sure_they_are() -> None:
    rows = finding_rows(DETAILS)
    assert [(row.heading, row.name, row.said) for row in rows] == [
        ("What it is about", "pets", "80 %"),
        ("Seen", "dog", "91 %"),
        ("", "beach", "60 %"),
        ("Heard", "music", "55 %"),
    ]


def test_the_viewers_word_is_told_from_what_was_found() -> None:
    sunny = Finding("sunny", "topic", 1.0)
    told = replace(CLIP, found=(sunny, DOG._replace(confidence=1.0), PETS, MUSIC))
    rows = {row.name: (row.said, row.stands) for row in finding_rows(Details(told, DETAILS.document))}
    assert rows["sunny"] == rows["dog"] == (SAID_SO, True)
    assert rows["beach"] == (DENIED, False)


def test_each_row_has_a_name_of_its_own_even_where_a_name_is_of_two_kinds() -> None:
    told = replace(CLIP, found=(DOG, DOG._replace(kind="topic"), BEACH))
    rows = finding_rows(Details(told))
    assert len({(row.kind, row.name) for row in rows}) == len(rows) == 3


def test_nothing_is_quite_sure_or_quite_nothing() -> None:
    assert [percent(share) for share in (0.0, 0.004, 0.5, 0.999, 1.0)] == [
        "1 %",
        "1 %",
        "50 %",
        "99 %",
        "99 %",
    ]


def test_the_facts_say_what_is_known_and_leave_out_what_is_not() -> None:
    facts = {row.name: row.words for row in fact_rows(DETAILS)}
    assert facts["Language"] == "German"
    assert facts["Faces"] == "2 faces; the largest fills 12 % of the picture"
    assert facts["Sound"] == "music 70 %, speech 20 %"
    assert facts["Picture"] == "3 cuts, bright"
    assert facts["Sensitive"] == "unlikely (2 %)"
    assert (facts["Size"], facts["Loudness"], facts["File"]) == ("720 × 1280", "−14 LUFS", "walk.mp4")
    assert (facts["Licence"], facts["Published"], facts["Views"]) == ("CC0", "5 January 2026", "12,345")
    bare = fact_rows(Details(replace(clips(1)[0], creator="", source_title="")))
    assert [row.name for row in bare] == ["Length", "Size", "File"]


def test_a_language_that_qt_does_not_know_keeps_its_code() -> None:
    assert (language("en"), language(""), language("zxx")) == ("English", "", "zxx")


def test_before_the_details_are_read_the_clip_speaks_for_itself() -> None:
    other = clips(2)[1]
    shown = derive(FeedState(clip=other, details=DETAILS))
    assert (shown.clip, shown.findings, shown.nothing) == ("clip-1", (), NOT_YET)
    assert shown.own_words == "#tea   #tag1"
    assert derive(FeedState()) == Props()


def test_a_clip_in_which_nothing_was_found_says_so() -> None:
    empty = Details(replace(CLIP, found=()), {"tags": []})
    assert derive(FeedState(clip=empty.clip, details=empty)).nothing == NOTHING
