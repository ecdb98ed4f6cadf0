"""Clips whose frames carry their number in the picture, as black and white blocks; of any codec.

Made and read again by ffmpeg's command line, so that what the app reads and writes has a second opinion.
"""

from __future__ import annotations

import math
import struct
import subprocess
import wave
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import av

BITS = 10
"""Of a number; as many blocks stand in a row across the middle of the picture."""

SIZE = (160, 96)


def frame_bytes(number: int, size: tuple[int, int] = SIZE) -> bytes:
    """One frame as planes of yuv420p: the number's blocks, and above and below something that moves."""
    width, height = size
    row = bytearray()
    for bit, (left, right) in enumerate(pairwise(round(each * width / BITS) for each in range(BITS + 1))):
        row += (b"\xeb" if number >> bit & 1 else b"\x10") * (right - left)
    ramp = bytes(40 + (x + 3 * number) % 160 for x in range(width))
    top, bottom = height // 3, height - height * 2 // 3
    luma = ramp * top + bytes(row) * (height - top - bottom) + ramp * bottom
    half = ((width + 1) // 2) * ((height + 1) // 2)
    return luma + bytes([100 + number % 56]) * half + bytes([156 - number % 56]) * half


def make_numbered(
    path: Path,
    *encoding: str,
    frames: int = 24,
    first: int = 0,
    size: tuple[int, int] = SIZE,
    rate: str = "24",
    sound: Path | None = None,
    before: Sequence[str] = (),
) -> Path:
    """Write a clip with frames numbered from `first`; `encoding` are ffmpeg's output options.

    `before` are options for the raw frames as they come in.
    """
    width, height = size
    command = [
        "ffmpeg",
        "-v",
        "error",
        "-y",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "yuv420p",
        "-s",
        f"{width}x{height}",
    ]
    command += ["-r", rate, *before, "-i", "-"]
    if sound is not None:
        command += ["-i", str(sound), "-map", "0:v", "-map", "1:a"]
    command += [*encoding, str(path)]
    raw = b"".join(frame_bytes(first + each, size) for each in range(frames))
    subprocess.run(command, input=raw, check=True, capture_output=True, timeout=120)
    return path


def numbers_in(path: Path) -> list[int]:
    """The numbers of all frames of a clip in the order they are shown."""
    with av.open(str(path)) as container:
        return [number_of(frame) for frame in container.decode(video=0)]


def number_of(frame: av.VideoFrame, box: tuple[float, float, float, float] = (0, 0, 1, 1)) -> int:
    """The number in a frame; `box` is the share of it that the numbered picture fills."""
    grey = frame.reformat(format="gray")
    plane = grey.planes[0]
    memory = memoryview(plane)
    left, top, right, bottom = box
    y = round(frame.height * (top + bottom) / 2)
    number = 0
    for bit in range(BITS):
        x = round(frame.width * (left + (right - left) * (bit + 0.5) / BITS))
        number |= (memory[y * plane.line_size + x] > 127) << bit
    return number


def reference_frames(path: Path, size: tuple[int, int]) -> list[bytes]:
    """All frames as ffmpeg's command line decodes them: upright, as RGB."""
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-map", "0:v:0", "-vsync", "passthrough"]
    command += ["-sws_flags", "bicubic+accurate_rnd+full_chroma_int+full_chroma_inp"]
    command += ["-pix_fmt", "rgb24", "-f", "rawvideo", "-"]
    raw = subprocess.run(command, check=True, capture_output=True, timeout=120).stdout
    length = size[0] * size[1] * 3
    assert len(raw) % length == 0
    return [raw[start : start + length] for start in range(0, len(raw), length)]


def make_clicks(path: Path, seconds: float, clicks: Sequence[float], *, rate: int = 48_000) -> Path:
    """A WAV that is silent but for clicks of 4 ms at these times."""
    samples = bytearray(2 * round(seconds * rate))
    for click in clicks:
        begin = round(click * rate)
        for each in range(round(0.004 * rate)):
            if 0 <= begin + each < len(samples) // 2:
                value = round(24_000 * math.sin(2 * math.pi * 2000 * each / rate))
                struct.pack_into("<h", samples, 2 * (begin + each), value)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(bytes(samples))
    return path


def moments_in(path: Path) -> list[float]:
    """When the frames of a clip begin, as ffprobe decodes it, by the file's own clock."""
    command = ["ffprobe", "-v", "error", "-select_streams", "v", "-show_entries", "frame=pts_time"]
    said = subprocess.run(
        [*command, "-of", "csv=p=0", str(path)], check=True, capture_output=True, text=True, timeout=120
    ).stdout
    return [float(line.strip(", ")) for line in said.split()]


def clicks_in(path: Path, *, rate: int = 48_000, threshold: int = 6_000) -> list[float]:
    """When clicks begin in a file's sound, as ffmpeg's command line decodes it, by the file's own clock."""
    command = [
        "ffmpeg",
        "-v",
        "error",
        "-copyts",
        "-i",
        str(path),
        "-map",
        "0:a:0",
        "-af",
        "aresample=async=1:first_pts=0",
    ]
    command += ["-ac", "1", "-ar", str(rate), "-f", "s16le", "-"]
    raw = subprocess.run(command, check=True, capture_output=True, timeout=120).stdout
    found: list[float] = []
    last = -rate
    for index, (value,) in enumerate(struct.iter_unpack("<h", raw)):
        if abs(value) > threshold:
            if index - last > rate // 50:
                found.append(index / rate)
            last = index
    return found


def sound_seconds(path: Path) -> float:
    """How long a file's sound is when decoded."""
    command = [
        "ffmpeg",
        "-v",
        "error",
        "-i",
        str(path),
        "-map",
        "0:a:0",
        "-ac",
        "1",
        "-ar",
        "48000",
        "-f",
        "s16le",
        "-",
    ]
    return len(subprocess.run(command, check=True, capture_output=True, timeout=120).stdout) / 96_000
