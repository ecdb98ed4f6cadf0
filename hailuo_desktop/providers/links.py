"""Where a link of a provider may lead. Links come from outside and are believed in nothing.

A name is resolved here and the connection made to the very address that was checked: a name that
answers differently the second time gains nothing.
"""

from __future__ import annotations

import asyncio
import ipaddress
import re
import socket
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, IPv6Network
from urllib.parse import SplitResult

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.base import LinkTrust
from hailuo_desktop.providers.http import split_address

Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
"""Finds the addresses of a host name. Raises OSError or UnicodeError if there are none."""

_NAT64 = IPv6Network("64:ff9b::/96")
_REFUSED = (
    IPv6Network("::/96"),  # IPv4 in IPv6 of old
    IPv6Network("64:ff9b:1::/48"),  # a network's own NAT64
    IPv6Network("2001::/32"),  # Teredo
    IPv6Network("fec0::/10"),
)


async def system_resolver(host: str, port: int) -> list[str]:
    """The addresses the system finds, in its order of preference."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def check_link(link: str, trust: LinkTrust) -> SplitResult:
    """The parts of an http link that may be followed, as far as its text tells.

    Raises:
        AppError: RESULT_LINK_UNSAFE.
    """
    parts = split_address(link)
    host = (parts.hostname or "") if parts else ""
    # What different parsers read differently.
    if parts is None or not host or not host.isascii() or re.search(r"[\x00-\x1f\x7f\\]", link):
        raise unsafe(host, "address")
    if "@" in parts.netloc:
        raise unsafe(host, "userinfo")
    if parts.scheme != "https" and (parts.scheme != "http" or trust is not LinkTrust.LOOPBACK):
        raise unsafe(host, "scheme")
    return parts


def check_addresses(parts: SplitResult, addresses: Sequence[str], trust: LinkTrust) -> Sequence[str]:
    """The addresses, if every one of them may be connected to.

    Raises:
        AppError: RESULT_LINK_UNSAFE.
    """
    host = parts.hostname or ""
    for address in addresses:
        here = trust is LinkTrust.LOOPBACK and _is_loopback(address)
        if not here and (parts.scheme == "http" or not is_public(address)):
            raise unsafe(host, "host")
    return addresses


def check_proxied(parts: SplitResult) -> None:
    """Check what can be where a proxy does the resolving.

    Raises:
        AppError: RESULT_LINK_UNSAFE.
    """
    host = parts.hostname or ""
    name = host.rstrip(".")
    local = "." not in name or name.endswith((".localhost", ".local", ".internal"))
    if ":" in host:
        local = not is_public(host)
    else:
        with suppress(OSError):  # an IPv4 address in any spelling, "127.1" and "0x7f.1" among them
            local = not is_public(socket.inet_ntoa(socket.inet_aton(host)))
    if local or parts.scheme != "https":
        raise unsafe(host, "host")


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, seen through IPv6's ways to hold an IPv4."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        if any(ip in network for network in _REFUSED):
            return False
        inner = ip.ipv4_mapped or ip.sixtofour or (_last_bytes(ip) if ip in _NAT64 else None)
        ip = inner or ip
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def unsafe(host: str, reason: str) -> AppError:
    """The error for a link that is not followed. The reason: address, userinfo, scheme, host or redirects."""
    return AppError(ErrorKind.RESULT_LINK_UNSAFE, facts={"host": host, "reason": reason})


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _last_bytes(ip: IPv6Address) -> IPv4Address:
    return IPv4Address(ip.packed[-4:])
