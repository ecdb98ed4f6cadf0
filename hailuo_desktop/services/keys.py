"""The user's API keys, as the window and the command line deal with them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextvars import ContextVar

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.base import Account, Provider
from hailuo_desktop.services.key_marks import mark_of
from hailuo_desktop.storage.secret_store import KeyPlace, KeySource, KeyStatus, SecretStore, clean_key
from hailuo_desktop.storage.system_keyring import KeyringTrouble

__all__ = ["KeyDesk", "KeyPlace", "KeySource", "KeyStatus", "KeyringTrouble"]

_on_trial: ContextVar[tuple[str, str] | None] = ContextVar("key_on_trial", default=None)
"""(provider, key) while a key is tested that is not kept yet; seen by the testing task alone."""


class KeyDesk:
    """Keeps, tests and removes keys, and hands them to the providers' API clients."""

    def __init__(self, secrets: SecretStore, on_key: Callable[[str], None] = lambda _: None) -> None:
        """Take the store; `on_key` is told every key before it is used, to keep it out of logs."""
        self._secrets = secrets
        self._on_key = on_key
        self._providers: Mapping[str, Provider] = {}
        self._marks: dict[str, tuple[str, str]] = {}

    def attach(self, providers: Mapping[str, Provider]) -> None:
        """Hand in the providers, which are made with this desk's `key_for`."""
        self._providers = providers

    async def key_for(self, provider: str) -> str | None:
        """The key for a provider's requests, or None.

        Raises:
            AppError: KEYRING_UNAVAILABLE, KEY_MALFORMED or KEY_TOO_LONG.
        """
        trial = _on_trial.get()
        if trial is not None and trial[0] == provider:
            key = trial[1]
        else:
            stored = await self._secrets.get(provider)
            if stored is None:
                return None
            key = stored.key
        self._on_key(key)
        return key

    async def has_key(self, provider: str) -> bool:
        """Whether there is a key. Raises as `key_for` does."""
        return await self.key_for(provider) is not None

    async def mark_for(self, provider: str) -> str:
        """The mark of the key that requests carry now (see `key_marks`), "" where there is none to be had."""
        try:
            key = await self.key_for(provider)
        except AppError:
            return ""  # whoever makes the request is told why
        if not key:
            return ""
        known, mark = self._marks.get(provider, ("", ""))
        if known != key:
            # Bound, not handed over: the window's loop can log the arguments of what it runs in threads.
            mark = await asyncio.to_thread(lambda: mark_of(key))
            self._marks[provider] = (key, mark)
        return mark

    async def status(self, provider: str) -> KeyStatus:
        """Whether there is a key, and where. Never raises, never tells the key."""
        return await self._secrets.status(provider)

    async def store(self, provider: str, key: str) -> KeyPlace:
        """Keep a key. Raises AppError KEY_MALFORMED or KEY_TOO_LONG."""
        self._on_key(clean_key(key))
        return await self._secrets.set(provider, key)

    async def delete(self, provider: str) -> None:
        """Forget a key. Raises AppError KEYRING_UNAVAILABLE."""
        await self._secrets.delete(provider)

    async def test(self, provider: str, key: str = "") -> Account:
        """Ask the provider whether it accepts the key: `key`, or the kept one where that is empty.

        Raises:
            AppError: why it does not, or why that cannot be told.
        """
        if provider not in self._providers:
            raise AppError(
                ErrorKind.PROVIDER_UNKNOWN,
                facts={"provider": provider, "available": ", ".join(self._providers)},
            )
        if not key:
            return await self._providers[provider].check_key()
        token = _on_trial.set((provider, clean_key(key)))
        try:
            return await self._providers[provider].check_key()
        finally:
            _on_trial.reset(token)
