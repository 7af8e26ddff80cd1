"""Everything that runs behind the window."""

from dataclasses import dataclass
from datetime import UTC, datetime

from app.analysis.work.background import Background
from app.desktop.metered import Metered
from app.feed.arranger import Arranger
from app.feed.courier import Courier
from app.feed.learner import Learner
from app.feed.listening import Lists
from app.feed.recorder import Recorder
from app.feed.session import Session
from app.feed.taste import Taste
from app.feed.undoing import Undoing
from app.feed.wall import Wall
from app.limits.warden import Warden
from app.network.late import LateClient
from app.paths import Paths
from app.player.ring import Ring
from app.preferences import Preferences
from app.rules.book import RuleBook
from app.safe.mode import SafeMode
from app.search.thread import SearchThread
from app.sources.far.details import Details
from app.sources.far.exchange import Exchange
from app.sources.far.finding import Finding
from app.sources.far.threads import Threads
from app.sources.intake import Intake
from app.sources.speech import Speech
from app.stock.keeping import Keeping
from app.stock.samples import Samples
from app.stock.stock import Stock
from app.store.thread import StoreThread


def clock() -> datetime:
    """The one clock of the feed."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class House:
    """All the parts, each made once. `close` ends them in the right order."""

    paths: Paths
    store: StoreThread
    search: SearchThread
    learner: Learner
    courier: Courier
    ring: Ring
    intake: Intake
    background: Background
    arranger: Arranger
    recorder: Recorder
    wall: Wall
    preferences: Preferences
    book: RuleBook
    lists: Lists
    taste: Taste
    undoing: Undoing
    limits: Warden
    safe: SafeMode
    network: LateClient
    threads: Threads
    details: Details
    speech: Speech
    metered: Metered
    stock: Stock
    keeping: Keeping
    finding: Finding
    samples: Samples
    exchange: Exchange
    session: Session

    def close(self) -> None:
        """The last visit is written, then the threads and processes end; nothing acknowledged is lost."""
        self.network.stop()
        self.session.close()
        self.limits.close()
        self.background.close()
        self.intake.close()
        self.ring.close()
        self.lists.close()
        self.threads.close()
        for part in (self.stock, self.details, self.speech, self.finding, self.samples, self.exchange):
            part.close()
        self.courier.close()
        self.search.shut()
        self.store.shut()
        self.learner.close()
