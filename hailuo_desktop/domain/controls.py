"""A model's own settings, as data: what the form shows under Advanced and what may be sent."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Literal, TypeGuard

import msgspec

from hailuo_desktop.domain.errors import ErrorKind, Fact, Problem
from hailuo_desktop.domain.request import FieldValue

LARGEST_SEED = 2_147_483_647
"""Where the model names no bound: what every seed can be."""

_STEP_TOLERANCE = 1e-6
_LARGEST_NUMBER = 2.0**64
_LONGEST_VALUE = 100


class ControlKind(StrEnum):
    """How a setting is made."""

    SWITCH = "switch"
    """On or off."""
    CHOICE = "choice"
    """One of some values."""
    WHOLE = "whole"
    """A whole number."""
    NUMBER = "number"
    """A number."""
    TEXT = "text"
    LINK = "link"
    """An https address of a file the model fetches, e.g. a sound."""
    JSON = "json"
    """Something the form has no better way for: a list or an object, written as JSON."""


class Control(msgspec.Struct, frozen=True, kw_only=True):
    """One setting of a model.

    Attributes:
        name: of the field that is sent.
        kind: how it is made.
        title, description: the provider's own words, or "".
        usual: what the model takes where nothing is said, or None where that is not known.
        values: what a CHOICE offers.
        smallest, largest: bounds of a number, included; None for no bound. Of a JSON list: of its length.
        step: distance of allowed numbers, counted from `smallest`; 0 for any.
        longest: characters of a TEXT; 0 for no limit.
        shape: of a JSON, where only a list or only an object will do.
        entry: what each entry of a list must be; None for anything.
        parts: what an object holds; () for anything.
        is_needed: whether the model refuses a request without it.
        is_seed: whether it is the seed of the model's random numbers.
    """

    name: str
    kind: ControlKind
    title: str = ""
    description: str = ""
    usual: FieldValue | None = None
    values: tuple[FieldValue, ...] = ()
    smallest: float | None = None
    largest: float | None = None
    step: float = 0
    longest: int = 0
    shape: Literal["", "list", "object"] = ""
    entry: Control | None = None
    parts: tuple[Control, ...] = ()
    is_needed: bool = False
    is_seed: bool = False

    def allows(self, value: object) -> bool:
        """Whether a value can be sent. Types are not converted: "5" is no number."""
        match self.kind:
            case ControlKind.SWITCH:
                return isinstance(value, bool)
            case ControlKind.CHOICE:
                return any(type(value) is type(each) and value == each for each in self.values)
            case ControlKind.WHOLE:
                return type(value) is int and self._fits(value)
            case ControlKind.NUMBER:
                return type(value) in (int, float) and self._fits(value)  # type: ignore[arg-type]
            case ControlKind.TEXT:
                return _is_text(value) and (not self.longest or len(value) <= self.longest)
            case ControlKind.LINK:
                is_short = _is_text(value) and (not self.longest or len(value) <= self.longest)
                return is_short and re.fullmatch(r"https://[^\s/]+\S*", str(value)) is not None
            case ControlKind.JSON:
                return self._allows_list(value) if isinstance(value, list) else self._allows_object(value)

    def read(self, text: str) -> FieldValue | None:
        """A value typed by a person, or None if it is none that can be sent."""
        text = text.strip()
        value: FieldValue | None = None
        match self.kind:
            case ControlKind.TEXT | ControlKind.LINK:
                value = text
            case ControlKind.SWITCH:
                value = {"true": True, "false": False}.get(text.casefold())
            case ControlKind.CHOICE:
                value = next((each for each in self.values if written(each) == text), None)
            case ControlKind.WHOLE | ControlKind.NUMBER | ControlKind.JSON:
                try:
                    value = msgspec.json.decode(text)
                except (msgspec.DecodeError, RecursionError):
                    return None
        return value if value is not None and self.allows(value) else None

    def problem(self, value: object) -> Problem | None:
        """What is wrong with a value, or None."""
        if self.allows(value):
            return None
        facts: dict[str, Fact] = {"name": self.name, "value": _shown(value)}
        return Problem(kind=ErrorKind.FIELD_INVALID, field=self.name, facts={**facts, **self._limits()})

    def _allows_list(self, value: list[FieldValue]) -> bool:
        if self.shape == "object" or not self._bounds(len(value)):
            return False
        return self.entry is None or all(self.entry.allows(each) for each in value)

    def _allows_object(self, value: object) -> bool:
        if self.shape == "list" or not isinstance(value, dict):
            return False
        known = {each.name: each for each in self.parts}
        return not known or (
            all(name in known and known[name].allows(each) for name, each in value.items())
            and all(each.name in value for each in self.parts if each.is_needed)
        )

    def _fits(self, value: float) -> bool:
        if not abs(value) <= _LARGEST_NUMBER or not self._bounds(value):
            return False
        if not self.step:
            return True
        steps = (value - (self.smallest or 0)) / self.step
        return abs(steps - round(steps)) <= _STEP_TOLERANCE * max(1.0, abs(steps))

    def _bounds(self, value: float) -> bool:
        return (self.smallest is None or value >= self.smallest) and (
            self.largest is None or value <= self.largest
        )

    def _limits(self) -> dict[str, Fact]:
        """What is allowed, in short and without words, where it can be said so."""
        said = ""
        match self.kind:
            case ControlKind.CHOICE:
                said = ", ".join(map(written, self.values))[:200]
            case ControlKind.SWITCH:
                said = "true, false"
            case ControlKind.WHOLE | ControlKind.NUMBER:
                said = self._range()
            case ControlKind.LINK:
                said = "https://"
            case ControlKind.TEXT:
                said = f"≤ {self.longest}" if self.longest else ""
            case ControlKind.JSON:
                shapes = {"list": "[ ]", "object": "{ }", "": "[ ], { }"}
                said = " × ".join(part for part in (shapes[self.shape], self._range()) if part)
        return {"allowed": said} if said else {}

    def _range(self) -> str:
        """The bounds as they are read aloud: "4 – 15", "≥ 1", "0, 0.05, 0.1 – 1"."""
        low = "" if self.smallest is None else _figure(self.smallest)
        high = "" if self.largest is None else _figure(self.largest)
        if self.step not in (0, 1) and self.smallest is not None:
            first = [self.smallest + self.step * count for count in range(3)]
            low = ", ".join(_figure(each) for each in first if self.largest is None or each <= self.largest)
            return f"{low} – {high}" if high else low
        if low and high:
            return f"{low} – {high}"
        return f"≥ {low}" if low else f"≤ {high}" if high else ""


def written(value: FieldValue) -> str:
    """A value as it is typed: text as it is, all else as JSON."""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def with_seed(fields: Mapping[str, FieldValue], seed: Control | None) -> tuple[dict[str, FieldValue], str]:
    """The fields with a random seed where the user chose none, and the name of its field, or "".

    It makes no difference to the clip, but tells this submission from all others in the provider's
    history. The usual -1 of many models means the same: any.
    """
    if seed is None or seed.name in fields:
        return dict(fields), ""
    smallest = max(int(seed.smallest or 0), 0)
    largest = int(seed.largest) if seed.largest is not None else LARGEST_SEED
    step = max(int(seed.step), 1)
    number = smallest + step * secrets.randbelow(max(largest - smallest, 0) // step + 1)
    return {**fields, seed.name: number}, seed.name


def without_seed(fields: Mapping[str, FieldValue], seed: Control | None) -> dict[str, FieldValue]:
    """The fields without the seed that was chosen, so that another take becomes another clip."""
    return {name: value for name, value in fields.items() if seed is None or name != seed.name}


def control_problems(
    controls: Sequence[Control], fields: Mapping[str, FieldValue], given: Mapping[str, FieldValue]
) -> list[Problem]:
    """What is wrong with the fields the user set, and which needed ones are set by nobody.

    Args:
        controls: the model's settings.
        fields: what the user set; names without a control are not looked at.
        given: what is sent anyway.
    """
    found = []
    for control in controls:
        if control.name in fields:
            problem = control.problem(fields[control.name])
            found += [problem] if problem is not None else []
        elif _is_missing(control) and control.name not in given:
            facts: dict[str, Fact] = {"name": control.name}
            found.append(Problem(kind=ErrorKind.FIELD_NEEDED, field=control.name, facts=facts))
    return found


def _is_missing(control: Control) -> bool:
    """Whether it has to be set by the user: seeds and what has a usual value are sent anyway."""
    return control.is_needed and control.usual is None and not control.is_seed


def _is_text(value: object) -> TypeGuard[str]:
    """Whether it is a text that can be written as JSON."""
    return isinstance(value, str) and not any("\ud800" <= sign <= "\udfff" for sign in value)


def _figure(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:.6g}"


def _shown(value: object) -> str:
    """A value as a sentence shows it: in one line, short, and never as nothing."""
    if not isinstance(value, str):
        try:
            value = msgspec.json.encode(value).decode()
        except (TypeError, ValueError, OverflowError, RecursionError):
            value = type(value).__name__
    line = "".join(sign if sign.isprintable() else " " for sign in value[:_LONGEST_VALUE])
    return line if line.strip() else f'"{line}"'
