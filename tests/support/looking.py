"""Pictures as the composer gets them."""

from __future__ import annotations

from pathlib import Path

from hailuo_desktop.media.picture_doctor import PictureDoctor
from hailuo_desktop.services.picture_desk import LookedAt


def looked_at(path: Path) -> LookedAt:
    """What the doctor says of a picture, without the process that he lives in."""
    looked = PictureDoctor().look(path)
    return LookedAt(picture=looked.picture, preview=looked.preview, source=looked.source)
