"""A frame of a clip as a PNG, with the clip's marks."""

from __future__ import annotations

import contextlib
from pathlib import Path

from hailuo_desktop.domain.labels import MarkedSource, marks_of_film
from hailuo_desktop.media.film import writing_error
from hailuo_desktop.media.film_orders import FrameOrder, SavedFrame
from hailuo_desktop.media.frame_reading import read_frame
from hailuo_desktop.media.labels import add_to_picture, check_marks, in_xmp_alone, read_marks, sync_file

PNG_EFFORT = 4
"""Of 9: about as small as with more, in a fraction of the time."""


def save_frame(order: FrameOrder) -> SavedFrame:
    """Write the frame that the order names.

    Raises:
        AppError: of the CLIP_ kinds, FRAME_MISSING, DISK_FULL, FOLDER_UNWRITABLE or FILM_MARK_LOST.
    """
    part = Path(order.part)
    read = read_frame(Path(order.path), order.number)
    source = MarkedSource(marks=read_marks(Path(order.path)), maker=order.maker)
    marks = in_xmp_alone(marks_of_film([source], is_labelled=order.maker is not None))
    try:
        read.picture.save(part, "PNG", compress_level=PNG_EFFORT)
        add_to_picture(part, marks, read.picture.size)
        sync_file(part)
        check_marks(part, marks)
    except BaseException as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise writing_error(error, Path(order.folder)) from error
        raise
    return SavedFrame(
        path=order.part,
        number=read.number,
        count=read.count,
        moment=read.moment,
        duration=read.duration,
        width=read.picture.width,
        height=read.picture.height,
        marks=marks,
    )
