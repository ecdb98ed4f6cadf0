"""What the rows of a plan come to, what stands against it, and the button that makes them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from hailuo_desktop.domain.batch import MOST_ROWS
from hailuo_desktop.services.batch_planner import Candidate
from hailuo_desktop.ui.batch.words import sum_of_prices, with_sum
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_3, SPACE_4
from hailuo_desktop.wording import joined, listed

_MOST_NAMED = 8


class PageFoot(QWidget):
    """Says all of it anew each time; it keeps nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setObjectName("batchSum")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setMinimumHeight(2 * self.words.fontMetrics().lineSpacing())
        self.make = QPushButton()
        self.make.setObjectName("batchMake")
        self.make.setProperty("role", "primary")
        self.make.setMinimumWidth(theme.px(200))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_4)
        row.setSpacing(SPACE_4)
        row.addWidget(self.words, 1)
        row.addWidget(self.make, 0, Qt.AlignmentFlag.AlignBottom)

    def show_state(
        self,
        candidates: Sequence[Candidate],
        count: int,
        *,
        busy: str,
        of_drafts: bool,
        is_asking: bool,
        may_make: bool,
        left_out: str,
        warning: str,
    ) -> None:
        """Show what these rows come to.

        Args:
            candidates: all rows, or the first ones of too many.
            count: how many there are.
            busy: what is being done after the press, or "".
            of_drafts: drafts are made first.
            is_asking: prices are being asked for.
            may_make: nothing but the rows themselves stands against it.
            left_out: what of a list nobody knows, or "".
            warning: what a limit says to the sum, or "".
        """
        good = [each for each in candidates if each.is_good]
        too_many = count > MOST_ROWS
        prices = [each.price for each in good]
        words = busy or (
            with_sum(self._wish(len(good), of_drafts), prices) if good else self.tr("Make clips")
        )
        self.make.setText(words)
        self.make.setAccessibleName(words)
        self.make.setAccessibleDescription(sum_of_prices(prices))
        self.make.setEnabled(bool(good) and may_make and not too_many)
        parts = [self._too_many_words(count)] if too_many else []
        parts.append(self._problem_words(candidates))
        if is_asking and good:
            parts.append(self.tr("Asking for prices…"))
        unknown = sum(price is None for price in prices)
        if unknown and not is_asking:
            parts.append(self._unknown_words(unknown))
        self.words.setText(joined(*parts, left_out, warning))
        set_role(self.words, "warning" if warning or too_many else "muted")

    def _too_many_words(self, count: int) -> str:
        words = self.tr("{n} rows are too many: at most {limit} can be made at once.")
        return words.format(n=count, limit=MOST_ROWS)

    def _unknown_words(self, count: int) -> str:
        if count == 1:
            return self.tr("The price of one row is not known; the provider tells after its clip is made.")
        return self.tr(
            "The prices of %n rows are not known; the provider tells after their clips are made.", "", count
        )

    def _wish(self, count: int, of_drafts: bool) -> str:
        if of_drafts:
            return self.tr("Make 1 draft") if count == 1 else self.tr("Make %n drafts", "", count)
        return self.tr("Make 1 clip") if count == 1 else self.tr("Make %n clips", "", count)

    def _problem_words(self, candidates: Sequence[Candidate]) -> str:
        parts = []
        bad = [str(each.line or number) for number, each in enumerate(candidates, 1) if each.problems]
        if bad:
            named = list(dict.fromkeys(bad))
            rows = listed(named[:_MOST_NAMED], translator) + (" …" if len(named) > _MOST_NAMED else "")
            words = (
                self.tr("Left out because of problems: row {rows}.")
                if len(named) == 1
                else self.tr("Left out because of problems: rows {rows}.")
            )
            parts.append(words.format(rows=rows))
        waiting = sum(each.is_waiting for each in candidates)
        if waiting:
            parts.append(self.tr("Pictures are being looked at for {n} rows.").format(n=waiting))
        return joined(*parts)
