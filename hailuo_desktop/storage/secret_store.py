"""Where API keys live: the environment, the system's keyring, or, where that fails, this session's memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.key_variables import KEY_VARIABLES
from hailuo_desktop.storage.system_keyring import KeyringTrouble, SystemKeyring

SHORTEST, LONGEST = 8, 512
"""Characters of a key. Windows' credential store would take 1,280."""


class KeySource(StrEnum):
    """Where a key comes from."""

    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    SESSION = "session"
    """This process's memory: the key is gone when the program ends."""


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key that was found. Shown, it hides the key."""

    key: str = field(repr=False)
    source: KeySource


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """Where a new key went: the keyring, or, with the reason, this session's memory."""

    source: KeySource
    trouble: KeyringTrouble | None = None


@dataclass(frozen=True, slots=True)
class KeyStatus:
    """What is known about a provider's key.

    Attributes:
        source: where there is a key; None where none was found.
        trouble: why the keyring could not be asked, or did not take the key.
        problem: what is wrong with the key that was found.
    """

    source: KeySource | None
    trouble: KeyringTrouble | None = None
    problem: ErrorKind | None = None


def clean_key(text: str) -> str:
    """The key in what somebody pasted: without the white space and the "Bearer " around it.

    Raises:
        AppError: KEY_MALFORMED when a request could not carry it, KEY_TOO_LONG. The key is nowhere in it.
    """
    key = _trim(text)
    problem = _problem(key)
    if problem is not None:
        del text, key  # Some tools print the variables of a traceback.
        raise AppError(problem)
    return key


class SecretStore:
    """The API keys, one for each provider.

    The environment goes first, then a key that only this session holds, then the keyring. The keyring is
    read each time: a key that another program changes is seen at once.
    """

    def __init__(self, environment: Mapping[str, str], keyring: SystemKeyring | None = None) -> None:
        """Touches neither the keyring nor the key.

        Args:
            environment: the environment variables.
            keyring: the system's, if not given.
        """
        self._environment = environment
        self._keyring = keyring or SystemKeyring()
        self._session: dict[str, tuple[str, KeyringTrouble]] = {}

    async def get(self, provider: str) -> StoredKey | None:
        """The provider's key, or None when there surely is none.

        Raises:
            AppError: KEYRING_UNAVAILABLE when the keyring could not be asked, with `trouble` among its facts;
                KEY_MALFORMED or KEY_TOO_LONG, with `source`, when what was found cannot be a key.
        """
        source, text, trouble = await self._find(provider)
        if trouble is not None and source is None:
            raise _unavailable(provider, trouble)
        if source is None:
            return None
        problem = _problem(text)
        if problem is not None:
            del text
            raise AppError(problem, facts={"provider": provider, "source": source.value})
        return StoredKey(text, source)

    async def set(self, provider: str, key: str) -> KeyPlace:
        """Keep a key; where the keyring does not take it, for this session only.

        Raises:
            AppError: as `clean_key` does; nothing has changed then.
        """
        cleaned = clean_key(key)
        trouble = await self._keyring.write(provider, cleaned)
        if trouble is None:
            self._session.pop(provider, None)
            return KeyPlace(KeySource.KEYRING)
        self._session[provider] = (cleaned, trouble)
        return KeyPlace(KeySource.SESSION, trouble)

    async def delete(self, provider: str) -> None:
        """Forget the provider's key, here and in the keyring. One in the environment stays.

        Raises:
            AppError: KEYRING_UNAVAILABLE, with `trouble`: the keyring may still hold it, this session not.
        """
        self._session.pop(provider, None)
        trouble = await self._keyring.erase(provider)
        if trouble is not None:
            raise _unavailable(provider, trouble)

    async def status(self, provider: str) -> KeyStatus:
        """Whether there is a key, and where. Never raises, and never tells the key."""
        source, text, trouble = await self._find(provider)
        return KeyStatus(source, trouble, _problem(text) if source else None)

    async def _find(self, provider: str) -> tuple[KeySource | None, str, KeyringTrouble | None]:
        text = _trim(self._environment.get(KEY_VARIABLES.get(provider, ""), ""))
        if text:
            return KeySource.ENVIRONMENT, text, None
        if provider in self._session:
            return KeySource.SESSION, *self._session[provider]
        answer = await self._keyring.read(provider)
        if isinstance(answer, KeyringTrouble):
            return None, "", answer
        text = _trim(answer or "")
        return (KeySource.KEYRING if text else None), text, None


def _trim(text: str) -> str:
    key = text.strip()
    return key[7:].lstrip() if key[:7].lower() == "bearer " else key


def _problem(key: str) -> ErrorKind | None:
    if len(key) > LONGEST:
        return ErrorKind.KEY_TOO_LONG
    # Space is printable too, but no key has one inside: what has one is a sentence pasted by mistake.
    sendable = all("!" <= character <= "~" for character in key)
    return None if sendable and len(key) >= SHORTEST else ErrorKind.KEY_MALFORMED


def _unavailable(provider: str, trouble: KeyringTrouble) -> AppError:
    return AppError(ErrorKind.KEYRING_UNAVAILABLE, facts={"provider": provider, "trouble": trouble.value})
