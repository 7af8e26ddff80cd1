"""A feed that crashes keeps what was saved, and the next one offers a report that tells nothing of the viewer."""

import os
import signal
import subprocess
import sys

import pytest

from app import crash
from app.paths import Paths
from tests.arrows import ROOT
from tests.journeys.conftest import TOPICS, stocked

OPEN = """
import sys
from pathlib import Path
from app import front
from app.launch import launch
show = front.show
def shown(house):
    window = show(house)
    print(house.session.state.notice, flush=True)
    return window
front.show = shown
launch(Path(sys.argv[1]), ())
"""


def opened(paths: Paths, end: signal.Signals) -> str:
    """Open the feed and end it so; the notice that it came up with."""
    words: list[str] = [sys.executable, "-c", OPEN, str(paths.data)]
    quiet = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=quiet
    ) as feed:
        assert feed.stdout is not None
        notice = feed.stdout.readline().decode().strip()
        feed.send_signal(end)
    return notice


@pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be sent there")
def test_the_next_start_offers_a_report_without_titles_and_paths(paths: Paths) -> None:
    clips = stocked(paths)
    assert opened(paths, signal.SIGSEGV) == ""
    assert opened(paths, signal.SIGKILL) == crash.SENTENCE
    report = crash.report(paths.state)
    assert "Segmentation fault" in report and "front.py" in report
    words = {*TOPICS, str(paths.data), str(ROOT), "/nowhere", *(clip.title for clip in clips)}
    assert not [word for word in words if word.lower() in report.lower()]
