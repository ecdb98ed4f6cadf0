"""Every screen of the app, one after the other: how to get there from the open window, and back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hailuo_desktop.domain.errors import Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState, Submission
from hailuo_desktop.media.frames import write_thumbnail
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.ui.main_window import MainWindow
from tests.support.builders import a_job, a_picture, a_request
from tests.support.clip_home import a_failure, fill_home

W = TypeVar("W", bound=QWidget)

_PATIENCE = 180.0
WORDS = "[Push in] 镜头缓缓推近，湖面上的薄雾随晨风散开，一只苍鹭从芦苇间飞起。"


@dataclass(frozen=True)
class View:
    """A screen that is there now.

    Attributes:
        widget: the window, or what is open over it.
        renew: says again, in another language, what the app says only when it happens.
        anchor: what a popup hangs on.
        grows: whether it gets as large as the window.
    """

    widget: QWidget
    renew: Callable[[], None] | None = None
    anchor: QWidget | None = None
    grows: bool = False


@dataclass(frozen=True)
class Stand:
    """An open window and what is needed to make it show things.

    Attributes:
        simulate: sets the switches of the simulated provider.
    """

    window: MainWindow
    sample: Path
    simulate: Callable[..., None]

    async def until(self, condition: Callable[[], object]) -> None:
        async with asyncio.timeout(_PATIENCE):
            while not condition():
                await asyncio.sleep(0.02)

    async def opened(self, kind: type[W] = QDialog) -> W:  # type: ignore[assignment]
        """The page or dialog that opens now."""

        def found() -> list[W]:
            each_one = self.window.findChildren(kind)
            return [each for each in each_one if each.isVisible() and each.isWindow()]

        await self.until(found)
        return found()[-1]

    async def popup(self) -> QWidget:
        """The popup that opens now."""
        await self.until(QApplication.activePopupWidget)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        return popup

    def clips(self) -> list[Job]:
        return [job for job in self.window.board.jobs if job.state is JobState.DONE]

    def job(self, state: JobState) -> Job:
        return next(job for job in self.window.board.jobs if job.state is state)


Open = Callable[[Stand], AbstractAsyncContextManager[View]]


@dataclass(frozen=True)
class Screen:
    """One of them.

    Attributes:
        group: where it is looked for.
        once: whether its words are said when it opens, and do not change with the language any more.
    """

    group: str
    open: Open
    once: bool = False


def jobs_of_any_state(sample: Path, now: datetime | None = None) -> list[Job]:
    """One on its way, one refused, one of unknown outcome; nothing moves them until the runner starts."""
    moment = now or datetime.now(UTC)
    picture = a_picture(path=str(sample), width=1280, height=720)
    sent = Submission(fields={}, sent_at=moment - timedelta(minutes=2), is_tagged=True)

    def job(minutes: int, **changes: Any) -> Job:
        created = moment - timedelta(minutes=minutes)
        words = changes.pop("prompt", WORDS)
        return a_job(
            id=f"{created:%Y%m%d-%H%M%S}-{minutes:06x}",
            request=a_request(prompt=words, image=picture),
            created=created,
            updated=created,
            **changes,
        )

    unknown = Failure(kind=ErrorKind.OUTCOME_UNKNOWN, charge=Charge.UNKNOWN)
    refused = Failure(kind=ErrorKind.CONTENT_REFUSED, charge=Charge.RETURNED, message="policy 1026")
    return [
        job(1, state=JobState.RENDERING, remote_id="one", submission=sent),
        job(3, state=JobState.QUEUED, prompt="A paper boat drifts down a flooded street."),
        job(5, state=JobState.FAILED, failure=refused, submission=sent),
        job(8, state=JobState.UNCERTAIN, submission=sent, failure=unknown),
    ]


def fill(environ: Mapping[str, str], sample: Path, *, filmed: bool = False) -> None:
    """Have a home with clips, and with jobs that have not come so far.

    With `filmed`, the clips show the sample, which takes some seconds; else a pattern.
    """
    jobs = fill_home(environ, further=[a_failure(), *jobs_of_any_state(sample)])
    if filmed:
        from tests.support.film_scene import make_shots

        library = MediaLibrary(app_paths(environ))
        with TemporaryDirectory() as folder:
            shots = make_shots(sample, Path(folder))
            for job, shot in zip([each for each in jobs if each.video], shots, strict=True):
                copyfile(shot, job.video)
                write_thumbnail(Path(job.video), library.thumbnail(job.id))
