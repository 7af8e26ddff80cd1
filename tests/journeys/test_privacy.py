"""With folders alone the program opens no socket to anywhere."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.player.library import available
from tests.journeys.footage import two_clips


def test_watching_own_folders_opens_no_socket_to_anywhere(tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace, which sees every socket, is not installed")
    if available() is not None:
        pytest.skip("libVLC is not installed")
    folder = two_clips(tmp_path / "clips")
    trace = tmp_path / "trace"
    watched = "trace=socket,connect,sendto,sendmsg"
    feed = ["-m", "app", "--data-dir", str(tmp_path / "data"), "open", "--until-it-moves", str(folder)]
    done = subprocess.run(
        ["strace", "-f", "-qq", "-e", watched, "-o", str(trace), sys.executable, *feed],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert "moving_at" in done.stdout, done.stderr
    calls = trace.read_text().splitlines()
    assert any("AF_UNIX" in call for call in calls), "the trace saw nothing at all"
    assert not [call for call in calls if "AF_INET" in call or "AF_NETLINK" in call]
