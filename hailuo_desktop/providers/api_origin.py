"""Where an API lives, as settings and environment name it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlencode

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.http import is_loopback, split_address


class ApiOrigin(msgspec.Struct, frozen=True, kw_only=True):
    """Where an API lives: scheme, host and port, and the path a gateway may put before it."""

    scheme: str
    host: str
    port: int | None = None
    prefix: str = ""

    @property
    def is_loopback(self) -> bool:
        return is_loopback(self.host)

    def url(self, path: str, query: Mapping[str, str | int] | None = None) -> str:
        """The address of a path of the API; `path` starts with a single slash."""
        if not path.startswith("/") or path.startswith("//"):
            raise ValueError("a path within the API is needed, not an address")
        return f"{self}{path}" + (f"?{urlencode(query)}" if query else "")

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = f":{self.port}" if self.port is not None else ""
        return f"{self.scheme}://{host}{port}{self.prefix}"


def parse_origin(address: str) -> ApiOrigin:
    """Read an API's address as given in the settings or the environment.

    Raises:
        AppError: ADDRESS_INVALID, also for plain http to another computer: the key would be read on the way.
    """
    address = address.strip()
    parts = split_address(address)
    host = (parts.hostname or "") if parts else ""
    wrong = AppError(ErrorKind.ADDRESS_INVALID, facts={"host": host})
    if parts is None or parts.scheme not in ("http", "https") or not host:
        raise wrong
    if not re.fullmatch(r"[\x21-\x7e]+", address) or re.search(r"[\\@?#%]|/\.{1,2}(/|$)|//.*//", address):
        raise wrong
    if ":" not in host and not re.fullmatch(r"[a-z0-9._-]+", host):
        raise wrong
    if parts.scheme == "http" and not is_loopback(host):
        raise wrong
    return ApiOrigin(scheme=parts.scheme, host=host, port=parts.port, prefix=parts.path.rstrip("/"))
