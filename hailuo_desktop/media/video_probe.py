"""Is this file really a whole video? Asked before anything is called done."""

from __future__ import annotations

import errno
from pathlib import Path

import av
import av.error
import msgspec

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind

OPENED_AS = {
    "protocol_whitelist": "file",
    # A picture is not a video of one frame, and some formats are scripts that name other files.
    "format_whitelist": "mov,mp4,matroska,webm",
}
"""How videos are opened: alone, and only as what providers make."""


_SAYS_NOTHING_OF_THE_FILE = frozenset({errno.EMFILE, errno.ENFILE})
"""This computer's troubles of the moment: a file that is paid for is not given up for them.

A lack of memory is not among them: FFmpeg says so of files with absurd sizes in them, too.
"""


class VideoFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a video is: its codec's name, size in pixels, length in seconds, frames per second."""

    codec: str
    width: int
    height: int
    seconds: float
    fps: float


def check_video(path: Path) -> VideoFacts:
    """Open the container, decode the first frame, and see that an MP4's boxes reach exactly to its end.

    Raises:
        AppError: RESULT_NOT_A_VIDEO; or INTERNAL where this computer has no means to look at the moment.
    """
    try:
        with path.open("rb") as file:
            is_mp4 = file.read(12)[4:8] == b"ftyp"
        if is_mp4 and not boxes_are_whole(path):
            raise no_video("the file is cut off")
        with av.open(str(path), options=OPENED_AS) as container:
            if not container.streams.video:
                raise no_video("the file holds no picture")
            stream = container.streams.video[0]
            frame = next(container.decode(stream), None)
            if frame is None:
                raise no_video("no frame can be read")
            seconds = 0.0
            if stream.duration is not None and stream.time_base is not None:
                seconds = float(stream.duration * stream.time_base)
            elif container.duration is not None:
                seconds = container.duration / av.time_base
            return VideoFacts(
                codec=stream.codec_context.name,
                width=frame.width,
                height=frame.height,
                seconds=seconds,
                fps=float(stream.average_rate or 0),
            )
    except (av.error.FFmpegError, OSError, ValueError, ArithmeticError, MemoryError) as error:
        if getattr(error, "errno", None) in _SAYS_NOTHING_OF_THE_FILE:
            raise AppError(ErrorKind.INTERNAL, message=str(error), charge=Charge.STANDS) from None
        raise no_video(error) from None


def boxes_are_whole(path: Path) -> bool:
    """Whether the top-level boxes of an ISO base media file (ISO/IEC 14496-12) end where the file ends."""
    size = path.stat().st_size
    position = 0
    with path.open("rb") as file:
        while position < size:
            file.seek(position)
            head = file.read(16)
            if len(head) < 8:
                return False
            length = int.from_bytes(head[:4], "big")
            if length == 1:
                if len(head) < 16:
                    return False
                length = int.from_bytes(head[8:16], "big")
            elif length == 0:
                return True  # "to the end of the file"
            if length < 8:
                return False
            position += length
    return position == size


def no_video(why: str | Exception) -> AppError:
    """The error for a file that cannot be read as a video; it names no path."""
    words = why if isinstance(why, str) else getattr(why, "strerror", None) or str(why)
    return AppError(ErrorKind.RESULT_NOT_A_VIDEO, message=words, charge=Charge.STANDS)
