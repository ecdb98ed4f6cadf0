"""Words drawn into the pictures of a film, to be seen on any ground."""

from __future__ import annotations

import io
import math
import warnings
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

import av
from av.filter import Graph
from PIL import Image, ImageFilter

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import Corner, VisibleMark
from hailuo_desktop.media.film_pictures import pulled
from hailuo_desktop.media.frame_picture import source_arguments

_MARGIN = 0.5
"""Between the words and the edges of the picture, of the words' height."""

_WIDEST = 0.9
"""Of the picture's width; longer words cannot be as high as they must be."""

_MOST_PIXELS = 20_000_000


class _Lettering(NamedTuple):
    """The words' shape, how large they stand in the picture, and how wide their outline is."""

    shape: Image.Image
    wide: int
    high: int
    outline: int


def marked_frames(
    frames: Iterator[av.VideoFrame],
    mark: VisibleMark,
    count: int | None,
    size: tuple[int, int],
    rate: Fraction,
    pixels: str,
) -> Iterator[av.VideoFrame]:
    """The frames, so many of them from the first on, or all, with the words in them.

    Raises:
        AppError: as `check_mark`.
    """
    sign = sign_of(mark, *size)
    place = _place(mark.corner, sign.size, size, _margin(mark, size))
    drawing: _Drawing | None = None
    for number, frame in enumerate(frames):
        if count is not None and number >= count:
            yield frame
            continue
        drawing = drawing or _Drawing(frame, sign, place, rate, pixels)
        yield drawing.draw(frame, number)


class _Drawing:
    """A graph of filters that lays the sign over frames."""

    def __init__(
        self, frame: av.VideoFrame, sign: Image.Image, place: tuple[int, int], rate: Fraction, pixels: str
    ) -> None:
        self._tick = 1 / rate
        frame.pts, frame.time_base = 0, self._tick
        above = av.VideoFrame.from_image(sign)  # type: ignore[no-untyped-call]
        above.pts, above.time_base = 0, self._tick
        self._graph = graph = Graph()  # its filters do not keep it
        self._buffer = graph.add("buffer", source_arguments(frame, rate))
        sign_buffer = graph.add("buffer", source_arguments(above, rate))
        is_ten_bits = pixels.endswith("10le")
        layer = "yuva422p10le" if is_ten_bits else "yuva420p"
        colours = graph.add("scale", "out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_inp")
        converted = graph.add("format", layer)
        kind = "yuv422p10" if is_ten_bits else "yuv420"
        over = graph.add("overlay", f"x={place[0]}:y={place[1]}:format={kind}:eof_action=repeat")
        self._sink = graph.add("buffersink")
        graph.link_nodes(sign_buffer, colours, converted)
        self._buffer.link_to(over, 0, 0)
        converted.link_to(over, 0, 1)
        final = graph.add("format", pixels)
        graph.link_nodes(over, final, self._sink)
        graph.configure()
        sign_buffer.push(above)
        sign_buffer.push(None)

    def draw(self, frame: av.VideoFrame, number: int) -> av.VideoFrame:
        """The frame with the sign on it."""
        frame.pts, frame.time_base = number, self._tick
        self._buffer.push(frame)
        return next(pulled(self._sink))


def check_mark(mark: VisibleMark, width: int, height: int) -> None:
    """See that the words can stand in a picture of that size.

    Raises:
        AppError: FILM_WORDS_TOO_LONG, or FILM_FAILED where there are no words.
    """
    _lettering(mark, width, height)


def sign_of(mark: VisibleMark, width: int, height: int) -> Image.Image:
    """The words as they stand in a picture of that size: white, outlined, and as high as asked for."""
    shape, wide, high, outline = _lettering(mark, width, height)
    words = shape.resize((wide, high), Image.Resampling.LANCZOS)
    sheet = Image.new("L", (wide + 2 * outline, high + 2 * outline))
    sheet.paste(words, (outline, outline))
    around = sheet.filter(ImageFilter.MaxFilter(2 * outline + 1))
    sign = Image.new("RGBA", sheet.size, (0, 0, 0, 0))
    sign.putalpha(around)
    sign.paste((255, 255, 255, 255), mask=sheet)
    return sign


def _lettering(mark: VisibleMark, width: int, height: int) -> _Lettering:
    shape = _shape(mark.words)
    high = math.ceil(mark.share * min(width, height))
    wide = max(1, round(shape.width * high / shape.height))
    outline = max(2, round(high / 12))
    if wide + 2 * outline > _WIDEST * width:
        raise AppError(ErrorKind.FILM_WORDS_TOO_LONG, facts={"width": width, "height": height})
    return _Lettering(shape, wide, high, outline)


def _shape(words: bytes) -> Image.Image:
    """The words' shape without the empty ground around it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(words), formats=("PNG",)) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    raise ValueError("too large")
                shape = picture.convert("RGBA").getchannel("A")
    except (OSError, ValueError, SyntaxError, Warning) as error:
        raise AppError(ErrorKind.FILM_FAILED, message=f"the words of the mark: {error}") from None
    box = shape.point(lambda value: 255 * (value >= 128)).getbbox()
    if box is None:
        raise AppError(ErrorKind.FILM_FAILED, message="the mark has no words")
    return shape.crop(box)


def _margin(mark: VisibleMark, size: tuple[int, int]) -> int:
    return round(_MARGIN * mark.share * min(size))


def _place(corner: Corner, sign: tuple[int, int], size: tuple[int, int], margin: int) -> tuple[int, int]:
    """Where the sign's left upper corner stands; even, as colours lie in blocks of two."""
    is_left = corner in (Corner.TOP_LEFT, Corner.BOTTOM_LEFT)
    is_top = corner in (Corner.TOP_LEFT, Corner.TOP_RIGHT)
    x = margin if is_left else size[0] - sign[0] - margin
    y = margin if is_top else size[1] - sign[1] - margin
    return max(0, x) // 2 * 2, max(0, y) // 2 * 2
