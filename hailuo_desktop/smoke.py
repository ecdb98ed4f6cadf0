"""The program tries itself: opens its window, makes a sketch, plays it, and says what it found.

`hailuo-desktop --smoke FILE [STEP ...]` is how a package is tried after it was built. Steps are sketch, film,
key, looks, pictures and stay; without one, all but the last. It works in HAILUO_DESKTOP_HOME alone, where the
folder `smoke` may hold pictures to look at; it spends nothing and touches no key of the user's. Each finding
is one line of JSON in FILE, written when it is found.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QObject, QTranslator
from PySide6.QtGui import QImageReader

from hailuo_desktop import __version__, app
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.film import Encoding, Film, Shot
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.labels import Maker
from hailuo_desktop.providers.github_releases import RELEASES_VARIABLE
from hailuo_desktop.resources import resources_folder
from hailuo_desktop.storage.paths import HOME_VARIABLE
from hailuo_desktop.storage.secret_store import SecretStore

if TYPE_CHECKING:
    from hailuo_desktop.services.job_events import JobUpdate
    from hailuo_desktop.ui.main_window import MainWindow
    from hailuo_desktop.ui.services import Services
    from hailuo_desktop.ui.window_frame import WindowFrame

STEPS = ("sketch", "film", "key", "looks", "pictures")
STAY = "stay"

FAILED, MISUSED = 1, 2
"""Exit codes."""

_DEADLINE = 240.0
"""Seconds for all steps: some seconds of work, and room for a slow machine."""

_FRAMES = 12
"""Frames of the clip that have to arrive."""

_AT_REST = frozenset({JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN})

_ENTRY = "smoke"
"""The name of the keyring entry that is made and removed; no provider has it."""


def main(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run the steps in the real window; returns 0 when each found what it should."""
    steps = list(arguments[1:]) or list(STEPS)
    if not arguments or not environ.get(HOME_VARIABLE) or not set(steps) <= {*STEPS, STAY}:
        wish = f"--smoke FILE [{' '.join(STEPS)} {STAY}] needs a file and {HOME_VARIABLE}"
        print(wish, file=sys.stderr)  # noqa: T201
        return MISUSED
    environ = {**environ, RELEASES_VARIABLE: ""}
    trial = _Trial(Path(arguments[0]), steps, environ)
    code = app.main(["--demo"], environ, trial.watch, trial.watch_frame)
    return code or (0 if trial.passed else FAILED)


class _FirstPaint(QObject):
    def __init__(self, frame: WindowFrame, tell: Callable[[], None]) -> None:
        super().__init__(frame)
        self._tell: Callable[[], None] | None = tell

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and self._tell is not None:
            self._tell()
            self._tell = None
        return super().eventFilter(watched, event)


class _Trial:
    """One run of the steps."""

    def __init__(self, report: Path, steps: Sequence[str], environ: Mapping[str, str]) -> None:
        self._report = report
        self._steps = steps
        self._environ = environ
        self._jobs: dict[str, Job] = {}
        self._frames = 0
        self._broken = ""
        self._services: Services | None = None
        self._begun = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self.passed = False
        report.write_text("", encoding="utf-8")

    def watch_frame(self, frame: WindowFrame) -> None:
        """Tell of the first paint."""
        frame.installEventFilter(_FirstPaint(frame, lambda: self._tell("painted")))

    def watch(self, window: MainWindow) -> None:
        """Begin, in the loop that the window runs in."""
        attach = window.attach

        def attached(services: Services) -> None:
            services.runner.subscribe(self._hear)
            attach(services)
            self._services = services
            self._begun.set()

        window.attach = attached  # type: ignore[method-assign]
        window.notices.shown.connect(self._note)
        window.stage.player.playback.frame_changed.connect(self._count_frame)
        window.stage.player.playback.failed.connect(self._give_up)
        self._task = asyncio.get_running_loop().create_task(self._run(window), name="smoke")

    async def _run(self, window: MainWindow) -> None:
        passed = True
        try:
            async with asyncio.timeout(_DEADLINE):
                # Where the start fails, a notice says so, and nothing more will come.
                await self._begun.wait()
                passed = self._services is not None
                if self._services is not None:
                    self._tell("ready", version=__version__, frozen=bool(getattr(sys, "frozen", False)))
                for step in self._steps:
                    if step != STAY and self._services is not None:
                        passed = await getattr(self, f"_{step}")(window) and passed
        except Exception as error:  # noqa: BLE001 - whatever it is, the report has to hold it
            self._tell("failed", error=f"{type(error).__name__}: {error}")
            passed = False
        self.passed = passed
        self._tell("end", passed=passed)
        if STAY not in self._steps:
            window.frame.close()

    async def _sketch(self, window: MainWindow) -> bool:
        """One press of Generate, and the clip plays."""
        button = window.composer.foot.button
        await self._until(lambda: window.composer.request.image is not None and button.isEnabled())
        button.click()
        await self._until(lambda: any(job.state in _AT_REST for job in self._jobs.values()))
        (job,) = self._jobs.values()
        if job.state is JobState.DONE:
            await self._until(lambda: self._frames >= _FRAMES)
        self._tell("sketch", state=job.state.value, video=job.video, frames=self._frames)
        return job.state is JobState.DONE

    async def _film(self, window: MainWindow) -> bool:
        """The sketch faded into itself as a labelled film, and its last frame, by the process for films."""
        del window
        assert self._services is not None
        video = next((job.video for job in self._jobs.values() if job.state is JobState.DONE), "")
        shot = Shot(path=video, fade=0.5, maker=Maker(producer="Hailuo Desktop"))
        film = Film(shots=(shot, shot), encoding=Encoding(is_new=True, width=320), is_labelled=True)
        folder = Path(self._environ[HOME_VARIABLE])
        exported = await self._services.films.export(film, folder / "smoke.mp4", overwrite=True)
        saved = await self._services.frames.save_frame(
            Path(exported.path), None, folder / "smoke.png", overwrite=True
        )
        marks = await self._services.films.clip_marks(Path(exported.path))
        self._tell("film", frames=exported.frames, last=saved.number, producer=marks.producer)
        return saved.number == exported.frames - 1 and marks.has_label

    async def _key(self, window: MainWindow) -> bool:
        """An entry in the system's keyring, read by a store that knows nothing of it, and removed."""
        del window
        key = f"no-real-key-{secrets.token_hex(8)}"
        place = await SecretStore(self._environ).set(_ENTRY, key)
        found, trouble = None, place.trouble
        if trouble is None:
            found = await SecretStore(self._environ).get(_ENTRY)
            await SecretStore(self._environ).delete(_ENTRY)
        kept = found is not None and found.key == key
        self._tell("key", kept=kept, source=place.source, trouble=trouble.value if trouble else None)
        return kept

    async def _looks(self, window: MainWindow) -> bool:
        """The program's icon, the kinds of pictures Qt can draw, and the languages it speaks."""
        from hailuo_desktop.ui.i18n import LANGUAGE_NAMES  # with what comes after the first paint

        icon = window.frame.windowIcon().pixmap(64, 64)
        formats = sorted(bytes(each.data()).decode() for each in QImageReader.supportedImageFormats())
        languages = {language: _speaks(language) for language in LANGUAGE_NAMES}
        self._tell("looks", icon=not icon.isNull(), formats=formats, languages=languages)
        return (
            not icon.isNull() and {"jpeg", "png", "svg", "webp"} <= set(formats) and all(languages.values())
        )

    async def _pictures(self, window: MainWindow) -> bool:
        """Pictures of all kinds, read by the process for pictures with the decoders of the package."""
        del window
        assert self._services is not None
        kinds = {}
        for path in self._given():
            try:
                kinds[path.name] = (await self._services.pictures.look_at(path)).source.kind
            except AppError as error:
                kinds[path.name] = f"{error.kind.value}: {error.message}"
        self._tell("pictures", kinds=kinds)
        return all(name.startswith(kind.casefold()) for name, kind in kinds.items())

    def _given(self) -> list[Path]:
        """The pictures that whoever tries the program has put there."""
        return sorted(Path(self._environ[HOME_VARIABLE], "smoke").glob("*"))

    async def _until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            if self._broken:
                raise RuntimeError(self._broken)
            await asyncio.sleep(0.05)

    def _note(self, text: str) -> None:
        self._tell("notice", text=text)
        self._begun.set()

    def _hear(self, update: JobUpdate) -> None:
        self._jobs[update.job.id] = update.job

    def _count_frame(self, frame: object) -> None:
        self._frames += frame is not None

    def _give_up(self, trouble: object) -> None:
        self._broken = f"cannot play: {trouble}"

    def _tell(self, found: str, **facts: object) -> None:
        line = json.dumps({"found": found, "at": time.monotonic(), **facts}, ensure_ascii=False)
        with self._report.open("a", encoding="utf-8") as report:
            report.write(line + "\n")


def _speaks(language: str) -> bool:
    """Whether our words and Qt's own are there in a language; English has of ours the plurals alone."""
    ours, of_qt = QTranslator(), QTranslator()
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    there = of_qt.load(f"qtbase_{language}", place)
    there = ours.load(f"hailuo_desktop_{language}", str(resources_folder() / "translations")) and there
    return there and (language == "en" or bool(ours.translate("TopBar", "Menu")))
