"""The fields for what may be spent."""

from __future__ import annotations

from decimal import Decimal

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from hailuo_desktop.storage.settings import SpendingLimits
from hailuo_desktop.ui.amounts import read_typed, typed_words
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4

_CURRENCIES = ("USD", "CNY")
_WIDTH = 248


class LimitFields(QFrame):
    """Tells of each change at once; what is no sum of money changes nothing, and is said.

    Signals:
        changed(SpendingLimits): the limits are these now.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, limits: SpendingLimits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limits = limits
        set_role(self, "card")
        self.setFixedWidth(theme.px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_1)
        self._head = QLabel()
        set_role(self._head, "head")
        column.addWidget(self._head)
        self._rule = self._caption("")
        column.addWidget(self._rule)
        column.addSpacing(SPACE_2)
        self.fields: dict[str, QLineEdit] = {}
        self._labels: dict[str, QLabel] = {}
        for name in ("day", "month", "batch", "ask_above"):
            column.addWidget(self._field(name))
            column.addWidget(self.fields[name])
            column.addSpacing(SPACE_3)
        self.currency = QComboBox()
        self.currency.setObjectName("limitCurrency")
        for currency in dict.fromkeys((*_CURRENCIES, limits.currency)):
            self.currency.addItem(currency)
        self.currency.setCurrentText(limits.currency)
        self.currency.currentTextChanged.connect(self._take_currency)
        self._currency_label = QLabel()
        self._currency_label.setBuddy(self.currency)
        column.addWidget(self._currency_label)
        column.addWidget(self.currency)
        self.hint = self._caption("")
        self.hint.setObjectName("limitHint")
        # Three lines have their room from the start, so that nothing moves when a word is needed.
        self.hint.setMinimumHeight(3 * self.hint.fontMetrics().lineSpacing())
        column.addSpacing(SPACE_2)
        column.addWidget(self.hint)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._head.setText(self.tr("Limits"))
        self._rule.setText(self.tr("Over a limit nothing is sent."))
        names = {
            "day": self.tr("Per day"),
            "month": self.tr("Per month"),
            "batch": self.tr("At one press"),
            "ask_above": self.tr("Ask me above"),
        }
        for name, field in self.fields.items():
            self._labels[name].setText(names[name])
            field.setAccessibleName(names[name])
            field.setPlaceholderText(self.tr("Never ask") if name == "ask_above" else self.tr("No limit"))
        self._currency_label.setText(self.tr("Currency"))
        self.currency.setAccessibleName(self.tr("Currency"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def limits(self) -> SpendingLimits:
        """As they are set now."""
        return self._limits

    def focus(self) -> None:
        """Put the keyboard on the first field."""
        self.fields["day"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields["day"].selectAll()

    def _caption(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_role(label, "caption")
        return label

    def _field(self, name: str) -> QLabel:
        field = QLineEdit(typed_words(getattr(self._limits, name)))
        field.setObjectName(f"limit_{name}")
        field.textEdited.connect(lambda text: self._take(name, text))
        self.fields[name] = field
        self._labels[name] = label = QLabel()
        label.setBuddy(field)
        return label

    def _take(self, name: str, text: str) -> None:
        amount: Decimal | None = read_typed(text) if text.strip() else None
        wrong = bool(text.strip()) and amount is None
        field = self.fields[name]
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)
        if not wrong:
            self._change(**{name: amount})
        self._say()

    def _take_currency(self, currency: str) -> None:
        self._change(currency=currency)
        self._say()

    def _change(self, **changes: object) -> None:
        limits = msgspec.structs.replace(self._limits, **changes)
        if limits != self._limits:
            self._limits = limits
            self.changed.emit(limits)

    def _say(self) -> None:
        wrong = any(field.property("wrong") for field in self.fields.values())
        set_role(self.hint, "danger" if wrong else "caption")
        self.hint.setText(
            self.tr("That is no sum of money. The limit before it still holds.")
            if wrong
            else self.tr(
                "A clip whose price is not known in this currency is refused while there is a limit."
            )
        )
