"""What was spent is told as it was, also to spreadsheets."""

from __future__ import annotations

import asyncio
import csv
import io
from datetime import timedelta, timezone
from decimal import Decimal
from pathlib import Path

import msgspec

from hailuo_desktop.domain.job import JobState, Submission
from hailuo_desktop.domain.ledger import entry_of
from hailuo_desktop.domain.money import FREE, Money
from hailuo_desktop.services.ledger_desk import LedgerDesk
from hailuo_desktop.storage.job_store import JobStore
from tests.support.builders import a_job
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import ScriptedProvider


def test_a_finished_clip_is_in_it_also_after_a_restart_and_when_taken_out(tmp_path: Path) -> None:
    async def body() -> None:
        async with Bench(tmp_path, ScriptedProvider()) as bench:
            job = await bench.run()
            await bench.runner.remove(job.id)
            journal = bench.paths.journal
        store = JobStore(journal)
        await store.open()
        desk = LedgerDesk(store, local=lambda moment: moment)
        entries = await desk.entries()
        (total,) = desk.grouped(entries, "month")
        assert (total.key, total.spent, total.clips, total.kept) == ("2026-11", Decimal("0.23"), 1, 1)
        assert desk.spent(entries, job.created) == [Money(Decimal("0.23"))]
        assert desk.spent(entries, job.created + timedelta(days=1)) == []
        assert desk.spent(entries, job.created + timedelta(days=1), "month") == [Money(Decimal("0.23"))]
        await store.close()

    asyncio.run(body())


def test_what_is_free_is_no_cost(tmp_path: Path) -> None:
    async def body() -> None:
        async with Bench(tmp_path, ScriptedProvider()) as bench:
            free = a_job(
                state=JobState.DONE, price=FREE, submission=Submission(fields={}, sent_at=a_job().created)
            )
            await bench.store.add(free, "")
            assert len(await bench.store.ledger()) == 1
            assert await LedgerDesk(bench.store).entries() == []

    asyncio.run(body())


def test_days_are_those_of_the_users_calendar(tmp_path: Path) -> None:
    auckland = timezone(timedelta(hours=13))
    desk = LedgerDesk(JobStore(tmp_path / "journal"), local=lambda moment: moment.astimezone(auckland))
    sent = msgspec.structs.replace(entry_of(a_job()), sent=a_job().created)
    assert [total.key for total in desk.grouped([sent], "day")] == ["2026-11-21"]


def test_rows_for_a_spreadsheet_are_exact_and_harmless(tmp_path: Path) -> None:
    desk = LedgerDesk(JobStore(tmp_path / "journal"))
    job = a_job(model="=HYPERLINK(1)", charged=Money(Decimal("0.190000")), state=JobState.DONE)
    entry = msgspec.structs.replace(entry_of(job), sent=job.created, settled=job.charged)
    row, *others = csv.DictReader(io.StringIO(desk.csv([entry])))
    assert not others
    assert row["model"] == "'=HYPERLINK(1)"
    assert (row["settled"], row["quoted"], row["currency"]) == ("0.19", "0.23", "USD")
