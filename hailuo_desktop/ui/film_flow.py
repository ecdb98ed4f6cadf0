"""From clips to a film: the page, what is kept of it, and what is asked of others for it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import MOST_SHOTS, Soundtrack
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.story_shots import new_id, new_slot
from hailuo_desktop.domain.storyboard import Storyboard, StoryShot, put_in_place
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.film_intake import FilmIntake, Found
from hailuo_desktop.ui.film_names import FilmNames
from hailuo_desktop.ui.film_plans import FilmPlans
from hailuo_desktop.ui.film_slots import FilmSlots
from hailuo_desktop.ui.film_source import FilmSource
from hailuo_desktop.ui.generate_flow import GenerateFlow
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.job_feed import JobFeed
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.notice_bar import Notice, NoticeBar
from hailuo_desktop.ui.picture_intake import PictureIntake
from hailuo_desktop.ui.stage import Stage
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.wording import joined

if TYPE_CHECKING:
    from hailuo_desktop.services.compare_desk import CompareDesk
    from hailuo_desktop.services.job_events import JobUpdate
    from hailuo_desktop.services.job_runner import JobRunner
    from hailuo_desktop.services.storyboard_desk import StoryboardDesk
    from hailuo_desktop.ui.film.page import FilmPage

_TOGETHER_MS = 40
"""Frames come one after the other: the strip is not painted anew for each."""


class FilmFlow(QObject):
    """Shows one film at a time, the one that was worked on last.

    Signals:
        export_asked(Film, str): the film is to be exported, under a name that is proposed.
    """

    export_asked = Signal(object, str)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        board: JobBoard,
        library: LibraryPanel,
        composer: Composer,
        stage: Stage,
        intake: PictureIntake,
        generating: GenerateFlow,
        notices: NoticeBar,
        run: Run,
        tell: Callable[[AppError], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._theme = theme
        self._icons = icons
        self._board = board
        self._library = library
        self._notices = notices
        self._run = run
        self._tell = tell
        self._desk: StoryboardDesk | None = None
        self._compare: CompareDesk | None = None
        self._feed: JobFeed | None = None
        self._page: FilmPage | None = None
        self._film_id = ""
        self._is_closed = False
        self._source = FilmSource(board, run, self)
        self._takes = FilmIntake(board, stage, self)
        self.slots = FilmSlots(board, composer, intake, notices, self)
        self._source.awaited = lambda: self.slots.asked
        self.slots.changed.connect(self._renewed)
        self.slots.film_asked.connect(self.open)
        generating.formed.connect(self.slots.take_jobs)
        self._plans = FilmPlans(self._source, run, self)
        self._names = FilmNames(self._turn_to, self)
        self._together = QTimer(self, singleShot=True, interval=_TOGETHER_MS)
        self._together.timeout.connect(self._show)
        self._source.seen.connect(self._together.start)

    def attach(self, desk: StoryboardDesk, compare: CompareDesk, runner: JobRunner) -> None:
        """Begin to work."""
        self._desk, self._compare = desk, compare
        desk.trouble = self._tell
        self._source.attach(desk.clips)
        self.slots.attach(desk)
        self._feed = JobFeed(runner, self)
        self._feed.updated.connect(self._hear)
        self._run(self._load(desk, runner))

    def close(self) -> None:
        """Close the page. What was changed is written by the desk."""
        self._is_closed = True
        self._plans.close()
        self._together.stop()
        if self._feed is not None:
            self._feed.close()
        if self._page is not None:
            self._page.preview.close()
            self._page.close()

    @property
    def page(self) -> FilmPage | None:
        """The page, once it has been opened."""
        return self._page

    def open(self) -> None:
        """Show the film that was worked on last, or a new one."""
        if self._desk is not None and self._compare is not None and not self._is_closed:
            self._run(self._open(self._desk, self._compare))

    def can_add(self, job_ids: Sequence[str]) -> bool:
        """Whether there are clips among these jobs."""
        return bool(self._takes.finished(job_ids))

    def add(self, job_ids: Sequence[str]) -> None:
        """Put the clips of these jobs at the end of the film."""
        if self._desk is not None:
            self._run(self._add(self._desk, list(job_ids)))

    # Opening

    async def _load(self, desk: StoryboardDesk, runner: JobRunner) -> None:
        loaded = await desk.load()
        awaited = self.slots.awaited
        for job in await runner.jobs() if awaited else ():
            if job.id in awaited:
                self.slots.settle(job)  # it may have been finished after the last start
        unread = [*loaded.broken, *loaded.newer]
        if unread:
            words = self.tr(
                "A film cannot be read: its file {name} is damaged, or of a newer version. It was left as it "
                "is."
            )
            if len(unread) > 1:
                words = self.tr(
                    "%n films cannot be read, among them {name}. They were left as they are.", "", len(unread)
                )
            self._notices.say(Notice(words.format(name=unread[0]), "warning"))

    async def _open(self, desk: StoryboardDesk, compare: CompareDesk) -> None:
        film = await self._film_at_hand(desk)
        page = self._page or self._make_page(compare)
        page.empty.show_selected(len(self._takes.finished(self._library.selection)))
        page.show()
        page.raise_()
        page.activateWindow()
        page.theatre.setFocus()
        self._turn_to(film.id)

    async def _film_at_hand(self, desk: StoryboardDesk) -> Storyboard:
        await desk.load()
        film = desk.film(self._film_id) or desk.newest or desk.create(self._names.free(desk))
        self._film_id = film.id
        return film

    def _make_page(self, compare: CompareDesk) -> FilmPage:
        from hailuo_desktop.ui.film.page import FilmPage

        page = FilmPage(self._theme, self._icons, self._source, compare.open, self._run, self._window)
        page.installEventFilter(self)
        page.changed.connect(self._change)
        page.given.connect(lambda incoming, at: self._with_desk(lambda desk: self._drop(desk, incoming, at)))
        page.files_asked.connect(self._ask_for_clips)
        page.track_asked.connect(
            lambda: self._takes.ask_for_track(page, lambda paths: self._take_files(paths, -1))
        )
        page.selected_asked.connect(lambda: self.add(self._library.selection))
        page.slot_asked.connect(lambda: self._insert([new_slot()], -1))
        page.duplicate_asked.connect(self._duplicate_shot)
        page.make_asked.connect(self._make_slot)
        page.export_asked.connect(lambda: self._with_desk(self._export))
        page.preview.failed.connect(lambda _shot, _failure: self.look())
        head = page.head
        head.film_chosen.connect(self._turn_to)
        head.new_asked.connect(lambda: self._names.new(self._desk))
        head.rename_asked.connect(
            lambda: self._with_desk(lambda desk: self._names.rename(desk, page, self._change))
        )
        head.duplicate_asked.connect(lambda: self._names.duplicate(self._desk, page))
        head.delete_asked.connect(lambda: self._names.delete(self._desk, page))
        head.undo_asked.connect(lambda: self._step(back=True))
        head.redo_asked.connect(lambda: self._step(back=False))
        self._page = page
        return page

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate and self._page is not None:
            # Files may have come or gone meanwhile.
            self._page.empty.show_selected(len(self._takes.finished(self._library.selection)))
            self.look()
        elif event.type() is QEvent.Type.LanguageChange:
            self._renewed(self._film_id)
        return super().eventFilter(watched, event)

    def _with_desk(self, work: Callable[[StoryboardDesk], Coroutine[Any, Any, None]]) -> None:
        if self._desk is not None:
            self._run(work(self._desk))

    # Showing

    @property
    def _film(self) -> Storyboard | None:
        return self._desk.film(self._film_id) if self._desk is not None else None

    def _turn_to(self, film_id: str) -> None:
        self._film_id = film_id
        if self._page is not None:
            self._page.preview.pause()
        self._renewed(film_id)
        self.look()

    def _renewed(self, film_id: str) -> None:
        """This film is another now."""
        if film_id == self._film_id:
            self._show()
            film = self._film
            if self._desk is not None and film is not None:
                if self._page is not None:
                    self._plans.renew(self._desk, self._page)
                clips = self._desk.clips
                if any(not clips.is_known(shot.clip) for shot in film.clips):
                    self.look()

    def _show(self) -> None:
        film, page, desk = self._film, self._page, self._desk
        if film is None or page is None or desk is None or self._is_closed:
            return
        page.head.show_films([(each.id, each.name) for each in desk.films], film.id)
        page.head.show_steps(can_undo=desk.can_undo(film.id), can_redo=desk.can_redo(film.id))
        page.show_film(film)

    def look(self) -> None:
        """See whether the clips of the film are where they were, and still the same."""
        self._with_desk(self._look_at_clips)

    async def _look_at_clips(self, desk: StoryboardDesk) -> None:
        film = self._film
        if film is None or not film.clips:
            return
        has_news = await desk.clips.look([shot.clip for shot in film.clips])
        if desk.amend(film.id, lambda each: each.mapped(self._found_again)):
            has_news = await desk.clips.look([shot.clip for shot in film.clips]) or True
        if has_news and film.id == self._film_id:
            self._renewed(film.id)

    def _found_again(self, shot: StoryShot) -> StoryShot:
        """The shot with the place where the library has its clip now, if it is not where it was."""
        job = self._board.job(shot.job) if shot.job else None
        failure = self._source.failure(shot.clip) if not shot.is_slot else None
        if job is None or not job.video or job.video == shot.clip or failure is None:
            return shot
        is_gone = failure.kind is ErrorKind.CLIP_MISSING
        return msgspec.structs.replace(shot, clip=job.video) if is_gone else shot

    # Changing

    def _change(self, film: Storyboard, merging: str = "") -> None:
        if self._desk is not None:
            self._desk.change(film, merging)
            self._renewed(film.id)

    def _step(self, *, back: bool) -> None:
        if self._desk is not None:
            (self._desk.undo if back else self._desk.redo)(self._film_id)
            self._renewed(self._film_id)

    def _insert(self, shots: Sequence[StoryShot], at: int) -> None:
        film = self._film
        if film is None or not shots:
            return
        grown = film.inserted(shots, None if at < 0 else at)
        self._change(grown)
        if len(grown.shots) - len(film.shots) < len(shots):
            self._say(self.tr("A film has up to {limit} shots.").format(limit=MOST_SHOTS))
        if self._page is not None and grown is not film:
            self._page.choose(shots[0].id)
            self._page.strip.show_card(shots[0].id)

    def _duplicate_shot(self, shot_id: str) -> None:
        film, copy = self._film, new_id()
        if film is not None:
            self._change(film.duplicated(shot_id, copy))
            if self._page is not None:
                self._page.choose(copy)
                self._page.strip.focus_card(copy)

    # Coming in

    async def _add(self, desk: StoryboardDesk, job_ids: list[str]) -> None:
        film = await self._film_at_hand(desk)
        shots = await self._takes.of_jobs(job_ids)
        self._insert(shots, -1)
        if shots and (self._page is None or not self._page.isVisible()):
            words = self.tr("The clip was added to {film}.")
            if len(shots) > 1:
                words = self.tr("%n clips were added to {film}.", "", len(shots))
            words = words.format(film=film.name)
            self._notices.say(Notice(words, "success", self.tr("Show the film"), self.open))

    async def _drop(self, desk: StoryboardDesk, incoming: object, at: int) -> None:
        self._take(await self._takes.of_drop(desk, incoming), at)  # type: ignore[arg-type]

    def _take_files(self, paths: Sequence[Path], at: int) -> None:
        async def take(desk: StoryboardDesk) -> None:
            self._take(await self._takes.of_files(desk, paths), at)

        self._with_desk(take)

    def _take(self, found: Found, at: int) -> None:
        self._insert(found.shots, at)
        film = self._film
        if found.track and film is not None:
            self._change(msgspec.structs.replace(film, soundtrack=Soundtrack(path=found.track)))
        if found.refused:
            self._say(joined(*found.refused[:3]), "warning")
        elif not found.shots and not found.track:
            self._say(self.tr("No clip was found there."), "warning")

    def _ask_for_clips(self, shot_id: str) -> None:
        page = self._page
        if page is None:
            return
        if not shot_id:
            self._takes.ask_for_clips(page, True, lambda paths: self._take_files(paths, -1))
        else:
            self._takes.ask_for_clips(page, False, lambda paths: self._fill_with(shot_id, paths))

    def _fill_with(self, shot_id: str, paths: Sequence[Path]) -> None:
        async def fill(desk: StoryboardDesk) -> None:
            found = await self._takes.of_files(desk, paths[:1])
            film = self._film
            old = film.shot(shot_id) if film is not None else None
            if film is not None and old is not None and found.shots:
                frames = desk.clips.facts[found.shots[0].clip].frames
                self._change(film.replaced(put_in_place(found.shots[0], old, frames)))
            else:
                self._take(found, -1)

        self._with_desk(fill)

    # Making and exporting

    def _make_slot(self, slot_id: str, goes_on: bool) -> None:
        film, page = self._film, self._page
        slot = film.shot(slot_id) if film is not None else None
        if film is None or page is None or slot is None:
            return
        moment = None
        before = film.shots[film.index(slot_id) - 1] if film.index(slot_id) > 0 else None
        if goes_on and before is not None and before.last is not None:
            facts = self._source.facts.get(before.clip)
            moment = facts.seconds * before.last / facts.frames if facts is not None else None
        page.hide()  # it would lie over the form
        self._window.activateWindow()
        self.slots.make(film, slot, moment, goes_on=goes_on)

    def _hear(self, update: JobUpdate) -> None:
        job: Job = update.job
        self.slots.settle(job)
        is_here = self._page is not None and self._page.isVisible()
        if is_here and (update.removed or job.state is JobState.DONE):
            self.look()

    async def _export(self, desk: StoryboardDesk) -> None:
        film, page = self._film, self._page
        if film is not None and page is not None:
            page.preview.pause()
            self.export_asked.emit(await desk.film_to_export(film), film.name)

    def _say(self, words: str, kind: str = "info") -> None:
        page = self._page
        bar = page.notices if page is not None and page.isVisible() else self._notices
        bar.say(Notice(words, "warning" if kind == "warning" else "info"))
