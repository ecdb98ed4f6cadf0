"""A decoded frame as a picture for the eye: upright, square pixels, 8 bits, its colours converted rightly."""

from __future__ import annotations

import struct
from fractions import Fraction

import av
from av.buffer import Buffer
from av.filter import Graph
from av.video.reformatter import ColorRange
from av.video.stream import VideoStream
from PIL import Image

SQUARE = Fraction(1)
"""The aspect of usual pixels."""

HD_HEIGHT = 577
"""Lines from which a video that does not name its colours has those of HD (BT.709), below those of SD."""

CAREFUL = "bicubic+accurate_rnd+full_chroma_int+full_chroma_inp"
"""How planes are resampled where every frame counts."""

MATRICES = {
    1: "bt709",
    4: "fcc",
    5: "bt470bg",
    6: "smpte170m",
    7: "smpte240m",
    9: "bt2020nc",
    10: "bt2020c",
}
"""The scaler's names of the colour matrices, by the number that frames bear (ITU-T H.273)."""

Steps = tuple[tuple[str, str], ...]
"""Filters in a row, each with its arguments."""

_TURNS: dict[tuple[int, ...], Steps] = {
    (1, 0, 0, 1): (),
    (0, 1, -1, 0): (("transpose", "clock"),),
    (-1, 0, 0, -1): (("hflip", ""), ("vflip", "")),
    (0, -1, 1, 0): (("transpose", "cclock"),),
    (-1, 0, 0, 1): (("hflip", ""),),
    (1, 0, 0, -1): (("vflip", ""),),
    (0, 1, 1, 0): (("transpose", "cclock_flip"),),
    (0, -1, -1, 0): (("transpose", "clock_flip"),),
}
"""What turns a frame upright, by the signs of its display matrix."""

_MATRIX_BYTES = 36


def picture_of(frame: av.VideoFrame, aspect: Fraction = SQUARE) -> Image.Image:
    """The frame as an RGB picture, or RGBA where parts of it are transparent; `aspect` of its pixels."""
    turns = turns_of(frame)
    width, height = upright_size(frame.width, frame.height, aspect, turns)
    has_alpha = any(component.is_alpha for component in frame.format.components)
    target = "rgba" if has_alpha or frame.format.name == "pal8" else "rgb24"
    scale = f"{width}:{height}:flags={CAREFUL}:{incoming_colours(frame)}"
    shown = through(frame, (*turns, ("scale", scale), ("format", target)))
    mode = "RGBA" if target == "rgba" else "RGB"
    plane = shown.planes[0]
    picture = Image.frombytes(mode, (shown.width, shown.height), bytes(plane), "raw", mode, plane.line_size)
    if mode == "RGBA" and picture.getchannel("A").getextrema() == (255, 255):
        return picture.convert("RGB")
    return picture


def turns_of(frame: av.VideoFrame) -> Steps:
    """The filters that turn a frame upright, as its display matrix says."""
    data = frame.side_data.get("DISPLAYMATRIX")
    if not isinstance(data, Buffer) or len(bytes(data)) < _MATRIX_BYTES:
        return ()
    a, b, _, c, d = struct.unpack("=5i", bytes(data)[:20])
    signs = tuple(0 if abs(each) < 1 << 14 else (1 if each > 0 else -1) for each in (a, b, c, d))
    return _TURNS.get(signs, ())


def is_on_its_side(turns: Steps) -> bool:
    """Whether these filters swap width and height."""
    return any(name == "transpose" for name, _ in turns)


def upright_size(width: int, height: int, aspect: Fraction, turns: Steps) -> tuple[int, int]:
    """The size of an upright frame in square pixels; `aspect` is that of a coded pixel."""
    if aspect > 1:
        width = max(1, round(width * aspect))
    elif aspect < 1:
        height = max(1, round(height / aspect))
    return (height, width) if is_on_its_side(turns) else (width, height)


def incoming_colours(frame: av.VideoFrame) -> str:
    """What the scaler has to know of the frame's colours, as arguments."""
    if is_rgb(frame):
        return "in_range=pc"
    name = MATRICES.get(frame.colorspace) or ("bt709" if frame.height >= HD_HEIGHT else "smpte170m")
    is_full = frame.color_range == ColorRange.JPEG or frame.format.name.startswith("yuvj")
    return f"in_color_matrix={name}:in_range={'pc' if is_full else 'tv'}"


def is_rgb(frame: av.VideoFrame) -> bool:
    """Whether the frame's planes are red, green and blue, or a palette of such."""
    return frame.format.is_rgb or frame.format.name == "pal8"


def through(frame: av.VideoFrame, steps: Steps) -> av.VideoFrame:
    """One frame after these filters."""
    graph = Graph()
    graph.threads = 1
    buffer = graph.add("buffer", source_arguments(frame, Fraction(25)))
    nodes = [graph.add(name, arguments or None) for name, arguments in steps]
    graph.link_nodes(buffer, *nodes, graph.add("buffersink")).configure()
    graph.vpush(frame)
    graph.vpush(None)
    return graph.vpull()


def source_arguments(frame: av.VideoFrame, rate: Fraction) -> str:
    """How a filter graph is told what frames come in."""
    base = frame.time_base or 1 / rate
    arguments = (
        f"video_size={frame.width}x{frame.height}:pix_fmt={frame.format.name}"
        f":time_base={base.numerator}/{base.denominator}:frame_rate={rate.numerator}/{rate.denominator}"
        ":pixel_aspect=1/1"
    )
    return f"{arguments}:colorspace={int(frame.colorspace)}:range={int(frame.color_range)}"


def pixel_aspect(stream: VideoStream) -> Fraction:
    """Width by height of a coded pixel."""
    aspect = stream.sample_aspect_ratio
    return aspect if aspect and Fraction(1, 20) < aspect < 20 else SQUARE
