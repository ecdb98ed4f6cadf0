"""How a picture gets from a drop, the clipboard or a file dialog to the composer."""

from __future__ import annotations

import asyncio
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.file_kinds import PICTURE_SUFFIXES, VIDEO_SUFFIXES
from hailuo_desktop.domain.picture_source import as_text
from hailuo_desktop.domain.video_origin import VideoOrigin
from hailuo_desktop.services.handed_files import HandedFiles, read_whole, sort_files
from hailuo_desktop.ui.composer.picture_box import Place
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.incoming import Contents, Incoming, contents_of, encode
from hailuo_desktop.ui.incoming_words import decoded
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.picture_places import Shared, shared_out
from hailuo_desktop.wording import joined

if TYPE_CHECKING:
    from hailuo_desktop.services.clip_origin import ClipOrigins
    from hailuo_desktop.services.picture_desk import LookedAt, PictureDesk
    from hailuo_desktop.ui.composer.panel import Composer

_LARGEST_FILE = 50_000_000
_PATIENCE = 20.0
"""Seconds a disk is waited for."""


class PictureIntake(QObject):
    """Has what is handed in looked at, and hands it on. Of two pictures for the same place, the later one
    counts; reference pictures are all taken.

    What comes before the picture desk is there waits for it. A picture that is refused is told as an
    AppError through `run`, and nothing else changes.

    Signals:
        file_taken(Path): this file of the user's own was taken as picture.
        taken(str, LookedAt, VideoOrigin | None): a picture for this place, and the video it is a frame of.
        news(Notice): what was, or could not be, taken.
        link_given(str, str): a link of the web for this place; nothing has been asked.
        origin_found(ClipOrigin): a clip of ours, or its record, was dropped beside the places for pictures.
        many_given(list): so many pictures are to make a clip each.
        list_given(Path): a list of prompts.
    """

    file_taken = Signal(object)
    taken = Signal(str, object, object)
    news = Signal(object)
    link_given = Signal(str, str)
    origin_found = Signal(object)
    many_given = Signal(object)
    list_given = Signal(object)

    def __init__(self, composer: Composer, run: Run, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._composer = composer
        self._run = run
        self._desk: PictureDesk | None = None
        self._origins: ClipOrigins | None = None
        self._early: dict[Place | None, Incoming] = {}
        self._wishes = count(1)
        self._last_wish: dict[Place, int] = {}
        self._folder = ""

    def attach(self, desk: PictureDesk, origins: ClipOrigins) -> None:
        """Begin to work."""
        self._desk, self._origins = desk, origins
        early, self._early = self._early, {}
        for place, incoming in early.items():
            self.take(incoming, place)

    def warm(self) -> None:
        """A picture is likely to come soon: make ready what looks at it."""
        if self._desk is not None:
            self._run(self._desk.warm())

    def take(self, incoming: Incoming, place: Place | None = None) -> None:
        """Take what was dropped, pasted or chosen; without a place, for where it fits."""
        if self._desk is None:
            self._early[place] = incoming
        else:
            self._run(self._sort(self._desk, incoming, place, self._wish(place or "image")))

    def take_frame(self, video: Path, place: Place = "image", moment: float | None = None) -> None:
        """Take a frame of a video as picture, the last one where no moment is named."""
        if self._desk is not None:
            self._run(self._take_frame(self._desk, video, place, self._wish(place), moment))

    def ask_for_file(self, place: Place = "image") -> None:
        """Open the system's file dialog; what is chosen there is taken."""
        self.warm()
        dialog = QFileDialog(self._window, self.tr("Choose pictures"), self._folder)
        dialog.setObjectName("pictureDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        pictures, videos = (
            " ".join(f"*{each} *{each.upper()}" for each in suffixes)
            for suffixes in (PICTURE_SUFFIXES, VIDEO_SUFFIXES)
        )
        dialog.setNameFilters(
            [
                self.tr("Pictures ({patterns})").format(patterns=pictures),
                self.tr("Videos, for their last frame ({patterns})").format(patterns=videos),
                self.tr("All files (*)"),
            ]
        )
        dialog.filesSelected.connect(lambda names: self._chosen([Path(each) for each in names], place))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, paths: list[Path], place: Place) -> None:
        if paths:
            self._folder = str(paths[0].parent)
            self.take(Incoming(paths=tuple(paths)), place)

    def _wish(self, place: Place) -> int:
        """The number of a wish that counts from now on for its place."""
        self._last_wish[place] = next(self._wishes)
        return self._last_wish[place]

    def _is_wanted(self, place: Place, wish: int) -> bool:
        return place == "references" or wish == self._last_wish.get(place)

    async def _sort(self, desk: PictureDesk, incoming: Incoming, place: Place | None, wish: int) -> None:
        contents = await asyncio.to_thread(contents_of, incoming)
        if contents.paths:
            await self._sort_files(desk, contents, place, wish, passing=incoming.from_browser)
        elif contents.bitmap is not None or contents.data:
            await self._take(desk, await self._kept(desk, contents), place or "image", wish)
        elif contents.link:
            self.link_given.emit(contents.link, place or "image")
        elif contents.is_elsewhere:
            self._say(
                self.tr(
                    "This is kept in a place that this app cannot open. Copy it to this computer, "
                    "then drop the file."
                )
            )
        else:
            self._say(self.tr("No picture was found there. Copy a picture or a picture file first."))

    async def _kept(self, desk: PictureDesk, contents: Contents) -> Path:
        """The library's file of a picture that came without one."""
        if isinstance(contents.bitmap, QImage):
            return await desk.keep_pasted(await asyncio.to_thread(encode, contents.bitmap))
        if contents.data:
            return await desk.keep_pasted(await asyncio.to_thread(decoded, contents.data))
        return await desk.keep_pasted(contents.bitmap or b"")

    async def _sort_files(
        self, desk: PictureDesk, contents: Contents, place: Place | None, wish: int, *, passing: bool
    ) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                files = await asyncio.to_thread(sort_files, contents.paths)
        except TimeoutError:
            self._say(
                self.tr(
                    "The disk with these files does not answer. Copy them to this computer, "
                    "then drop them again."
                )
            )
            return
        if files.pictures:
            await self._share_out(desk, files, place, wish, passing=passing)
        elif files.videos:
            await self._take_video(desk, files.videos[0], place, wish)
            if len(files.videos) > 1:
                self._say(self._first_of(len(files.videos), files.videos[0].name))
        elif files.records and self._origins is not None:
            self.origin_found.emit(await self._origins.of_record(files.records[0]))
        elif files.lists:
            self.list_given.emit(files.lists[0])
        elif files.others:
            await self._take(desk, files.others[0], place or "image", wish)
        elif files.bare_folders:
            words = self.tr("There are no pictures in the folder {name}.")
            self._say(words.format(name=as_text(files.bare_folders[0].name)))

    async def _take_video(self, desk: PictureDesk, video: Path, place: Place | None, wish: int) -> None:
        """Beside the places for pictures, a clip of ours brings its request; another video its last frame."""
        if place is None and self._origins is not None:
            origin = await self._origins.of_video(video)
            if origin is not None:
                self.origin_found.emit(origin)
                return
        await self._take_frame(desk, video, place or "image", wish, None)

    async def _take_frame(
        self, desk: PictureDesk, video: Path, place: Place, wish: int, moment: float | None
    ) -> None:
        if not self._is_wanted(place, wish):
            return
        path, facts = await desk.frame_of(video, moment)
        if not _is_plain(video):  # nor could anybody write down where the picture is from
            await self._take(desk, path, place, wish)
            return
        origin = VideoOrigin(
            path=str(video),
            moment=facts.moment,
            duration=facts.duration,
            count=facts.count,
            job=await self._origins.job_of(video) if self._origins is not None else "",
        )
        await self._take(desk, path, place, wish, origin)

    async def _share_out(
        self, desk: PictureDesk, files: HandedFiles, place: Place | None, wish: int, *, passing: bool
    ) -> None:
        pictures = files.pictures
        shared = shared_out(len(pictures), place, self._composer.spec, self._composer.request)
        for at in set(shared.places):
            self._last_wish[at] = max(wish, self._last_wish.get(at, 0))
        refused: AppError | None = None
        used = 0
        for picture, at in zip(pictures, shared.places, strict=False):
            try:
                path = await self._lasting(desk, picture) if passing or not _is_plain(picture) else picture
                if await self._take(desk, path, at, wish):
                    used += 1
                    if path is picture:
                        self.file_taken.emit(path)
            except AppError as error:
                refused = refused or error
        if not shared.places:
            words = self.tr("{model} takes up to {most} reference pictures, and they are all there.")
            spec = self._composer.spec
            self._say(words.format(model=spec.label, most=spec.most_references))
        elif used and len(pictures) > 1:
            self._say_shared(shared, used, files)
        if refused is not None:
            raise refused

    async def _lasting(self, desk: PictureDesk, path: Path) -> Path:
        """A copy of a file that will be gone in a moment, or whose name nobody can write down."""
        data = await asyncio.to_thread(read_whole, path, _LARGEST_FILE)
        return path if data is None else await desk.keep_pasted(data)

    async def _take(
        self, desk: PictureDesk, path: Path, place: Place, wish: int, video: VideoOrigin | None = None
    ) -> bool:
        """Have a picture looked at and hand it on; whether it is still wanted then."""
        looked_at: LookedAt = await desk.look_at(path)
        if not self._is_wanted(place, wish):
            return False
        self.taken.emit(place, looked_at, video)
        return True

    def _say_shared(self, shared: Shared, used: int, files: HandedFiles) -> None:
        pictures = list(files.pictures)
        count = len(pictures)
        if shared.is_pair:
            words = self.tr("The first picture is the start of the clip, the second one its end.")
        elif "references" in shared.places:
            if used == count:
                words = self.tr("%n reference pictures were added.", "", used)
            else:
                words = self.tr("{used} of {count} pictures were added; {model} takes up to {most}.").format(
                    used=used,
                    count=count,
                    model=self._composer.spec.label,
                    most=self._composer.spec.most_references,
                )
        else:
            words = self._first_of(count, pictures[0].name)
        if files.is_cut:
            much = self.tr("More than {most} files cannot be taken at once.").format(most=count)
            words = joined(words, much)
        self.news.emit(
            Notice(
                words,
                action=self.tr("Make a clip of each (%n)…", "", count),
                act=lambda: self.many_given.emit(pictures),
                stays=True,
            )
        )

    def _first_of(self, count: int, name: str) -> str:
        return self.tr("You gave %n files. The first one, {name}, is used.", "", count).format(
            name=as_text(name)
        )

    def _say(self, words: str) -> None:
        self.news.emit(Notice(words))


def _is_plain(path: Path) -> bool:
    """Whether the name is text, as journals and sentences need it; on Linux it may be any bytes."""
    return as_text(str(path)) == str(path)
