"""What stands behind the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hailuo_desktop.services.budget import Budget
    from hailuo_desktop.services.code_desk import CodeDesk
    from hailuo_desktop.services.job_runner import JobRunner
    from hailuo_desktop.services.keys import KeyDesk
    from hailuo_desktop.services.ledger_desk import LedgerDesk
    from hailuo_desktop.services.picture_desk import PictureDesk
    from hailuo_desktop.services.quotes import Quotes
    from hailuo_desktop.services.report import ReportDesk
    from hailuo_desktop.services.updates import UpdateDesk


@dataclass(frozen=True, kw_only=True)
class Services:
    """What the window gets after its first paint."""

    runner: JobRunner
    pictures: PictureDesk
    quotes: Quotes
    budget: Budget
    ledger: LedgerDesk
    codes: CodeDesk
    keys: KeyDesk
    reports: ReportDesk
    updates: UpdateDesk
