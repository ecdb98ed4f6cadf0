"""The real desk with its real process for pictures, and the judge of what it makes of them."""

from __future__ import annotations

import asyncio
import io
import sys
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import psutil
from PIL import Image

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.framing import Framing
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.picture_desk import LookedAt, PictureDesk
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.wording import describe
from tests.support.picture_corpus.card import Distance, distance
from tests.support.picture_corpus.case import LIMIT_SECONDS, Case, Prepared, Refused

T = TypeVar("T")

RULE = PictureRule(short_side_over=0)
WORKER = (sys.executable, "-m", "hailuo_desktop.media.picture_worker")

_NAMED_BY_FORMAT = {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
_SHOWN_WORSE = Distance(3.0, 30.0)
"""What is shown is encoded for the screen, not for sending: its colours have half the size."""


@dataclass(frozen=True)
class Outcome:
    """What became of a picture: the bytes that would be sent, or the error."""

    looked: LookedAt | None
    sent: bytes
    error: AppError | None


class PictureBench:
    """One desk for many pictures.

    Attributes:
        most_memory: the most that a process has held at once in all that was gone through, in bytes.
        processes: those that have been at work, by their ids.
    """

    def __init__(self, desk: PictureDesk, runner: asyncio.Runner) -> None:
        self.desk = desk
        self.most_memory = 0
        self.processes: set[int] = set()
        self._runner = runner

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Wait for it, as long as a picture may take."""
        return self._runner.run(asyncio.wait_for(work, LIMIT_SECONDS))

    def go_through(self, case: Case, folder: Path) -> Outcome:
        """Look at the picture and keep it, as the window does."""
        path = case.make(folder)
        looked = None
        try:
            looked = self.run(self.desk.look_at(path))
            if case.between is not None:
                case.between(path)
            return Outcome(looked, self.sent(looked, ground_of(case)), None)
        except AppError as error:
            return Outcome(looked, b"", error)
        finally:
            self._watch()

    def sent(self, looked: LookedAt, ground: str = "", rule: PictureRule = RULE) -> bytes:
        """What would be sent of a picture."""
        picture = looked.picture
        if ground:
            picture = msgspec.structs.replace(picture, framing=Framing(ground=ground))
        request = GenerationRequest(provider="sketch", model="sketch", image=picture)
        kept = self.run(self.desk.keep(request, rule)).image
        self._watch()
        assert kept is not None
        data = Path(kept.path).read_bytes()
        assert len(data) == kept.size
        return data

    def _watch(self) -> None:
        for process in children():
            self.processes.add(process.pid)
            self.most_memory = max(self.most_memory, most_memory_of(process))


@contextmanager
def picture_bench(home: Path) -> Iterator[PictureBench]:
    """A desk whose library is in this folder."""
    library = MediaLibrary(app_paths({"HAILUO_DESKTOP_HOME": str(home)}))
    desk = PictureDesk(library, WORKER)
    with asyncio.Runner() as runner:
        bench = PictureBench(desk, runner)
        try:
            yield bench
        finally:
            bench.run(desk.close())


def children() -> list[psutil.Process]:
    """The processes that work on pictures for this one."""
    found = []
    for process in psutil.Process().children(recursive=True):
        try:
            if any("picture_worker" in word for word in process.cmdline()):
                found.append(process)
        except psutil.Error:
            continue  # it has just ended
    return found


def ground_of(case: Case) -> str:
    """What is laid under the picture's see-through parts."""
    return next((each.ground for each in case.expected if isinstance(each, Prepared)), "")


def complaints(case: Case, outcome: Outcome) -> list[str]:
    """What is wrong with what became of the picture; nothing if one of the expectations is met."""
    found: list[str] = []
    for expected in case.expected:
        if isinstance(expected, Refused):
            wrong = _wrong_refusal(expected, outcome)
        else:
            wrong = _wrong_picture(expected, outcome)
        if not wrong:
            return []
        found += wrong
    return found


def wrong_pixels(sent: Image.Image, reference: Image.Image, tolerance: Distance) -> list[str]:
    """How the picture differs from what is expected."""
    if sent.size != reference.size:
        return [f"It has {sent.size} instead of {reference.size} pixels."]
    found = distance(sent, reference)
    if found.mean > tolerance.mean or found.worst > tolerance.worst:
        return [f"It is {found} from what it should be; {tolerance} is allowed."]
    return []


def beside_the_pixels(image: Image.Image) -> list[str]:
    """What an encoded picture holds besides its pixels."""
    found = sorted(str(name) for name in image.info if name not in _NAMED_BY_FORMAT)
    if dict(image.getexif()):
        found.append("EXIF")
    if getattr(image, "n_frames", 1) != 1:
        found.append("further pictures")
    return found


def _wrong_refusal(expected: Refused, outcome: Outcome) -> list[str]:
    if outcome.error is None:
        return ["It was taken."]
    if outcome.error.kind not in expected.kinds:
        return [f"It was refused for another reason: {outcome.error!r}."]
    words = describe(outcome.error)
    if not (words.title and words.text and words.next_step):
        return [f"Nobody is told what to do: {words}."]
    if "…" in f"{words.title} {words.text} {words.next_step}":
        return [f"The sentence lacks a fact: {words}."]
    return []


def _wrong_picture(expected: Prepared, outcome: Outcome) -> list[str]:
    if outcome.looked is None or outcome.error is not None:
        return [f"It was refused: {outcome.error!r}."]
    reference = expected.reference()
    picture = outcome.looked.picture
    found = []
    if (picture.width, picture.height) != reference.size:
        found.append(f"It was said to have {picture.width} × {picture.height} pixels.")
    if expected.media_type and picture.media_type != expected.media_type:
        found.append(f"It was taken for {picture.media_type}.")
    if expected.absent and expected.absent in outcome.sent:
        found.append(f"{expected.absent!r} would be sent.")
    with Image.open(io.BytesIO(outcome.sent)) as sent:
        sent.load()
        found += wrong_pixels(sent, reference, expected.tolerance)
        found += [f"{name} would be sent." for name in beside_the_pixels(sent)]
        if sent.mode != "RGB":
            found.append(f"{sent.mode} would be sent.")
    return found + _wrong_preview(expected, outcome.looked.preview, reference)


def _wrong_preview(expected: Prepared, preview: bytes, reference: Image.Image) -> list[str]:
    """The same for what is shown, where it is shown in full size."""
    with Image.open(io.BytesIO(preview)) as opened:
        opened.load()
        shown: Image.Image = opened
    if max(reference.size) > 1024:
        return [] if max(shown.size) == 1024 else [f"{shown.size} are shown."]
    if "A" in shown.getbands():
        ground = Image.new("RGBA", shown.size, expected.ground or "white")
        shown = Image.alpha_composite(ground, shown.convert("RGBA"))
    mean, worst = expected.tolerance
    allowed = Distance(mean + _SHOWN_WORSE.mean, worst + _SHOWN_WORSE.worst)
    wrong = wrong_pixels(shown, reference, allowed)
    return [f"As shown: {each}" for each in wrong]


def most_memory_of(process: psutil.Process) -> int:
    """The most that the process has held at once, in bytes; 0 where it is gone."""
    status = Path(f"/proc/{process.pid}/status")
    try:
        if status.exists():
            lines = status.read_text("utf-8", errors="replace").splitlines()
            return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0) * 1024
        memory = process.memory_info()
        return int(getattr(memory, "peak_wset", memory.rss))
    except (OSError, psutil.Error):
        return 0  # it has just ended
