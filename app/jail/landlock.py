"""Landlock: which files may still be opened."""

import os
import struct
from collections.abc import Iterable
from pathlib import Path

from app.jail.kernel import gain_no_rights, syscall

# System call numbers, the same on every processor that has Landlock (linux/unistd.h).
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
ASK_VERSION = 1
"""Flag of CREATE_RULESET: answer the version of the interface instead."""
RULE_PATH_BENEATH = 1
"""Kind of a rule: rights for a file, or for all beneath a folder."""

# Rights to files (linux/landlock.h): bit 0 execute (also mmap of libraries), 2 read a file, 3 list a folder.
READ_FILE = 0b0101
READ_FOLDER = 0b1101
READ_WRITE_FILE = 0b0111
"""Execute, write, read: a rule for a single file must not grant what only a folder has."""
FILE_RIGHTS_OF_VERSION_1 = 13
"""Number of file rights in version 1; versions 2 (refer), 3 (truncate) and 5 (ioctl) each added one."""
TCP_BIND_AND_CONNECT = 0b11
"""Network rights, since version 4."""
ABSTRACT_SOCKETS_AND_SIGNALS = 0b11
"""Scopes, since version 6: neither leads out of this process any more."""


def restrict_files(readable: Iterable[str], writable: Iterable[str]) -> None:
    """Allow only `readable` and, with every right, `writable`; raises OSError where there is no Landlock.

    It binds this thread and the threads it starts later. The TCP rule is not enough to hold the network:
    libVLC's `sendmsg(MSG_FASTOPEN)` passes it, which is why seccomp forbids the sockets themselves.
    """
    version = syscall(CREATE_RULESET, None, 0, ASK_VERSION)
    everything = (1 << (FILE_RIGHTS_OF_VERSION_1 + (version > 1) + (version > 2) + (version > 4))) - 1
    gain_no_rights()
    rules = _make_rules(version, everything)
    try:
        for path in readable:
            _allow(rules, path, READ_FOLDER if Path(path).is_dir() else READ_FILE)
        for path in writable:
            _allow(rules, path, everything if Path(path).is_dir() else READ_WRITE_FILE)
        syscall(RESTRICT_SELF, rules, 0)
    finally:
        os.close(rules)


def _make_rules(version: int, everything: int) -> int:
    network = TCP_BIND_AND_CONNECT if version > 3 else 0
    scopes = ABSTRACT_SOCKETS_AND_SIGNALS if version > 5 else 0
    attributes = struct.pack("QQQ", everything, network, scopes)
    known_bytes = 24 if version > 5 else 16 if version > 3 else 8
    return syscall(CREATE_RULESET, attributes, known_bytes, 0)


def _allow(rules: int, path: str, rights: int) -> None:
    if not Path(path).exists():
        return
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        syscall(ADD_RULE, rules, RULE_PATH_BENEATH, struct.pack("<Qi", rights, place), 0)
    finally:
        os.close(place)
