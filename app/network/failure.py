"""Why something did not come from the network: a phrase inside the room, a sentence for the viewer outside."""

KEPT = "What was known before is kept."


class RefusedError(Exception):
    """What is wrong with a host or its answer, as a phrase that follows the host's name."""


class NothingThereError(RefusedError):
    """The host is there and well, but it has nothing at this address."""


class AtHomeError(RefusedError):
    """The host lies on this device or the own network, and nobody allowed that for it."""


class NetworkError(Exception):
    """Nothing came. The message says what happened, what was kept and what to do."""


class MissingError(NetworkError):
    """The host has nothing at this address: how some feeds say that their last page was the last."""


class NotAllowedError(NetworkError):
    """The host lies on this device or the own network: it is asked where the viewer allows it."""


OUTSIDE = {NothingThereError: MissingError, AtHomeError: NotAllowedError}


def failure(host: str, refusal: RefusedError) -> NetworkError:
    """The refusal as a sentence for the viewer."""
    return OUTSIDE.get(type(refusal), NetworkError)(f"{host} {refusal}. {KEPT}")
