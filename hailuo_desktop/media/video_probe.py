"""Is this file really a whole video? Asked before anything is called done."""

from __future__ import annotations

from pathlib import Path

import av
import av.error
import msgspec

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind


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
        AppError: RESULT_NOT_A_VIDEO.
    """
    try:
        with path.open("rb") as file:
            is_mp4 = file.read(12)[4:8] == b"ftyp"
        if is_mp4 and not boxes_are_whole(path):
            raise _no_video("the file is cut off")
        with av.open(str(path), options={"protocol_whitelist": "file"}) as container:
            if not container.streams.video:
                raise _no_video("the file holds no picture")
            stream = container.streams.video[0]
            frame = next(container.decode(stream), None)
            if frame is None:
                raise _no_video("no frame can be read")
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
    except (av.error.FFmpegError, OSError, ValueError) as error:
        raise _no_video(str(error)) from None


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


def _no_video(why: str) -> AppError:
    return AppError(ErrorKind.RESULT_NOT_A_VIDEO, message=why, charge=Charge.STANDS)
