"""What the viewer turned reaches the learner."""

from datetime import UTC, datetime

import pytest

from app.feed.asking import TURNED, request
from app.settings import TABLE, put
from app.store.database import Store

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(("name", "field"), TURNED.items())
def test_what_the_viewer_turned_reaches_the_learner(store: Store, name: str, field: str) -> None:
    put(store, name, 0.85)
    assert getattr(request(store, NOW, 5).settings, field) == 0.85


def test_at_first_the_learner_is_as_its_own_settings_say(store: Store) -> None:
    at_first = request(store, NOW, 5).settings
    assert {name: getattr(at_first, field) for name, field in TURNED.items()} == {
        name: TABLE[name].default for name in TURNED
    }
