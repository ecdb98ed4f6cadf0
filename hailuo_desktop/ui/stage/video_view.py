"""A widget that shows the frames of a playback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from hailuo_desktop.ui.stage.playback import Playback
from hailuo_desktop.ui.tokens import DARK

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame


class VideoView(QLabel):
    """The picture as large as it fits, on the stage's ground.

    A frame becomes a picture when it is painted, so a hidden view costs nothing.

    Signals:
        clicked(), double_clicked(): with the left button; a double click is told after a click.
    """

    clicked = Signal()
    double_clicked = Signal()

    def __init__(self, playback: Playback, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A label, for the sake of screen readers, which pass over bare widgets.
        self.setAccessibleName(self.tr("Video"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._frame: QVideoFrame | None = None
        self._image = QImage()
        self._after_double_click = False
        playback.frame_changed.connect(self.show_frame)
        self.show_frame(playback.frame)

    @Slot(object)
    def show_frame(self, frame: QVideoFrame | None) -> None:
        """Show a frame, or with None the bare ground."""
        self._frame = frame
        if frame is None:
            self._image = QImage()
        self.update()

    def image(self) -> QImage:
        """The frame shown, in its own size; a null image if there is none."""
        if self._frame is not None:
            self._image = self._frame.toImage()
            self._frame = None
        return self._image

    def image_place(self) -> QRect:
        """Where in the widget the picture is."""
        size = self.image().size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        return place

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 90)

    def sizeHint(self) -> QSize:
        return QSize(960, 540)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.stage))
        if not self.image().isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.image_place(), self.image())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Not passed on: a press is the beginning of a click.
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside and not self._after_double_click:
            self.clicked.emit()
        self._after_double_click = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._after_double_click = True
            self.double_clicked.emit()
