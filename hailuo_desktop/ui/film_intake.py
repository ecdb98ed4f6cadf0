"""How clips and soundtracks get into a film: from the library, from a drop, from a file dialog."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure
from hailuo_desktop.domain.file_kinds import VIDEO_SUFFIXES
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.story_shots import shot_of
from hailuo_desktop.domain.storyboard import StoryShot
from hailuo_desktop.services.clip_numbers import frames_between
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.incoming import Incoming, contents_of
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.stage import Stage

if TYPE_CHECKING:
    from hailuo_desktop.services.storyboard_desk import StoryboardDesk

SOUND_SUFFIXES = (".mp3", ".m4a", ".aac", ".wav", ".flac", ".ogg", ".opus")
"""Names that sound files usually have; only their content decides."""


class Found(NamedTuple):
    """What came of files: shots, a soundtrack's path or "", and what was refused, in words."""

    shots: list[StoryShot]
    track: str
    refused: list[str]


class FilmIntake(QObject):
    """Reads what is handed in; whether it is a clip or a soundtrack, its content decides."""

    def __init__(self, board: JobBoard, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self._stage = stage
        self._folder = ""

    async def of_jobs(self, ids: Iterable[str]) -> list[StoryShot]:
        """Shots of the finished clips among these jobs. One on the stage comes with its marks there."""
        return [await self._shot(job) for job in self.finished(ids)]

    def finished(self, ids: Iterable[str]) -> list[Job]:
        """The jobs among these that have a clip."""
        jobs = [self._board.job(each) for each in ids]
        return [job for job in jobs if job is not None and job.state is JobState.DONE and job.video]

    async def of_drop(self, desk: StoryboardDesk, incoming: Incoming) -> Found:
        """What was dropped.

        Raises:
            AppError: FILM_FAILED.
        """
        if incoming.jobs:
            return Found(await self.of_jobs(incoming.jobs), "", [])
        contents = await asyncio.to_thread(contents_of, incoming)
        return await self.of_files(desk, contents.paths)

    async def of_files(self, desk: StoryboardDesk, paths: Sequence[Path]) -> Found:
        """What these files are for a film. Raises as `of_drop`."""
        found: list[StoryShot] = []
        refused: list[str] = []
        for path in paths:
            try:
                found.append(await desk.shot_of_file(path))
            except AppError as error:
                refused.append(_words(error))
        await desk.clips.look([shot.clip for shot in found])
        shots: list[StoryShot] = []
        track = ""
        for shot in found:
            failure = desk.clips.failure(shot.clip)
            if failure is None:
                shots.append(shot)
            elif failure.kind is ErrorKind.CLIP_WITHOUT_PICTURE:
                track = track or shot.clip
            else:
                refused.append(_words(failure))
        return Found(shots, track, refused)

    def ask_for_clips(self, over: QWidget, several: bool, take: Callable[[list[Path]], None]) -> None:
        """Open the system's file dialog for clips; `take` is called with what is chosen."""
        patterns = " ".join(f"*{each} *{each.upper()}" for each in VIDEO_SUFFIXES)
        self._ask(
            over,
            self.tr("Choose clips") if several else self.tr("Choose a clip"),
            self.tr("Videos ({patterns})").format(patterns=patterns),
            take,
            several=several,
        )

    def ask_for_track(self, over: QWidget, take: Callable[[list[Path]], None]) -> None:
        """The same for a soundtrack."""
        patterns = " ".join(f"*{each} *{each.upper()}" for each in (*SOUND_SUFFIXES, *VIDEO_SUFFIXES))
        words = self.tr("Sound, or videos for theirs ({patterns})").format(patterns=patterns)
        self._ask(over, self.tr("Choose a soundtrack"), words, take, several=False)

    def _ask(
        self, over: QWidget, title: str, kinds: str, take: Callable[[list[Path]], None], *, several: bool
    ) -> None:
        dialog = QFileDialog(over, title, self._folder)
        dialog.setObjectName("clipDialog")
        mode = QFileDialog.FileMode
        dialog.setFileMode(mode.ExistingFiles if several else mode.ExistingFile)
        dialog.setNameFilters([kinds, self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self._chosen([Path(each) for each in names], take))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, paths: list[Path], take: Callable[[list[Path]], None]) -> None:
        if paths:
            self._folder = str(paths[0].parent)
            take(paths)

    async def _shot(self, job: Job) -> StoryShot:
        shot = shot_of(job)
        playback = self._stage.player.playback
        marks = playback.part.marks
        if not marks or playback.path != Path(job.video):
            return shot
        start, end = (None if each is None else each / 1_000_000 for each in (marks.start, marks.end))
        try:
            first, last = await frames_between(Path(job.video), start, end)
        except AppError:
            return shot  # its card says what is the matter with it
        return msgspec.structs.replace(shot, first=first, last=last)


def _words(trouble: AppError | Failure) -> str:
    return wording.describe(trouble, translator).text
