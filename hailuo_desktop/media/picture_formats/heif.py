"""What HEIC and AVIF files hold, asked from the libraries that decode them; nothing is decoded yet."""

from __future__ import annotations

import io

from pi_heif.heif import HeifFile
from PIL import AvifImagePlugin

from hailuo_desktop.media.picture_formats import boxes
from hailuo_desktop.media.picture_formats.anatomy import (
    LARGEST_PROFILE,
    Anatomy,
    DamagedError,
    UnknownKindError,
    require_size,
)
from hailuo_desktop.media.picture_formats.exif import NOTHING, ExifFacts, read_exif, read_xmp


def read_heic(data: bytes) -> Anatomy:
    """Look at the main picture. Its size is that of the upright picture: the decoder turns it.

    Raises:
        DamagedError: it is cut off.
        UnknownKindError: it is not coded as HEVC.
    """
    boxes.require_whole(data)
    opened = open_heic(data)
    main = opened[opened.primary_index]
    width, height = require_size(*main.size)
    exif, xmp, profile = (main.info.get(name) or b"" for name in ("exif", "xmp", "icc_profile"))
    return Anatomy(
        kind="HEIC",
        media_type="image/heic",
        width=width,
        height=height,
        body=data,
        profile=profile if len(profile) <= LARGEST_PROFILE else b"",
        code_points=None if profile else boxes.code_points(data),
        depth=main.info.get("bit_depth", 8),
        frames=len(opened),
        is_turned=boxes.is_turned(data),
        metadata=_facts(exif).metadata | (read_xmp(xmp) if xmp else frozenset()),
    )


def open_heic(data: bytes) -> HeifFile:
    """The pictures in the file. Raises as `read_heic` does."""
    try:
        opened = HeifFile(data, convert_hdr_to_8bit=True, remove_stride=False)
    except (OSError, ValueError, RuntimeError, SyntaxError, EOFError) as error:
        raise (
            UnknownKindError(str(error)) if "nsupported" in str(error) else DamagedError(str(error))
        ) from None
    if not len(opened):
        raise UnknownKindError("no pictures in it")
    return opened


def read_avif(data: bytes) -> Anatomy:
    """Look at the main picture.

    Raises:
        DamagedError: it is cut off.
    """
    boxes.require_whole(data)
    try:
        opened = AvifImagePlugin.AvifImageFile(io.BytesIO(data))
    except Exception as error:  # noqa: BLE001 - the decoder fails in any way on broken files
        raise DamagedError(str(error)) from None
    info = opened.info
    width, height = require_size(*opened.size)
    exif = _facts(info.get("exif", b""))
    xmp = info.get("xmp", b"")
    profile = info.get("icc_profile", b"")
    return Anatomy(
        kind="AVIF",
        media_type="image/avif",
        width=width,
        height=height,
        body=data,
        orientation=exif.orientation,
        profile=profile if len(profile) <= LARGEST_PROFILE else b"",
        code_points=None if profile else boxes.code_points(data),
        depth=_depth_of_avif(data),
        frames=opened.n_frames,
        metadata=exif.metadata | (read_xmp(xmp) if xmp else frozenset()),
    )


def _depth_of_avif(data: bytes) -> int:
    """Bits of a channel, from the settings of the AV1 decoder."""
    at = data.find(b"av1C", 0, 1_000_000)
    flags = data[at + 6] if 0 <= at < len(data) - 6 else 0
    if not flags & 0x40:
        return 8
    return 12 if flags & 0x20 else 10


def _facts(exif: bytes) -> ExifFacts:
    return read_exif(exif) if exif else NOTHING
