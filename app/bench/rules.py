"""How long the rules take over a whole catalogue, and over one clip on its way to the stage."""

import random
import time
from collections.abc import Callable
from functools import partial
from itertools import product
from string import ascii_lowercase

from app.bench.figures import Figures, figures
from app.clips.clip import Clip
from app.paths import Paths
from app.rules.matcher import Matcher
from app.rules.pattern import Pattern
from app.rules.rule import ALWAYS, Rule, RuleKind
from app.rules.ruling import Ruling
from app.rules.sieve import Sieve

CLIPS, RULES, ROUNDS = 100_000, 500, 20
SOURCES = 20
WORDS = ["".join(letters) for letters in product(ascii_lowercase, repeat=3)]
CATASTROPHIC = "(a|aa)+$", "a" * 5_000 + "b"


def bench_rules(_paths: Paths) -> list[Figures]:
    """500 rules of all kinds over 100,000 made-up clips: laid out, looked up once, filtered; and a bad pattern."""
    dice = random.Random(1)
    clips = [_clip(number, dice) for number in range(CLIPS)]
    ruling = Ruling(tuple(_rule(number, dice) for number in range(RULES)))
    sieve, matcher = Sieve(clips), Matcher(ruling)
    first = _times_ms(lambda: sieve.hidden(ruling, {}), 1)
    again = _times_ms(lambda: sieve.hidden(ruling, {}), ROUNDS)
    added = _times_ms(lambda: _add(sieve, ruling, dice), ROUNDS)
    stage = [_times_ms(partial(matcher.verdict, clip), 1)[0] for clip in clips[:1000]]
    bad = _times_ms(lambda: Pattern(CATASTROPHIC[0]).found_in(CATASTROPHIC[1]), ROUNDS)
    told = {"clips": CLIPS, "rules": RULES, "hidden": len(sieve.hidden(ruling, {}))}
    return [
        figures("rules laid out and compared for the first time", "ms", first, **told),
        figures("rules filter the catalogue", "ms", again, **told),
        figures("rules filter it after 12 clips came in", "ms", added),
        figures("rules look at one clip", "ms", stage),
        figures("rules end a catastrophic pattern", "ms", bad),
    ]


def _times_ms(run: Callable[[], object], rounds: int) -> list[float]:
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        found.append((time.perf_counter() - start) * 1000)
    return found


def _add(sieve: Sieve, ruling: Ruling, dice: random.Random) -> None:
    sieve.add([_clip(dice.randrange(CLIPS), dice) for _ in range(12)])
    sieve.hidden(ruling, {})


def _said(dice: random.Random, count: int) -> list[str]:
    """Words of which a few are said very often, as in any language."""
    return [WORDS[int(len(WORDS) * dice.random() ** 3)] for _ in range(count)]


def _clip(number: int, dice: random.Random) -> Clip:
    return Clip(
        f"{number:032x}",
        " ".join(_said(dice, 6)),
        "",
        caption=" ".join(_said(dice, 20)),
        hashtags=tuple(_said(dice, 3)),
        tags=tuple(_said(dice, 2)),
        creator=f"maker {number % 5000}",
        source=number % SOURCES,
        source_title=f"source {number % SOURCES}",
        duration_s=dice.uniform(3, 300),
        language=dice.choices(["en", "de", "pt-br", "fr", ""], [40, 20, 18, 2, 20])[0],
        sensitive=dice.random() ** 8,
        labels=("disputed",) if dice.random() < 0.01 else (),
    )


def _rule(number: int, dice: random.Random) -> Rule:
    kinds = [*RuleKind, *[RuleKind.WORD] * 9]
    kind = kinds[number % len(kinds)]
    values = {
        RuleKind.CLIP: f"{dice.randrange(CLIPS):032x}",
        RuleKind.CREATOR: f"Maker {dice.randrange(5000)}",
        RuleKind.SOURCE: f"Source {SOURCES - 1}",
        RuleKind.WORD: " ".join(dice.sample(WORDS, dice.choice([1, 2]))),
        RuleKind.PATTERN: rf"\b{dice.choice(WORDS)}\d+",
        RuleKind.LANGUAGE: "fr",
        RuleKind.SENSITIVE: "0.9",
        RuleKind.DURATION: ">298",
        RuleKind.LABEL: "disputed",
        RuleKind.ELSEWHERE: ",".join(map(str, range(SOURCES - 1))),
        RuleKind.UNCLEARED: "0.7",
    }
    return Rule(f"{number}", ALWAYS, kind, values.get(kind, dice.choice(WORDS)))
