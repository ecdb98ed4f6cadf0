"""What was spent: for the page of costs and the command line."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal

from hailuo_desktop.domain.ledger import LedgerEntry, Total, totals
from hailuo_desktop.domain.money import Money
from hailuo_desktop.services.budget import LocalTime, local_time
from hailuo_desktop.storage.atomic import disk_error
from hailuo_desktop.storage.job_store import JobStore

Grouping = Literal["day", "month", "model"]

_COLUMNS = (
    *("job", "asked", "sent", "provider", "family", "model", "currency"),
    *("quoted", "reserved", "settled", "returned", "price_unknown", "kept"),
)
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that make a spreadsheet take a text for a formula."""


class LedgerDesk:
    """Reads the ledger of the journal."""

    def __init__(self, store: JobStore, *, local: LocalTime = local_time) -> None:
        self._store = store
        self._local = local

    async def entries(self, since: datetime | None = None) -> list[LedgerEntry]:
        """The entries of paid requests since then, or all, oldest first; what is free by its price is none.

        Raises:
            AppError: the journal cannot be read.
        """
        entries = await self._store.ledger(since)
        return [entry for entry in entries if entry.sent is not None and not _is_free(entry)]

    def grouped(self, entries: Sequence[LedgerEntry], by: Grouping) -> list[Total]:
        """The entries added up by day or month of the user's calendar, or by model."""
        keys: Mapping[Grouping, Callable[[LedgerEntry], str]] = {
            "day": lambda entry: self._day(entry),
            "month": lambda entry: self._day(entry)[:7],
            "model": lambda entry: entry.model,
        }
        return totals(entries, keys[by])

    def spent(self, entries: Sequence[LedgerEntry], now: datetime, by: Grouping = "day") -> list[Money]:
        """What was spent today, or this month, in each currency."""
        name = self._local(now).date().isoformat()[: 10 if by == "day" else 7]
        return [
            Money(total.spent, total.currency) for total in self.grouped(entries, by) if total.key == name
        ]

    def csv(self, entries: Sequence[LedgerEntry]) -> str:
        """The entries as comma-separated values, one row each, with a head; times are UTC."""
        text = io.StringIO(newline="")
        rows = csv.writer(text)
        rows.writerow(_COLUMNS)
        for entry in entries:
            money = entry.spent or entry.returned or entry.quoted
            rows.writerow(
                [
                    _harmless(entry.job_id),
                    entry.asked.isoformat(),
                    entry.sent.isoformat() if entry.sent is not None else "",
                    _harmless(entry.provider),
                    _harmless(entry.family),
                    _harmless(entry.model),
                    money.currency if money is not None else "",
                    *map(_plain, (entry.quoted, entry.reserved, entry.settled, entry.returned)),
                    "yes" if entry.is_unknown else "no",
                    "yes" if entry.is_kept else "no",
                ]
            )
        return text.getvalue()

    async def export(self, entries: Sequence[LedgerEntry], path: Path) -> None:
        """Write the entries to a file for a spreadsheet.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE.
        """
        try:
            # The mark tells spreadsheets that the file is UTF-8.
            await asyncio.to_thread(path.write_bytes, self.csv(entries).encode("utf-8-sig"))
        except OSError as error:
            raise disk_error(error, path.parent) from None

    def day_of(self, moment: datetime) -> date:
        """The day on the user's calendar."""
        return self._local(moment).date()

    def _day(self, entry: LedgerEntry) -> str:
        return self._local(entry.sent or entry.asked).date().isoformat()


def _plain(money: Money | None) -> str:
    return "" if money is None else f"{money.amount.normalize() if money.amount else Decimal(0):f}"


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def _is_free(entry: LedgerEntry) -> bool:
    sums = [each for each in (entry.quoted, entry.spent) if each is not None]
    return bool(sums) and not any(each.amount for each in sums)
