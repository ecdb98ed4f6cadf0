"""Words in the middle of the stage, with a few things to do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop.ui.theme import set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_4, SPACE_5
from hailuo_desktop.wording import joined

_WIDTH = 440
_MOST_ACTIONS = 3
_POSTER = QSize(320, 180)


class Message(QFrame):
    """What happened, whether it cost anything, what to do next, and the buttons that do it.

    Signals:
        action_asked(int): the button with this number was pressed; the first is 0.
    """

    action_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "stage")
        self.poster = QLabel()
        self.poster.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.poster.hide()
        self.title = self._label("empty")
        self.text = self._label("")
        self.charge = self._label("muted")
        self.next_step = self._label("muted")
        self.buttons = [QPushButton() for _ in range(_MOST_ACTIONS)]
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        buttons.addStretch(1)
        for number, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._pressed, number))
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(SPACE_2)
        column.addStretch(1)
        column.addWidget(self.poster)
        column.addSpacing(SPACE_2)
        for label in (self.title, self.text, self.charge, self.next_step):
            column.addWidget(label)
        column.addSpacing(SPACE_2)
        column.addLayout(buttons)
        column.addStretch(1)
        # Between stretches, for an aligned widget gets the height of a wider one: words would be cut off.
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_5, SPACE_4, SPACE_5, SPACE_4)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)

    @property
    def button(self) -> QPushButton:
        """The first button."""
        return self.buttons[0]

    def show_words(
        self,
        title: str,
        text: str = "",
        charge: str = "",
        next_step: str = "",
        *,
        actions: Sequence[str] = (),
        poster: str = "",
    ) -> None:
        """Say it, and offer at most three things to do; what is empty takes no room.

        `poster` is the path of a picture of our own making to be shown above the words.
        """
        picture = QPixmap(poster) if poster else QPixmap()
        self.poster.setVisible(not picture.isNull())
        if not picture.isNull():
            ratio = self.devicePixelRatioF()
            kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled(_POSTER * ratio, kept, smooth)
            picture.setDevicePixelRatio(ratio)
            self.poster.setPixmap(picture)
        for label, words in (
            (self.title, title),
            (self.text, text),
            (self.charge, charge),
            (self.next_step, next_step),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        for number, button in enumerate(self.buttons):
            button.setText(actions[number] if number < len(actions) else "")
            button.setVisible(number < len(actions))
        self.setAccessibleName(title)
        self.setAccessibleDescription(joined(text, charge, next_step))

    def _pressed(self, number: int, _checked: bool = False) -> None:
        self.action_asked.emit(number)

    def _label(self, role: str) -> QLabel:
        label = QLabel()
        set_role(label, role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setFixedWidth(_WIDTH)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
