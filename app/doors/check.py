"""`ownfeed check`: whether everything is in order, and what to do where it is not."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from app.analysis.models.shelf import Shelf
from app.desktop.display import display_problem
from app.desktop.needs import LIBVLC
from app.desktop.packages import remedy
from app.doors.answer import DONE_BUT, answer, as_json
from app.jail.look import missing_layers
from app.paths import Paths
from app.player.library import available
from app.rescue.opening import suspect
from app.rescue.soundness import fault
from app.store.database import open_store
from app.store.errors import StoreError

ROOM_BYTES = 200 << 20
MENDED = "The next start mends it, keeps the damaged file aside and says what was kept."


@dataclass(frozen=True, slots=True)
class Problem:
    """What is not in order, a sentence on it, and what to do ("" where nothing helps)."""

    what: str
    sentence: str
    remedy: str = ""


@click.command()
@as_json
@click.pass_obj
def command(data_dir: Path | None, as_json: bool) -> None:
    """Look whether libVLC, the jail, the models, your data, the disk and the display are in order."""
    problems = list(_problems(Paths.of(data_dir)))
    document = {"ok": not problems, "problems": [asdict(problem) for problem in problems]}
    lines = [f"{problem.sentence} {problem.remedy}" for problem in problems] or ["Everything is in order."]
    answer(document, as_json, lambda: lines)
    if problems:
        click.get_current_context().exit(DONE_BUT)


def _problems(paths: Paths) -> Iterator[Problem]:
    if sentence := available():
        yield Problem("libVLC", sentence, remedy([LIBVLC]))
    for layer, why in missing_layers().items():
        told = f"The player's jail has no {layer} here: {why}. Clips play; the other layers hold."
        yield Problem("jail", told)
    for sentence in Shelf().problems():
        yield Problem("models", sentence)
    yield from _data(paths)
    if sentence := display_problem():
        yield Problem("display", sentence, "Start the feed on a desktop. The doors need no display.")


def _data(paths: Paths) -> Iterator[Problem]:
    if paths.database.exists():
        try:
            with closing(open_store(paths.database)) as store:
                found = fault(store.connection)
        except StoreError as error:
            yield Problem("database", str(error))
        else:
            if found:
                suspect(paths.database)
                yield Problem("database", f"Your data is damaged: {found}. Nothing was changed yet.", MENDED)
    room = next(folder for folder in (paths.data, *paths.data.parents) if folder.exists())
    if shutil.disk_usage(room).free < ROOM_BYTES:
        yield Problem("disk", "Less than 200 MB are free where your data lies. Make some room.")
