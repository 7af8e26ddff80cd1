"""The door costs nothing until the learner is asked for."""

import subprocess
import sys

import pytest


def test_naming_values_brings_neither_river_nor_numpy() -> None:
    code = (
        "import sys; from personalization import Choice, ClipFeatures, Event, Reason, Settings, Slate; "
        "assert not {'river', 'numpy', 'scipy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_learner_knows_no_qt_no_sql_and_nothing_of_the_app() -> None:
    code = (
        "import sys; from personalization import Pool, Profile; "
        "loaded = {name.partition('.')[0] for name in sys.modules}; "
        "found = loaded & {'PySide6', 'app', 'ui', 'sqlite_utils', 'sqlite3'}; "
        "assert not found, found"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("comes_first", ["app.doors.next", "app.bench.learner", "personalization.profile"])
def test_the_learner_counts_in_one_thread_whoever_brings_numpy_first(comes_first: str) -> None:
    code = f"import os, {comes_first}; assert len(os.listdir('/proc/self/task')) == 1"
    subprocess.run([sys.executable, "-c", code], check=True)
