"""How much of a clip is looked at."""

from collections.abc import Sequence
from enum import StrEnum

VERSION = "4"
"""Raised with the version of the findings, which this process must not import: it would bring the models along."""


class Extent(StrEnum):
    """What the viewer allows: nothing; all but hands and bodies, which are a third of the work; or everything."""

    OFF = "off"
    LIGHT = "light"
    FULL = "full"

    @property
    def version(self) -> str:
        """What is written beside findings of this extent."""
        return f"{VERSION} {self}"

    @property
    def good_enough(self) -> tuple[str, ...]:
        """The versions of findings that need no other look."""
        wider = [Extent.FULL] if self is Extent.FULL else [Extent.LIGHT, Extent.FULL]
        return tuple(extent.version for extent in wider)


def without(version: str, missing: Sequence[str]) -> str:
    """The version of findings that are made while these files of the models are missing: once the files are back,
    it is none that needs no other look.
    """
    return f"{version} without {' '.join(missing)}" if missing else version
