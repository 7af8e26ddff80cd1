"""Which transport this system has."""

import sys

from app.player.link import Transport


def best_transport() -> Transport:
    """Descriptors and sealed memory on Linux; elsewhere pipes, paths and named memory."""
    if sys.platform == "linux":
        from app.player.descriptors import DescriptorTransport  # noqa: PLC0415  Linux only

        return DescriptorTransport()
    from app.player.pipes import PipeTransport  # noqa: PLC0415

    return PipeTransport()
