"""Connects the stock of fetched clips with the feed."""

from collections.abc import Sequence

from app.feed.supply import SHORT, Supply
from app.house import House
from app.stock.stock import LOOKED_AT
from app.stock.viewing import Viewing


def connect_stock(house: House) -> None:
    """What comes next is fetched, what has come is shown, and what makes room goes."""
    stock, session = house.stock, house.session

    def follow(clips: Sequence[str]) -> None:
        if clips:
            house.metered.begin()
        stock.follow(clips)
        short = clips[-SHORT:] if stock.is_pressed else ()
        house.details.follow((*short, *clips)[:LOOKED_AT])

    supply = Supply(house.store, house.courier, house.arranger, session.wish, follow)
    house.details.came.connect(stock.know_better)
    viewing = Viewing(stock, lambda: house.recorder.private)
    house.arranger.arranged.connect(lambda _order: supply.ask())
    house.ring.shown.connect(lambda clip: viewing.shown(clip))  # noqa: PLW0108  # a signal holds no plain object
    house.ring.state_changed.connect(lambda playing: viewing.look(playing))  # noqa: PLW0108
    session.far_wanted.connect(stock.fetch)
    session.following.wanted.connect(follow)
    stock.missed.connect(session.miss)
    stock.inventory.came.connect(lambda clips: supply.move(clips, session.come_here))
    stock.inventory.came.connect(lambda _clips: house.background.look())
    stock.inventory.went.connect(session.go_away)
    stock.inventory.went.connect(lambda clips: supply.move(clips, lambda _: session.ask()))
    stock.posters.came.connect(session.guard.know_better)
    _connect_notice(house)
    _connect_keeping(house)


def _connect_notice(house: House) -> None:
    """What there is to say of the network stays on screen until it is over, or something else is said."""
    session, told = house.session, [""]

    def say(sentence: str) -> None:
        if sentence or session.state.notice == told[0]:
            session.show(notice=sentence)
        told[0] = sentence

    house.stock.haulage.said.connect(say)


def _connect_keeping(house: House) -> None:
    """What the viewer keeps is said on stage, and can be taken back like a judgement."""
    keeping, session = house.keeping, house.session

    def look() -> None:
        clip = session.state.clip
        offline = keeping.keeps(clip.id) if clip is not None and keeping.may(clip) else None
        if offline != session.state.offline:
            session.show(offline=offline)

    session.keep_wanted.connect(keeping.toggle)
    session.changed.connect(lambda _state: look())
    keeping.changed.connect(look)
    keeping.said.connect(session.word.tell)
    house.stock.missed.connect(keeping.miss)
