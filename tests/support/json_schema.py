"""Checks a value against a JSON schema, as far as the schema of CycloneDX goes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


class Schema:
    """A schema in a file; it may point to others beside it."""

    def __init__(self, file: Path) -> None:
        self._folder = file.parent
        self._name = file.name
        self._files: dict[str, Any] = {}

    def faults(self, value: object) -> list[str]:
        """What is wrong with the value: where, and what."""
        return list(self._check(value, self._file(self._name), self._name, "$"))

    def _file(self, name: str) -> Any:
        if name not in self._files:
            self._files[name] = json.loads((self._folder / name).read_text("utf-8"))
        return self._files[name]

    def _target(self, reference: str, within: str) -> tuple[Any, str]:
        file, _, path = reference.partition("#")
        if file:
            within = file
        found = self._file(within)
        for part in filter(None, path.split("/")):
            found = found[part]
        return found, within

    def _check(self, value: Any, schema: Any, within: str, at: str) -> Iterator[str]:
        if "$ref" in schema:
            target, where = self._target(schema["$ref"], within)
            yield from self._check(value, target, where, at)
            return
        kind = schema.get("type")
        if kind and not isinstance(value, _TYPES[kind]):
            yield f"{at}: no {kind}"
            return
        if "enum" in schema and value not in schema["enum"]:
            yield f"{at}: {value!r} is none of the words allowed"
        for many, most in (("oneOf", 1), ("anyOf", None)):
            if many in schema:
                good = sum(not list(self._check(value, each, within, at)) for each in schema[many])
                if good == 0 or (most is not None and good > most):
                    yield f"{at}: fits {good} of {many}"
        if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{at}: {value!r} does not look like {schema['pattern']}"
        if isinstance(value, list):
            yield from self._check_list(value, schema, within, at)
        if isinstance(value, dict):
            yield from self._check_object(value, schema, within, at)

    def _check_list(self, value: list[Any], schema: Any, within: str, at: str) -> Iterator[str]:
        if schema.get("uniqueItems") and len({json.dumps(each, sort_keys=True) for each in value}) < len(
            value
        ):
            yield f"{at}: the same twice"
        items = schema.get("items", {})
        # One schema for all, or one for each place.
        placed = items if isinstance(items, list) else [items] * len(value)
        for number, (each, its) in enumerate(zip(value, placed, strict=False)):
            yield from self._check(each, its, within, f"{at}[{number}]")
        if len(value) > len(placed) and schema.get("additionalItems") is False:
            yield f"{at}: more than {len(placed)}"

    def _check_object(self, value: dict[str, Any], schema: Any, within: str, at: str) -> Iterator[str]:
        for name in schema.get("required", ()):
            if name not in value:
                yield f"{at}: {name} is missing"
        known = schema.get("properties", {})
        for name, each in value.items():
            if name in known:
                yield from self._check(each, known[name], within, f"{at}.{name}")
            elif schema.get("additionalProperties") is False:
                yield f"{at}: {name} is not known"
