"""What the user says of clips: stars, kept or rejected, names, tags and folders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hailuo_desktop.domain.clip_notes import ClipNotes, Verdict, one_line, tags_of
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.prompt_text import folded
from hailuo_desktop.ui.dialogs import finished
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.job_presenter import title_of
from hailuo_desktop.ui.note_dialogs import LineDialog
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.undo_shelf import UndoShelf

if TYPE_CHECKING:
    from hailuo_desktop.services.library_desk import LibraryDesk

Make = Callable[[str, ClipNotes], ClipNotes]
"""Says which notes a job gets, by its id and the notes it has."""

_FIELDS = ("rating", "verdict", "tags", "folder", "name")


class ClipDeeds(QObject):
    """Carries it out, and remembers how it was before. What is no finished clip is passed over."""

    def __init__(
        self,
        theme: Theme,
        board: JobBoard,
        undo: UndoShelf,
        say: Callable[[Notice], None],
        run: Run,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._board = board
        self._undo = undo
        self._say = say
        self._run = run
        self._window = parent
        self._desk: LibraryDesk | None = None

    def attach(self, desk: LibraryDesk) -> None:
        """Begin to work."""
        self._desk = desk
        desk.subscribe(self._board.shelf.take_notes)

    def rate(self, ids: Sequence[str], stars: int) -> None:
        """Give clips so many stars, 0 for none."""
        self._change(ids, lambda _, notes: msgspec.structs.replace(notes, rating=stars))

    def judge(self, ids: Sequence[str], verdict: Verdict) -> None:
        """Keep clips, reject them, or say neither."""
        self._change(ids, lambda _, notes: msgspec.structs.replace(notes, verdict=verdict))

    def keep_one(self, kept: str, others: Sequence[str]) -> None:
        """Keep one clip and reject others."""
        words = self.tr("One take is kept, %n rejected.", "", len(others))

        def make(job_id: str, notes: ClipNotes) -> ClipNotes:
            verdict = Verdict.KEPT if job_id == kept else Verdict.REJECTED
            return msgspec.structs.replace(notes, verdict=verdict)

        self._change([kept, *others], make, words)

    def move(self, ids: Sequence[str], folder: str) -> None:
        """Put clips into a folder, "" for none."""
        name = one_line(folder)
        self._change(ids, lambda _, notes: msgspec.structs.replace(notes, folder=name))

    def ask_for_folder(self, ids: Sequence[str]) -> None:
        """Ask for the name of a folder, and put clips into it."""
        if clips := self._clips(ids):
            self._run(self._ask_for_folder(clips))

    def ask_for_name(self, job_id: str) -> None:
        """Ask how a clip shall be called."""
        if self._clips([job_id]):
            self._run(self._ask_for_name(job_id))

    def ask_for_tags(self, ids: Sequence[str]) -> None:
        """Ask for tags; of several clips, those that all of them have can be changed."""
        if clips := self._clips(ids):
            self._run(self._ask_for_tags(clips))

    def common_tags(self, ids: Sequence[str]) -> list[str]:
        """The tags that all of these clips have."""
        first, *others = [self._board.shelf.notes(job_id).tags for job_id in ids]
        known = [{folded(tag) for tag in tags} for tags in others]
        return [tag for tag in first if all(folded(tag) in tags for tags in known)]

    async def _ask_for_folder(self, ids: Sequence[str]) -> None:
        dialog = LineDialog(
            self._theme,
            self.tr("New folder"),
            self.tr("Folders are for order here; the files stay where they are."),
            choices=self._board.shelf.folders(),
            parent=self._window,
        )
        dialog.setObjectName("folderDialog")
        if await finished(dialog) and one_line(dialog.text):
            self.move(ids, dialog.text)

    async def _ask_for_name(self, job_id: str) -> None:
        job = self._board.job(job_id)
        if job is None:
            return
        dialog = LineDialog(
            self._theme,
            self.tr("Rename the clip"),
            self.tr("The name is shown in place of the prompt; the file keeps its own."),
            text=self._board.shelf.notes(job_id).name,
            empty=title_of(job),
            parent=self._window,
        )
        dialog.setObjectName("nameDialog")
        if await finished(dialog):
            name = one_line(dialog.text)
            self._change([job_id], lambda _, notes: msgspec.structs.replace(notes, name=name))

    async def _ask_for_tags(self, ids: Sequence[str]) -> None:
        common = self.common_tags(ids)
        several = self.tr("These are the tags that all of %n clips have.", "", len(ids))
        dialog = LineDialog(
            self._theme,
            self.tr("Tags"),
            several if len(ids) > 1 else self.tr("Words to find the clip by, with commas between them."),
            text="".join(f"{tag}, " for tag in common),
            empty=self.tr("night, draft, for the trailer"),
            choices=self._board.shelf.tags(),
            is_list=True,
            parent=self._window,
        )
        dialog.setObjectName("tagsDialog")
        if not await finished(dialog):
            return
        wanted = tags_of(dialog.text)
        named = {folded(tag) for tag in (*wanted, *common)}

        def make(_: str, notes: ClipNotes) -> ClipNotes:
            others = [tag for tag in notes.tags if folded(tag) not in named]
            return msgspec.structs.replace(notes, tags=tags_of(",".join((*others, *wanted))))

        self._change(ids, make)

    def _clips(self, ids: Iterable[str]) -> list[str]:
        jobs = [self._board.job(job_id) for job_id in ids]
        return [job.id for job in jobs if job is not None and job.state is JobState.DONE]

    def _change(self, ids: Sequence[str], make: Make, words: str = "") -> None:
        clips = self._clips(ids)
        if clips and self._desk is not None:
            self._run(self._carry_out(self._desk, clips, make, words))

    async def _carry_out(self, desk: LibraryDesk, ids: Sequence[str], make: Make, words: str) -> None:
        before = await desk.change(ids, make)
        changed = {job_id: notes for job_id, notes in before.items() if make(job_id, notes) != notes}
        if not changed:
            return

        def as_before(job_id: str, now: ClipNotes) -> ClipNotes:
            old = changed[job_id]
            new = make(job_id, old)
            fields = {
                name: getattr(old, name) for name in _FIELDS if getattr(old, name) != getattr(new, name)
            }
            return msgspec.structs.replace(now, **fields)

        async def take_back() -> None:
            await desk.change(changed, as_before)

        take_back_this = self._undo.put(take_back)
        if words:
            self._say(Notice(words, "success", self.tr("Undo"), take_back_this))
