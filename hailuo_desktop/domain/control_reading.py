"""From a property of a schema to the control that sets it."""

from __future__ import annotations

import msgspec

from hailuo_desktop.domain.controls import Control, ControlKind
from hailuo_desktop.domain.schema_reading import Property

_SEEDS = ("seed", "noise_seed", "random_seed")
_LINK_IN_ITEM = ("url", "image_url", "image", "uri", "link")
_FILE_WORDS = ("video", "videos", "audio", "audios", "sound", "music", "voice")
_ADDRESS_WORDS = ("url", "uri", "https://", "http://", "link to")


def read_control(found: Property) -> Control:
    """The control for a field that has no usual place on the screen."""
    kind = _kind(found)
    bounded = kind in (ControlKind.WHOLE, ControlKind.NUMBER)
    is_list = kind is ControlKind.JSON and found.type == "array"
    smallest: float | None = found.smallest if bounded else None
    largest: float | None = found.largest if bounded else None
    if is_list:
        smallest, largest = found.fewest or None, found.most or None
    made = Control(
        name=found.name,
        kind=kind,
        title=found.title,
        description=found.description,
        values=found.choices if kind is ControlKind.CHOICE else (),
        smallest=smallest,
        largest=largest,
        step=found.step if bounded else 0,
        longest=found.longest if kind in (ControlKind.TEXT, ControlKind.LINK) else 0,
        shape="" if kind is not ControlKind.JSON else "list" if is_list else "object",
        entry=read_control(found.item) if is_list and found.item is not None else None,
        parts=tuple(map(read_control, found.properties)) if kind is ControlKind.JSON else (),
        is_needed=found.is_needed,
        is_seed=kind is ControlKind.WHOLE and found.name in _SEEDS and _has_seeds(found),
    )
    usual = found.usual
    return msgspec.structs.replace(made, usual=usual) if usual is not None and made.allows(usual) else made


def link_item(found: Property) -> dict[str, str] | None:
    """How an entry of a list of pictures is written: {} as the bare link, else the object's fields.

    The one that takes the link is empty. None if it cannot be a list of links.
    """
    item = found.item
    if item is None or (item.type in ("string", "") and not item.choices):
        return {}
    if item.type != "object":
        return None
    inside = {each.name: each for each in item.properties}
    link = next((name for name in _LINK_IN_ITEM if name in inside and inside[name].type == "string"), None)
    if link is None:
        return None
    written = {link: ""}
    for each in item.properties:
        if each.name == link or not (each.is_needed or "image" in each.choices):
            continue
        usual = each.usual if each.usual in each.choices or not each.choices else None
        value = "image" if "image" in each.choices else usual or next(iter(each.choices), None)
        if not isinstance(value, str) or not value:
            return None
        written[each.name] = value
    return written


def is_file(found: Property) -> bool:
    """Whether a text is the address of a file: by its uploader, or by its name and description."""
    if found.type not in ("string", ""):
        return False
    words = found.name.casefold().split("_")
    about = found.description.casefold()
    named = any(word in _FILE_WORDS for word in words) and any(each in about for each in _ADDRESS_WORDS)
    return found.takes_files or words[-1] in ("url", "uri") or named


def _kind(found: Property) -> ControlKind:
    if found.choices:
        return ControlKind.CHOICE
    match found.type:
        case "boolean":
            return ControlKind.SWITCH
        case "integer":
            return ControlKind.WHOLE
        case "number":
            return ControlKind.NUMBER
        case "array" | "object":
            return ControlKind.JSON
        case _:
            return ControlKind.LINK if is_file(found) else ControlKind.TEXT


def _has_seeds(found: Property) -> bool:
    """Whether a number that is not negative, counted in steps from there, is always one of its numbers."""
    from_zero = (found.smallest or 0) >= 0 or found.step in (0, 1)
    whole_steps = found.step == int(found.step)
    return from_zero and whole_steps and (found.largest is None or found.largest >= 0)
