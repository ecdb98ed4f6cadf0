"""The clips that go into a film: what they are, and their frames and sound, decoded."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import av
from av.video.frame import PictureType

from hailuo_desktop.domain.clip_facts import ClipFacts, usual_rate
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.media.clip_opening import opened_clip, unreadable
from hailuo_desktop.media.frame_picture import pixel_aspect, turns_of, upright_size
from hailuo_desktop.media.frame_reading import (
    FrameTimes,
    decoded,
    frame_times,
    picture_stream,
)
from hailuo_desktop.media.labels import read_marks


class Source(NamedTuple):
    """A clip that has been looked at: what it is, its frames' times, and the aspect of a coded pixel."""

    path: Path
    facts: ClipFacts
    times: FrameTimes
    aspect: Fraction

    @property
    def rate(self) -> Fraction:
        """Frames a second."""
        return Fraction(*self.facts.rate)

    def moments(self, first: int, last: int) -> list[Fraction]:
        """When these frames begin, and at last when the last one ends, in seconds on the file's clock."""
        ticks = [*self.times.ticks[first : last + 1]]
        ticks.append(self.times.ticks[last + 1] if last + 1 < self.times.count else self.times.end)
        return [tick * self.times.base for tick in ticks]


def look_at(path: Path) -> Source:
    """What a clip is; its first frame is decoded.

    Raises:
        AppError: of the CLIP_ kinds.
    """
    times = frame_times(path)
    with opened_clip(path) as container:
        stream = picture_stream(container, path)
        stream.thread_type = "SLICE"  # threads that work on frames want many before they give the first
        context = stream.codec_context
        container_name = container.format.name
        sounds = container.streams.audio
        sound = sounds[0].codec_context if sounds else None
        sound_name, sound_rate = (sound.name, sound.sample_rate or 0) if sound else ("", 0)
        frame = next(decoded(container, stream), None)
        if frame is None:
            raise unreadable(path, "no frame can be read")
        aspect = pixel_aspect(stream)
        turns = turns_of(frame)
        width, height = upright_size(frame.width, frame.height, aspect, turns)
        codec, pixels = context.name, frame.format.name
    rate, is_steady = usual_rate([*times.ticks, times.end], times.base)
    try:
        marks = read_marks(path)
    except OSError as error:
        raise unreadable(path, error) from None
    facts = ClipFacts(
        path=str(path),
        container=container_name,
        codec="av1" if codec == "libdav1d" else codec,
        pixels=pixels,
        width=width,
        height=height,
        frames=times.count,
        rate=(rate.numerator, rate.denominator),
        is_steady=is_steady,
        seconds=float(times.seconds),
        is_turned=bool(turns),
        sound=sound_name,
        sound_rate=sound_rate,
        marks=marks,
    )
    return Source(path, facts, times, aspect)


def frames_of(source: Source, first: int, last: int) -> Iterator[av.VideoFrame]:
    """The frames from the first to the last one, exactly these.

    Raises:
        AppError: CLIP_DAMAGED where one of them cannot be decoded, CLIP_MISSING or CLIP_UNREADABLE.
    """
    due = first
    try:
        if first and source.times.by_packets:
            for frame in _from_key_frame(source, first, last):
                yield frame
                due += 1
        if due == first:
            for frame in _from_beginning(source, first, last):
                yield frame
                due += 1
    except AppError as error:
        if error.kind is not ErrorKind.CLIP_UNREADABLE or not due:
            raise
    if due <= last:
        raise AppError(ErrorKind.CLIP_DAMAGED, facts={"name": source.path.name, "number": due})


def _from_key_frame(source: Source, first: int, last: int) -> Iterator[av.VideoFrame]:
    """The frames, decoded from the key frame before them; none where they are not surely the right ones."""
    ticks = source.times.ticks
    with opened_clip(source.path) as container:
        stream = picture_stream(container, source.path)
        container.seek(ticks[first], stream=stream)
        key: int | None = None
        is_whole = False
        due = first
        for packet in container.demux(stream):
            if key is None and packet.pts is not None:
                key = packet.pts
                if not packet.is_keyframe or key > ticks[first]:
                    return
            for frame in packet.decode():
                if not is_whole and (frame.pts != key or frame.pict_type != PictureType.I):
                    return
                is_whole = True
                if frame.pts is None or frame.pts < ticks[first]:
                    continue
                if frame.pts != ticks[due]:
                    return
                yield frame
                due += 1
                if due > last:
                    return


def _from_beginning(source: Source, first: int, last: int) -> Iterator[av.VideoFrame]:
    with opened_clip(source.path) as container:
        stream = picture_stream(container, source.path)
        for due, frame in enumerate(decoded(container, stream)):
            # Where packets told the times, a frame that does not come is missed by its time, not the count.
            if source.times.by_packets and frame.pts != source.times.ticks[due]:
                return
            if due >= first:
                yield frame
            if due >= last:
                return


def sound_of(path: Path, begin: float = 0.0) -> Iterator[av.AudioFrame]:
    """A file's decoded sound, from somewhat before `begin`, its times in seconds on the file's clock.

    Raises:
        AppError: CLIP_WITHOUT_SOUND, or others of the CLIP_ kinds.
    """
    with opened_clip(path) as container:
        if not container.streams.audio:
            raise AppError(ErrorKind.CLIP_WITHOUT_SOUND, facts={"name": path.name})
        stream = container.streams.audio[0]
        base = stream.time_base or Fraction(1, av.time_base)
        if begin > _RUN_UP and "mov" in container.format.name:
            container.seek(int((begin - _RUN_UP) / base), stream=stream)
        yield from container.decode(stream)


def sound_seconds(path: Path) -> float:
    """About how long a file's sound is; 0 where it does not say. Raises as `sound_of`."""
    with opened_clip(path) as container:
        if not container.streams.audio:
            raise AppError(ErrorKind.CLIP_WITHOUT_SOUND, facts={"name": path.name})
        stream = container.streams.audio[0]
        if stream.duration is not None and stream.time_base is not None:
            return float(stream.duration * stream.time_base)
        return (container.duration or 0) / av.time_base


_RUN_UP = 1.0
"""Seconds that are decoded before the wanted sound, for codecs that need some to settle."""
