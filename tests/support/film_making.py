"""Films made in this process, and what is in them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from hailuo_desktop.domain.film import SUFFIXES, Exported, Film, FilmFormat, Shot
from hailuo_desktop.media.film import make_film
from hailuo_desktop.media.film_plan import prepare
from tests.support.numbered_clips import clicks_in, make_numbered, moments_in

IN_SYNC = 0.020
"""Seconds by which sound may be before or after its picture."""

A_TICK = 0.001
"""Seconds that clocks may round a frame's time by."""

X264 = ("-c:v", "libx264", "-preset", "ultrafast", "-g", "8", "-bf", "2", "-pix_fmt", "yuv420p")
AAC = ("-c:a", "aac", "-ar", "48000")


def a_clip(path: Path, *encoding: str, first: int = 0, frames: int = 24, sound: Path | None = None) -> Path:
    """A numbered clip of 24 frames a second, as the others."""
    return make_numbered(
        path, *(encoding or X264), *(AAC if sound else ()), first=first, frames=frames, sound=sound
    )


def film_of(*clips: Path | Shot, **film: Any) -> Film:
    """A film of these clips."""
    shots = tuple(each if isinstance(each, Shot) else Shot(path=str(each)) for each in clips)
    return Film(shots=shots, **film)


def made(film: Film, folder: Path) -> Exported:
    """Make the film in the folder."""
    kind = film.encoding.format
    suffix = SUFFIXES.get(kind) or Path(film.shots[0].path).suffix
    part = folder / f"film-{len(list(folder.iterdir()))}{suffix}"
    steps: list[tuple[int, int]] = []
    exported = make_film(prepare(film), part, folder, lambda *step: steps.append(step), lambda: False)
    assert [done for done, _ in steps] == list(range(1, len(steps) + 1))
    assert steps[-1][0] == steps[-1][1] or kind is FilmFormat.AS_IT_IS
    assert exported.size == part.stat().st_size
    return exported


def streams_of(path: Path) -> dict[str, dict[str, Any]]:
    """What ffprobe says of the first stream of each kind."""
    command = ["ffprobe", "-v", "error", "-count_packets", "-show_streams", "-of", "json", str(path)]
    said = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout
    found: dict[str, dict[str, Any]] = {}
    for stream in json.loads(said)["streams"]:
        found.setdefault(stream["codec_type"], stream)
    return found


def packet_times(path: Path, kind: str = "v") -> list[tuple[int, int]]:
    """Times of the packets and of their decoding, in the order of the file."""
    command = [
        "ffprobe",
        "-v",
        "error",
        "-select_streams",
        kind,
        "-show_entries",
        "packet=pts,dts",
        "-of",
        "csv=p=0",
    ]
    said = subprocess.run(
        [*command, str(path)], check=True, capture_output=True, text=True, timeout=60
    ).stdout
    return [(int(pts), int(dts)) for pts, dts, *_ in (line.split(",") for line in said.split())]


def assert_in_sync(path: Path, expected: Sequence[float], rate: float | None = None) -> None:
    """See that clicks come at these times after the beginning of the first frame, and frames at their rate.

    Which frame is which, their numbers tell; so a click is where its frame is.
    """
    moments = moments_in(path)
    found = [click - moments[0] for click in clicks_in(path)]
    assert len(found) == len(expected), (found, expected)
    assert max((abs(one - other) for one, other in zip(found, expected, strict=True)), default=0) < IN_SYNC
    if rate is not None:
        late = [abs(moment - moments[0] - number / rate) for number, moment in enumerate(moments)]
        assert max(late) < A_TICK


def spans(*parts: Iterable[int]) -> list[int]:
    """All numbers of these parts, one after the other."""
    return [number for part in parts for number in part]
