"""What the pages of what is followed say."""

import pytest

from app.events.follows import Subject, creator, hashtag
from app.feed.state import Following
from app.feed.subjects import Facts
from tests.ui.stand_in import StandIn
from ui.following import followed_model, up_to_date_model
from ui.following.props import Inputs, derive
from ui.following.up_to_date_model import UpToDateModel

ANN, TEA = creator("Ann", "Ann's clips"), hashtag("tea")


@pytest.mark.parametrize(
    ("subject", "kind", "said"),
    [
        (ANN, "mastodon", "Fediverse  ·  Ann's clips"),
        (ANN, "", "Ann's clips"),
        (creator("", "Holidays"), "", ""),
        (TEA, "", "Hashtag, from all your sources"),
    ],
)
def test_where_clips_come_from_is_said_once(subject: Subject, kind: str, said: str) -> None:
    assert derive(Inputs(subject, Facts(subject, 3, kind=kind))).origin == said


def test_new_clips_are_told_apart_and_none_are_not_mentioned() -> None:
    assert derive(Inputs(ANN, Facts(ANN, 1, 0))).counts == "1 clip here"
    assert derive(Inputs(ANN, Facts(ANN, 1200, 3))).counts == "1,200 clips here  ·  3 new since last time"
    assert "99 or more new" in derive(Inputs(ANN, Facts(ANN, 1200, 99))).counts


def test_a_creators_page_is_offered_once_as_a_source() -> None:
    page = "https://a.example/@ann"
    assert derive(Inputs(ANN, Facts(ANN, 1, page=page))).adds == "Add all of Ann"
    assert derive(Inputs(ANN, Facts(ANN, 1, page=page, is_source=True))).adds == ""
    assert derive(Inputs(ANN, Facts(ANN, 1))).adds == ""


def test_an_empty_page_says_whether_rules_hide_it() -> None:
    assert derive(Inputs(ANN, Facts(ANN, 2), loaded=True)).words.startswith("Your rules hide")
    assert derive(Inputs(ANN, Facts(ANN), loaded=True)).title == "No clips here"
    assert derive(Inputs(ANN)).title == "", "nothing is said before it is known"


def test_the_list_says_what_is_new_and_begs_for_nothing() -> None:
    assert (
        followed_model.note([Facts(ANN, 9, 2), Facts(TEA, 4)]) == "1 of 2 with something new since last time"
    )
    assert followed_model.note([Facts(ANN, 9)]) == "Nothing new since last time"
    assert followed_model.note([]) == ""


@pytest.mark.parametrize(
    ("visit", "title", "goes_on"),
    [
        (Following(), "You follow nobody yet", ""),
        (Following(follows=1, more=True), "You are up to date", "Earlier clips"),
        (Following(follows=1, earlier=True), "That is all", ""),
        (Following(follows=1, away=1), "More is on its way", ""),
    ],
)
def test_the_end_says_why_nothing_comes_and_what_can_be_done(
    visit: Following, title: str, goes_on: str, session: StandIn
) -> None:
    model = UpToDateModel(session)
    session.show(following=visit)
    assert (model.property("title"), model.property("goes_on")) == (title, goes_on)
    assert model.property("words") == up_to_date_model.derive(visit).words != ""
    model.go_on()
    model.back()
    assert session.asked == [("earlier",), ("following",)]
