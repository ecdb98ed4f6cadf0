"""The text of a prompt: what may stand in it, and how it is searched."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 20_000
"""Characters a prompt is kept to wherever it is written or pasted: several times what any model takes."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ufff9-\ufffc\ufdd0-\ufdef\ud800-\udfff]"
)
_JOINER = "\u200d"
_JOINING = frozenset(
    (_JOINER, "\u200c", *map(chr, range(0xFE00, 0xFE10)), *map(chr, range(0x1F3FB, 0x1F400)))
)
_LONGEST_CHARACTER = 16
"""Code points of what people see as one sign, more or less."""


def clean_prompt(text: str) -> str:
    """Plain text: line ends of one kind, tabs as spaces, and none of the signs that nobody sees.

    Joiners stay, which belong to emoji and to some scripts.
    """
    return _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", " ")


def cut_prompt(text: str, most: int) -> str:
    """The first `most` characters, or a few less where the next one belongs to the one before it."""
    if len(text) <= most:
        return text
    for end in range(most, max(most - _LONGEST_CHARACTER, 0), -1):
        if not _belongs_to_the_one_before(text, end):
            return text[:end]
    return text[: max(most, 0)]


@lru_cache(maxsize=2048)
def folded(text: str) -> str:
    """Text without what makes no difference in a search: case, width, accents."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


def _belongs_to_the_one_before(text: str, place: int) -> bool:
    return bool(unicodedata.combining(text[place])) or text[place] in _JOINING or text[place - 1] == _JOINER
