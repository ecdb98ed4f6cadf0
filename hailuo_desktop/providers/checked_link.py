"""Opens links that come from outside: each hop is checked, and only what was checked is connected to.

No key, no cookies, nothing kept between two links.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.base import LinkTrust
from hailuo_desktop.providers.http import CONNECT_DEADLINE, USER_AGENT, ClientFactory, connection_error
from hailuo_desktop.providers.links import (
    Resolver,
    check_addresses,
    check_link,
    check_proxied,
    system_resolver,
    unsafe,
)

if TYPE_CHECKING:
    import httpx

_MOST_REDIRECTS = 3
_MOST_ADDRESSES = 4
_REDIRECTS = frozenset({301, 302, 303, 307, 308})

_log = logging.getLogger(__name__)


class CheckedLinks:
    """Opens links, each over a connection of its own."""

    def __init__(
        self,
        clients: ClientFactory,
        *,
        stall: float,
        lost: ErrorKind,
        resolve: Resolver = system_resolver,
    ) -> None:
        """Take the parts.

        Args:
            stall: seconds without a byte after which a connection counts as lost.
            lost: the kind of failure for a connection that ends before its answer does.
        """
        self._clients = clients
        self._stall = stall
        self._lost = lost
        self._resolve = resolve

    @asynccontextmanager
    async def open(
        self, link: str, trust: LinkTrust, headers: Mapping[str, str] | None = None
    ) -> AsyncIterator[httpx.Response]:
        """The answer at the end of at most three redirects, each of them checked like the first link.

        Raises:
            AppError: RESULT_LINK_UNSAFE, UNREACHABLE, CONNECTION_INSECURE, or the kind for a lost connection.
        """
        for _ in range(_MOST_REDIRECTS + 1):
            async with self._request(link, headers or {}, trust) as response:
                if response.status_code not in _REDIRECTS:
                    yield response
                    return
                link = _target(response, link)
        raise unsafe(check_link(link, trust).hostname or "", "redirects")

    @asynccontextmanager
    async def _request(
        self, link: str, headers: Mapping[str, str], trust: LinkTrust
    ) -> AsyncIterator[httpx.Response]:
        parts = check_link(link, trust)
        host = parts.hostname or ""
        proxy = await self._clients.proxy_for(parts.scheme, host)
        transport = await self._clients.transport(proxy=proxy, keep_alive=False)
        import httpx

        try:
            if proxy is None:
                addresses = await self._addresses(parts, trust)
            else:
                check_proxied(parts)
                addresses = [host]
            async with transport:
                response = await _send(transport, link, addresses, headers, self._stall)
                try:
                    yield response
                finally:
                    await response.aclose()
        except httpx.InvalidURL:
            raise unsafe(host, "address") from None
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError, _Unresolved) as error:
            raise connection_error(error, host=host, proxy=proxy, begun=False) from None
        except (httpx.HTTPError, httpx.StreamError, OSError) as error:
            _log.debug("link: %s", type(error).__name__)
            raise AppError(self._lost, facts={"host": host}) from None

    async def _addresses(self, parts: SplitResult, trust: LinkTrust) -> Sequence[str]:
        try:
            async with asyncio.timeout(CONNECT_DEADLINE):
                port = parts.port or (443 if parts.scheme == "https" else 80)
                found = await self._resolve(parts.hostname or "", port)
        except (OSError, UnicodeError) as error:
            raise _Unresolved from error
        return check_addresses(parts, found, trust)[:_MOST_ADDRESSES]


class _Unresolved(Exception):  # noqa: N818 (never leaves this module)
    """A host name has no addresses."""


async def _send(
    transport: httpx.AsyncHTTPTransport,
    link: str,
    addresses: Sequence[str],
    headers: Mapping[str, str],
    stall: float,
) -> httpx.Response:
    """Ask the first address that can be reached, by the name the link gives it."""
    import httpx

    url = httpx.URL(link)
    timeout = httpx.Timeout(stall, connect=min(CONNECT_DEADLINE, stall))
    failed: Exception = _Unresolved()
    for address in addresses:
        request = httpx.Request(
            "GET",
            url.copy_with(host=address, fragment=None),
            headers={
                "Host": url.netloc.decode("ascii"),
                "User-Agent": USER_AGENT,
                "Accept": "*/*",
                "Accept-Encoding": "identity",
                **headers,
            },
            extensions={"timeout": timeout.as_dict(), "sni_hostname": url.raw_host.decode("ascii")},
        )
        try:
            async with asyncio.timeout(stall):  # the other one is for each piece of a head
                return await transport.handle_async_request(request)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            failed = error
    raise failed


def _target(response: httpx.Response, link: str) -> str:
    location: str = response.headers.get("location", "")
    try:
        return urljoin(link, location)
    except ValueError:
        raise unsafe("", "address") from None
