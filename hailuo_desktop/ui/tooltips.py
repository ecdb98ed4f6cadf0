"""Tooltips of words that come from elsewhere."""

from __future__ import annotations

import html


def as_tooltip(words: str) -> str:
    """Plain text as a tooltip that breaks its lines.

    Qt takes a text for markup where it looks like it, and a prompt or a model's description may: it would
    fetch the pictures named there.
    """
    return f'<qt style="white-space: pre-wrap">{html.escape(words)}</qt>' if words else ""
