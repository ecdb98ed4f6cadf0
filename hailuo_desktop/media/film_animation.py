"""Short films as GIF and animated WebP."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import chain
from pathlib import Path

import av
from av.filter import Graph
from av.video.frame import PictureType

from hailuo_desktop.media.film_pictures import pulled
from hailuo_desktop.media.frame_picture import source_arguments

GIF_PASSES = 2
"""First the best colours are found, then the frames are written in them."""

WEBP_QUALITY = 80

_HUNDREDTH = Fraction(1, 100)
_THOUSANDTH = Fraction(1, 1000)
_TO_RGB = "flags=bicubic+accurate_rnd+full_chroma_int:in_color_matrix=bt709:in_range=tv"


def write_gif(
    frames: Callable[[], Iterator[av.VideoFrame]], rate: Fraction, part: Path, step: Callable[[], None]
) -> int:
    """Write the frames as a GIF of one palette; `step` is called before each, in both passes."""
    colours = _palette(frames(), rate, step)
    coming = frames()
    first = next(coming)
    _place(first, 0, rate)
    graph = Graph()
    source, palette = (graph.add("buffer", source_arguments(each, rate)) for each in (first, colours))
    rgb = graph.add("format", "bgra")
    use = graph.add("paletteuse", "dither=sierra2_4a:diff_mode=rectangle")
    sink = graph.add("buffersink")
    graph.link_nodes(source, graph.add("scale", _TO_RGB), rgb)
    rgb.link_to(use, 0, 0)
    palette.link_to(use, 0, 1)
    use.link_to(sink)
    graph.configure()
    palette.push(colours)
    palette.push(None)

    def drawn() -> Iterator[av.VideoFrame]:
        for number, frame in enumerate(chain([first], coming)):
            step()
            _place(frame, number, rate)
            source.push(frame)
            yield from pulled(sink)
        source.push(None)
        yield from pulled(sink)

    count = 0
    with av.open(str(part), "w", format="gif", options={"loop": "0"}) as container:
        stream = container.add_stream("gif", rate=rate)
        stream.width, stream.height, stream.pix_fmt = first.width, first.height, "pal8"
        stream.codec_context.time_base = stream.time_base = _HUNDREDTH
        for frame in drawn():
            _encode(container, stream, frame, count, rate, _HUNDREDTH)
            count += 1
        container.mux(stream.encode(None))
    return count


def write_webp(
    frames: Iterator[av.VideoFrame],
    size: tuple[int, int],
    rate: Fraction,
    part: Path,
    step: Callable[[], None],
) -> int:
    """Write the frames as an animated WebP; `step` is called before each."""
    graph: Graph | None = None
    count = 0
    with av.open(str(part), "w", format="webp", options={"loop": "0"}) as container:
        options = {"quality": str(WEBP_QUALITY), "compression_level": "3"}
        stream = container.add_stream("libwebp_anim", rate=rate, options=options)
        stream.width, stream.height, stream.pix_fmt = *size, "bgra"
        stream.codec_context.time_base = _THOUSANDTH
        for frame in frames:
            step()
            _place(frame, count, rate)
            if graph is None:
                graph = Graph()
                source = graph.add("buffer", source_arguments(frame, rate))
                nodes = [graph.add("scale", _TO_RGB), graph.add("format", "bgra"), graph.add("buffersink")]
                graph.link_nodes(source, *nodes).configure()
            graph.vpush(frame)
            _encode(container, stream, graph.vpull(), count, rate, _THOUSANDTH)
            count += 1
        container.mux(stream.encode(None))
    return count


def _palette(frames: Iterator[av.VideoFrame], rate: Fraction, step: Callable[[], None]) -> av.VideoFrame:
    """The colours that serve all of these frames best."""
    first = next(frames)
    _place(first, 0, rate)
    graph = Graph()
    source = graph.add("buffer", source_arguments(first, rate))
    steps = (("scale", _TO_RGB), ("format", "bgra"), ("palettegen", "reserve_transparent=0"))
    nodes = [graph.add(name, arguments) for name, arguments in steps]
    graph.link_nodes(source, *nodes, graph.add("buffersink")).configure()
    for number, frame in enumerate(chain([first], frames)):
        step()
        _place(frame, number, rate)
        source.push(frame)
    source.push(None)
    return graph.vpull()


def _place(frame: av.VideoFrame, number: int, rate: Fraction) -> None:
    frame.pts, frame.time_base = number, 1 / rate


def _encode(
    container: av.container.OutputContainer,
    stream: av.VideoStream,
    frame: av.VideoFrame,
    number: int,
    rate: Fraction,
    base: Fraction,
) -> None:
    """Encode a frame at the time of its number, in the unit the format counts in."""
    begin, end = (round(each / rate / base) for each in (number, number + 1))
    frame.pts, frame.time_base, frame.duration = begin, base, end - begin
    frame.pict_type = PictureType.NONE
    container.mux(stream.encode(frame))
