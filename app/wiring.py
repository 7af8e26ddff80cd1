"""Builds every object of the running feed, once; the only file that knows them all."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from app.analysis.work.background import Background
from app.connections import connect
from app.desktop.metered import Metered
from app.desktop.power import on_battery
from app.feed.arranger import Arranger
from app.feed.courier import Courier
from app.feed.far_lists import FarLists
from app.feed.learner import Learner
from app.feed.listening import Lists
from app.feed.opening import Opening
from app.feed.outlook import Outlook
from app.feed.recorder import Recorder
from app.feed.session import Session
from app.feed.state import Page
from app.feed.taste import Taste
from app.feed.undoing import Undoing
from app.feed.wall import Wall
from app.feed.word import Word
from app.house import House, clock
from app.limits.tick import Tick, look
from app.limits.warden import Warden
from app.network.late import LateClient, MakeClient, guarded
from app.paths import Paths
from app.player.ring import Ring
from app.preferences import Preferences
from app.rules.book import RuleBook
from app.safe.mode import SafeMode
from app.search.thread import SearchThread
from app.sources.far.details import Details
from app.sources.far.exchange import Exchange
from app.sources.far.finding import Finding
from app.sources.far.intake import FarIntake
from app.sources.far.threads import Threads
from app.sources.intake import Intake
from app.sources.speech import Speech
from app.stock.hauler import Hauler
from app.stock.keeping import Keeping
from app.stock.redrawing import Redrawer
from app.stock.samples import Samples
from app.stock.stock import Stock
from app.stocking import connect_stock
from app.store.thread import StoreThread

__all__ = ["House", "begin", "build", "clock"]

LOCKED = "Safe mode is on: the folder was not added. Unlock it, and add the folder then."


def build(
    paths: Paths,
    store: StoreThread,
    opening: Opening,
    ring: Ring,
    learner: Learner,
    now: Callable[[], datetime] = clock,
    clocks: Callable[[], Tick] = look,
    make_client: MakeClient = guarded,
) -> House:
    """Make the parts and tell each what it must know of the others.

    `now` is what the log is dated by, `clocks` what limits are held against: it cannot be set back. `make_client`
    makes what reaches the network, once something is asked for.
    """
    courier = Courier()
    preferences = Preferences(store, opening.settings)
    arranger = Arranger(store, learner, courier)
    recorder = Recorder(store, arranger, courier, now)
    book = RuleBook(recorder, opening.rules, Outlook(arranger, lambda: session.wish()), now)  # noqa: PLW0108
    book.listen(opening.lists)
    undoing = Undoing()
    word = Word(recorder, opening.judgements, book, undoing)
    network = LateClient(make_client)
    wall = Wall(store, recorder, courier, preferences)
    intake = Intake(store, paths, FarIntake(store, network))
    session = Session(ring, recorder, arranger, word, wall, intake, preferences, now)
    far_lists = FarLists(lambda _stopped: network())
    taste, lists = Taste(recorder, undoing), Lists(store, courier, recorder, book, far_lists, now)
    limits = Warden(store, preferences, lambda: recorder.private, clocks)
    search = SearchThread(paths.database)
    metered = Metered()
    stock = Stock(
        store,
        courier.deliver,
        Hauler(network, paths.fetched, paths.posters, Redrawer()),
        preferences,
        lambda: [placed.clip.id for placed in session.coming()],
        lambda: metered.is_so or on_battery(),
        now,
    )
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
        recorder,
        wall,
        preferences,
        book,
        lists,
        taste,
        undoing,
        limits,
        SafeMode(store, courier, opening.safe, opening.cleared, clocks),
        network,
        Threads(store, network),
        Details(store, network),
        Speech(store, network),
        metered,
        stock,
        Keeping(stock.inventory, stock.fetch),
        Finding(network),
        Samples(network, paths.samples, Redrawer()),
        Exchange(store),
        session,
    )
    connect(house)
    connect_stock(house)
    return house


def begin(house: House, opening: Opening, folders: Sequence[Path]) -> None:
    """Put the first clip on stage, and look for new ones behind it."""
    first_run = not house.preferences.get("first_run_done")
    house.session.open(opening.order, Page.FIRST_RUN if first_run else Page.OPENING)
    house.limits.begin(opening.tally)
    house.intake.start(() if house.safe.locked else folders)
    if house.safe.locked and folders:
        house.session.show(notice=LOCKED)
    if first_run:
        house.wall.look()
