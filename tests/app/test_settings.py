"""Settings are one table."""

from pathlib import Path

import pytest

from app import settings
from app.settings import TABLE, SettingError, Value
from app.store.database import Store

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"


def test_each_setting_has_a_valid_default_and_a_sentence() -> None:
    assert all(
        setting.takes(setting.default) and setting.sentence.endswith(".") for setting in TABLE.values()
    )


def test_the_page_of_settings_is_current() -> None:
    assert PAGE.read_text("utf-8") == settings.as_markdown()


def test_a_setting_has_its_default_until_it_is_changed(store: Store) -> None:
    assert settings.get(store, "volume") == 1.0
    settings.put(store, "volume", 0.25)
    assert settings.get(store, "volume") == 0.25


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("muted", "on", True),
        ("rate", "2", 2.0),
        ("order", "shuffled", "shuffled"),
        ("window_width", "900", 900),
    ],
)
def test_a_text_on_the_command_line_becomes_a_value_and_back(
    store: Store, name: str, text: str, value: Value
) -> None:
    parsed = settings.parse(name, text)
    assert (parsed, type(parsed)) == (value, type(value))
    settings.put(store, name, parsed)
    assert settings.shown(settings.get(store, name)) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [("volume", "2"), ("volume", "nan"), ("muted", "maybe"), ("order", "best"), ("window_width", "9.5")],
)
def test_what_is_not_valid_is_answered_with_what_is(name: str, text: str) -> None:
    with pytest.raises(SettingError, match=f"{name} cannot be {text}. It takes {TABLE[name].valid}."):
        settings.parse(name, text)


@pytest.mark.parametrize(
    ("name", "value"), [("volume", "1"), ("volume", True), ("muted", 1), ("window_width", 900.5)]
)
def test_a_value_of_another_type_is_not_kept(store: Store, name: str, value: Value) -> None:
    with pytest.raises(SettingError, match="It takes"):
        settings.put(store, name, value)
    assert settings.get(store, name) == TABLE[name].default


def test_an_unknown_name_is_answered_with_the_nearest(store: Store) -> None:
    with pytest.raises(SettingError, match=r"no setting volum\. Did you mean volume\?"):
        settings.get(store, "volum")


def test_a_kept_value_that_is_no_longer_valid_gives_the_default(store: Store) -> None:
    store.connection.execute("INSERT INTO settings VALUES ('order', '\"popular\"')")
    assert settings.get(store, "order") == "newest"
