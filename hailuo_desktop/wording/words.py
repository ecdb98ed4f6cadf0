"""What sentences are made of."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

Translate = Callable[[str, str], str]
"""(context, English source) to the user's language."""

SUM, DAY = "Sum", "Day"
"""Contexts of values, not of texts: a sum such as "$0.46", a day such as "2026-12-01", perhaps with a time.
Whoever translates writes them as the language does."""


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802 - the name the tools look for
    """Mark a text for translation; gives the text back as it is."""
    del context
    return source


def in_english(context: str, source: str) -> str:
    """The translation that changes nothing."""
    del context
    return source


class Words(msgspec.Struct, frozen=True):
    title: str
    text: str
    next_step: str
