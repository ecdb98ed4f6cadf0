"""A job on its way: its picture in the dark, and words about the waiting."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop.ui.pictures import Pictures
from hailuo_desktop.ui.theme import set_role
from hailuo_desktop.ui.times import waiting
from hailuo_desktop.ui.tokens import DARK, SPACE_1, SPACE_2, SPACE_4, SPACE_5

_PICTURE = QSize(1280, 720)
_DIMMED = 0.45
_WIDTH = 320


class LiveStage(QFrame):
    """Counts the seconds by itself between two reports.

    Signals:
        cancel_asked(): the button was pressed.
        mend_asked(): so was the one that helps with a trouble.
    """

    cancel_asked = Signal()
    mend_asked = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "stage")
        self._pictures = pictures
        self._picture = ""
        self._elapsed = 0.0
        self._typical = 0.0
        self._left: float | None = None
        self._since = QElapsedTimer()
        self._since.start()
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tell_time)
        pictures.loaded.connect(self._loaded)

        self.title = self._label("head")
        self.detail = self._label("muted")
        self.time = self._label("")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        keeps_room = self.bar.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(keeps_room)
        self.button = QPushButton()
        self.button.clicked.connect(self.cancel_asked)
        self.mend = QPushButton()
        self.mend.setObjectName("mendLive")
        self.mend.clicked.connect(self.mend_asked)
        self.mend.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        buttons.addStretch(1)
        buttons.addWidget(self.mend)
        buttons.addWidget(self.button)
        buttons.addStretch(1)
        panel = QFrame()
        set_role(panel, "stage_panel")
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(SPACE_5, SPACE_4, SPACE_5, SPACE_4)
        inner.setSpacing(SPACE_1)
        inner.addWidget(self.title)
        inner.addWidget(self.detail)
        inner.addSpacing(SPACE_2)
        inner.addWidget(self.time)
        inner.addSpacing(SPACE_2)
        inner.addWidget(self.bar)
        inner.addSpacing(SPACE_2)
        inner.addLayout(buttons)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(panel)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now; what is known of the job is told by whoever knows it."""
        self.bar.setAccessibleName(self.tr("Progress"))
        self._tell_time()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def report(
        self,
        title: str,
        detail: str,
        picture: str,
        elapsed: float,
        typical: float,
        fraction: float | None,
        cancel_label: str,
        left: float | None = None,
        mend_label: str = "",
    ) -> None:
        """Take over what is known now."""
        self.title.setText(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self._elapsed, self._typical, self._left = elapsed, typical, left
        self._since.restart()
        self._tell_time()
        self.bar.setVisible(fraction is not None)
        if fraction is not None:
            self.bar.setValue(round(1000 * max(0.0, min(fraction, 1.0))))
        self.button.setText(cancel_label)
        self.button.setVisible(bool(cancel_label))
        self.mend.setText(mend_label)
        self.mend.setVisible(bool(mend_label))
        if picture != self._picture:
            self._picture = picture
            self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_time()
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._second.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        picture = self._pictures.get(self._picture, _PICTURE) if self._picture else None
        if picture is None or picture.isNull():
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.stage))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(_DIMMED)
        size = picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.drawPixmap(place, picture)

    @Slot()
    def _tell_time(self) -> None:
        since = self._since.elapsed() / 1000
        left = None if self._left is None else self._left - since
        self.time.setText(waiting(self._elapsed + since, self._typical, left))

    @Slot(str)
    def _loaded(self, path: str) -> None:
        if path == self._picture:
            self.update()

    def _label(self, role: str) -> QLabel:
        label = QLabel()
        set_role(label, role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setFixedWidth(_WIDTH)
        return label
