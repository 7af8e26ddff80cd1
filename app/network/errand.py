"""What one fetch is after, over however many hosts it is sent on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.network.answer import Answered
from app.network.deadline import Deadline
from app.network.grant import Grant
from app.network.headers import Headers

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Errand(Generic[T]):
    """`read` makes of the last answer, the one that does not send on, what is wanted.

    What is `sent` along goes to the first host alone: it is not sent on.
    """

    grant: Grant
    deadline: Deadline
    headers: Headers
    read: Callable[[Answered], T]
    sent: bytes | None = None
