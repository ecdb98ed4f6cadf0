"""The jobs on their way, one below the other, each with its button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.ui.controls import ElidedLabel, PaintedButton
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.library.item import LibraryItem, utc_now
from hailuo_desktop.ui.pictures import Pictures, draw_covering
from hailuo_desktop.ui.theme import set_role
from hailuo_desktop.ui.tokens import RADIUS, SPACE_1, SPACE_2, SPACE_3, SPACE_4
from hailuo_desktop.wording import titled

_PICTURE = QSize(80, 45)


class QueuePanel(QFrame):
    """Shows live jobs and nothing else.

    Signals:
        job_chosen(str): the user clicked a job's row.
        cancel_asked(str): its button was pressed.
    """

    job_chosen = Signal(str)
    cancel_asked = Signal(str)

    def __init__(
        self, pictures: Pictures, now: Callable[[], datetime] = utc_now, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("queueView")
        set_role(self, "surface")
        self._pictures = pictures
        self._now = now
        self._rows: dict[str, _Row] = {}
        self._empty = QLabel()
        set_role(self._empty, "muted")
        self._empty.setWordWrap(True)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        self._column.setSpacing(SPACE_2)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        content = QWidget()
        content.setLayout(self._column)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tell_time)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now; the jobs are given anew by whoever knows them."""
        self.setAccessibleName(self.tr("Jobs on their way"))
        self._empty.setText(self.tr("Nothing is being made just now. What you generate shows up here."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def set_items(self, items: Sequence[LibraryItem]) -> None:
        """Show the live ones of these, in this order."""
        live = [item for item in items if item.is_live]
        for gone in self._rows.keys() - {item.id for item in live}:
            self.remove(gone)
        for place, item in enumerate(live):
            self.upsert(item)
            self._column.insertWidget(place, self._rows[item.id])

    def upsert(self, item: LibraryItem) -> None:
        """Show a live job, new or known, or take away one that is live no longer."""
        if not item.is_live:
            self.remove(item.id)
            return
        if item.id not in self._rows:
            row = _Row(item.id, self._pictures)
            row.chosen.connect(self.job_chosen)
            row.cancel_asked.connect(self.cancel_asked)
            self._rows[item.id] = row
            self._column.insertWidget(0, row)
        self._rows[item.id].show_item(item, self._now())
        self._empty.hide()

    def remove(self, item_id: str) -> None:
        """Show a job no longer."""
        row = self._rows.pop(item_id, None)
        if row is not None:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._empty.setVisible(not self._rows)

    def sizeHint(self) -> QSize:
        return QSize(440, 320)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_time()
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._second.stop()
        super().hideEvent(event)

    @Slot()
    def _tell_time(self) -> None:
        for row in self._rows.values():
            row.tell_time(self._now())


class _Row(QFrame):
    """One job."""

    chosen = Signal(str)
    cancel_asked = Signal(str)

    def __init__(self, item_id: str, pictures: Pictures) -> None:
        super().__init__()
        set_role(self, "card")
        self._id = item_id
        self._item: LibraryItem | None = None
        self._picture = _Thumbnail(pictures)
        self._picture.clicked.connect(lambda: self.chosen.emit(self._id))
        self._title = ElidedLabel()
        self._status = ElidedLabel()
        set_role(self._status, "caption")
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        keeps_room = self._bar.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(keeps_room)
        self._button = QPushButton()
        self._button.clicked.connect(lambda: self.cancel_asked.emit(self._id))
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._status)
        words.addWidget(self._bar)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_2)
        row.setSpacing(SPACE_3)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        row.addWidget(self._button)

    def show_item(self, item: LibraryItem, now: datetime) -> None:
        self._item = item
        self._bar.setAccessibleName(self.tr("Progress"))
        self._picture.set_path(item.picture)
        self._title.setText(item.title)
        self._picture.setAccessibleName(self.tr("Show {title}").format(title=item.title))
        self._bar.setVisible(item.fraction is not None)
        if item.fraction is not None:
            self._bar.setValue(round(1000 * item.fraction))
        self._button.setText(item.cancel_label)
        self._button.setVisible(bool(item.cancel_label))
        self._button.setAccessibleName(titled(item.cancel_label, item.title, translator))
        self.setAccessibleName(item.title)
        self.tell_time(now)

    def tell_time(self, now: datetime) -> None:
        if self._item is not None:
            self._status.setText(self._item.waiting(now))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.chosen.emit(self._id)


class _Thumbnail(PaintedButton):
    """A small picture with round corners, to be pressed."""

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(_PICTURE)
        self._pictures = pictures
        self._path = ""
        pictures.loaded.connect(self._loaded)

    def set_path(self, path: str) -> None:
        self._path = path
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), self.palette().midlight())
        picture = (
            self._pictures.get(self._path, self.size(), self.devicePixelRatioF()) if self._path else None
        )
        if picture is not None and not picture.isNull():
            draw_covering(painter, QRectF(self.rect()), picture)

    @Slot(str)
    def _loaded(self, path: str) -> None:
        if path == self._path:
            self.update()
