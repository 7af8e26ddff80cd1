"""The pages beside the feed, and the ways that lead from one to another."""

from pathlib import Path

from app.clips.clip import Clip
from app.events.follows import Subject
from app.feed.outlook import Outlook
from app.wiring import House, clock
from ui.controls.page import controls_page
from ui.following.followed_model import FollowedModel
from ui.following.page import SUBJECT, followed_page, subject_page
from ui.following.subject_model import SubjectModel
from ui.hidden.page import HIDDEN, hidden_page
from ui.insights.page import INSIGHTS, insights_page
from ui.library.page import LIBRARY, library_model, library_page
from ui.safe.card_model import SafeCardModel
from ui.safe.safe_model import SafeModel
from ui.settings.page import settings_page
from ui.shell import FEED, SOURCES, Page, Shell
from ui.sources.adding_model import AddingModel
from ui.sources.exchange_model import ExchangeModel
from ui.sources.page import sources_page
from ui.sources.stock_model import StockModel
from ui.statement.page import STATEMENT, statement_page


class Pages:
    """Makes the pages over a house. The shell is told later: the window that brings it is made with the pages."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._shell: Shell | None = None
        session = house.session
        self.safe = SafeModel(house.safe)
        self._adding = AddingModel(house.finding, house.samples, house.intake, self._veils)
        told = house.store, house.search.ask, house.courier, session.word, house.keeping
        self._library = library_model(*told, self._play)
        self._subject = self._subject_model(house)
        house.book.changed.connect(self._library.judge_again)
        self._better_known = house.background.looked_into, session.word.corrected
        for signal in self._better_known:
            signal.connect(self._library.know_better)

    def know(self, shell: Shell) -> None:
        """From now on the ways lead somewhere."""
        self._shell = shell
        shell.likes_wanted.connect(self._more_like)
        self._house.session.list_brought.connect(self._take_list)
        shell.subject_wanted.connect(self._open_subject)
        shell.source_wanted.connect(self._adding.want)

    def all(self) -> tuple[Page, ...]:
        """Each page once, in the order of the navigation."""
        house = self._house
        return (
            followed_page(self._followed(), house.undoing),
            subject_page(self._subject, house.undoing),
            library_page(self._library),
            self._sources(),
            self._insights(),
            self._controls(),
            hidden_page(house.store, house.courier, house.book, self._show_anyway),
            settings_page(house.preferences, house.undoing, house.paths),
            statement_page(house.store, house.courier, house.session.wish, lambda: self._open(INSIGHTS)),
        )

    def _followed(self) -> FollowedModel:
        house = self._house
        told = house.store, house.courier, house.session.word
        return FollowedModel(*told, self._watch_followed, self._open_subject)

    def _subject_model(self, house: House) -> SubjectModel:
        told = house.store, house.search.ask, house.courier, house.session.word, house.book, house.taste
        return SubjectModel(*told, self._play, self._look_into)

    def _sources(self) -> Page:
        house = self._house
        told = house.store, house.courier, house.intake, house.background, self._ask_for_folder
        hosts, most = house.network.hosts, lambda: house.preferences.get("fetched_mib")
        stock = StockModel(house.store, house.courier, hosts, most)
        house.exchange.taken.connect(lambda *_: house.intake.far.look())
        return sources_page(*told, self._adding, stock, ExchangeModel(house.exchange))

    def _insights(self) -> Page:
        house = self._house
        told = house.store, house.courier, house.arranger, house.taste, lambda: house.session.word.judge
        turned = house.undoing, house.preferences, Outlook(house.arranger, house.session.wish)
        return insights_page(*told, *turned, lambda: self._open(STATEMENT), clock)

    def _controls(self) -> Page:
        house, session = self._house, self._house.session
        told = house.store, house.courier, house.arranger, house.book, house.lists
        card = SafeCardModel(house.store, house.courier, house.safe, self.safe.choose_pin)
        outlook = Outlook(house.arranger, session.wish)
        turned = house.undoing, house.preferences, card, session.wish
        return controls_page(*told, outlook, *turned, lambda: self._open(HIDDEN), clock, self._better_known)

    def _veils(self) -> bool:
        return bool(self._house.preferences.get("sensitive") != "show")

    def _open(self, name: str) -> None:
        if self._shell is not None:
            self._shell.open(name)

    def _play(self, clip: str) -> None:
        self._house.session.play(clip)
        self._open(FEED)

    def _watch_followed(self) -> None:
        if not self._house.session.following.on:
            self._house.session.following.toggle()
        self._open(FEED)

    def _open_subject(self, subject: Subject) -> None:
        self._subject.show(subject)
        self._open(SUBJECT)

    def _look_into(self, where: str) -> None:
        if self._shell is not None:
            self._shell.look_into(where)

    def _show_anyway(self, clip: str) -> None:
        self._house.session.show_anyway(clip)
        self._open(FEED)

    def _more_like(self, clip: Clip) -> None:
        self._library.show_like(clip)
        self._open(LIBRARY)

    def _take_list(self, file: Path) -> None:
        self._house.exchange.read(file)
        self._open(SOURCES)

    def _ask_for_folder(self) -> None:
        if self._shell is not None:
            self._shell.folder_wanted.emit()
