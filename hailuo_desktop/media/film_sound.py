"""The sound of a film: that of its shots, each exactly as long as its pictures, and a soundtrack under it.

Two lanes take turns with the shots, so that one can fade out while the next fades in; the soundtrack is a
third. All are of the same kind, and mixed block by block.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import av
from av.audio.fifo import AudioFifo
from av.filter import Graph

from hailuo_desktop.domain.film import Soundtrack
from hailuo_desktop.media.film_pictures import pulled_sound
from hailuo_desktop.media.film_sources import sound_of, sound_seconds

BLOCK = 1024
"""Samples of a block, which are those of a packet of AAC."""

FORMAT, LAYOUT = "fltp", "stereo"


class ShotSound(NamedTuple):
    """What is heard with a shot.

    Attributes:
        path: of the clip, or None for silence.
        begin: where it is taken from, in seconds on the file's clock.
        place: where it begins in the film, in samples.
        length: in samples.
        fade_in, fade_out: at its ends, in samples.
    """

    path: Path | None
    begin: Fraction
    place: int
    length: int
    fade_in: int
    fade_out: int


def film_sound(
    shots: list[ShotSound], volume: float, soundtrack: Soundtrack | None, rate: int
) -> Iterator[av.AudioFrame]:
    """The whole sound in blocks, their times in samples; as long as the shots are.

    Raises:
        AppError: of the CLIP_ kinds.
    """
    length = max(shot.place + shot.length for shot in shots)
    lanes: list[Iterator[av.AudioFrame]] = []
    for turn in range(2 if any(shot.fade_in for shot in shots) else 1):
        mine = shots[turn::2] if len(shots) > 1 and any(shot.fade_in for shot in shots) else shots
        if mine and any(shot.path for shot in mine):
            lanes.append(_blocks(_lane(mine, volume, length, rate), rate))
    if soundtrack is not None:
        lanes.append(_blocks(_track(soundtrack, length, rate), rate))
    if not lanes:
        return _blocks(_silence(length, rate), rate)
    return lanes[0] if len(lanes) == 1 and soundtrack is None else _mixed(lanes, length, rate)


def _lane(shots: Iterable[ShotSound], volume: float, length: int, rate: int) -> Iterator[av.AudioFrame]:
    """The shots in their places, silence between them."""
    place = 0
    for shot in shots:
        yield from _silence(shot.place - place, rate)
        yield from _shot(shot, volume, rate)
        place = shot.place + shot.length
    yield from _silence(length - place, rate)


def _shot(shot: ShotSound, volume: float, rate: int) -> Iterator[av.AudioFrame]:
    if shot.path is None:
        yield from _silence(shot.length, rate)
        return
    steps = [("volume", f"{volume}")] if volume != 1 else []
    if shot.fade_in:
        steps.append(("afade", f"t=in:start_sample=0:nb_samples={shot.fade_in}:curve=qsin"))
    if shot.fade_out:
        begin = shot.length - shot.fade_out
        steps.append(("afade", f"t=out:start_sample={begin}:nb_samples={shot.fade_out}:curve=qsin"))
    frames = sound_of(shot.path, float(shot.begin))
    yield from _exactly(frames, shot.begin, shot.length, steps, rate)


def _track(track: Soundtrack, length: int, rate: int) -> Iterator[av.AudioFrame]:
    """The soundtrack from the film's beginning to its end."""
    path = Path(track.path)
    begin = min(length, max(0, round(track.offset * rate)))
    skipped = max(0.0, -track.offset)
    seconds = sound_seconds(path)
    end = length if track.loops else min(length, begin + max(0, round((seconds - skipped) * rate)))
    steps = [("volume", f"{track.volume}")] if track.volume != 1 else []
    fade_in = min(round(track.fade_in * rate), end - begin)
    fade_out = min(round(track.fade_out * rate), end - begin)
    if fade_in:
        steps.append(("afade", f"t=in:start_sample=0:nb_samples={fade_in}"))
    if fade_out:
        steps.append(("afade", f"t=out:start_sample={end - begin - fade_out}:nb_samples={fade_out}"))
    yield from _silence(begin, rate)
    sound = _looped(path, skipped, rate) if track.loops else _plain(sound_of(path, skipped), skipped, rate)
    yield from _exactly(sound, Fraction(0), length - begin, steps, rate)


def _looped(path: Path, skipped: float, rate: int) -> Iterator[av.AudioFrame]:
    """The file again and again, without end, unless there is nothing in it."""
    position, begin = 0, skipped
    while True:
        found = 0
        for frame in _plain(sound_of(path, begin), begin, rate):
            frame.pts = position + found
            found += frame.samples
            yield frame
        if not found and not begin:
            return
        position, begin = position + found, 0.0


def _plain(frames: Iterator[av.AudioFrame], begin: float, rate: int) -> Iterator[av.AudioFrame]:
    """The frames as our kind of sound from `begin` on, counted from there; its end is the file's."""
    position = 0
    for frame in _through(frames, Fraction(begin), [], rate):
        frame.pts, frame.time_base = position, Fraction(1, rate)
        position += frame.samples
        yield frame


def _exactly(
    frames: Iterator[av.AudioFrame], begin: Fraction, length: int, steps: list[tuple[str, str]], rate: int
) -> Iterator[av.AudioFrame]:
    """So many samples from `begin` on: silence where there is no sound, an end where there is more."""
    ends = [("apad", f"whole_len={length}"), ("atrim", f"end_sample={length}"), *steps]
    left = length
    for frame in _through(frames, begin, ends, rate):
        left -= frame.samples
        yield frame
        if left <= 0:
            return
    yield from _silence(left, rate)  # there was not a single sample to pad


def _through(
    frames: Iterator[av.AudioFrame], begin: Fraction, steps: list[tuple[str, str]], rate: int
) -> Iterator[av.AudioFrame]:
    """The frames as our kind of sound after these filters; what lies before `begin` is cut off.

    Holes in the file's clock are filled with silence, so that what comes later stays in its place.
    """
    first = next(frames, None)
    if first is None:
        return
    base = Fraction(1, first.sample_rate)
    graph = Graph()
    source = graph.add_abuffer(
        sample_rate=first.sample_rate, format=first.format.name, layout=first.layout.name, time_base=base
    )
    kind = f"sample_fmts={FORMAT}:sample_rates={rate}:channel_layouts={LAYOUT}"
    even = ("aresample", f"{rate}:async=1:min_hard_comp=0.01:first_pts=0")
    nodes = [graph.add(name, arguments) for name, arguments in (even, ("aformat", kind), *steps)]
    sink = graph.add("abuffersink")
    graph.link_nodes(source, *nodes, sink).configure()
    for frame in chain([first], frames):
        if frame.pts is not None and frame.time_base is not None:
            seconds = frame.pts * frame.time_base - begin
            if seconds + frame.samples * base <= 0:
                continue
            frame.pts, frame.time_base = round(seconds / base), base
        source.push(frame)
        yield from pulled_sound(sink)
    source.push(None)
    yield from pulled_sound(sink)


def _silence(length: int, rate: int) -> Iterator[av.AudioFrame]:
    while length > 0:
        frame = av.AudioFrame(format=FORMAT, layout=LAYOUT, samples=min(BLOCK, length))
        for plane in frame.planes:
            plane.update(bytes(plane.buffer_size))
        frame.sample_rate = rate
        length -= frame.samples
        yield frame


def _blocks(frames: Iterator[av.AudioFrame], rate: int) -> Iterator[av.AudioFrame]:
    """The same sound in blocks of one size; only the last may be shorter."""
    fifo = AudioFifo()
    position = 0

    def taken(*, is_end: bool) -> Iterator[av.AudioFrame]:
        nonlocal position
        while (block := fifo.read(BLOCK, partial=is_end)) is not None:
            block.pts, block.time_base = position, Fraction(1, rate)
            position += block.samples
            yield block

    for frame in frames:
        frame.pts = None
        fifo.write(frame)
        yield from taken(is_end=False)
    yield from taken(is_end=True)


def _mixed(lanes: list[Iterator[av.AudioFrame]], length: int, rate: int) -> Iterator[av.AudioFrame]:
    """The lanes together, kept from growing louder than a file can hold."""
    graph = Graph()
    base = Fraction(1, rate)
    sources = [
        graph.add_abuffer(sample_rate=rate, format=FORMAT, layout=LAYOUT, time_base=base) for _ in lanes
    ]
    mix = graph.add("amix", f"inputs={len(lanes)}:normalize=0:duration=longest")
    limit = graph.add("alimiter", "limit=0.97:level=0:latency=1")
    kind = graph.add("aformat", f"sample_fmts={FORMAT}:sample_rates={rate}:channel_layouts={LAYOUT}")
    sink = graph.add("abuffersink")
    for place, source in enumerate(sources):
        source.link_to(mix, 0, place)
    graph.link_nodes(mix, limit, kind, sink).configure()

    def pass_through() -> Iterator[av.AudioFrame]:
        for blocks in zip(*lanes, strict=True):
            for source, block in zip(sources, blocks, strict=True):
                source.push(block)
            yield from pulled_sound(sink)
        for source in sources:
            source.push(None)
        yield from pulled_sound(sink)

    position = 0
    for block in _blocks(pass_through(), rate):
        yield block
        position += block.samples
    if position != length:
        raise RuntimeError(f"a mix of {position} samples in place of {length}")
