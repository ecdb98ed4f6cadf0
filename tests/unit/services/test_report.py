"""The report says what support needs, and neither a key nor, unasked, a prompt."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hailuo_desktop import __version__
from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.redaction import Redactor
from hailuo_desktop.services.report import LAST_ERRORS, ReportDesk, build_report
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.paths import app_paths
from tests.support.builders import a_job, a_request

KEY = "apikey-0123456789abcdef"
PROMPT = "a secret lake nobody knows"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
PATHS = app_paths({"HAILUO_DESKTOP_HOME": "/somewhere"})


def failed(number: int = 1, message: str = f"refused: {PROMPT}, {KEY}") -> Failure:
    return Failure(
        kind=ErrorKind.CONTENT_REFUSED, message=message, request_id=f"req-{number}", charge=Charge.RETURNED
    )


def redactor() -> Redactor:
    redact = Redactor()
    redact.hide("plain-key-without-a-look")
    return redact


JOBS = [
    a_job(
        id="job-1",
        state=JobState.FAILED,
        request=a_request(prompt=PROMPT),
        remote_id="remote-1",
        failure=failed(),
        video=f"/somewhere/videos/{PROMPT}.mp4",
    ),
    a_job(id="job-2", state=JobState.DONE, request=a_request(prompt=PROMPT)),
    a_job(
        id="job-3",
        state=JobState.UNCERTAIN,
        failure=Failure(
            kind=ErrorKind.OUTCOME_UNKNOWN, facts={"found": "none"}, message="plain-key-without-a-look"
        ),
    ),
]


def test_it_says_versions_folders_counts_and_last_errors() -> None:
    text = build_report(JOBS, PATHS, redactor(), now=NOW, qt="6.11.1")
    for words in (
        f"Hailuo Desktop: {__version__}",
        "Python: 3.",
        "Qt: 6.11.1",
        "httpx: 0.",
        "PySide6-Essentials: 6.",
        "data: /somewhere/data (not there)",
        "FAILED: 1",
        "DONE: 1",
        "UNCERTAIN: 1",
        "content_refused, charge returned",
        "request id req-1",
        "remote id remote-1",
        "found none",
        "2026-11-20 12:00:00 UTC",
    ):
        assert words in text, words
    assert "not known" not in text


@pytest.mark.parametrize("with_prompts", [False, True])
def test_prompts_only_where_they_are_asked_for_and_keys_never(with_prompts: bool) -> None:
    text = build_report(JOBS, PATHS, redactor(), now=NOW, with_prompts=with_prompts)
    assert (PROMPT in text) is with_prompts
    assert KEY[:12] not in text
    assert "plain-key" not in text


def test_the_users_name_is_not_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/somewhere"))
    text = build_report([], PATHS, redactor(), now=NOW)
    assert "data: ~/data" in text
    assert "somewhere" not in text


def test_the_newest_errors_are_enough() -> None:
    jobs = [a_job(id=f"job-{n}", state=JobState.FAILED, failure=failed(n)) for n in range(LAST_ERRORS + 5)]
    assert build_report(jobs, PATHS, redactor(), now=NOW).count("content_refused") == LAST_ERRORS


def test_a_damaged_journal_is_said(tmp_path: Path) -> None:
    paths = app_paths({"HAILUO_DESKTOP_HOME": str(tmp_path)})
    paths.data.mkdir()
    paths.journal.write_bytes(b"rubbish" * 100)

    async def body() -> str:
        store = JobStore(paths.journal)
        await store.open()
        try:
            return await ReportDesk(store, paths, Redactor()).report()
        finally:
            await store.close()

    text = asyncio.run(body())
    assert "trouble: journal_damaged, set aside as journal.damaged-" in text
    assert "jobs: 0" in text


def test_a_journal_that_cannot_be_read_does_not_stop_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async def busy(_: JobStore) -> list[object]:
        raise AppError(ErrorKind.JOURNAL_BUSY)

    monkeypatch.setattr(JobStore, "jobs", busy)
    store = JobStore(PATHS.journal)
    assert "trouble: journal_busy" in asyncio.run(ReportDesk(store, PATHS, Redactor()).report())
