"""Builds every object of the running feed, once; the only file that knows them all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.analysis.work.background import Background
from app.analysis.work.extent import Extent
from app.desktop.power import on_battery
from app.events.judgements import judgements
from app.feed.arranger import Arranger
from app.feed.asking import TURNED
from app.feed.courier import Courier
from app.feed.details import CloserLook
from app.feed.learner import Learner
from app.feed.listening import Lists
from app.feed.opening import Opening
from app.feed.outlook import Outlook
from app.feed.recorder import Recorder
from app.feed.ruled import given
from app.feed.session import Session
from app.feed.state import Page, Scan
from app.feed.taste import Taste
from app.feed.wall import Wall
from app.feed.word import Word
from app.paths import Paths
from app.player.ring import Ring
from app.player.stutter import Stutter
from app.preferences import Preferences
from app.rules.book import RuleBook
from app.rules.standing import standing
from app.rules.subscriptions import heard
from app.search.thread import SearchThread
from app.sources.intake import Intake
from app.sources.progress import Progress
from app.store.thread import StoreThread


def clock() -> datetime:
    """The one clock of the feed."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class House:
    """Everything that runs behind the window. `close` ends it in the right order."""

    paths: Paths
    store: StoreThread
    search: SearchThread
    learner: Learner
    courier: Courier
    ring: Ring
    intake: Intake
    background: Background
    arranger: Arranger
    wall: Wall
    preferences: Preferences
    book: RuleBook
    lists: Lists
    taste: Taste
    session: Session

    def close(self) -> None:
        """The last visit is written, then the threads and processes end; nothing acknowledged is lost."""
        self.session.close()
        self.background.close()
        self.intake.close()
        self.ring.close()
        self.courier.close()
        self.search.shut()
        self.store.shut()
        self.learner.close()


def build(
    paths: Paths,
    store: StoreThread,
    opening: Opening,
    ring: Ring,
    learner: Learner,
    now: Callable[[], datetime] = clock,
) -> House:
    """Make the parts and tell each what it must know of the others."""
    courier = Courier()
    preferences = Preferences(store, opening.settings)
    arranger = Arranger(store, learner, courier)
    recorder = Recorder(store, arranger, courier, now)
    book = RuleBook(recorder, opening.rules, Outlook(arranger, lambda: session.wish()), now)  # noqa: PLW0108
    book.listen(opening.lists)
    word = Word(recorder, opening.judgements, book)
    wall, intake = Wall(store, recorder, courier, preferences), Intake(store, paths)
    session = Session(ring, recorder, arranger, word, wall, intake, preferences, now)
    taste, lists = Taste(recorder), Lists(store, courier, recorder, book)
    search = SearchThread(paths.database)
    house = House(
        paths,
        store,
        search,
        learner,
        courier,
        ring,
        intake,
        Background(store.submit, on_battery),
        arranger,
        wall,
        preferences,
        book,
        lists,
        taste,
        session,
    )
    arranger.arranged.connect(session.take)
    for part in (arranger, recorder, intake):
        part.failed.connect(lambda sentence: session.show(notice=sentence))
    word.undone.connect(lambda: courier.deliver(store.submit(standing), book.know, _ignore))
    word.undone.connect(lambda: courier.deliver(store.submit(heard), book.listen, _ignore))
    word.undone.connect(lambda: courier.deliver(store.submit(judgements), word.know, _ignore))
    word.undone.connect(lists.look)
    lists.said.connect(book.said)
    book.changed.connect(session.guard.obey)
    book.troubled.connect(lambda sentence: session.show(notice=sentence))
    taste.said.connect(lambda _: session.ask())
    session.first_shown.connect(arranger.wake)
    session.first_shown.connect(book.count)
    _connect_details(house)
    _connect_intake(house)
    _connect_background(house)
    preferences.changed.connect(lambda name, _value: _obey(house, name))
    for name in PLAYING:
        _obey(house, name)
    _rule(house)
    return house


PLAYING = ("volume", "muted", "rate")
ARRANGING = ("learning", "order", *TURNED)

RULING = ("sensitive", "lookalikes")


def _obey(house: House, name: str) -> None:
    """A setting holds from the moment in which it is changed."""
    value = house.preferences.get(name)
    if name == "volume":
        house.ring.set_volume(float(value))
    elif name == "muted":
        house.ring.set_muted(bool(value))
    elif name == "rate":
        house.ring.set_rate(float(value))
    elif name in RULING:
        _rule(house)
        house.session.ask()
    elif name == "analysis":
        house.background.allow(Extent(str(value)))
    elif name in ARRANGING:
        house.session.ask()


def _rule(house: House) -> None:
    """The settings that stand for rules are obeyed."""
    house.book.obey(given(house.preferences), widely=bool(house.preferences.get("lookalikes")))


def begin(house: House, opening: Opening, folders: Sequence[Path]) -> None:
    """Put the first clip on stage, and look for new ones behind it."""
    first_run = not house.preferences.get("first_run_done")
    house.session.open(opening.order, Page.FIRST_RUN if first_run else Page.OPENING)
    house.intake.start(folders)
    if first_run:
        house.wall.look()


def _connect_details(house: House) -> None:
    """What is known of the clip on stage is read with it, and anew when its viewer knows better."""
    look, session, word = CloserLook(house.store, house.courier), house.session, house.session.word
    look.read.connect(lambda details: session.show(details=details))
    session.changed.connect(lambda state: look.follow(state.clip))
    word.corrected.connect(lambda clip: session.guard.know_better((clip,)))
    word.corrected.connect(lambda _clip: look.again())


def _connect_intake(house: House) -> None:
    """What comes in is arranged at once, and the first-run wall learns its topics."""
    intake, session = house.intake, house.session

    def came_in(clips: tuple[str, ...]) -> None:
        session.come_in(clips)
        if session.state.page is Page.FIRST_RUN:
            house.wall.look()

    intake.came_in.connect(came_in)
    intake.added.connect(session.come_first)
    intake.progressed.connect(lambda title, progress: session.show(scan=_scan(title, progress)))
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
    background.found.connect(house.session.guard.know_better)


def _look_anew(house: House) -> None:
    """Clips may have come or gone: the learner takes the catalogue as it is now."""
    house.arranger.reload()
    house.session.ask()
    if house.session.state.page is Page.FIRST_RUN:
        house.wall.look()


def _scan(title: str, progress: Progress | None) -> Scan | None:
    return None if progress is None else Scan(title, progress.done, progress.total, progress.refused)


def _ignore(_error: Exception) -> None:
    """What could not be read again stays as it was on screen."""
