"""The way to the internet, as the settings page deals with it: the proxy's password, and trying it out."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.proxy import Reached
from hailuo_desktop.storage.proxy_password import ProxyPassword
from hailuo_desktop.storage.system_keyring import KeyringTrouble

Reach = Callable[[str], Awaitable[Reached]]
"""Tries the way to an address, and raises AppError where it leads nowhere."""


class NetworkDesk:
    """Keeps the proxy's password, and tries the way to every provider."""

    def __init__(
        self, password: ProxyPassword, reach: Reach, addresses: Mapping[str, Callable[[], str]]
    ) -> None:
        """Take the parts; `addresses` tell where each provider is, by its id."""
        self._password = password
        self._reach = reach
        self._addresses = addresses

    async def has_password(self) -> bool:
        """Whether there is a password for the proxy."""
        return bool(await self._password.get())

    async def set_password(self, password: str) -> KeyringTrouble | None:
        """Keep it, "" for none. Says why the keyring did not take it; it holds for now then."""
        return await self._password.set(password)

    async def test(self) -> Mapping[str, Reached | AppError]:
        """What came of trying each provider, by its id. Sends no key."""
        names = list(self._addresses)
        return dict(zip(names, await asyncio.gather(*map(self._try, names)), strict=True))

    async def _try(self, provider: str) -> Reached | AppError:
        try:
            return await self._reach(self._addresses[provider]())
        except AppError as error:
            return error
