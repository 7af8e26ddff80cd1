"""A network namespace of one's own, in which there is no network."""

import os
from pathlib import Path

from app.jail.kernel import call

CLONE_NEWNET = 0x40000000
"""unshare: an empty set of network devices for this process."""
CLONE_NEWUSER = 0x10000000
"""unshare: a user namespace, inside which anyone may ask for a network namespace."""


def leave_network() -> None:
    """Leave every network of this system; raises OSError where namespaces are forbidden.

    Root may do so at once. Anyone else goes through a user namespace that keeps the own user and group,
    because the sound server lets in only its own user.
    """
    try:
        call("unshare", CLONE_NEWNET)
    except PermissionError:
        user, group = os.getuid(), os.getgid()
        call("unshare", CLONE_NEWNET | CLONE_NEWUSER)
        _keep_identity(user, group)


def _keep_identity(user: int, group: int) -> None:
    own = Path("/proc/self")
    (own / "setgroups").write_text("deny")  # the kernel takes no gid_map from an ordinary user before this
    (own / "uid_map").write_text(f"{user} {user} 1")
    (own / "gid_map").write_text(f"{group} {group} 1")
