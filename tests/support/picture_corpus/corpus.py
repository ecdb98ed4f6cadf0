"""All pictures of the corpus."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.picture_corpus import (
    colours,
    damage,
    depths,
    formats,
    orientation,
    places,
    see_through,
    strangers,
)
from tests.support.picture_corpus.case import Case


def all_cases() -> list[Case]:
    """Every case this system can have, each name once."""
    found = list(_cases())
    names = [case.name for case in found]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"Two cases have one name: {twice}")
    return found


def _cases() -> Iterator[Case]:
    for part in (formats, orientation, colours, depths, see_through, damage, strangers, places):
        yield from part.cases()
