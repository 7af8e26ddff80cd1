"""The small language (classic BPF) in which seccomp takes its filters."""

import struct

Instruction = tuple[int, int, int, int]
"""Operation, how many instructions to jump over when true, when false, and a constant."""

# Operations (linux/bpf_common.h). The answer of a comparison is a jump.
LOAD, EQUAL, ANY_BIT, AT_LEAST, RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
# Where a filter finds what is called (struct seccomp_data): byte offsets.
NUMBER, PROCESSOR, ARGUMENT_0 = 0, 4, 16
# Answers (linux/seccomp.h); the error's number is added to REFUSE.
ALLOW, REFUSE, KILL = 0x7FFF0000, 0x00050000, 0x80000000
X32_CALLS = 0x40000000
"""Numbers from here on belong to a second set of calls of x86-64, which the lists do not cover."""


def allow() -> Instruction:
    """Let the call pass."""
    return (RETURN, 0, 0, ALLOW)


def refuse(errno: int) -> Instruction:
    """Answer the call with this error."""
    return (RETURN, 0, 0, REFUSE | errno)


def head(processor: int, errno: int) -> list[Instruction]:
    """Kill on calls made for another processor, refuse the second set, then look at the number."""
    return [
        (LOAD, 0, 0, PROCESSOR),
        (EQUAL, 1, 0, processor),
        (RETURN, 0, 0, KILL),
        (LOAD, 0, 0, NUMBER),
        (AT_LEAST, 0, 1, X32_CALLS),
        refuse(errno),
    ]


def when(number: int, block: list[Instruction]) -> list[Instruction]:
    """Do `block` for this call only; it must end with an answer."""
    return [(EQUAL, 0, len(block), number), *block]


def unless_first_argument(test: int, value: int, errno: int) -> list[Instruction]:
    """Allow when the first argument passes EQUAL or ANY_BIT against `value`, else refuse."""
    return [(LOAD, 0, 0, ARGUMENT_0), (test, 0, 1, value), allow(), refuse(errno)]


def assemble(program: list[Instruction]) -> bytes:
    """The program as the kernel reads it."""
    return b"".join(struct.pack("<HBBI", *instruction) for instruction in program)
