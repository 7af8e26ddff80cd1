"""The examples in the docstrings run."""

import doctest
from importlib import import_module

import pytest

MODULES = ("chance", "evaluation.prices", "forms", "leanings", "pool", "profile", "regression", "signals")


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    module = import_module(f"personalization.{name}")
    names = {"ClipFeatures", "Event", "Settings"}
    door = import_module("personalization")
    found = doctest.testmod(module, extraglobs={each: getattr(door, each) for each in names})
    assert found.attempted > 0
    assert found.failed == 0
