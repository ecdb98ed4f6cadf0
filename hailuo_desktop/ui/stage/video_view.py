"""A widget that shows the frames of a playback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hailuo_desktop.ui.stage.playback import Playback
from hailuo_desktop.ui.stage.zoom import STEP, Zoom
from hailuo_desktop.ui.tokens import DARK

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame


class VideoView(QLabel):
    """The picture as large as it fits, on the stage's ground, or closer.

    Control with the wheel, or a pinch, comes closer; a picture that is larger than the view is dragged about.
    A frame becomes a picture when it is painted, so a hidden view costs nothing.

    Signals:
        clicked(), double_clicked(): with the left button; a double click is told after a click.
        zoom_changed(float): how close the picture is; 1 is the whole of it.
    """

    clicked = Signal()
    double_clicked = Signal()
    zoom_changed = Signal(float)

    def __init__(self, playback: Playback, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A label, for the sake of screen readers, which pass over bare widgets.
        self.setAccessibleName(self.tr("Video"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._frame: QVideoFrame | None = None
        self._image = QImage()
        self._after_double_click = False
        self._zoom = Zoom()
        self._held: QPointF | None = None
        self._is_dragged = False
        playback.frame_changed.connect(self.show_frame)
        self.show_frame(playback.frame)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Video"))
        super().changeEvent(event)

    @Slot(object)
    def show_frame(self, frame: QVideoFrame | None) -> None:
        """Show a frame, or with None the bare ground."""
        self._frame = frame
        if frame is None:
            self._image = QImage()
            self.show_whole()
        self.update()

    def image(self) -> QImage:
        """The frame shown, in its own size; a null image if there is none."""
        if self._frame is not None:
            self._image = self._frame.toImage()
            self._frame = None
        return self._image

    def image_place(self) -> QRectF:
        """Where in the widget the picture is; where it is close, it is larger than the widget."""
        return self._zoom.place(self.image().size(), self.rect())

    @property
    def closeness(self) -> float:
        """How close the picture is; 1 is the whole of it."""
        return self._zoom.closeness

    def zoom(self, factor: float, towards: QPointF | None = None) -> None:
        """Come closer by a factor, or below 1 go back; what is at the point stays there."""
        point = QPointF(self.rect().center()) if towards is None else towards
        self._zoom.go(factor, point, self.image().size(), self.rect())
        self._zoomed()

    def closer(self) -> None:
        self.zoom(STEP)

    def farther(self) -> None:
        self.zoom(1 / STEP)

    def show_whole(self) -> None:
        """Show the whole picture again."""
        if self._zoom.closeness > 1:
            self._zoom.reset()
            self._zoomed()

    def _zoomed(self) -> None:
        is_close = self._zoom.closeness > 1
        self.setCursor(Qt.CursorShape.OpenHandCursor if is_close else Qt.CursorShape.ArrowCursor)
        self.update()
        self.zoom_changed.emit(self._zoom.closeness)

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self.zoom(STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is pinch:
            self.zoom(1 + event.value(), event.position())
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Not passed on: a press is the beginning of a click.
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position()
            self._is_dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or self._zoom.closeness == 1:
            super().mouseMoveEvent(event)
            return
        by = event.position() - self._held
        if self._is_dragged or by.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
            self._held = event.position()
            self._zoom.move(by, self.image().size(), self.rect())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton:
            if self._is_dragged:
                self.setCursor(Qt.CursorShape.OpenHandCursor)
            elif inside and not self._after_double_click:
                self.clicked.emit()
            self._held, self._is_dragged = None, False
        self._after_double_click = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._after_double_click = True
            self.double_clicked.emit()
