"""Two desktops that exchange their logs, in any order and with repeats, come to one profile, bit for bit."""

from pathlib import Path

from tests.trials.merging import lives, template

LIVES = 8


def test_whatever_two_desktops_do_and_however_they_merge_their_profiles_are_equal(tmp_path: Path) -> None:
    lives(template(tmp_path), LIVES)
