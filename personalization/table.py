"""The table of features: what a clip looks like to the learner, each named and scaled by how much it may
matter.

| name | scale | value |
|---|---|---|
| `length:BIN` | 0.03 | 1 in the clip's length bin |
| `length` | 0.05 | log of the length, centred at 22 s |
| `lang:CODE`, `source:NAME` | 0.02 | 1 for the clip's own |
| `fresh:BIN` | 0.02 | 1 for how long ago it was published |
| `usual` | 0.20 | 1: how often this viewer likes anything |
| `near:TAG` | 0.17 | how close the clip's meaning is to the tag's; the clip's row has length 1 |
| `tag:TAG` | 0.08 | how sure the tag is / sqrt(how sure all are): 1 / sqrt(number of tags) for its own |
| `by:CREATOR` | 0.05 | 1 for the clip's own |
| `look:NN` | 0.05 | how far its embedding points in a leading direction; the clip's row has length 1 |
| `hour:PART×TAG` | 0.02 | 1 / sqrt(number of tags) in this part of the day, for the topics met most |

What is not live shares `tag:*`, `by:*`, `lang:*` and `source:*`. The first five rows are quality,
the others taste: only taste starts afresh when the viewer's taste changes. A scale is the prior standard
deviation of a feature's weight, so that river's own prior can stay at 1.
"""

from personalization.vocabulary import OTHER, Vocabulary

SCALES = {
    "length": 0.03, "log_length": 0.05, "lang": 0.02, "source": 0.02, "fresh": 0.02, "usual": 0.20,
    "near": 0.17, "tag": 0.08, "by": 0.05, "look": 0.05, "hour": 0.02,
}  # fmt: skip

LENGTHS = ("8s", "15s", "30s", "60s", "2min", "4min", "longer")
AGES_DAYS = (2.0, 7.0, 30.0, 365.0)
AGES = ("today", "this week", "this month", "this year", "older")
PARTS = ("night", "morning", "afternoon", "evening")
"""Six hours each, from midnight on."""


def quality_names(live: Vocabulary) -> tuple[str, ...]:
    """The names of the columns that a change of taste leaves alone."""
    return (
        *(f"length:{name}" for name in LENGTHS), "length",
        *(f"lang:{name}" for name in (*live.languages, OTHER)),
        *(f"source:{name}" for name in (*live.sources, OTHER)),
        *(f"fresh:{name}" for name in AGES), "usual",
    )  # fmt: skip


def taste_names(live: Vocabulary) -> tuple[str, ...]:
    """The names of the other columns."""
    looks = live.meaning.size if live.meaning.embedded else 0
    return (
        *(f"near:{name}" for name in live.tags),
        *(f"tag:{name}" for name in (*live.tags, OTHER)),
        *(f"by:{name}" for name in (*live.creators, OTHER)),
        *(f"look:{number:02}" for number in range(looks)),
        *(f"hour:{part}×{topic}" for part in PARTS for topic in live.hourly),
    )


def scale(name: str) -> float:
    """The prior standard deviation of a feature's weight."""
    return SCALES["log_length" if name == "length" else name.partition(":")[0]]
