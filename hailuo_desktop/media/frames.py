"""Single frames out of videos."""

from __future__ import annotations

from pathlib import Path

import av
import av.error
from PIL import Image

from hailuo_desktop.media.video_probe import OPENED_AS, no_video

THUMBNAIL_SIDE = 512


def write_thumbnail(video: Path, target: Path) -> None:
    """Write the first frame of `video` as a JPEG of at most THUMBNAIL_SIDE pixels to `target`.

    Raises:
        AppError: RESULT_NOT_A_VIDEO where no frame can be read.
        OSError: `target` cannot be written.
    """
    try:
        with av.open(str(video), options=OPENED_AS) as container:
            frame = next(container.decode(video=0), None)
            if frame is None:
                raise no_video("no frame can be read")
            image = frame.to_image()  # type: ignore[no-untyped-call]
    except (av.error.FFmpegError, IndexError, ValueError, ArithmeticError) as error:
        raise no_video(error) from None
    image.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.LANCZOS)
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_suffix(".part")
    image.save(beside, "JPEG", quality=88)
    beside.replace(target)
