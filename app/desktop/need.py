"""One thing the operating system must have. Standard library only: `run.py` reads it before all else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Need:
    """One thing the operating system must have.

    what: names it in a sentence ("libVLC, which plays the clips")
    is_there: looks for it now; takes milliseconds, raises nothing
    packages: the packages that bring it, parted by spaces, for each package manager that has them
    blocks_the_window: without it no window opens at all
    """

    what: str
    is_there: Callable[[], bool]
    packages: Mapping[str, str] = field(default_factory=dict)
    blocks_the_window: bool = False
