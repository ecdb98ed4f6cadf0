"""The runner's rules: at most one paid request, nothing lost, everything written before it is told."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState, Submission
from hailuo_desktop.domain.money import Money
from hailuo_desktop.job_json import job_json
from hailuo_desktop.providers.base import Accepted, Phase, RemoteStatus
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.services.job_runner import CLOSING_PATIENCE
from hailuo_desktop.storage.job_store import SpendingCheck
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.ownership import Owner
from tests.support.builders import a_job
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import HANG, RUNNING, SUCCEEDED, ScriptedProvider
from tests.support.videos import make_clip

S = JobState
K = ErrorKind


Body = Callable[[Bench], Awaitable[None]]


@pytest.fixture
def bench(tmp_path: Path) -> Callable[..., None]:
    """Run a coroutine with a bench: `bench(provider, body, **options)`."""

    def run(provider: ScriptedProvider, body: Body, **options: Any) -> None:
        async def whole() -> None:
            async with Bench(tmp_path, provider, **options) as made:
                await body(made)

        asyncio.run(whole())

    return run


Benched = Callable[..., None]


def test_from_request_to_file(bench: Benched, tmp_path: Path) -> None:
    provider = ScriptedProvider(
        statuses=[
            RUNNING,
            RemoteStatus(
                phase=Phase.SUCCEEDED,
                results=("https://storage.test/clip.mp4",),
                charged=Money(Decimal("0.21")),
            ),
        ]
    )

    async def body(b: Bench) -> None:
        job = await b.run()
        assert job.state is S.DONE
        assert b.states == [S.QUEUED, S.UPLOADING, S.SUBMITTING, S.RENDERING, S.DOWNLOADING, S.DONE]
        assert Path(job.video).read_bytes() == b.video.read_bytes()
        assert job.charged == Money(Decimal("0.21"))
        assert job.remote_id == "remote-1"
        (order,) = provider.orders
        assert order.model == "maker/image-768p"
        assert order.fields == {
            "duration": 6,
            "expand": False,
            "prompt": "[Push in] a lake at dawn",
            "image": "https://storage.test/picture.png",
        }
        assert job.submission is not None
        assert job.submission.fields == order.fields
        assert Path(b.told[-1].thumbnail).exists()
        record = Path(f"{job.video}.json")
        assert set(b.paths.videos.iterdir()) == {Path(job.video), record}
        assert list(MediaLibrary(b.paths).finished_jobs()) == [job]

    bench(provider, body)


def test_every_state_is_on_disk_before_it_is_told(bench: Benched) -> None:
    """Commit, then tell: a second connection sees at least what the listener hears."""

    async def body(b: Bench) -> None:
        import sqlite3

        import msgspec

        seen: list[tuple[JobState, JobState]] = []
        reader = sqlite3.connect(b.paths.journal)

        def listen(update: JobUpdate) -> None:
            (record,) = reader.execute("SELECT record FROM jobs").fetchone()
            seen.append((update.job.state, msgspec.json.decode(record, type=Job).state))

        b.runner.subscribe(listen)
        await b.run()
        reader.close()
        order = list(S)
        assert seen
        assert all(order.index(on_disk) >= order.index(told) for told, on_disk in seen)

    bench(ScriptedProvider(), body)


def test_without_a_picture_nothing_is_uploaded(bench: Benched) -> None:
    provider = ScriptedProvider()

    async def body(b: Bench) -> None:
        job = await b.run(image=None)
        assert job.state is S.DONE
        assert provider.uploaded == []
        assert "image" not in provider.orders[0].fields

    bench(provider, body)


def test_the_copy_is_sent_and_not_the_users_file(bench: Benched) -> None:
    """The user may move or change the picture as soon as the job is taken in."""
    provider = ScriptedProvider()

    async def body(b: Bench) -> None:
        request = await b.request()
        job = await b.runner.submit(request)
        b.picture.unlink()
        job = await b.runner.wait(job.id)
        assert job.state is S.DONE
        (upload,) = provider.uploaded
        assert upload.path.parent == b.paths.pictures
        assert upload.media_type == "image/png"

    bench(provider, body)


@pytest.mark.parametrize(
    ("changes", "options", "kind"),
    [
        ({"prompt": ""}, {}, K.PROMPT_NEEDED),
        ({"resolution": "1080P", "duration": 10}, {}, K.FORMAT_MISSING),
        ({"model": "nobody"}, {}, K.MODEL_UNKNOWN),
        ({"provider": "nobody"}, {}, K.PROVIDER_UNKNOWN),
        ({}, {"has_key": False}, K.KEY_MISSING),
    ],
)
def test_what_must_be_mended_first_is_said_and_nothing_is_written_or_sent(
    bench: Benched, changes: dict[str, Any], options: dict[str, Any], kind: ErrorKind
) -> None:
    provider = ScriptedProvider()

    async def body(b: Bench) -> None:
        with pytest.raises(AppError) as caught:
            await b.run(**changes)
        assert caught.value.kind is kind
        assert caught.value.charge is Charge.NONE
        assert await b.store.jobs() == []
        assert provider.uploaded == []

    bench(provider, body, **options)


@pytest.mark.parametrize(("cap", "kind"), [("0.22", K.OVER_BUDGET), ("0", K.OVER_BUDGET)])
def test_a_cap_is_kept(bench: Benched, cap: str, kind: ErrorKind) -> None:
    async def body(b: Bench) -> None:
        with pytest.raises(AppError) as caught:
            await b.runner.submit(await b.request(), max_cost=Money(Decimal(cap)))
        assert caught.value.kind is kind
        with pytest.raises(AppError) as caught:
            await b.runner.submit(await b.request(duration=10), max_cost=Money(Decimal(100)))
        assert caught.value.kind is K.PRICE_UNKNOWN

    bench(ScriptedProvider(), body)


def test_the_cap_is_asked_again_where_the_money_goes_out(bench: Benched) -> None:
    provider = ScriptedProvider()

    async def body(b: Bench) -> None:
        job = a_job(max_cost=Money(Decimal("0.01")))
        await b.store.add(job, "")
        await b.runner.start()
        job = await b.runner.wait(job.id)
        assert job.state is S.FAILED
        assert job.failure is not None
        assert job.failure.kind is K.OVER_BUDGET
        assert provider.orders == []

    bench(provider, body)


LOST = AppError(K.CONNECTION_LOST, delivery=Delivery.UNKNOWN, charge=Charge.UNKNOWN, request_id="req-1")


@pytest.mark.parametrize(
    "answer",
    [
        LOST,
        AppError(K.OUTCOME_UNKNOWN, delivery=Delivery.UNKNOWN),
        AppError(K.RATE_LIMITED, delivery=Delivery.UNKNOWN),
        AppError(K.UNREACHABLE, delivery=Delivery.UNKNOWN),
        RuntimeError("a fault of ours"),
    ],
)
@pytest.mark.filterwarnings("default")
def test_a_lost_answer_is_unknown_and_never_sent_again(bench: Benched, answer: Exception) -> None:
    provider = ScriptedProvider(submits=[answer])

    async def body(b: Bench) -> None:
        job = await b.run()
        assert job.state is S.UNCERTAIN
        assert job.failure is not None
        assert job.failure.kind is K.OUTCOME_UNKNOWN
        assert job.failure.charge is Charge.UNKNOWN
        assert job.failure.facts["found"] == "cannot_ask"
        await b.runner.start()
        assert (await b.runner.wait(job.id)).state is S.UNCERTAIN
        assert len(provider.orders) == 1

    bench(provider, body)


def test_what_was_surely_not_sent_waits_and_goes_out_once(bench: Benched) -> None:
    away = AppError(K.UNREACHABLE)
    busy = AppError(K.RATE_LIMITED, delivery=Delivery.REFUSED)
    provider = ScriptedProvider(submits=[away, busy, away, Accepted(remote_id="r")])

    async def body(b: Bench) -> None:
        job = await b.run()
        assert job.state is S.DONE
        assert len(provider.orders) == 4
        assert b.clock.slept[:3] == [2, 4, 8]
        assert b.states.count(S.QUEUED) == 4

    bench(provider, body)


def test_the_command_line_gives_up_on_an_unreachable_provider(bench: Benched) -> None:
    provider = ScriptedProvider(uploads=[AppError(K.UNREACHABLE)])

    async def body(b: Bench) -> None:
        job = await b.run()
        assert job.state is S.FAILED
        assert job.failure is not None
        assert job.failure.kind is K.UNREACHABLE
        assert len(provider.uploaded) == 3
        assert provider.orders == []

    bench(provider, body, unreachable_tries=3)


@pytest.mark.parametrize("kind", [K.KEY_REFUSED, K.BALANCE_TOO_LOW, K.CONTENT_REFUSED, K.REQUEST_REFUSED])
def test_a_refusal_fails_at_once_with_its_kind(bench: Benched, kind: ErrorKind) -> None:
    refusal = AppError(kind, delivery=Delivery.REFUSED, message="their words", request_id="req-9")
    provider = ScriptedProvider(submits=[refusal])
    provider.key_trouble = AppError(K.KEY_REFUSED)

    async def body(b: Bench) -> None:
        job = await b.run()
        assert job.state is S.FAILED
        assert job.failure == Failure(kind=kind, message="their words", request_id="req-9")
        assert len(provider.orders) == 1

    bench(provider, body)


def test_uploads_are_free_and_tried_again(bench: Benched) -> None:
    provider = ScriptedProvider(uploads=[LOST, AppError(K.PROVIDER_TROUBLE), "https://storage.test/p.png"])

    async def body(b: Bench) -> None:
        assert (await b.run()).state is S.DONE
        assert len(provider.uploaded) == 3
        assert len(provider.orders) == 1

    bench(provider, body)


def test_polling_goes_on_for_days_through_every_trouble(bench: Benched) -> None:
    trouble = [AppError(K.PROVIDER_TROUBLE), AppError(K.UNREACHABLE), AppError(K.KEY_REFUSED)]
    provider = ScriptedProvider(statuses=[*trouble * 400, RUNNING, SUCCEEDED])

    async def body(b: Bench) -> None:
        began = b.clock.now()
        job = await b.run()
        assert job.state is S.DONE
        assert b.clock.now() - began > timedelta(days=3)
        assert len(provider.orders) == 1
        troubles = [update.trouble for update in b.told if update.trouble is not None]
        assert len(troubles) == 1200
        assert {trouble.charge for trouble in troubles} == {Charge.STANDS}

    bench(provider, body)


def test_not_found_means_nothing_at_first_and_never_a_second_request(bench: Benched) -> None:
    missing = RemoteStatus(phase=Phase.NOT_FOUND)
    provider = ScriptedProvider(statuses=[*[missing] * 20, RUNNING, SUCCEEDED])

    async def body(b: Bench) -> None:
        assert (await b.run()).state is S.DONE
        kinds = [update.trouble.kind for update in b.told if update.trouble is not None]
        assert set(kinds) == {K.JOB_NOT_FOUND}
        assert len(kinds) < 20  # silent in the first half minute
        assert len(provider.orders) == 1

    bench(provider, body)


def test_a_job_the_provider_never_finds_again_ends_when_it_keeps_nothing_any_more(bench: Benched) -> None:
    provider = ScriptedProvider(statuses=[RemoteStatus(phase=Phase.NOT_FOUND)])

    async def body(b: Bench) -> None:
        began = b.clock.now()
        job = await b.run()
        assert job.state is S.FAILED
        assert job.failure is not None
        assert job.failure.kind is K.RESULT_EXPIRED
        assert b.clock.now() - began > timedelta(days=14)

    bench(provider, body)


def test_a_failed_job_says_why(bench: Benched) -> None:
    failure = Failure(kind=K.GENERATION_FAILED, message="no luck", charge=Charge.RETURNED)
    provider = ScriptedProvider(statuses=[RemoteStatus(phase=Phase.FAILED, failure=failure)])

    async def body(b: Bench) -> None:
        job = await b.run()
        assert (job.state, job.failure) == (S.FAILED, failure)

    bench(provider, body)


def test_finished_without_a_video_is_a_failure_of_its_own(bench: Benched) -> None:
    provider = ScriptedProvider(statuses=[RemoteStatus(phase=Phase.SUCCEEDED)])

    async def body(b: Bench) -> None:
        job = await b.run()
        assert job.state is S.FAILED
        assert job.failure is not None
        assert job.failure.kind is K.RESULT_WITHHELD

    bench(provider, body)


def test_files_that_are_listed_late_are_waited_for(bench: Benched) -> None:
    empty = RemoteStatus(phase=Phase.SUCCEEDED)

    async def body(b: Bench) -> None:
        assert (await b.run()).state is S.DONE

    bench(ScriptedProvider(statuses=[empty, empty, SUCCEEDED]), body)


def test_an_old_link_is_asked_for_anew_and_used_if_the_provider_is_silent(bench: Benched) -> None:
    old = ("https://x.test/old.mp4",)

    async def body(b: Bench) -> None:
        for number in range(2):
            job = a_job(id=f"job{number}", state=S.DOWNLOADING, remote_id=f"r{number}", results=old)
            await b.store.add(job, "")
            b.clock.time += timedelta(hours=1)
            await b.runner.resume(job.id)
            assert (await b.runner.wait(job.id)).state is S.DONE
        assert b.downloader.links == ["https://storage.test/fresh.mp4", "https://x.test/old.mp4"]

    links = [("https://storage.test/fresh.mp4",), AppError(K.PROVIDER_TROUBLE)]
    bench(ScriptedProvider(links=links), body)


def test_an_expired_link_is_renewed(bench: Benched) -> None:
    async def body(b: Bench) -> None:
        assert (await b.run()).state is S.DONE
        assert b.downloader.links == ["https://storage.test/clip.mp4", "https://storage.test/fresh.mp4"]

    bench(ScriptedProvider(), body, troubles=[AppError(K.RESULT_EXPIRED)])


def test_interrupted_downloads_go_on_and_a_full_disk_pauses(bench: Benched) -> None:
    troubles = [AppError(K.DOWNLOAD_INTERRUPTED)] * 3 + [AppError(K.DISK_FULL)] * 3

    async def body(b: Bench) -> None:
        assert (await b.run()).state is S.DONE
        assert set(b.downloader.links) == {"https://storage.test/clip.mp4"}

    bench(ScriptedProvider(), body, troubles=troubles)


def test_what_is_no_video_is_never_called_done(bench: Benched, tmp_path: Path) -> None:
    async def body(b: Bench) -> None:
        b.video.write_bytes(b"<!doctype html><title>sign in</title>")
        job = await b.run()
        assert job.state is S.FAILED
        assert job.failure is not None
        assert (job.failure.kind, job.failure.charge) == (K.RESULT_NOT_A_VIDEO, Charge.STANDS)
        assert len(b.downloader.links) == 5
        assert not list(b.paths.videos.glob("*.mp4"))
        b.video = make_clip(tmp_path / "whole.mp4")
        b.downloader._video = b.video
        await b.runner.resume(job.id)  # it is paid for: the download can be tried again
        assert (await b.runner.wait(job.id)).state is S.DONE
        assert len(b.provider.orders) == 1

    bench(ScriptedProvider(), body)


@pytest.mark.parametrize("half", [0.3, 0.9, 0.999])
def test_a_cut_video_is_fetched_again(bench: Benched, half: float) -> None:
    async def body(b: Bench) -> None:
        whole = b.video.read_bytes()
        b.video.write_bytes(whole[: int(len(whole) * half)])

        def mend(update: JobUpdate) -> None:
            if update.trouble is not None:
                b.video.write_bytes(whole)

        b.runner.subscribe(mend)
        job = await b.run()
        assert job.state is S.DONE
        assert Path(job.video).read_bytes() == whole

    bench(ScriptedProvider(), body)


@pytest.mark.parametrize(
    ("state", "after"),
    [
        (S.QUEUED, S.CANCELLED),
        (S.UPLOADING, S.CANCELLED),
        (S.SUBMITTING, S.UNCERTAIN),
        (S.RENDERING, S.CANCELLED),
        (S.DOWNLOADING, S.CANCELLED),
    ],
)
def test_cancelling_does_what_the_state_allows(bench: Benched, state: JobState, after: JobState) -> None:
    provider = ScriptedProvider(
        uploads=[HANG] if state is S.UPLOADING else ["u"],
        submits=[HANG] if state is S.SUBMITTING else [],
        statuses=[HANG] if state is S.RENDERING else [SUCCEEDED],
    )

    async def body(b: Bench) -> None:
        if state is S.DOWNLOADING:
            b.downloader._troubles = [AppError(K.DOWNLOAD_INTERRUPTED)] * 10_000
        if state is S.QUEUED:
            await b.runner.submit(await b.request())
        job = await b.runner.submit(await b.request())
        if state is not S.QUEUED:
            await b.until(lambda: b.told[-1].job.state is state)
        job = await b.runner.cancel(job.id)
        assert job.state is after
        assert (await b.store.get(job.id)).state is after
        assert len(provider.orders) <= 2
        if state is S.RENDERING:
            assert provider.cancelled == ["remote-1"]
        if state is S.DOWNLOADING:
            assert job.results

    bench(provider, body, jobs_at_once=1)


def test_watching_can_be_taken_up_again(bench: Benched) -> None:
    provider = ScriptedProvider(statuses=[HANG])

    async def body(b: Bench) -> None:
        job = await b.runner.submit(await b.request())
        await b.until(lambda: provider.looks > 0)
        await b.runner.cancel(job.id)
        provider._statuses._answers = [SUCCEEDED]
        await b.runner.resume(job.id)
        assert (await b.runner.wait(job.id)).state is S.DONE
        assert len(provider.orders) == 1

    bench(provider, body)


@pytest.mark.parametrize(
    ("state", "ends", "orders"),
    [
        (S.QUEUED, S.DONE, 1),
        (S.UPLOADING, S.DONE, 1),
        (S.SUBMITTING, S.UNCERTAIN, 0),
        (S.RENDERING, S.DONE, 0),
        (S.DOWNLOADING, S.DONE, 0),
        (S.DONE, S.DONE, 0),
        (S.FAILED, S.FAILED, 0),
        (S.CANCELLED, S.CANCELLED, 0),
        (S.UNCERTAIN, S.UNCERTAIN, 0),
    ],
)
def test_after_a_restart_every_state_goes_on_as_the_table_says(
    bench: Benched, state: JobState, ends: JobState, orders: int
) -> None:
    provider = ScriptedProvider()

    async def body(b: Bench) -> None:
        known = state not in (S.QUEUED, S.UPLOADING, S.SUBMITTING, S.UNCERTAIN)
        job = a_job(state=state, remote_id="r1" if known else "")
        await b.store.add(job, "somebody-dead")
        await b.runner.start()
        job = await asyncio.wait_for(b.runner.wait(job.id), 20)
        assert job.state is ends
        assert len(provider.orders) == orders

    bench(provider, body)


def test_jobs_of_a_living_program_are_left_alone(bench: Benched) -> None:
    provider = ScriptedProvider()

    async def body(b: Bench) -> None:
        other = Owner(b.paths.owners)
        other.begin()
        await b.store.add(a_job(state=S.RENDERING, remote_id="r1"), other.token)
        assert await b.runner.start() == []
        for act in (b.runner.cancel, b.runner.resume, b.runner.remove):
            with pytest.raises(AppError) as caught:
                await act(a_job().id)
            assert caught.value.kind is K.JOB_STEP_IMPOSSIBLE
        other.end()
        assert len(await b.runner.start()) == 1
        assert (await b.runner.wait(a_job().id)).state is S.DONE

    bench(provider, body)


def test_no_more_jobs_at_once_than_the_limit(bench: Benched) -> None:
    provider = ScriptedProvider(statuses=[HANG])

    async def body(b: Bench) -> None:
        for _ in range(5):
            await b.runner.submit(await b.request())
        await b.until(lambda: provider.looks == 3)
        states = sorted(job.state.value for job in await b.runner.jobs())
        assert states == ["QUEUED"] * 2 + ["RENDERING"] * 3

    bench(provider, body)


def test_closing_waits_for_the_answer_of_a_paid_request(bench: Benched, tmp_path: Path) -> None:
    provider = ScriptedProvider(submits=[HANG], statuses=[HANG])

    async def body(b: Bench) -> None:
        answer: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        async def submit(order: object) -> Accepted:
            provider.in_submit.set()
            await answer
            return Accepted(remote_id="late")

        provider.submit = submit  # type: ignore[method-assign]
        job = await b.runner.submit(await b.request())
        await provider.in_submit.wait()
        closing = asyncio.ensure_future(b.runner.close())
        await asyncio.sleep(0)
        answer.set_result(None)
        async with asyncio.timeout(CLOSING_PATIENCE / 2):  # not for the clip, which may take days
            await closing
        kept = await b.store.get(job.id)
        assert (kept.remote_id, kept.state) == ("late", JobState.RENDERING)

    bench(provider, body)


@pytest.mark.parametrize(
    ("told", "kept"), [("A lake, mist rising.", "A lake, mist rising."), ("[Push in] a lake at dawn", "")]
)
def test_the_prompt_as_the_model_rewrote_it_is_kept(bench: Benched, told: str, kept: str) -> None:
    """Told back as it was sent, it is no news."""
    done = RemoteStatus(phase=Phase.SUCCEEDED, results=SUCCEEDED.results, rewritten=told)

    async def body(b: Bench) -> None:
        assert (await b.run(prompt="[Push in] a lake at dawn")).rewritten == kept

    bench(ScriptedProvider(statuses=[done]), body)


THREE = RemoteStatus(
    phase=Phase.SUCCEEDED, results=tuple(f"https://storage.test/{name}.mp4" for name in "abc")
)


def test_every_clip_of_a_result_is_brought_home_once(bench: Benched) -> None:
    async def body(b: Bench) -> None:
        job = await b.run()
        assert job.state is S.DONE
        paths = [Path(path) for path in (job.video, *job.further)]
        assert len(set(paths)) == 3
        assert {path.read_bytes() for path in paths} == {b.video.read_bytes()}
        assert b.downloader.links == list(THREE.results)
        assert not list(b.paths.videos.glob(".*"))

    bench(ScriptedProvider(statuses=[THREE]), body)


@pytest.mark.parametrize("trouble", [K.RESULT_NOT_A_VIDEO, K.RESULT_EXPIRED, K.UNREACHABLE])
def test_a_further_file_that_cannot_be_had_takes_nothing_from_the_first(
    bench: Benched, trouble: ErrorKind
) -> None:
    """As the picture of the last frame, which some models add."""

    async def body(b: Bench) -> None:
        fetch = b.downloader.fetch

        async def fetch_first(link: str, part: Path, **options: Any) -> None:
            if link != THREE.results[0]:
                raise AppError(trouble)
            await fetch(link, part, **options)

        b.downloader.fetch = fetch_first  # type: ignore[method-assign]
        job = await b.run()
        assert (job.state, job.further) == (S.DONE, ("", ""))
        assert Path(job.video).read_bytes() == b.video.read_bytes()

    bench(ScriptedProvider(statuses=[THREE]), body)


def test_a_journal_that_cannot_be_written_sends_nothing(bench: Benched) -> None:
    """The row before the paid request is the condition for sending it."""
    provider = ScriptedProvider()

    async def body(b: Bench) -> None:
        advance = b.store.advance
        refusals = 3

        async def failing(job: Job, spending: SpendingCheck | None = None) -> None:
            nonlocal refusals
            if job.state is S.SUBMITTING and refusals:
                refusals -= 1
                assert provider.orders == []
                raise AppError(K.DISK_FULL)
            await advance(job, spending)

        b.store.advance = failing  # type: ignore[method-assign]
        assert (await b.run()).state is S.DONE
        assert len(provider.orders) == 1
        assert refusals == 0

    bench(provider, body)


def test_an_id_that_cannot_be_written_is_held_until_it_can(bench: Benched) -> None:
    provider = ScriptedProvider()

    async def body(b: Bench) -> None:
        advance = b.store.advance
        refusals = 5

        async def failing(job: Job, spending: SpendingCheck | None = None) -> None:
            nonlocal refusals
            if job.state is S.RENDERING and refusals:
                refusals -= 1
                raise AppError(K.DISK_FULL)
            await advance(job, spending)

        b.store.advance = failing  # type: ignore[method-assign]
        job = await b.run()
        assert (job.state, job.remote_id) == (S.DONE, "remote-1")
        assert len(provider.orders) == 1

    bench(provider, body)


def test_stopped_between_the_rename_and_its_row_the_clip_is_not_fetched_again(bench: Benched) -> None:
    async def body(b: Bench) -> None:
        b.paths.videos.mkdir(parents=True)
        placed = b.paths.videos / "clip.mp4"
        shutil.copy(b.video, placed)
        job = a_job(state=S.DOWNLOADING, remote_id="r1", results=("https://x.test/a.mp4",), video=str(placed))
        await b.store.add(job, "")
        await b.runner.start()
        job = await b.runner.wait(job.id)
        assert (job.state, job.video) == (S.DONE, str(placed))
        assert b.downloader.links == []

    bench(ScriptedProvider(), body)


def test_a_job_is_taken_out_of_the_list_but_its_video_stays(bench: Benched) -> None:
    async def body(b: Bench) -> None:
        job = await b.run()
        await b.runner.remove(job.id)
        assert await b.runner.jobs() == []
        assert b.told[-1].removed
        assert Path(job.video).exists()

    bench(ScriptedProvider(), body)


def test_what_lies_ready_is_fetched_first(bench: Benched) -> None:
    provider = ScriptedProvider(statuses=[HANG], links=[HANG])

    async def body(b: Bench) -> None:
        for number, state in enumerate([S.RENDERING, S.QUEUED, S.DOWNLOADING, S.RENDERING, S.DOWNLOADING]):
            job = a_job(
                id=f"job-{number}",
                state=state,
                remote_id=f"r{number}",
                submission=Submission(fields={}, sent_at=b.clock.now()),
                created=b.clock.now() + timedelta(seconds=number),
            )
            await b.store.add(job, "")
        assert [job.id for job in await b.runner.start()] == ["job-2", "job-4", "job-0", "job-1", "job-3"]

    bench(provider, body)


@pytest.mark.parametrize("keeps", [timedelta(days=14), None])
def test_a_result_that_waits_knows_its_date(bench: Benched, keeps: timedelta | None) -> None:
    provider = ScriptedProvider(statuses=[SUCCEEDED], links=[HANG], keeps_results=keeps)

    async def never(*_: object, **__: object) -> None:
        await asyncio.Event().wait()

    async def body(b: Bench) -> None:
        job = await b.runner.submit(await b.request())
        assert job.kept_until is None
        b.downloader.fetch = never  # type: ignore[method-assign]
        await b.until(lambda: S.DOWNLOADING in b.states)
        job = await b.store.get(job.id)
        assert job.submission is not None
        assert job.kept_until == (None if keeps is None else job.submission.sent_at + keeps)
        expected = None if job.kept_until is None else job.kept_until.isoformat()
        assert job_json(job)["kept_until"] == expected
        stopped = await b.runner.cancel(job.id)
        assert (stopped.state, stopped.kept_until) == (S.CANCELLED, job.kept_until)

    bench(provider, body)


def test_taken_out_of_the_list_no_record_is_left_but_the_video(bench: Benched) -> None:
    provider = ScriptedProvider()

    async def body(b: Bench) -> None:
        job = await b.run()
        await b.runner.remove(job.id)
        assert [path.suffix for path in b.paths.videos.iterdir()] == [".mp4"]

    bench(provider, body)
