"""How fast films are exported, beside ffmpeg's command line with the same settings.

Run `python -m tests.benchmarks.film`. Each export is done by our worker process or by ffmpeg, which stand
back for others alike, timed from start to end; they take turns, and the best of each counts, as what else
runs here can only slow them down.

* joined: twenty clips of six seconds with sound, copied without decoding
* encoded: two clips of 1080p, encoded anew
* enlarged: two clips of 768p, brought to 1080p
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import av
import av.filter
import msgspec
from av.video.frame import PictureType

from hailuo_desktop.domain.film import Encoding, Film, Shot
from hailuo_desktop.media.film_encoding import KEY_FRAME_SECONDS, SOUND_BITS
from hailuo_desktop.media.film_orders import ExportOrder
from hailuo_desktop.media.worker_process import NICENESS
from tests.benchmarks.tables import print_table

ROUNDS = 3
CLIPS = 20
FPS = 24
SECONDS = 6
QUALITY = Encoding(crf=20, preset="veryfast")

_SAMPLES, _AAC_PACKET = 48_000, 1024


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = _clip(folder / "clip.mp4", 1366, 768)
        clips = [Path(shutil.copy(first, folder / f"{number}.mp4")) for number in range(CLIPS)]
        large = _clip(folder / "large.mp4", 1920, 1080)
        anew = msgspec.structs.replace(QUALITY, is_new=True)
        full = msgspec.structs.replace(QUALITY, width=1920, height=1080)
        rows = [
            _row("joined", folder, clips, QUALITY, ("-c", "copy")),
            _row("encoded", folder, [large, large], anew, _as(QUALITY)),
            _row(
                "enlarged", folder, clips[:2], full, ("-vf", "scale=1920:1080:flags=bicubic", *_as(QUALITY))
            ),
        ]
        print_table(("", "seconds", "CPU s", "ffmpeg", "CPU s", "our speed"), rows)


def _row(
    name: str, folder: Path, clips: Sequence[Path], encoding: Encoding, options: Sequence[str]
) -> list[str]:
    """The best of some rounds, ours and theirs in turns."""
    film, other = folder / "film.mp4", folder / "other.mp4"
    shots = tuple(Shot(path=str(clip)) for clip in clips)
    order = ExportOrder(film=Film(shots=shots, encoding=encoding), part=str(film), folder=str(folder))
    said = msgspec.json.encode(order) + b"\n"
    playlist = folder / "list.txt"
    playlist.write_text("".join(f"file '{clip}'\n" for clip in clips))
    ours = [sys.executable, "-m", "hailuo_desktop.media.film_worker"]
    nice = ["nice", "-n", str(NICENESS)] if shutil.which("nice") else []
    source = ("-f", "concat", "-safe", "0", "-i", str(playlist))
    theirs = [*nice, "ffmpeg", "-v", "error", "-y", *source, *options, "-movflags", "+faststart", str(other)]
    figures: dict[str, list[tuple[float, float]]] = {"ours": [], "theirs": []}
    for turn in range(ROUNDS):
        for who in ("ours", "theirs") if turn % 2 == 0 else ("theirs", "ours"):
            if who == "ours":
                figures[who].append(_run(ours, said))
            elif shutil.which("ffmpeg"):
                figures[who].append(_run(theirs, b""))
    best = [tuple(map(min, zip(*measured, strict=True))) for measured in figures.values() if measured]
    row = [name, *(f"{figure:.2f}" for pair in best for figure in pair)]
    if len(best) == 1:
        return [*row, "", "", ""]
    assert abs(_frames(film) - _frames(other)) <= 1, "both made the same film"
    return [*row, f"{best[1][0] / best[0][0]:.2f}"]


def _as(encoding: Encoding) -> tuple[str, ...]:
    """The settings of our encoders in ffmpeg's words."""
    picture = (
        "-c:v",
        "libx264",
        "-preset",
        encoding.preset,
        "-crf",
        str(encoding.crf),
        "-pix_fmt",
        "yuv420p",
    )
    return (*picture, "-g", str(KEY_FRAME_SECONDS * FPS), "-c:a", "aac", "-b:a", str(SOUND_BITS))


def _run(command: Sequence[str], said: bytes) -> tuple[float, float]:
    """Seconds from start to end, and those of the processor, which are nan where the system does not tell."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    assert process.stdin is not None
    process.stdin.write(said)
    process.stdin.flush()
    cpu = float("nan")
    if hasattr(os, "wait4"):
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        cpu = usage.ru_utime + usage.ru_stime
    else:
        process.wait()
    seconds = time.perf_counter() - begun
    process.stdin.close()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return seconds, cpu


def _frames(path: Path) -> int:
    with av.open(str(path)) as container:
        return sum(1 for packet in container.demux(video=0) if packet.size)


def _clip(path: Path, width: int, height: int) -> Path:
    """A clip full of movement and detail, with sound, such as models make them."""
    graph = av.filter.Graph()
    # A pattern of moving colours with the grain of a camera
    source = graph.add("testsrc2", f"size={width}x{height}:rate={FPS}:duration={SECONDS}")
    steps = [("noise", "alls=6:allf=t:all_seed=1"), ("format", "yuv420p")]
    nodes = [graph.add(step, arguments) for step, arguments in steps]
    graph.link_nodes(source, *nodes, graph.add("buffersink")).configure()
    with av.open(str(path), "w", format="mp4") as container:
        pictures = container.add_stream("libx264", rate=FPS, options={"preset": "ultrafast", "crf": "23"})
        pictures.width, pictures.height, pictures.pix_fmt = width, height, "yuv420p"
        sounds = container.add_stream("aac", rate=_SAMPLES)
        for _ in range(SECONDS * FPS):
            frame = graph.vpull()
            frame.pict_type = PictureType.NONE
            container.mux(pictures.encode(frame))
        container.mux(pictures.encode(None))
        for packet in range(SECONDS * _SAMPLES // _AAC_PACKET):
            container.mux(sounds.encode(_hum(packet)))
        container.mux(sounds.encode(None))
    return path


def _hum(number: int) -> av.AudioFrame:
    frame = av.AudioFrame(format="s16", layout="mono", samples=_AAC_PACKET)
    wave = b"".join(
        ((place * 440 % _SAMPLES) // 8 - 3000).to_bytes(2, "little", signed=True)
        for place in range(number * _AAC_PACKET, (number + 1) * _AAC_PACKET)
    )
    frame.planes[0].update(wave)
    frame.sample_rate, frame.pts = _SAMPLES, number * _AAC_PACKET
    return frame


if __name__ == "__main__":
    main()
