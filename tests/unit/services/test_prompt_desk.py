"""The desk keeps what is sent, tells of changes, and brings ideas in the right language."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.prompts import PromptShelf
from hailuo_desktop.resources import resources_folder
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.services.prompt_desk import Change, PromptDesk
from hailuo_desktop.storage.prompt_store import PromptStore
from tests.support.builders import a_job, a_request

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "prompts.json"


@pytest.fixture
def desk(path: Path) -> PromptDesk:
    return PromptDesk(PromptStore(path), resources_folder() / "prompts")


def job(prompt: str, state: JobState = JobState.SUBMITTING, minutes: int = 0) -> Job:
    return a_job(request=a_request(prompt=prompt), state=state, created=NOON + timedelta(minutes=minutes))


def texts(shelf: PromptShelf) -> list[str]:
    return [each.text for each in shelf.sent]


def test_what_is_sent_is_kept_and_nothing_else(desk: PromptDesk, runner_loop: asyncio.Runner) -> None:
    async def work() -> PromptShelf:
        for state in JobState:
            desk.hear(JobUpdate(job=job(f"in {state}", state)))
        desk.hear(JobUpdate(job=job("  ")))
        desk.hear(JobUpdate(job=job("【推进】湖面", minutes=1)))
        await desk.close()
        return await desk.shelf()

    assert texts(runner_loop.run(work())) == ["【推进】湖面", "in SUBMITTING"]


def test_many_at_once_are_written_together(
    desk: PromptDesk, runner_loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two hundred rows of a batch must not make two hundred synced files."""
    writes: list[int] = []
    change = PromptStore.change

    def counted(store: PromptStore, by: Change) -> PromptShelf:
        writes.append(1)
        return change(store, by)

    monkeypatch.setattr(PromptStore, "change", counted)

    async def work() -> PromptShelf:
        for number in range(200):
            desk.hear(JobUpdate(job=job(f"row {number}", minutes=number)))
        await desk.close()
        return await desk.shelf()

    assert len(texts(runner_loop.run(work()))) == 200
    assert len(writes) <= 2


def test_a_full_disk_does_not_hold_up_a_job(
    tmp_path: Path, runner_loop: asyncio.Runner, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "data").write_bytes(b"no folder")
    desk = PromptDesk(PromptStore(tmp_path / "data" / "prompts.json"), tmp_path)

    async def work() -> None:
        desk.hear(JobUpdate(job=job("secret words")))
        await desk.close()

    with caplog.at_level(logging.WARNING):
        runner_loop.run(work())
    assert "is not kept" in caplog.text
    assert "secret words" not in caplog.text


def test_saving_naming_deleting_and_putting_back(desk: PromptDesk, runner_loop: asyncio.Runner) -> None:
    told: list[PromptShelf] = []
    stop = desk.subscribe(told.append)

    async def work() -> None:
        desk.hear(JobUpdate(job=job("a")))
        desk.hear(JobUpdate(job=job("b", minutes=1)))
        await desk.close()
        await desk.save("a")
        await desk.save("a", "my lake")
        before = await desk.shelf()
        await desk.forget("a")
        await desk.unsave("a")
        assert texts(told[-1]) == ["b"]
        assert not told[-1].saved
        await desk.restore(PromptShelf(saved=before.saved, sent=before.sent[1:]))
        assert told[-1] == before == await desk.shelf()
        stop()
        await desk.save("c")
        assert told[-1] == before

    runner_loop.run(work())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "She turns"),
        ("zh_TW", "她緩緩轉頭"),
        ("zh-Hans", "她缓缓转过头"),
        ("ko", "여자가"),
        ("fr", "She"),
    ],
)
def test_ideas_come_in_the_apps_language(
    desk: PromptDesk, runner_loop: asyncio.Runner, language: str, words: str
) -> None:
    ideas = runner_loop.run(desk.ideas(language))
    assert ideas[0].text.startswith(words)
