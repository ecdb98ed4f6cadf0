"""The line to act on: what it costs, and Generate."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.money import Price, PriceBasis
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_4


class Foot(QFrame):
    """Stays in view below the scrolled form.

    Signals:
        generate_pressed()
    """

    generate_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._price: Price | None = None
        self._ready = False
        self.pressed_by_mouse = False
        self.price = QLabel(self)
        self.price.setObjectName("priceLabel")
        self.price.setProperty("role", "price")
        self.price.setWordWrap(True)
        self.price.setMinimumHeight(theme.px(20))
        self.button = QPushButton(self)
        self.button.setObjectName("generateButton")
        self.button.setProperty("role", "primary")
        self.button.setDefault(False)
        self.button.pressed.connect(self._note_mouse)
        self.button.clicked.connect(self.generate_pressed)
        line = QFrame(self)
        line.setProperty("role", "divider")
        line.setFixedHeight(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_4)
        inside.setSpacing(SPACE_2)
        inside.addWidget(self.price)
        inside.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(inside)
        self.set_ready(False)
        self.retranslate()

    def show_price(self, price: Price | None) -> None:
        """The price of what is asked for now; None where no list has it."""
        self._price = price
        words = wording.price_words(price, translator)
        self.price.setText(words)
        self.price.setToolTip(self._basis(price))
        self.price.setAccessibleName(self.tr("Price: {price}").format(price=words))
        self.button.setAccessibleDescription(words)

    def set_ready(self, ready: bool) -> None:
        """Whether the parts that make videos are there; the app is starting until then."""
        self._ready = ready
        self._name_button()

    def retranslate(self) -> None:
        self._name_button()
        self.show_price(self._price)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _note_mouse(self) -> None:
        self.pressed_by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton

    def _name_button(self) -> None:
        words = self.tr("Generate") if self._ready else self.tr("Starting…")
        self.button.setText(words)
        self.button.setAccessibleName(words)

    def _basis(self, price: Price | None) -> str:
        if price is None:
            return self.tr("The provider publishes no price for this. It tells after the clip is made.")
        if price.basis is PriceBasis.FREE:
            return self.tr("Made on this computer; nothing is sent and nothing is charged.")
        if price.as_of:
            return self.tr("As published on {date}. What is charged is the provider's decision.").format(
                date=price.as_of
            )
        return ""
