"""Single frames of videos, exactly: which there are, when each is shown, and each as a picture.

Frames are counted as they are shown, from 0. The container's packets tell them without decoding where one
packet is one shown frame; elsewhere the video is decoded once to count them. A frame is read from the key
frame before it, and is the right one only if it has the right time; else the video is decoded from its
beginning.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
from av.container import InputContainer
from av.packet import Packet
from av.video.frame import PictureType
from av.video.stream import VideoStream
from PIL import Image

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.media.clip_opening import LARGEST_SIDE, MOST_PIXELS, opened_clip, unreadable
from hailuo_desktop.media.frame_picture import picture_of, pixel_aspect

MOST_FRAMES = 1_000_000

_ONE_FRAME_A_PACKET = frozenset({"h264", "hevc", "av1", "vp9", "prores", "mjpeg", "gif"})
_TELLING_CONTAINERS = ("mov", "matroska", "gif")

_REORDERED = 16
"""Frames at a file's end that may be in another order there than they are shown in, at most."""

_GAP = Fraction(3, 2)
"""Of the usual step from frame to frame: a longer one shows that frames are missing."""

_SLACK = Fraction(1, 1000)
"""Seconds by which a moment may come before its frame: players tell their position in whole milliseconds."""


@dataclass(frozen=True, slots=True)
class FrameTimes:
    """When the frames of a video are shown.

    Attributes:
        ticks: the beginning of each, rising, in units of `base` and on the file's own clock.
        end: when the last one ends, likewise.
        base: seconds of a tick.
        by_packets: whether the container told it; else it was found by decoding.
        is_cut: the file ends before its last frames; those that are there without a gap are counted.
    """

    ticks: tuple[int, ...]
    end: int
    base: Fraction
    by_packets: bool
    is_cut: bool = False

    @property
    def count(self) -> int:
        """How many frames there are."""
        return len(self.ticks)

    @property
    def seconds(self) -> Fraction:
        """From the beginning of the first frame to the end of the last."""
        return (self.end - self.ticks[0]) * self.base

    def moment(self, number: int) -> Fraction:
        """Seconds from the beginning of the first frame to that of this one."""
        return (self.ticks[number] - self.ticks[0]) * self.base

    def at(self, moment: float) -> int:
        """The frame that is shown that many seconds after the beginning of the first one."""
        tick = self.ticks[0] + (Fraction(moment) + _SLACK) / self.base
        return min(max(0, bisect_right(self.ticks, tick) - 1), self.count - 1)


@dataclass(frozen=True, slots=True)
class ReadFrame:
    """A frame as a picture, upright, of 8 bits in sRGB's layout; with what is known of its place.

    `moment` and `duration` are seconds, from the beginning of the first frame.
    """

    picture: Image.Image
    number: int
    moment: float
    count: int
    duration: float


def frame_times(path: Path) -> FrameTimes:
    """Which frames the video has.

    Raises:
        AppError: CLIP_MISSING, CLIP_EMPTY, CLIP_UNREADABLE, CLIP_WITHOUT_PICTURE.
    """
    with opened_clip(path) as container:
        times = times_by_packets(container, picture_stream(container, path))
    return times or times_by_decoding(path)


def read_frame(path: Path, number: int | None = None) -> ReadFrame:
    """The frame of that number, or the last one.

    Raises:
        AppError: as `frame_times`; FRAME_MISSING where the video has no such frame.
    """
    return _read(path, frame_times(path), number)


def read_frame_at(path: Path, moment: float | None = None) -> ReadFrame:
    """The frame that is shown at that moment, or the last one. Raises as `frame_times`."""
    times = frame_times(path)
    return _read(path, times, None if moment is None else times.at(moment))


def picture_stream(container: InputContainer, path: Path) -> VideoStream:
    """The stream that is watched: covers and thumbnails are none.

    Raises:
        AppError: CLIP_WITHOUT_PICTURE or CLIP_UNREADABLE.
    """
    streams = [each for each in container.streams.video if not each.disposition & _STILL]
    if not streams and not container.streams.audio:
        raise unreadable(path, "neither pictures nor sound")
    if not streams:
        raise AppError(ErrorKind.CLIP_WITHOUT_PICTURE, facts={"name": path.name})
    stream = streams[0]
    width, height = stream.codec_context.width, stream.codec_context.height
    if max(width, height) > LARGEST_SIDE or width * height > MOST_PIXELS:
        raise unreadable(path, f"{width} x {height}")
    stream.thread_type = "AUTO"
    return stream


_STILL = av.stream.Disposition.attached_pic | av.stream.Disposition.timed_thumbnails


def _read(path: Path, times: FrameTimes, number: int | None) -> ReadFrame:
    wanted = times.count - 1 if number is None else number
    if not 0 <= wanted < times.count:
        facts: dict[str, str | int] = {"name": path.name, "number": wanted + 1, "count": times.count}
        raise AppError(ErrorKind.FRAME_MISSING, facts=facts)
    picture = _from_key_frame(path, times, wanted) if times.by_packets else None
    if picture is None and times.by_packets:
        times = times_by_decoding(path)
        wanted = min(wanted, times.count - 1)
    return ReadFrame(
        picture=picture or _from_beginning(path, wanted),
        number=wanted,
        moment=float(times.moment(wanted)),
        count=times.count,
        duration=float(times.seconds),
    )


def _from_key_frame(path: Path, times: FrameTimes, number: int) -> Image.Image | None:
    """The frame, or None where what is found there is not surely the right one."""
    wanted = times.ticks[number]
    is_last = number == times.count - 1
    with opened_clip(path) as container:
        stream = picture_stream(container, path)
        if number:
            container.seek(wanted, stream=stream)
        key: int | None = None
        is_whole = False
        found: av.VideoFrame | None = None
        for packet in container.demux(stream):
            if key is None and packet.pts is not None:
                key = packet.pts
                if not packet.is_keyframe or (number and key > wanted):
                    return None
            for frame in packet.decode():
                if found is not None:
                    return None  # another one after the last
                if not is_whole and (frame.pts != key or frame.pict_type != PictureType.I):
                    return None  # decoding can begin here, but pictures are whole only later
                is_whole = True
                if frame.pts == wanted:
                    if frame.is_corrupt:
                        return None
                    if not is_last:
                        return picture_of(frame, pixel_aspect(stream))
                    found = frame
                elif frame.pts is None or frame.pts > wanted:
                    return None
        return picture_of(found, pixel_aspect(stream)) if found is not None else None


def _from_beginning(path: Path, number: int) -> Image.Image:
    with opened_clip(path) as container:
        stream = picture_stream(container, path)
        for index, frame in enumerate(decoded(container, stream)):
            if index == number:
                return picture_of(frame, pixel_aspect(stream))
    raise unreadable(path, "the video ends early")


def decoded(container: InputContainer, stream: VideoStream) -> Iterator[av.VideoFrame]:
    """All frames as they are shown."""
    for packet in _packets(container, stream):
        yield from packet.decode()


def _packets(container: InputContainer, stream: VideoStream) -> Iterator[Packet[VideoStream]]:
    """All packets but one that is cut off in its midst: what is decoded of that is no frame of the video."""
    is_whole = "mov" not in container.format.name
    for packet in container.demux(stream):
        if is_whole or not packet.is_corrupt or not packet.size:
            yield packet


def times_by_packets(container: InputContainer, stream: VideoStream) -> FrameTimes | None:
    """What the packets tell, or None where they cannot be relied upon."""
    if (
        not container.format.name.startswith(_TELLING_CONTAINERS)
        or stream.codec_context.name not in _ONE_FRAME_A_PACKET
    ):
        return None
    shown: dict[int, int] = {}
    first: int | None = None
    seen = 0
    for packet in container.demux(stream):
        if packet.size == 0:
            continue
        seen += 1
        if packet.pts is None or packet.is_corrupt or len(shown) >= MOST_FRAMES:
            return None
        if first is None:
            first = packet.pts
            if not packet.is_keyframe:
                return None
        elif packet.pts < first:
            return None  # pictures that lean on what was before the beginning
        if packet.is_discard:
            continue
        if packet.pts in shown:
            return None
        shown[packet.pts] = packet.duration or 0
    if not shown or stream.time_base is None or _is_cut(container, stream, seen):
        return None
    ticks = tuple(sorted(shown))
    return FrameTimes(ticks, _end(ticks, shown[ticks[-1]], stream), stream.time_base, by_packets=True)


def times_by_decoding(path: Path) -> FrameTimes:
    """What decoding all of it tells. Raises AppErrors of the CLIP_ kinds."""
    ticks: list[int] = []
    duration = 0
    with opened_clip(path) as container:
        stream = picture_stream(container, path)
        base = stream.time_base or Fraction(1, 1000)
        step = max(1, round(1 / (_rate(stream) * base)))
        seen = 0
        for packet in _packets(container, stream):
            seen += packet.size > 0
            for frame in packet.decode():
                if len(ticks) >= MOST_FRAMES:
                    raise unreadable(path, "too many frames")
                after = ticks[-1] + step if ticks else 0
                tick = frame.pts if frame.pts is not None else after
                ticks.append(tick if not ticks or tick > ticks[-1] else after)
                duration = frame.duration
        is_cut = _is_cut(container, stream, seen)
    if not ticks:
        raise unreadable(path, "no frame can be read")
    if is_cut:
        ticks = _without_gap(ticks)
    return FrameTimes(tuple(ticks), _end(ticks, duration, stream), base, by_packets=False, is_cut=is_cut)


def _is_cut(container: InputContainer, stream: VideoStream, seen: int) -> bool:
    """Whether a file that knows how many packets it has ends before the last of them."""
    return "mov" in container.format.name and 0 < seen < stream.frames


def _without_gap(ticks: list[int]) -> list[int]:
    """The frames up to where the first one is missing: later ones come earlier in the file."""
    near = ticks[-_REORDERED:]
    usual = (
        sorted(after - before for before, after in pairwise(ticks))[len(ticks) // 2 - 1] if ticks[1:] else 0
    )
    for place, (before, after) in enumerate(pairwise(near), len(ticks) - len(near) + 1):
        if after - before > usual * _GAP:
            return ticks[:place]
    return ticks


def _end(ticks: list[int] | tuple[int, ...], last_duration: int, stream: VideoStream) -> int:
    """When the last frame ends; where the file does not say, it is shown as long as the one before."""
    if last_duration > 0:
        return ticks[-1] + last_duration
    if len(ticks) > 1:
        return 2 * ticks[-1] - ticks[-2]
    base = stream.time_base or Fraction(1, 1000)
    return ticks[-1] + max(1, round(1 / (_rate(stream) * base)))


def _rate(stream: VideoStream) -> Fraction:
    rate = stream.average_rate or stream.guessed_rate or stream.base_rate
    return rate if rate and 0 < rate < 10_000 else Fraction(25)
