"""How much findings raise the learner: eight scripted tastes over the labelled clips, with findings and without.

python -m tests.benchmarks.findings SHARED [KEPT]   # KEPT keeps what was found for another run
"""

import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from app.analysis.work.analyst import Analyst, Failure
from app.analysis.work.extent import Extent
from app.analysis.work.wire import Words
from app.clips import catalogue
from app.clips.catalogue import Found
from app.clips.clip import Clip
from app.clips.findings import document, keep
from app.clips.sources import add_source
from app.clips.vectors import joined
from app.feed.features import features
from app.feed.leaving import visit
from app.sources.hashtags import normalised
from app.store.database import Store, open_store
from personalization import ClipFeatures, Event, Pool, Profile, Settings

TASTES = {
    "animals": ("animals",),
    "nature and travel": ("nature",),
    "city": ("city",),
    "cartoons": ("cartoon",),
    "faces": ("people-face",),
    "sign language": ("hands-gesture",),
    "tech and space": ("tech",),
    "food and sport": ("food", "sport"),
}
"""The kinds (as labelled) that each viewer stays with; all else is left after a second."""

SWIPES, SEEDS, DAY = 20, 12, 20_000

Mapped = dict[str, ClipFeatures]


def labelled(shared: Path) -> dict[str, dict[str, Any]]:
    """The labels of all clips, by their file."""
    lines = (shared / "clips" / "clips.jsonl").read_text("utf-8").splitlines()
    return {each["file"]: each for each in map(json.loads, lines)}


def take_in(store: Store, shared: Path, labels: dict[str, dict[str, Any]]) -> None:
    """Make a catalogue of the clips, and look at each that nobody looked at yet."""
    source = add_source(store, "folder", "/shared", "Shared")
    clips = [_clip(shared, file, label) for file, label in labels.items()]
    catalogue.save(store, source, [Found(clip, clip.where, 1, 1) for clip in clips])
    with Analyst(Extent.FULL) as analyst:
        for clip in clips:
            if document(store, clip.id) is None:
                with Path(clip.where).open("rb") as file:
                    found = analyst.analyse(clip.id, file, Words(clip.caption, clip.hashtags))
                if not isinstance(found, Failure):
                    keep(store, [found])


def _clip(shared: Path, file: str, label: dict[str, Any]) -> Clip:
    hashtags = tuple(tag.removeprefix("#") for tag in label["hashtags"])
    return Clip(
        file,
        label["title"],
        str(shared / "clips" / file),
        caption=label["caption"],
        hashtags=hashtags,
        tags=normalised(hashtags),
        duration_s=label["duration"],
    )


def ways(store: Store) -> dict[str, Mapped]:
    """The clips as the learner may know them, from captions alone to all that was found."""
    clips, vectors = catalogue.clips(store), joined(store)
    whole = {clip.id: features(clip, vectors.get(clip.id)) for clip in clips}
    bare = {id_: replace(each, found=(), embedding=None) for id_, each in whole.items()}
    return {
        "captions only": bare,
        "captions and findings": whole,
        "captions and found words, no vectors": _with(whole, embedding=None),
        "no words at all": _with(bare, tags=()),
        "findings without any words": _with(whole, tags=()),
    }


def _with(clips: Mapped, **news: Any) -> Mapped:
    return {id_: replace(each, **news) for id_, each in clips.items()}


def replay(clips: Mapped, liked: frozenset[str], seed: int) -> float:
    """How many times a random pick the first swipes of a newcomer with this taste are."""
    pool = Pool(clips.values())
    profile = Profile.from_events([], pool, Settings(), DAY)
    seen: list[str] = []
    for place in range(SWIPES):
        choice = profile.arrange(pool.without(seen), seen, 1, 1000 * seed + place).choices[0]
        for event in watch(clips[choice.clip], choice.clip in liked, seed, place):
            profile.learn(event)
        seen.append(choice.clip)
    return float(np.mean([clip in liked for clip in seen])) / (len(liked) / len(clips))


def watch(clip: ClipFeatures, likes: bool, seed: int, place: int) -> Iterator[Event]:
    """The clip is finished, or left after a second."""
    at_s = 86_400.0 * DAY + 30 * place
    kind, seconds, detail = visit((clip.duration_s or 8.0) if likes else 1.0, clip.duration_s)
    yield Event(f"{seed:08}{2 * place:08}", at_s, "bench", "shown", clip.id, 0.1)
    yield Event(f"{seed:08}{2 * place + 1:08}", at_s + 1, "bench", str(kind), clip.id, seconds, detail)


def report(labels: dict[str, dict[str, Any]], known: dict[str, Mapped], say: Callable[[str], None]) -> None:
    """One line for each way, with the standard error over tastes and seeds."""
    for name, clips in known.items():
        lifts: list[Sequence[float]] = []
        for kinds in TASTES.values():
            liked = frozenset(file for file in clips if labels[file]["topic"] in kinds)
            lifts.append([replay(clips, liked, seed) for seed in range(SEEDS)])
        each = "  ".join(f"{taste} {np.mean(of):.2f}" for taste, of in zip(TASTES, lifts, strict=True))
        error = float(np.std(lifts)) / np.sqrt(np.size(lifts))
        say(f"{name:38} {np.mean(lifts):.2f} x random ± {error:.2f} at {SWIPES} swipes   {each}")


def main() -> None:
    """Look at the clips, replay, print."""
    shared = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(sys.argv[2] if len(sys.argv) > 2 else folder) / "ownfeed.sqlite3")
        labels = labelled(shared)
        take_in(store, shared, labels)
        report(labels, ways(store), print)
        store.close()


if __name__ == "__main__":
    main()
