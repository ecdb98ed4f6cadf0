"""Small real clips, made on the spot."""

from __future__ import annotations

import math
from array import array
from pathlib import Path
from typing import Literal

import av
import av.error

_SHIFT = 8
_SAMPLES = 44100
_AAC_FRAME = 1024


def make_clip(
    path: Path,
    *,
    seconds: float = 1.0,
    size: tuple[int, int] = (64, 48),
    fps: int = 8,
    faststart: bool = True,
    codec: Literal["libx264", "libsvtav1"] = "libx264",
    sound: bool = False,
) -> Path:
    """Write a clip of a moving grey ramp to `path`, silent or with a hum."""
    options = {"movflags": "+faststart"} if faststart else {}
    with av.open(str(path), "w", format="mp4", options=options) as container:
        stream = container.add_stream(
            codec, rate=fps, options={"preset": "ultrafast"} if codec == "libx264" else {}
        )
        hum = container.add_stream("aac", rate=_SAMPLES) if sound else None
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        for index in range(max(1, round(seconds * fps))):
            for packet in stream.encode(_ramp(size, shift=index * _SHIFT)):
                container.mux(packet)
        for packet in stream.encode(None):
            container.mux(packet)
        if hum is not None:
            for index in range(round(seconds * _SAMPLES / _AAC_FRAME)):
                container.mux(hum.encode(_hum(index)))
            container.mux(hum.encode(None))
    return path


def frame_shown(grey: int, x: int) -> int:
    """Which frame of `make_clip`'s first 24 has this grey (0 to 255) in column `x`, 16 to 39."""
    return round((grey * 219 / 255 + 16 - x) / _SHIFT)


def is_playable(path: Path) -> bool:
    """Whether the container opens and its first frame decodes."""
    try:
        with av.open(str(path)) as container:
            return any(True for _ in container.decode(video=0))
    except (av.error.FFmpegError, IndexError):
        return False


def _ramp(size: tuple[int, int], shift: int) -> av.VideoFrame:
    frame = av.VideoFrame(*size, "yuv420p")
    light, *colours = frame.planes
    light.update(bytes((x + shift) % 256 for x in range(light.line_size)) * light.height)
    for plane in colours:
        plane.update(b"\x80" * plane.buffer_size)
    return frame


def _hum(index: int) -> av.AudioFrame:
    frame = av.AudioFrame(format="fltp", layout="mono", samples=_AAC_FRAME)
    frame.rate = _SAMPLES
    frame.pts = index * _AAC_FRAME
    wave = array(
        "f",
        (
            0.1 * math.sin(2 * math.pi * 440 * (index * _AAC_FRAME + each) / _SAMPLES)
            for each in range(_AAC_FRAME)
        ),
    )
    frame.planes[0].update(wave.tobytes())
    return frame
