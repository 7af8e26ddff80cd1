"""A seccomp filter as the kernel would run it (linux/filter.h), for any processor."""

import struct

from app.jail.bpf import ARGUMENT_0, NUMBER, PROCESSOR, assemble

Program = list[tuple[int, int, int, int]]
LOAD_WORD, RETURN = 0x20, 0x06  # BPF_LD+W+ABS, BPF_RET+K
EQUAL, ANY_BIT, AT_LEAST = 0x15, 0x45, 0x35  # BPF_JMP with JEQ, JSET and JGE against a constant


def answer(program: Program, processor: int, number: int, argument: int = 0) -> int:
    """What the filter says of a call with this first argument (64 bits, as registers hold it)."""
    data = bytearray(64)
    struct.pack_into("<I", data, NUMBER, number)
    struct.pack_into("<I", data, PROCESSOR, processor)
    struct.pack_into("<Q", data, ARGUMENT_0, argument % (1 << 64))
    code = [struct.unpack_from("<HBBI", assemble(program), 8 * at) for at in range(len(program))]
    at, held = 0, 0
    while True:
        operation, if_true, if_false, constant = code[at]
        if operation == RETURN:
            return int(constant)
        if operation == LOAD_WORD:
            (held,) = struct.unpack_from("<I", data, constant)
            at += 1
        else:
            at += 1 + (if_true if _holds(operation, held, constant) else if_false)


def _holds(operation: int, held: int, constant: int) -> bool:
    if operation == ANY_BIT:
        return bool(held & constant)
    assert operation in (EQUAL, AT_LEAST), f"{operation:#x} is no operation that our filters use"
    return held == constant if operation == EQUAL else held >= constant
