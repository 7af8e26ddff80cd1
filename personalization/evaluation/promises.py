"""Judges what an evaluation found against what was promised, as one Markdown table."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Found = Mapping[str, Any]
"""The documents of an evaluation: `simulated`, and one for each log by the name of its folder."""

AT_50 = 4
"""Where a lift stands after 50 swipes; after 10 at 0, after 20 at 2, each with its standard error behind it."""

CHANGES = ("3 of 5 topics", "new topics", "another person", "reversal")
REAL = {"movielens_small": 1.0, "kuairand_pure": 0.99}
"""Logs of real people, and how many times popularity is wanted on them at 50 swipes."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised, a figure for it, and between which limits that has to lie."""

    says: str
    figure: float
    least: float = float("-inf")
    most: float = float("inf")

    def row(self) -> str:
        """Its row of the table."""
        ends = [
            f"{sign} {end:g}"
            for sign, end in (("≥", self.least), ("≤", self.most))
            if abs(end) < float("inf")
        ]
        met = "yes" if self.least <= self.figure <= self.most else "no"
        return f"| {self.says} | {self.figure:.3g} | {', '.join(ends)} | {met} |"


def table(found: Found) -> str:
    """Every promise that the documents in `found` can judge."""
    rows = [
        promise.row() for name, judge in JUDGES.items() if name in found for promise in judge(found[name])
    ]
    return "\n".join(["| promised | found | wanted | met |", "|---|---|---|---|", *rows]) + "\n"


def _simulated(said: Found) -> Iterator[Promise]:
    early, seeded = said["lift"]["ownfeed"], said["lift"]["ownfeed_seeded"]
    yield Promise("simulated people: times a random pick at 20 swipes", early[2], least=1.30)
    yield Promise("the same at 50 swipes", early[AT_50], least=1.25)
    yield Promise("without any counts, at 50", said["lift_without_counts"]["ownfeed"][AT_50], least=1.22)
    yield Promise("1,000 clips waiting, at 50", said["lift_pool_1000"]["ownfeed"][AT_50], least=2.0)
    yield Promise("topics tapped on a wall of 20, at 10", seeded[0], least=1.75)
    yield from _flips("", said["flips"])
    yield from _flips(", without counts", said["flips_without_counts"])
    yield Promise(
        "share of a topic in the next 20 after five finishes", said["reaction"]["worst_topic"], most=0.30
    )
    mixed = said["variety"]["100"]["diversity"]
    yield Promise("reward that a varied feed keeps, 100 waiting", mixed["reward"], least=0.97)
    yield Promise("topics more that it shows", mixed["more_topics"], least=0.30)
    named = said["evidence"]
    yield Promise(
        "clips that rank lower without their evidence", named["rank_falls"] / named["clips"], least=1.0
    )
    yield Promise("intervals of the proof that hold the truth", said["proof"]["covered"] or 0.0, least=0.90)


def _flips(where: str, changes: Found) -> Iterator[Promise]:
    for change in CHANGES:
        told = changes[change]["told"]["0-20"] / changes[change]["fresh"]["0-20"]
        yield Promise(
            f"worst 20 swipes after {change}{where}", changes[change]["ownfeed"]["worst"], least=1.0
        )
        yield Promise(f"told of {change}{where}: times a fresh learner", told, least=0.97)


def _simfeed(said: Found) -> Iterator[Promise]:
    refused = said["suppression"]
    yield Promise("simfeed: times a random pick at 50 swipes", _at_50(said, "ownfeed"), least=1.25)
    yield Promise(
        "refused topic: clips truly on it that are prevented", refused["on_topic_prevented"], least=0.95
    )
    yield Promise("hidden clips that are not on it", refused["wrongly_hidden"], most=0.06)
    yield from _any_log(said)


def _real(said: Found) -> Iterator[Promise]:
    name = said["data"]
    over = _at_50(said, "ownfeed") / _at_50(said, "popularity")
    yield Promise(f"{name}: times popularity at 50 swipes", over, least=REAL[name])
    own, usual = (said["policies"][policy]["median_duration_s"] for policy in ("ownfeed", "random"))
    if usual:
        yield Promise(f"{name}: picked clips' median length over all", own / usual, least=0.85, most=1.15)
    yield from _any_log(said)


def _any_log(said: Found) -> Iterator[Promise]:
    name = said["data"]
    yield Promise(f"{name}: labelled clips after a refusal", said["suppression"]["labelled_shown"], most=0)
    yield Promise(f"{name}: an undo is bit-equal (1: always)", float(said["undo_bit_equal"]), least=1)
    yield Promise(f"{name}: score against its reasons", said["reasons_max_error"], most=1e-9)


def _at_50(said: Found, policy: str) -> float:
    return float(said["policies"][policy]["x_random"]["50"])


JUDGES: Mapping[str, Callable[[Found], Iterator[Promise]]] = {
    "simulated": _simulated,
    "simfeed": _simfeed,
    **dict.fromkeys(REAL, _real),
}
