"""seccomp: which system calls this process may still make."""

import ctypes
import os
import struct
from errno import EAFNOSUPPORT, ENOSYS, EPERM

from app.jail import bpf, kernel, numbers

SET_MODE_FILTER = 1
"""seccomp(): install a filter. Filters add up and the strictest answer counts."""
ALL_THREADS = 1
"""Flag TSYNC: bind the threads that run already too."""
AF_UNIX = 1
"""The one family of sockets that cannot leave this computer; the sound server listens on one."""
CLONE_THREAD = 0x10000
"""Flag of clone(): a thread of this process. Without it, it would be a new process."""


def forbid_calls(local_sockets: bool) -> None:
    """Bind all threads to `calls_filter`; raises OSError or UnsupportedError."""
    name = _processor()
    _install(name, calls_filter(name, local_sockets, os.getpid()))


def forbid_all_sockets() -> None:
    """Bind all threads to `sockets_filter`; raises OSError or UnsupportedError."""
    name = _processor()
    _install(name, sockets_filter(name))


def calls_filter(name: str, local_sockets: bool, pid: int) -> list[bpf.Instruction]:
    """No new process or program, no internet socket, no look into others and no signal to them.

    For the processor of this `name`, in the process `pid`; `local_sockets` leaves AF_UNIX open. Forbidden calls
    answer EPERM, sockets EAFNOSUPPORT; clone3 answers ENOSYS, upon which the C library falls back to clone, whose
    flags a filter can read.
    """
    on_socket = [bpf.refuse(EAFNOSUPPORT)]
    if local_sockets:
        on_socket = bpf.unless_first_argument(bpf.EQUAL, AF_UNIX, EAFNOSUPPORT)
    program = bpf.when(numbers.SOCKET[name], on_socket)
    program += bpf.when(numbers.CLONE[name], bpf.unless_first_argument(bpf.ANY_BIT, CLONE_THREAD, EPERM))
    program += bpf.when(numbers.CLONE3[name], [bpf.refuse(ENOSYS)])
    program += bpf.when(numbers.LIMITS[name], bpf.unless_first_argument(bpf.EQUAL, 0, EPERM))
    for signal in numbers.TO_ITSELF.values():
        program += bpf.when(signal[name], bpf.unless_first_argument(bpf.EQUAL, pid, EPERM))
    for of_processor in numbers.FORBIDDEN.values():
        if name in of_processor:
            program += bpf.when(of_processor[name], [bpf.refuse(EPERM)])
    return _whole(name, program)


def sockets_filter(name: str) -> list[bpf.Instruction]:
    """No further socket() and connect()."""
    refusal = [bpf.refuse(EPERM)]
    return _whole(name, bpf.when(numbers.SOCKET[name], refusal) + bpf.when(numbers.CONNECT[name], refusal))


def _processor() -> str:
    kernel.libc()
    name = kernel.machine()
    if name not in numbers.PROCESSORS:
        raise kernel.UnsupportedError(f"its filters are not written for {name} processors")
    return name


def _whole(name: str, program: list[bpf.Instruction]) -> list[bpf.Instruction]:
    return [*bpf.head(numbers.PROCESSORS[name], EPERM), *program, bpf.allow()]


def _install(name: str, program: list[bpf.Instruction]) -> None:
    code = ctypes.create_string_buffer(bpf.assemble(program))
    filter_ = struct.pack("HxxxxxxQ", len(program), ctypes.addressof(code))  # struct sock_fprog
    kernel.gain_no_rights()
    if kernel.syscall(numbers.SECCOMP[name], SET_MODE_FILTER, ALL_THREADS, filter_):
        raise OSError("a thread could not be bound")
