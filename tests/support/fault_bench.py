"""Whole jobs through real parts and sockets while something goes wrong, and what must be true of each."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any
from unittest import mock

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.providers import api_client
from hailuo_desktop.providers.atlas import AtlasProvider
from hailuo_desktop.providers.download import HttpDownloader
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.services.catalogue import Catalogue, ProviderInfo, load_families
from hailuo_desktop.services.clock import Clock
from hailuo_desktop.services.job_runner import JobRunner
from hailuo_desktop.services.picture_desk import PictureDesk
from hailuo_desktop.services.polling import PollPolicy, RetryPolicy
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.ownership import Owner
from hailuo_desktop.storage.paths import app_paths
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.atlas_switches import Switches
from tests.support.clock import JumpingClock
from tests.support.faulty_proxy import FaultyProxy

SHORT = 0.4
"""Seconds a call or a silent download may take, in cases where an answer is held back."""

_FAMILIES = load_families(Path(__file__).parent.parent.parent / "resources" / "models")
_CLIENTS = ClientFactory()
_DEADLINES = {
    "CONNECT_DEADLINE": SHORT / 2,
    "STATUS_DEADLINE": SHORT,
    "SUBMIT_DEADLINE": SHORT,
    "UPLOAD_DEADLINE": SHORT,
}


@dataclass(frozen=True)
class Case:
    """One job and what goes wrong with it.

    Attributes:
        name: says what, for the list of those that failed.
        picture: whether the job sends one.
        faults: by endpoint; see `tests.support.atlas_switches.Fault`.
        switches: of the simulator; see `Switches`.
        proxy: what becomes of the API's connections, in turn; see `FaultyProxy`. Later ones go through.
        nowhere: so many API connections find a closed port.
        origin: where the API is looked for, and never reached; "simulator" in it stands for the real host.
        short: something is held back for some seconds: deadlines are short.
        tries: see `JobRunner`.
        provider_fails: the provider itself says that the job failed.
    """

    name: str
    picture: bool = False
    faults: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    switches: Mapping[str, Any] = field(default_factory=dict)
    proxy: Sequence[str] = ()
    nowhere: int = 0
    origin: str = ""
    short: bool = False
    tries: int | None = None
    provider_fails: bool = False


@dataclass
class Outcome:
    """How a case ended.

    Attributes:
        first: the state in which the job came to rest by itself.
        last: its state after the fault was gone and it was gone on with.
        paid: how many jobs the provider made of it.
        asked: how many of its paid requests reached the provider.
        wrong: what must not be, in words; empty if all is well.
    """

    name: str
    first: str = ""
    last: str = ""
    paid: int = 0
    asked: int = 0
    wrong: list[str] = field(default_factory=list)


class SocketParts:
    """The runner with its real parts, below `home`, for the API at `origin`."""

    def __init__(
        self,
        home: Path,
        origin: str,
        clock: Clock,
        *,
        api_clients: ClientFactory = _CLIENTS,
        stall: float = 60.0,
        tries: int | None = None,
        policy: PollPolicy | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        self.paths = app_paths({"HAILUO_DESKTOP_HOME": str(home)})
        self.store = JobStore(self.paths.journal)
        self.owner = Owner(self.paths.owners)
        self.provider = AtlasProvider(api_clients, _the_key, origin=origin)
        library = MediaLibrary(self.paths)
        self.pictures = PictureDesk(library)
        self.clock = clock
        self.catalogue = Catalogue(_FAMILIES, [ProviderInfo(id="atlas", label="Atlas Cloud", needs_key=True)])
        self.runner = JobRunner(
            store=self.store,
            owner=self.owner,
            providers={"atlas": self.provider},
            has_key=_yes,
            catalogue=self.catalogue,
            pictures=self.pictures,
            library=library,
            downloader=HttpDownloader(_CLIENTS, stall=stall),
            budget=Budget(),
            clock=clock,
            policies={} if policy is None else {"atlas": policy},
            retries=retries,
            unreachable_tries=tries,
        )

    async def __aenter__(self) -> SocketParts:
        await self.store.open()
        self.owner.begin()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.runner.close()
        await self.provider.close()
        self.owner.end()
        await self.store.close()

    async def request(self, prompt: str, picture: Path | None) -> GenerationRequest:
        """A clip of six seconds."""
        image = None if picture is None else await self.pictures.examine(picture)
        return GenerationRequest(
            provider="atlas", model="hailuo-02", prompt=prompt, image=image, resolution="768P", duration=6
        )


async def warm_up() -> None:
    """Load what the first connection needs, as a program that has run for a while has."""
    await (await _CLIENTS.transport(proxy=None, keep_alive=False)).aclose()


async def run_cases(
    cases: Sequence[Case], folder: Path, clip: Path, picture: Path, *, at_once: int = 4
) -> list[Outcome]:
    """Run them, some at a time; cases with short deadlines by themselves."""
    clip_bytes = clip.read_bytes()
    numbered = enumerate(sorted(cases, key=lambda case: case.short))
    outcomes: list[Outcome] = []

    async def work(mine: Iterator[tuple[int, Case]]) -> None:
        for number, case in mine:
            outcomes.append(await _run(case, folder / str(number), clip, clip_bytes, picture))

    usual = islice(numbered, sum(not case.short for case in cases))
    await asyncio.gather(*(work(usual) for _ in range(at_once)))
    with ExitStack() as patched:
        for name, seconds in _DEADLINES.items():
            patched.enter_context(mock.patch.object(api_client, name, seconds))
        await asyncio.gather(*(work(numbered) for _ in range(at_once)))
    return outcomes


def tell_counts(title: str, outcomes: Sequence[Outcome]) -> str:
    """One line with the figures."""
    ends = Counter(outcome.first for outcome in outcomes)
    shown = ", ".join(f"{count} {state}" for state, count in sorted(ends.items()))
    found = sum(outcome.first != outcome.last for outcome in outcomes)
    most = max((outcome.asked for outcome in outcomes), default=0)
    return (
        f"{title}: {len(outcomes)} cases, {sum(o.paid for o in outcomes)} paid, at most {most} paid request"
        f" each; at rest {shown}; {found} finished once the fault was gone"
    )


async def _run(case: Case, home: Path, clip: Path, clip_bytes: bytes, picture: Path) -> Outcome:
    outcome = Outcome(case.name)
    clock = JumpingClock()
    clock.time = datetime.now(UTC)  # the provider's history tells real times
    simulator = AtlasSimulator(videos=[clip])
    try:
        simulator.set(**case.switches)
        for endpoint, faults in case.faults.items():
            for fault in faults:
                simulator.fail_next(endpoint, **fault)
        async with _connections(case, simulator) as (origin, clients):
            parts = SocketParts(
                home,
                origin,
                clock,
                api_clients=clients,
                stall=SHORT if case.short else 60.0,
                tries=case.tries,
            )
            async with parts:
                await _live(case, parts, simulator, picture, outcome)
                _judge_files(case, parts.paths.videos, clip_bytes, outcome)
        outcome.wrong += simulator.storage.leaks
    except Exception as error:  # noqa: BLE001 (to be told with the name of its case)
        outcome.wrong.append(repr(error))
    finally:
        simulator.stop()
    return outcome


async def _live(
    case: Case, parts: SocketParts, simulator: AtlasSimulator, picture: Path, outcome: Outcome
) -> None:
    request = await parts.request("a lake at dawn", picture if case.picture else None)
    job = await parts.runner.submit(request)
    if case.short:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(4 * SHORT):
                await parts.runner.wait(job.id)
        simulator.service.switches = Switches()
    job = await _at_rest(parts, job)
    outcome.first = outcome.last = job.state.value
    _judge(case, job, simulator, outcome)
    if job.state is JobState.UNCERTAIN or job.can_be_watched_again:
        simulator.service.switches = Switches()
        if not case.origin:
            with contextlib.suppress(AppError):
                await parts.runner.resume(job.id)
            job = await _at_rest(parts, job)
        outcome.last = job.state.value
        _judge(case, job, simulator, outcome)
        if outcome.paid and job.state is not JobState.DONE:
            outcome.wrong.append("lost: not found again although the provider answers")


async def _at_rest(parts: SocketParts, job: Job) -> Job:
    async with asyncio.timeout(30):
        return await parts.runner.wait(job.id)


def _judge(case: Case, job: Job, simulator: AtlasSimulator, outcome: Outcome) -> None:
    outcome.paid = len(simulator.jobs)
    readably_turned_away = sum(
        fault.get("times", 1)
        for fault in case.faults.get("submit", ())
        if isinstance(body := fault.get("body"), dict) and (429 in (fault.get("status"), body.get("code")))
    )
    outcome.asked = max(len(simulator.submissions) - readably_turned_away, 0)
    if outcome.paid > 1 or outcome.asked > 1:
        outcome.wrong.append(f"paid {outcome.paid} times, asked {outcome.asked} times")
    if job.state not in (JobState.DONE, JobState.UNCERTAIN, JobState.FAILED):
        outcome.wrong.append(f"rests as {job.state}")
    if job.state is not JobState.DONE and job.failure is None:
        outcome.wrong.append(f"{job.state} without a reason")
    if job.state is JobState.FAILED and not case.provider_fails:
        if outcome.paid and not job.can_be_watched_again:
            outcome.wrong.append(f"paid and thrown away: {job.failure}")
        if not outcome.paid and job.failure is not None and job.failure.charge.value != "none":
            outcome.wrong.append(f"not paid, and said otherwise: {job.failure}")
    if job.state is JobState.DONE and not outcome.paid:
        outcome.wrong.append("done without a job")
    if any(each.id not in (job.remote_id, "") for each in simulator.jobs.values()) and job.remote_id:
        outcome.wrong.append("somebody else's clip")


def _judge_files(case: Case, videos: Path, clip: bytes, outcome: Outcome) -> None:
    files = [path for path in videos.glob("*.mp4") if not path.name.startswith(".")]
    made = 2 if case.switches.get("outputs") == "two" else 1
    if len(files) != made * (outcome.last == JobState.DONE):
        outcome.wrong.append(f"{len(files)} files in the end")
    if any(path.read_bytes() != clip for path in files):
        outcome.wrong.append("a file of other bytes")
    if outcome.last == JobState.DONE and list(videos.glob(".*.part*")):
        outcome.wrong.append("a part was left behind")


@asynccontextmanager
async def _connections(case: Case, simulator: AtlasSimulator) -> AsyncIterator[tuple[str, ClientFactory]]:
    """Where the API is for this case, and the way there."""
    origin = simulator.origin
    if case.origin:
        origin = case.origin.replace("simulator", origin.removeprefix("http://"))
    if case.nowhere:
        ways = iter(["http://127.0.0.1:9"] * case.nowhere)
        yield origin, _by(lambda: next(ways, None))
    elif case.proxy:
        async with FaultyProxy(case.proxy) as proxy:
            yield origin, _by(lambda: proxy.address)
    else:
        yield origin, _CLIENTS


def _by(way: Any) -> ClientFactory:
    return ClientFactory(proxy=lambda scheme, host: way())


async def _the_key() -> str | None:
    return KEY


async def _yes(_: str) -> bool:
    return True
