"""What a batch is made of: its pictures and its prompts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.batch_list import prompts_in
from hailuo_desktop.ui.pictures import draw_covering
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1

_THUMBNAIL = QSize(64, 36)
_PICTURES_HIGH = 132
_PROMPTS_HIGH = 132


class Section(QWidget):
    """A heading with buttons at its end, and what belongs to it below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = QLabel(self)
        self._bar = QHBoxLayout()
        self._bar.setSpacing(SPACE_1)
        self._bar.addWidget(self.head, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_1)
        self.column.addLayout(self._bar)

    def add_button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        set_role(button, "quiet")
        self._bar.addWidget(button)
        return button

    def retranslate(self) -> None:
        """Say everything again."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class PicturesSection(Section):
    """The pictures, each once.

    Signals:
        add_asked(): files are to be chosen.
        changed(): there are others now.
    """

    add_asked = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setObjectName("batchPictures")
        self.list.setIconSize(_THUMBNAIL)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setFixedHeight(theme.px(_PICTURES_HIGH))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = QLabel(self.list.viewport())
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self._empty, "muted")
        inside = QVBoxLayout(self.list.viewport())
        inside.addWidget(self._empty)
        self.add = self.add_button("batchAddPictures")
        self.add.clicked.connect(self.add_asked)
        self.remove = self.add_button("batchRemovePictures")
        self.remove.clicked.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._show_buttons)
        self.column.addWidget(self.list)
        self.retranslate()
        self._show_buttons()

    @property
    def paths(self) -> list[Path]:
        """The files, in their order."""
        return [Path(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.list.count())]

    def add_paths(self, paths: Sequence[Path]) -> list[Path]:
        """Add files that are not there yet; returns those."""
        there = set(self.paths)
        new = [path for path in dict.fromkeys(paths) if path not in there]
        for path in new:
            item = QListWidgetItem(path.name)
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setSizeHint(QSize(0, _THUMBNAIL.height() + SPACE_1))
            item.setIcon(QIcon(_thumbnail(QPixmap())))
            self.list.addItem(item)
        if new:
            self._show_buttons()
            self.changed.emit()
        return new

    def show_picture(self, path: Path, picture: QPixmap, words: str) -> None:
        """Show what a file looks like, or with words what is wrong with it."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == str(path):
                if not picture.isNull():
                    item.setIcon(QIcon(_thumbnail(picture)))
                item.setToolTip(words)
                item.setText(f"{path.name} · {words}" if words else path.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.list.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.head.setText(self.tr("Pictures"))
        self.list.setAccessibleName(self.tr("Pictures"))
        self.add.setText(self.tr("Add…"))
        self.add.setAccessibleName(self.tr("Add pictures"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setAccessibleName(self.tr("Remove the chosen pictures"))
        self._empty.setText(self.tr("Drop pictures here, or make clips from words alone."))

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self._show_buttons()
        self.changed.emit()

    def _show_buttons(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))
        self._empty.setVisible(not self.list.count())


class _Words(QPlainTextEdit):
    """Takes words alone: files that are dropped on it are the page's."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()


class PromptsSection(Section):
    """The prompts, one on each line, or parted by blank lines.

    Signals:
        file_asked(): a list is to be chosen.
        changed(): there are others now.
    """

    file_asked = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = _Words(self)
        self.edit.setObjectName("batchPrompts")
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(theme.px(_PROMPTS_HIGH))
        self.edit.textChanged.connect(self._changed)
        self.from_file = self.add_button("batchPromptsFile")
        self.from_file.clicked.connect(self.file_asked)
        self.column.addWidget(self.edit, 1)
        self.retranslate()

    @property
    def prompts(self) -> list[str]:
        return prompts_in(self.edit.toPlainText())

    def set_prompts(self, prompts: Sequence[str]) -> None:
        """Show these in the place of what stood there; it can be undone."""
        apart = "\n\n" if any("\n" in each for each in prompts) else "\n"
        cursor = self.edit.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(apart.join(prompts))

    def retranslate(self) -> None:
        self.edit.setAccessibleName(self.tr("Prompts"))
        self.edit.setPlaceholderText(
            self.tr("One prompt on each line. Prompts of several lines are parted by blank lines.")
        )
        self.from_file.setText(self.tr("From a file…"))
        self.from_file.setAccessibleName(self.tr("Take prompts or rows from a file"))
        self._count()

    def _changed(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        count = len(self.prompts)
        self.head.setText(self.tr("Prompts · {n}").format(n=count) if count else self.tr("Prompts"))


def _thumbnail(picture: QPixmap) -> QPixmap:
    """The middle of a picture, always of the same size; nothing of none."""
    small = QPixmap(_THUMBNAIL * 2)
    small.fill(Qt.GlobalColor.transparent)
    if not picture.isNull():
        painter = QPainter(small)
        draw_covering(painter, QRectF(small.rect()), picture)
        painter.end()
    small.setDevicePixelRatio(2)
    return small
