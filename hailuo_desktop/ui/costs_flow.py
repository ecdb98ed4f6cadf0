"""What the window knows of money spent: the sum of today, the page of costs, and what a limit says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.ledger import LedgerEntry
from hailuo_desktop.domain.money import Money, Price
from hailuo_desktop.storage.settings import SpendingLimits
from hailuo_desktop.ui.amounts import sum_words, sums_words
from hailuo_desktop.ui.dialogs import ask, finished
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.job_feed import JobFeed
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.save_target import may_replace
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from hailuo_desktop.services.budget import Budget
    from hailuo_desktop.services.job_runner import JobRunner
    from hailuo_desktop.services.ledger_desk import LedgerDesk
    from hailuo_desktop.ui.costs.page import CostsPage

_REST_MS = 250
_MINUTE_MS = 60_000
_A_DAY = timedelta(hours=25)
"""At the longest, where the clock is set back."""


class CostsFlow(QObject):
    """Reads the ledger when a job has changed, and when a new day may have begun.

    Signals:
        spent(str): what was spent today, in words; "" for nothing.
    """

    spent = Signal(str)

    def __init__(
        self,
        theme: Theme,
        keeper: SettingsKeeper,
        say: Callable[[Notice], None],
        run: Run,
        now: Callable[[], datetime],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._theme = theme
        self._keeper = keeper
        self._say = say
        self._run = run
        self._now = now
        self._desk: LedgerDesk | None = None
        self._budget: Budget | None = None
        self._feed: JobFeed | None = None
        self._page: CostsPage | None = None
        self._entries: Sequence[LedgerEntry] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(lambda: run(self._read()))
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._show)

    def attach(self, desk: LedgerDesk, budget: Budget, runner: JobRunner) -> None:
        """Begin to work."""
        self._desk, self._budget = desk, budget
        self._feed = JobFeed(runner, self)
        self._feed.updated.connect(self._rest.start)
        self._minute.start()
        self._run(self._read())

    def close(self) -> None:
        """Hear no more, and close the page."""
        for timer in (self._rest, self._minute):
            timer.stop()
        if self._feed is not None:
            self._feed.close()
        if self._page is not None:
            self._page.close()
        self._desk = None

    def open(self, *, at_limits: bool = False) -> None:
        """Show the page, or bring it to the front."""
        if self._desk is None:
            return
        if self._page is None:
            from hailuo_desktop.ui.costs.page import CostsPage

            self._page = CostsPage(self._theme, self._desk, self._keeper.settings.limits, self._window)
            self._page.limits_changed.connect(self._set_limits)
            self._page.export_asked.connect(lambda: self._run(self._export()))
            self._page.finished.connect(self._closed)
            self._page.show_entries(self._entries, self._now())
            self._run(self._read())
        self._page.show()
        self._page.raise_()
        self._page.activateWindow()
        if at_limits:
            self._page.limits.focus()

    async def agreed(
        self, error: AppError, price: Price | None, clips: int = 1, over: QWidget | None = None
    ) -> Money | None:
        """Ask about what is dearer than the user wants unasked: the sum agreed to, or None.

        `price` is that of all `clips` together; the question stands over the window, or `over` another one.
        """
        if price is None:
            self.tell(AppError(ErrorKind.PRICE_UNKNOWN, facts={"limit": error.facts.get("limit", "")}))
            return None
        words = wording.describe(error, translator)
        amount = sum_words(price.money)
        yes = await ask(
            over or self._window,
            (
                self.tr("Spend {sum} on this clip?")
                if clips == 1
                else self.tr("Spend {sum} on these %n clips?", "", clips)
            ).format(sum=amount),
            words.text,
            yes=self.tr("Spend {sum}").format(sum=amount),
            no=self.tr("Not now"),
        )
        return price.money if yes else None

    def tell(self, error: AppError) -> None:
        """Say why a limit, or a question about one, kept a clip from being sent, and lead to the limits."""
        self._say(self._notice(error))

    def _notice(self, error: AppError) -> Notice:
        return Notice(
            str(wording.describe(error, translator)),
            "danger",
            action=self.tr("Limits…"),
            act=lambda: self.open(at_limits=True),
            anew=lambda: self._notice(error),
        )

    async def _read(self) -> None:
        if self._desk is not None:
            # The sum of today is read often; years of clips only for those who look at them.
            since = self._now() - _A_DAY if self._page is None else None
            self._entries = await self._desk.entries(since)
            self._show()

    def _show(self) -> None:
        if self._desk is None:
            return
        today = self._desk.spent(self._entries, self._now())
        self.spent.emit(sums_words(money for money in today if money.amount))
        if self._page is not None:
            self._page.show_entries(self._entries, self._now())

    def _closed(self) -> None:
        if self._page is not None:
            self._page.deleteLater()
            self._page = None

    def _set_limits(self, limits: SpendingLimits) -> None:
        if self._budget is not None:
            self._budget.limits = limits
        self._keeper.change(limits=limits)

    async def _export(self) -> None:
        desk = self._desk
        if desk is None or self._page is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._page, self.tr("Export costs"), folder)
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Comma-separated values (*.csv)"), self.tr("All files (*)")])
        dialog.setDefaultSuffix("csv")
        # Qt's own dialog would ask in a loop of its own; it is asked below.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile("hailuo-costs.csv")
        chosen: list[str] = []
        dialog.fileSelected.connect(chosen.append)
        await finished(dialog)
        if chosen and await self._may_write(Path(chosen[-1])):
            entries = await desk.entries()
            await desk.export(entries, Path(chosen[-1]))
            words = self.tr("All paid requests are written to {path}.")
            self._say(Notice(words.format(path=chosen[-1]), "success"))

    async def _may_write(self, path: Path) -> bool:
        """Whether there is no such file, or the user wants it replaced."""
        if not await asyncio.to_thread(path.exists):
            return True
        return await may_replace(self._page or self._window, path)
