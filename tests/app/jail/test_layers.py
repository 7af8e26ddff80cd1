"""What each layer of the jail stops where it stands alone."""

from pathlib import Path

import pytest

from tests.app.jail.inside import in_jail, linux


def test_only_the_layers_asked_for_are_put_on() -> None:
    answer = in_jail("""
answer = enter(["rlimit"], [], sockets=False)
answer["open"] = attempt(lambda: open(sys.executable))
""")
    assert answer == {"rlimit": "ok", "open": "done"}


@linux
def test_a_socket_is_refused_even_where_only_seccomp_holds() -> None:
    answer = in_jail("""
answer = enter(["seccomp"], [], sockets=False)
answer["internet"] = attempt(lambda: socket.socket(socket.AF_INET6))
answer["local"] = attempt(lambda: socket.socket(socket.AF_UNIX))
""")
    assert (answer["internet"], answer["local"]) == ("EAFNOSUPPORT", "EAFNOSUPPORT")


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
