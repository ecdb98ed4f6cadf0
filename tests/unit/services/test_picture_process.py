"""The process that opens pictures of anybody: whatever becomes of it, there is an answer, and a next one."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import psutil
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.key_variables import KEY_VARIABLES
from hailuo_desktop.media.picture_protocol import ENDED_IDLE, Failed, Look, Looked
from hailuo_desktop.media.picture_worker import IDLE_VARIABLE, MOST_MEMORY
from hailuo_desktop.parts import worker_command
from hailuo_desktop.services.picture_process import LATER, NOW, PictureProcess
from tests.support.picture_corpus.bench import children
from tests.support.pictures import save_picture

T = TypeVar("T")

WORKER = worker_command("picture")
PATIENCE = 60.0
"""Seconds after which something that does not end is a failure; it takes a fraction of one."""

HAS_SIGNALS = pytest.mark.skipif(os.name == "nt", reason="signals")


def run(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(asyncio.wait_for(work, PATIENCE))


async def until(come: Callable[[], object]) -> None:
    """Wait for something that comes of itself."""
    async with asyncio.timeout(PATIENCE):
        while not come():
            await asyncio.sleep(0.01)


@pytest.fixture(autouse=True)
def no_process_stays() -> Iterator[None]:
    yield
    assert children() == []


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    return save_picture(tmp_path / "a.png")


@pytest.fixture(scope="module")
def slow_picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Looking at it takes long enough to do something meanwhile."""
    return save_picture(tmp_path_factory.mktemp("slow") / "slow.png", 6000, 6000, compress_level=1)


async def is_read(process: PictureProcess, picture: Path) -> bool:
    return isinstance(await process.ask(Look(str(picture))), Looked)


def test_one_process_answers_many_questions(picture: Path) -> None:
    async def work() -> None:
        process = PictureProcess(WORKER)
        assert children() == []  # nothing is started before it is needed
        await process.warm()
        (warmed,) = children()
        for _ in range(3):
            assert await is_read(process, picture)
        assert children() == [warmed]
        await process.close()
        assert children() == []
        with pytest.raises(AppError) as caught:
            await process.ask(Look(str(picture)))
        assert caught.value.kind is ErrorKind.INTERNAL

    run(work())


@HAS_SIGNALS
def test_one_that_hangs_is_ended_and_the_next_picture_is_read(picture: Path) -> None:
    async def work() -> None:
        process = PictureProcess(WORKER, patience=4.0)  # enough to start, too
        assert await is_read(process, picture)
        (hanging,) = children()
        hanging.suspend()
        with pytest.raises(AppError) as caught:
            await process.ask(Look(str(picture)))
        assert caught.value.kind is ErrorKind.PICTURE_UNREADABLE
        assert caught.value.facts["name"] == "a.png"
        assert not hanging.is_running()
        assert await is_read(process, picture)
        await process.close()

    run(work())


@pytest.mark.parametrize("when", ["while it rests", "while it works"])
def test_one_that_dies_of_something_else_is_replaced_unseen(
    picture: Path, slow_picture: Path, when: str
) -> None:
    """As when the system wants its memory."""

    async def work() -> None:
        process = PictureProcess(WORKER)
        assert await is_read(process, picture)
        (dying,) = children()
        question = None
        if when == "while it works":
            question = asyncio.ensure_future(is_read(process, slow_picture))
            await until(lambda: dying.memory_info().rss > 60_000_000)  # it has begun
        dying.kill()
        assert question is None or await question
        assert await is_read(process, picture)
        assert children() != [dying]
        await process.close()

    run(work())


_DEADLY = """
import os, sys
from hailuo_desktop.media import picture_doctor, picture_worker
read = picture_doctor.read_picture_file
def deadly(path):
    return os.abort() if path.name == "deadly.png" else read(path)
picture_doctor.read_picture_file = deadly
sys.exit(picture_worker.main())
"""


def test_a_picture_that_it_dies_of_is_told(picture: Path) -> None:
    async def work() -> None:
        process = PictureProcess((sys.executable, "-c", _DEADLY))
        for _ in range(2):
            assert await is_read(process, picture)
            with pytest.raises(AppError) as caught:
                await process.ask(Look(str(picture.with_name("deadly.png"))))
            assert caught.value.kind is ErrorKind.PICTURE_UNREADABLE
            assert caught.value.facts["name"] == "deadly.png"
        assert await is_read(process, picture)
        await process.close()

    run(work())


def test_one_that_cannot_be_started_is_told(picture: Path, tmp_path: Path) -> None:
    async def work() -> None:
        process = PictureProcess((str(tmp_path / "nowhere"),))
        await process.warm()
        with pytest.raises(AppError) as caught:
            await process.ask(Look(str(picture)))
        assert caught.value.kind is ErrorKind.INTERNAL
        await process.close()

    run(work())


@pytest.mark.parametrize(
    "deed",
    [
        "pass",
        "sys.exit(7)",
        "sys.stdout.write('Traceback')",
        r"sys.stdout.write('\0\0\0\4junk')",
        r"sys.stdout.buffer.write(bytes([255] * 999))",
        r"sys.stdout.write('\0\0\1\0cut')",
    ],
)
def test_what_makes_no_sense_is_no_answer(picture: Path, deed: str) -> None:
    async def work() -> None:
        process = PictureProcess((sys.executable, "-c", f"import sys; sys.stdin.buffer.read(1); {deed}"))
        with pytest.raises(AppError) as caught:
            await process.ask(Look(str(picture)))
        assert caught.value.kind is ErrorKind.PICTURE_UNREADABLE
        await process.close()

    run(work())


def test_one_that_nobody_asks_goes_to_rest(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And comes again when there is a picture, even if it is asked at the very moment it goes."""
    monkeypatch.setenv(IDLE_VARIABLE, "0.05")

    async def work() -> None:
        process = PictureProcess(WORKER)
        for _ in range(4):
            await process.warm()
            (resting,) = children()
            await until(lambda each=resting: each.status() == psutil.STATUS_ZOMBIE)  # type: ignore[misc]
            assert await is_read(process, picture)
        await process.close()

    run(work())


def test_it_says_that_it_went_to_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(IDLE_VARIABLE, "0.01")
    with subprocess.Popen(WORKER, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as worker:
        assert worker.wait(PATIENCE) == ENDED_IDLE


_PARENT = """
import asyncio, sys
from hailuo_desktop.media.picture_protocol import Look
from hailuo_desktop.services.picture_process import PictureProcess
async def work():
    process = PictureProcess(sys.argv[2:])
    await process.warm()
    print("ready", flush=True)
    while True:
        await process.ask(Look(sys.argv[1]))
asyncio.run(work())
"""


def test_it_ends_with_its_parent_also_in_the_midst_of_its_work(slow_picture: Path) -> None:
    command = [sys.executable, "-c", _PARENT, str(slow_picture), *WORKER]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        parent.stdout.readline()
        (worker,) = psutil.Process(parent.pid).children()
        run(until(lambda: worker.memory_info().rss > 60_000_000))
        parent.kill()
        psutil.wait_procs([worker], PATIENCE)
        assert not worker.is_running()


def test_a_question_that_nobody_waits_for_does_not_hold_up_the_next_one(picture: Path) -> None:
    """The one that is under way may end by itself; those behind it are not even begun."""

    async def work() -> None:
        process = PictureProcess(WORKER)
        assert await is_read(process, picture)
        (worker,) = children()
        if os.name != "nt":
            worker.suspend()  # the first one would never end
        questions = [asyncio.ensure_future(process.ask(Look(str(picture)))) for _ in range(5)]
        await asyncio.sleep(0)
        for question in questions:
            question.cancel()
        said = await asyncio.gather(*questions, return_exceptions=True)
        assert all(isinstance(each, asyncio.CancelledError) for each in said)
        began = time.monotonic()
        assert await is_read(process, picture)
        assert time.monotonic() - began < PATIENCE / 2
        await process.close()

    run(work())


def test_several_at_once_each_get_their_own_answer(tmp_path: Path) -> None:
    pictures = [save_picture(tmp_path / f"{number}.png", 400 + number, 320) for number in range(12)]

    async def work() -> None:
        process = PictureProcess(WORKER)
        said = await asyncio.gather(*(process.ask(Look(str(each))) for each in pictures))
        found = [each.picture.width for each in said if isinstance(each, Looked)]
        assert found == [400 + number for number in range(12)]
        assert len(children()) == 1
        await process.close()

    run(work())


def test_who_looks_at_the_window_comes_before_a_queue(picture: Path, slow_picture: Path) -> None:
    async def work() -> None:
        process = PictureProcess(WORKER)
        ended: list[str] = []

        async def ask(name: str, urgency: int, path: Path) -> None:
            await process.ask(Look(str(path)), urgency)
            ended.append(name)

        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(ask("under way", LATER, slow_picture))
            tasks.create_task(ask("queue", LATER, picture))
            tasks.create_task(ask("person", NOW, picture))
        assert ended == ["under way", "person", "queue"]
        await process.close()

    run(work())


def test_it_is_closed_while_it_works(slow_picture: Path) -> None:
    async def work() -> None:
        process = PictureProcess(WORKER)
        await process.warm()
        (worker,) = children()
        question = asyncio.ensure_future(process.ask(Look(str(slow_picture))))
        await until(lambda: worker.memory_info().rss > 60_000_000)
        await process.close()
        assert children() == []
        with pytest.raises(AppError):
            await question

    run(work())


_LOUD = """
import os, sys
from hailuo_desktop.media import picture_doctor, picture_worker
read = picture_doctor.read_picture_file
def loud(path):
    os.write(1, b"warning: " * 1000)
    os.write(2, b"warning: " * 1000)
    print("odd picture", flush=True)
    print("odd picture", file=sys.stderr, flush=True)
    return read(path)
picture_doctor.read_picture_file = loud
sys.exit(picture_worker.main())
"""


def test_what_decoders_write_does_not_get_between_the_answers(
    picture: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    async def work() -> None:
        process = PictureProcess((sys.executable, "-c", _LOUD))
        for _ in range(3):
            assert await is_read(process, picture)
        await process.close()

    run(work())
    assert capfd.readouterr() == ("", "")


def test_it_knows_no_key(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in KEY_VARIABLES.values():
        monkeypatch.setenv(name, "canary-0123456789")

    async def work() -> None:
        process = PictureProcess(WORKER)
        assert await is_read(process, picture)
        (worker,) = children()
        assert "canary-0123456789" not in worker.environ().values()
        await process.close()

    run(work())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system keeps no such limit")
def test_what_takes_too_much_memory_is_refused_and_the_process_lives_on(
    picture: Path, slow_picture: Path
) -> None:
    async def work() -> None:
        process = PictureProcess(WORKER)
        assert await is_read(process, picture)
        (worker,) = children()
        assert worker.rlimit(psutil.RLIMIT_DATA) == (MOST_MEMORY, MOST_MEMORY)
        worker.rlimit(psutil.RLIMIT_DATA, (_data_of(worker) + 30_000_000, MOST_MEMORY))
        said = await process.ask(Look(str(slow_picture)))
        assert isinstance(said, Failed)
        assert said.failure.kind is ErrorKind.PICTURE_TOO_MANY_PIXELS
        assert said.failure.facts["reason"] == "memory"
        assert (said.failure.facts["width"], said.failure.facts["height"]) == (6000, 6000)
        assert await is_read(process, picture)
        worker.rlimit(psutil.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
        assert await is_read(process, slow_picture)
        assert children() == [worker]
        await process.close()

    run(work())


def _data_of(process: psutil.Process) -> int:
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmData:")) * 1024
