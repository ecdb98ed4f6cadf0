"""What can be done with an empty slot of a film: say what is to be seen, and have it made."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop.domain.storyboard import LONGEST_PROMPT, StoryShot
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2

_PROMPT_HEIGHT = 96


class SlotSection(QWidget):
    """Shows one slot, and tells what is wanted.

    Signals:
        prompt_changed(str)
        make_asked(bool): the form is to be filled for it, or not, with the last frame of the shot before.
        file_asked(): a clip is to be chosen for it.
    """

    prompt_changed = Signal(str)
    make_asked = Signal(bool)
    file_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_go_on = False
        self._label = QLabel()
        self.prompt = QPlainTextEdit()
        self.prompt.setObjectName("slotPrompt")
        self.prompt.setTabChangesFocus(True)
        self.prompt.setFixedHeight(theme.px(_PROMPT_HEIGHT))
        self.prompt.textChanged.connect(self._typed)
        self._label.setBuddy(self.prompt)
        self.goes_on = QCheckBox()
        self.goes_on.setObjectName("slotGoesOn")
        self.goes_on.setChecked(True)
        self.make = QPushButton()
        self.make.setObjectName("makeShot")
        self.make.setAutoDefault(False)
        self.make.clicked.connect(
            lambda: self.make_asked.emit(self.goes_on.isChecked() and self.goes_on.isEnabled())
        )
        self.file = QPushButton()
        self.file.setObjectName("slotFile")
        self.file.setProperty("role", "quiet")
        self.file.setAutoDefault(False)
        self.file.clicked.connect(self.file_asked)
        self._state = QLabel()
        self._state.setObjectName("slotState")
        self._state.setWordWrap(True)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for part in (self._label, self.prompt, self.goes_on, self.make, self.file, self._state):
            column.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        self._label.setText(self.tr("What is to be seen"))
        self.prompt.setAccessibleName(self.tr("Prompt of this shot"))
        self.prompt.setPlaceholderText(self.tr("What should happen in this shot?"))
        self.goes_on.setText(self.tr("Go on from the shot before"))
        self.goes_on.setToolTip(self.tr("It begins with the last frame of the shot before."))
        self.make.setText(self.tr("Make this shot"))
        self.make.setToolTip(
            self.tr("Fills the form with it. When the clip you make there is finished, it comes in here.")
        )
        self.file.setText(self.tr("Choose a clip for it…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_slot(self, slot: StoryShot, state: str, tone: str, *, can_go_on: bool) -> None:
        """Show a slot and how it stands; `can_go_on` says that there is a clip before it."""
        if slot.prompt != self.prompt.toPlainText():
            with QSignalBlocker(self.prompt):
                self.prompt.setPlainText(slot.prompt)
        self.goes_on.setEnabled(can_go_on)
        self._state.setText(state)
        self._state.setVisible(bool(state))
        set_role(self._state, tone)

    def _typed(self) -> None:
        self.prompt_changed.emit(self.prompt.toPlainText()[:LONGEST_PROMPT])
