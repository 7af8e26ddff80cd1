"""What was promised is judged by what was found, whether that pleases or not."""

from personalization.evaluation.promises import Promise, table


def real(picked_s: float) -> dict[str, object]:
    """A document of a log of real people whose median picked clip was so long; all of them 20 s."""
    lift = {"x_random": {"50": 1.1}}
    policies = {"ownfeed": {**lift, "median_duration_s": picked_s}, "popularity": lift,
                "random": {"median_duration_s": 20.0}}  # fmt: skip
    return {
        "data": "kuairand_pure",
        "policies": policies,
        "suppression": {"labelled_shown": 0},
        "undo_bit_equal": True,
        "reasons_max_error": 1e-15,
    }


def test_a_figure_outside_of_its_limits_is_not_met() -> None:
    assert Promise("lift", 1.26, least=1.25).row() == "| lift | 1.26 | ≥ 1.25 | yes |"
    assert Promise("lift", 1.24, least=1.25).row().endswith("| no |")
    assert Promise("error", 2e-9, most=1e-9).row().endswith("| no |")


def test_only_what_was_evaluated_is_judged() -> None:
    rows = table({"kuairand_pure": real(picked_s=19.0)}).splitlines()
    assert len(rows) == 2 + 5
    assert all("kuairand" in row and row.endswith("| yes |") for row in rows[2:])


def test_picking_only_short_clips_breaks_the_promise() -> None:
    rows = table({"kuairand_pure": real(picked_s=9.0)}).splitlines()
    assert [row.split(" | ")[0] for row in rows if row.endswith("| no |")] == [
        "| kuairand_pure: picked clips' median length over all"
    ]
