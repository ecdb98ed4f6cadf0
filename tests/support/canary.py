"""A key that is found again wherever it went, however it is spelled."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

CANARY = "apikey-CANARY+/0123456789=~canary"
"""Has characters that quoting and base64 make something else of."""


def spellings(key: str) -> dict[str, set[bytes]]:
    """What to search for: the key in plain, in base64, as addresses quote it, its first 12 characters."""
    return {
        "plain": {key.encode()},
        "base64": set(_in_base64(key.encode())),
        "quoted": {quote(key).encode(), quote(key, safe="").encode()},
        "beginning": {key[:12].encode()},
    }


def found_in(content: bytes | str, key: str = CANARY) -> list[str]:
    """In which spellings the key is in there."""
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return [name for name, forms in spellings(key).items() if any(form in data for form in forms)]


def found_below(folder: Path, key: str = CANARY) -> list[tuple[str, list[str]]]:
    """The files that have it in their contents or their names."""
    return [
        (str(path), found)
        for path in folder.rglob("*")
        if (found := found_in(str(path), key) + (found_in(path.read_bytes(), key) if path.is_file() else []))
    ]


def _in_base64(plain: bytes) -> Iterator[bytes]:
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        for before in (0, 1, 2):  # how the key falls on the groups of three, whatever stands around it
            whole = b" " * before + plain
            yield encode(whole[: len(whole) - len(whole) % 3])[4 if before else 0 :]
