"""Tries the way to a server: one request without a key, of which only that there is an answer counts."""

from __future__ import annotations

import asyncio
import time

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.proxy import Reached
from hailuo_desktop.providers.http import (
    CONNECT_DEADLINE,
    USER_AGENT,
    ClientFactory,
    connection_error,
    split_address,
)

DEADLINE = 15.0
"""Seconds after which a server counts as not to be reached."""


async def reach(clients: ClientFactory, address: str) -> Reached:
    """Ask for the front page of the server at an address.

    Raises:
        AppError: UNREACHABLE or CONNECTION_INSECURE, with the host and the proxy among its facts.
    """
    parts = split_address(address)
    if parts is None or not parts.hostname:
        raise AppError(ErrorKind.ADDRESS_INVALID, facts={"host": ""})
    host = parts.hostname
    proxy = await clients.proxy_for(parts.scheme, host)
    transport = await clients.transport(proxy=proxy, keep_alive=False)
    import httpx

    url = httpx.URL(address).copy_with(path="/", query=None)
    timeout = httpx.Timeout(DEADLINE, connect=CONNECT_DEADLINE)
    request = httpx.Request(
        "GET",
        url,
        headers={"Host": url.netloc.decode("ascii"), "User-Agent": USER_AGENT, "Accept": "*/*"},
        extensions={"timeout": timeout.as_dict()},
    )
    begun = time.monotonic()
    try:
        async with asyncio.timeout(DEADLINE), transport:
            response = await transport.handle_async_request(request)
            await response.aclose()
    except (httpx.HTTPError, TimeoutError, OSError) as error:
        raise connection_error(error, host=host, proxy=proxy, begun=False) from None
    through = split_address(proxy or "")
    return Reached(
        host=host,
        proxy=(through.hostname or "") if through else "",
        milliseconds=round((time.monotonic() - begun) * 1000),
    )
