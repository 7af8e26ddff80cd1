"""The one thread that waits for the search, so that no other has to."""

from concurrent.futures import Future
from pathlib import Path

from app.search.beside import Beside
from app.search.question import Hit, Question
from app.worker import Worker


class SearchThread(Worker[Beside]):
    """Questions are answered in the order asked; the process behind it starts with the first."""

    def __init__(self, database: Path) -> None:
        super().__init__("search", lambda: Beside(database))

    def ask(self, question: Question) -> "Future[tuple[Hit, ...]]":
        """Find clips. The future fails with SearchError where the process ends before it answers."""
        return self.submit(lambda beside: beside.ask(question))

    def shut(self) -> None:
        """Answer what was asked, and end the process."""
        self.close(Beside.close)
