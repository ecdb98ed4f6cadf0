"""Exports in processes of their own: complete or not there, nothing else touched, come what may."""

from __future__ import annotations

import asyncio
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest
from PIL import Image

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import Encoding, Exported, Film, FilmFormat, Shot, Soundtrack, Way
from hailuo_desktop.domain.labels import Maker, own_label
from hailuo_desktop.media.film_orders import ExportOrder, FilmWord
from hailuo_desktop.media.frame_reading import frame_times
from hailuo_desktop.media.worker_process import MISUSED, STOPPED
from hailuo_desktop.parts import worker_command
from hailuo_desktop.services import film_desk, film_runs
from hailuo_desktop.services.film_desk import FilmDesk
from hailuo_desktop.services.film_runs import FilmRuns
from hailuo_desktop.wording import describe
from tests.support.builders import a_request
from tests.support.small_disk import why_not
from tests.support.videos import make_clip

T = TypeVar("T")

WORKER = worker_command("film")
MAKER = Maker(producer="MiniMax", produce_id="4711")
ANEW = Encoding(is_new=True)
PATIENCE = 60.0


class Bench:
    """A clip of the user's, a folder for exports, and a desk that is closed after use."""

    def __init__(self, folder: Path) -> None:
        self.clip = make_clip(folder / "clip.mp4", seconds=2, fps=12, sound=True)
        self.out = folder / "out"
        self.out.mkdir()
        self.target = self.out / "film.mp4"
        self.copies = folder / "copies"
        self._hash = hashlib.sha256(self.clip.read_bytes()).digest()

    def film(self, **film: object) -> Film:
        return msgspec.structs.replace(Film(shots=(Shot(path=str(self.clip), maker=MAKER),)), **film)

    def run(
        self,
        work: Callable[[FilmDesk], Awaitable[T]],
        command: tuple[str, ...] = WORKER,
        *,
        whole: bool = True,
    ) -> T:
        async def go() -> T:
            desk = FilmDesk(FilmRuns(command), self.copies)
            try:
                async with asyncio.timeout(PATIENCE):
                    return await work(desk)
            finally:
                await desk.close()

        try:
            return asyncio.run(go())
        finally:
            assert not whole or hashlib.sha256(self.clip.read_bytes()).digest() == self._hash

    def copy_of(self, clip: Path) -> Path:
        return self.run(lambda desk: desk.playable_copy(clip))

    def failure_to(self, target: Path) -> AppError:
        return self.failure(lambda desk: desk.export(self.film(), target))

    def failure(
        self, work: Callable[[FilmDesk], Awaitable[object]], command: tuple[str, ...] = WORKER
    ) -> AppError:
        with pytest.raises(AppError) as caught:
            self.run(work, command)
        return caught.value

    def names(self) -> list[str]:
        return sorted(path.name for path in self.out.iterdir()) if self.out.is_dir() else []


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def limited(command: tuple[str, ...], limit: str) -> tuple[str, ...]:
    """The command under a limit of the shell's."""
    return ("sh", "-c", f'ulimit {limit}; exec "$@"', "sh", *command)


class TestExport:
    def test_a_film_is_complete_told_of_and_alone(self, bench: Bench) -> None:
        told: list[tuple[int, int]] = []
        exported = bench.run(
            lambda desk: desk.export(bench.film(encoding=ANEW), bench.target, lambda *step: told.append(step))
        )
        assert (exported.path, exported.frames) == (str(bench.target), 24)
        assert exported.size == bench.target.stat().st_size
        assert told == sorted(told)
        assert told[-1] == (24, 24)
        assert frame_times(bench.target).count == 24
        assert bench.names() == ["film.mp4"]

    def test_it_is_planned_without_being_made(self, bench: Bench) -> None:
        plan = bench.run(lambda desk: desk.plan(bench.film()))
        assert (plan.picture, plan.sound, plan.frames, plan.rate) == (Way.COPIED, Way.COPIED, 24, (12, 1))
        assert bench.names() == []

    def test_one_comes_after_the_other(self, bench: Bench) -> None:
        steps: list[str] = []

        async def both(desk: FilmDesk) -> list[Exported]:
            return await asyncio.gather(
                *(
                    desk.export(
                        bench.film(encoding=ANEW),
                        bench.out / f"{name}.mp4",
                        lambda *_, n=name: steps.append(n),
                    )
                    for name in "ab"
                )
            )

        bench.run(both)
        assert bench.names() == ["a.mp4", "b.mp4"]
        assert steps in (sorted(steps), sorted(steps, reverse=True))

    @pytest.mark.parametrize("how", ["cancel", "task", "close"])
    def test_it_ends_at_once_and_leaves_what_was_there(self, bench: Bench, how: str) -> None:
        bench.target.write_bytes(b"older")
        long = bench.film(shots=(Shot(path=str(bench.clip)),) * 100, encoding=ANEW)

        async def work(desk: FilmDesk) -> None:
            begun = asyncio.Event()
            export = asyncio.ensure_future(
                desk.export(long, bench.target, lambda *_: begun.set(), overwrite=True)
            )
            await begun.wait()
            waiting = asyncio.ensure_future(desk.export(bench.film(), bench.out / "later.mp4"))
            await asyncio.sleep(0)
            ends: dict[str, Callable[[], object]] = {"cancel": desk.cancel, "task": export.cancel}
            if how == "close":
                await desk.close()
            else:
                ends[how]()
            with pytest.raises(asyncio.CancelledError):
                await export
            if how == "task":
                await waiting
            else:
                with pytest.raises(asyncio.CancelledError):
                    await waiting

        bench.run(work)
        assert bench.target.read_bytes() == b"older"
        assert bench.names() == ["film.mp4"] + (["later.mp4"] if how == "task" else [])


class TestTargets:
    def test_a_file_that_is_there_stays_unless_it_may_go(self, bench: Bench) -> None:
        bench.target.write_bytes(b"older")
        failure = bench.failure(lambda desk: desk.export(bench.film(), bench.target))
        assert (failure.kind, failure.facts["name"]) == (ErrorKind.TARGET_EXISTS, "film.mp4")
        assert bench.target.read_bytes() == b"older"
        bench.run(lambda desk: desk.export(bench.film(), bench.target, overwrite=True))
        assert frame_times(bench.target).count == 24

    def test_a_file_that_comes_meanwhile_stays(self, bench: Bench) -> None:
        def put(*_: int) -> None:
            bench.target.write_bytes(b"theirs")

        failure = bench.failure(lambda desk: desk.export(bench.film(encoding=ANEW), bench.target, put))
        assert failure.kind is ErrorKind.TARGET_EXISTS
        assert bench.target.read_bytes() == b"theirs"
        assert bench.names() == ["film.mp4"]

    @pytest.mark.parametrize("way", ["itself", "another spelling", "hard link", "symbolic link"])
    def test_no_original_is_ever_the_target(self, bench: Bench, way: str) -> None:
        target = bench.target
        if way == "hard link":
            target.hardlink_to(bench.clip)
        elif way == "symbolic link":
            target.symlink_to(bench.clip)
        else:
            target = bench.clip if way == "itself" else bench.out / ".." / "clip.mp4"
        failure = bench.failure(lambda desk: desk.export(bench.film(), target, overwrite=True))
        assert failure.kind is ErrorKind.TARGET_IS_SOURCE

    def test_nor_is_the_soundtrack(self, bench: Bench) -> None:
        track = make_clip(bench.out / "track.mp4", sound=True)
        before = track.read_bytes()
        film = bench.film(soundtrack=Soundtrack(path=str(track)))
        failure = bench.failure(lambda desk: desk.export(film, track, overwrite=True))
        assert failure.kind is ErrorKind.TARGET_IS_SOURCE
        assert track.read_bytes() == before

    def test_a_folder_that_is_not_there_or_takes_nothing(self, bench: Bench) -> None:
        folders = [bench.out / "absent", bench.clip]
        folders += [Path("/proc")] if sys.platform == "linux" else []
        for folder in folders:
            failure = bench.failure_to(folder / "a.mp4")
            assert failure.kind is ErrorKind.FOLDER_UNWRITABLE
            assert str(folder) in describe(failure).text

    @pytest.mark.skipif(sys.platform == "win32", reason="open files cannot be removed there")
    @pytest.mark.parametrize("encoding", [ANEW, Encoding(format=FilmFormat.GIF)])
    def test_a_folder_that_goes_away_meanwhile(self, bench: Bench, encoding: Encoding) -> None:
        def lose(*_: int) -> None:
            shutil.rmtree(bench.out, ignore_errors=True)

        film = bench.film(shots=bench.film().shots * 4, encoding=encoding)
        failure = bench.failure(lambda desk: desk.export(film, bench.target, lose))
        assert failure.kind is ErrorKind.FOLDER_UNWRITABLE
        assert "went away" in describe(failure).text


@pytest.mark.skipif(sys.platform == "win32", reason="no such limits there")
class TestFullDisk:
    @pytest.mark.parametrize("kind", [FilmFormat.MP4, FilmFormat.GIF, FilmFormat.AS_IT_IS])
    def test_is_told_and_nothing_half_is_left(self, bench: Bench, kind: FilmFormat) -> None:
        bench.clip = make_clip(bench.out.parent / "large.mp4", seconds=6, fps=24, size=(320, 180))
        bench._hash = hashlib.sha256(bench.clip.read_bytes()).digest()
        bench.target.write_bytes(b"older")
        film = bench.film(encoding=Encoding(format=kind, crf=4), is_labelled=True)
        command = limited(WORKER, "-f 20")  # blocks of half a kilobyte or a whole one
        failure = bench.failure(lambda desk: desk.export(film, bench.target, overwrite=True), command)
        assert failure.kind is ErrorKind.DISK_FULL
        assert str(bench.out) in describe(failure).text
        assert bench.target.read_bytes() == b"older"
        assert bench.names() == ["film.mp4"]

    @pytest.mark.skipif(bool(why_not()), reason=why_not() or "there can be one")
    def test_a_disk_that_is_really_full(self, bench: Bench) -> None:
        mount = f'mount -t tmpfs -o size=16k tmpfs {bench.out} && exec "$@"'
        command = ("unshare", "--mount", "--map-root-user", "sh", "-c", mount, "sh", *WORKER)
        failure = bench.failure(lambda desk: desk.export(bench.film(encoding=ANEW), bench.target), command)
        assert failure.kind is ErrorKind.DISK_FULL
        assert bench.names() == []


class TestWorker:
    def test_one_that_dies_is_a_failure_and_leaves_nothing(self, bench: Bench) -> None:
        code = (
            "import os, sys; from hailuo_desktop.media import film_worker, worker_process as w\n"
            "tell = w.Parent.tell\n"
            "w.Parent.tell = lambda to, it: os.abort() if it.done and it.done[0] > 9 else tell(to, it)\n"
            "w._PAUSE = 0; sys.exit(film_worker.main())"
        )
        failure = bench.failure(
            lambda desk: desk.export(bench.film(encoding=ANEW), bench.target), (sys.executable, "-c", code)
        )
        assert failure.kind is ErrorKind.FILM_FAILED
        assert bench.names() == []

    @pytest.mark.parametrize("code", ["print('nonsense')", "pass", "print('{}')"])
    def test_one_that_speaks_nonsense_is_a_failure(self, bench: Bench, code: str) -> None:
        failure = bench.failure(
            lambda desk: desk.export(bench.film(), bench.target), (sys.executable, "-c", code)
        )
        assert failure.kind is ErrorKind.FILM_FAILED

    def test_one_that_says_nothing_for_long_is_ended(
        self, bench: Bench, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(film_runs, "PATIENCE", 0.2)
        monkeypatch.setattr(film_runs, "STOPPING_PATIENCE", 0.2)
        deaf = (sys.executable, "-c", "import time; time.sleep(600)")
        failure = bench.failure(lambda desk: desk.export(bench.film(), bench.target), deaf)
        assert (failure.kind, failure.message) == (ErrorKind.FILM_FAILED, "it took too long")

    def test_a_program_that_is_not_there_is_a_failure(self, bench: Bench) -> None:
        failure = bench.failure(lambda desk: desk.plan(bench.film()), ("/no/such/program",))
        assert failure.kind is ErrorKind.FILM_FAILED

    def test_it_sees_no_key(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ATLASCLOUD_API_KEY", "no-real-key")
        monkeypatch.setenv("SOMETHING_ELSE", "seen")
        code = f"import os; open({str(bench.out / 'env')!r}, 'w').write(str(dict(os.environ)))"
        bench.failure(lambda desk: desk.plan(bench.film()), (sys.executable, "-c", code))
        said = (bench.out / "env").read_text()
        assert "seen" in said
        assert "no-real-key" not in said

    @pytest.mark.skipif(sys.platform == "win32", reason="signals")
    @pytest.mark.parametrize("how", ["its input is closed", "it is told to end"])
    def test_it_ends_with_its_parent_and_cleans_up(self, bench: Bench, how: str) -> None:
        film = bench.film(shots=bench.film().shots * 200, encoding=ANEW)
        part = bench.out / "part"
        order = msgspec.json.encode(ExportOrder(film=film, part=str(part), folder=str(bench.out)))
        with subprocess.Popen(WORKER, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(order + b"\n")
            process.stdin.flush()
            for line in process.stdout:
                word = msgspec.json.decode(line, type=FilmWord)
                if word.done is not None and word.done[0] >= 100:
                    break
            assert part.exists()
            if how == "its input is closed":
                process.stdin.close()
            else:
                process.send_signal(signal.SIGTERM)
            process.stdout.read()
            assert process.wait(PATIENCE) == STOPPED
        assert bench.names() == []

    def test_what_is_no_order_is_refused(self) -> None:
        done = subprocess.run(WORKER, input=b'{"type": "export", "film": 3}\n', capture_output=True)
        assert done.returncode == MISUSED
        assert b"Not an order" in done.stdout


class TestCopies:
    def test_a_labelled_copy_leaves_the_clip_as_it_is(self, bench: Bench) -> None:
        exported = bench.run(lambda desk: desk.labelled_copy(bench.clip, bench.target, MAKER, a_request()))
        assert (exported.plan.picture, exported.plan.sound) == (Way.COPIED, Way.COPIED)
        marks = bench.run(lambda desk: desk.clip_marks(bench.target))
        assert (marks.aigc, marks.producer) == (own_label(MAKER), "MiniMax")
        job = bench.run(lambda desk: desk.read_job(bench.target))
        assert job is not None
        assert job.request.prompt == a_request().prompt
        assert job.request.image is not None
        assert job.request.image.path == "lake.jpg"

    def test_a_clip_that_has_its_label_is_copied_byte_for_byte(self, bench: Bench) -> None:
        bench.run(lambda desk: desk.labelled_copy(bench.clip, bench.target, MAKER))
        other = Maker(producer="Somebody")
        again = bench.out / "again.mp4"
        bench.run(lambda desk: desk.labelled_copy(bench.target, again, other))
        assert again.read_bytes() == bench.target.read_bytes()

    def test_a_playable_copy_is_made_once(self, bench: Bench) -> None:
        video = make_clip(bench.out / "modern.mp4", codec="libsvtav1", fps=24)

        async def twice(desk: FilmDesk) -> list[Path]:
            (facts,) = await desk.probe([video])
            assert facts.facts is not None
            assert (facts.facts.codec, facts.facts.is_playable) == ("av1", False)
            told: list[int] = []
            first = await desk.playable_copy(video, lambda done, _: told.append(done))
            assert told
            told.clear()
            second = await desk.playable_copy(video, lambda done, _: told.append(done))
            assert not told
            (copy,) = await desk.probe([second])
            assert copy.facts is not None
            assert copy.facts.is_playable
            return [first, second]

        first, second = bench.run(twice)
        assert first == second
        old, new = frame_times(video), frame_times(first)
        assert [new.moment(each) for each in range(new.count)] == [
            old.moment(each) for each in range(old.count)
        ]
        make_clip(video, codec="libsvtav1", fps=12)
        assert bench.run(lambda desk: desk.playable_copy(video)) != first

    def test_only_so_many_copies_are_kept(self, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        clips = [make_clip(bench.out / f"{each}.mp4") for each in range(3)]
        copies = []
        for age, clip in zip((100, 200), clips, strict=False):
            copies.append(bench.copy_of(clip))
            os.utime(copies[-1], (time.time() - age,) * 2)
        monkeypatch.setattr(film_desk, "MOST_COPIES", 2 * copies[0].stat().st_size + 100)
        copies.append(bench.copy_of(clips[2]))
        assert [path.exists() for path in copies] == [True, False, True]

    def test_a_copy_of_what_is_not_there(self, bench: Bench) -> None:
        failure = bench.failure(lambda desk: desk.playable_copy(bench.out / "absent.mp4"))
        assert failure.kind is ErrorKind.CLIP_MISSING


def test_files_are_looked_at_in_their_order_and_each_has_its_answer(bench: Bench) -> None:
    picture = bench.out / "picture.mp4"
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    empty = bench.out / "empty.mp4"
    empty.touch()
    paths = [picture, bench.clip, empty, bench.out / "absent.mp4"]
    answers = bench.run(lambda desk: desk.probe(paths))
    assert [each.path for each in answers] == [str(path) for path in paths]
    kinds = [each.failure and each.failure.kind for each in answers]
    assert kinds == [ErrorKind.CLIP_UNREADABLE, None, ErrorKind.CLIP_EMPTY, ErrorKind.CLIP_MISSING]
    facts = answers[1].facts
    assert facts is not None
    assert (facts.width, facts.height, facts.frames, facts.fps, facts.sound) == (64, 48, 24, 12, "aac")
