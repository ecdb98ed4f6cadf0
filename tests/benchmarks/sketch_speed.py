"""How fast the local sketch is, how even its motion and how much memory it takes, beside ffmpeg's zoompan.

Run `python -m tests.benchmarks.sketch_speed`. All make the same push in of six seconds from the same
picture, with the same x264 settings, each in a process of its own that is timed from start to end:

* sketch: our worker process
* zoompan: the filter fed with one decoded picture, its fastest use
* zoompan -loop: the filter fed with the picture again for every frame, its most common use
* zoompan 8000: enlarged to 8000 pixels before, the usual remedy for its uneven motion

Unevenness is the root mean square of the second differences of a disc's place, in pixels, where the
push in itself contributes next to nothing; the disc is found in the decoded frames.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import av
import msgspec
from PIL import Image, ImageChops, ImageDraw

from hailuo_desktop.media.sketch_render import CRF, FPS, KEY_FRAME_EVERY, PRESET, X264_PARAMS, SketchSpec
from hailuo_desktop.media.worker_process import NICENESS

SECONDS = 6
ROUNDS = 3
SIZES = ((1366, 768), (1920, 1080))
PICTURE_SIZE = (4000, 2250)
DISC = (1300, 800)
"""Centre of the disc that is tracked, in pixels of the picture."""


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        picture, dark = Path(folder, "picture.jpg"), Path(folder, "dark.png")
        _detailed_picture().save(picture, quality=92)
        _disc_picture().save(dark)
        print(f"{'':24}{'seconds':>9}{'CPU s':>8}{'peak MB':>9}{'file kB':>9}{'unevenness':>12}")
        for width, height in SIZES:
            video = Path(folder, "video.mp4")
            commands = {
                name: _command(name, picture, video, width, height)
                for name in ("sketch", "zoompan", "zoompan -loop", "zoompan 8000")
                if name == "sketch" or shutil.which("ffmpeg")
            }
            figures: dict[str, list[tuple[float, ...]]] = {name: [] for name in commands}
            for turn in range(ROUNDS):
                for name in list(commands)[:: 1 if turn % 2 == 0 else -1]:
                    figures[name].append((*_run(*commands[name]), video.stat().st_size / 1000))
            for name, measured in figures.items():
                seconds, cpu, memory, size = (median(column) for column in zip(*measured, strict=True))
                _run(*_command(name, dark, video, width, height))
                print(
                    f"{f'{name} {width}x{height}':24}{seconds:9.2f}{cpu:8.2f}{memory:9.0f}{size:9.0f}"
                    f"{_unevenness(video):12.3f}"
                )


def _command(
    name: str, picture: Path, video: Path, width: int, height: int
) -> tuple[Sequence[str], bytes | None]:
    """What to run, and what to say to it on its standard input."""
    if name == "sketch":
        spec = SketchSpec(
            picture=str(picture),
            prompt="[Push in]",
            width=width,
            height=height,
            seconds=SECONDS,
            output=str(video),
        )
        return [sys.executable, "-m", "hailuo_desktop.media.sketch_worker"], msgspec.json.encode(spec) + b"\n"
    frames = SECONDS * FPS
    looped = name == "zoompan -loop"
    enlarged = "scale=8000:-2," if name == "zoompan 8000" else ""
    zoom = (
        f"zoompan=z='1+0.35*on/{frames - 1}':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2'"
        f":d={1 if looped else frames}:s={width}x{height}:fps={FPS}"
    )
    # Our renderer sets its key frames itself, as often as this.
    params = X264_PARAMS.replace("keyint=infinite", f"keyint={KEY_FRAME_EVERY}")
    command = (
        f"ffmpeg -v error -y {'-loop 1' if looped else ''} -i {picture} -vf {enlarged}{zoom} "
        f"-frames:v {frames} -c:v libx264 -preset {PRESET} -crf {CRF} -x264-params {params} -pix_fmt yuv420p "
        f"-movflags +faststart {video}"
    )
    # Our worker stands back for others, so the other does too.
    nice = ["nice", "-n", str(NICENESS)] if shutil.which("nice") else []
    return [*nice, *command.split()], None


def _run(command: Sequence[str], said: bytes | None) -> tuple[float, float, float]:
    """Run to the end. Returns its seconds, those of the processor, and its peak memory in MB.

    The latter two are nan on systems that don't tell.
    """
    started = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    assert process.stdin is not None
    if said is not None:
        process.stdin.write(said)
        process.stdin.flush()
    cpu = memory = float("nan")
    if hasattr(os, "wait4"):
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        cpu = usage.ru_utime + usage.ru_stime
        memory = usage.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000)
    else:
        process.wait()
    seconds = time.perf_counter() - started
    process.stdin.close()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return seconds, cpu, memory


def _unevenness(video: Path) -> float:
    """How much the disc's steps differ from frame to frame, in pixels."""
    places = []
    with av.open(str(video)) as container:
        for frame in container.decode(video=0):
            plane = frame.planes[0]
            light = Image.frombuffer(
                "L", (frame.width, frame.height), bytes(plane), "raw", "L", plane.line_size, 1
            )
            box = light.point(lambda value: 255 if value > 80 else 0).getbbox()
            assert box is not None
            patch = light.crop(box).tobytes()
            width = box[2] - box[0]
            total = sum(patch)
            x = sum(value * (index % width + 0.5) for index, value in enumerate(patch)) / total
            y = sum(value * (index // width + 0.5) for index, value in enumerate(patch)) / total
            places.append((box[0] + x, box[1] + y))
    squares = [
        (a[axis] - 2 * b[axis] + c[axis]) ** 2
        for a, b, c in zip(places, places[1:], places[2:], strict=False)
        for axis in (0, 1)
    ]
    return float((sum(squares) / len(squares)) ** 0.5)


def _detailed_picture() -> Image.Image:
    """Clouds of colour with as much fine detail as a photograph, the same every time."""
    dice = random.Random(1)
    bands = []
    for _ in range(3):
        band = Image.new("L", PICTURE_SIZE, 128)
        for octave in range(10):
            size = (4 << octave, 3 << octave)
            noise = Image.frombytes("L", size, dice.randbytes(size[0] * size[1]))
            noise = noise.point([round(128 + (value - 128) * 0.72**octave * 0.7) for value in range(256)])
            band = ImageChops.add(band, noise.resize(PICTURE_SIZE, Image.Resampling.BICUBIC), 1, -128)
        bands.append(band)
    return Image.merge("RGB", bands)


def _disc_picture() -> Image.Image:
    """A white disc on black, smooth at its edge."""
    picture = Image.new("RGB", PICTURE_SIZE)
    mask = Image.new("L", (960, 960))
    ImageDraw.Draw(mask).ellipse((0, 0, 959, 959), fill=255)
    disc = mask.resize((240, 240), Image.Resampling.BOX)
    picture.paste("white", (DISC[0] - 120, DISC[1] - 120), disc)
    return picture


if __name__ == "__main__":
    main()
