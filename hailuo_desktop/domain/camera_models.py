"""Which listed models know the camera commands of `domain.camera`, as data: their makers' word, by id."""

from __future__ import annotations

import re

_KNOW_THEM = (
    "minimax/hailuo-02",
    "minimax/hailuo-2.3",
    "minimax/video-01",
    "minimax/video-01-director",
    "minimax/t2v-01-director",
    "minimax/i2v-01-director",
)
"""Ids, or what ids begin with before a slash."""


def knows_camera_commands(model: str) -> bool:
    """Whether bracketed camera commands are known to be understood by the model with this id."""
    wanted = re.sub(r"[^a-z0-9./-]", "-", model.casefold())
    return any(wanted == each or wanted.startswith(f"{each}/") for each in _KNOW_THEM)
