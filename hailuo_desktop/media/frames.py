"""Single frames out of videos."""

from __future__ import annotations

from pathlib import Path

import av
import av.error
from PIL import Image

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind

THUMBNAIL_SIDE = 512


def write_thumbnail(video: Path, target: Path) -> None:
    """Write the first frame of `video` as a JPEG of at most THUMBNAIL_SIDE pixels to `target`.

    Raises:
        AppError: RESULT_NOT_A_VIDEO where no frame can be read.
        OSError: `target` cannot be written.
    """
    try:
        with av.open(str(video), options={"protocol_whitelist": "file"}) as container:
            frame = next(container.decode(video=0), None)
            if frame is None:
                raise AppError(ErrorKind.RESULT_NOT_A_VIDEO, charge=Charge.STANDS)
            image = frame.to_image()  # type: ignore[no-untyped-call]
    except (av.error.FFmpegError, IndexError, ValueError) as error:
        raise AppError(ErrorKind.RESULT_NOT_A_VIDEO, message=str(error), charge=Charge.STANDS) from None
    image.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.LANCZOS)
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_suffix(".part")
    image.save(beside, "JPEG", quality=88)
    beside.replace(target)
