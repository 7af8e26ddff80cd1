"""The guarded client as journeys have it: every name leads to one server of the test, and no other port is open."""

from threading import Event

from app.network.client import Client
from app.network.pace import Pace
from tests.app.network.conftest import HERE, everywhere_here


def client_near(port: int, stopped: Event) -> Client:
    """A client for the server at this port of this device."""
    return Client(lookup=everywhere_here, open_here={(HERE, port)}, pace=Pace(gap_s=0), stopped=stopped)
