"""The one place where HTTP connections are made.

Two kinds of clients use them, never one: `providers.api_client` carries the key and knows a single
origin; `providers.download` fetches results and has no key to lose. Both work on bare httpx transports,
so that there are no redirects, no cookies, no netrc and no logging of addresses to be switched off.

httpx costs a tenth of a second to import and the TLS context some more: both happen in a worker thread,
at the first request. Importing this module costs nothing.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import ssl
import sys
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from hailuo_desktop import __version__
from hailuo_desktop.domain.errors import AppError, Delivery, ErrorKind, Fact
from hailuo_desktop.domain.proxy import ProxyChoice, proxy_address, with_login

if TYPE_CHECKING:
    import httpx

PasswordSource = Callable[[], Awaitable[str]]
"""Asked for the password of the user's own proxy, "" where there is none to be had."""

USER_AGENT = f"HailuoDesktop/{__version__} (desktop app)"

CONNECT_DEADLINE = 10.0
"""Seconds until a connection stands."""


def split_address(address: str) -> SplitResult | None:
    """The parts of an address, or None if it is none."""
    try:
        parts = urlsplit(address)
        _ = parts.port  # raises for what is no port
    except ValueError:
        return None
    return parts


def is_loopback(host: str) -> bool:
    """Whether a host name or address as written means this very computer."""
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def system_proxy(scheme: str, host: str) -> str | None:
    """The proxy that the environment or the system names for a host. May look up names: not for the loop.

    This computer is never reached through a proxy: it would see the key of a plain http call.
    """
    from urllib.request import getproxies, proxy_bypass

    if is_loopback(host):
        return None
    named = getproxies()
    proxy = named.get(scheme) or named.get("all")
    if not proxy or proxy_bypass(host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def system_tls() -> ssl.SSLContext:
    """A context that trusts what the system trusts, or what certifi lists where the system keeps no list."""
    if sys.platform in ("win32", "darwin"):
        import truststore

        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # The system's own file, read once: truststore would read it anew for every connection, on the loop.
    context = ssl.create_default_context(cafile=_ca_file())
    # From Python 3.13 on; no system insists on it, and some companies' own certificates fail it.
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    return context


def _ca_file() -> str | None:
    """The list of trusted certificates, or None where OpenSSL finds it by itself."""
    paths = ssl.get_default_verify_paths()
    if paths.cafile or (paths.capath and any(Path(paths.capath).glob("*.[0-9]"))):
        return None
    for candidate in _CA_FILES:
        if Path(candidate).is_file():
            return candidate
    import certifi

    return certifi.where()


_CA_FILES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
"""Where the distributions keep the list; a bundled OpenSSL may look elsewhere."""


class ClientFactory:
    """Makes connections for all clients of the app: one TLS context, no retries, the user's proxies."""

    def __init__(
        self,
        *,
        tls: Callable[[], ssl.SSLContext] = system_tls,
        proxy: Callable[[str, str], str | None] = system_proxy,
    ) -> None:
        self._make_tls = tls
        self._find_proxy = proxy
        self._choice = ProxyChoice()
        self._password: PasswordSource | None = None
        self._lock = threading.Lock()
        self._tls: ssl.SSLContext | None = None

    def route_by(self, choice: ProxyChoice, password: PasswordSource | None = None) -> None:
        """Go this way from the next request on; what is under way stays on its way."""
        self._choice, self._password = choice, password

    async def proxy_for(self, scheme: str, host: str) -> str | None:
        """The proxy to go through, or None for a direct connection. This computer is always reached directly.

        Raises:
            AppError: UNREACHABLE, where the user's own proxy has no address that can be used.
        """
        choice = self._choice
        if choice.mode == "system":
            return await asyncio.to_thread(self._find_proxy, scheme, host)
        if choice.mode == "none" or is_loopback(host):
            return None
        try:
            address = proxy_address(choice.address)
        except AppError:
            address = ""
        if not address:
            # Going round the user's proxy is not ours to decide.
            raise AppError(ErrorKind.UNREACHABLE, facts={"reason": "proxy", "host": host})
        password = await self._password() if choice.user and self._password is not None else ""
        return with_login(address, choice.user, password)

    async def transport(self, *, proxy: str | None, keep_alive: bool) -> httpx.AsyncHTTPTransport:
        """A transport that speaks HTTP/1.1 and sends each request once.

        Without `keep_alive` no connection serves twice.
        """
        tls = await asyncio.to_thread(self._prepare)
        import httpx

        limits = httpx.Limits(
            max_connections=None,
            max_keepalive_connections=20 if keep_alive else 0,
            keepalive_expiry=60.0,
        )
        try:
            return httpx.AsyncHTTPTransport(
                verify=tls, trust_env=False, http2=False, retries=0, limits=limits, proxy=proxy
            )
        except (ImportError, ValueError, httpx.InvalidURL):
            # A kind of proxy we cannot speak to. Going round it is not ours to decide.
            facts: dict[str, Fact] = {"reason": "proxy", "proxy": _host_of(proxy)}
            raise AppError(ErrorKind.UNREACHABLE, facts=facts) from None

    def _prepare(self) -> ssl.SSLContext:
        with self._lock:
            if self._tls is None:
                import httpcore  # noqa: F401
                import httpx  # noqa: F401

                with suppress(ImportError):  # else the first connection would import it on the loop
                    import anyio._backends._asyncio  # noqa: F401
                for name in ("httpx", "httpcore"):  # they log whole addresses and headers
                    logging.getLogger(name).setLevel(logging.WARNING)
                self._tls = self._make_tls()
            return self._tls


def connection_error(error: BaseException, *, host: str, proxy: str | None, begun: bool) -> AppError:
    """What it means that a request ended in an exception; `begun` if the server may have it."""
    facts: dict[str, Fact] = {"host": host}
    if begun:
        return AppError(ErrorKind.CONNECTION_LOST, facts=facts, delivery=Delivery.UNKNOWN)
    if proxy is not None:
        facts["proxy"] = _host_of(proxy)
    facts["reason"] = reason = _reason(error)
    kind = ErrorKind.CONNECTION_INSECURE if reason == "tls" else ErrorKind.UNREACHABLE
    return AppError(kind, facts=facts, delivery=Delivery.NOT_SENT)


def _reason(error: BaseException) -> str:
    """Why a connection did not come about: tls, name, refused, timeout, proxy, proxy-login or other."""
    import socket

    import httpx

    if isinstance(error, httpx.ProxyError):
        return "proxy-login" if str(error).startswith("407") else "proxy"
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return "timeout"
    unfinished = (ssl.SSLWantReadError, ssl.SSLWantWriteError, ssl.SSLEOFError, ssl.SSLZeroReturnError)
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, unfinished):
            return "tls"
        if isinstance(cause, socket.gaierror | UnicodeError):
            return "name"
        if isinstance(cause, ConnectionRefusedError):
            return "refused"
        cause = cause.__cause__ or cause.__context__
    return "other"


def _host_of(proxy: str | None) -> str:
    parts = split_address(proxy or "")
    return (parts.hostname or "") if parts else ""
