"""The pictures of a film: each shot brought into the film's size, rate and colours, faded into the next."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, islice
from typing import NamedTuple

import av
from av.error import EOFError as EndOfStream
from av.filter import Graph
from av.filter.context import FilterContext
from av.video.reformatter import ColorPrimaries, ColorRange, ColorTrc

from hailuo_desktop.domain.film import Fit, Timeline
from hailuo_desktop.media.film_sources import Source, frames_of
from hailuo_desktop.media.frame_picture import (
    HD_HEIGHT,
    SQUARE,
    Steps,
    incoming_colours,
    is_rgb,
    source_arguments,
    turns_of,
    upright_size,
)

_HD_COLOURS, _UNNAMED = 1, 2  # matrices by the number that frames bear (ITU-T H.273)


class Canvas(NamedTuple):
    """What all frames of a film are: size, pixel format, and how other shapes are brought into it."""

    width: int
    height: int
    pixels: str
    fit: Fit


class Part(NamedTuple):
    """A shot as it is decoded: frames `first` to `last` of a source, each shown for so many of the film's."""

    source: Source
    first: int
    last: int
    slots: list[int]


def film_frames(parts: list[Part], line: Timeline, canvas: Canvas, rate: Fraction) -> Iterator[av.VideoFrame]:
    """All frames of the film in order. A frame may come again; none is changed after it was handed out."""
    current = _in_slots(parts[0], canvas)
    for index, fade in enumerate(line.fades):
        before = line.fades[index - 1] if index else 0
        yield from islice(current, line.lengths[index] - before - fade)
        if index + 1 < len(parts):
            following = _in_slots(parts[index + 1], canvas)
            if fade:
                yield from _faded(islice(current, fade), islice(following, fade), fade, rate)
            for _ in current:  # to its end, so that the file is closed
                pass
            current = following


def shown_frames(part: Part, canvas: Canvas) -> Iterator[tuple[int, av.VideoFrame]]:
    """The frames of one shot with their numbers, each once, whatever its slots."""
    fitting = _Fitting(canvas, part.source.aspect, part.source.rate)
    for number, frame in enumerate(frames_of(part.source, part.first, part.last), part.first):
        yield number, fitting.fit(frame)


def _in_slots(part: Part, canvas: Canvas) -> Iterator[av.VideoFrame]:
    fitting = _Fitting(canvas, part.source.aspect, part.source.rate)
    frames = frames_of(part.source, part.first, part.last)
    for times, frame in zip(part.slots, frames, strict=True):
        if times:
            fitted = fitting.fit(frame)
            for _ in range(times):
                yield fitted


class _Fitting:
    """Brings frames of one clip onto the canvas; those that are as it wants them pass untouched."""

    def __init__(self, canvas: Canvas, aspect: Fraction, rate: Fraction) -> None:
        self._canvas = canvas
        self._aspect = aspect
        self._rate = rate
        self._seen: tuple[object, ...] = ()
        self._graph: Graph | None = None

    def fit(self, frame: av.VideoFrame) -> av.VideoFrame:
        """The frame as the film shows it."""
        turns = turns_of(frame)
        seen = (frame.width, frame.height, frame.format.name, frame.colorspace, frame.color_range, turns)
        if seen != self._seen:
            self._seen = seen
            self._graph = self._made(frame, turns)
        if self._graph is None:
            return _named(frame)
        self._graph.vpush(frame)
        return _named(self._graph.vpull())

    def _made(self, frame: av.VideoFrame, turns: Steps) -> Graph | None:
        if self._fits(frame, turns):
            return None
        width, height = upright_size(frame.width, frame.height, self._aspect, turns)
        graph = Graph()
        buffer = graph.add("buffer", source_arguments(frame, self._rate))
        steps = [*turns, *_shaping(self._canvas, width, height, frame), ("format", self._canvas.pixels)]
        nodes = [graph.add(name, arguments or None) for name, arguments in steps]
        graph.link_nodes(buffer, *nodes, graph.add("buffersink")).configure()
        return graph

    def _fits(self, frame: av.VideoFrame, turns: Steps) -> bool:
        canvas = self._canvas
        has_colours = frame.colorspace == _HD_COLOURS or (
            frame.colorspace == _UNNAMED and frame.height >= HD_HEIGHT
        )
        return (
            not turns
            and self._aspect == SQUARE
            and (frame.width, frame.height, frame.format.name) == (canvas.width, canvas.height, canvas.pixels)
            and has_colours
            and frame.color_range != ColorRange.JPEG
        )


def _shaping(canvas: Canvas, width: int, height: int, frame: av.VideoFrame) -> Steps:
    """What brings an upright picture of that size onto the canvas."""
    colours = f"{incoming_colours(frame)}:out_color_matrix=bt709:out_range=tv"
    # Chroma of RGB is made from all pixels, which costs little and keeps fine coloured lines.
    flags = "bicubic+accurate_rnd+full_chroma_inp" if is_rgb(frame) else "bicubic"
    across, down = Fraction(canvas.width, width), Fraction(canvas.height, height)
    scale = max(across, down) if canvas.fit is Fit.FILL else min(across, down)
    scaled = (_even(width * scale, canvas.width), _even(height * scale, canvas.height))
    size = f"scale={scaled[0]}:{scaled[1]}:flags={flags}:{colours}".removeprefix("scale=")
    if scaled == (canvas.width, canvas.height):
        return (("scale", size), ("setsar", "1"))
    place = f"{canvas.width}:{canvas.height}:(ow-iw)/2:(oh-ih)/2"
    if canvas.fit is Fit.FILL:
        return (("scale", size), ("crop", f"{canvas.width}:{canvas.height}"), ("setsar", "1"))
    return (("scale", size), ("pad", place), ("setsar", "1"))


def _even(length: Fraction, full: int) -> int:
    """The length in even pixels; that of the canvas where it is as good as that."""
    rounded = max(2, 2 * round(length / 2))
    return full if abs(length - full) < 1 else rounded


def _named(frame: av.VideoFrame) -> av.VideoFrame:
    """The same frame, saying what its colours are."""
    frame.colorspace = _HD_COLOURS
    frame.color_range = ColorRange.MPEG
    frame.color_primaries = ColorPrimaries.BT709
    frame.color_trc = ColorTrc.BT709
    return frame


def _faded(
    before: Iterator[av.VideoFrame], after: Iterator[av.VideoFrame], count: int, rate: Fraction
) -> Iterator[av.VideoFrame]:
    """So many frames of each as one, from mostly the first to mostly the other."""
    pairs = zip(before, after, strict=True)
    first = next(pairs)
    graph = Graph()
    tick = 1 / rate
    buffers = [graph.add("buffer", source_arguments(_placed(frame, 0, tick), rate)) for frame in first]
    # One frame more, whose mixture is all of the first: it goes before and is not shown.
    fade = graph.add("xfade", f"transition=fade:duration={float((count + 1) * tick)}:offset=0")
    sink = graph.add("buffersink")
    for place, buffer in enumerate(buffers):
        buffer.link_to(fade, 0, place)
    fade.link_to(sink)
    graph.configure()

    def mixed() -> Iterator[av.VideoFrame]:
        for number, pair in enumerate(chain([first, first], pairs)):
            for buffer, frame in zip(buffers, pair, strict=True):
                buffer.push(_placed(frame, number, tick))
            yield from pulled(sink)
        for buffer in buffers:
            buffer.push(None)
        yield from pulled(sink)

    yield from map(_named, islice(mixed(), 1, count + 1))


def _placed(frame: av.VideoFrame, number: int, tick: Fraction) -> av.VideoFrame:
    frame.pts, frame.time_base = number, tick
    return frame


def pulled(sink: FilterContext) -> Iterator[av.VideoFrame]:
    """The frames that have come through a graph of filters so far."""
    while True:
        try:
            frame = sink.pull()
        except (BlockingIOError, EndOfStream):
            return
        if isinstance(frame, av.VideoFrame):
            yield frame


def pulled_sound(sink: FilterContext) -> Iterator[av.AudioFrame]:
    """The same of sound."""
    while True:
        try:
            frame = sink.pull()
        except (BlockingIOError, EndOfStream):
            return
        if isinstance(frame, av.AudioFrame):
            yield frame
