"""Takes secrets out of texts that leave the program: log lines and reports."""

from __future__ import annotations

import base64
import json
import re
from urllib.parse import quote

HIDDEN = "•••"
"""Stands where a secret was. Not ASCII, so that what is left around it never makes up a key."""

PREFIX = 12
"""So many characters of a key are hidden also where the rest of it is missing."""

_PATTERNS = (
    # A key of any provider, by its look.
    (re.compile(r"\b(?:apikey|sk|r8)[-_][\w.+/=-]{4,}", re.IGNORECASE | re.ASCII), HIDDEN),
    (re.compile(r"\b(bearer|basic)(\s+|%20)[^\s\"',;]+", re.IGNORECASE), rf"\1 {HIDDEN}"),
    # What an address carries besides its place: signatures, tokens, and the password of a proxy.
    (re.compile(r"(\w://[^\s?#\"'<>]*)[?#][^\s\"'<>]+"), rf"\1?{HIDDEN}"),
    (re.compile(r"(\w://)[^\s/@\"'<>]+@"), rf"\1{HIDDEN}@"),
)


class Redactor:
    """Knows the keys that were used in this run, and what keys look like."""

    def __init__(self) -> None:
        self._spellings: set[str] = set()
        self._known: re.Pattern[str] | None = None

    def hide(self, key: str) -> None:
        """Hide this key from now on, in every spelling it is likely to appear in."""
        spellings = _spellings(key) - self._spellings
        if spellings:
            self._spellings |= spellings
            longest_first = sorted(self._spellings, key=lambda each: (-len(each), each))
            self._known = re.compile("|".join(map(re.escape, longest_first)))

    def __call__(self, text: str) -> str:
        """The text without secrets."""
        if self._known is not None:
            text = self._known.sub(HIDDEN, text)
        for pattern, instead in _PATTERNS:
            text = pattern.sub(instead, text)
        return text


def _spellings(key: str) -> set[str]:
    forms = {key, key[:PREFIX], repr(key)[1:-1], json.dumps(key)[1:-1], quote(key), quote(key, safe="")}
    return {form for form in forms if form} | _in_base64(key)


def _in_base64(key: str) -> set[str]:
    """What base64 of any text around the key surely holds, however the key falls on its groups of three."""
    found = set()
    for before in range(3):
        plain = b" " * before + key.encode()
        whole = len(plain) - len(plain) % 3
        # The first group is shared with what stands before.
        start = 4 if before else 0
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            found.add(encode(plain[:whole])[start:].decode())
    return {each for each in found if len(each) >= 8}
