"""What the app does to a picture before it is sent, in one line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hailuo_desktop.domain.picture_source import CAMERA, LOCATION, WORDS, Change, PictureChange
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP, Translate, in_english

_CHANGES: Mapping[PictureChange, str] = {
    PictureChange.FIRST_FRAME: QT_TRANSLATE_NOOP("Picture", "one of {frames} pictures"),
    PictureChange.TURNED: QT_TRANSLATE_NOOP("Picture", "turned upright"),
    PictureChange.COLOURS_CONVERTED: QT_TRANSLATE_NOOP("Picture", "colours converted to sRGB"),
    PictureChange.DEPTH_REDUCED: QT_TRANSLATE_NOOP("Picture", "{depth} bits reduced to 8"),
    PictureChange.FLATTENED: QT_TRANSLATE_NOOP("Picture", "transparent parts filled"),
    PictureChange.CROPPED: QT_TRANSLATE_NOOP("Picture", "cropped"),
    PictureChange.PADDED: QT_TRANSLATE_NOOP("Picture", "border added"),
    PictureChange.MADE_SMALLER: QT_TRANSLATE_NOOP(
        "Picture", "{width} × {height} → {sent_width} × {sent_height}"
    ),
    PictureChange.ENLARGED: QT_TRANSLATE_NOOP(
        "Picture", "enlarged {width} × {height} → {sent_width} × {sent_height}"
    ),
    PictureChange.CONVERTED: QT_TRANSLATE_NOOP("Picture", "converted from {kind}"),
}

_LOCATION_REMOVED = QT_TRANSLATE_NOOP("Picture", "location removed")
_DATA_REMOVED = QT_TRANSLATE_NOOP("Picture", "camera data and comments removed")
_CAMERA_REMOVED = QT_TRANSLATE_NOOP("Picture", "camera data removed")
_WORDS_REMOVED = QT_TRANSLATE_NOOP("Picture", "comments removed")

_BETWEEN = " · "


def changes_line(changes: Iterable[Change], translate: Translate = in_english) -> str:
    """All changes in one line, e.g. "Turned upright · 6000 × 4000 → 2048 × 1365 · location removed"."""
    parts = [
        translate("Picture", source).format_map(change.facts)
        for change in changes
        for source in _sources(change)
    ]
    line = _BETWEEN.join(parts)
    return line[:1].upper() + line[1:]


def _sources(change: Change) -> list[str]:
    if change.kind is not PictureChange.METADATA_REMOVED:
        return [_CHANGES[change.kind]]
    kinds = str(change.facts.get("metadata", "")).split()
    rest = {
        (True, True): [_DATA_REMOVED],
        (True, False): [_CAMERA_REMOVED],
        (False, True): [_WORDS_REMOVED],
        (False, False): [],
    }[CAMERA in kinds, WORDS in kinds]
    return [_LOCATION_REMOVED] * (LOCATION in kinds) + rest
