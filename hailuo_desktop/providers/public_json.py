"""Fetches JSON that is open to everybody from wherever a provider says it is: no key, no cookies."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import msgspec

from hailuo_desktop.domain.errors import AppError, Delivery, ErrorKind
from hailuo_desktop.providers.base import LinkTrust
from hailuo_desktop.providers.checked_link import CheckedLinks
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.providers.links import Resolver, system_resolver

if TYPE_CHECKING:
    import httpx

LARGEST_JSON = 2 * 1024 * 1024
DEADLINE = 20.0
"""Seconds the whole of it may take, redirects and all."""

_STALL = 10.0
_PARSE_IN_THREAD_OVER = 64 * 1024


class PublicJson:
    """Follows links by the same rules as downloads do (see `links`)."""

    def __init__(
        self,
        clients: ClientFactory,
        *,
        largest: int = LARGEST_JSON,
        deadline: float = DEADLINE,
        resolve: Resolver = system_resolver,
    ) -> None:
        self._links = CheckedLinks(
            clients, stall=min(_STALL, deadline), lost=ErrorKind.CONNECTION_LOST, resolve=resolve
        )
        self._largest = largest
        self._deadline = deadline

    async def fetch(self, link: str, *, trust: LinkTrust) -> object:
        """The parsed JSON at the end of the link.

        Raises:
            AppError: RESULT_LINK_UNSAFE, UNREACHABLE, CONNECTION_INSECURE, CONNECTION_LOST, PROVIDER_TROUBLE
                for an error of the server, or ANSWER_UNREADABLE for anything but JSON of a sensible size.
        """
        try:
            async with asyncio.timeout(self._deadline):
                async with self._links.open(link, trust, {"Accept": "application/json"}) as response:
                    body = await self._body(response)
        except TimeoutError:
            raise AppError(ErrorKind.CONNECTION_LOST, facts={"reason": "timeout"}) from None
        body = body.removeprefix(b"\xef\xbb\xbf")
        try:
            if len(body) > _PARSE_IN_THREAD_OVER:
                return await asyncio.to_thread(msgspec.json.decode, body)
            return msgspec.json.decode(body)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            raise _unreadable(200) from None

    async def _body(self, response: httpx.Response) -> bytes:
        status = response.status_code
        if status != 200:
            if status == 429 or status >= 500:
                raise AppError(
                    ErrorKind.PROVIDER_TROUBLE, facts={"status": status}, delivery=Delivery.REFUSED
                )
            raise _unreadable(status)
        if response.headers.get("content-encoding", "identity").casefold() not in ("identity", ""):
            raise _unreadable(status)
        body = bytearray()
        async for chunk in response.aiter_raw():
            body += chunk
            if len(body) > self._largest:
                raise _unreadable(status)
        return bytes(body)


def _unreadable(status: int) -> AppError:
    return AppError(ErrorKind.ANSWER_UNREADABLE, facts={"status": status}, delivery=Delivery.REFUSED)
