"""The page of costs: what was spent today and this month, in a chart and a table, and the limits."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.ledger import LedgerEntry, Total
from hailuo_desktop.domain.money import Money
from hailuo_desktop.storage.settings import SpendingLimits
from hailuo_desktop.ui.amounts import day_words, month_words, sum_words, sums_words
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.costs.chart import Bar, BarChart
from hailuo_desktop.ui.costs.limits import LimitFields
from hailuo_desktop.ui.costs.table import CostsTable
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5

if TYPE_CHECKING:
    from hailuo_desktop.services.ledger_desk import LedgerDesk

_SIZE = QSize(940, 600)
_MONTHS = 12


class CostsPage(QDialog):
    """Shows what it is given; it can stay open beside the window. Escape closes it.

    Signals:
        export_asked(): all entries are wanted as a file.
        limits_changed(SpendingLimits): the limits are these now.
    """

    export_asked = Signal()
    limits_changed = Signal(object)

    def __init__(
        self, theme: Theme, desk: LedgerDesk, limits: SpendingLimits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._entries: Sequence[LedgerEntry] = []
        self._today = date.min
        self.setObjectName("costsPage")
        size = QSize(theme.px(_SIZE.width()), theme.px(_SIZE.height()))
        self.resize(size.boundedTo(self.screen().availableSize()))
        self.limits = LimitFields(theme, limits)
        self.limits.changed.connect(self.limits_changed)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._figures())
        self.export_button = QPushButton()
        self.export_button.setObjectName("exportCosts")
        self.export_button.setAutoDefault(False)
        self.export_button.clicked.connect(self.export_asked)
        self._close = QPushButton()
        self._close.setObjectName("closeCosts")
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addWidget(self.export_button)
        foot.addStretch(1)
        foot.addWidget(self._close)
        beside = QHBoxLayout()
        beside.setSpacing(SPACE_5)
        beside.addWidget(self._stack, 1)
        beside.addWidget(self.limits)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_4)
        column.addLayout(beside, 1)
        column.addLayout(foot)
        self.retranslate()
        self.by.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.setWindowTitle(self.tr("Costs and limits"))
        self.export_button.setText(self.tr("Export as CSV…"))
        self._close.setText(self.tr("Close"))
        self._nothing.setText(self.tr("Nothing was paid for yet"))
        self._nothing_more.setText(
            self.tr(
                "What your clips cost will stand here: today and this month, by day, month and model. "
                "The free sketch costs nothing and is not counted."
            )
        )
        self._day_head.setText(self.tr("Today"))
        self._month_head.setText(self.tr("This month"))
        by = self.by.value or "day"
        self.by.setAccessibleName(self.tr("Added up"))
        self.by.set_choices(
            [("day", self.tr("By day")), ("month", self.tr("By month")), ("model", self.tr("By model"))]
        )
        self.by.set_value(by)
        self._currency.setAccessibleName(self.tr("Currency of the chart"))
        if self._entries:
            self._show_figures()
        else:
            self._show_grouped()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_entries(self, entries: Sequence[LedgerEntry], now: datetime) -> None:
        """Show these paid requests; `now` says which day and month are this one."""
        self._entries, self._today = entries, self._desk.day_of(now)
        self._stack.setCurrentIndex(1 if entries else 0)
        self.export_button.setEnabled(bool(entries))
        if entries:
            self._show_figures()

    def _show_figures(self) -> None:
        entries = self._entries
        self._show_sum(self._day_sum, self._desk.grouped(entries, "day"), self._today.isoformat())
        months = self._desk.grouped(entries, "month")
        self._show_sum(self._month_sum, months, self._month)
        self._more.setText(self._more_words([each for each in months if each.key == self._month]))
        currencies = dict.fromkeys(each.currency for each in sorted(months, key=lambda each: -each.clips))
        if list(currencies) != [self._currency.itemText(each) for each in range(self._currency.count())]:
            chosen = self._currency.currentText()
            self._currency.blockSignals(True)
            self._currency.clear()
            self._currency.addItems(list(currencies))
            self._currency.setCurrentText(chosen)
            self._currency.blockSignals(False)
        self._currency.setVisible(len(currencies) > 1)
        self._show_grouped()

    @property
    def _month(self) -> str:
        return self._today.isoformat()[:7]

    def _empty(self) -> QWidget:
        empty = QWidget()
        self._nothing = head = QLabel()
        set_role(head, "empty")
        self._nothing_more = words = QLabel()
        set_role(words, "muted")
        for label in (head, words):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(empty)
        column.setSpacing(SPACE_3)
        column.addStretch(1)
        column.addWidget(head)
        column.addWidget(words)
        column.addStretch(1)
        return empty

    def _figures(self) -> QWidget:
        figures = QWidget()
        self._day_sum, self._month_sum, self._day_head, self._month_head = (QLabel() for _ in range(4))
        day = self._sum("costsToday", self._day_head, self._day_sum)
        month = self._sum("costsMonth", self._month_head, self._month_sum)
        sums = QHBoxLayout()
        sums.setSpacing(SPACE_5)
        sums.addLayout(day)
        sums.addLayout(month)
        sums.addStretch(1)
        self._more = QLabel()
        self._more.setObjectName("costsMore")
        self._more.setWordWrap(True)
        set_role(self._more, "muted")
        self.by = SegmentedControl("")
        self.by.setObjectName("costsBy")
        self.by.value_changed.connect(lambda _: self._show_grouped())
        self._currency = QComboBox()
        self._currency.setObjectName("costsCurrency")
        self._currency.currentTextChanged.connect(lambda _: self._show_grouped())
        switches = QHBoxLayout()
        switches.setSpacing(SPACE_2)
        switches.addWidget(self.by)
        switches.addStretch(1)
        switches.addWidget(self._currency)
        self.chart = BarChart(self._theme)
        self.table = CostsTable(self._theme)
        column = QVBoxLayout(figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addLayout(sums)
        column.addWidget(self._more)
        column.addLayout(switches)
        column.addWidget(self.chart)
        column.addWidget(self.table, 1)
        return figures

    def _sum(self, name: str, above: QLabel, label: QLabel) -> QVBoxLayout:
        set_role(above, "caption")
        label.setObjectName(name)
        set_role(label, "empty")
        column = QVBoxLayout()
        column.setSpacing(SPACE_1)
        column.addWidget(above)
        column.addWidget(label)
        return column

    def _show_sum(self, label: QLabel, totals: Sequence[Total], key: str) -> None:
        sums = [Money(each.spent, each.currency) for each in totals if each.key == key]
        label.setText(sums_words(sums) or sum_words(Money(Decimal(0), totals[-1].currency)))

    def _more_words(self, totals: Sequence[Total]) -> str:
        """What else is to be said of this month."""
        kept, unknown = sum(each.kept for each in totals), sum(each.unknown for each in totals)
        open_ = sums_words(Money(each.reserved, each.currency) for each in totals if each.reserved)
        returned = sums_words(Money(each.returned, each.currency) for each in totals if each.returned)
        parts = [self.tr("%n delivered", "", kept)]
        if open_:
            parts.append(self.tr("{sum} not settled yet").format(sum=open_))
        if returned:
            parts.append(self.tr("{sum} not charged").format(sum=returned))
        if unknown:
            parts.append(self.tr("%n of unknown price", "", unknown))
        return " · ".join(parts)

    def _show_grouped(self) -> None:
        by = self.by.value
        desk, entries = self._desk, self._entries
        if by == "model":
            models = sorted(desk.grouped(entries, "model"), key=lambda each: (-each.spent, each.key))
            self.table.show_totals(self.tr("Model"), [(each.key, each) for each in models])
        elif by == "month":
            months = desk.grouped(entries, "month")[::-1]
            self.table.show_totals(self.tr("Month"), [(month_words(each.key), each) for each in months])
        else:
            days = desk.grouped(entries, "day")[::-1]
            self.table.show_totals(self.tr("Day"), [(day_words(each.key), each) for each in days])
        self._show_chart("month" if by == "month" else "day")

    def _show_chart(self, by: str) -> None:
        currency = self._currency.currentText()
        keys = self._last_months() if by == "month" else self._days_of_month()
        totals = self._desk.grouped(self._entries, "month" if by == "month" else "day")
        spent = {each.key: each.spent for each in totals if each.currency == currency}
        bars = []
        for key in keys:
            money = Money(spent.get(key, Decimal(0)), currency)
            name = month_words(key) if by == "month" else day_words(key)
            tick = key[5:] if by == "month" else str(int(key[8:]))
            bars.append(Bar(tick=tick, name=name, words=sum_words(money), value=float(money.amount)))
        title = (
            self.tr("Spent in the last months, in {currency}")
            if by == "month"
            else self.tr("Spent on the days of this month, in {currency}")
        ).format(currency=currency)
        top = max(bars, key=lambda bar: bar.value).words
        self.chart.show_bars(title, bars, self.tr("At most {sum}").format(sum=top))

    def _days_of_month(self) -> list[str]:
        count = calendar.monthrange(self._today.year, self._today.month)[1]
        return [self._today.replace(day=day).isoformat() for day in range(1, count + 1)]

    def _last_months(self) -> list[str]:
        last = self._today.year * 12 + self._today.month - 1
        numbers = range(last - _MONTHS + 1, last + 1)
        return [f"{number // 12:04}-{number % 12 + 1:02}" for number in numbers]
