"""Runs a script inside a jail, in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PRELUDE = f"""
import ctypes, errno, json, os, signal, socket, sys, threading
sys.path.insert(0, {str(ROOT)!r})
from app.jail import LAYERS, enter, shut_sockets
def attempt(act):
    try: act()
    except OSError as error: return errno.errorcode.get(error.errno, str(error))
    except (RuntimeError, MemoryError) as error: return type(error).__name__
    return "done"
"""

linux = pytest.mark.skipif(sys.platform != "linux", reason="the jail is a Linux one")


def in_jail(script: str) -> dict[str, str]:
    """Run the script in a process of its own; it leaves its answer in `answer`."""
    whole = PRELUDE + script + "\nprint(json.dumps(answer))"
    done = subprocess.run([sys.executable, "-I", "-c", whole], capture_output=True, timeout=30, check=True)
    answer: dict[str, str] = json.loads(done.stdout)
    return answer
