"""Connects what is read of the clip on stage with whoever looks closer: what was found in it, what others wrote."""

from app.clips.clip import Clip
from app.feed.details import CloserLook
from app.feed.remarks import Remarks
from app.feed.state import FeedState
from app.house import House


def connect_details(house: House) -> None:
    """What is known of the clip on stage is read with it, and anew when anybody knows better."""
    look, session, word = CloserLook(house.store, house.courier), house.session, house.session.word
    look.read.connect(lambda details: session.show(details=details))
    session.changed.connect(lambda state: look.follow(state.clip))
    word.corrected.connect(lambda clip: session.guard.know_better((clip,)))
    word.corrected.connect(lambda _clip: look.again())
    house.background.found.connect(lambda _clips: look.again())


def connect_comments(house: House) -> None:
    """What others wrote below a clip is asked for while its comments are open."""
    session, threads, safe = house.session, house.threads, house.safe
    remarks = Remarks(
        house.store, house.courier, lambda: session.word.ruling, lambda thread: session.show(thread=thread)
    )

    def open_comments(clip: Clip) -> None:
        if safe.on and clip.source not in safe.sources:
            remarks.close(clip.id)
        else:
            threads.open(clip.id)

    session.reading.opened.connect(open_comments)
    session.reading.more_wanted.connect(threads.more)
    session.reading.closed.connect(threads.leave)
    threads.changed.connect(lambda thread: remarks.take(thread))  # noqa: PLW0108  # a signal holds no plain object
    house.book.changed.connect(lambda: remarks.judge_again())  # noqa: PLW0108


def connect_speech(house: House) -> None:
    """What is said in the clip on stage is read with it; a feed is asked for it while captions are shown."""
    session, speech = house.session, house.speech

    def follow(state: FeedState) -> None:
        if state.clip is not None and state.clip.is_here:
            speech.follow(state.clip, state.captions != "")

    session.changed.connect(follow)
    speech.came.connect(lambda spoken: session.show(spoken=spoken))
