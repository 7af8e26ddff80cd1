"""The text model with all topics, loaded once."""

import pytest

from app.analysis.models.shelf import Shelf
from app.analysis.models.text import TextModel
from app.analysis.topics.said import Said
from app.analysis.topics.table import topics


@pytest.fixture(scope="session")
def said() -> Said:
    return Said(TextModel(Shelf()), topics())
