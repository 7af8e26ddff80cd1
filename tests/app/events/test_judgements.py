"""What the viewer said adds up."""

from functools import reduce

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.events.event import Event, Kind
from app.events.follows import creator, hashtag
from app.events.judgements import Judgements, judged, judgements
from app.events.log import append, forget, live_events, undo
from app.store.database import Store
from tests.app.events.samples import START, event

SAID = st.tuples(
    st.sampled_from(list(Kind)).filter(lambda kind: kind is not Kind.UNDONE),
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(["clip", "tag:tea", "creator:ada", "nonsense"]),
)


def test_the_later_word_counts(store: Store) -> None:
    append(store, event(Kind.LIKED, "a"), event(Kind.UNLIKED, "a"), event(Kind.LIKED, "b"))
    append(store, event(Kind.UNSAVED, "a"), event(Kind.SAVED, "a"))
    known = judgements(store)
    assert (known.liked, known.saved) == (frozenset("b"), frozenset("a"))


def test_an_undone_word_was_never_said(store: Store) -> None:
    liked, unliked = event(Kind.LIKED, "a"), event(Kind.UNLIKED, "a")
    append(store, liked, unliked)
    undo(store, [unliked.id], START, "session")
    assert judgements(store).liked == {"a"}
    undo(store, [liked.id], START, "session")
    assert judgements(store) == Judgements()


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.lists(SAID, max_size=20), taken_back=st.sets(st.integers(0, 19)))
def test_reading_the_log_gives_what_following_it_gave(
    store: Store, said: list[tuple[Kind, str, str]], taken_back: set[int]
) -> None:
    forget(store, everything=True)
    events: list[Event] = [event(kind, clip, what=what, creator=what, text=what) for kind, clip, what in said]
    append(store, *events)
    undo(store, [events[at].id for at in taken_back if at < len(events)], START, "session")
    assert judgements(store) == reduce(judged, live_events(store), Judgements())


def test_what_is_followed_is_known_since_when_until_it_is_no_longer(store: Store) -> None:
    ada, tea = creator("Ada", "Holidays"), hashtag("tea")
    first = event(Kind.FOLLOWED, **ada.detail)
    append(store, first, event(Kind.FOLLOWED, **tea.detail), event(Kind.FOLLOWED, **ada.detail))
    assert judgements(store).follows.since[ada] == first.at
    append(
        store, event(Kind.UNFOLLOWED, **ada.detail), event(Kind.UNFOLLOWED, **creator("Ada", "Work").detail)
    )
    assert [*judgements(store).follows.since] == [tea]


def test_forgetting_a_hashtag_forgets_that_it_was_followed(store: Store) -> None:
    append(
        store, event(Kind.FOLLOWED, **hashtag("tea").detail), event(Kind.FOLLOWED, **hashtag("sea").detail)
    )
    forget(store, tag="#Tea")
    assert [*judgements(store).follows.since] == [hashtag("sea")]
