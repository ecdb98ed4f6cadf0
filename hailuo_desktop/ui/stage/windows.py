"""Where the video goes when it leaves the stage: the whole screen, or a small window on top."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizeGrip, QWidget

from hailuo_desktop.ui.controls import IconButton
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.stage.playback import Playback
from hailuo_desktop.ui.stage.transport import Transport
from hailuo_desktop.ui.stage.video_view import VideoView
from hailuo_desktop.ui.tokens import ROW_HEIGHT, SPACE_1, SPACE_4

_CONTROLS_STAY = 2500
_SMALL = QSize(384, 216)


class _VideoWindow(QWidget):
    """A window filled by the video.

    Signals:
        closed(): it has gone, and the video belongs on the stage again.
    """

    closed = Signal()

    def __init__(self, playback: Playback, flags: Qt.WindowType) -> None:
        super().__init__(None, flags)
        # Neither keeps the application alive, nor ends it.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.view = VideoView(playback, self)
        self.view.setMouseTracking(True)
        self.view.installEventFilter(self)
        self._idle = QTimer(self, singleShot=True, interval=_CONTROLS_STAY)
        self._idle.timeout.connect(self._hide_controls)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.view and event.type() is QEvent.Type.MouseMove:
            self._show_controls()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.setFocus()
        self._show_controls()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._idle.stop()
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())

    def controls(self) -> list[QWidget]:
        """What comes when the pointer moves and goes when it rests."""
        raise NotImplementedError

    def _show_controls(self) -> None:
        self.view.unsetCursor()
        for widget in self.controls():
            widget.show()
        self._idle.start()

    @Slot()
    def _hide_controls(self) -> None:
        focused: QWidget | None = self.focusWidget()
        for widget in self.controls():
            if widget.underMouse() or (focused is not None and widget.isAncestorOf(focused)):
                self._idle.start()
                return
        for widget in self.controls():
            widget.hide()
        self.view.setCursor(Qt.CursorShape.BlankCursor)


class FullScreen(_VideoWindow):
    """The video on the whole screen, its controls at the foot."""

    def __init__(self, playback: Playback, icons: Icons) -> None:
        super().__init__(playback, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Video"))
        self.transport = Transport(playback, icons, self, on_stage=True)
        self.transport.set_full_screen(True)
        self.transport.full_screen_asked.connect(self.close)

    def controls(self) -> list[QWidget]:
        return [self.transport]

    def open_on(self, near: QWidget) -> None:
        """Cover the screen that a widget is on."""
        screen = near.screen()
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.transport.setGeometry(0, self.height() - ROW_HEIGHT, self.width(), ROW_HEIGHT)


class SmallWindow(_VideoWindow):
    """The video in a small window that stays on top: moved by its picture, sized by its corner."""

    def __init__(self, playback: Playback, icons: Icons) -> None:
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(playback, flags)
        self.setMinimumSize(192, 108)
        self._icons = icons
        self._playback = playback
        self._placed = False
        self._press: QPoint | None = None
        self._bar = QFrame(self)
        self._bar.setProperty("role", "stage_bar")
        self.play_button = IconButton(icons.icon("play", "stage"), "")
        self.play_button.clicked.connect(playback.toggle)
        self.back_button = IconButton(icons.icon("x", "stage"), "")
        self.back_button.clicked.connect(self.close)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(SPACE_1, SPACE_1, SPACE_1, SPACE_1)
        row.setSpacing(SPACE_1)
        row.addWidget(self.play_button)
        row.addWidget(self.back_button)
        self._grip = QSizeGrip(self)
        playback.playing_changed.connect(self._show_playing)
        self.setWindowTitle(self.tr("Video in a small window"))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now; the title is that of the clip."""
        self.back_button.set_label(self.tr("Back to the main window"), self.tr("Esc"))
        self._grip.setAccessibleName(self.tr("Drag to resize"))
        self._show_playing(self._playback.is_playing)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def controls(self) -> list[QWidget]:
        return [self._bar, self._grip]

    def open_on(self, near: QWidget) -> None:
        """Come up where it was last, at first in the corner of the screen a widget is on."""
        if not self._placed:
            room = near.screen().availableGeometry()
            place = QRect(QPoint(), _SMALL)
            place.moveBottomRight(room.bottomRight() - QPoint(SPACE_4, SPACE_4))
            self.setGeometry(place)
            self._placed = True
        self.show()
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.adjustSize()
        self._bar.move(self.width() - self._bar.width() - SPACE_1, SPACE_1)
        self._grip.adjustSize()
        self._grip.move(self.width() - self._grip.width(), self.height() - self._grip.height())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.view and isinstance(event, QMouseEvent) and self._drag(event):
            return True
        return super().eventFilter(watched, event)

    def _drag(self, event: QMouseEvent) -> bool:
        """Move the window by its picture; a press that does not move stays a click."""
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._press = event.position().toPoint()
        elif kind is QEvent.Type.MouseButtonRelease:
            self._press = None
        elif kind is QEvent.Type.MouseMove and self._press is not None:
            far = (event.position().toPoint() - self._press).manhattanLength()
            if far >= QGuiApplication.styleHints().startDragDistance():
                self._press = None
                self.windowHandle().startSystemMove()
                return True
        return False

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self.play_button.setIcon(self._icons.icon("pause" if playing else "play", "stage"))
        self.play_button.set_label(self.tr("Pause") if playing else self.tr("Play"), self.tr("Space"))
