"""`ownfeed following`: who and what is followed, and what is new of each."""

from pathlib import Path
from typing import Any

import click

from app.doors.answer import answer, as_json, opened
from app.doors.ruled import matcher
from app.events.encoding import stamp
from app.events.follows import Follows
from app.events.judgements import judgements
from app.feed.subjects import Facts, overview


@click.command()
@as_json
@click.pass_obj
def command(data_dir: Path | None, as_json: bool) -> None:
    """List what is followed, latest first, with how many clips are here and how many of them are new."""
    with opened(data_dir) as (store, _):
        follows = judgements(store).follows
        documents = [_document(each, follows) for each in overview(store, follows, matcher(store).verdict)]
    answer(
        documents,
        as_json,
        lambda: (f"{each['title']}  {each['clips']} clips, {each['new']} new" for each in documents),
    )


def _document(known: Facts, follows: Follows) -> dict[str, Any]:
    subject = known.subject
    return {
        "what": subject.what,
        "source": subject.source or None,
        "title": subject.title,
        "since": stamp(follows.since[subject]),
        "clips": known.clips,
        "new": known.new,
    }
