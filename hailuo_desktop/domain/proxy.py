"""How the internet is reached: as the system has it, through a proxy of the user's own, or directly."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import quote, urlsplit

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind

ProxyMode = Literal["system", "manual", "none"]

_SCHEMES = ("http", "https")
"""Of proxies that can be spoken to."""


class ProxyChoice(msgspec.Struct, frozen=True, kw_only=True):
    """What the user wants. The password is kept elsewhere.

    Attributes:
        address: of the user's own proxy, with scheme and port (see `proxy_address`).
        user: the name to log in with, "" for none.
    """

    mode: ProxyMode = "system"
    address: Annotated[str, msgspec.Meta(max_length=300)] = ""
    user: Annotated[str, msgspec.Meta(max_length=200)] = ""


class Reached(msgspec.Struct, frozen=True, kw_only=True):
    """What came of trying to reach a server.

    Attributes:
        host: the server's name.
        proxy: the host of the proxy that led there, "" where none was needed.
        milliseconds: until it answered.
    """

    host: str
    proxy: str
    milliseconds: int


def proxy_address(text: str) -> str:
    """The address in what somebody typed, in the form `http://host:port`; "" for nothing.

    Raises:
        AppError: PROXY_INVALID, also for one with a name and password in it: those have their own fields,
            and this one is shown and exported.
    """
    text = text.strip().rstrip("/")
    if not text:
        return ""
    wrong = AppError(ErrorKind.PROXY_INVALID)
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise wrong from None
    if parts.scheme not in _SCHEMES or not host or port is None or "@" in parts.netloc:
        raise wrong
    if parts.path or parts.query or parts.fragment or not _is_host(host):
        raise wrong
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}:{port}"


def with_login(address: str, user: str, password: str) -> str:
    """The proxy's address with the login in it, as clients take it."""
    if not user:
        return address
    scheme, _, rest = address.partition("://")
    login = quote(user, safe="") + (f":{quote(password, safe='')}" if password else "")
    return f"{scheme}://{login}@{rest}"


def _is_host(host: str) -> bool:
    if ":" in host:
        return all(character in "0123456789abcdef:." for character in host)
    return all(character.isalnum() or character in ".-_" for character in host) and host.isascii()
