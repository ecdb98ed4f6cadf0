"""The camera's commands as buttons that show what they do; they write the brackets of the prompt."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.camera import ADVISED_TOGETHER, CameraCommand
from hailuo_desktop.ui.composer.bracket_writer import BracketWriter
from hailuo_desktop.ui.composer.camera_icons import HEIGHT, WIDTH, paint_camera
from hailuo_desktop.ui.composer.camera_words import command_name, command_sentence
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import RADIUS, SPACE_1, SPACE_2, SPACE_3
from hailuo_desktop.ui.tooltips import as_tooltip

_C = CameraCommand
_ROWS: tuple[tuple[CameraCommand, ...], ...] = (
    (_C.PUSH_IN, _C.PULL_OUT, _C.TRUCK_LEFT, _C.TRUCK_RIGHT, _C.PEDESTAL_UP, _C.PEDESTAL_DOWN),
    (_C.PAN_LEFT, _C.PAN_RIGHT, _C.TILT_UP, _C.TILT_DOWN, _C.ZOOM_IN, _C.ZOOM_OUT),
    (_C.SHAKE, _C.TRACKING_SHOT, _C.STATIC_SHOT),
)
_CELL = QSize(88, 60)
_TICK_MS = 33
_LIVELY, _GENTLE = 1.6, 4.2
"""Seconds that a command's way takes: where the mouse or the keyboard is, and elsewhere."""

_GENTLE_STEP = 0.06
"""Slow movements need fewer pictures."""

_REST = 0.35
"""Share of the time that a drawing rests at its end."""

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class CameraBuilder(QFrame):
    """A popup beside the prompt. Commands that are tapped together stand in one bracket.

    Opened with the cursor in a bracket it works on that one, else on a new one at the cursor. The keyboard
    goes back to the prompt when it closes.
    """

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        edit: QPlainTextEdit,
        parent: QWidget,
        *,
        less_motion: bool | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the text field it works on.

        Args:
            less_motion: the drawings stand still and show from where to where it goes; None as the system
                has it.
            clock: tells the seconds.
        """
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("cameraBuilder")
        set_role(self, "popup")
        self._edit = edit
        self._clock = clock
        self._theme = theme
        self._less_motion = less_motion
        self.writer = BracketWriter(edit, self)
        self.writer.changed.connect(self._show_commands)
        self.buttons: dict[CameraCommand, CameraButton] = {}
        self._heads = [QLabel(self) for _ in range(4)]
        for head in self._heads:
            set_role(head, "caption")
        self._hint = QLabel(self)
        self._hint.setObjectName("cameraHint")
        self._hint.setWordWrap(True)
        self._hint.setFont(theme.font("caption"))
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.then = QPushButton(self)
        self.then.setObjectName("cameraThen")
        self.then.setIcon(icons.icon("arrow-right"))
        self.then.clicked.connect(self._begin_next)
        self.frames = QTimer(self, interval=_TICK_MS)
        self.frames.timeout.connect(self.show_frame)
        theme.changed.connect(self.update)
        self._lay_out(theme)
        self.retranslate()

    def open_at(self, button: QWidget) -> None:
        """Show the commands under the button, or beside it where there is no room."""
        self.writer.begin()
        self.adjustSize()
        self._place(button)
        self.show()
        first = next(iter(self.writer.commands), _ROWS[0][0])
        self.buttons[first].setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def show_frame(self) -> None:
        """Show the drawings as they are at this moment."""
        now = self._clock()
        for button in self.buttons.values():
            button.show_moment(now)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Camera movements"))
        heads = (self.tr("Move"), self.tr("Turn"), self.tr("Lens"), self.tr("Other"))
        for head, words in zip(self._heads, heads, strict=True):
            head.setText(words)
        for button in self.buttons.values():
            button.retranslate()
        self.then.setText(self.tr("Then…"))
        self.then.setToolTip(as_tooltip(self.tr("Begin the next movement, which follows this one.")))
        self.then.setAccessibleDescription(self.tr("Begin the next movement, which follows this one."))
        self._show_commands()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._edit.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._edit.redo()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        is_still = self._theme.less_motion if self._less_motion is None else self._less_motion
        if not is_still:
            self.show_frame()
            self.frames.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self.frames.stop()
        super().hideEvent(event)
        self._edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def _lay_out(self, theme: Theme) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_1)
        grid.setVerticalSpacing(SPACE_1)
        places = ((0, 0, 6), (2, 0, 4), (2, 4, 2), (4, 0, 3))
        for head, (row, column, span) in zip(self._heads, places, strict=True):
            grid.addWidget(head, row, column, 1, span)
        for row, commands in enumerate(_ROWS):
            for column, command in enumerate(commands):
                button = CameraButton(theme, command, self)
                button.toggled.connect(lambda _, each=command: self.writer.toggle(each))
                button.move_asked.connect(self._move_focus)
                self.buttons[command] = button
                grid.addWidget(button, 2 * row + 1, column)
        beside = QHBoxLayout()
        beside.setContentsMargins(SPACE_3, 0, SPACE_1, 0)
        beside.setSpacing(SPACE_2)
        beside.addWidget(self._hint, 1)
        beside.addWidget(self.then)
        grid.addLayout(beside, 5, 3, 1, 3)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
        column_.addLayout(grid)
        self.setTabOrder(self.buttons[_ROWS[-1][-1]], self.then)

    def _place(self, button: QWidget) -> None:
        screen = button.screen().availableGeometry()
        size = self.sizeHint()
        below = button.mapToGlobal(QPoint(0, button.height() + SPACE_1))
        left, top = below.x(), below.y()
        if top + size.height() > screen.bottom() + 1:
            # The words that are written should stay in view.
            beside = self._edit.mapToGlobal(QPoint(self._edit.width() + SPACE_2, 0))
            if beside.x() + size.width() <= screen.right() + 1:
                left, top = beside.x(), beside.y()
        left = max(screen.left(), min(left, screen.right() + 1 - size.width()))
        top = max(screen.top(), min(top, screen.bottom() + 1 - size.height()))
        self.setGeometry(left, top, size.width(), size.height())

    def _show_commands(self) -> None:
        commands = self.writer.commands
        for command, button in self.buttons.items():
            with QSignalBlocker(button):
                button.setChecked(command in commands)
        self.then.setEnabled(bool(commands))
        crowded = len(commands) > ADVISED_TOGETHER
        if crowded:
            self._hint.setText(self.tr("More than three together often come out muddled."))
        else:
            self._hint.setText(self.tr("Tap several to have them at the same time."))
        set_role(self._hint, "warning" if crowded else "muted")

    def _begin_next(self) -> None:
        self.writer.begin_next()
        self.buttons[_ROWS[0][0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_focus(self, key: int) -> None:
        down, right = _ARROWS[Qt.Key(key)]
        if self.isRightToLeft():
            right = -right
        focused = self.focusWidget()
        rows: list[list[QWidget]] = [[self.buttons[each] for each in row] for row in _ROWS]
        if self.then.isEnabled():
            rows[-1].append(self.then)
        row, column = next((row, each.index(focused)) for row, each in enumerate(rows) if focused in each)
        to_row = min(max(row + down, 0), len(rows) - 1)
        to = min(max(column + right, 0), len(rows[to_row]) - 1)
        rows[to_row][to].setFocus(Qt.FocusReason.TabFocusReason)


class CameraButton(QPushButton):
    """A command: its moving drawing, and its name below.

    Signals:
        move_asked(int): this arrow key was pressed.
    """

    move_asked = Signal(int)

    def __init__(self, theme: Theme, command: CameraCommand, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"camera_{command.name.lower()}")
        self._theme = theme
        self._command = command
        self._share: float | None = None
        self._shown_at = float("-inf")
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font("caption"))

    @property
    def share(self) -> float | None:
        """How far along its way the command is drawn; None at rest."""
        return self._share

    def show_moment(self, now: float) -> None:
        """Draw it as it is at this second: livelier where the mouse or the keyboard is."""
        lively = self.underMouse() or self.hasFocus()
        if not lively and 0 <= now - self._shown_at < _GENTLE_STEP:
            return
        self._shown_at = now
        lasting = _LIVELY if lively else _GENTLE
        turn = now / lasting % 1.0
        share = min(turn / (1.0 - _REST), 1.0)
        if share != self._share:
            self._share = share
            self.update(self._drawing_place().toAlignedRect())

    def retranslate(self) -> None:
        self.setText(command_name(self._command))
        self.setAccessibleName(command_name(self._command))
        self.setAccessibleDescription(command_sentence(self._command))
        self.setToolTip(as_tooltip(command_sentence(self._command)))

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) + SPACE_1
        return QSize(max(self._theme.px(_CELL.width()), words), self._theme.px(_CELL.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            self.move_asked.emit(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self.isDown() or self.underMouse():
            colour = tokens.selected if self.isChecked() else tokens.hover
            painter.setPen(QPen(QColor(tokens.accent)) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.pressed if self.isDown() else colour))
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
        paint_camera(
            painter,
            self._drawing_place(),
            self._command,
            self._share,
            QColor(tokens.text_muted),
            QColor(tokens.accent),
        )
        painter.setPen(QColor(tokens.text))
        painter.setFont(self.font())
        words = self.rect().adjusted(2, 0, -2, -SPACE_1)
        place = words.adjusted(0, words.height() - self.fontMetrics().height(), 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())

    def _drawing_place(self) -> QRectF:
        px = self._theme.px
        place = QRectF(0, 0, px(WIDTH), px(HEIGHT))
        place.moveCenter(QRectF(self.rect()).center())
        place.moveTop(SPACE_2)
        return place
