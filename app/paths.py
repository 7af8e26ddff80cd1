"""Where everything lies on this device."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Paths:
    """The program's folders. Nothing is written outside of them."""

    data: Path
    cache: Path
    state: Path

    @classmethod
    def of(cls, data_dir: Path | None) -> "Paths":
        """The platform's folders for Ownfeed, or everything below one folder."""
        if data_dir is not None:
            home = data_dir.expanduser().absolute()
            return cls(home, home / "cache", home / "state")
        dirs = platformdirs.PlatformDirs("ownfeed", appauthor=False)
        return cls(dirs.user_data_path, dirs.user_cache_path, dirs.user_state_path)

    @property
    def database(self) -> Path:
        """The SQLite file that holds events, catalogue and settings."""
        return self.data / "ownfeed.sqlite3"

    @property
    def posters(self) -> Path:
        """The folder of the clips' pictures."""
        return self.data / "posters"

    @property
    def fetched(self) -> Path:
        """The folder of the clips that were fetched from elsewhere."""
        return self.data / "fetched"

    @property
    def samples(self) -> Path:
        """The folder of pictures of what could be added."""
        return self.cache / "samples"

    @property
    def log(self) -> Path:
        """The log of the program: ids and errors, no titles and no paths."""
        return self.state / "ownfeed.log"
