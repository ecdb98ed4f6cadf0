"""A provider's own list of models, and an entry of it.

The list is read in the shape of Atlas Cloud's `GET /api/v1/models`. What is malformed, double, hidden or
no video model is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import msgspec

from hailuo_desktop.domain.camera_models import knows_camera_commands
from hailuo_desktop.domain.model_spec import Mode
from hailuo_desktop.domain.money import read_amount

_LONGEST_NAME = 100
_LONGEST_ADDRESS = 2000
_MOST_MODELS = 5000
_DEAREST = Decimal(1000)
"""A clip, or a second of it, for more than this is a mistake of the list."""

_THIS_COMPUTER = ("127.0.0.1", "::1", "localhost")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:+/-]{0,199}")
_MAKERS = {
    "alibaba": "Alibaba",
    "atlascloud": "Atlas Cloud",
    "bytedance": "ByteDance",
    "google": "Google",
    "kling": "Kuaishou",
    "klingai": "Kuaishou",
    "kuaishou": "Kuaishou",
    "kwaivgi": "Kuaishou",
    "lightricks": "Lightricks",
    "luma": "Luma",
    "minimax": "MiniMax",
    "openai": "OpenAI",
    "pika": "Pika",
    "pixverse": "PixVerse",
    "vidu": "Vidu",
    "xai": "xAI",
}
"""Spellings of makers, so that one maker is one group."""

# The first that is found in a category or an id counts; more special ones stand before.
_MODES = (
    (re.compile(r"start-end|first-last|flf2v"), Mode.FIRST_LAST),
    (re.compile(r"reference-to-video|multi-i2v|subject|s2v|ref2v"), Mode.REFERENCE),
    (re.compile(r"image-to-video|i2v"), Mode.IMAGE),
    (re.compile(r"text-to-video|t2v"), Mode.TEXT),
)
_UNITS = {"": False, "generation": False, "video": False, "second": True, "seconds": True}
"""What a price is for: whether for each second. Prices by other units say nothing about a clip."""


class ModelListing(msgspec.Struct, frozen=True, kw_only=True):
    """A video model as its provider lists it. What it takes stands in its schema.

    Attributes:
        id: the provider's id of the model; provider: the provider's id.
        label: its name for people.
        maker: who made it, e.g. "ByteDance".
        family: what the maker calls its kin, e.g. "Seedance 2.0"; "" where nobody says.
        modes: what clips are made from, as far as the list tells.
        price: in US dollars, or None where the list tells none.
        price_per_second: whether that is for each second; else for each clip.
        schema: the address of its schema, or "".
        camera_commands: whether bracketed camera commands are known to be understood.
        as_of: the day the list was read, ISO 8601.
    """

    id: str
    provider: str
    label: str
    maker: str = ""
    family: str = ""
    modes: tuple[Mode, ...] = ()
    price: Decimal | None = None
    price_per_second: bool = False
    schema: str = ""
    camera_commands: bool = False
    as_of: str = ""

    def matches(self, words: str) -> bool:
        """Whether every word is somewhere in its names."""
        names = f"{self.label} {self.maker} {self.family} {self.id}".casefold()
        return all(word in names for word in words.casefold().split())


def read_listings(answer: object, *, provider: str = "atlas", as_of: str = "") -> list[ModelListing]:
    """The video models of a list, in its order. Never fails.

    Args:
        answer: the list as JSON, read or still as bytes.
        provider: id of the provider.
        as_of: the day the list was read, ISO 8601.
    """
    if isinstance(answer, bytes):
        try:
            answer = msgspec.json.decode(answer)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return []
    entries = answer.get("data") if isinstance(answer, dict) else answer
    found: dict[str, ModelListing] = {}
    for entry in entries if isinstance(entries, list) else ():
        listing = _listing(entry, provider, as_of) if isinstance(entry, dict) else None
        if listing is not None and len(found) < _MOST_MODELS:
            found.setdefault(listing.id.casefold(), listing)
    return list(found.values())


def _listing(entry: Mapping[str, Any], provider: str, as_of: str) -> ModelListing | None:
    said = entry.get("model")
    model = said.strip() if isinstance(said, str) and len(said) < _LONGEST_ADDRESS else ""
    is_video = _name(entry.get("type")).casefold() == "video"
    if not is_video or entry.get("display_console") is False or not _ID.fullmatch(model):
        return None
    price, per_second = _price(entry.get("price"))
    return ModelListing(
        id=model,
        provider=provider,
        label=_name(entry.get("displayName")) or model,
        maker=_maker(entry, model),
        family=_name(entry.get("familyName")),
        modes=_modes(entry, model),
        price=price,
        price_per_second=per_second,
        schema=_address(entry.get("schema")),
        camera_commands=knows_camera_commands(model),
        as_of=as_of,
    )


def _maker(entry: Mapping[str, Any], model: str) -> str:
    first = model.partition("/")[0] if "/" in model else ""
    said = _name(entry.get("organization")) or first
    return _MAKERS.get(re.sub(r"[\W_]", "", said.casefold()), said)


def _modes(entry: Mapping[str, Any], model: str) -> tuple[Mode, ...]:
    categories = entry.get("categories")
    said = [_name(each) for each in categories] if isinstance(categories, list) else []
    found = {mode for mode in map(_mode, (*said, model)) if mode is not None}
    if not found:
        takes = entry.get("input_modalities")
        takes = {_name(each).casefold() for each in takes} if isinstance(takes, list) else set()
        found = {Mode.IMAGE} if "image" in takes else {Mode.TEXT} if takes == {"text"} else set()
    return tuple(mode for mode in Mode if mode in found)


def _mode(words: str) -> Mode | None:
    plain = re.sub(r"[\s_]+", "-", words.casefold())
    return next((mode for pattern, mode in _MODES if pattern.search(plain)), None)


def _price(said: object) -> tuple[Decimal | None, bool]:
    """The price as it is charged: the discount is in it already. And whether it is for each second."""
    actual = said.get("actual") if isinstance(said, dict) else None
    if not isinstance(actual, dict):
        return None, False
    unit = actual.get("unit")
    per_second = _UNITS.get(_name(unit).casefold()) if isinstance(unit, str | None) else None
    amount = read_amount(actual.get("base_price"))
    if per_second is None or amount is None or not 0 < amount <= _DEAREST:
        return None, False
    return amount, per_second


def _address(said: object) -> str:
    """An https address, or one on this computer, or ""."""
    if not isinstance(said, str) or len(said) > _LONGEST_ADDRESS or not re.fullmatch(r"[!-~]+", said):
        return ""
    try:
        parts = urlsplit(said)
        host, user = parts.hostname or "", parts.username or parts.password
        if parts.port == 0:
            return ""
    except ValueError:
        return ""
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and host in _THIS_COMPUTER)
    return said if host and not user and is_safe else ""


def _name(said: object) -> str:
    """A name in one line, without signs that cannot be seen."""
    if not isinstance(said, str):
        return ""
    line = " ".join(said[: 4 * _LONGEST_NAME].split())
    return "".join(sign for sign in line if sign.isprintable())[:_LONGEST_NAME].strip()
