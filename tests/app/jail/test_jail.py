"""What a jailed process still can do, and what it cannot."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.jail import LAYERS

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


@pytest.fixture
def outcomes() -> dict[str, str]:
    return in_jail("answer = enter(LAYERS, [], sockets=False, memory_bytes=1 << 30)")


def test_each_layer_says_ok_or_why_not(outcomes: dict[str, str]) -> None:
    assert tuple(outcomes) == LAYERS
    assert all(outcomes.values())


def test_only_the_layers_asked_for_are_put_on() -> None:
    answer = in_jail("""
answer = enter(["rlimit"], [], sockets=False)
answer["open"] = attempt(lambda: open(sys.executable))
""")
    assert answer == {"rlimit": "ok", "open": "done"}


@linux
def test_a_jailed_process_opens_only_what_is_readable(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    (inside / "clip").write_text("x")
    outside.write_text("x")
    answer = in_jail(f"""
answer = enter(LAYERS, [{str(inside)!r}, "/no/such/place"], sockets=False)
answer["inside"] = attempt(lambda: open({str(inside / "clip")!r}))
answer["write"] = attempt(lambda: open({str(inside / "new")!r}, "w"))
answer["outside"] = attempt(lambda: open({str(outside)!r}))
""")
    if answer["landlock"] != "ok":
        pytest.skip("this kernel has no Landlock")
    assert (answer["inside"], answer["write"], answer["outside"]) == ("done", "EACCES", "EACCES")


@linux
def test_a_descriptor_that_is_open_goes_on_working(tmp_path: Path) -> None:
    clip = tmp_path / "clip"
    clip.write_text("x")
    answer = in_jail(f"""
descriptor = os.open({str(clip)!r}, os.O_RDONLY)
answer = enter(LAYERS, [], sockets=False)
answer["read"] = os.read(descriptor, 9).decode()
""")
    assert answer["read"] == "x"


@linux
def test_a_jailed_process_reaches_no_network() -> None:
    answer = in_jail("""
answer = enter(LAYERS, [], sockets=True)
answer["internet"] = attempt(lambda: socket.socket(socket.AF_INET))
answer["local"] = attempt(lambda: socket.socket(socket.AF_UNIX))
answer["shut"] = shut_sockets()
answer["later"] = attempt(lambda: socket.socket(socket.AF_UNIX))
""")
    assert answer["internet"] == "EAFNOSUPPORT"
    assert (answer["local"], answer["shut"], answer["later"]) == ("done", "ok", "EPERM")


@linux
def test_a_socket_is_refused_even_where_only_seccomp_holds() -> None:
    answer = in_jail("""
answer = enter(["seccomp"], [], sockets=False)
answer["internet"] = attempt(lambda: socket.socket(socket.AF_INET6))
answer["local"] = attempt(lambda: socket.socket(socket.AF_UNIX))
""")
    assert (answer["internet"], answer["local"]) == ("EAFNOSUPPORT", "EAFNOSUPPORT")


@linux
def test_a_jailed_process_starts_threads_but_no_processes() -> None:
    answer = in_jail("""
answer = enter(LAYERS, [], sockets=False)
started = threading.Event()
threading.Thread(target=started.set).start()
answer["thread"] = str(started.wait(10))
answer["fork"] = attempt(os.fork)
answer["exec"] = attempt(lambda: os.execv(sys.executable, [sys.executable]))
""")
    assert (answer["thread"], answer["fork"]) == ("True", "EPERM")
    assert answer["exec"] in {"EPERM", "EACCES"}


@linux
def test_it_can_signal_and_starve_itself_but_no_other_even_where_only_seccomp_holds() -> None:
    answer = in_jail("""
import resource
answer = enter(["seccomp"], [], sockets=False)
answer["parent"] = attempt(lambda: os.kill(os.getppid(), 0))
answer["all"] = attempt(lambda: os.kill(-1, 0))
answer["starve"] = attempt(lambda: resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE))
answer["itself"] = attempt(lambda: os.kill(os.getpid(), 0))
answer["thread"] = attempt(lambda: signal.pthread_kill(threading.get_ident(), 0))
answer["limits"] = attempt(lambda: resource.getrlimit(resource.RLIMIT_NOFILE))
""")
    assert {answer[name] for name in ("parent", "all", "starve")} == {"EPERM"}
    assert {answer[name] for name in ("itself", "thread", "limits")} == {"done"}


@linux
def test_a_layer_of_limits_alone_stops_leaks_and_writing(tmp_path: Path) -> None:
    answer = in_jail(f"""
import resource
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
answer = enter(["rlimit"], [], sockets=False)
held = []
def leak():
    while True:
        held.append(os.open("/dev/null", os.O_RDONLY))
answer["leak"] = attempt(leak)
answer["held"] = "few" if len(held) < 256 else "many"
os.close(held.pop())
answer["write"] = attempt(lambda: os.write(os.open({str(tmp_path / "new")!r}, os.O_CREAT | os.O_WRONLY), b"x"))
answer["core"] = str(resource.getrlimit(resource.RLIMIT_CORE))
""")
    assert (answer["leak"], answer["held"], answer["write"], answer["core"]) == (
        "EMFILE",
        "few",
        "EFBIG",
        "(0, 0)",
    )


@linux
def test_a_layer_without_a_network_alone_reaches_nobody() -> None:
    answer = in_jail("""
server = socket.create_server(("127.0.0.1", 0))
answer = enter(["netns"], [], sockets=False)
answer["connect"] = attempt(lambda: socket.create_connection(server.getsockname(), 5))
answer["devices"] = " ".join(sorted(name for _, name in socket.if_nameindex()))
""")
    if answer["netns"] != "ok":
        pytest.skip("this system forbids namespaces")
    assert (answer["connect"], answer["devices"]) == ("ENETUNREACH", "lo")


def test_memory_is_limited() -> None:
    answer = in_jail("""
answer = enter(["rlimit"], [], sockets=False, memory_bytes=1 << 30)
answer["half"] = attempt(lambda: bytearray(1 << 29))
answer["twice"] = attempt(lambda: bytearray(1 << 31))
""")
    assert (answer["half"], answer["twice"]) == ("done", "MemoryError")


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_other_systems_hear_why_not(system: str) -> None:
    answer = in_jail(f"""
sys.platform = {system!r}
answer = enter(['netns', 'landlock', 'seccomp'], [], sockets=False)
""")
    assert answer == dict.fromkeys(("netns", "landlock", "seccomp"), "only Linux has this")


def test_a_processor_without_a_table_hears_why_not() -> None:
    answer = in_jail("""
from app.jail import kernel
kernel.machine = lambda: "riscv64"
answer = enter(["seccomp"], [], sockets=False)
""")
    assert answer == {"seccomp": "its filters are not written for riscv64 processors"}
