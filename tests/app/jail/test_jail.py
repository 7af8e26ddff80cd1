"""What a jailed process still can do, and what it cannot."""

from pathlib import Path

import pytest

from app.jail import LAYERS
from tests.app.jail.inside import in_jail, linux


@pytest.fixture
def outcomes() -> dict[str, str]:
    return in_jail("answer = enter(LAYERS, [], sockets=False, memory_bytes=1 << 30)")


def test_each_layer_says_ok_or_why_not(outcomes: dict[str, str]) -> None:
    assert tuple(outcomes) == LAYERS
    assert all(outcomes.values())


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
