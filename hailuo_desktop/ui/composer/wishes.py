"""What the user said, by name, kept while models come and go."""

from __future__ import annotations

from collections.abc import Callable

from hailuo_desktop.domain.request import FieldValue

_MOST = 8


class Wishes:
    """Several values may be remembered for one name: the newest that fits the model counts.

    So what one model does not have comes back with the next one that has it.
    """

    def __init__(self) -> None:
        self._said: dict[str, list[FieldValue]] = {}

    def say(self, name: str, value: FieldValue) -> None:
        """The user wants this value."""
        older = [each for each in self._said.get(name, []) if not is_same(each, value)]
        self._said[name] = [value, *older][:_MOST]

    def unsay(self, name: str) -> None:
        """The user wants what is usual."""
        self._said.pop(name, None)

    def clear(self) -> None:
        """Nothing has been said."""
        self._said.clear()

    def best(self, name: str, fits: Callable[[FieldValue], bool]) -> FieldValue | None:
        """The newest wish that fits, or None."""
        return next((value for value in self._said.get(name, []) if fits(value)), None)


def is_same(one: object, other: object) -> bool:
    """Whether two values are sent alike: true is no 1, but 5.0 is 5."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)
