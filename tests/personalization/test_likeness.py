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
