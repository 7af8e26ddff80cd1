"""Getters for the properties of view models."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any


def shows(field: str) -> Callable[[Any], Any]:
    """The getter of a property that shows a field of what the view model last derived and keeps in `_shown`.

    Qt's tools find a getter only by a name of its own, so each property has two lines:
    `_liked = shows("liked")`, then `liked = Property(bool, _liked, notify=changed)`.
    """
    return attrgetter(f"_shown.{field}")
