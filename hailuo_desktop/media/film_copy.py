"""Joining clips without decoding: which parts of them can be copied, and the packets of a film.

Pictures are copied where the wanted frames are a run of packets that leans on nothing outside it, and all
clips are encoded alike. Sound is copied where all clips have the same AAC: its packets are laid on one even
row, so that each clip's sound is off by half a packet at most, and that does not add up. Before each clip's
first packet goes the one that its decoder has to see first; it is heard as a fade of the clip before, some
hundredths of a second long.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

import av
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.stream import Stream
from av.video.stream import VideoStream

from hailuo_desktop.media.clip_opening import opened_clip
from hailuo_desktop.media.film_sources import Source
from hailuo_desktop.media.frame_reading import picture_stream

AAC_PACKET = 1024
LEAST_AAC_RATE = 32_000
"""Samples a second below which half a packet would be heard as being late."""

_COPIED_CONTAINERS = ("mov", "matroska")
_H264_IDR, _HEVC_IDR = frozenset({5}), frozenset({19, 20})


class Packets(NamedTuple):
    """What a clip's packets are: of the pictures in the order of decoding, and of the sound.

    Attributes:
        pictures: of each its time and that of its decoding, whether decoding can begin there anew, and
            whether it is left out when the file is played.
        kind: what has to be equal for pictures to be joined.
        sounds: when each packet of the sound begins, on an even row; empty where there is no such.
        sound_base: seconds of a unit of these times.
        sound_kind: what has to be equal for sound to be joined.
    """

    pictures: list[tuple[int, int, bool, bool]]
    kind: tuple[object, ...]
    sounds: list[int]
    sound_base: Fraction
    sound_kind: tuple[object, ...]


class Run(NamedTuple):
    """The packets of a shot: `first` to `last` of the pictures, and of the sound, where it is copied.

    Attributes:
        source: the clip.
        first, last: its packets, in the order of decoding.
        begin: the time of its first frame, on the clip's clock.
        end: that of its last frame's end.
        sound_first, sound_last: packets of the sound, the last before the first for none.
        sound_slot: which place on the row of the film's sound the first one has.
    """

    source: Source
    first: int
    last: int
    begin: int
    end: int
    sound_first: int = 0
    sound_last: int = -1
    sound_slot: int = 0

    @property
    def seconds(self) -> Fraction:
        """How long it is shown."""
        return (self.end - self.begin) * self.source.times.base


def packets_of(source: Source) -> Packets:
    """Look through a clip's packets. Raises AppErrors of the CLIP_ kinds."""
    pictures: list[tuple[int, int, bool, bool]] = []
    sounds: list[int] = []
    is_even = True
    with opened_clip(source.path) as container:
        stream = picture_stream(container, source.path)
        streams = [stream, *container.streams.audio[:1]]
        sound_base, step = _sound_step(container)
        for packet in container.demux(streams):
            if packet.size == 0 or packet.pts is None:
                continue
            if packet.stream_index == stream.index:
                fresh = packet.is_keyframe and _begins_anew(stream.codec_context.name, bytes(packet))
                dts = packet.dts if packet.dts is not None else packet.pts
                pictures.append((packet.pts, dts, fresh, packet.is_discard))
            else:
                is_even = is_even and (not sounds or abs(packet.pts - sounds[-1] - step) <= 1)
                sounds.append(packet.pts)
        kind = _picture_kind(container, stream)
        sound_kind = _sound_kind(container)
    return Packets(pictures, kind, sounds if is_even and sound_kind else [], sound_base, sound_kind)


def _sound_step(container: InputContainer) -> tuple[Fraction, Fraction]:
    """The unit of the times of a file's sound, and how many such a packet of AAC lasts."""
    if not container.streams.audio:
        return Fraction(1), Fraction(0)
    stream = container.streams.audio[0]
    base = stream.time_base or Fraction(1, av.time_base)
    return base, Fraction(AAC_PACKET, stream.codec_context.sample_rate or 1) / base


def _picture_kind(container: InputContainer, stream: VideoStream) -> tuple[object, ...]:
    context = stream.codec_context
    return (
        context.name,
        stream.time_base,
        context.codec_tag if "mov" in container.format.name else "",
        context.extradata,
        context.width,
        context.height,
        context.pix_fmt,
        stream.sample_aspect_ratio,
        context.color_range,
        context.colorspace,
        context.color_primaries,
        context.color_trc,
    )


def _sound_kind(container: InputContainer) -> tuple[object, ...]:
    if not container.streams.audio:
        return ()
    context = container.streams.audio[0].codec_context
    if context.name != "aac" or context.profile not in ("LC", None) or context.sample_rate < LEAST_AAC_RATE:
        return ()
    return (context.sample_rate, context.layout.name, context.extradata)


def _begins_anew(codec: str, data: bytes) -> bool:
    """Whether nothing after this key frame can lean on what was before it."""
    if codec not in ("h264", "hevc"):
        return True
    kinds = set()
    position = 0
    while position + 5 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        head = data[position + 4]
        kinds.add(head & 0x1F if codec == "h264" else head >> 1 & 0x3F)
        if length <= 0:
            return False
        position += 4 + length
    return bool(kinds & (_H264_IDR if codec == "h264" else _HEVC_IDR))


def run_of(source: Source, packets: Packets, first: int, last: int) -> Run | None:
    """The packets of these frames, or None where they cannot be cut out."""
    ticks = source.times.ticks
    if not source.times.by_packets or not source.facts.container.startswith(_COPIED_CONTAINERS):
        return None
    begin = next(
        (
            at
            for at, (pts, _, fresh, left_out) in enumerate(packets.pictures)
            if pts == ticks[first] and fresh and not left_out
        ),
        None,
    )
    if begin is None:
        return None
    end = begin + last - first
    run = packets.pictures[begin : end + 1]
    if sorted(pts for pts, *_ in run) != [*ticks[first : last + 1]] or any(out for *_, out in run):
        return None
    stop = ticks[last + 1] if last + 1 < len(ticks) else source.times.end
    return Run(source, begin, end, ticks[first], stop)


def with_sound(runs: list[Run], packets: list[Packets]) -> list[Run] | None:
    """The same runs with packets of their sound, or None where the sound cannot be joined as it is."""
    kinds = {each.sound_kind for each in packets}
    if len(kinds) != 1 or not all(each.sounds for each in packets):
        return None
    rate = Fraction(str(packets[0].sound_kind[0]))
    packet = AAC_PACKET / rate
    laid: list[Run] = []
    place = Fraction(0)
    for number, (run, each) in enumerate(zip(runs, packets, strict=True)):
        base, row = each.sound_base, each.sounds
        begin = run.begin * run.source.times.base
        slot = _nearest(place / packet)
        first = _nearest((begin + slot * packet - place - row[0] * base) / packet)
        last_slot = _nearest((place + run.seconds) / packet) - 1
        is_last = number == len(runs) - 1
        if first - 1 < 0:
            # Nothing before it to be decoded first: only at the beginning of the film is that no loss.
            if number or first < 0:
                return None
            lead = 0
        else:
            lead = 1
        # The next clip's packet that is decoded first takes the last place.
        length = last_slot - slot + (1 if is_last else 0)
        last = first + length - 1
        if last > len(row) - 1:
            if not is_last or last > len(row) + 1:
                return None
            last = len(row) - 1
        if abs(float(row[first] * base - begin - (slot * packet - place))) > float(packet):
            return None
        laid.append(run._replace(sound_first=first - lead, sound_last=last, sound_slot=slot - lead))
        place += run.seconds
    return laid


def _nearest(place: Fraction) -> int:
    """Halves are rounded up, so that the packet before a clip's first is never asked for more than it has."""
    return math.floor(place + Fraction(1, 2))


def copied_packets(
    runs: list[Run], container: OutputContainer, *, has_sound: bool
) -> tuple[VideoStream, Iterator[Packet[Stream]]]:
    """Streams in the container for the runs, and the packets to be written there, pictures first in time."""
    first = runs[0].source.path
    with opened_clip(first) as template:
        pictures = container.add_stream_from_template(picture_stream(template, first))
        sounds = container.add_stream_from_template(template.streams.audio[0]) if has_sound else None

    def packets() -> Iterator[Packet[Stream]]:
        place, after = Fraction(0), None
        for run in runs:
            for packet in _run_packets(run, place, with_sound=sounds is not None):
                if isinstance(packet.stream, VideoStream):
                    packet.stream = pictures
                    if after is not None and packet.dts is not None and packet.dts <= after:
                        packet.dts = after + 1
                    after = packet.dts
                elif sounds is not None:
                    packet.stream = sounds
                yield packet
            place += run.seconds

    return pictures, packets()


def whole_packets(source: Source, container: OutputContainer) -> Iterator[Packet[Stream]]:
    """Streams in the container for a clip's pictures and sounds, and all packets to be written there.

    What is only there to be decoded comes along, too; pictures are in the first stream.
    """

    def packets() -> Iterator[Packet[Stream]]:
        with opened_clip(source.path) as clip:
            for packet in clip.demux([clip.streams[index] for index in taken]):
                if packet.size and packet.dts is not None:
                    packet.stream = taken[packet.stream_index]
                    yield packet

    with opened_clip(source.path) as template:
        streams = (picture_stream(template, source.path), *template.streams.audio)
        taken = {stream.index: container.add_stream_from_template(stream) for stream in streams}
    return packets()


def _run_packets(run: Run, place: Fraction, *, with_sound: bool) -> Iterator[Packet[Stream]]:
    """The packets of one run at their time in the film."""
    picture, sound = -1, -1
    base = run.source.times.base
    with opened_clip(run.source.path) as container:
        stream = picture_stream(container, run.source.path)
        streams = [stream, *container.streams.audio[:1]] if with_sound else [stream]
        shift = round(place / base) - run.begin
        _, step = _sound_step(container)
        for packet in container.demux(streams):
            if packet.size == 0 or packet.pts is None:
                continue
            if packet.stream_index == stream.index:
                picture += 1
                if run.first <= picture <= run.last:
                    dts = packet.dts if packet.dts is not None else packet.pts
                    packet.pts, packet.dts = packet.pts + shift, dts + shift
                    yield packet
            else:
                sound += 1
                if run.sound_first <= sound <= run.sound_last:
                    slot = run.sound_slot + sound - run.sound_first
                    packet.pts = packet.dts = round(slot * step)
                    packet.duration = round(step)
                    yield packet
            if picture >= run.last and (not with_sound or sound >= run.sound_last):
                return
