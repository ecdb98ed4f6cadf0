"""What stands under a picture: how large it is sent, and what was done to it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.picture_source import PictureChange, changes_of
from hailuo_desktop.ui.composer.held_picture import HeldPicture
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.wording.pictures import changes_line

_WITH_SIZE = frozenset({PictureChange.MADE_SMALLER, PictureChange.ENLARGED})
"""Changes whose words hold the size as it is sent."""

_FRAMED = frozenset({PictureChange.CROPPED, PictureChange.PADDED})
"""Changes that are told by the words about an earlier day."""


def facts_of(held: HeldPicture, rule: PictureRule) -> str:
    """In one line: the size as sent, the changes, and where the file is if it was given by a link."""
    picture = held.picture_for(rule)
    changes = changes_of(held.looked_at.source, picture, rule)
    memory = remembered(held, rule)
    if memory:
        changes = tuple(each for each in changes if each.kind not in _FRAMED)
    parts = [memory]
    if not any(each.kind in _WITH_SIZE for each in changes):
        width, height = rule.sent_size(picture)
        words = QCoreApplication.translate("PictureFields", "{width} × {height}")
        parts.append(words.format(width=width, height=height))
    parts.append(changes_line(changes, translator))
    if held.looked_at.source.real_path:
        words = QCoreApplication.translate("PictureFields", "link to {path}")
        parts.append(words.format(path=_in_one_line(held.looked_at.source.real_path)))
    return " · ".join(part for part in parts if part)


def _in_one_line(path: str) -> str:
    """The path with what cannot be seen, or turns the line around, as question marks."""
    return "".join(sign if sign.isprintable() else "?" for sign in path)


def remembered(held: HeldPicture, rule: PictureRule) -> str:
    """That the picture is framed as on an earlier day, or ""."""
    picture = held.picture_for(rule)
    if not held.is_recalled or picture.framing is None:
        return ""
    if picture.framing.pads(picture.width, picture.height):
        return QCoreApplication.translate("PictureFields", "Padded as last time")
    if picture.framing.cuts(picture.width, picture.height):
        return QCoreApplication.translate("PictureFields", "Cropped as last time")
    return QCoreApplication.translate("PictureFields", "Prepared as last time")
