"""Which addresses are the open internet: decided on the number itself, however a name or a URL wrote it."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address

NOT_OPEN = tuple(
    map(
        ip_network,
        (
            "192.88.99.0/24",  # relays of 6to4
            "::/96",  # IPv4 written as IPv6
            "64:ff9b::/96",  # NAT64, which can lead to private IPv4
            "64:ff9b:1::/48",
            "2001::/32",  # Teredo
            "2002::/16",  # 6to4
            "fec0::/10",  # what was private before fc00::/7
        ),
    )
)
"""Networks that Python 3.11 counts as global, though they lead into private ones."""


def address(text: str) -> Address:
    """The address in this text, without the wrapping of IPv4 into IPv6. Raises ValueError for none."""
    found = ip_address(text.partition("%")[0])
    return (found.ipv4_mapped or found) if isinstance(found, IPv6Address) else found


def is_open(found: Address) -> bool:
    """Is it an address of the open internet?"""
    wrapped = any(found.version == net.version and found in net for net in NOT_OPEN)
    return found.is_global and not found.is_multicast and not wrapped


def is_at_home(found: Address) -> bool:
    """Is it this device, or one of the own network?"""
    strange = found.is_unspecified or found.is_multicast or found.is_link_local
    return not strange and (found.is_loopback or (found.is_private and not found.is_reserved))
