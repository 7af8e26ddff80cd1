"""`ownfeed next`: what the feed would show now, and why."""

from dataclasses import replace
from pathlib import Path

import click

from app.clips import catalogue
from app.clips.vectors import joined
from app.doors.answer import answer, as_json, opened
from app.doors.times import now
from app.events.log import live_events
from app.feed.asking import request
from app.feed.queue import Placed
from app.feed.ranker import Ranker


def _document(placed: Placed) -> dict[str, object]:
    return {
        "clip": placed.clip.id,
        "title": placed.clip.title,
        "score": placed.score,
        "probability": placed.probability,
        "new_to_you": placed.new_to_you,
        "reasons": [
            {"name": r.feature, "value": r.value, "because": list(r.because), "text": r.sentence}
            for r in placed.reasons
        ],
    }


@click.command()
@click.option("-n", "size", type=click.IntRange(min=1), default=10, show_default=True, help="How many clips.")
@click.option("--seed", type=int, help="Draw with this seed instead of the log's own.")
@as_json
@click.pass_obj
def command(data_dir: Path | None, size: int, seed: int | None, as_json: bool) -> None:
    """Show the next clips in order, each with its score and its exact reasons. Shows and learns nothing."""
    with opened(data_dir) as (store, _):
        events, clips, vectors = live_events(store), catalogue.clips(store), joined(store)
        asked = request(store, now(), size)
    ranker = Ranker()
    ranker.load(events, clips, vectors)
    order = ranker.arrange(replace(asked, seed=seed))
    answer(
        [_document(placed) for placed in order],
        as_json,
        lambda: (
            f"{place:3}. {placed.score:+.3f}  {placed.clip.title}  ({placed.reasons[0].sentence})"
            if placed.reasons
            else f"{place:3}. {placed.clip.title}"
            for place, placed in enumerate(order, 1)
        ),
    )
