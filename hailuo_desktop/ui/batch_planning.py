"""Between the page that plans a batch and what knows of pictures, models, prices and limits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, QUrl, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.batch import MOST_ROWS, ModelChoice, combine, total_price
from hailuo_desktop.domain.batch_list import ClipList
from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure
from hailuo_desktop.domain.file_kinds import LIST_SUFFIXES, PICTURE_SUFFIXES
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.money import Price
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import Picture
from hailuo_desktop.services.batch_planner import BatchPlanner, Candidate
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.handed_files import sort_files
from hailuo_desktop.ui.batch_gallery import BatchGallery
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.costs_flow import CostsFlow
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import Incoming, contents_of
from hailuo_desktop.ui.job_presenter import LIMIT_KINDS
from hailuo_desktop.ui.key_flow import KeyFlow
from hailuo_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from hailuo_desktop.services.batch_desk import BatchDesk
    from hailuo_desktop.services.framing_desk import FramingDesk
    from hailuo_desktop.services.picture_desk import PictureDesk
    from hailuo_desktop.ui.batch.page import BatchPage

_AGAIN_MS = 400
"""Pictures come one after the other: the rows are not judged anew for each."""


class BatchPlanning(QObject):
    """Opens the page and keeps it up to date. Of two plans, the later one counts.

    Signals:
        begun(str): the batch with this id was made of the plan.
    """

    begun = Signal(str)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        composer: Composer,
        key_flow: KeyFlow,
        costs: CostsFlow,
        run: Run,
        tell: Callable[[AppError], None],
        parent: QWidget,
    ) -> None:
        """`composer` gives the model to begin with; `tell` is called with what hinders."""
        super().__init__(parent)
        self._window = parent
        self._theme = theme
        self._icons = icons
        self._catalogue = catalogue
        self._composer = composer
        self._key_flow = key_flow
        self._costs = costs
        self._run = run
        self._tell = tell
        self._desk: BatchDesk | None = None
        self._planner: BatchPlanner | None = None
        self._page: BatchPage | None = None
        self._base = Path()
        self._folder = ""
        self._wish = 0
        self._gallery = BatchGallery(run, self)
        self._gallery.seen.connect(self._seen)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._plan_soon)

    def attach(
        self, desk: BatchDesk, planner: BatchPlanner, pictures: PictureDesk, framings: FramingDesk
    ) -> None:
        """Begin to work."""
        self._desk, self._planner = desk, planner
        self._gallery.attach(pictures, framings)

    def close(self) -> None:
        """Close the page."""
        self._again.stop()
        if self._page is not None:
            self._page.close()

    @property
    def page(self) -> BatchPage | None:
        """The page, once it has been opened."""
        return self._page

    def open(self, pictures: Sequence[Path] = (), list_path: Path | None = None) -> None:
        """Show the page, with these pictures added, or with what stands in this list."""
        if self._desk is None:
            return
        page = self._page or self._make_page()
        request = self._composer.request
        choice = ModelChoice(
            provider=request.provider,
            model=request.model,
            resolution=request.resolution,
            duration=request.duration,
            fields=request.fields,
        )
        is_new = page.is_empty
        page.begin(choice, request.prompt.strip())
        page.show()
        page.raise_()
        page.activateWindow()
        if request.image is not None and is_new and not pictures and list_path is None:
            pictures = [Path(request.image.path)]
        self._run(self._sort([*pictures, *([list_path] if list_path is not None else [])]))

    def _make_page(self) -> BatchPage:
        from hailuo_desktop.ui.batch.page import BatchPage

        bundled = {(each.provider, each.id) for each in self._catalogue.families()}
        spec = self._composer.spec
        further: list[ModelSpec] = [] if (spec.provider, spec.id) in bundled else [spec]
        page = BatchPage(
            self._theme, self._icons, self._catalogue, further, self._gallery.thumbnail, self._window
        )
        page.changed.connect(self._plan_soon)
        page.pictures_asked.connect(self._ask_for_pictures)
        page.list_asked.connect(self._ask_for_list)
        page.dropped.connect(lambda incoming: self._run(self._take_in(page, incoming)))
        page.make_asked.connect(lambda rows: self._run(self._make(page, rows)))
        self._page = page
        return page

    # What is put in

    async def _take_in(self, page: BatchPage, incoming: Incoming) -> None:
        contents = await asyncio.to_thread(contents_of, incoming)
        if contents.paths:
            await self._sort(contents.paths, is_passing=incoming.from_browser)
            return
        try:
            kept = await self._gallery.kept(contents)
        except AppError as error:
            self._say(page, error)
            return
        if kept is not None:
            self._add(page, [kept])
        else:
            page.show_limit(
                self.tr("No file was found there. Save the picture to this computer, then drop its file.")
            )

    async def _sort(self, paths: Sequence[Path], *, is_passing: bool = False) -> None:
        """Take what was dropped, chosen or handed on: of folders, the pictures in them."""
        page = self._page
        if page is None:
            return
        files = await asyncio.to_thread(sort_files, paths, MOST_ROWS)
        # What seems to be nothing we know is looked at as a picture, and refused in words if it is none.
        pictures = [*files.pictures, *files.videos, *files.others, *files.bare_folders]
        try:
            self._add(page, [await self._gallery.lasting(each, is_passing=is_passing) for each in pictures])
        except AppError as error:
            self._say(page, error)
        if files.lists:
            await self._read(page, files.lists[0])

    def _add(self, page: BatchPage, pictures: Sequence[Path]) -> None:
        if pictures:
            page.pictures.add_paths(pictures)
            self._gallery.look_at([str(path) for path in page.pictures.paths])

    async def _read(self, page: BatchPage, path: Path) -> None:
        if self._planner is None:
            return
        try:
            clips = await self._planner.read(path)
        except AppError as error:
            self._say(page, error)
            return
        self._base = path.parent
        page.take_list(clips)
        if clips.prompts is None:
            names = [name for row in clips.rows for name in (row.picture, row.end_picture) if name]
            self._gallery.look_at([str(self._file_of(name)) for name in names])

    def _file_of(self, name: str) -> Path:
        """The file a list means: beside the list, unless it says where."""
        text = name.strip().strip('"')
        if text.lower().startswith("file:"):
            return Path(QUrl(text).toLocalFile())
        path = Path(text)
        if not path.is_absolute() and "\\" in text and "/" not in text:
            path = Path(*text.split("\\"))
        return path if path.is_absolute() else self._base / path

    def _ask_for_pictures(self) -> None:
        dialog = QFileDialog(self._page, self.tr("Choose pictures"), self._folder)
        dialog.setObjectName("batchPictureDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{each} *{each.upper()}" for each in PICTURE_SUFFIXES)
        dialog.setNameFilters(
            [self.tr("Pictures ({patterns})").format(patterns=patterns), self.tr("All files (*)")]
        )
        self._open_dialog(dialog, lambda _, paths: self._run(self._sort(paths)))

    def _ask_for_list(self) -> None:
        dialog = QFileDialog(self._page, self.tr("Choose a list of prompts"), self._folder)
        dialog.setObjectName("batchListDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{each} *{each.upper()}" for each in LIST_SUFFIXES)
        dialog.setNameFilters(
            [self.tr("Lists of prompts ({patterns})").format(patterns=patterns), self.tr("All files (*)")]
        )
        self._open_dialog(dialog, lambda page, paths: self._run(self._read(page, paths[0])))

    def _open_dialog(self, dialog: QFileDialog, take: Callable[[BatchPage, list[Path]], None]) -> None:
        def chosen(names: list[str]) -> None:
            paths = [Path(name) for name in names]
            if paths and self._page is not None:
                self._folder = str(paths[0].parent)
                take(self._page, paths)

        dialog.filesSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _seen(self, path: str) -> None:
        found = self._gallery.found(path)
        if self._page is not None:
            words = wording.describe(found, translator).title if isinstance(found, Failure) else ""
            small = self._gallery.thumbnail(path, QSize(), 1.0) or QPixmap()
            self._page.pictures.show_picture(Path(path), small, words)
        self._again.start()

    def _frame(self, picture: Picture, rule: PictureRule) -> Picture:
        crop = self._page is not None and self._page.crop.isChecked()
        return self._gallery.frame(picture, rule, crop=crop)

    # The plan

    def _plan_soon(self) -> None:
        if self._page is not None and self._planner is not None:
            self._wish += 1
            self._page.show_planning()
            self._run(self._plan(self._page, self._planner, self._wish))

    async def _plan(self, page: BatchPage, planner: BatchPlanner, wish: int) -> None:
        choices, final, takes = page.models.choices, page.final_choice, page.takes.value()
        left_out = ""
        if page.clips is not None:
            candidates = await self._plan_list(page.clips, planner, choices, final, takes)
            count = planner.count(page.clips.rows, choices, takes)
            unknown = planner.unknown_columns(page.clips.rows, choices)
            if unknown:
                words = self.tr("Columns that no model knows are left out: {columns}.")
                left_out = words.format(columns=wording.listed(unknown, translator)[:120])
        else:
            known = [self._gallery.found(str(path)) for path in page.pictures.paths]
            pictures = [each for each in known if isinstance(each, Picture)]
            prompts = page.prompts.prompts
            # A picture that cannot be used makes no clip from words alone in its place.
            blank = (not prompts and not page.pictures.paths) or bool(page.pictures.paths and not pictures)
            count = 0 if blank else max(len(pictures), 1) * max(len(prompts), 1) * len(choices) * takes
            wishes = () if blank else combine(pictures, prompts, choices, takes)
            candidates = await planner.plan(wishes, final, self._frame)
        if wish == self._wish:
            page.show_candidates(candidates, count, left_out)
            await self._ask_prices(page, planner, wish)

    async def _plan_list(
        self,
        clips: ClipList,
        planner: BatchPlanner,
        choices: Sequence[ModelChoice],
        final: ModelChoice | None,
        takes: int,
    ) -> list[Candidate]:
        pictures: dict[str, Picture | Failure] = {}
        for name in {name for row in clips.rows for name in (row.picture, row.end_picture) if name}:
            found = self._gallery.found(str(self._file_of(name)))
            if found is not None:
                pictures[name] = found
        return await planner.plan_list(clips.rows, choices, pictures, takes, final, self._frame)

    async def _ask_prices(self, page: BatchPage, planner: BatchPlanner, wish: int) -> None:
        def told(prices: dict[bytes, Price | None]) -> None:
            if wish == self._wish:
                page.show_prices(prices, is_asking=True)

        page.show_limit("")
        if page.good:
            page.show_prices({}, is_asking=True)
            await planner.ask_prices([each.request for each in page.good], told)
        if wish == self._wish:
            page.show_prices({}, is_asking=False)
            await self._look_at_limits(page)

    async def _look_at_limits(self, page: BatchPage) -> None:
        """Say beforehand what a limit has against the sum. Those of day and month stop it on its way."""
        if self._desk is None or not page.good:
            return
        try:
            await self._desk.press.check([each.price for each in page.good], agreed=True)
        except AppError as error:
            message = wording.describe(error, translator)
            stops_later = error.kind is ErrorKind.OVER_LIMIT
            after = self.tr("It stops there and waits.") if stops_later else message.next_step
            page.show_limit(wording.joined(message.text, after), may_make=stops_later)

    # The press

    async def _make(self, page: BatchPage, rows: Sequence[Candidate]) -> None:
        try:
            if self._desk is not None and rows:
                await self._begin(page, self._desk, rows)
        except AppError as error:
            if error.kind is ErrorKind.KEY_MISSING:
                self._key_flow.ask(rows[0].request.provider)
            else:
                self._say(page, error)
        finally:
            page.set_busy("")

    async def _begin(self, page: BatchPage, desk: BatchDesk, rows: Sequence[Candidate]) -> None:
        for provider in dict.fromkeys(each.request.provider for each in rows):
            info = self._catalogue.provider(provider)
            if await self._key_flow.is_missing(info):
                await self._key_flow.ask_for(info)
                return
        from hailuo_desktop.services.batch_desk import PlannedRow  # with what the first paint does without

        planned = [
            PlannedRow(request=each.request, price=each.price, take=each.take, final=each.final)
            for each in rows
        ]
        name = page.clips.name if page.clips is not None else ""

        def on_kept(done: int, of: int) -> None:
            page.set_busy(self.tr("Keeping picture {n} of {all}…").format(n=done + 1, all=of))

        try:
            batch_id = await desk.start(planned, name=name, on_kept=on_kept)
        except AppError as error:
            if error.kind is not ErrorKind.CONFIRMATION_NEEDED:
                raise
            total = total_price(each.price for each in rows)
            if await self._costs.agreed(error, total, len(rows), page) is None:
                return
            batch_id = await desk.start(planned, name=name, agreed=True, on_kept=on_kept)
        page.close()
        self.begun.emit(batch_id)

    def _say(self, page: BatchPage, error: AppError) -> None:
        """Say on the page what hinders; what it concerns is there."""
        message = wording.describe(error, translator)
        page.show_limit(message.advice)
        if error.kind in LIMIT_KINDS:
            self._costs.tell(error)
        else:
            self._tell(error)
