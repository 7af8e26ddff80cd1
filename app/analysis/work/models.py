"""The child process that owns the models: locked in, killed when it takes too long, gone when it is idle."""

from app.analysis.clip.analyse import analyse
from app.analysis.clip.encoding import write
from app.analysis.clip.models import load
from app.analysis.clip.seen import Seen
from app.analysis.models.folder import shipped
from app.analysis.models.shelf import Shelf
from app.analysis.work.serve import Analyse, serve
from app.analysis.work.wire import Told


def main() -> None:
    """Serve until the parent hangs up."""
    serve(_make, readable=[str(shipped())])


def _make(thorough: bool) -> Analyse:
    models = load(Shelf(), thorough=thorough)

    def told(seen: Seen) -> Told:
        written = write(analyse(seen, models))
        return Told(written.json, written.look, written.meaning)

    return told
