"""Decoding what has been taken apart, with the one decoder for its kind and within bounded memory."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PIL import Image, ImageFile

from hailuo_desktop.media.picture_formats import Anatomy, DamagedError, UnknownKindError
from hailuo_desktop.media.picture_raster import ImageRaster, PackedRaster, PlanarRaster, Planes, Raster

if TYPE_CHECKING:
    from av.video.plane import VideoPlane

WEBP_IN_ONE = 26_000_000
"""Pixels up to which libwebp is used: its way of decoding takes 16 bytes for each."""

COSTLY_JPEG = 30_000_000
"""Pixels up to which a progressive JPEG is decoded in full; its coefficients take six bytes for each."""

_WEBP_ANIMATION = 24_000_000


def decode(anatomy: Anatomy) -> Raster:
    """The picture, decoded to its last byte.

    Raises:
        DamagedError: it cannot be, or not whole.
        UnknownKindError: it holds no picture for the eye.
        MemoryError: it would take too much memory.
    """
    Image.MAX_IMAGE_PIXELS = None  # the size has been judged already
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is odd about a file is not news
            return _DECODERS[anatomy.kind](anatomy)
    except (DamagedError, UnknownKindError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - decoders fail in any way on broken files
        raise DamagedError(f"{type(error).__name__}: {error}") from None


def _jpeg(anatomy: Anatomy) -> Raster:
    from PIL.JpegImagePlugin import JpegImageFile

    if not anatomy.is_costly or anatomy.width * anatomy.height <= COSTLY_JPEG:
        return _loaded(JpegImageFile, anatomy)
    half = anatomy.width // 2, anatomy.height // 2
    return _loaded(JpegImageFile, anatomy, lambda opened: opened.draft(opened.mode, half))


def _png(anatomy: Anatomy) -> Raster:
    from PIL.PngImagePlugin import PngImageFile

    return _loaded(PngImageFile, anatomy)


def _gif(anatomy: Anatomy) -> Raster:
    from PIL.GifImagePlugin import GifImageFile

    return _loaded(GifImageFile, anatomy)


def _bmp(anatomy: Anatomy) -> Raster:
    from PIL.BmpImagePlugin import BmpImageFile

    raster = _loaded(BmpImageFile, anatomy)
    # Programs that know nothing of transparency leave its bytes at zero.
    if raster.mode == "RGBA" and raster.image.getchannel("A").getextrema() == (0, 0):
        return ImageRaster(raster.image.convert("RGB"))
    return raster


def _tiff(anatomy: Anatomy) -> Raster:
    from PIL.TiffImagePlugin import TiffImageFile

    try:
        return _loaded(TiffImageFile, anatomy)
    except SyntaxError as error:  # bands or bits that no picture for the eye has
        raise UnknownKindError(str(error)) from None


def _webp(anatomy: Anatomy) -> Raster:
    pixels = anatomy.width * anatomy.height
    if anatomy.is_costly and pixels > _WEBP_ANIMATION:
        raise MemoryError("an animation of this size")
    if not anatomy.is_costly and pixels > WEBP_IN_ONE:
        return _large_webp(anatomy)
    from PIL.WebPImagePlugin import WebPImageFile

    return _loaded(WebPImageFile, anatomy)


def _large_webp(anatomy: Anatomy) -> Raster:
    import av

    decoder = av.CodecContext.create("webp", "r")
    decoder.options = {"err_detect": "explode"}
    frames = decoder.decode(av.Packet(anatomy.body)) or decoder.decode(None)
    if not frames:
        raise DamagedError("nothing comes of it")
    frame = frames[0]
    if (frame.width, frame.height) != (anatomy.width, anatomy.height):
        raise DamagedError("its parts contradict each other")
    if frame.format.name in ("yuv420p", "yuva420p"):
        y, cb, cr, *alpha = (_grey(plane) for plane in frame.planes)
        return PlanarRaster(Planes(y, cb, cr, alpha[0] if alpha else None))
    if frame.format.name != "argb":
        raise DamagedError(f"decoded as {frame.format.name}")
    plane = frame.planes[0]
    whole = Image.frombytes(
        "RGBA", (frame.width, frame.height), memoryview(plane), "raw", "ARGB", plane.line_size
    )
    return ImageRaster(whole)


def _grey(plane: VideoPlane) -> Image.Image:
    """A plane of a frame as a picture, without copying it."""
    size = plane.width, plane.height
    rows = memoryview(plane)
    return Image.frombuffer("L", size, rows, "raw", "L", plane.line_size, 1)  # type: ignore[arg-type]


def _avif(anatomy: Anatomy) -> Raster:
    from PIL.AvifImagePlugin import AvifImageFile

    opened = AvifImageFile(io.BytesIO(anatomy.body))
    # Its load() would make a second copy of the picture before the first is gone.
    data = opened._decoder.get_frame(0)[0]
    stride = len(opened.getbands()) * opened.width
    if len(data) != stride * opened.height:
        raise DamagedError("decoded to another size")
    return PackedRaster(memoryview(data), opened.size, opened.mode, stride)


def _heic(anatomy: Anatomy) -> Raster:
    from hailuo_desktop.media.picture_formats.heif import open_heic

    opened = open_heic(anatomy.body)
    main = opened[opened.primary_index]
    data = main.data
    if main.size != (anatomy.width, anatomy.height) or main.mode not in ("L", "LA", "RGB", "RGBA", "RGBa"):
        raise DamagedError(f"decoded as {main.mode} of {main.size}")
    return PackedRaster(data, main.size, main.mode, main.stride, owner=main)


def _loaded(
    kind: Callable[[io.BytesIO], ImageFile.ImageFile],
    anatomy: Anatomy,
    prepare: Callable[[ImageFile.ImageFile], object] = bool,
) -> ImageRaster:
    """Load what Pillow opens; `prepare` is done with it before. The file's bytes are let go afterwards."""
    with io.BytesIO(anatomy.body) as file:
        opened = kind(file)
        prepare(opened)
        opened.load()
    return ImageRaster(opened, depth=anatomy.depth, is_negative=anatomy.is_negative)


_DECODERS: Mapping[str, Callable[[Anatomy], Raster]] = MappingProxyType(
    {
        "JPEG": _jpeg,
        "PNG": _png,
        "GIF": _gif,
        "BMP": _bmp,
        "TIFF": _tiff,
        "WebP": _webp,
        "AVIF": _avif,
        "HEIC": _heic,
    }
)
