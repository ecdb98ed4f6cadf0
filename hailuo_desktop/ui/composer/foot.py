"""The line to act on: what it costs, and Generate."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop.ui.composer.price_line import PriceNews, price_basis, price_line
from hailuo_desktop.ui.composer.takes_button import TakesButton
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from hailuo_desktop.ui.tooltips import as_tooltip

_MOST_NAMED = 9999


class Foot(QFrame):
    """Stays in view below the scrolled form.

    Signals:
        generate_pressed()
    """

    generate_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._news = PriceNews()
        self._ready = False
        self.pressed_by_mouse = False
        self.price = QLabel(self)
        self.price.setObjectName("priceLabel")
        self.price.setProperty("role", "price")
        self.price.setWordWrap(True)
        self.price.setMinimumHeight(theme.px(20))
        self.balance = QLabel(self)
        self.balance.setObjectName("balanceLabel")
        set_role(self.balance, "caption")
        self.balance.hide()
        self.button = QPushButton(self)
        self.button.setObjectName("generateButton")
        self.button.setProperty("role", "primary")
        self.button.setDefault(False)
        self.button.pressed.connect(self._note_mouse)
        self.button.clicked.connect(self.generate_pressed)
        self.takes = TakesButton(self)
        self.takes.changed.connect(self._takes_changed)
        line = QFrame(self)
        line.setProperty("role", "divider")
        line.setFixedHeight(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_4)
        inside.setSpacing(SPACE_2)
        self._beside_price = QHBoxLayout()
        self._beside_price.addWidget(self.price, 1)
        self._beside_price.addWidget(self.takes, 0, Qt.AlignmentFlag.AlignVCenter)
        prices = QVBoxLayout()
        prices.setSpacing(SPACE_1)
        prices.addLayout(self._beside_price)
        prices.addWidget(self.balance)
        inside.addLayout(prices)
        inside.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(inside)
        self.set_ready(False)
        self.retranslate()

    @property
    def news(self) -> PriceNews:
        """What is on show."""
        return self._news

    def show_price(self, news: PriceNews) -> None:
        """Show what is known of the price of what is asked for now."""
        self._news = news
        takes = self.takes.count
        words = price_line(news, takes=takes)
        self.price.setText(words)
        self.price.setToolTip(as_tooltip(price_basis(news)))
        self.price.setAccessibleName(self.tr("Price: {price}").format(price=words))
        self.button.setAccessibleDescription(words)
        costs = news.price is not None and news.price.money.amount > 0
        if news.more is not None and costs:
            self.balance.setText(self._enough_for(news.more if news.more >= takes else 0))
        self.balance.setVisible(news.more is not None and costs)

    def add_beside_price(self, button: QWidget) -> None:
        """Put a small button at the end of the price's line."""
        self._beside_price.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_ready(self, ready: bool) -> None:
        """Whether the parts that make videos are there; the app is starting until then."""
        self._ready = ready
        self._name_button()

    def retranslate(self) -> None:
        self._name_button()
        self.show_price(self._news)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _enough_for(self, more: int) -> str:
        if not more:
            return self.tr("your balance does not cover this")
        if more > _MOST_NAMED:
            return self.tr("more than {n} at this balance").format(n=_MOST_NAMED)
        return self.tr("about %n at this balance", "", more)

    def _takes_changed(self) -> None:
        self._name_button()
        self.show_price(self._news)

    def _note_mouse(self) -> None:
        self.pressed_by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton

    def _name_button(self) -> None:
        takes = self.takes.count
        words = self.tr("Generate") if takes == 1 else self.tr("Generate %n takes", "", takes)
        if not self._ready:
            words = self.tr("Starting…")
        self.button.setText(words)
        self.button.setAccessibleName(words)
