"""`ownfeed keep`: which clips of open feeds stay on this device whatever needs room."""

from datetime import UTC, datetime
from pathlib import Path

import click

from app.clips import catalogue
from app.clips.clip import Clip
from app.clips.fetched import Fetched, fetched, keep_offline
from app.doors.answer import answer, as_json, opened
from app.doors.refreshing import client
from app.events.encoding import stamp
from app.network.failure import NetworkError
from app.settings import get
from app.stock import holdings
from app.stock.downloading import UnfitError
from app.stock.fetching import fetch_clip
from app.stock.folder import part_of, settle
from app.stock.offers import Offer, offers
from app.stock.policy import Way, rendition
from app.store.database import Store

OWN = "{} lies in a folder of yours: it stays there anyway."
PAUSED = (
    "{} cannot be fetched: its source is paused, or does not say where the file lies. Nothing was changed."
)
NO_CLIP = "No clip that can be played has the id {}."


@click.command()
@click.argument("clip", required=False)
@click.option("--no-longer", is_flag=True, help="The clip makes room again when room is needed.")
@as_json
@click.pass_obj
def command(data_dir: Path | None, clip: str | None, no_longer: bool, as_json: bool) -> None:
    """List the clips that are kept on this device, or keep CLIP (its id); it is fetched if it is not here yet."""
    with opened(data_dir) as (store, _):
        if clip is not None:
            _change(store, clip, kept=not no_longer)
        listed = [(each, catalogue.clip(store, each.clip)) for each in fetched(store) if each.kept_offline]
    total_bytes = sum(each.bytes for each, _ in listed)
    documents = [_document(each, known) for each, known in listed]
    answer(
        {"kept": documents, "bytes": total_bytes},
        as_json,
        lambda: (f"{each['clip']}  {each['bytes']:>12,} bytes  {each['title']}" for each in documents),
    )


def _change(store: Store, clip: str, *, kept: bool) -> None:
    known = catalogue.clip(store, clip)
    if known is None:
        raise click.UsageError(NO_CLIP.format(clip))
    here = any(each.clip == clip for each in fetched(store))
    if known.is_here and not here:
        raise click.UsageError(OWN.format(clip))
    if kept and not here:
        _fetch(store, clip)
    keep_offline(store, clip, kept)


def _fetch(store: Store, clip: str) -> None:
    found = offers(store, (clip,))
    if not found:
        raise click.ClickException(PAUSED.format(clip))
    try:
        holdings.take(store, _brought(store, found[0]))
    except (NetworkError, UnfitError, OSError) as error:
        raise click.ClickException(str(error)) from error


def _brought(store: Store, offer: Offer) -> Fetched:
    clip, way = offer.far.clip, Way()
    part = part_of(store.fetched, clip)
    size_bytes = fetch_clip(
        client(get(store, "proxy")), rendition(offer.far, way), offer.grant, part, way.window_px
    )
    return Fetched(clip, settle(part), size_bytes, datetime.now(UTC))


def _document(each: Fetched, known: Clip | None) -> dict[str, object]:
    title = known.title if known is not None else ""
    return {"clip": each.clip, "title": title, "bytes": each.bytes, "fetched_at": stamp(each.fetched_at)}
