"""What was spent, as rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from hailuo_desktop.domain.ledger import Total
from hailuo_desktop.domain.money import Money
from hailuo_desktop.ui.amounts import sum_words
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import CONTROL_HEIGHT
from hailuo_desktop.ui.tooltips import as_tooltip

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CostsTable(QTableWidget):
    """One row for each total."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("costsTable")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideLeft)  # models differ at their ends
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(CONTROL_HEIGHT))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_totals(self, first: str, rows: Sequence[tuple[str, Total]]) -> None:
        """Show these rows, each with its name; `first` says what the names are."""
        heads = [first, self.tr("Spent"), self.tr("Sent"), self.tr("Delivered"), self.tr("Not charged")]
        heads.append(self.tr("No price"))
        hints = [
            "",
            self.tr("Settled, and what the provider has taken for clips that are not settled yet"),
            self.tr("Paid requests"),
            self.tr("Clips that are here"),
            self.tr("For failed clips, by the provider's rules"),
            self.tr("Clips whose price nobody has said"),
        ]
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(heads)
        for column, hint in enumerate(hints):
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setToolTip(hint)
                head.setTextAlignment(_LEFT if column == 0 else _RIGHT)
        self.setColumnHidden(4, not any(total.returned for _, total in rows))
        self.setColumnHidden(5, not any(total.unknown for _, total in rows))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setRowCount(len(rows))
        for number, (name, total) in enumerate(rows):
            returned = sum_words(Money(total.returned, total.currency)) if total.returned else ""
            cells = [
                name,
                sum_words(Money(total.spent, total.currency)),
                str(total.clips),
                str(total.kept),
                returned,
                str(total.unknown) if total.unknown else "",
            ]
            for column, words in enumerate(cells):
                cell = QTableWidgetItem(words)
                cell.setTextAlignment(_LEFT if column == 0 else _RIGHT)
                if column == 0:
                    cell.setToolTip(as_tooltip(words))
                self.setItem(number, column, cell)
