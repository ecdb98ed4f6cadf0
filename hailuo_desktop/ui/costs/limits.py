"""The fields for what may be spent."""

from __future__ import annotations

from decimal import Decimal

import msgspec
from PySide6.QtCore import Qt, Signal
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
        head = QLabel(self.tr("Limits"))
        set_role(head, "head")
        column.addWidget(head)
        column.addWidget(self._caption(self.tr("Over a limit nothing is sent.")))
        column.addSpacing(SPACE_2)
        self.fields: dict[str, QLineEdit] = {}
        for name, words in (
            ("day", self.tr("Per day")),
            ("month", self.tr("Per month")),
            ("batch", self.tr("At one press")),
            ("ask_above", self.tr("Ask me above")),
        ):
            column.addWidget(self._field(name, words))
            column.addWidget(self.fields[name])
            column.addSpacing(SPACE_3)
        self.currency = QComboBox()
        self.currency.setObjectName("limitCurrency")
        for currency in dict.fromkeys((*_CURRENCIES, limits.currency)):
            self.currency.addItem(currency)
        self.currency.setCurrentText(limits.currency)
        self.currency.currentTextChanged.connect(self._take_currency)
        label = QLabel(self.tr("Currency"))
        label.setBuddy(self.currency)
        self.currency.setAccessibleName(label.text())
        column.addWidget(label)
        column.addWidget(self.currency)
        self.hint = self._caption("")
        self.hint.setObjectName("limitHint")
        # Three lines have their room from the start, so that nothing moves when a word is needed.
        self.hint.setMinimumHeight(3 * self.hint.fontMetrics().lineSpacing())
        column.addSpacing(SPACE_2)
        column.addWidget(self.hint)
        column.addStretch(1)
        self._say()

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

    def _field(self, name: str, words: str) -> QLabel:
        field = QLineEdit(typed_words(getattr(self._limits, name)))
        field.setObjectName(f"limit_{name}")
        field.setPlaceholderText(self.tr("No limit") if name != "ask_above" else self.tr("Never ask"))
        field.setAccessibleName(words)
        field.textEdited.connect(lambda text: self._take(name, text))
        self.fields[name] = field
        label = QLabel(words)
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
