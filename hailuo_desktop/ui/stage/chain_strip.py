"""The shots that the clip on the stage goes on from, and those that go on from it, in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QWidget

from hailuo_desktop.ui.controls import PaintedButton
from hailuo_desktop.ui.crisp import draw_frame
from hailuo_desktop.ui.pictures import Pictures, draw_covering
from hailuo_desktop.ui.theme import set_role
from hailuo_desktop.ui.tokens import DARK, RADIUS, SPACE_1, SPACE_2
from hailuo_desktop.ui.tooltips import as_tooltip

_SHOT = QSize(80, 45)


@dataclass(frozen=True)
class ChainShot:
    """A shot of a chain: its job's id, its prompt, and the path of its thumbnail or "" for none."""

    id: str
    title: str
    picture: str


class ChainStrip(QFrame):
    """Hidden unless there are at least two shots. The arrow keys go from shot to shot.

    Signals:
        chosen(str): the shot of this job is wanted on the stage.
    """

    chosen = Signal(str)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chainStrip")
        set_role(self, "stage")
        self._pictures = pictures
        self._buttons: list[_ShotButton] = []
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(SPACE_2, SPACE_1, SPACE_2, SPACE_1)
        self._row.setSpacing(SPACE_1)
        self._row.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.setFixedHeight(_SHOT.height() + 4 * SPACE_1)
        pictures.loaded.connect(lambda _: self._repaint())
        self.retranslate()
        self.hide()

    @property
    def buttons(self) -> Sequence[QAbstractButton]:
        """The shots, in their order."""
        return self._buttons

    def show_shots(self, shots: Sequence[ChainShot], current: str) -> None:
        """Show a chain and which of its shots is on the stage."""
        if [each.shot for each in self._buttons] != list(shots):
            self._fill(shots)
        for button in self._buttons:
            button.set_current(button.shot.id == current)
        self._name()
        self.setVisible(len(shots) > 1)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Shots that go on from each other"))
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self, shots: Sequence[ChainShot]) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        if len(shots) < 2:
            return
        for number, shot in enumerate(shots):
            button = _ShotButton(shot, number, self._pictures)
            button.clicked.connect(lambda _=False, each=shot.id: self.chosen.emit(each))
            button.stepped.connect(lambda by, number=number: self._step(number, by))
            self._row.insertWidget(number, button)
            self._buttons.append(button)
        self._name()

    def _step(self, number: int, by: int) -> None:
        button = self._buttons[min(max(0, number + by), len(self._buttons) - 1)]
        button.setFocus()
        self._scroll.ensureWidgetVisible(button)

    def _name(self) -> None:
        for number, button in enumerate(self._buttons, 1):
            words = self.tr("Shot {number}: {title}").format(number=number, title=button.shot.title)
            button.setAccessibleName(words)
            button.setToolTip(as_tooltip(words))
            button.setAccessibleDescription(self.tr("On the stage now") if button.is_current else "")

    def _repaint(self) -> None:
        for button in self._buttons:
            button.update()


class _ShotButton(PaintedButton):
    """Signals: stepped(int): the shot so many places further is wanted in its place."""

    stepped = Signal(int)

    def __init__(self, shot: ChainShot, number: int, pictures: Pictures) -> None:
        super().__init__()
        self.shot = shot
        self._number = number
        self._pictures = pictures
        self.is_current = False
        self.setFixedSize(_SHOT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_current(self, is_current: bool) -> None:
        """Whether this is the shot on the stage."""
        if is_current != self.is_current:
            self.is_current = is_current
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if by:
            self.stepped.emit(by)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline = QPainterPath()
        outline.addRoundedRect(place, RADIUS, RADIUS)
        painter.fillPath(outline, QColor(DARK.raised))
        picture = self._pictures.get(self.shot.picture, self.size(), self.devicePixelRatioF())
        if picture is not None:
            painter.save()
            painter.setClipPath(outline)
            draw_covering(painter, place, picture)
            painter.restore()
        else:
            painter.setPen(QColor(DARK.text_muted))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._number + 1))
        if self.is_current or self.hasFocus():
            draw_frame(painter, QRectF(self.rect()), QColor(DARK.accent), 2, RADIUS)
