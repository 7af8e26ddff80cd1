"""Linux calls that Python has no function for."""

import ctypes
import os
import platform
import sys
from functools import cache

PR_SET_NO_NEW_PRIVS = 38
"""prctl: no exec may give more rights from here on; without it only root may use seccomp and Landlock."""


class UnsupportedError(Exception):
    """This system has no such layer; the message is a sentence for `check`."""


def machine() -> str:
    """The processor's name as seccomp's tables know it: `x86_64`, `aarch64`, or another one."""
    return platform.machine()


@cache
def libc() -> ctypes.CDLL:
    """The C library of this Linux process; raises UnsupportedError on any other system."""
    if sys.platform != "linux":
        raise UnsupportedError("only Linux has this")
    return ctypes.CDLL(None, use_errno=True)


def call(name: str, *arguments: object) -> int:
    """Call a function of the C library; raises OSError with the kernel's reason when it answers below 0."""
    answer: int = getattr(libc(), name)(*arguments)
    if answer < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return answer


def syscall(number: int, *arguments: object) -> int:
    """Call the kernel by number, where the C library has no name for it; raises OSError as `call` does."""
    widened = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return call("syscall", ctypes.c_long(number), *widened)


def gain_no_rights() -> None:
    """Give up gaining rights by exec, which the kernel demands before seccomp and Landlock."""
    call("prctl", PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
