"""Why something did not come from the network: a phrase inside the room, a sentence for the viewer outside."""

KEPT = "What was known before is kept."


class RefusedError(Exception):
    """What is wrong with a host or its answer, as a phrase that follows the host's name."""


class NetworkError(Exception):
    """Nothing came. The message says what happened, what was kept and what to do."""


def failure(host: str, refusal: RefusedError) -> NetworkError:
    """The refusal as a sentence for the viewer."""
    return NetworkError(f"{host} {refusal}. {KEPT}")
