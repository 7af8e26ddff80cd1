"""`ownfeed profile`: what was learned of the viewer, to read and to mend."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from app.clips import catalogue
from app.clips.vectors import joined
from app.doors.answer import answer, as_json, opened
from app.doors.times import now
from app.events.event import Event, Kind
from app.events.ids import new_id
from app.events.log import append, live_events
from app.feed.asking import request
from app.feed.ranker import Ranker
from app.feed.taste import LEARNED_OF_TOPIC


@click.group(invoke_without_command=True)
@as_json
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Show what the profile believes of each topic, and whether the order helps by your own log."""
    if ctx.invoked_subcommand is not None:
        return
    data_dir: Path | None = ctx.obj
    with opened(data_dir) as (store, _):
        ranker, asked = Ranker(), request(store, now(), 1)
        ranker.load(live_events(store), catalogue.clips(store), joined(store))
    portrait = ranker.portrait(asked)
    topics, proofs = list(map(asdict, portrait.beliefs)), list(map(asdict, portrait.proofs))
    document = {"topics": topics, "proof": proofs, "fingerprint": ranker.fingerprint(asked)}
    answer(document, as_json, lambda: [*map(_belief, topics), *(proof["sentence"] for proof in proofs)])


def _belief(topic: dict[str, Any]) -> str:
    return f"{topic['weight']:+.3f}  {topic['topic']}  ({topic['evidence']} events)"


@command.command()
@click.argument("topic")
@click.pass_obj
def more(data_dir: Path | None, topic: str) -> None:
    """Say that you like TOPIC more than the profile thinks."""
    _say(data_dir, Kind.MORE, {"feature": f"tag:{topic}"})


@command.command()
@click.argument("topic")
@click.pass_obj
def less(data_dir: Path | None, topic: str) -> None:
    """Say that you like TOPIC less than the profile thinks."""
    _say(data_dir, Kind.LESS, {"feature": f"tag:{topic}"})


@command.command()
@click.argument("topic")
@click.pass_obj
def forget(data_dir: Path | None, topic: str) -> None:
    """Forget all that was learned of TOPIC so far."""
    _say(data_dir, Kind.NOT_TRUE, *({"feature": f"{group}:{topic}"} for group in LEARNED_OF_TOPIC))


@command.command()
@click.pass_obj
def changed(data_dir: Path | None) -> None:
    """Say that your taste has changed: what you like is learned afresh, what is well made stays known."""
    _say(data_dir, Kind.CHANGED_TASTE, {})


@command.command()
@click.pass_obj
def fresh(data_dir: Path | None) -> None:
    """Start afresh: your history is kept, and all that it taught is forgotten."""
    _say(data_dir, Kind.FRESH_START, {})


def _say(data_dir: Path | None, kind: Kind, *details: dict[str, str]) -> None:
    with opened(data_dir) as (store, _):
        at = now()
        session = new_id(at)
        events = [Event(new_id(at), at, session, kind, detail=detail) for detail in details]
        append(store, *events)
    answer({"event": [event.id for event in events]}, True, list)
