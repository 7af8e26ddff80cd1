"""What looks like a tag is found without it."""

import numpy as np

from personalization import ClipFeatures, Pool, looks_like


def placed(name: str, tags: tuple[str, ...], angle: float) -> ClipFeatures:
    """A clip whose meaning lies at an angle (radians)."""
    return ClipFeatures(name, tags, embedding=(float(np.cos(angle)), float(np.sin(angle))))


def test_an_untagged_clip_in_the_middle_of_a_tag_looks_like_it() -> None:
    spiders = [placed(f"spider {n}", ("spiders",), 0.02 * n) for n in range(20)]
    pool = Pool(
        [*spiders, placed("silent", (), 0.19), placed("far", (), 2.0), placed("cat", ("cats",), 0.19)]
    )
    assert looks_like(pool, "spiders") == {"silent"}


def test_nothing_looks_like_a_tag_without_embeddings_or_clips() -> None:
    assert looks_like(Pool([ClipFeatures("a", ("spiders",)), ClipFeatures("b")]), "spiders") == frozenset()
    assert looks_like(Pool([placed("a", ("cats",), 0.0)]), "spiders") == frozenset()


def crowded() -> tuple[Pool, set[str]]:
    """Two tags whose clips overlap, some without words; and the ids of the silent ones that are truly of the
    first."""
    random = np.random.default_rng(4)
    middles = {"dogs": np.eye(6)[0], "wolves": np.eye(6)[0] + 0.8 * np.eye(6)[1], "cars": np.eye(6)[2]}
    kinds = random.choice(list(middles), 900)
    seen = np.array([middles[kind] for kind in kinds]) + random.normal(0, 0.2, (900, 6))
    silent = random.random(900) < 0.3
    clips = [
        ClipFeatures(f"{n:03}", () if silent[n] else (kinds[n],), embedding=tuple(map(float, seen[n])))
        for n in range(900)
    ]
    return Pool(clips), {f"{n:03}" for n in np.flatnonzero(silent & (kinds == "dogs"))}


def test_of_what_looks_like_a_tag_nearly_all_truly_is() -> None:
    pool, dogs = crowded()
    found = looks_like(pool, "dogs")
    assert len(found & dogs) >= 0.8 * len(dogs)
    assert len(found - dogs) <= 0.12 * len(found)


def test_a_clip_that_was_spared_and_all_beyond_it_look_like_the_tag_no_more() -> None:
    pool, _ = crowded()
    found = looks_like(pool, "dogs")
    fewer = looks_like(pool, "dogs", wrong=[min(found)])
    assert min(found) not in fewer
    assert fewer < found
