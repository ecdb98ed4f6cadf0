"""Where pictures come in: looked at in a process of their own, shown small, kept ready to be sent."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
from collections import OrderedDict
from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.picture_source import FrameFacts, PictureSource, as_text
from hailuo_desktop.domain.request import GenerationRequest, Picture
from hailuo_desktop.services.picture_process import LATER, NOW, PATIENCE, PictureProcess
from hailuo_desktop.storage.atomic import disk_error
from hailuo_desktop.storage.media_library import FRAME, PASTED, MediaLibrary

if TYPE_CHECKING:
    from hailuo_desktop.media.picture_protocol import Answer, Request

_LOOKS_KEPT = 32
_COPIES_KEPT = 512


class LookedAt(msgspec.Struct, frozen=True, kw_only=True):
    """A picture that was looked at.

    Attributes:
        picture: what it is, upright.
        preview: a JPEG of the whole of it, upright, small enough for the screen; a PNG if it is transparent.
        source: what the file was.
    """

    picture: Picture
    preview: bytes
    source: PictureSource


class PictureDesk:
    """Examines pictures and keeps the library's own copies of them.

    `worker_command` starts the process that does it (media.picture_worker). Without one it is done in a
    thread, which is for tests with many pictures of their own making.
    """

    def __init__(
        self, library: MediaLibrary, worker_command: Sequence[str] = (), *, patience: float = PATIENCE
    ) -> None:
        self._library = library
        self._process = PictureProcess(worker_command, patience=patience)
        self._looks: _Recent[LookedAt] = _Recent(_LOOKS_KEPT)
        self._copies: _Recent[Picture] = _Recent(_COPIES_KEPT)

    async def warm(self) -> None:
        """Have everything ready for a picture that is about to come."""
        await self._process.warm()

    async def close(self) -> None:
        """End what works on pictures."""
        await self._process.close()

    async def look_at(self, path: Path) -> LookedAt:
        """What the picture is, with a preview. Raises AppErrors of the PICTURE_ kinds."""
        from hailuo_desktop.media.picture_protocol import Look, Looked

        if not _is_text(path):
            path = await self._plainly_named(path)
        state = await asyncio.to_thread(_state_of, path)
        known = self._looks.get(state)
        if known is not None:
            return known
        answer = await self._ask(Look(str(path)), NOW)
        if not isinstance(answer, Looked):
            raise TypeError(answer)
        looked = LookedAt(picture=answer.picture, preview=answer.preview, source=answer.source)
        self._looks.put(state, looked)
        return looked

    async def examine(self, path: Path) -> Picture:
        """What the picture is. Raises AppErrors of the PICTURE_ kinds."""
        return (await self.look_at(path)).picture

    async def keep_pasted(self, data: bytes, name: str = "clipboard") -> Path:
        """Keep a picture that came without a file, in any format that is read; returns its path.

        `name` is what it is called if something is wrong with it.

        Raises:
            AppError: one of the PICTURE_ kinds, DISK_FULL or FOLDER_UNWRITABLE.
        """
        from hailuo_desktop.media.picture_protocol import Look, Looked

        part = await asyncio.to_thread(self._write_part, data)
        try:
            answer = await self._ask(Look(str(part)), NOW)
        except BaseException as error:
            await asyncio.shield(asyncio.to_thread(_remove, part))
            if isinstance(error, AppError):
                _call(error, name)
            raise
        if not isinstance(answer, Looked):
            raise TypeError(answer)
        picture = answer.picture
        return await asyncio.to_thread(
            self._library.keep_picture, part, picture.digest, picture.media_type, origin=PASTED
        )

    async def frame_of(self, video: Path, moment: float | None) -> tuple[Path, FrameFacts]:
        """Keep a frame of a video as a picture: the one of that moment in seconds, or the very last one.

        Raises:
            AppError: one of the CLIP_ kinds, PICTURE_FILE_TOO_LARGE, DISK_FULL or FOLDER_UNWRITABLE.
        """
        if _is_text(video):
            return await self._frame_of(video, moment)
        link = await asyncio.to_thread(self._plainly_linked, video)
        try:
            return await self._frame_of(link, moment)
        except AppError as error:
            _call(error, as_text(video.name))
            raise
        finally:
            await asyncio.shield(asyncio.to_thread(_remove, link))

    async def keep(self, request: GenerationRequest, rule: PictureRule) -> GenerationRequest:
        """The same request with its pictures replaced by the library's copies, ready to be sent by `rule`.

        A copy is framed, made to fit, and has nothing beside its pixels. What is such a copy already stays.

        Raises:
            AppError: one of the PICTURE_ kinds, PICTURE_CHANGED if it is not what was looked at any more;
                DISK_FULL or FOLDER_UNWRITABLE.
        """

        async def keep(picture: Picture | None) -> Picture | None:
            return None if picture is None else await self._keep(picture, rule)

        return msgspec.structs.replace(
            request,
            image=await keep(request.image),
            end_image=await keep(request.end_image),
            references=tuple([await self._keep(each, rule) for each in request.references]),
        )

    async def _keep(self, picture: Picture, rule: PictureRule) -> Picture:
        from hailuo_desktop.media.picture_protocol import Prepare, Prepared

        state = await asyncio.to_thread(_state_of, Path(picture.path))
        known = self._copies.get((state, picture, rule))
        if known is not None and await asyncio.to_thread(Path(known.path).exists):
            return known
        if _fits(picture, rule) and await asyncio.to_thread(self._is_ready, picture):
            return msgspec.structs.replace(picture, framing=None)
        part = await asyncio.to_thread(self._library.picture_part)
        try:
            answer = await self._ask(Prepare(picture, rule, str(part)), LATER)
        except BaseException:
            await asyncio.shield(asyncio.to_thread(_remove, part))
            raise
        if not isinstance(answer, Prepared):
            raise TypeError(answer)
        copy = answer.picture
        path = await asyncio.to_thread(self._library.keep_picture, part, copy.digest, copy.media_type)
        kept = msgspec.structs.replace(copy, path=str(path), video=picture.video)
        self._copies.put((state, picture, rule), kept)
        return kept

    async def _frame_of(self, video: Path, moment: float | None) -> tuple[Path, FrameFacts]:
        from hailuo_desktop.media.picture_protocol import FrameTaken, TakeFrame

        part = await asyncio.to_thread(self._library.picture_part)
        try:
            answer = await self._ask(TakeFrame(str(video), moment, str(part)), NOW)
        except BaseException:
            await asyncio.shield(asyncio.to_thread(_remove, part))
            raise
        if not isinstance(answer, FrameTaken):
            raise TypeError(answer)
        path = await asyncio.to_thread(
            self._library.keep_picture, part, answer.digest, "image/png", origin=FRAME
        )
        return path, answer.facts

    async def _plainly_named(self, path: Path) -> Path:
        """A copy of a picture whose name nobody can write down; on Linux a name may be any bytes."""
        from hailuo_desktop.media.picture_file import read_picture_file

        file = await asyncio.to_thread(read_picture_file, path)
        return await self.keep_pasted(file.data, as_text(path.name))

    def _plainly_linked(self, video: Path) -> Path:
        """The same for a video, which may be too large for a copy."""
        link = self._library.picture_part()
        try:
            link.symlink_to(video.absolute())
        except OSError as error:
            facts = {"name": as_text(video.name)}
            raise AppError(ErrorKind.CLIP_UNREADABLE, facts=facts, message=str(error.strerror)) from None
        return link

    async def _ask(self, request: Request, urgency: int) -> Answer:
        from hailuo_desktop.media.picture_protocol import Failed

        answer = await self._process.ask(request, urgency)
        if isinstance(answer, Failed):
            failure = answer.failure
            raise AppError(failure.kind, facts=failure.facts, message=failure.message)
        return answer

    def _write_part(self, data: bytes) -> Path:
        part = self._library.picture_part()
        try:
            part.write_bytes(data)
        except OSError as error:
            _remove(part)
            raise disk_error(error, part.parent) from None
        return part

    def _is_ready(self, picture: Picture) -> bool:
        """Whether the file is a whole copy of our own making."""
        path = Path(picture.path)
        # Only our own is read here: anybody else's file may have become a pipe by now.
        if not self._library.made_ready(path, path.stem.rpartition("-")[2]):
            return False
        try:
            return self._library.made_ready(path, hashlib.sha256(path.read_bytes()).hexdigest())
        except OSError:
            return False


Kept = TypeVar("Kept")


class _Recent(OrderedDict[Hashable, Kept]):
    """What was found out last, so many of it."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def put(self, key: Hashable, value: Kept) -> None:
        """Know this from now on."""
        self[key] = value
        self.move_to_end(key)
        if len(self) > self._most:
            self.popitem(last=False)


def _fits(picture: Picture, rule: PictureRule) -> bool:
    """Whether it could be sent as it is."""
    size = picture.width, picture.height
    return (
        picture.media_type in rule.media_types
        and 0 < picture.size <= rule.largest_file
        and picture.window == (0, 0, *size)
        and rule.sent_size(picture) == size
    )


def _state_of(path: Path) -> Hashable:
    """What changes when the file does; nothing that is equal to anything where there is no file."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return object()
    return os.fspath(path), status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _is_text(path: Path) -> bool:
    return as_text(str(path)) == str(path)


def _call(error: AppError, name: str) -> None:
    """Have the error name what the user knows; nobody has heard of the file that was at hand."""
    error.facts |= {fact: name for fact in ("path", "name") if fact in error.facts}


def _remove(part: Path) -> None:
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)
