"""One clip as a file: exported, as a moving picture, a frame of it, or a copy that says who made it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from hailuo_desktop.domain.film import Film, FilmFormat, Shot
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.clip_makers import maker_of
from hailuo_desktop.services.clip_numbers import frame_at, frames_between
from hailuo_desktop.services.label_desk import Labelling, labelled_film
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.export_flow import ExportFlow
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.mark_words import visible_mark
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.stage import Stage

if TYPE_CHECKING:
    from hailuo_desktop.services.film_desk import FilmDesk
    from hailuo_desktop.services.frame_desk import FrameDesk


class ClipExports(QObject):
    """Offers it in the menu under the clip, and in that of a card. Marks on the stage are the trim."""

    def __init__(
        self,
        icons: Icons,
        catalogue: Catalogue,
        keeper: SettingsKeeper,
        board: JobBoard,
        stage: Stage,
        exports: ExportFlow,
        say: Callable[[Notice], None],
        show_in_folder: Callable[[str], None],
        run: Run,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._icons = icons
        self._catalogue = catalogue
        self._keeper = keeper
        self._board = board
        self._stage = stage
        self._exports = exports
        self._say = say
        self._show_in_folder = show_in_folder
        self._run = run
        self._films: FilmDesk | None = None
        self._frames: FrameDesk | None = None
        self._export = self._action("upload", lambda job: self.export(job))
        self._animation = self._action("film", lambda job: self.export(job, FilmFormat.GIF))
        self._frame = self._action("image", self.save_frame)
        self._label = self._action("file-text", self.copy_with_label)
        stage.player.playback.part.changed.connect(lambda _: self.retranslate())
        self.retranslate()

    def attach(self, films: FilmDesk, frames: FrameDesk) -> None:
        """Begin to work."""
        self._films, self._frames = films, frames

    def retranslate(self) -> None:
        """Say it in the language of now, and by the marks there are."""
        self._export.setText(self.tr("Export…"))
        if self._stage.player.playback.part.marks:
            self._animation.setText(self.tr("GIF or WebP of the marked part…"))
        else:
            self._animation.setText(self.tr("GIF or WebP…"))
        self._frame.setText(self.tr("Save frame as picture…"))
        self._label.setText(self.tr("Copy with label…"))

    def add_to(self, menu: QMenu, job: Job) -> None:
        """Add what can be done with a finished clip that need not be on the stage."""
        if job.state is JobState.DONE:
            icon = self._icons.icon("upload", "muted")
            menu.addAction(icon, self.tr("Export…")).triggered.connect(lambda: self.export(job))
            icon = self._icons.icon("file-text", "muted")
            words = self.tr("Copy with label…")
            menu.addAction(icon, words).triggered.connect(lambda: self.copy_with_label(job))

    def export(self, job: Job, kind: FilmFormat | None = None) -> None:
        """Have the clip exported; of the one on the stage, the part between its marks."""
        self._run(self._open(job, kind))

    def save_frame(self, job: Job) -> None:
        """Save the frame shown as a picture, in full quality."""
        playback = self._stage.player.playback
        if self._frames is None:
            return
        if playback.frame is None:
            self._say(Notice(self.tr("No frame is shown yet that could be saved.")))
            return
        playback.pause()
        self._run(self._save_frame(self._frames, job, playback.moment))

    def copy_with_label(self, job: Job) -> None:
        """Save a copy of the clip with a label in it, where it has none."""
        if self._films is not None:
            self._run(self._copy_with_label(self._films, job))

    def _action(self, icon: str, act: Callable[[Job], None]) -> QAction:
        action = QAction(self._icons.icon(icon), "", self)
        action.triggered.connect(lambda: self._with_shown(act))
        self._stage.add_to_menu(action)
        return action

    def _with_shown(self, act: Callable[[Job], None]) -> None:
        job = self._board.on_stage
        if job is not None and job.state is JobState.DONE:
            act(job)

    async def _open(self, job: Job, kind: FilmFormat | None) -> None:
        video = Path(job.video)
        start: float | None = None
        end: float | None = None
        shown = self._board.on_stage
        if shown is not None and shown.id == job.id and self._stage.clip is not None:
            marks = self._stage.player.playback.part.marks
            start = None if marks.start is None else marks.start / 1_000_000
            end = None if marks.end is None else marks.end / 1_000_000
        first, last = await frames_between(video, start, end)
        maker = maker_of(job, self._catalogue)
        shot = Shot(path=str(video), first=first, last=last, maker=maker, request=job.request)
        self._exports.open(Film(shots=(shot,)), video.stem, kind)

    async def _save_frame(self, frames: FrameDesk, job: Job, moment: float) -> None:
        video = Path(job.video)
        number = await frame_at(video, moment)
        name = self.tr("{clip} frame {number}").format(clip=video.stem, number=number)
        words = self.tr("PNG picture ({pattern})").format(pattern="*.png")
        target = await self._exports.ask_target(
            self._window, self.tr("Save frame as picture"), name, [words], ".png"
        )
        if target is None:
            return
        maker = maker_of(job, self._catalogue) if self._keeper.settings.labels.on_export else None
        await frames.save_frame(video, number, target.path, maker=maker, overwrite=target.overwrite)
        path = str(target.path)
        self._say(
            Notice(
                self.tr("Saved {name}.").format(name=target.path.name),
                "success",
                action=self.tr("Show in folder"),
                act=lambda: self._show_in_folder(path),
            )
        )

    async def _copy_with_label(self, films: FilmDesk, job: Job) -> None:
        video = Path(job.video)
        maker = maker_of(job, self._catalogue)
        if maker is None:
            self._say(
                Notice(self.tr("This is a camera sketch: no AI made it, so there is nothing to label."))
            )
            return
        labels = self._keeper.settings.labels
        marks = await films.clip_marks(video)
        if marks.has_label and not labels.is_visible:
            words = self.tr("This clip carries its provider's label already. The file can be used as it is.")
            path = job.video
            self._say(Notice(words, action=self.tr("Show in folder"), act=lambda: self._show_in_folder(path)))
            return
        labelling = Labelling(
            mark=visible_mark(labels) if labels.is_visible else None,
            with_request=self._keeper.settings.export.with_request,
        )
        film, suffix = labelled_film(job, maker, labelling)
        name = self.tr("{clip} labelled").format(clip=video.stem)
        words = self.tr("Video ({pattern})").format(pattern=f"*{suffix}")
        target = await self._exports.ask_target(
            self._window, self.tr("Copy with label"), name, [words], suffix
        )
        if target is not None:
            self._exports.start(film, target, again=lambda: self.copy_with_label(job))
