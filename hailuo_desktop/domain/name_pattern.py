"""How clips are named: a pattern of the user's, filled for each clip so that every system takes the name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind

USUAL_PATTERN = "{date} {time} {prompt}"

WORDS = ("date", "time", "prompt", "model", "provider", "resolution", "duration")
"""What may stand in braces."""

LONGEST_PATTERN = 120

LONGEST_NAME_BYTES = 120
"""Of a clip's file name; well within every file system's limit, with room for folders on Windows."""

_IN_BRACES = re.compile(r"\{([^{}]*)\}")
_FORBIDDEN = '<>:"/\\|?*[]'
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in "123456789¹²³"))
)
"""Names that Windows keeps for devices, whatever follows after a dot."""


class ClipFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a name can be made of. `created` is a moment of any time zone; names use the local one."""

    created: datetime
    prompt: str = ""
    model: str = ""
    provider: str = ""
    resolution: str = ""
    duration: int = 0


def check_pattern(pattern: str) -> None:
    """Raise unless names can be made by it; "" stands for the usual one.

    Raises:
        AppError: NAME_PATTERN_INVALID, with the fact "word" where something in braces is not known.
    """
    wrong = next((word for word in _IN_BRACES.findall(pattern) if word not in WORDS), None)
    if wrong is not None:
        raise AppError(ErrorKind.NAME_PATTERN_INVALID, facts={"word": f"{{{wrong}}}"})
    lone = any(brace in _IN_BRACES.sub("", pattern) for brace in "{}")
    is_empty = bool(pattern) and not _tidy(_without_forbidden(pattern))
    if lone or is_empty or len(pattern) > LONGEST_PATTERN:
        raise AppError(ErrorKind.NAME_PATTERN_INVALID)


def clip_stem(facts: ClipFacts, pattern: str = "") -> str:
    """A clip's file name without extension; a pattern that cannot be used counts as the usual one.

    Legal on Windows, macOS and Linux alike, in any script; at most LONGEST_NAME_BYTES bytes. A long prompt is
    cut, the rest of the name is kept as far as there is room.
    """
    wanted = pattern or USUAL_PATTERN
    try:
        check_pattern(wanted)
    except AppError:
        wanted = USUAL_PATTERN  # a file of settings can hold anything
    local = facts.created.astimezone()
    values = {
        "date": local.strftime("%Y-%m-%d"),
        "time": local.strftime("%H%M%S"),
        "model": _plain(facts.model),
        "provider": _plain(facts.provider),
        "resolution": _plain(facts.resolution),
        "duration": f"{facts.duration} s" if facts.duration else "",
    }
    taken = len(_filled(wanted, values | {"prompt": ""}).encode())
    times = max(1, wanted.count("{prompt}"))
    prompt = _cut(_plain(facts.prompt), max(0, LONGEST_NAME_BYTES - taken) // times)
    stem = _cut(_tidy(_filled(wanted, values | {"prompt": prompt})), LONGEST_NAME_BYTES)
    if not stem:
        stem = f"{values['date']} {values['time']}"
    return f"_{stem}" if stem.split(".")[0].rstrip().casefold() in _RESERVED else stem


def _filled(pattern: str, values: Mapping[str, str]) -> str:
    return _without_forbidden(_IN_BRACES.sub(lambda found: values[found[1]], pattern))


def _tidy(name: str) -> str:
    """Without what an empty value leaves behind, and without dots and spaces at the ends."""
    return " ".join(name.split()).lstrip(" .-_").rstrip(" .-_")


def _plain(text: str) -> str:
    """One line of characters that can stand in a name."""
    kept = []
    for character in unicodedata.normalize("NFC", text):
        category = unicodedata.category(character)
        if category[0] == "Z" or character in "\t\n\r":
            kept.append(" ")
        elif category[0] != "C":
            kept.append(character)
    return " ".join(_without_forbidden("".join(kept)).split())


def _without_forbidden(text: str) -> str:
    return "".join(c for c in text if c not in _FORBIDDEN and unicodedata.category(c)[0] != "C")


def _cut(text: str, room: int) -> str:
    return text.encode()[:room].decode(errors="ignore").rstrip(" .")
