"""Looking at a picture before it is used: what it is, whether it is whole, and a clean copy of it.

A picture file is not trusted: its name says nothing, its content decides. The copy that is uploaded is
always our own encoding: upright, sRGB, one frame, without metadata (no place, no camera, no comment).
"""

from __future__ import annotations

import io
import os
import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec
from PIL import Image, ImageCms, ImageOps

from hailuo_desktop.domain.errors import AppError, ErrorKind, Fact
from hailuo_desktop.domain.request import Picture

MOST_PIXELS = 50_000_000
LARGEST_FILE = 50_000_000
JPEG_QUALITIES = (95, 90, 80, 70)

_BY_MAGIC: tuple[tuple[bytes, int, str, str], ...] = (
    (b"\xff\xd8\xff", 0, "JPEG", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", 0, "PNG", "image/png"),
    (b"WEBP", 8, "WEBP", "image/webp"),
    (b"GIF8", 0, "GIF", "image/gif"),
    (b"BM", 0, "BMP", "image/bmp"),
    (b"II*\x00", 0, "TIFF", "image/tiff"),
    (b"MM\x00*", 0, "TIFF", "image/tiff"),
    (b"ftypavif", 4, "AVIF", "image/avif"),
    (b"ftypavis", 4, "AVIF", "image/avif"),
)
"""First bytes, where they stand, Pillow's name of the format, media type."""


class CleanCopy(msgspec.Struct, frozen=True, kw_only=True):
    """An encoded picture and what it is."""

    data: bytes
    media_type: str
    width: int
    height: int


def examine(path: Path) -> Picture:
    """What the picture at `path` is. Every byte is decoded once, so a cut file is found.

    Raises:
        AppError: PICTURE_MISSING, PICTURE_NOT_A_FILE, PICTURE_NOT_ALLOWED, PICTURE_EMPTY,
            PICTURE_FILE_TOO_LARGE, PICTURE_NOT_A_PICTURE, PICTURE_TOO_MANY_PIXELS or PICTURE_UNREADABLE.
    """
    with _opened(path) as (image, size, media_type):
        width, height = _upright_size(image)
    return Picture(path=str(path.absolute()), width=width, height=height, size=size, media_type=media_type)


def clean_copy(path: Path, largest: int) -> CleanCopy:
    """The picture as it is uploaded: upright, sRGB, without metadata; at most `largest` bytes.

    PNG stays PNG where that is small enough, all else is JPEG at the best quality that fits.
    Transparent parts are laid on white. Raises as `examine` does.
    """
    with _opened(path) as (image, _, media_type):
        flat = _flat(image)
    encoded, kind = b"", "image/png"
    if media_type == kind:
        encoded = _encode_png(flat)
    if not encoded or len(encoded) > largest:
        kind = "image/jpeg"
        for quality in JPEG_QUALITIES:
            encoded = _encode_jpeg(flat, quality)
            if len(encoded) <= largest:
                break
    return CleanCopy(data=encoded, media_type=kind, width=flat.width, height=flat.height)


def preview(path: Path, longest_side: int) -> bytes:
    """A small upright JPEG of the picture, at most `longest_side` pixels. Raises as `examine` does."""
    with _opened(path) as (image, _, _):
        flat = _flat(image)
    flat.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS)
    return _encode_jpeg(flat, 90)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[Image.Image, int, str]]:
    """The decoded picture, the size of its file, and its media type."""
    facts: dict[str, Fact] = {"path": str(path), "name": path.name}
    with _regular_file(path, facts) as (file, size):
        format_name, media_type = _recognise(file, facts)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # odd metadata, and the pixel count that is judged below
                image = Image.open(file, formats=[format_name])
                if image.width * image.height > MOST_PIXELS:
                    raise AppError(
                        ErrorKind.PICTURE_TOO_MANY_PIXELS,
                        facts={
                            **facts,
                            "width": image.width,
                            "height": image.height,
                            "limit": MOST_PIXELS // 1_000_000,
                        },
                    )
                image.load()
        except AppError:
            raise
        except Image.DecompressionBombError:
            raise AppError(
                ErrorKind.PICTURE_TOO_MANY_PIXELS,
                facts={**facts, "width": "…", "height": "…", "limit": MOST_PIXELS // 1_000_000},
            ) from None
        except Exception as error:  # noqa: BLE001 - decoders fail in any way on broken files
            raise AppError(ErrorKind.PICTURE_UNREADABLE, facts=facts, message=str(error)) from None
        with image:
            yield image, size, media_type


@contextmanager
def _regular_file(path: Path, facts: dict[str, Fact]) -> Iterator[tuple[BinaryIO, int]]:
    try:
        # Without O_NONBLOCK a named pipe would hold us for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (FileNotFoundError, NotADirectoryError):
        raise AppError(ErrorKind.PICTURE_MISSING, facts=facts) from None
    except PermissionError:
        kind = ErrorKind.PICTURE_NOT_A_FILE if path.is_dir() else ErrorKind.PICTURE_NOT_ALLOWED
        raise AppError(kind, facts=facts) from None
    except (OSError, ValueError):
        raise AppError(ErrorKind.PICTURE_NOT_A_FILE, facts=facts) from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise AppError(ErrorKind.PICTURE_NOT_A_FILE, facts=facts)
        if status.st_size == 0:
            raise AppError(ErrorKind.PICTURE_EMPTY, facts=facts)
        if status.st_size > LARGEST_FILE:
            raise AppError(
                ErrorKind.PICTURE_FILE_TOO_LARGE,
                facts={
                    **facts,
                    "megabytes": round(status.st_size / 1_000_000),
                    "limit": LARGEST_FILE // 1_000_000,
                },
            )
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            yield file, status.st_size
    finally:
        os.close(descriptor)


def _recognise(file: BinaryIO, facts: dict[str, Fact]) -> tuple[str, str]:
    head = file.read(16)
    file.seek(0)
    for magic, offset, format_name, media_type in _BY_MAGIC:
        if head[offset : offset + len(magic)] == magic:
            return format_name, media_type
    raise AppError(ErrorKind.PICTURE_NOT_A_PICTURE, facts=facts)


def _upright_size(image: Image.Image) -> tuple[int, int]:
    turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    return (image.height, image.width) if turned else (image.width, image.height)


def _flat(image: Image.Image) -> Image.Image:
    """Upright 8-bit sRGB without transparency or metadata."""
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    if upright.mode in ("I", "I;16", "I;16B", "I;16L", "F"):
        upright = upright.point(lambda value: value * (1 / 256)).convert("L")
    if "A" in upright.getbands() or "transparency" in upright.info:
        with_alpha = upright.convert("RGBA")
        ground = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(ground, with_alpha)
    if isinstance(profile, bytes) and upright.mode in ("RGB", "CMYK", "L", "RGBA"):
        upright = _to_srgb(upright, profile)
    flat = upright.convert("RGB")
    flat.info.clear()
    return flat


def _encode_png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _encode_jpeg(image: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, subsampling=0)
    return out.getvalue()


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        converted = ImageCms.profileToProfile(
            image.convert("RGB") if image.mode == "RGBA" else image,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # a broken profile: the colours as they stand are the best there is
    return image if converted is None else converted
