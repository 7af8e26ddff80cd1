"""Tells each part of the house what it must know of the others."""

from functools import reduce

from app.analysis.work.extent import Extent
from app.events.judgements import judged, judgements
from app.feed.asking import TURNED
from app.feed.ruled import given
from app.feed.state import Page, Scan
from app.house import House
from app.looking import connect_comments, connect_details, connect_speech
from app.player.stutter import Stutter
from app.rules.standing import after, standing
from app.rules.subscriptions import heard
from app.safekeeping import connect_safe

PLAYING = ("volume", "muted", "rate")
ARRANGING = ("learning", "order", *TURNED)
RULING = ("sensitive", "lookalikes")


def connect(house: House) -> None:
    """Connect the signals of all parts, and have the settings obeyed."""
    session = house.session
    house.arranger.arranged.connect(session.take)
    for part in (house.arranger, house.recorder, house.intake, house.preferences):
        part.failed.connect(lambda sentence: session.show(notice=sentence))
    house.taste.said.connect(lambda _: session.ask())
    session.first_shown.connect(house.arranger.wake)
    _connect_rules(house)
    connect_details(house)
    connect_comments(house)
    connect_speech(house)
    _connect_intake(house)
    _connect_background(house)
    _connect_limits(house)
    connect_safe(house, lambda: _rule(house))
    house.preferences.changed.connect(lambda name, _value: _obey(house, name))
    for name in (*PLAYING, "proxy"):
        _obey(house, name)
    _rule(house)


def _connect_rules(house: House) -> None:
    """An undo may bring back or take away a rule, a list or a judgement; what the book says holds on stage too."""
    courier, store, word, book = house.courier, house.store, house.session.word, house.book
    unkept = house.recorder
    word.undone.connect(
        lambda: courier.deliver(
            store.submit(standing), lambda rules: book.know(after(rules, unkept.unkept)), _ignore
        )
    )
    word.undone.connect(lambda: courier.deliver(store.submit(heard), book.listen, _ignore))
    word.undone.connect(
        lambda: courier.deliver(
            store.submit(judgements), lambda said: word.know(reduce(judged, unkept.unkept, said)), _ignore
        )
    )
    word.undone.connect(house.lists.look)
    house.lists.said.connect(book.said)
    book.changed.connect(house.session.guard.obey)
    book.troubled.connect(lambda sentence: house.session.show(notice=sentence))
    house.session.first_shown.connect(book.count)
    house.session.first_shown.connect(house.lists.renew)


def _obey(house: House, name: str) -> None:
    """A setting holds from the moment in which it is changed."""
    value = house.preferences.get(name)
    if name == "volume":
        house.ring.set_volume(float(value))
    elif name == "muted":
        house.ring.set_muted(bool(value))
    elif name == "rate":
        house.ring.set_rate(float(value))
    elif name == "proxy":
        house.network.go_through(str(value))
    elif name in RULING:
        _rule(house)
        house.session.ask()
    elif name == "analysis":
        house.background.allow(Extent(str(value)))
    elif name in ARRANGING:
        house.session.ask()


def _rule(house: House) -> None:
    """The settings that stand for rules are obeyed."""
    settings = house.preferences
    house.book.obey((*house.safe.rules, *given(settings)), widely=bool(settings.get("lookalikes")))


def _connect_intake(house: House) -> None:
    """What comes in is arranged at once, and the first-run wall learns its topics."""
    intake, session = house.intake, house.session

    def came_in(clips: tuple[str, ...]) -> None:
        session.come_in(clips)
        if session.state.page is Page.FIRST_RUN:
            house.wall.look()

    intake.came_in.connect(came_in)
    intake.added.connect(session.come_first)
    intake.progressed.connect(
        lambda title, at: session.show(scan=at and Scan(title, at.done, at.total, at.refused))
    )
    intake.ended.connect(lambda _: _look_anew(house))
    intake.removed.connect(lambda _: _look_anew(house))


def _connect_background(house: House) -> None:
    """What clips show is looked into once the first one plays, gives way to what plays, and is learned at once."""
    background, stutter = house.background, Stutter(house.background)
    house.session.first_shown.connect(lambda: _obey(house, "analysis"))
    house.intake.came_in.connect(lambda _: background.look())
    house.intake.ended.connect(lambda _: background.look())
    house.ring.state_changed.connect(stutter.take)
    stutter.noticed.connect(background.hold)
    background.looked_into.connect(lambda clip: house.session.guard.look_at((clip,)))
    background.found.connect(house.session.guard.know_better)
    background.found.connect(lambda _clips: house.book.count())


def _connect_limits(house: House) -> None:
    """What plays is counted, and the feed rests when the viewer's limits say so."""
    limits, session = house.limits, house.session
    house.ring.state_changed.connect(lambda playing: limits.watch(playing.key, playing.watched_s))
    limits.changed.connect(session.rest)
    session.more_wanted.connect(limits.extend)


def _look_anew(house: House) -> None:
    """Clips may have come or gone: the learner takes the catalogue as it is now."""
    house.arranger.reload()
    house.session.ask()
    if house.session.state.page is Page.FIRST_RUN:
        house.wall.look()


def _ignore(_error: Exception) -> None:
    """What could not be read again stays as it was on screen."""
