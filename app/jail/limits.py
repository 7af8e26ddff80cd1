"""Limits on memory, descriptors, core dumps and files written."""

from app.jail.kernel import UnsupportedError

OPEN_FILES = 256
"""Three players, sound and plugins hold about 40 descriptors; a leak is stopped long before it hurts."""


def limit_process(memory_bytes: int) -> None:
    """Set the limits, soft and hard; raises OSError, ValueError, or UnsupportedError where there are none.

    RLIMIT_NPROC is left alone because it counts all threads of the user, not those of this process.
    A file size of 0 means that no byte can be written into a file, not even into a stderr that is one.
    """
    try:
        import resource  # noqa: PLC0415  Windows has no such module
    except ImportError as error:
        raise UnsupportedError("this system has no resource limits") from error
    for name, most in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        resource.setrlimit(name, (most, most))
