"""Hosts that mean harm bring nothing about, by strace's word; and what would be harm is seen."""

import shutil
from dataclasses import replace

import pytest

from tests.trials.hostile.cases import CASES
from tests.trials.hostile.meeting import MOST_MIB, MOST_S, Met, meet, wrong
from tests.trials.hostile.trace import Did, did

TRACE = """
1 openat(AT_FDCWD, "/home/anna/.config/early", O_RDONLY) = 3
1 openat(AT_FDCWD, "/tmp/x/own/begins", O_WRONLY|O_CREAT) = 3
1 connect(5, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("10.0.0.1")}, 16) = -1 EINPROGRESS (wait)
2 connect(6, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", \
&sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>
2 sendto(7, "query", 5, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.9")}, 16) = 5
2 sendto(6, "GET / HTTP/1.1\\r\\nHost: a.example:40907\\r\\n", 40, 0, NULL, 0) = 40
1 openat(AT_FDCWD, "/tmp/x/own/ownfeed.sqlite3", O_RDWR|O_CREAT) = 4
1 openat(AT_FDCWD, "/home/anna/diary", O_RDONLY) = -1 EACCES (Permission denied)
1 connect(8, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 30) = 0
1 execve("/usr/bin/curl", ["curl", "http://10.0.0.1/"], 0x7ffe) = 0
"""


@pytest.mark.parametrize("name", ["sends on to https://localhost/", "a stream of a local file"])
def test_a_host_that_means_harm_gets_a_sentence_and_nothing_else(name: str) -> None:
    if shutil.which("strace") is None:
        pytest.skip("there is no strace to watch the process with")
    assert not list(wrong(CASES[name], meet(CASES[name])))


def test_every_address_that_a_process_reached_for_is_told_and_every_file_that_is_not_its_own() -> None:
    assert did(TRACE, "/tmp/x/own") == Did(
        ("10.0.0.1:80", "::1:443", "10.0.0.9:53"),
        ("/home/anna/diary", "/run/dbus/system_bus_socket", "/usr/bin/curl"),
    )


def test_what_does_not_end_as_it_has_to_is_told_each_by_itself() -> None:
    case = CASES["a playlist called mp4"]
    fine = Met("a.example sends something else than was asked for.", 1.0, 9.0, Did(("127.0.0.1:9",), ()), 9)
    assert not list(wrong(case, fine))
    for worse in (
        replace(fine, said="Traceback: something else than was asked for"),
        replace(fine, said="5 bytes came."),
        replace(fine, did=Did((), ())),
        replace(fine, did=Did(("127.0.0.1:9", "10.0.0.1:80"), ())),
        replace(fine, did=Did(("127.0.0.1:9",), ("/etc/passwd",))),
        replace(fine, took_s=MOST_S + 1),
        replace(fine, grew_mib=MOST_MIB + 1),
    ):
        assert len(list(wrong(case, worse))) == 1
