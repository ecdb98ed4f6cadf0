"""Small moving drawings of the camera's commands: a scene, and the frame that the camera sees of it."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from hailuo_desktop.domain.camera import CameraCommand, format_move, parse_camera
from hailuo_desktop.domain.camera_path import View, camera_path, view_at

WIDTH, HEIGHT = 40, 27

_SECONDS, _FPS = 2.0, 24
_EXAGGERATED = 1.8
"""The way of a clip would hardly be seen in a drawing this small."""

_SHAKE_EXAGGERATED = 7.0
_SKEW = 0.34
"""How much lower the far side of a frame is drawn while the camera turns away."""

_RAIL = (CameraCommand.TRUCK_LEFT, CameraCommand.TRUCK_RIGHT)
_POST = (CameraCommand.PEDESTAL_UP, CameraCommand.PEDESTAL_DOWN)
_TURNS = {
    CameraCommand.PAN_LEFT: (-1.0, 0.0),
    CameraCommand.PAN_RIGHT: (1.0, 0.0),
    CameraCommand.TILT_UP: (0.0, -1.0),
    CameraCommand.TILT_DOWN: (0.0, 1.0),
}
_DOLLIES = (CameraCommand.PUSH_IN, CameraCommand.PULL_OUT)


def window_of(command: CameraCommand, share: float) -> QRectF:
    """What the camera sees at a share (0 to 1) of its way, in a scene of width and height 1."""
    path = _path(command)
    return _exaggerated(command, view_at(path, share * (len(path) - 1)))


def paint_camera(
    painter: QPainter,
    place: QRectF,
    command: CameraCommand,
    share: float | None,
    ink: QColor,
    accent: QColor,
) -> None:
    """Draw a command at a share (0 to 1) of its way, or with None at rest: from where to where it goes."""
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(place.width() / WIDTH, place.height() / HEIGHT)
    _paint_scene(painter, command, 0.5 if share is None else share, ink)
    if share is None:
        _paint_frame(painter, command, 0.0, accent, 0.45)
        share = 1.0
    _paint_frame(painter, command, share, accent, 1.0)
    painter.restore()


@cache
def _path(command: CameraCommand) -> list[View]:
    return camera_path(parse_camera(format_move((command,))), _SECONDS, _FPS)


def _exaggerated(command: CameraCommand, view: View) -> QRectF:
    factor = _SHAKE_EXAGGERATED if command is CameraCommand.SHAKE else _EXAGGERATED
    half = 0.5 - (0.5 - 0.5 / view.zoom) * factor
    x, y = 0.5 + (view.x - 0.5) * factor, 0.5 + (view.y - 0.5) * factor
    return QRectF(x - half, y - half, 2 * half, 2 * half)


@cache
def _hills() -> QPainterPath:
    hills = QPainterPath(QPointF(1, 21))
    hills.lineTo(10, 11)
    hills.lineTo(17, 18.5)
    hills.lineTo(24, 12.5)
    hills.lineTo(39, 24)
    return hills


def _paint_scene(painter: QPainter, command: CameraCommand, share: float, ink: QColor) -> None:
    pale = QColor(ink)
    pale.setAlphaF(0.22)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(pale, 1))
    painter.drawRoundedRect(QRectF(0.5, 0.5, WIDTH - 1, HEIGHT - 1), 3, 3)
    pale.setAlphaF(0.6)
    painter.setPen(
        QPen(pale, 1.25, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    if command is CameraCommand.TRACKING_SHOT:
        # Somebody walks along, and the camera with them.
        centre = window_of(command, share).center().x() * WIDTH
        painter.drawLine(QPointF(3, 22), QPointF(37, 22))
        painter.setBrush(pale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(centre, 9.5), 2.4, 2.4)
        painter.drawRoundedRect(QRectF(centre - 2.4, 13, 4.8, 8.2), 2.2, 2.2)
        return
    painter.drawPath(_hills())
    painter.setBrush(pale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(29.5, 7.5), 2.2, 2.2)


def _paint_frame(
    painter: QPainter, command: CameraCommand, share: float, accent: QColor, strength: float
) -> None:
    seen = window_of(command, share)
    frame = QRectF(
        seen.x() * WIDTH, seen.y() * HEIGHT, seen.width() * WIDTH, seen.height() * HEIGHT
    ).adjusted(0.9, 0.9, -0.9, -0.9)
    line = QColor(accent)
    line.setAlphaF(strength)
    fine = QColor(accent)
    fine.setAlphaF(0.5 * strength)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(fine, 1))
    # What tells apart movements that a flat picture cannot: lines of sight, a rail, a post.
    if command in _DOLLIES:
        whole = QRectF(0.5, 0.5, WIDTH - 1, HEIGHT - 1)
        for corner in ("topLeft", "topRight", "bottomLeft", "bottomRight"):
            painter.drawLine(getattr(whole, corner)(), getattr(frame, corner)())
    elif command in _RAIL:
        painter.drawLine(QPointF(2, HEIGHT - 4), QPointF(WIDTH - 2, HEIGHT - 4))
        painter.drawEllipse(QPointF(frame.center().x() - 3, HEIGHT - 4), 1.2, 1.2)
        painter.drawEllipse(QPointF(frame.center().x() + 3, HEIGHT - 4), 1.2, 1.2)
    elif command in _POST:
        painter.drawLine(QPointF(4.5, 2), QPointF(4.5, HEIGHT - 2))
        painter.drawLine(QPointF(2.5, frame.center().y()), QPointF(6.5, frame.center().y()))
    fill = QColor(accent)
    fill.setAlphaF(0.14 * strength)
    painter.setBrush(fill)
    pen = QPen(line, 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    turn = _TURNS.get(command)
    if turn is None:
        painter.drawRoundedRect(frame, 1.5, 1.5)
    else:
        painter.drawPolygon(_turned(frame, turn, 2 * share - 1))


def _turned(frame: QRectF, direction: tuple[float, float], angle: float) -> QPolygonF:
    """The frame as seen when the camera turns: its far side is shorter. `angle` from -1 to 1."""
    right, down = direction[0] * angle, direction[1] * angle
    high, wide = frame.height() * _SKEW / 2, frame.width() * _SKEW / 2
    at_left, at_right = max(-right, 0.0) * high, max(right, 0.0) * high
    at_top, at_bottom = max(-down, 0.0) * wide, max(down, 0.0) * wide
    return QPolygonF(
        [
            QPointF(frame.left() + at_top, frame.top() + at_left),
            QPointF(frame.right() - at_top, frame.top() + at_right),
            QPointF(frame.right() - at_bottom, frame.bottom() - at_right),
            QPointF(frame.left() + at_bottom, frame.bottom() - at_left),
        ]
    )
