"""Keyrings for tests: one that works, and some that don't."""

from __future__ import annotations

import threading


class GoodBackend:
    """A keyring in memory that behaves."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.threads: set[str] = set()

    def get_password(self, service: str, username: str) -> str | None:
        self.threads.add(threading.current_thread().name)
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.threads.add(threading.current_thread().name)
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


class RaisingBackend(GoodBackend):
    """A keyring that answers everything with one error."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self._error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self._error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self._error


class HangingBackend(GoodBackend):
    """A keyring that answers only once it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = 0
        self.let = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.calls += 1
        self.let.wait(30)
        return super().get_password(service, username)


class ForgetfulBackend(GoodBackend):
    """A keyring that takes keys and keeps none, as the library's "null" does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class OddBackend(GoodBackend):
    """A keyring whose entries are what they must not be."""

    def __init__(self, answer: object) -> None:
        super().__init__()
        self._answer = answer

    def get_password(self, service: str, username: str) -> str | None:
        return self._answer  # type: ignore[return-value]
