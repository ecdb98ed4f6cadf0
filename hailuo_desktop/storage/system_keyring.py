"""The keyring of the operating system, so asked that a missing, locked or hung one can do no harm.

The library behind it is slow to import and may wait for the user to unlock the keyring; so it is imported and
called in a thread of its own, one call at a time, and nobody waits longer than a limit.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Future
from enum import Enum
from threading import Thread
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "hailuo-desktop"
"""The name of our entries in the keyring; there is one for each provider."""

LIMIT = 30.0
"""Seconds to wait for an answer. A prompt on the screen counts."""

_log = logging.getLogger(__name__)


class KeyringTrouble(Enum):
    """Why the keyring gave no answer."""

    MISSING = "missing"
    """This system has none that is fit for secrets."""
    LOCKED = "locked"
    """It stayed locked: nobody unlocked it."""
    DENIED = "denied"
    """The user, or the system, refused us."""
    TIMED_OUT = "timed_out"
    """No answer yet. An earlier question may still wait on the screen."""
    FAILED = "failed"
    """Anything else; also an answer that cannot be right."""


Answer = str | KeyringTrouble | None
"""What an entry holds, why that is not known, or None: there is no such entry, or all is well."""


class Backend(Protocol):
    """What is asked of a keyring."""

    def get_password(self, service: str, username: str) -> str | None:
        """The password of an entry; None where there is no such entry."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Make or change an entry."""

    def delete_password(self, service: str, username: str) -> None:
        """Remove an entry that exists."""


def system_backend() -> Backend | None:
    """The keyring this system offers; None without one.

    Only keyrings that encrypt are ever looked at, whatever the library is configured for: it also knows files
    in plain text, and questions on the terminal. Naming them here finds them in a frozen program too, where
    the library's own search finds nothing.
    """
    from keyring.backends import SecretService, Windows, kwallet, libsecret, macOS

    kinds = (
        SecretService.Keyring,
        libsecret.Keyring,
        kwallet.DBusKeyring,
        macOS.Keyring,
        Windows.WinVaultKeyring,
    )
    fit = [(priority, kind) for kind in kinds if (priority := _priority(kind)) > 0]
    return max(fit, key=lambda pair: pair[0])[1]() if fit else None


class SystemKeyring:
    """Entries of the keyring, one for each provider.

    No method raises on account of the keyring: its trouble is an answer like another.
    """

    def __init__(
        self, find_backend: Callable[[], Backend | None] = system_backend, limit: float = LIMIT
    ) -> None:
        """Touches nothing yet.

        Args:
            find_backend: finds the keyring. Called anew each time, in the thread, for one may come and go.
            limit: seconds to wait for each answer.
        """
        self._find_backend = find_backend
        self._limit = limit
        self._turn = asyncio.Lock()
        self._last: Future[Answer] | None = None
        self._last_began = 0.0

    async def read(self, provider: str) -> Answer:
        """The provider's entry; None where there is none."""
        return await self._ask(lambda backend: _read(backend, provider))

    async def write(self, provider: str, key: str) -> KeyringTrouble | None:
        """Make or change the provider's entry; None once it surely stands there."""
        return _only_trouble(await self._ask(lambda backend: _write(backend, provider, key)))

    async def erase(self, provider: str) -> KeyringTrouble | None:
        """Remove the provider's entry; None once there surely is none."""
        return _only_trouble(await self._ask(lambda backend: _erase(backend, provider)))

    async def _ask(self, question: Callable[[Backend], Answer]) -> Answer:
        now = asyncio.get_running_loop().time
        async with self._turn:
            # A call that nobody waits for any more still has its thread, and perhaps a prompt on the screen.
            if self._last is not None and not await _done(self._last, self._last_began + self._limit - now()):
                return KeyringTrouble.TIMED_OUT
            self._last, self._last_began = self._begin(question), now()
            if not await _done(self._last, self._limit):
                return KeyringTrouble.TIMED_OUT
            answer, self._last = self._last.result(), None  # The key is not kept here.
            return answer

    def _begin(self, question: Callable[[Backend], Answer]) -> Future[Answer]:
        """Start the call in a thread that does not keep the program from ending."""
        future = Future[Answer]()
        future.set_running_or_notify_cancel()

        def work() -> None:
            try:
                backend = self._find_backend()
                answer = KeyringTrouble.MISSING if backend is None else question(backend)
            except BaseException as error:  # noqa: BLE001 - backends raise whatever their system raises
                # The name only: the text may quote what was to be stored.
                _log.warning("The keyring failed: %s", type(error).__name__)
                answer = _trouble(error)
            future.set_result(answer)

        Thread(target=work, name="keyring", daemon=True).start()
        return future


async def _done(future: Future[Answer], seconds: float) -> bool:
    """Wait for a thread's answer, at most so long; the thread never notices."""
    await asyncio.wait({asyncio.wrap_future(future)}, timeout=max(0.0, seconds))
    return future.done()


def _only_trouble(answer: Answer) -> KeyringTrouble | None:
    return answer if isinstance(answer, KeyringTrouble) else None


def _read(backend: Backend, provider: str) -> Answer:
    found: object = backend.get_password(SERVICE, provider)
    return found if found is None or isinstance(found, str) else KeyringTrouble.FAILED


def _write(backend: Backend, provider: str, key: str) -> Answer:
    backend.set_password(SERVICE, provider, key)
    if backend.get_password(SERVICE, provider) == key:
        return None
    # An entry of the same name made by another program may stand before ours.
    if _erase(backend, provider) is None:
        backend.set_password(SERVICE, provider, key)
    return None if backend.get_password(SERVICE, provider) == key else KeyringTrouble.FAILED


def _erase(backend: Backend, provider: str) -> Answer:
    for _ in range(10):  # Programs can have made several entries of one name; each call removes one.
        if backend.get_password(SERVICE, provider) is None:
            return None
        backend.delete_password(SERVICE, provider)
    return KeyringTrouble.FAILED


def _priority(kind: type[KeyringBackend]) -> float:
    """What a kind of keyring thinks of itself here; 0 where it cannot work."""
    try:
        return float(kind.priority)
    except Exception:  # noqa: BLE001 - "cannot work" comes as any exception
        return 0.0


# By name, for each class of exceptions exists only on its own system.
_SIGNS = (
    (KeyringTrouble.DENIED, {"PromptDismissedException", "KeychainDenied"}),
    (KeyringTrouble.LOCKED, {"KeyringLocked", "LockedException"}),
    (KeyringTrouble.MISSING, {"NoKeyringError", "SecretServiceNotAvailableException"}),
)


def _trouble(error: BaseException) -> KeyringTrouble:
    names = set[str]()
    cause: BaseException | None = error
    while cause is not None:
        names |= {kind.__name__ for kind in type(cause).__mro__}
        cause = cause.__cause__
    return next((trouble for trouble, signs in _SIGNS if names & signs), KeyringTrouble.FAILED)
