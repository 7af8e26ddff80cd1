"""The numbers of the system calls that the filters speak of."""

X86_64, AARCH64 = "x86_64", "aarch64"

PROCESSORS = {X86_64: 0xC000003E, AARCH64: 0xC00000B7}
"""How the kernel names the processor to a filter (AUDIT_ARCH, linux/audit.h)."""

SECCOMP = {X86_64: 317, AARCH64: 277}
SOCKET = {X86_64: 41, AARCH64: 198}
CONNECT = {X86_64: 42, AARCH64: 203}
CLONE = {X86_64: 56, AARCH64: 220}
CLONE3 = {X86_64: 435, AARCH64: 435}
"""Newer than the rest, and its flags lie in memory where no filter can read them."""

TO_ITSELF = {
    "kill": {X86_64: 62, AARCH64: 129},
    "tgkill": {X86_64: 234, AARCH64: 131},
    "rt_sigqueueinfo": {X86_64: 129, AARCH64: 138},
    "rt_tgsigqueueinfo": {X86_64: 297, AARCH64: 240},
}
"""Signals; the first argument is the process that gets them."""
LIMITS = {X86_64: 302, AARCH64: 261}
"""prlimit64, which can starve another process; 0 is the caller itself."""

FORBIDDEN = {
    # other programs and processes
    "execve": {X86_64: 59, AARCH64: 221},
    "execveat": {X86_64: 322, AARCH64: 281},
    "fork": {X86_64: 57},
    "vfork": {X86_64: 58},
    # a look into other processes, or their descriptors
    "ptrace": {X86_64: 101, AARCH64: 117},
    "process_vm_readv": {X86_64: 310, AARCH64: 270},
    "process_vm_writev": {X86_64: 311, AARCH64: 271},
    "pidfd_getfd": {X86_64: 438, AARCH64: 438},
    # signals that name no process by its number
    "tkill": {X86_64: 200, AARCH64: 130},
    "pidfd_send_signal": {X86_64: 424, AARCH64: 424},
    # ways around a filter or around Landlock
    "io_uring_setup": {X86_64: 425, AARCH64: 425},
    "open_by_handle_at": {X86_64: 304, AARCH64: 265},
    "mount": {X86_64: 165, AARCH64: 40},
    "unshare": {X86_64: 272, AARCH64: 97},
    "setns": {X86_64: 308, AARCH64: 268},
    # parts of the kernel that were often broken into
    "bpf": {X86_64: 321, AARCH64: 280},
    "perf_event_open": {X86_64: 298, AARCH64: 241},
    "userfaultfd": {X86_64: 323, AARCH64: 282},
    "keyctl": {X86_64: 250, AARCH64: 219},
}
"""Calls that a reader of media never needs; a processor without a number does not have the call."""
