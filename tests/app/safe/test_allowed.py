"""What is cleared by hand may be shown, whichever rule of safe mode was called wrong."""

from datetime import UTC, datetime

import pytest

from app.clips.clip import Clip
from app.events.event import Event, Kind
from app.rules.matcher import Matcher
from app.rules.ruling import Ruling
from app.safe.allowed import ELSEWHERE, UNCLEARED, after, rules

AT = datetime(2026, 11, 24, 18, tzinfo=UTC)
ABROAD = Clip("abroad", "", "", source=2)


@pytest.mark.parametrize(("rule", "hidden"), [(ELSEWHERE, False), (UNCLEARED, False), ("another", True)])
def test_a_cleared_clip_is_allowed_wherever_it_comes_from(rule: str, hidden: bool) -> None:
    cleared = after(frozenset(), [Event("1", AT, "s", Kind.RULE_SPARED, "abroad", 1.0, {"rule": rule})])
    assert Matcher(Ruling(rules({1}, cleared))).hides(ABROAD) is hidden
