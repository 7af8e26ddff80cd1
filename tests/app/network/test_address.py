"""Which addresses are the open internet, against what the registries of IANA say."""

import pytest

from app.network.address import address, is_at_home, is_open

CLOSED = """
    0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255
    192.0.0.1 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250
    240.0.0.1 255.255.255.255 :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:a9fe:a9fe 64:ff9b::7f00:1
    64:ff9b::808:808 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: 2002:a00:1:: fc00::1 fd12:3456::1
    fe80::1 fe80::1%eth0 fec0::1 ff02::1
"""
OPEN = "1.1.1.1 8.8.8.8 93.184.216.34 172.32.0.1 ::ffff:8.8.8.8 2606:4700:4700::1111 2a00:1450:4001::200e"
AT_HOME = "10.0.0.1 127.0.0.1 172.16.0.1 192.168.1.1 ::1 ::ffff:192.168.1.1 fd12:3456::1"
NOT_AT_HOME = "0.0.0.0 8.8.8.8 169.254.169.254 224.0.0.1 240.0.0.1 255.255.255.255 :: fe80::1 ff02::1"


@pytest.mark.parametrize("text", CLOSED.split())
def test_what_leads_into_private_networks_is_not_open(text: str) -> None:
    assert not is_open(address(text))


@pytest.mark.parametrize("text", OPEN.split())
def test_the_rest_is_open(text: str) -> None:
    assert is_open(address(text)) and not is_at_home(address(text))


@pytest.mark.parametrize("text", AT_HOME.split())
def test_what_the_viewer_may_allow_is_this_device_or_the_own_network(text: str) -> None:
    assert is_at_home(address(text))


@pytest.mark.parametrize("text", NOT_AT_HOME.split())
def test_what_belongs_to_nobody_or_to_all_cannot_be_allowed(text: str) -> None:
    assert not is_at_home(address(text))
