"""What was spent in some weeks of work, and the page that shows it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton

from hailuo_desktop.domain.ledger import LedgerEntry
from hailuo_desktop.domain.money import Money
from hailuo_desktop.ui.costs.page import CostsPage

if TYPE_CHECKING:
    from hailuo_desktop.ui.main_window import MainWindow
    from tests.shots import Photographer

_MODELS = ("minimax/hailuo-02/standard", "minimax/hailuo-02/pro", "MiniMax-Hailuo-2.3")


def entries(now: datetime) -> list[LedgerEntry]:
    """Ninety clips of the last weeks; some failed, and their price came back."""
    made = []
    for number in range(90):
        sent = now - timedelta(days=number * 0.7 % 80)
        cents = Decimal((23, 49, 28)[number % 3]) / 100
        failed = number % 17 == 5
        made.append(
            LedgerEntry(
                job_id=str(number),
                provider="atlas",
                model=_MODELS[number % 3],
                asked=sent,
                sent=sent,
                settled=None if failed else Money(cents),
                returned=Money(cents) if failed else None,
                is_kept=not failed,
            )
        )
    return made


async def costs_scene(window: MainWindow, photographer: Photographer) -> None:
    """The page of costs, empty and after some weeks of work."""
    button = window.findChild(QToolButton, "moneyButton")
    assert isinstance(button, QToolButton)
    button.click()
    page = window.findChild(CostsPage)
    assert isinstance(page, CostsPage)
    await asyncio.sleep(0.5)  # it reads the real ledger first
    now = datetime.now(UTC)
    spent = entries(now)
    page.show_entries([], now)
    await photographer.take(page, "costs-empty")
    page.show_entries(spent, now)
    await photographer.take(page, "costs")
    page.by.set_value("month")
    page.limits.fields["day"].setText("5.00")
    page.limits.fields["month"].setText("ten")
    page.limits.fields["month"].textEdited.emit("ten")
    await photographer.take(page, "costs-by-month")
    page.by.set_value("model")
    in_yuan = LedgerEntry(
        job_id="cny",
        provider="minimax",
        model=_MODELS[2],
        asked=now,
        sent=now,
        settled=Money(Decimal(2), "CNY"),
        is_kept=True,
    )
    page.show_entries([*spent, in_yuan], now)
    await photographer.take(page, "costs-by-model")
    page.close()
