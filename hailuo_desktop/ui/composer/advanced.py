"""The model's further settings, folded away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from hailuo_desktop.domain.controls import Control
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.ui.composer.hint import Hint, Tone
from hailuo_desktop.ui.composer.setting_fields import SettingField, make_field
from hailuo_desktop.ui.composer.setting_words import title_of
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2, SPACE_3
from hailuo_desktop.ui.tooltips import as_tooltip

Recall = Callable[[Control], FieldValue | None]
"""What the user wants for a setting, None for the usual."""


class Advanced(QWidget):
    """A fold with one control for each setting; hidden where the model has none.

    Signals:
        changed(str): the setting of this name has another value.
    """

    changed = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, recall: Recall, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._recall = recall
        self._is_open = False
        self._model = ("", "")
        self._controls: tuple[Control, ...] = ()
        self._rows: dict[str, _Row] = {}
        self._fold = QToolButton(self)
        self._fold.setObjectName("advancedFold")
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setProperty("role", "fold")
        self._fold.clicked.connect(lambda: self._unfold(not self._is_open))
        self._inside = QWidget(self)
        self._form = QVBoxLayout(self._inside)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(SPACE_3)
        self.hint = Hint(theme, self)
        self.hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self._fold)
        column.addWidget(self._inside)
        column.addWidget(self.hint)
        self.hide()
        self._unfold(False)
        self.retranslate()

    @property
    def values(self) -> dict[str, FieldValue]:
        """The settings that differ from the model's usual."""
        said = {name: row.field.said for name, row in self._rows.items()}
        return {name: value for name, value in said.items() if value is not None}

    def show_settings(self, model: tuple[str, str], controls: Sequence[Control]) -> None:
        """Offer the settings of a model, each as the user wants it. Where they are the same, they stay."""
        if (model, tuple(controls)) == (self._model, self._controls):
            return
        self._model, self._controls = model, tuple(controls)
        self._rebuild()

    def recall(self) -> None:
        """Show every setting as the user wants it now."""
        for row in self._rows.values():
            row.field.blockSignals(True)
            row.field.set_said(self._recall(row.field.control))
            row.field.blockSignals(False)

    def show_problems(self, problems: Mapping[str, str], tone: Tone) -> None:
        """Say at each setting what is wrong with it; settings that are not named are right."""
        for name, row in self._rows.items():
            row.say(problems.get(name, ""), tone)
        # While it is folded, the first problem stands below the fold.
        first = next((words for name, words in problems.items() if name in self._rows), "")
        self.hint.say(first, tone)
        self.hint.setVisible(bool(first) and not self._is_open)

    def unfold(self) -> None:
        """Show the settings, e.g. because one of them has a problem."""
        self._unfold(True)

    def field(self, name: str) -> SettingField | None:
        """The control of a setting, or None if the model has none such."""
        row = self._rows.get(name)
        return row.field if row is not None else None

    def retranslate(self) -> None:
        self._fold.setText(self.tr("Advanced"))
        self._fold.setAccessibleName(self.tr("Advanced settings"))
        self._describe_fold()
        self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _rebuild(self) -> None:
        for row in self._rows.values():
            self._form.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {control.name: self._add(control) for control in self._controls}
        self.setVisible(bool(self._rows))

    def _add(self, control: Control) -> _Row:
        row = _Row(control, self._theme, self._inside)
        row.field.set_said(self._recall(control))
        row.field.changed.connect(lambda name=control.name: self.changed.emit(name))
        self._form.addWidget(row)
        return row

    def _unfold(self, on: bool) -> None:
        self._is_open = on
        self._fold.setIcon(self._icons.icon("chevron-down" if on else "chevron-right", "muted"))
        self._inside.setVisible(on)
        self.hint.setVisible(bool(self.hint.text()) and not on)
        self._describe_fold()

    def _describe_fold(self) -> None:
        self._fold.setAccessibleDescription(self.tr("unfolded") if self._is_open else self.tr("folded"))


class _Row(QWidget):
    """A setting with its name, and what is wrong with it."""

    def __init__(self, control: Control, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = make_field(control, theme, self)
        self._hint = Hint(theme, self, keeps_room=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        if not self.field.has_caption:
            words = title_of(control)
            if control.is_needed and control.usual is None:
                words = self.tr("{setting} (needed)").format(setting=words)
            caption = QLabel(words, self)
            caption.setTextFormat(Qt.TextFormat.PlainText)
            caption.setWordWrap(True)
            caption.setBuddy(self.field)
            column.addWidget(caption)
        column.addWidget(self.field)
        column.addWidget(self._hint)
        self.setToolTip(as_tooltip(control.description or control.name))

    def say(self, words: str, tone: Tone) -> None:
        self._hint.say(words, tone)
