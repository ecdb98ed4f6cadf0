"""Where a link may lead: every spelling of a private address is seen through."""

from __future__ import annotations

import asyncio

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.base import LinkTrust
from hailuo_desktop.providers.links import (
    check_addresses,
    check_link,
    check_proxied,
    is_public,
    system_resolver,
)

PRIVATE_HOSTS = [
    "127.0.0.1",
    "127.255.255.254",
    "localhost",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "2130706433",
    "0x7f.1",
    "0x7f000001",
    "127.1",
    "0177.0.0.1",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b::a00:1]",
    "[64:ff9b:1::1]",
    "[2002:7f00:1::]",
    "[2002:c0a8:101::1]",
    "[2001:0:7f00:1::]",
    "[fe80::1]",
    "[fc00::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[2001:db8::1]",
]
PUBLIC_ADDRESSES = [
    "8.8.8.8",
    "1.1.1.1",
    "2606:4700:4700::1111",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::1",
]


@pytest.mark.parametrize("host", PRIVATE_HOSTS)
def test_private_hosts_are_refused(host: str) -> None:
    parts = check_link(f"https://{host}/clip.mp4", LinkTrust.PUBLIC)
    try:
        addresses = asyncio.run(system_resolver(parts.hostname or "", 443))
    except OSError:
        return  # this system does not know the spelling: it cannot be connected to
    with pytest.raises(AppError) as failure:
        check_addresses(parts, addresses, LinkTrust.PUBLIC)
    assert failure.value.kind is ErrorKind.RESULT_LINK_UNSAFE


@pytest.mark.parametrize("host", PRIVATE_HOSTS)
def test_private_hosts_are_refused_before_a_proxy_sees_them(host: str) -> None:
    with pytest.raises(AppError) as failure:
        check_proxied(check_link(f"https://{host}/clip.mp4", LinkTrust.PUBLIC))
    assert failure.value.kind is ErrorKind.RESULT_LINK_UNSAFE


@pytest.mark.parametrize(
    "host", ["intranet", "printer.local", "metadata.internal", "a.localhost", "localhost."]
)
def test_names_of_the_near_network_are_not_asked_of_a_proxy(host: str) -> None:
    with pytest.raises(AppError):
        check_proxied(check_link(f"https://{host}/clip.mp4", LinkTrust.PUBLIC))


@pytest.mark.parametrize("host", ["cdn.example.com", "8.8.8.8", "[2606:4700:4700::1111]"])
def test_others_are(host: str) -> None:
    check_proxied(check_link(f"https://{host}/clip.mp4", LinkTrust.PUBLIC))


@pytest.mark.parametrize("address", PUBLIC_ADDRESSES)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", ["", "x", "fe80::1%eth0", "1.2.3", "::1%lo"])
def test_what_is_no_public_address(address: str) -> None:
    assert not is_public(address)


def test_one_private_address_among_public_ones_is_enough() -> None:
    parts = check_link("https://cdn.example.com/clip.mp4", LinkTrust.PUBLIC)
    assert check_addresses(parts, ["8.8.8.8", "1.1.1.1"], LinkTrust.PUBLIC) == ["8.8.8.8", "1.1.1.1"]
    with pytest.raises(AppError):
        check_addresses(parts, ["8.8.8.8", "10.0.0.1"], LinkTrust.PUBLIC)


@pytest.mark.parametrize("trust", [LinkTrust.PUBLIC, LinkTrust.LOOPBACK])
@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("ftp://cdn.example.com/clip.mp4", "scheme"),
        ("javascript:alert(1)", "address"),
        ("data:video/mp4;base64,AAAA", "address"),
        ("file:///etc/passwd", "address"),
        ("file://cdn.example.com/clip.mp4", "scheme"),
        ("//cdn.example.com/clip.mp4", "scheme"),
        ("clip.mp4", "address"),
        ("", "address"),
        ("https://", "address"),
        ("https://me@cdn.example.com/clip.mp4", "userinfo"),
        ("https://me:secret@cdn.example.com/clip.mp4", "userinfo"),
        ("https://cdn.example.com@evil.test/", "userinfo"),
        ("https://evil.test\\@cdn.example.com/", "address"),
        ("https://cdn.example.com\\.evil.test/", "address"),
        ("https://cdn.example.com/\r\nX-Evil: 1", "address"),
        ("https://cdn.example.com/\x00", "address"),
        ("https://１２７.０.０.１/clip.mp4", "address"),
        ("https://cdn.exämple.com/clip.mp4", "address"),
        ("https://cdn.example.com:99999/", "address"),
        ("https://[::1/clip.mp4", "address"),
    ],
)
def test_links_that_are_none(link: str, reason: str, trust: LinkTrust) -> None:
    with pytest.raises(AppError) as failure:
        check_link(link, trust)
    assert failure.value.kind is ErrorKind.RESULT_LINK_UNSAFE
    assert failure.value.facts["reason"] == reason
    assert "secret" not in repr(vars(failure.value))


def test_long_signed_links_pass() -> None:
    link = "https://cdn.example.com:8443/a%2Fb c/ü.mp4?Expires=1&Signature=" + "x%2B" * 2000
    assert check_link(link, LinkTrust.PUBLIC).hostname == "cdn.example.com"


class TestPlainHttp:
    def test_is_for_an_api_on_this_computer(self) -> None:
        with pytest.raises(AppError):
            check_link("http://127.0.0.1/clip.mp4", LinkTrust.PUBLIC)
        parts = check_link("http://127.0.0.1/clip.mp4", LinkTrust.LOOPBACK)
        assert check_addresses(parts, ["127.0.0.1"], LinkTrust.LOOPBACK)

    @pytest.mark.parametrize("address", ["8.8.8.8", "192.168.1.1", "10.0.0.1", "169.254.169.254"])
    def test_and_leads_nowhere_else(self, address: str) -> None:
        parts = check_link("http://cdn.example.com/clip.mp4", LinkTrust.LOOPBACK)
        with pytest.raises(AppError):
            check_addresses(parts, [address], LinkTrust.LOOPBACK)
