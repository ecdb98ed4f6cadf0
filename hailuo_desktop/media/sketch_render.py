"""The free sketch: the camera path of a prompt over the user's picture, as a real H.264 video.

Moving a crop box in whole pixels makes slow moves stutter. Here the box stays a float all the way: the
picture is turned into the three planes of a video once, and each frame is a bicubic resampling of the
planes through its own box. Pillow's resampling lets other threads run, so a few frames are made at a
time while x264 works on those before.
"""

from __future__ import annotations

import errno
import os
import warnings
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, suppress
from fractions import Fraction
from pathlib import Path
from typing import Annotated

import av
import msgspec
from av.error import FFmpegError
from av.video.frame import PictureType
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from PIL import Image, ImageOps

from hailuo_desktop.domain.camera import parse_camera
from hailuo_desktop.domain.camera_path import View, camera_path
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.media.title_card import title_card

FPS = 24
"""Frames a second, as in the clips of the Hailuo models."""

COMMENT = "Sketch of the camera path, rendered locally; not the result of a model"
"""What the file says about itself, as its title and comment."""

FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF", "AVIF")
"""Pillow's names of the picture formats that are opened; it knows many more, some of them risky."""

PRESET, CRF = "veryfast", 16
"""Speed and quality of x264: visually clean, and about as fast as frames can be made."""

WIDEST = Fraction(4)
"""Sides of a video are at most this far apart; more slender pictures are cropped."""

X264_PARAMS = "keyint=infinite:rc-lookahead=5:chromaloc=1"
"""Key frames only where asked for, little look-ahead to save memory, chroma as `_Planes` lays it."""

_X264_AT_REST = X264_PARAMS + ":zones=1,100000,q=51"
"""All after the first frame so coarse that nothing is worth changing: a still shot is still to the bit."""

KEY_FRAME_EVERY = 48
"""Frames from key frame to key frame; closer makes scrubbing quicker and files larger."""

_DETAIL = 1.5
"""How many times larger than the video the picture is kept, at most, for zooming into it."""

_STRIP = 128
"""Lines resampled at a time."""

_WORKERS = max(2, min(4, (os.cpu_count() or 1) // 2))
"""Threads that make frames; x264 has its own."""

_EvenSide = Annotated[int, msgspec.Meta(ge=16, le=8192, multiple_of=2)]


class SketchSpec(msgspec.Struct, frozen=True, kw_only=True):
    """A sketch to render.

    Attributes:
        picture: file the camera moves over, cropped to the shape of the video where it differs; None for
            a card with the prompt.
        prompt: text with camera commands in brackets.
        width, height: size of the video in pixels, even; see `frame_size`.
        seconds: length of the video.
        fps: frames a second.
        output: file to write. Its folder exists; it is replaced if it exists itself.
    """

    picture: str | None
    prompt: str
    width: _EvenSide
    height: _EvenSide
    seconds: Annotated[float, msgspec.Meta(gt=0, le=600)]
    fps: Annotated[int, msgspec.Meta(ge=1, le=120)] = FPS
    output: str


def frame_size(short_side: int, picture: tuple[int, int] = (16, 9)) -> tuple[int, int]:
    """Width and height of a video with that short side (768 for "768P") in the shape of a picture.

    `picture` is the picture's upright width and height. The long side is the nearest even number:
    16:9 gives 1366 x 768.
    """
    width, height = picture
    aspect = min(Fraction(max(width, height), min(width, height)), WIDEST)
    long_side = 2 * round(short_side * aspect / 2)
    return (long_side, short_side) if width >= height else (short_side, long_side)


def render_sketch(
    spec: SketchSpec,
    on_progress: Callable[[float], None] = lambda _: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> bool:
    """Render the sketch to `spec.output`, by way of a file beside it with `.part` appended.

    `on_progress` hears the share of frames encoded so far, 1.0 last. `should_stop` is asked before
    every frame. Both are called in the caller's thread.

    Returns: True when the video is complete, False when it was stopped and nothing is left of it.
    Raises: AppError PICTURE_MISSING, PICTURE_UNREADABLE, DISK_FULL, FOLDER_UNWRITABLE or SKETCH_FAILED.
    """
    views = camera_path(parse_camera(spec.prompt), spec.seconds, spec.fps)
    detail = min(_DETAIL, max(view.zoom for view in views))
    planes = _Planes(_picture(spec, round(spec.width * detail), round(spec.height * detail)))
    output = Path(spec.output).absolute()
    part = output.with_name(output.name + ".part")
    try:
        with closing(_frames(planes, views, spec.width, spec.height)) as frames:
            if not _encode(part, spec, views, frames, on_progress, should_stop):
                return False
        with part.open("r+b") as written:
            os.fsync(written.fileno())
        part.replace(output)
        return True
    except OSError as error:
        raise _output_error(error) from error
    except FFmpegError as error:
        raise AppError(ErrorKind.SKETCH_FAILED, message=str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


class _Planes:
    """A picture as the Y, Cb and Cr planes of BT.709 video in 4:2:0, in floating point.

    Chroma samples lie in the middle of their four pixels, in the source as in the result, so halves of
    the luma box are the chroma box. Float resampling is faster in Pillow than that of bytes, and spares
    the rounding between its two passes.
    """

    def __init__(self, picture: Image.Image) -> None:
        luma, *chroma = picture.convert("RGB", _RGB_TO_BT709).split()
        half = (picture.width // 2, picture.height // 2)
        bands = [luma, *(band.resize(half, Image.Resampling.BOX) for band in chroma)]
        # Going back to bytes cuts decimals off, so half is added here to round instead.
        self._bands = [band.convert("F").point(lambda value: value * 1.0 + 0.5) for band in bands]

    def draw(self, view: View, frame: av.VideoFrame) -> av.VideoFrame:
        """Fill a frame with what the view shows. Returns the same frame."""
        frame.make_writable()
        for plane, band, way in zip(frame.planes, self._bands, _RESAMPLING, strict=True):
            memory = memoryview(plane)
            end = 0
            for strip in _strips(band, view, plane.width, plane.height, plane.line_size, way):
                start, end = end, end + len(strip)
                memory[start:end] = strip
        return frame


# Colour is blurred to half its detail anyway, so the finer way would be spent on it for nothing.
_RESAMPLING = (Image.Resampling.BICUBIC, Image.Resampling.BILINEAR, Image.Resampling.BILINEAR)


def _strips(
    band: Image.Image, view: View, width: int, height: int, line: int, way: Image.Resampling
) -> Iterator[bytes]:
    """The view's part of a plane at that size, in a few strips, so that little float memory is in use.

    `line` is the distance of lines in bytes.
    """
    left, top, right, bottom = view.box(*band.size)
    pitch = (bottom - top) / height
    for first in range(0, height, _STRIP):
        last = min(first + _STRIP, height)
        box = (left, top + first * pitch, right, min(top + last * pitch, bottom))
        yield band.resize((width, last - first), way, box).convert("L").tobytes("raw", "L", line, 1)


# ITU-R BT.709, limited range: Y 16 to 235, Cb and Cr 16 to 240
_RGB_TO_BT709 = (
    *(0.2126 * 219 / 255, 0.7152 * 219 / 255, 0.0722 * 219 / 255, 16),
    *(-0.2126 / 1.8556 * 224 / 255, -0.7152 / 1.8556 * 224 / 255, 0.5 * 224 / 255, 128),
    *(0.5 * 224 / 255, -0.7152 / 1.5748 * 224 / 255, -0.0722 / 1.5748 * 224 / 255, 128),
)


def _frames(
    planes: _Planes, views: Sequence[View], width: int, height: int
) -> Generator[av.VideoFrame, None, None]:
    """The frames of the views in order, a few made ahead. A view that rests is drawn once.

    A frame is drawn over when the next is asked for.
    """
    pool = ThreadPoolExecutor(_WORKERS, "sketch")
    ahead: deque[Future[av.VideoFrame]] = deque()
    spare: list[av.VideoFrame] = []
    try:
        for index, view in enumerate(views):
            if index > 0 and view == views[index - 1]:
                ahead.append(ahead[-1])
            else:
                frame = spare.pop() if spare else av.VideoFrame(width, height, "yuv420p")
                ahead.append(pool.submit(planes.draw, view, frame))
            while len(ahead) > (_WORKERS if index < len(views) - 1 else 0):
                first = ahead.popleft()
                yield first.result()
                if first not in ahead:
                    spare.append(first.result())
    finally:
        pool.shutdown(cancel_futures=True)


def _encode(
    part: Path,
    spec: SketchSpec,
    views: Sequence[View],
    frames: Iterator[av.VideoFrame],
    on_progress: Callable[[float], None],
    should_stop: Callable[[], bool],
) -> bool:
    """Write the frames as an MP4 that starts playing before it is read whole; False when stopped."""
    encoded = 0
    with av.open(str(part), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        container.metadata.update(title=COMMENT, comment=COMMENT)
        stream = container.add_stream("libx264", rate=spec.fps)
        stream.width, stream.height, stream.pix_fmt = spec.width, spec.height, "yuv420p"
        stream.options = {
            "preset": PRESET,
            "crf": str(CRF),
            "forced-idr": "1",
            "x264-params": X264_PARAMS if len(set(views)) > 1 else _X264_AT_REST,
        }
        context = stream.codec_context
        context.color_range = ColorRange.MPEG
        context.color_primaries = ColorPrimaries.BT709
        context.color_trc = ColorTrc.BT709
        context.colorspace = Colorspace.ITU709

        def write(packets: Iterable[av.Packet[av.VideoStream]]) -> None:
            nonlocal encoded
            for packet in packets:
                container.mux(packet)
                encoded += 1
                on_progress(encoded / len(views))

        for index, frame in enumerate(frames):
            if should_stop():
                return False
            # A key frame looks a trifle different from the frame before, which shows where nothing moves.
            is_key = index % KEY_FRAME_EVERY == 0 and views[index] != views[index - 1]
            frame.pict_type = PictureType.I if is_key else PictureType.NONE
            frame.pts, frame.time_base = index, Fraction(1, spec.fps)
            write(stream.encode(frame))
        write(stream.encode())
    return True


def _picture(spec: SketchSpec, width: int, height: int) -> Image.Image:
    """What the camera moves over: RGB in the video's shape, about that size or smaller, sides even."""
    if spec.picture is None:
        return title_card(spec.prompt, width // 2 * 2, height // 2 * 2)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(spec.picture, formats=FORMATS)
        with picture:
            # A JPEG can be read at a half, a quarter or an eighth of its size in a fraction of the time.
            # Both ways round, since it may have to be turned.
            side = max(width, height)
            picture.draft("RGB", (side, side))
            ImageOps.exif_transpose(picture, in_place=True)
            return _window(_opaque(picture), width, height).convert("RGB")
    except FileNotFoundError as error:
        raise AppError(ErrorKind.PICTURE_MISSING) from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning) as error:
        raise AppError(ErrorKind.PICTURE_UNREADABLE, message=str(error)) from error


def _opaque(picture: Image.Image) -> Image.Image:
    """The picture's first image in grey or RGB, on white where it is transparent."""
    if picture.has_transparency_data:
        layer = picture if picture.mode == "RGBA" else picture.convert("RGBA")
        sheet = Image.new("RGB", picture.size, "white")
        sheet.paste(layer, mask=layer)
        return sheet
    if picture.mode.startswith("I"):
        # 16-bit grey, which a plain conversion would clip
        return picture.convert("I").point(lambda value: value / 257).convert("L")
    return picture if picture.mode in ("L", "RGB") else picture.convert("RGB")


def _window(picture: Image.Image, width: int, height: int) -> Image.Image:
    """The middle of the picture in the shape of `width` x `height`, not enlarged, sides even."""
    shape = width / height
    across = min(float(picture.width), picture.height * shape)
    down = across / shape
    size = (_even(min(width, across)), _even(min(height, down)))
    if across <= width and min(picture.size) > 1:
        # Nothing to shrink: cut at whole pixels, so that none is resampled needlessly.
        left, top = (picture.width - size[0]) // 2, (picture.height - size[1]) // 2
        return picture.crop((left, top, left + size[0], top + size[1]))
    x, y = (picture.width - across) / 2, (picture.height - down) / 2
    box = (max(0.0, x), max(0.0, y), min(picture.width, x + across), min(picture.height, y + down))
    return picture.resize(size, Image.Resampling.LANCZOS, box, reducing_gap=3.0)


def _even(length: float) -> int:
    return max(2, int(length) // 2 * 2)


def _output_error(error: OSError) -> AppError:
    """What a failure of writing means to the user."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return AppError(ErrorKind.DISK_FULL, message=str(error))
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR):
        return AppError(ErrorKind.FOLDER_UNWRITABLE, message=str(error))
    return AppError(ErrorKind.SKETCH_FAILED, message=str(error))
