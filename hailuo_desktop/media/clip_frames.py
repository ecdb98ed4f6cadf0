"""The frames of a clip one after the other, small enough for where they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
from av.container import InputContainer
from av.filter import Graph
from av.video.stream import VideoStream

from hailuo_desktop.domain.small_frame import SmallFrame
from hailuo_desktop.media.clip_opening import opened_clip
from hailuo_desktop.media.frame_picture import (
    incoming_colours,
    pixel_aspect,
    source_arguments,
    turns_of,
    upright_size,
)
from hailuo_desktop.media.frame_reading import FrameTimes, decoded, picture_stream


def frames_from(path: Path, times: FrameTimes, number: int, box: tuple[int, int]) -> Iterator[SmallFrame]:
    """The frames of a clip from this number to the last, each as large as fits into the box (width, height).

    `times` are the clip's own. Raises AppErrors as `frame_reading.frame_times`.
    """
    with opened_clip(path) as container:
        stream = picture_stream(container, path)
        scaler: _Scaler | None = None
        for index, frame in _from(container, stream, times, number):
            if scaler is None:
                scaler = _Scaler(frame, pixel_aspect(stream), box)
            yield scaler.small(index, frame)


def _from(
    container: InputContainer, stream: VideoStream, times: FrameTimes, number: int
) -> Iterator[tuple[int, av.VideoFrame]]:
    """The frames with their numbers; found by their times, or counted where these cannot be relied upon."""
    if not times.by_packets:
        yield from ((n, frame) for n, frame in enumerate(decoded(container, stream)) if n >= number)
        return
    if number:
        container.seek(times.ticks[number], stream=stream)
    numbers = {tick: n for n, tick in enumerate(times.ticks)}
    for frame in decoded(container, stream):
        index = numbers.get(frame.pts) if frame.pts is not None else None
        if index is not None and index >= number:
            yield index, frame


class _Scaler:
    """One way for all frames of a clip, made once: turned upright, scaled, as pixels for a screen."""

    def __init__(self, first: av.VideoFrame, aspect: Fraction, box: tuple[int, int]) -> None:
        turns = turns_of(first)
        width, height = upright_size(first.width, first.height, aspect, turns)
        share = min(box[0] / width, box[1] / height, 1.0)
        size = f"{max(2, round(width * share))}:{max(2, round(height * share))}"
        self._form = (first.width, first.height, first.format.name)
        self._graph = Graph()
        self._graph.threads = 1
        scale = ("scale", f"{size}:flags=bilinear:{incoming_colours(first)}")
        steps = (*turns, scale, ("format", "bgr0"))
        buffer = self._graph.add("buffer", source_arguments(first, Fraction(25)))
        nodes = [self._graph.add(name, arguments or None) for name, arguments in steps]
        self._graph.link_nodes(buffer, *nodes, self._graph.add("buffersink")).configure()

    def small(self, number: int, frame: av.VideoFrame) -> SmallFrame:
        if (frame.width, frame.height, frame.format.name) != self._form:
            frame = frame.reformat(*self._form)
        self._graph.vpush(frame)
        shown = self._graph.vpull()
        plane = shown.planes[0]
        return SmallFrame(number, shown.width, shown.height, plane.line_size, bytes(plane))
