"""Where the viewer's data lies, in words."""

from dataclasses import dataclass

from app.paths import Paths


@dataclass(frozen=True, slots=True)
class Place:
    """A folder, and what is in it."""

    holds: str
    path: str


def places(paths: Paths) -> tuple[Place, ...]:
    """All folders that the program writes to; one that lies in another is not named again."""
    named = (
        Place("What you watched, your settings, the catalogue and its pictures", str(paths.data)),
        Place("The program's log, without titles and paths", str(paths.state)),
    )
    inside = paths.state.is_relative_to(paths.data)
    return named[:1] if inside else named
