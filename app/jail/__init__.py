"""What a child process that reads untrusted media may not do."""

from app.jail.layers import LAYERS, enter, shut_sockets

__all__ = ["LAYERS", "enter", "shut_sockets"]
