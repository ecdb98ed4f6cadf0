"""What the trial finds out about looks: icons, the languages, and whether their letters can be drawn."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QSize
from PySide6.QtGui import QColor, QFontDatabase, QIcon, QImage, QTextLayout
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Mode, Theme

WRITTEN_IN = {
    "zh_CN": QFontDatabase.WritingSystem.SimplifiedChinese,
    "zh_TW": QFontDatabase.WritingSystem.TraditionalChinese,
    "ko": QFontDatabase.WritingSystem.Korean,
}
"""What a font has to have for a language; that of English is in all."""

_SIZES = (16, 24, 32, 48, 64, 128, 256)
_SIDE = 40


class Spoken(NamedTuple):
    """How one language came out."""

    words: str
    """A sentence of ours."""
    cancel: str
    """A button of Qt's own."""
    has_font: bool
    """Whether there is a font here that is made for it."""
    boxes: int
    """How many letters of both no font could draw."""

    @property
    def is_right(self) -> bool:
        """Whether both read as they should, as far as there are fonts."""
        return bool(self.words and self.cancel) and not (self.has_font and self.boxes)


def blank_icons(icons: Icons, theme: Theme, folder: Path) -> tuple[int, list[str]]:
    """How many icons there are, and the names of those that are not drawn in the colour of the look."""
    before: Mode = theme.mode
    names = sorted(each.stem for each in folder.glob("*.svg"))
    blank = set()
    looks: tuple[Mode, ...] = ("light", "dark")
    for look in looks:
        theme.set_mode(look)
        wanted = QColor(theme.tokens.text)
        blank |= {each for each in names if not _is_drawn_in(icons.icon(each), wanted)}
    theme.set_mode(before)
    return len(names), sorted(blank)


def missing_sizes(icon: QIcon) -> list[int]:
    """The sizes of the program's icon that come out empty, or in another size."""
    return [
        size
        for size in _SIZES
        if icon.pixmap(QSize(size, size), 1.0).size() != QSize(size, size) or not _is_drawn(icon, size)
    ]


def spoken(language: str, window: QWidget) -> Spoken:
    """How the language in use reads in the window."""
    words = QCoreApplication.translate("DesktopFlow", "Your video is ready")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, window)
    cancel = box.button(QDialogButtonBox.StandardButton.Cancel).text()
    box.deleteLater()
    written = WRITTEN_IN.get(language)
    has_font = written is None or bool(QFontDatabase.families(written))
    return Spoken(words, cancel, has_font, _boxes(words + cancel, window))


def _boxes(text: str, window: QWidget) -> int:
    """How many letters the fonts have no picture of."""
    layout = QTextLayout(text, window.font())
    layout.beginLayout()
    layout.createLine().setPosition(QPointF())
    layout.endLayout()
    return sum(run.glyphIndexes().count(0) for run in layout.glyphRuns())


def _is_drawn_in(icon: QIcon, colour: QColor) -> bool:
    """Whether what stands out most has this colour; only where a line fills no pixel, it is a little off."""
    image = icon.pixmap(QSize(_SIDE, _SIDE), 1.0).toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = bytes(image.constBits())
    shown = pixels[3::4]
    at = 4 * shown.index(max(shown))
    wanted = (colour.red(), colour.green(), colour.blue())
    return max(shown) > 200 and all(abs(a - b) <= 3 for a, b in zip(pixels[at : at + 3], wanted, strict=True))


def _is_drawn(icon: QIcon, size: int) -> bool:
    """Whether something stands in its middle, and nothing in its corner."""
    image = icon.pixmap(QSize(size, size), 1.0).toImage()
    middle, corner = image.pixelColor(size // 2, size // 2), image.pixelColor(0, 0)
    return middle.alpha() == 255 and corner.alpha() < 128
