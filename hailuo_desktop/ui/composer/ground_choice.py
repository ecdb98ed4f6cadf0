"""The colour that lies around a picture, and under its transparent parts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QColorDialog, QHBoxLayout, QLabel, QWidget

from hailuo_desktop.domain.framing import WHITE
from hailuo_desktop.ui.controls import PaintedButton
from hailuo_desktop.ui.crisp import draw_frame
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_1

_SIDE = 24
_GREYS = (WHITE, "#bfbfbf", "#595959", "#000000")


class GroundChoice(QWidget):
    """White, greys, black, the picture's own edge, or any colour. The arrow keys move, Tab enters once.

    Signals:
        chosen(str): another colour, "#rrggbb".
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = WHITE
        self._label = QLabel(self)
        self._label.setFont(theme.font("caption"))
        self._label.setProperty("role", "muted")
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(self._label)
        row.addSpacing(SPACE_1)
        self._greys = [_Swatch(theme, grey, None, self) for grey in _GREYS]
        self._edge = _Swatch(theme, WHITE, None, self)
        self._other = _Swatch(theme, "", icons.icon("sliders-horizontal", "muted"), self)
        for swatch in (*self._greys, self._edge):
            swatch.setAutoExclusive(True)  # so that screen readers hear of a radio button
            self._group.addButton(swatch)
            row.addWidget(swatch)
        # Not in the group: the arrow keys press what they reach, and this one opens a dialog.
        row.addWidget(self._other)
        row.addStretch(1)
        self._group.buttonToggled.connect(self._toggled)
        self._other.toggled.connect(self._ask)
        self.retranslate()

    @property
    def colour(self) -> str:
        """The colour that is chosen."""
        return self._colour

    def show_colour(self, colour: str, edge: str) -> None:
        """Show what is chosen, and offer this colour of the picture's edge. Nothing is signalled."""
        self._edge.set_colour(edge)
        self._edge.setVisible(edge not in _GREYS)
        self._colour = colour
        fixed = next((each for each in (*self._greys, self._edge) if each.colour == colour), None)
        self._other.set_colour(colour if fixed is None else "")
        with QSignalBlocker(self._other), QSignalBlocker(self._group):
            self._other.setChecked(fixed is None)
            # An exclusive group refuses to let go of its last checked button.
            self._group.setExclusive(False)
            for each in (*self._greys, self._edge):
                each.setChecked(each is fixed)
            self._group.setExclusive(True)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Colour of the ground"))
        self._label.setText(self.tr("Ground"))
        names = (self.tr("White"), self.tr("Light grey"), self.tr("Dark grey"), self.tr("Black"))
        for swatch, name in zip(self._greys, names, strict=True):
            swatch.name(name)
        self._edge.name(self.tr("The colour of the picture's edge"))
        self._other.name(self.tr("Another colour…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _toggled(self, swatch: QAbstractButton, on: bool) -> None:
        if on and isinstance(swatch, _Swatch):
            self._choose(swatch.colour)

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self._colour), self)
        dialog.setObjectName("groundDialog")
        dialog.setWindowTitle(self.tr("Colour of the ground"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self._choose(colour.name()))
        dialog.rejected.connect(lambda: self.show_colour(self._colour, self._edge.colour))
        dialog.open()

    def _choose(self, colour: str) -> None:
        changed = colour != self._colour
        self.show_colour(colour, self._edge.colour)
        if changed:
            self.chosen.emit(colour)


class _Swatch(PaintedButton):
    """A small field of one colour."""

    def __init__(self, theme: Theme, colour: str, mark: QIcon | None, parent: GroundChoice) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = mark
        self.colour = colour
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SIDE), self._theme.px(_SIDE))

    def set_colour(self, colour: str) -> None:
        self.colour = colour
        self.update()

    def name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        inset = 4 if chosen else 2
        field = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        if self.colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colour))
            painter.drawRoundedRect(field, SPACE_1, SPACE_1)
        draw_frame(painter, field, QColor(tokens.border), 1, SPACE_1)
        if self._mark is not None and not (chosen and self.colour):
            edge = SPACE_1 + 1
            self._mark.paint(painter, self.rect().adjusted(edge, edge, -edge, -edge))
        if chosen:
            draw_frame(painter, QRectF(self.rect()), QColor(tokens.accent), 2, SPACE_1 + 3)
