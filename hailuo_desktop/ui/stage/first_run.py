"""The first minute: three steps on the stage, until there is something better to see there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.key_entry import KeyEntry, answer_line
from hailuo_desktop.ui.key_words import UsualClip, cost_words, what_it_is
from hailuo_desktop.ui.provider_pages import host_of, pages_of
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import DARK, SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5

_WIDTH = 576
_CHECK = 14
_ANSWER = 18
"""One line."""


class FirstRun(QFrame):
    """Try it, add a key, drop a picture; each step says when it is done.

    Signals:
        try_asked(): fill the form with what needs no key.
        picture_asked(): choose a picture.
        other_key_asked(): the key that the user has is of another provider.
        leave_asked(): not to be seen again.
    """

    try_asked = Signal()
    picture_asked = Signal()
    other_key_asked = Signal()
    leave_asked = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "stage")
        self.setObjectName("firstRun")
        self._provider = ("", "")
        self._clip: UsualClip | None = None
        self._place = ""
        self._title = QLabel()
        set_role(self._title, "empty")
        self._title.setWordWrap(True)
        self.sketch = _Step(theme, icons, 1)
        self.sketch.button.setObjectName("trySketch")
        self.sketch.button.clicked.connect(self.try_asked)
        self.key = _Step(theme, icons, 2)
        self.key.button.setObjectName("otherKey")
        self.key.button.clicked.connect(self.other_key_asked)
        self.picture = _Step(theme, icons, 3)
        self.picture.button.setObjectName("firstPicture")
        self.picture.button.clicked.connect(self.picture_asked)
        self._link = QLabel()
        self._link.setTextFormat(Qt.TextFormat.RichText)
        self._link.setOpenExternalLinks(True)
        self._link.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.entry = KeyEntry(icons, answer_line(None, theme.px(_ANSWER)), role="stage")
        self.entry.add_keep()
        for widget in (self._link, self.entry, self.entry.answer):
            self.key.add(widget)
        self._leave = QPushButton()
        self._leave.setObjectName("leaveFirstRun")
        self._leave.setProperty("role", "quiet")
        self._leave.clicked.connect(self.leave_asked)
        self._lay_out(theme)
        self.retranslate()

    def set_provider(self, provider: str, label: str, clip: UsualClip | None) -> None:
        """Whose key is asked for, and what its usual clip costs."""
        self._provider, self._clip = (provider, label), clip
        self.retranslate()

    def set_key_place(self, words: str) -> None:
        """A key is kept, and where; "" while there is none."""
        self._place = words
        has_key = bool(words)
        for widget in (self._link, self.entry, self.entry.answer):
            widget.setVisible(not has_key)
        self.key.set_done(has_key)
        self._say_key()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Your first video in three steps"))
        self.setAccessibleName(self.tr("First steps"))
        self.sketch.say(
            self.tr("Try it without a key"),
            self.tr(
                "A camera sketch moves over a sample picture. It is free and made on this computer; no AI "
                "is asked."
            ),
            self.tr("The form is filled in: press Generate."),
            self.tr("Try it"),
        )
        self.picture.say(
            self.tr("Drop a picture"),
            self.tr(
                "Drop it anywhere in this window, or paste it. Then say what should move, and press Generate."
            ),
            self.tr("The picture is there. Say what should move, and press Generate."),
            self.tr("Choose a picture…"),
        )
        self._leave.setText(self.tr("Skip"))
        self._leave.setToolTip(self.tr("Do not show these steps again"))
        self._say_key()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _say_key(self) -> None:
        provider, label = self._provider
        pages = pages_of(provider)
        what = what_it_is(label) if label else ""
        costs = cost_words(pages, self._clip)
        self.key.say(
            self.tr("Add a key for real videos"),
            "\n".join(part for part in (what, costs) if part),
            self._place,
            self.tr("Another provider…"),
        )
        if pages is not None:
            words = self.tr("Get a key at {page}").format(page=host_of(pages.keys))
            self._link.setText(f'<a style="color:{DARK.accent}" href="{pages.keys}">{words}</a>')
            self._link.setAccessibleName(words)

    def _lay_out(self, theme: Theme) -> None:
        steps = QWidget()
        steps.setMaximumWidth(theme.px(_WIDTH))
        column = QVBoxLayout(steps)
        column.setContentsMargins(SPACE_5, SPACE_4, SPACE_5, SPACE_4)
        column.setSpacing(SPACE_4)
        column.addStretch(1)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._leave)
        column.addLayout(top)
        for step in (self.sketch, self.key, self.picture):
            column.addWidget(step)
        column.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(steps, 100)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(middle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)


class _Step(QWidget):
    """A number, what to do, and the button that does it; a tick in place of the number once it is done."""

    def __init__(self, theme: Theme, icons: Icons, number: int) -> None:
        super().__init__()
        self._number = number
        self._is_done = False
        self._words = ("", "", "")
        size = theme.px(_CHECK)
        self._tick = icons.icon("check", "stage").pixmap(QSize(size, size), self.devicePixelRatioF())
        self._mark = QLabel(str(number))
        set_role(self._mark, "step")
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel()
        self._title.setFont(theme.font("head"))
        self._title.setWordWrap(True)
        self._text = QLabel()
        set_role(self._text, "muted")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.button = QPushButton()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._mark, 0, 0)
        grid.addWidget(self._title, 0, 1)
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_2)
        self._column.addWidget(self._text)
        grid.addLayout(self._column, 1, 1, 1, 2)
        grid.addWidget(self.button, 0, 2)

    def add(self, widget: QWidget) -> None:
        """Put something under the words."""
        self._column.addWidget(widget)

    def say(self, title: str, text: str, done: str, action: str) -> None:
        """What to do, what is said of it before and after, and what the button says."""
        self._words = (title, text, done)
        self.button.setText(action)
        self.button.setAccessibleName(action)
        self._show()

    def set_done(self, is_done: bool) -> None:
        """Whether there is nothing left to do here."""
        self._is_done = is_done
        self._show()

    @property
    def is_done(self) -> bool:
        """Whether the step is ticked."""
        return self._is_done

    def _show(self) -> None:
        title, text, done = self._words
        self._title.setText(title)
        self._text.setText(done if self._is_done else text)
        self.button.setVisible(not self._is_done)
        if self._is_done:
            self._mark.setPixmap(self._tick)
        else:
            self._mark.setText(str(self._number))
        self._mark.setAccessibleName(
            self.tr("Step {number}, done").format(number=self._number)
            if self._is_done
            else self.tr("Step {number}").format(number=self._number)
        )
