"""The soak's parts about servers and the network."""

from __future__ import annotations

import asyncio
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.parts import worker_command
from hailuo_desktop.providers.base import LinkTrust
from hailuo_desktop.providers.download import LARGEST_FILE, HttpDownloader
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.services.video_desk import VideoDesk
from tests.benchmarks.soak_processes import Done, Part
from tests.support.any_answers import ENDPOINTS, AnyServer
from tests.support.memory_watch import memory_watched
from tests.support.mutations import mutated
from tests.support.pictures import save_picture
from tests.support.raw_http import Exchange, listening, serve_http
from tests.support.relayed_world import WORLDS, World, in_worlds
from tests.support.stops import stop_and_go_on
from tests.support.storms import live_through
from tests.support.videos import make_clip

STORMS = 500
ANSWERS = 10_000
MUTATIONS = 2000
STOPS = 12
STOP_SECONDS = 5.0
_AT_A_TIME = 100
_MOST_GROWTH = 64


def storms(folder: Path, seed: int, over: Callable[[], bool]) -> Done:
    """Random sequences of refusals and server errors at every step."""
    wrong: list[str] = []
    done = 0
    while done < STORMS and not over():
        first = seed + done

        async def body(here: World, number: int, first: int = first) -> None:
            wrong.extend(await live_through(here, range(first + number, first + _AT_A_TIME, WORLDS)))

        in_worlds(folder / str(done), body)
        done += _AT_A_TIME
    return Done(done, f"{done} jobs through random sequences of 429 and 5xx", wrong)


def any_answer(folder: Path, seed: int, over: Callable[[], bool]) -> Done:
    """Answers of any kind to every question."""
    server = AnyServer(save_picture(folder / "in.png"))
    asked: Counter[str] = Counter()
    wrong: list[str] = []
    for number in range(ANSWERS // _AT_A_TIME // 10):
        for endpoint in ENDPOINTS:
            if over():
                break
            try:
                server.try_any(endpoint, _AT_A_TIME * 10, seed + number)
            except Exception as error:  # noqa: BLE001 (to be told, and to go on)
                wrong.append(f"{endpoint}, seed {seed + number}: {error!r}")
            asked[endpoint] += _AT_A_TIME * 10
    server.stop()
    each = ", ".join(f"{count} to {endpoint}" for endpoint, count in asked.items())
    return Done(asked.total(), f"answers: {each}", wrong)


def mutated_clips(folder: Path, seed: int, over: Callable[[], bool]) -> Done:
    """Damaged clips, each looked into by a worker."""
    clip = make_clip(folder / "clip.mp4", sound=True).read_bytes()
    ends: Counter[str] = Counter()

    async def work(first: int) -> None:
        desk = VideoDesk(worker_command("video"))
        for number in range(first, MUTATIONS, 2):
            if over():
                return
            path = folder / f"{first}.mp4"
            path.write_bytes(mutated(clip, seed + number))
            try:
                await desk.look_into(path, path.with_suffix(".jpg"))
            except AppError as error:
                ends[f"{error.kind}: {error.message}" if "ended with" in error.message else error.kind] += 1
            else:
                ends["good"] += 1

    async def run() -> None:
        await asyncio.gather(work(0), work(1))

    asyncio.run(run())
    usual = {"good", ErrorKind.RESULT_NOT_A_VIDEO}
    crashes = {end: count for end, count in ends.items() if end not in usual}
    words = f"{ends.total()} mutated clips, {ends['good']} good; crashed workers: {crashes or 'none'}"
    wrong = [end for end in crashes if not end.startswith(ErrorKind.RESULT_NOT_A_VIDEO)]
    return Done(ends.total(), words, wrong)


def endless_video(folder: Path, _: int, over: Callable[[], bool]) -> Done:
    """A video without end, up to the limit that users have."""
    sent = 0

    async def endless(exchange: Exchange) -> None:
        nonlocal sent
        exchange.over = True
        exchange.writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while not exchange.writer.is_closing():
            exchange.writer.write(bytes(256 * 1024))
            await exchange.writer.drain()
            sent += 256 * 1024

    async def run() -> ErrorKind | None:
        async with listening(lambda reader, writer: serve_http(endless, reader, writer)) as port:
            try:
                await HttpDownloader(ClientFactory()).fetch(
                    f"http://127.0.0.1:{port}/",
                    folder / "part",
                    trust=LinkTrust.LOOPBACK,
                    on_progress=lambda _: None,
                )
            except AppError as error:
                return error.kind
        return None

    if over():
        return Done(0, "not begun")
    with memory_watched() as memory:
        kind = asyncio.run(run())
    words = f"left after {sent / 1e9:.2f} GB, {memory.growth:.0f} MiB more memory at most"
    wrong = []
    if kind is not ErrorKind.RESULT_TOO_LARGE or sent > LARGEST_FILE * 1.1 or memory.growth > _MOST_GROWTH:
        wrong.append(f"{words}; {kind}")
    if list(folder.glob("part*")):
        wrong.append("the part was kept")
    return Done(1, words, wrong)


def stopped_programs(folder: Path, seed: int, over: Callable[[], bool]) -> Done:
    """Programs that stand still for longer than all of their deadlines."""
    chance = random.Random(seed)
    clip, picture = make_clip(folder / "served.mp4", seconds=2), save_picture(folder / "lake.png")
    wrong: list[str] = []
    done = 0
    while sys.platform != "win32" and done < STOPS and not over():
        moments = [chance.uniform(0, 0.4), chance.uniform(0.4, 1.0)]
        found = stop_and_go_on(folder / str(done), clip, picture, moments, STOP_SECONDS)
        wrong += [f"stopped at {moments}: {each}" for each in found]
        done += 1
    return Done(done, f"programs with 3 jobs each, stopped twice for {STOP_SECONDS:g} s", wrong)


PARTS: Sequence[tuple[str, Part, float]] = (
    ("storms", storms, 0.1),
    ("any answer", any_answer, 0.3),
    ("mutated clips", mutated_clips, 0.15),
    ("endless video", endless_video, 0.05),
    ("stopped programs", stopped_programs, 0.15),
)
"""The parts with their shares of the time."""
