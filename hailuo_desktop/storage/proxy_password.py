"""The password of the user's own proxy: in the keyring, or, where that fails, in this session's memory."""

from __future__ import annotations

from collections.abc import Callable

from hailuo_desktop.storage.system_keyring import KeyringTrouble, SystemKeyring

_ENTRY = "proxy"
"""Its name in the keyring, beside those of the providers."""

_SHORTEST_HIDDEN = 4
"""Characters; a log without every "a" says nothing. What is in an address is hidden at any length."""


class ProxyPassword:
    """Read from the keyring once: every connection needs it."""

    def __init__(self, keyring: SystemKeyring, on_secret: Callable[[str], None] = lambda _: None) -> None:
        """Touches nothing yet; `on_secret` is told the password before it is used, to keep it out of logs."""
        self._keyring = keyring
        self._on_secret = on_secret
        self._known: str | None = None

    async def get(self) -> str:
        """The password, "" where there is none to be had."""
        if self._known is None:
            answer = await self._keyring.read(_ENTRY)
            if isinstance(answer, KeyringTrouble):
                return ""  # asked again by the next connection: it may be unlocked by then
            if self._known is None:  # else another one was set while the keyring was asked
                self._remember(answer or "")
        return self._known or ""

    async def set(self, password: str) -> KeyringTrouble | None:
        """Keep another password; "" for none. Says why the keyring did not take it.

        It holds until the program ends then.
        """
        self._remember(password)
        if password:
            return await self._keyring.write(_ENTRY, password)
        return await self._keyring.erase(_ENTRY)

    def _remember(self, password: str) -> None:
        if len(password) >= _SHORTEST_HIDDEN:
            self._on_secret(password)
        self._known = password
