"""News for the user in a strip; nothing has to be clicked away to go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from hailuo_desktop.ui.announce import announce
from hailuo_desktop.ui.controls import IconButton
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import ICON_SIZE, SPACE_2, SPACE_3, SPACE_4, mix

NoticeKind = Literal["info", "success", "warning", "danger"]

_ICONS = {"info": "info", "success": "circle-check", "warning": "triangle-alert", "danger": "circle-alert"}
_PASSING_MS = 8000
_OFFERING_MS = 10_000


@dataclass(frozen=True)
class Notice:
    """One piece of news.

    Attributes:
        text: whole sentences.
        kind: info and success go by themselves; warning and danger stay until they are closed.
        action: what stands on the button, or "" for none; `act` is called when it is pressed.
        other: the same for a second button.
        stays: calm news that do not go by themselves: they give way to others and come back after them.
        anew: says the same in the language of now; for what may stand there while the user chooses another.
    """

    text: str
    kind: NoticeKind = "info"
    action: str = ""
    act: Callable[[], None] | None = None
    other: str = ""
    other_act: Callable[[], None] | None = None
    stays: bool = False
    anew: Callable[[], Notice] | None = None

    @property
    def is_passing(self) -> bool:
        return self.kind in ("info", "success") and not self.stays


class NoticeBar(QFrame):
    """Shows one notice at a time; others wait. Hidden while there is nothing to say.

    Signals:
        shown(str): the words on show are these now.
    """

    shown = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._current: Notice | None = None
        self._waiting: list[Notice] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.next)
        self.setObjectName("noticeBar")
        self._icon = QLabel(self)
        self._icon.setFixedSize(theme.px(ICON_SIZE), theme.px(ICON_SIZE))
        self._text = QLabel(self)
        self._text.setObjectName("noticeText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._more = QLabel(self)
        self._more.setProperty("role", "caption")
        self._action = QPushButton(self)
        self._action.setObjectName("noticeAction")
        self._action.clicked.connect(self._act)
        self._other = QPushButton(self)
        self._other.setObjectName("noticeOther")
        self._other.clicked.connect(self._act_otherwise)
        self._close = IconButton(icons.icon("x", "muted"), "", self)
        self._close.setObjectName("noticeClose")
        self._close.clicked.connect(self.next)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_2, SPACE_2, SPACE_2)
        row.setSpacing(SPACE_3)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._more)
        row.addWidget(self._other)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """The words on show, or ""."""
        return self._current.text if self._current else ""

    def say(self, notice: Notice) -> None:
        """Show a notice, after those that wait. One that is there already is not said twice.

        A passing notice gives way at once.
        """
        if self._current is not None and self._current.text == notice.text:
            self._show(notice)
            return
        if any(each.text == notice.text for each in self._waiting):
            return
        if self._current is not None and notice.stays:
            self._waiting.append(notice)
            self._count()
        elif self._current is None or self._current.is_passing:
            self._show(notice)
        elif self._current.stays:
            self._waiting.append(self._current)
            self._show(notice)
        else:
            # Before what is calm, after what is not.
            at = sum(not each.stays for each in self._waiting)
            self._waiting.insert(at, notice)
            self._count()

    def withdraw(self, notice: Notice) -> None:
        """Say this no longer, whether it is on show or waits."""
        self._waiting = [each for each in self._waiting if each is not notice]
        if self._current is notice:
            self.next()
        else:
            self._count()

    def next(self) -> None:
        """Close the notice on show; the next one takes its place."""
        self._timer.stop()
        if self._waiting:
            self._show(self._waiting.pop(0))
        else:
            self._current = None
            self.hide()

    def clear(self) -> None:
        """Say nothing more."""
        self._waiting.clear()
        self.next()

    def retranslate(self) -> None:
        self._close.set_label(self.tr("Close this notice"))
        self._waiting = [each.anew() if each.anew else each for each in self._waiting]
        if self._current is not None and self._current.anew is not None:
            self._current = self._current.anew()
            self._write(self._current)
        self._count()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._current is None:
            return
        tokens = self._theme.tokens
        colour = {
            "info": tokens.accent,
            "success": tokens.success,
            "warning": tokens.warning,
            "danger": tokens.danger,
        }[self._current.kind]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(mix(tokens.surface, colour, 0.10)))
        painter.fillRect(0, 0, 3, self.height(), QColor(colour))

    def _show(self, notice: Notice) -> None:
        self._current = notice
        self._write(notice)
        icon = self._icons.icon(_ICONS[notice.kind], "accent" if notice.kind == "info" else notice.kind)
        self._icon.setPixmap(icon.pixmap(self._icon.size(), self.devicePixelRatioF()))
        self._count()
        self.show()
        self.update()
        announce(self, notice.text, urgent=notice.kind == "danger")
        self._timer.stop()
        if notice.is_passing:
            self._timer.start(_OFFERING_MS if notice.action else _PASSING_MS)
        self.shown.emit(notice.text)

    def _write(self, notice: Notice) -> None:
        self._text.setText(notice.text)
        self.setAccessibleName(notice.text)
        for button, words in ((self._action, notice.action), (self._other, notice.other)):
            button.setVisible(bool(words))
            button.setText(words)
            button.setAccessibleName(words)

    def _count(self) -> None:
        waiting = len(self._waiting)
        self._more.setText(self.tr("%n more", "", waiting) if waiting else "")
        self._more.setVisible(waiting > 0)

    def _act(self) -> None:
        notice = self._current
        self.next()
        if notice is not None and notice.act is not None:
            notice.act()

    def _act_otherwise(self) -> None:
        notice = self._current
        self.next()
        if notice is not None and notice.other_act is not None:
            notice.other_act()
