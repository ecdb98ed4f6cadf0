"""The model's further fields, folded away."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.ui.composer.hint import Hint
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_5

_Field = QCheckBox | QComboBox | QLineEdit


class Advanced(QWidget):
    """A fold with one control for each field; hidden where the model has none.

    Signals:
        changed(): a field has another value.
    """

    changed = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._is_open = False
        self._fields: dict[str, _Field] = {}
        self._usual: dict[str, FieldValue] = {}
        self._choices: dict[str, list[FieldValue]] = {}
        self._fold = QToolButton(self)
        self._fold.setObjectName("advancedFold")
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setProperty("role", "fold")
        self._fold.clicked.connect(lambda: self._unfold(not self._is_open))
        self._inside = QWidget(self)
        self._form = QFormLayout(self._inside)
        self._form.setContentsMargins(SPACE_5, 0, 0, 0)
        self._form.setVerticalSpacing(SPACE_2)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.hint = Hint(theme, self)
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
        """The fields that differ from the model's usual."""
        found = {name: self._value(name) for name in self._fields}
        return {name: value for name, value in found.items() if value not in ("", self._usual[name])}

    def show_fields(self, choices: Mapping[str, list[FieldValue]], usual: Mapping[str, FieldValue]) -> None:
        """Offer these fields; `usual` is what the model takes if nothing is said.

        Where the fields stay the same, what the user set stays too.
        """
        defaults = {name: usual.get(name, allowed[0] if allowed else "") for name, allowed in choices.items()}
        if dict(choices) == self._choices and defaults == self._usual:
            return
        kept = self.values
        self._choices, self._usual = dict(choices), defaults
        while self._form.rowCount():
            self._form.removeRow(0)
        self._fields = {name: self._add(name, allowed) for name, allowed in choices.items()}
        self._set_known(kept)
        self.setVisible(bool(self._fields))

    def set_values(self, values: Mapping[str, FieldValue]) -> None:
        """Set these fields, and all others to the usual."""
        self._set_known({**self._usual, **values})

    def unfold(self) -> None:
        """Show the fields, e.g. because one of them has a problem."""
        self._unfold(True)

    def field(self, name: str) -> QWidget | None:
        """The control of a field, or None if the model has no such field."""
        return self._fields.get(name)

    def retranslate(self) -> None:
        self._fold.setText(self.tr("Advanced"))
        self._fold.setAccessibleName(self.tr("Advanced settings"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            choices, usual = self._choices, self._usual
            self._choices = {}
            self.show_fields(choices, usual)
        super().changeEvent(event)

    def _unfold(self, on: bool) -> None:
        self._is_open = on
        self._fold.setIcon(self._icons.icon("chevron-down" if on else "chevron-right", "muted"))
        self._inside.setVisible(on)
        self.hint.setVisible(on)

    def _add(self, name: str, allowed: list[FieldValue]) -> _Field:
        label = self._label(name)
        field: _Field
        if allowed and all(isinstance(value, bool) for value in allowed):
            field = QCheckBox(label, self._inside)
            field.setChecked(bool(self._usual[name]))
            field.toggled.connect(self.changed)
            self._form.addRow(field)
        else:
            if allowed:
                field = QComboBox(self._inside)
                for value in allowed:
                    field.addItem(str(value), value)
                field.setCurrentIndex(max(0, field.findData(self._usual[name])))
                field.currentIndexChanged.connect(self.changed)
            else:
                field = QLineEdit(str(self._usual[name]), self._inside)
                field.textChanged.connect(self.changed)
            caption = QLabel(label, self._inside)
            caption.setBuddy(field)
            self._form.addRow(caption, field)
        field.setObjectName(f"field_{name}")
        field.setAccessibleName(label)
        field.setToolTip(name)
        return field

    def _value(self, name: str) -> FieldValue:
        field = self._fields[name]
        if isinstance(field, QCheckBox):
            return field.isChecked()
        if isinstance(field, QComboBox):
            value: FieldValue = field.currentData()
            return value
        return field.text()

    def _set_known(self, values: Mapping[str, FieldValue]) -> None:
        for name, value in values.items():
            if name in self._fields and (not self._choices[name] or value in self._choices[name]):
                self._set(name, value)

    def _set(self, name: str, value: FieldValue) -> None:
        field = self._fields[name]
        if isinstance(field, QCheckBox):
            field.setChecked(bool(value))
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(value))
        else:
            field.setText(str(value))

    def _label(self, name: str) -> str:
        """Words for the fields that are known; any other stands under its own name."""
        known = {
            "prompt_optimizer": self.tr("Let the model rewrite the prompt"),
            "enable_prompt_expansion": self.tr("Let the model enrich the prompt"),
            "fast_pretreatment": self.tr("Rewrite the prompt faster"),
            "go_fast": self.tr("Faster, a little rougher"),
            "aigc_watermark": self.tr("Add the maker's watermark"),
            "seed": self.tr("Seed"),
        }
        return known.get(name, name.replace("_", " ").capitalize())
