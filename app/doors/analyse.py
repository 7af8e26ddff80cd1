"""`ownfeed analyse`: what clips and pictures show, without taking them into the feed."""

import json
import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from app.analysis.clip.encoding import vector
from app.analysis.clip.findings import MEANING_SIZE, Vector
from app.analysis.topics.typed import about
from app.analysis.work.analyst import Analyst, Failure
from app.analysis.work.extent import Extent
from app.analysis.work.wire import Words
from app.clips.clip import Finding
from app.clips.findings import KeptFindings
from app.doors.answer import DONE_BUT, answer, as_json
from app.media.child import ChildError
from app.media.why import Why
from app.search.thought import thoughts

Typed = Mapping[str, Vector]

NOTHING: dict[str, Any] = {
    "tags": [],
    "faces": 0,
    "gestures": [],
    "text": "",
    "language": "",
    "sensitive": None,
}


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--caption", default="", help="Words that come with the file; they help to tell its topic.")
@click.option(
    "--topic", "topics", multiple=True, help="Also tell how surely it is about these words of yours."
)
@click.option("--light", is_flag=True, help="Look for neither hands nor bodies.")
@as_json
def command(
    files: tuple[Path, ...], caption: str, topics: tuple[str, ...], light: bool, as_json: bool
) -> None:
    """Tell what FILE shows: a video or a picture. Nothing is kept and nothing leaves this computer."""
    typed = _typed(topics)
    try:
        with Analyst(Extent.LIGHT if light else Extent.FULL) as analyst:
            told = [_told(analyst, file, Words(caption), typed) for file in files]
    except ChildError as error:
        raise click.ClickException(str(error)) from error
    answer(told, as_json, lambda: map(_line, told))
    if not all(each["ok"] for each in told):
        click.get_current_context().exit(DONE_BUT)


def _typed(topics: tuple[str, ...]) -> Typed:
    """Each topic with its vector; raises BadParameter for one that means nothing on this device."""
    think = thoughts() if topics else None
    read = {topic: think(topic) for topic in topics} if think else {}
    for topic in (topic for topic in read if read[topic] is None):
        raise click.BadParameter(f"What “{topic}” means is not known on this device; other words may be.")
    return {topic: thought for topic, thought in read.items() if thought is not None}


def _told(analyst: Analyst, file: Path, words: Words, typed: Typed) -> dict[str, Any]:
    begin_s = time.perf_counter()
    found = _look(analyst, file, words)
    seconds = round(time.perf_counter() - begin_s, 3)
    error = found.why if isinstance(found, Failure) else None
    head = {"file": os.fspath(file), "ok": error is None, "error": error, "seconds": seconds}
    return {**head, **(NOTHING if isinstance(found, Failure) else _findings(found, typed))}


def _look(analyst: Analyst, file: Path, words: Words) -> KeptFindings | Failure:
    try:
        with file.open("rb") as opened:
            return analyst.analyse("", opened, words)
    except OSError:
        return Failure(Why.UNREADABLE.value, lasting=False)


def _findings(found: KeptFindings, typed: Typed) -> dict[str, Any]:
    whole = json.loads(found.document)
    meaning = vector(found.meaning, MEANING_SIZE)
    own = [Finding(topic, "topic", round(about(typed[topic], meaning), 3)) for topic in typed]
    tags = sorted((*found.tags, *own), key=lambda tag: -tag.confidence)
    return {
        "tags": [tag._asdict() for tag in tags],
        "faces": whole["faces"]["number"],
        "gestures": [tag.name for tag in found.tags if tag.kind == "gesture"],
        "text": whole["text"],
        "language": found.language,
        "sensitive": found.sensitive,
    }


def _line(each: dict[str, Any]) -> str:
    seen = (
        ", ".join(f"{tag['name']} {tag['confidence']:.0%}" for tag in each["tags"]) or "nothing in particular"
    )
    return f"{each['file']}  {each['error'] or seen}"
