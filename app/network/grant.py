"""The viewer's word for one source: what its own pages, files and redirects may lead to."""

from dataclasses import dataclass

from app.network.failure import RefusedError
from app.network.target import DEFAULT_PORTS, Target, target


@dataclass(frozen=True, slots=True)
class Grant:
    """What the viewer typed. `on_my_network`: this one host and port may lie on the own network or device."""

    scheme: str
    host: str
    port: int
    on_my_network: bool = False

    @classmethod
    def of(cls, url: str, on_my_network: bool = False) -> "Grant":
        """The grant that typing this URL gives. Raises NetworkError where it cannot be asked at all."""
        asked = target(url)
        return cls(asked.scheme, asked.host, asked.port, on_my_network)

    def names(self, host: str, port: int) -> bool:
        """Is this the host and port that the viewer typed?"""
        return (host, port) == (self.host, self.port)

    def check_sending(self, asked: Target) -> None:
        """Raise RefusedError where a question may not be sent along: only to the host at home that was allowed."""
        if not (self.on_my_network and self.names(asked.host, asked.port)):
            raise RefusedError("is sent nothing, since nobody said that it lies on the own network")

    def check(self, asked: Target, after: Target | None = None) -> None:
        """Raise RefusedError where the viewer's word does not reach; `after` is what sent on to it."""
        if asked.scheme == "http" and after is not None and after.scheme == "https":
            raise RefusedError("sends on from a protected connection to an open one, which is not followed")
        if asked.scheme == "http" and (self.scheme, self.host) != ("http", asked.host):
            raise RefusedError("can only be asked over https, since nobody typed http for it")
        if asked.port != DEFAULT_PORTS[asked.scheme] and not self.names(asked.host, asked.port):
            raise RefusedError(f"is not asked at port {asked.port}, since nobody typed it")
