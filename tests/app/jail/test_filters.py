"""Both filters on both processors, run by a machine of our own, and their numbers beside the kernel's."""

import re
from errno import EAFNOSUPPORT, ENOSYS, EPERM
from pathlib import Path

import pytest

from app.jail import numbers
from app.jail.bpf import ALLOW, KILL, REFUSE
from app.jail.seccomp import calls_filter, sockets_filter
from tests.app.jail.simulated import Program, answer

PID, PARENT = 4711, 42
AF_UNIX, AF_INET, AF_INET6, AF_NETLINK = 1, 2, 10, 16
A_THREAD, A_CHILD = 0x3D0F00, 0x1200011  # flags with which glibc clones (clone.h)
READ = {numbers.X86_64: 0, numbers.AARCH64: 63}
HEADERS = {
    numbers.X86_64: Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    numbers.AARCH64: Path("/usr/include/asm-generic/unistd.h"),
}
NAMED = {
    "seccomp": numbers.SECCOMP,
    "socket": numbers.SOCKET,
    "connect": numbers.CONNECT,
    "clone": numbers.CLONE,
    "clone3": numbers.CLONE3,
    "prlimit64": numbers.LIMITS,
    "read": READ,
    **numbers.TO_ITSELF,
    **numbers.FORBIDDEN,
}

processors = pytest.mark.parametrize("name", numbers.PROCESSORS)


def said(program: Program, name: str, number: int, argument: int = 0) -> int:
    """The error with which a call is refused, or 0 where it may pass."""
    found = answer(program, numbers.PROCESSORS[name], number, argument)
    return 0 if found == ALLOW else found - REFUSE


@processors
def test_numbers_are_those_of_the_kernel(name: str) -> None:
    if not HEADERS[name].exists():
        pytest.skip("the kernel's headers are not installed")
    found = dict(re.findall(r"^#define __NR(?:3264)?_(\w+)\s+(\d+)", HEADERS[name].read_text(), re.MULTILINE))
    ours = {call: of[name] for call, of in NAMED.items() if name in of}
    assert ours == {call: int(found[call]) for call in ours}
    assert {call for call in NAMED if name not in NAMED[call]} & set(found) == set()


@processors
def test_what_is_forbidden_is_refused_and_the_rest_passes(name: str) -> None:
    program = calls_filter(name, True, PID)
    for call in numbers.FORBIDDEN.values():
        if name in call:
            assert said(program, name, call[name]) == EPERM
    named = {of[name] for of in NAMED.values() if name in of} - {READ[name], numbers.SECCOMP[name]}
    passed = {number for number in range(600) if said(program, name, number, 7) == 0}
    assert passed == set(range(600)) - named | {numbers.CONNECT[name]}


@processors
@pytest.mark.parametrize("local", [True, False])
def test_only_local_sockets_may_be_had_and_only_where_they_are_wanted(name: str, local: bool) -> None:
    program, socket = calls_filter(name, local, PID), numbers.SOCKET[name]
    for family in (AF_INET, AF_INET6, AF_NETLINK, 0, AF_UNIX + (1 << 31)):
        assert said(program, name, socket, family) == EAFNOSUPPORT
    assert said(program, name, socket, AF_UNIX) == (0 if local else EAFNOSUPPORT)


@processors
def test_a_thread_may_be_made_and_no_process(name: str) -> None:
    program = calls_filter(name, True, PID)
    assert said(program, name, numbers.CLONE[name], A_THREAD) == 0
    assert said(program, name, numbers.CLONE[name], A_CHILD) == EPERM
    assert said(program, name, numbers.CLONE3[name]) == ENOSYS


@processors
def test_signals_and_limits_reach_only_itself(name: str) -> None:
    program = calls_filter(name, True, PID)
    for signal in numbers.TO_ITSELF.values():
        assert said(program, name, signal[name], PID) == 0
        assert {said(program, name, signal[name], other) for other in (PARENT, 0, -1, -PID)} == {EPERM}
    assert said(program, name, numbers.LIMITS[name], 0) == 0
    assert said(program, name, numbers.LIMITS[name], PARENT) == EPERM


@processors
def test_after_the_second_filter_no_socket_is_made_or_connected(name: str) -> None:
    program = sockets_filter(name)
    refused = {number for number in range(600) if said(program, name, number, AF_UNIX) == EPERM}
    assert refused == {numbers.SOCKET[name], numbers.CONNECT[name]}


@processors
def test_calls_of_another_processor_are_deadly_and_a_second_set_of_numbers_is_refused(name: str) -> None:
    for program in (calls_filter(name, True, PID), sockets_filter(name)):
        assert (
            answer(program, 0x40000003, READ[name]) == KILL
        )  # AUDIT_ARCH_I386: int 0x80 from a 64-bit program
        assert said(program, name, READ[name] | 0x40000000) == EPERM  # x32
