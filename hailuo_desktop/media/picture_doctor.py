"""Looking at pictures, and preparing them for sending: what the process for pictures does.

A picture file is not trusted: its name says nothing, its content decides. What is sent is always our own
encoding: upright, sRGB, one picture, with nothing beside its pixels.
"""

from __future__ import annotations

import errno
import hashlib
import os
from dataclasses import replace
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind, Fact
from hailuo_desktop.domain.framing import WHITE, Window
from hailuo_desktop.domain.picture_source import FrameFacts, PictureSource
from hailuo_desktop.domain.request import Picture
from hailuo_desktop.media.picture_decoding import decode
from hailuo_desktop.media.picture_drawing import QUICK, Decoded, draw
from hailuo_desktop.media.picture_encoding import PNG, encode, quick_jpeg, quick_png
from hailuo_desktop.media.picture_file import PictureFile, facts_of, read_picture_file
from hailuo_desktop.media.picture_formats import (
    MOST_PIXELS,
    Anatomy,
    DamagedError,
    TooManyPixelsError,
    UnknownKindError,
    take_apart,
)
from hailuo_desktop.media.picture_protocol import (
    PREVIEW_SIDE,
    Answer,
    Failed,
    FrameTaken,
    Look,
    Looked,
    Prepare,
    Prepared,
    Request,
    TakeFrame,
)

LARGEST_VIDEO = 2_000_000_000
_PREVIEW_QUALITY = 90


class _Held(msgspec.Struct, frozen=True):
    """The picture that was looked at last."""

    digest: str
    decoded: Decoded
    looked: Looked


class PictureDoctor:
    """Answers requests, one after the other. Keeps the picture that it decoded last, and no other."""

    def __init__(self) -> None:
        self._held: _Held | None = None

    def answer(self, request: Request) -> Answer:
        """Do what is asked; what cannot be done is an answer, too."""
        try:
            match request:
                case Look():
                    return self.look(Path(request.path))
                case Prepare():
                    return self.prepare(request)
                case TakeFrame():
                    return take_frame(request)
        except AppError as error:
            return Failed(error.record())
        except MemoryError:
            self._held = None
            return Failed(_too_costly(request).record())

    def look(self, path: Path) -> Looked:
        """What the picture is.

        Raises:
            AppError: one of the PICTURE_ kinds.
        """
        file = read_picture_file(path)
        held = self._hold(file)
        picture = msgspec.structs.replace(held.looked.picture, path=str(path.absolute()))
        source = msgspec.structs.replace(held.looked.source, real_path=file.real_path)
        return Looked(picture, source, held.looked.preview)

    def prepare(self, request: Prepare) -> Prepared:
        """Write the picture as it is sent.

        Raises:
            AppError: one of the PICTURE_ kinds, PICTURE_CHANGED if it is another one than was looked at;
                DISK_FULL or FOLDER_UNWRITABLE.
        """
        picture, rule = request.picture, request.rule
        file = read_picture_file(Path(picture.path))
        if picture.digest not in ("", file.digest):
            raise AppError(ErrorKind.PICTURE_CHANGED, facts=file.facts)
        decoded = self._hold(file).decoded
        if (picture.width, picture.height) != (decoded.width, decoded.height):
            raise AppError(ErrorKind.PICTURE_CHANGED, facts=file.facts)
        ground = WHITE if picture.framing is None else picture.framing.ground
        encoded = encode(
            lambda size: draw(decoded, picture.window, size, ground),
            rule.sent_size(picture),
            media_types=rule.media_types,
            largest=rule.largest_file,
            prefers_png=picture.media_type == PNG,
        )
        if encoded is None:
            raise _too_large(file, rule.largest_file)
        data, media_type, width, height = encoded
        _write_new(Path(request.target), data)
        return Prepared(
            Picture(
                path=request.target,
                width=width,
                height=height,
                size=len(data),
                media_type=media_type,
                digest=hashlib.sha256(data).hexdigest(),
            )
        )

    def _hold(self, file: PictureFile) -> _Held:
        """The decoded picture of a file."""
        if self._held is not None and self._held.digest == file.digest:
            file.data = b""
            return self._held
        self._held = None  # before there is a second one
        self._held = _examined(file)
        return self._held


def take_frame(request: TakeFrame) -> FrameTaken:
    """Write a frame of a video as PNG.

    Raises:
        AppError: one of the CLIP_ kinds, PICTURE_FILE_TOO_LARGE, DISK_FULL or FOLDER_UNWRITABLE.
    """
    from hailuo_desktop.media.frame_reading import read_frame_at

    video = Path(request.video)
    try:
        size = video.stat().st_size
    except (OSError, ValueError):
        size = 0  # reading it says what is wrong
    if size > LARGEST_VIDEO:
        megabytes = {"megabytes": round(size / 1_000_000), "limit": LARGEST_VIDEO // 1_000_000}
        raise AppError(ErrorKind.PICTURE_FILE_TOO_LARGE, facts={**facts_of(video), **megabytes})
    frame = read_frame_at(video, request.moment)
    data = quick_png(frame.picture)
    _write_new(Path(request.target), data)
    facts = FrameFacts(moment=frame.moment, duration=frame.duration, count=frame.count)
    return FrameTaken(facts, hashlib.sha256(data).hexdigest())


def _examined(file: PictureFile) -> _Held:
    facts = file.facts
    size: dict[str, Fact] = {"limit": MOST_PIXELS // 1_000_000}
    try:
        anatomy = take_apart(file.data)
        file.data = b""
        size |= {"width": anatomy.width, "height": anatomy.height, "reason": "memory"}
        decoded = Decoded.of(decode(anatomy), anatomy)
        anatomy = replace(anatomy, body=b"")
        looked = _looked(file, anatomy, decoded)
    except UnknownKindError as error:
        raise AppError(ErrorKind.PICTURE_NOT_A_PICTURE, facts=facts, message=str(error)) from None
    except TooManyPixelsError as error:
        size |= {"width": error.width, "height": error.height}
        raise AppError(ErrorKind.PICTURE_TOO_MANY_PIXELS, facts=facts | size) from None
    except DamagedError as error:
        raise AppError(ErrorKind.PICTURE_UNREADABLE, facts=facts, message=str(error)) from None
    except MemoryError as error:
        kind = ErrorKind.PICTURE_TOO_MANY_PIXELS if "width" in size else ErrorKind.PICTURE_UNREADABLE
        raise AppError(kind, facts=facts | size, message=str(error)) from None
    return _Held(file.digest, decoded, looked)


def _looked(file: PictureFile, anatomy: Anatomy, decoded: Decoded) -> Looked:
    width, height = decoded.width, decoded.height
    scale = min(1.0, PREVIEW_SIDE / max(width, height))
    small = max(1, round(width * scale)), max(1, round(height * scale))
    shown = draw(decoded, Window(0, 0, width, height), small, None, care=QUICK)
    is_see_through = shown.mode == "RGBA" and shown.getchannel("A").getextrema() != (255, 255)
    preview = quick_png(shown) if is_see_through else quick_jpeg(shown.convert("RGB"), _PREVIEW_QUALITY)
    source = PictureSource(
        kind=anatomy.kind,
        is_turned=anatomy.is_turned or anatomy.orientation != 1,
        has_profile=decoded.colours.are_converted,
        is_cmyk=decoded.raster.mode == "CMYK",
        depth=anatomy.depth,
        has_transparency=is_see_through,
        frames=anatomy.frames,
        metadata=tuple(sorted(anatomy.metadata)),
    )
    picture = Picture(
        path=str(file.path.absolute()),
        width=width,
        height=height,
        size=file.size,
        media_type=anatomy.media_type,
        digest=file.digest,
    )
    return Looked(picture, source, preview)


def _write_new(target: Path, data: bytes) -> None:
    """Write a file that is not there yet, surviving a power cut from then on.

    Raises:
        AppError: DISK_FULL or FOLDER_UNWRITABLE.
    """
    try:
        with target.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        kind = ErrorKind.DISK_FULL if is_full else ErrorKind.FOLDER_UNWRITABLE
        raise AppError(kind, facts={"folder": str(target.parent)}, message=error.strerror or "") from None


def _too_costly(request: Request) -> AppError:
    """The failure for what takes more memory than there is for it, wherever that is noticed."""
    match request:
        case Look():
            return AppError(ErrorKind.PICTURE_UNREADABLE, facts=facts_of(Path(request.path)))
        case Prepare():
            picture = request.picture
            size: dict[str, Fact] = {"width": picture.width, "height": picture.height, "reason": "memory"}
            facts = facts_of(Path(picture.path)) | size | {"limit": MOST_PIXELS // 1_000_000}
            return AppError(ErrorKind.PICTURE_TOO_MANY_PIXELS, facts=facts)
        case TakeFrame():
            facts = {"name": Path(request.video).name}
            return AppError(ErrorKind.CLIP_UNREADABLE, facts=facts, message="it takes too much memory")


def _too_large(file: PictureFile, limit: int) -> AppError:
    megabytes = {"megabytes": round(file.size / 1_000_000), "limit": limit // 1_000_000}
    return AppError(ErrorKind.PICTURE_FILE_TOO_LARGE, facts={**file.facts, **megabytes})
