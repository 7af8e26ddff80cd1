"""What counts as a wish for no motion."""

import pytest

from ui.motion import says_still


@pytest.mark.parametrize(("reply", "still"), [([False], True), ([True], False), ([], False), (["no"], False)])
def test_only_a_plain_no_to_animations_is_a_wish(reply: list[object], still: bool) -> None:
    assert says_still(reply) is still
