"""The layers of the jail, put on one after the other."""

from collections.abc import Callable, Iterable

from app.jail import kernel
from app.jail.landlock import restrict_files
from app.jail.limits import limit_process
from app.jail.network import leave_network
from app.jail.seccomp import forbid_all_sockets, forbid_calls

LAYERS = ("rlimit", "netns", "landlock", "seccomp")
"""Every layer, in the order in which they are put on: seccomp last, as it forbids what the others call."""

EIGHT_K_PLAYS_BYTES = 4 << 30
"""Address space, not memory in use: libVLC with three players reserves about 2 GiB, an 8K clip needs more."""


def enter(
    layers: Iterable[str],
    readable: Iterable[str],
    sockets: bool,
    *,
    writable: Iterable[str] = (),
    memory_bytes: int = EIGHT_K_PLAYS_BYTES,
) -> dict[str, str]:
    """Lock this process in, for good; call it after all imports and before any thread starts.

    `layers` are names from LAYERS. `readable` and `writable` are files or folders that may still be
    opened (those that do not exist are left out); descriptors that are open already go on working.
    `sockets` allows local (AF_UNIX) sockets until `shut_sockets`; internet sockets are never allowed.
    `memory_bytes` limits the address space.

    Returns for each layer asked for "ok" or the reason why this system does not have it. Never raises:
    a jail with a layer less is still a jail, and `check` shows which.
    """
    wanted = set(layers)
    steps: dict[str, Callable[[], None]] = {
        "rlimit": lambda: limit_process(memory_bytes),
        "netns": leave_network,
        "landlock": lambda: restrict_files(readable, writable),
        "seccomp": lambda: forbid_calls(local_sockets=sockets),
    }
    return {name: _outcome(steps[name]) for name in LAYERS if name in wanted}


def shut_sockets() -> str:
    """Forbid every further socket and connection of all threads; what is connected stays so.

    Returns "ok" or the reason. It is a second filter because a player connects to the sound server once,
    when it is made; after that even local sockets would only lead to the session bus and the screen.
    """
    return _outcome(forbid_all_sockets)


def _outcome(step: Callable[[], None]) -> str:
    try:
        step()
    except kernel.UnsupportedError as error:
        return str(error)
    except (OSError, ValueError) as error:
        return getattr(error, "strerror", None) or str(error)
    return "ok"
