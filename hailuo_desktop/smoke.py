"""The program tries itself: opens its window, makes a sketch, plays it, and says what it found.

`hailuo-desktop --smoke FILE [STEP ...] [-- PATH ...]` is how a package is tried after it was built. Steps are
sketch, film, key, looks, languages, notification, pictures and stay; without one, all but the last. The
window opens with the sample, or with the files at PATH, as when they are opened with the program. It works in
HAILUO_DESKTOP_HOME alone, where the folder `smoke` may hold pictures to look at; it spends nothing and
leaves the user's keys alone. Each finding is one line of JSON in FILE, written when it is found.
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

from PySide6.QtCore import QEvent, QObject
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
    from hailuo_desktop.domain.video_origin import VideoOrigin
    from hailuo_desktop.services.job_events import JobUpdate
    from hailuo_desktop.services.picture_desk import LookedAt
    from hailuo_desktop.ui.composer.picture_box import Place
    from hailuo_desktop.ui.main_window import MainWindow
    from hailuo_desktop.ui.services import Services
    from hailuo_desktop.ui.window_frame import WindowFrame

STEPS = ("sketch", "film", "key", "looks", "languages", "notification", "pictures")
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
    given = list(arguments[1:])
    at = given.index("--") if "--" in given else len(given)
    steps, paths = given[:at] or list(STEPS), given[at + 1 :]
    if not arguments or not environ.get(HOME_VARIABLE) or not set(steps) <= {*STEPS, STAY}:
        wish = f"--smoke FILE [{' '.join(STEPS)} {STAY}] [-- PATH] needs a file and {HOME_VARIABLE}"
        print(wish, file=sys.stderr)  # noqa: T201
        return MISUSED
    environ = {**environ, RELEASES_VARIABLE: ""}
    trial = _Trial(Path(arguments[0]), steps, environ)
    code = app.main(paths or ["--demo"], environ, trial.watch, trial.watch_frame)
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
        window.flows.intake.taken.connect(
            lambda place, looked_at, origin: self._see_picture(window, place, looked_at, origin)
        )
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
        """The program's icon, all icons of the window, and the kinds of pictures Qt can draw."""
        from hailuo_desktop.smoke_looks import (
            blank_icons,
            missing_sizes,
        )  # with what comes after the first paint

        missing = missing_sizes(window.frame.windowIcon())
        folder = resources_folder() / "icons" / "lucide"
        icons, blank = blank_icons(window.icons, window.theme, folder)
        formats = sorted(bytes(each.data()).decode() for each in QImageReader.supportedImageFormats())
        self._tell("looks", missing=missing, icons=icons, blank=blank, formats=formats)
        return not missing and icons > 0 and not blank and {"jpeg", "png", "svg", "webp"} <= set(formats)

    async def _languages(self, window: MainWindow) -> bool:
        """Each language, chosen as the user does: our words, Qt's own, and letters for them."""
        from hailuo_desktop.smoke_looks import spoken
        from hailuo_desktop.ui.i18n import LANGUAGE_NAMES

        found = {}
        for language in LANGUAGE_NAMES:
            window.top_bar.language_chosen.emit(language)
            found[language] = spoken(language, window)
        window.top_bar.language_chosen.emit("")
        self._tell("languages", **{language: each._asdict() for language, each in found.items()})
        english = found.pop("en")
        apart = all(each.words != english.words and each.cancel != english.cancel for each in found.values())
        return apart and english.is_right and all(each.is_right for each in found.values())

    async def _notification(self, window: MainWindow) -> bool:
        """A notification, by whatever shows them here."""
        words = "The trial of the program says hello."
        await window.flows.desktop.notices.show("smoke", "Hailuo Desktop", words, "Show")
        self._tell("notification", words=words)
        return True

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

    def _see_picture(
        self, window: MainWindow, place: Place, looked_at: LookedAt, _: VideoOrigin | None
    ) -> None:
        """A picture was handed in: is it in the form now?"""
        form = window.composer.request
        held = {each.path for each in (form.image, form.end_image) if each is not None}
        path = looked_at.picture.path
        self._tell("picture", path=path, place=place, is_in_form=path in held)

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
