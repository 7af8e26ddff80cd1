"""What others wrote and the viewer's own notes, in rows."""

from datetime import UTC, datetime

from app.clips.thread import Comment, Thread
from app.feed.state import FeedState
from tests.ui.stand_in import clips
from ui.comments.props import NOBODY, Props, derive
from ui.comments.rows import OTHERS, OWN, TAKEN_BACK, comment_rows, note_rows

CLIP = clips(1)[0]


def said(identity: str, parent: str = "", text: str = "Fine.") -> Comment:
    return Comment(identity, "Ann", text, parent=parent)


def test_an_answer_stands_below_its_question_two_levels_deep_at_most() -> None:
    chain = [said("a"), said("b", "a"), said("c", "b"), said("d", "c"), said("e", "a"), said("f")]
    assert [row.depth for row in comment_rows(chain)] == [0, 1, 2, 2, 1, 0]


def test_an_answer_to_what_is_not_there_stands_for_itself() -> None:
    assert [row.depth for row in comment_rows([said("a", "lost")])] == [0]


def test_a_comment_that_was_taken_back_says_so_and_keeps_its_place() -> None:
    gone = Comment("a", "", "", datetime(2026, 1, 5, tzinfo=UTC), likes=3)
    row, answer = comment_rows([gone, said("b", "a")])
    assert (row.words, row.by, row.below, row.gone, row.spoken) == (TAKEN_BACK, "", "", True, TAKEN_BACK)
    assert answer.depth == 1


def test_a_comment_tells_who_when_and_how_many_liked_it() -> None:
    at = datetime(2026, 1, 5, 12, tzinfo=UTC)
    (row,) = comment_rows([Comment("a", "Ann\n", "One\n\n\n\ntwo", at, likes=1200)])
    assert (row.by, row.words, row.below) == ("Ann", "One\n\ntwo", "5 January 2026  ·  1,200 likes")
    assert row.spoken == "Ann, 5 January 2026, 1,200 likes: One\n\ntwo"
    assert [next(comment_rows([Comment("a", "", "x", likes=n)])).below for n in (0, 1)] == ["", "1 like"]


def test_own_notes_come_first_and_each_group_has_one_heading() -> None:
    thread = Thread("clip-0", (said("a"), said("b")))
    shown = derive(FeedState(clip=CLIP, notes=("mine", "too"), thread=thread))
    assert [row.heading for row in shown.rows] == [OWN, "", OTHERS, ""]
    assert [row.spoken for row in note_rows(["mine"])] == ["Your note: mine"]


def test_the_drawer_says_how_it_stands() -> None:
    def told(thread: Thread) -> tuple[str, bool, bool]:
        shown = derive(FeedState(clip=CLIP, thread=thread))
        return shown.status, shown.trouble, shown.more

    assert told(Thread("clip-0", asking=True)) == ("Asking Holidays what others wrote …", False, False)
    assert told(Thread("clip-0", there=False, asking=True)) == ("", False, False)
    assert told(Thread("clip-0")) == (NOBODY, False, False)
    assert told(Thread("clip-0", there=False)) == ("", False, False)
    assert told(Thread("clip-0", trouble="It broke.")) == ("It broke.", True, False)
    assert told(Thread("clip-0", (said("a"),), more=True)) == ("", False, True)


def test_the_thread_of_another_clip_is_not_shown() -> None:
    shown = derive(FeedState(clip=CLIP, thread=Thread("another", (said("a"),))))
    assert (shown.rows, shown.count, shown.status) == ((), "", "")
    assert derive(FeedState()) == Props()


def test_the_count_says_when_there_are_more() -> None:
    shown = derive(FeedState(clip=CLIP, thread=Thread("clip-0", (said("a"),), more=True)))
    assert shown.count == "1+"
