"""The camera path of the prompt, played over the picture while one types. No file is made."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from hailuo_desktop.domain.camera import CameraCommand, CameraScript
from hailuo_desktop.ui.composer.sketch_controls import Badge, SketchButton
from hailuo_desktop.ui.composer.sketch_play import SketchPlay
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import CARD_RADIUS, CONTROL_HEIGHT, DARK, SPACE_1, SPACE_2, mix

REST_MS = 400
"""How long the words must have been still."""

_FRAME_MS = 16
_DETAIL = 1.5
"""How many times finer than it is shown the picture is kept, at most, for zooming into it."""

_WIDEST = 4.0
"""Sides of the clip are at most this far apart; a more slender picture is cropped."""

_LINE = 2
_CORNER = CARD_RADIUS + 2
_BUTTONS_ROOM = 2 * CONTROL_HEIGHT + SPACE_1 + SPACE_2
"""Taken by the buttons of the picture's place, at its upper right."""


class _Wish(NamedTuple):
    """What is to be played."""

    script: CameraScript = CameraScript()
    seconds: int = 0

    @property
    def commands(self) -> tuple[tuple[CameraCommand, ...], ...]:
        """What the moves are, wherever they stand in the text."""
        return tuple(move.commands for move in self.script.moves)


class LiveSketch(QWidget):
    """Lies over the place of the picture. It is there while there are a picture and camera commands.

    It plays by itself unless the user has paused it or wants less motion; nothing ticks while it is still
    or out of sight.

    Signals:
        render_asked(): the sketch is wanted as a clip.
    """

    render_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
        *,
        less_motion: bool | None = None,
        clock: Callable[[], float] = time.monotonic,
        paint_between: Callable[[QPainter], None] | None = None,
    ) -> None:
        """Begin with nothing to show.

        Args:
            less_motion: wait for the user to press play; None as the system has it.
            clock: tells the seconds.
            paint_between: paints on the sketch what belongs under the buttons of the picture's place.
        """
        super().__init__(parent)
        self.setObjectName("liveSketch")
        self._theme = theme
        self._paint_between = paint_between
        self._play = SketchPlay(clock)
        self._badge_place, self._badge_room = QPoint(), 0
        self._picture = QPixmap()
        self._fine = QPixmap()
        self._fine_for: tuple[QSize, float] | None = None
        self._corners = QPixmap()
        self._played = _Wish()
        self._wish = _Wish()
        self._is_on = True
        self._is_uncovered = True
        self._is_paused: bool | None = less_motion
        # Nothing of the composer is painted anew under it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.badge = Badge(theme)
        self.play_button = SketchButton(theme, icons, "sketchPlay", self)
        self.play_button.clicked.connect(self._turn)
        self.render_button = SketchButton(theme, icons, "sketchRender", self)
        self.render_button.show_icon("film")
        self.render_button.clicked.connect(self.render_asked)
        self.rest = QTimer(self, singleShot=True, interval=REST_MS)
        self.rest.timeout.connect(self._take_wish)
        self.frames = QTimer(self, interval=_FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self.frames.timeout.connect(self._show_frame)
        theme.changed.connect(self._repaint_all)
        theme.motion_changed.connect(self._follow_motion)
        self.hide()
        self.retranslate()

    @property
    def is_playing(self) -> bool:
        """Whether it moves."""
        return self._play.is_running

    @property
    def place(self) -> float:
        """Seconds from the beginning of the path."""
        return self._play.place

    @property
    def frame(self) -> QRect:
        """Where the video's frame lies: its shape is the picture's, within what a clip can have."""
        if self._picture.isNull():
            return QRect()
        crop = self._crop()
        size = crop.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        frame = QRect(QPoint(), size.expandedTo(QSize(1, 1)))
        frame.moveCenter(self.rect().center())
        return frame

    def set_picture(self, picture: QPixmap) -> None:
        """The picture as it is sent; a null one if there is none."""
        if picture.cacheKey() == self._picture.cacheKey():
            return
        self._picture = picture
        self._fine_for = None
        self._renew()
        self.update()

    def set_script(self, script: CameraScript, seconds: int) -> None:
        """What the prompt says and how long the clip will be; played once no other word has come a while.

        Without a command there is nothing to show.
        """
        self._wish = _Wish(script, seconds)
        if not script.moves:
            self.rest.stop()
            self._played = self._wish
            self._renew()
        elif self._wish.commands == self._played.commands and seconds == self._played.seconds:
            self.rest.stop()
        else:
            self.rest.start()

    def set_on(self, on: bool) -> None:
        """Whether sketches are wanted at all."""
        self._is_on = on
        self._renew()

    def set_uncovered(self, uncovered: bool) -> None:
        """Whether the picture's place has nothing else to show."""
        self._is_uncovered = uncovered
        self._renew()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Camera sketch"))
        words = self.tr("Camera sketch, not the video")
        self.setAccessibleDescription(words)
        self.badge.say(words)
        self.render_button.name(
            self.tr("Render as a clip, free"), self.tr("Make a video file of this sketch. It costs nothing.")
        )
        self.render_button.show_words(self.tr("Render as a clip, free"))
        self._name_play()
        self._place_controls()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        # Also when the window is minimised.
        self._run(hidden=True)
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._corners = QPixmap()
        self._place_controls()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = self.frame
        tokens = self._theme.tokens
        if not frame.contains(event.rect()):
            # Beside the frame, which paints over the rest.
            for strip in _around(self.rect(), frame):
                painter.fillRect(strip, QColor(mix(tokens.window, tokens.text, 0.06)))
        scaled = self._fine_picture(frame)
        left, top, right, bottom = self._play.view.box(scaled.width(), scaled.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(frame), scaled, QRectF(left, top, right - left, bottom - top))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        done = QRectF(frame)
        done.setTop(done.bottom() - _LINE)
        done.setWidth(done.width() * self._play.place / self._play.seconds)
        painter.fillRect(done, QColor(DARK.accent))
        self._paint_edges(painter)
        self.badge.paint(painter, self._badge_place, self._badge_room, self.devicePixelRatioF())
        if self._paint_between is not None:
            self._paint_between(painter)

    @Slot()
    def _take_wish(self) -> None:
        if self._is_paused is None:
            self._is_paused = self._theme.less_motion
            self._name_play()
        self._played = self._wish
        self._play.load(self._wish.script, self._wish.seconds)
        self._fine_for = None
        self._renew()
        self.update()

    def _renew(self) -> None:
        """Be there or not, and move or not, as all that was said demands."""
        has_path = bool(self._played.script.moves) and not self._picture.isNull()
        self.setVisible(self._is_on and self._is_uncovered and has_path)
        self._run()

    def _run(self, *, hidden: bool = False) -> None:
        runs = self.isVisible() and not hidden and not self._is_paused
        if runs == self.frames.isActive():
            return
        if runs:
            self._play.start()
            self.frames.start()
        else:
            self._play.stop()
            self.frames.stop()
        self._name_play()

    @Slot()
    def _follow_motion(self) -> None:
        self._is_paused = self._theme.less_motion
        self._run()
        self._name_play()

    @Slot()
    def _turn(self) -> None:
        self._is_paused = not self._is_paused
        self._run()

    @Slot()
    def _show_frame(self) -> None:
        self.update(self.frame)

    @Slot()
    def _repaint_all(self) -> None:
        self._corners = QPixmap()
        self.update()

    def _name_play(self) -> None:
        self.play_button.show_icon("play" if self._is_paused else "pause")
        words = self.tr("Play the camera sketch") if self._is_paused else self.tr("Pause the camera sketch")
        self.play_button.name(words, words)

    def _place_controls(self) -> None:
        play, render = self.play_button, self.render_button
        bottom = self.height() - SPACE_2 - play.sizeHint().height()
        play.setGeometry(QRect(QPoint(SPACE_2, bottom), play.sizeHint()))
        most = self.width() - 2 * SPACE_2 - play.width() - SPACE_1
        width = min(render.sizeHint().width(), most)
        render.setGeometry(self.width() - SPACE_2 - width, bottom, width, play.height())
        beside = self.width() - SPACE_2 - self._theme.px(_BUTTONS_ROOM) - SPACE_1
        self._badge_room = self.width() - 2 * SPACE_2
        fits = self.badge.size(self._badge_room).width() <= beside
        top = SPACE_2 if fits else SPACE_2 + self._theme.px(CONTROL_HEIGHT) + SPACE_1
        self._badge_place = QPoint(SPACE_2, top)
        self.update()

    def _crop(self) -> QRect:
        """The part of the picture that the clip can have."""
        whole = self._picture.rect()
        size = QSize(
            min(whole.width(), round(whole.height() * _WIDEST)),
            min(whole.height(), round(whole.width() * _WIDEST)),
        )
        crop = QRect(QPoint(), size.expandedTo(QSize(1, 1)))
        crop.moveCenter(whole.center())
        return crop

    def _fine_picture(self, frame: QRect) -> QPixmap:
        """The part that the clip has, as fine as it takes to zoom into it."""
        ratio = self.devicePixelRatioF()
        if self._fine_for != (frame.size(), ratio):
            self._fine_for = (frame.size(), ratio)
            crop = self._crop()
            detail = min(_DETAIL, self._play.deepest) * ratio
            part = self._picture.copy(crop)
            part.setDevicePixelRatio(1.0)
            self._fine = part.scaled(
                (frame.size() * detail).boundedTo(crop.size()).expandedTo(QSize(1, 1)),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._fine

    def _paint_edges(self, painter: QPainter) -> None:
        """Paint what lies around the rounded card: the sketch is opaque, and its corners are not its own."""
        ratio = self.devicePixelRatioF()
        if self._corners.isNull() or self._corners.devicePixelRatio() != ratio:
            side = 2 * _CORNER
            self._corners = QPixmap(QSize(side, side) * ratio)
            self._corners.setDevicePixelRatio(ratio)
            self._corners.fill(Qt.GlobalColor.transparent)
            outside, card = QPainterPath(), QPainterPath()
            outside.addRect(0, 0, side, side)
            card.addRoundedRect(1, 1, side - 2, side - 2, CARD_RADIUS, CARD_RADIUS)
            inside = QPainter(self._corners)
            inside.setRenderHint(QPainter.RenderHint.Antialiasing)
            inside.fillPath(outside.subtracted(card), QColor(self._theme.tokens.surface))
            inside.end()
        for right in (0, 1):
            for low in (0, 1):
                painter.drawPixmap(
                    QPoint(right * (self.width() - _CORNER), low * (self.height() - _CORNER)),
                    self._corners,
                    QRect(
                        QPoint(right * round(_CORNER * ratio), low * round(_CORNER * ratio)),
                        QSize(_CORNER, _CORNER) * ratio,
                    ),
                )
        for edge in _around(self.rect(), self.rect().adjusted(1, 1, -1, -1)):
            painter.fillRect(edge, QColor(self._theme.tokens.surface))


def _around(whole: QRect, inner: QRect) -> tuple[QRect, ...]:
    """The strips of a rectangle beside one that lies in it: left, right, above, below."""
    strips = (
        QRect(QPoint(whole.left(), inner.top()), QPoint(inner.left() - 1, inner.bottom())),
        QRect(QPoint(inner.right() + 1, inner.top()), QPoint(whole.right(), inner.bottom())),
        QRect(whole.topLeft(), QPoint(whole.right(), inner.top() - 1)),
        QRect(QPoint(whole.left(), inner.bottom() + 1), whole.bottomRight()),
    )
    return tuple(strip for strip in strips if not strip.isEmpty())
