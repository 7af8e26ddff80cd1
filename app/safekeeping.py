"""Tells the parts of the house what safe mode means to them."""

from collections.abc import Callable

from app.house import House
from app.safe.allowed import cleared


def connect_safe(house: House, obey: Callable[[], None]) -> None:
    """`obey` has the rules obeyed anew. Once it is locked, nothing that was said before can be taken back."""
    safe, session, word = house.safe, house.session, house.session.word

    def changed() -> None:
        obey()
        session.ask()
        if safe.locked:
            word.turn_page("Safe mode is locked")

    safe.changed.connect(changed)
    safe.failed.connect(lambda sentence: session.show(notice=sentence))
    house.book.said.connect(lambda event, _text: safe.take(event))
    word.undone.connect(
        lambda: house.courier.deliver(house.store.submit(cleared), safe.know, lambda _error: None)
    )
