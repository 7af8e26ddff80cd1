"""What could be added, in words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.clips.sources import KEPT
from ui.feed.words import one_line

if TYPE_CHECKING:
    from app.sources.feeds.offer import Offer, Sample

KINDS = {
    "folder": "Folder",
    "peertube": "PeerTube",
    "rss": "Feed",
    "mastodon": "Fediverse",
    "bluesky": "Bluesky",
    "mediawiki": "Wiki",
    "loops": "Loops",
    "page": "Page, read by yt-dlp",
    KEPT: "Kept clips",
}


@dataclass(frozen=True, slots=True)
class OfferRow:
    """Something that could be added. `samples` are plain mappings, `action` is what its button says."""

    name: str
    what: str
    words: str
    action: str
    samples: list[dict[str, object]]


def offer_row(offer: "Offer", pictures: dict[str, str], *, veils: bool) -> OfferRow:
    """An offer, with those of its pictures (files by URL) that are here; `veils` what may be sensitive."""
    return OfferRow(
        name=one_line(offer.title),
        what=f"{KINDS.get(offer.kind, offer.kind)}  ·  {one_line(offer.where)}",
        words=offer.note,
        action="Allow yt-dlp and add" if offer.needs_page_reader else "Add",
        samples=[_sample(each, pictures, veils) for each in offer.samples],
    )


def _sample(sample: "Sample", pictures: dict[str, str], veils: bool) -> dict[str, object]:
    return {
        "title": one_line(sample.title),
        "file": pictures.get(sample.poster, ""),
        "veiled": veils and sample.sensitive,
    }
