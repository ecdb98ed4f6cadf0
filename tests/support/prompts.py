"""Shelves of prompts as tests need them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from hailuo_desktop.domain.prompts import PromptShelf, SavedPrompt, SentPrompt

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def a_shelf(sent: Sequence[str] = (), saved: Mapping[str, str] | None = None) -> PromptShelf:
    """A shelf with prompts, newest first; `saved` maps texts to names."""
    return PromptShelf(
        saved=tuple(
            SavedPrompt(text, NOON - timedelta(hours=number), name)
            for number, (text, name) in enumerate((saved or {}).items())
        ),
        sent=tuple(SentPrompt(text, NOON - timedelta(minutes=number)) for number, text in enumerate(sent)),
    )
