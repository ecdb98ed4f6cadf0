"""JSON schemas made plain: references followed, unions decided, one `Property` for each field."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from hailuo_desktop.domain.request import FieldValue

_LONGEST_CHAIN = 12
"""References and unions that lead to each other; more is taken for a circle."""
_DEEPEST_INSIDE = 4
"""How far lists and objects are looked into."""
_MOST_PROPERTIES = 200
_MOST_NODES = 20_000
_LONGEST_WORDS = 2000
_LONGEST_NAME = 200
_LARGEST_NUMBER = 2.0**64
_SMALLEST_STEP = 1e-9
_MOST_IN_RANGE = 120
"""A union of values and of a range with more whole numbers than this is no enumeration."""

_TYPES = ("string", "integer", "number", "boolean", "array", "object")
_PICTURE_SUFFIXES = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "bmp": "image/bmp",
    "gif": "image/gif",
}


class SchemaError(Exception):
    """No fields can be read out of the document."""


class _UnreadableNodeError(SchemaError):
    """One node of it cannot be read. What is optional is left out then."""


class Property(msgspec.Struct, frozen=True, kw_only=True):
    """One field of a schema.

    Attributes:
        name: as it is sent.
        type: of JSON; "" where the schema does not say.
        title, description: the maker's words.
        usual: the default, or None.
        choices: the values of an enumeration, in its order; () for any value.
        smallest, largest, step: of a number; 0 for no step.
        longest: of a text; 0 for no limit.
        fewest, most: entries of a list; 0 for no limit.
        item: what a list holds.
        properties: what an object holds.
        accepts: media types and file name endings that an uploader takes, in lower case.
        is_uploader: whether the maker's own page has an uploader here.
        is_needed: whether it is required.
        is_shown: whether it is meant to be set.
    """

    name: str
    type: str = ""
    title: str = ""
    description: str = ""
    usual: FieldValue | None = None
    choices: tuple[FieldValue, ...] = ()
    smallest: float | None = None
    largest: float | None = None
    step: float = 0
    longest: int = 0
    fewest: int = 0
    most: int = 0
    item: Property | None = None
    properties: tuple[Property, ...] = ()
    accepts: tuple[str, ...] = ()
    is_uploader: bool = False
    is_needed: bool = False
    is_shown: bool = True

    @property
    def takes_files(self) -> bool:
        """Whether its value is the address of a file."""
        return self.is_uploader or bool(self.accepts)

    @property
    def takes_pictures(self) -> bool:
        """Whether its value is a picture, by what an uploader takes here."""
        return any(
            each.startswith("image/") or each.lstrip(".") in _PICTURE_SUFFIXES for each in self.accepts
        )

    @property
    def picture_types(self) -> tuple[str, ...]:
        """The kinds of pictures that are taken, as media types; () where the schema does not say."""
        named = (_PICTURE_SUFFIXES.get(each.lstrip("."), each) for each in self.accepts)
        known = set(_PICTURE_SUFFIXES.values())
        return tuple(dict.fromkeys(each for each in named if each in known))


def properties_of(schema: object) -> tuple[Property, ...]:
    """The fields of the request, in the order the maker wants them shown.

    Raises:
        SchemaError: there are none to be found.
    """
    document = _Document(_object(schema))
    found = tuple(document.properties(document.root(), 0))
    if not found:
        raise SchemaError("no properties")
    return found


class _Document:
    """The whole that references lead into, and how much more of it will be looked at."""

    def __init__(self, whole: Mapping[str, Any]) -> None:
        self._whole = whole
        self._left = _MOST_NODES

    def root(self) -> Mapping[str, Any]:
        """The description of a request."""
        schemas = _object(_object(self._whole.get("components")).get("schemas"))
        root = schemas.get("Input")
        if not isinstance(root, dict):
            named = [name for name in schemas if str(name).endswith(("Input", "Request"))]
            root = schemas[named[0]] if len(named) == 1 else self._whole
        return self._flat(_object(root))

    def properties(self, holder: Mapping[str, Any], depth: int) -> Iterator[Property]:
        """What an object holds."""
        properties = _object(holder.get("properties"))
        if len(properties) > _MOST_PROPERTIES:
            raise SchemaError("too many properties")
        order = [each for each in _list(holder.get("x-order-properties")) if isinstance(each, str)]
        needed = {each for each in _list(holder.get("required")) if isinstance(each, str)}
        for name in dict.fromkeys([*(each for each in order if each in properties), *properties]):
            try:
                if not _is_name(name) or not isinstance(properties[name], dict):
                    raise _UnreadableNodeError("a property that is none")
                yield self._property(name, properties[name], is_needed=name in needed, depth=depth)
            except _UnreadableNodeError:
                if name in needed:
                    raise

    def _property(self, name: str, node: Mapping[str, Any], *, is_needed: bool, depth: int) -> Property:
        node = self._flat(node)
        kind = _type(node)
        low, high, step = _range(node, kind)
        fewest, most = _count(node.get("minItems")), _count(node.get("maxItems"))
        item = node.get("items")
        look_inside = depth < _DEEPEST_INSIDE
        component = node.get("x-ui-component")
        return Property(
            name=name,
            type=kind,
            title=_words(node.get("title")),
            description=_words(node.get("description")),
            usual=_value(node.get("default")),
            choices=_suiting(_choices(node), kind, low, high),
            smallest=low,
            largest=high,
            step=step,
            longest=_count(node.get("maxLength")),
            fewest=fewest if fewest <= most or not most else 0,
            most=most if fewest <= most else 0,
            item=self._property("", item, is_needed=False, depth=depth + 1)
            if look_inside and kind == "array" and isinstance(item, dict)
            else None,
            properties=tuple(self.properties(node, depth + 1)) if look_inside and kind == "object" else (),
            accepts=tuple(_accepts(node)),
            is_uploader=(isinstance(component, str) and "upload" in component)
            or node.get("format") in ("uri", "binary"),
            is_needed=is_needed,
            is_shown=not (node.get("hidden") is True or node.get("disabled") is True),
        )

    def _flat(self, node: Mapping[str, Any], depth: int = 0) -> Mapping[str, Any]:
        """The node with its references followed, its `allOf` merged and its union decided."""
        self._left -= 1
        if self._left < 0:
            raise SchemaError("too large")
        if depth > _LONGEST_CHAIN:
            raise _UnreadableNodeError("references in a circle")
        reference = node.get("$ref")
        if isinstance(reference, str):
            own = {key: value for key, value in node.items() if key != "$ref"}
            node = {**self._flat(self._resolve(reference), depth + 1), **own}
        node = self._merged(node, depth)
        branches = [
            self._flat(each, depth + 1)
            for key in ("anyOf", "oneOf")
            for each in _list(node.get(key))
            if isinstance(each, dict)
        ]
        return {**_decided(branches), **node} if branches else node

    def _merged(self, node: Mapping[str, Any], depth: int) -> Mapping[str, Any]:
        """The node with what its `allOf` says; its own word goes before."""
        if "allOf" not in node:
            return node
        own = {key: value for key, value in node.items() if key != "allOf"}
        parts = [self._flat(_object(part), depth + 1) for part in _list(node["allOf"])]
        whole: dict[str, Any] = {}
        properties: dict[str, Any] = {}
        needed: list[Any] = []
        for part in (*parts, own):
            whole.update(part)
            properties.update(_object(part.get("properties")))
            needed += _list(part.get("required"))
        if properties:
            whole |= {"properties": properties, "required": needed}
        return whole

    def _resolve(self, reference: str) -> Mapping[str, Any]:
        if not reference.startswith("#/"):
            raise _UnreadableNodeError("a reference to another document")
        place: object = self._whole
        for name in reference[2:].split("/"):
            place = _object(place).get(name.replace("~1", "/").replace("~0", "~"))
        if not isinstance(place, dict):
            raise _UnreadableNodeError("a reference to nothing")
        return place


def _decided(branches: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """One of a union: all of them if their values can be counted up, else the first that is something."""
    real = [branch for branch in branches if _type(branch)]
    if len(real) == 1:
        return real[0]
    counted = [list(_choices(branch)) or _counted(branch) for branch in real]
    if real and all(counted):
        return {"enum": [value for values in counted for value in values]}
    several = [value for values in counted if len(values) > 1 for value in values]
    if several:
        return {"enum": several}
    open_ones = [branch for branch, values in zip(real, counted, strict=True) if not values] or real
    bare = [branch for branch in open_ones if _type(branch) not in ("array", "object")]
    return (bare or open_ones or [{}])[0]


def _counted(branch: Mapping[str, Any]) -> list[FieldValue]:
    """The whole numbers of a short range, the booleans; else nothing."""
    kind = _type(branch)
    if kind == "boolean":
        return [True, False]
    low, high, step = _range(branch, kind)
    if kind != "integer" or low is None or high is None or high - low >= _MOST_IN_RANGE:
        return []
    return list(range(int(low), int(high) + 1, max(int(step), 1)))


def _type(node: Mapping[str, Any]) -> str:
    said = node.get("type")
    names = [said] if isinstance(said, str) else _list(said)
    known = [name for name in names if name in _TYPES]
    if known:
        return str(known[0])
    if "properties" in node:
        return "object"
    if "items" in node:
        return "array"
    examples: list[object] = [*_choices(node)] or [node.get("default")]
    for kind, name in ((bool, "boolean"), (str, "string"), (int, "integer")):
        if all(type(value) is kind for value in examples):
            return name
    return "number" if all(type(value) in (int, float) for value in examples) else ""


def _choices(node: Mapping[str, Any]) -> Iterator[FieldValue]:
    seen: set[tuple[type, object]] = set()
    for value in [node["const"]] if "const" in node else _list(node.get("enum")):
        if isinstance(value, str | int | float) and _is_sound(value) and (type(value), value) not in seen:
            seen.add((type(value), value))
            yield value


def _suiting(
    values: Iterable[FieldValue], kind: str, low: float | None, high: float | None
) -> tuple[FieldValue, ...]:
    """The values that are what the rest of the node says; all of them if it contradicts itself."""
    types = {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}.get(kind)
    given = [
        int(each) if kind == "integer" and isinstance(each, float) and each.is_integer() else each
        for each in values
    ]

    def suits(value: FieldValue) -> bool:
        if types is None:
            return True
        if type(value) not in types:
            return False
        if isinstance(value, str | bool) or not isinstance(value, int | float):
            return True
        return (low is None or value >= low) and (high is None or value <= high)

    return tuple(each for each in given if suits(each)) or tuple(given)


def _range(node: Mapping[str, Any], kind: str) -> tuple[float | None, float | None, float]:
    """The smallest and the largest number and the step; nothing where they contradict each other."""
    low, high = _number(node.get("minimum")), _number(node.get("maximum"))
    low = _beyond(low, node.get("exclusiveMinimum"), kind, 1)
    high = _beyond(high, node.get("exclusiveMaximum"), kind, -1)
    step, multiple = _number(node.get("step")), _number(node.get("multipleOf"))
    step = step if step is not None and step >= _SMALLEST_STEP else 0
    if not step and multiple is not None and multiple >= _SMALLEST_STEP:
        step = multiple
        low = None if low is None else math.ceil(low / multiple) * multiple  # steps are counted from there
    if kind == "integer":
        low = None if low is None else math.ceil(low)
        high = None if high is None else math.floor(high)
    if low is not None and high is not None and low > high:
        return None, None, 0
    return low, high, step


def _beyond(bound: float | None, excluded: object, kind: str, way: int) -> float | None:
    """The bound, moved beyond a number that is excluded itself. Older schemas say that by `true`."""
    edge = bound if excluded is True else _number(excluded)
    if edge is None:
        return bound
    if kind == "integer":
        moved: float = math.floor(edge) + 1 if way > 0 else math.ceil(edge) - 1
    else:
        moved = math.nextafter(edge, math.inf * way)
    return moved if bound is None else max(bound, moved) if way > 0 else min(bound, moved)


def _accepts(node: Mapping[str, Any]) -> Iterator[str]:
    said = node.get("x-accept")
    for name in said.split(",") if isinstance(said, str) else _list(said):
        if isinstance(name, str) and name.strip():
            yield name.strip().casefold()[:100]


def _value(value: object) -> FieldValue | None:
    return value if isinstance(value, str | int | float | list | dict) and _is_sound(value) else None


def _is_sound(value: object, depth: int = 0) -> bool:
    """Whether it comes through as JSON unchanged."""
    if isinstance(value, str):
        return value.isascii() or not any("\ud800" <= sign <= "\udfff" for sign in value)
    if isinstance(value, int | float):
        return abs(value) <= _LARGEST_NUMBER
    if isinstance(value, list | dict) and depth < _LONGEST_CHAIN:
        names = [*value] if isinstance(value, dict) else []
        inside = [*value.values()] if isinstance(value, dict) else value
        return all(isinstance(name, str) and _is_sound(name) for name in names) and all(
            _is_sound(each, depth + 1) for each in inside
        )
    return value is None and depth > 0


def _is_name(name: object) -> bool:
    return isinstance(name, str) and 0 < len(name) <= _LONGEST_NAME and _is_sound(name)


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if abs(value) <= _LARGEST_NUMBER else None


def _count(value: object) -> int:
    return value if type(value) is int and 0 <= value < 1_000_000 else 0


def _words(value: object) -> str:
    """Words for people, without line breaks and signs that cannot be shown."""
    if not isinstance(value, str):
        return ""
    words = " ".join(value[: 4 * _LONGEST_WORDS].split())
    return "".join(sign for sign in words if sign.isprintable())[:_LONGEST_WORDS]


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
