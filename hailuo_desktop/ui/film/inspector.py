"""What can be set about the shot that is worked on, and about the sound of the film."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from hailuo_desktop.ui.controls import Column
from hailuo_desktop.ui.film.clip_section import ClipSection
from hailuo_desktop.ui.film.slot_section import SlotSection
from hailuo_desktop.ui.film.sound_section import SoundSection
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_3, SPACE_4

_WIDTH = 312


class Inspector(Column):
    """The sections one below the other; which of them are there depends on what is worked on."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        inner = QWidget()
        super().__init__(theme.px(_WIDTH), inner, parent)
        self._number = 0
        self.clip = ClipSection(theme)
        self.slot = SlotSection(theme)
        self.sound = SoundSection(theme, icons)
        self._shot_head, self._sound_head = QLabel(), QLabel()
        self._line = QFrame()
        self._line.setProperty("role", "divider")
        self._line.setFixedHeight(1)
        for head in (self._shot_head, self._sound_head):
            set_role(head, "head")
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        for part in (
            self._shot_head,
            self.clip,
            self.slot,
            self._line,
            self._sound_head,
            self.sound,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.show_nothing()
        self.retranslate()

    def retranslate(self) -> None:
        self._sound_head.setText(self.tr("Sound"))
        self._show_head()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_nothing(self) -> None:
        """No shot is worked on."""
        self._show(None, 0)

    def show_clip(self, number: int) -> None:
        """The shot with this number is a clip."""
        self._show(self.clip, number)

    def show_slot(self, number: int) -> None:
        """The shot with this number is an empty slot."""
        self._show(self.slot, number)

    def _show(self, section: QWidget | None, number: int) -> None:
        self._number = number
        self._shot_head.setVisible(section is not None)
        self._line.setVisible(section is not None)
        for each in (self.clip, self.slot):
            each.setVisible(each is section)
        self._show_head()

    def _show_head(self) -> None:
        self._shot_head.setText(self.tr("Shot {number}").format(number=self._number))
