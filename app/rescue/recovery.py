"""What was kept of a damaged database, in a sentence."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class Rung(StrEnum):
    """Where the data comes from now."""

    SALVAGE = "salvage"
    BACKUP = "backup"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Recovery:
    """How many events and clips there are now, and from where; `backup` is the moment of the one that was used.

    `torn`: not all of the damaged file could be read. `aside` is where that file lies now, if there was
    one.
    """

    rung: Rung
    events: int
    clips: int
    torn: bool
    backup: datetime | None
    aside: Path | None

    @property
    def sentence(self) -> str:
        """What happened, what was kept and what to do, for the viewer."""
        if self.aside is None:
            return f"The file of your data was gone from its place. {self._kept()}"
        return f"Your data was damaged. {self._kept()} The damaged file was kept as {self.aside}."

    def _kept(self) -> str:
        kept = f"{self.events:,} events and {self.clips:,} clips"
        backup = f"the backup of {self.backup:%Y-%m-%d %H:%M} UTC" if self.backup else ""
        match self.rung:
            case Rung.EMPTY:
                return "Nothing of it could be read and there is no good backup: Ownfeed starts empty."
            case Rung.BACKUP:
                return f"Kept: {kept}, from {backup}."
            case Rung.SALVAGE if not self.torn:
                return f"No loss was found: {kept} were kept."
        read = f"all that could be read, and {backup}" if backup else "all that could be read"
        return f"Kept: {kept}: {read}."
