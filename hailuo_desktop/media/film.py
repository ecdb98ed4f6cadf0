"""Making a film: clips joined by copying where they allow it, else decoded, brought together, encoded anew.

The file is written under another name, which the caller gives it, read back, and safely on the disk when it
is done; the clips are only ever read.
"""

from __future__ import annotations

import contextlib
import errno
import math
from bisect import bisect_left
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import av
import av.error
from av.container import OutputContainer

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import SHORTEST_MARK, Exported, FilmFormat, VisibleMark, Way
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.media import film_animation, film_job
from hailuo_desktop.media.clip_opening import check_regular, opened_clip
from hailuo_desktop.media.film_ahead import ahead
from hailuo_desktop.media.film_copy import copied_packets, whole_packets
from hailuo_desktop.media.film_encoding import PictureEncoder, SoundEncoder
from hailuo_desktop.media.film_mark import marked_frames
from hailuo_desktop.media.film_pictures import film_frames
from hailuo_desktop.media.film_plan import Prepared
from hailuo_desktop.media.film_sound import ShotSound, film_sound
from hailuo_desktop.media.labels import add_to_picture, add_xmp, check_marks, sync_file, texts_of

OnProgress = Callable[[int, int], None]
"""Hears how many frames are done, and of how many."""

ShouldStop = Callable[[], bool]

_CONTAINERS = {FilmFormat.MP4: "mp4", FilmFormat.MOV: "mov", FilmFormat.PRORES: "mov"}
_ANIMATIONS = (FilmFormat.GIF, FilmFormat.WEBP)
_CARRIED_WORDS = ("title", "comment", "description", "artist", "copyright", "date", "creation_time")
"""What a file says about itself and goes on saying when it is exported alone."""

_CHUNK = 1 << 20

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class StoppedError(Exception):
    """Nobody wants the film any more."""


def make_film(
    prepared: Prepared, part: Path, folder: Path, on_progress: OnProgress, should_stop: ShouldStop
) -> Exported:
    """Write the film to `part`, which is meant for that folder. What cannot be finished is removed.

    Raises:
        AppError: of the CLIP_ kinds, DISK_FULL, FOLDER_UNWRITABLE, FILM_FAILED or FILM_MARK_LOST.
        StoppedError: `should_stop` said so; it is asked before every frame.
    """
    progress = _Progress(prepared, on_progress, should_stop)
    try:
        if prepared.is_complete:
            frames = _copy_bytes(prepared.sources[0].path, part, progress)
        else:
            frames = _written(prepared, part, progress)
            _add_boxes(prepared, part)
        sync_file(part)
        check_marks(part, prepared.plan.marks)
        return Exported(path=str(part), size=part.stat().st_size, frames=frames, plan=prepared.plan)
    except BaseException as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        if isinstance(error, (OSError, av.error.FFmpegError, ValueError, MemoryError)):
            raise writing_error(error, folder) from error
        raise


def writing_error(error: BaseException, folder: Path) -> AppError:
    """What a failure of writing into that folder means to the user."""
    code = getattr(error, "errno", None)
    facts: dict[str, str | int] = {"folder": str(folder), "for": "export"}
    if code in _FULL:
        return AppError(ErrorKind.DISK_FULL, facts=facts, message=str(error))
    if isinstance(error, OSError):
        return AppError(ErrorKind.FOLDER_UNWRITABLE, facts=facts, message=str(error))
    return AppError(ErrorKind.FILM_FAILED, message=f"{type(error).__name__}: {error}")


class _Progress:
    """Counts frames, tells how far it is, and ends the work when nobody wants it."""

    def __init__(self, prepared: Prepared, on_progress: OnProgress, should_stop: ShouldStop) -> None:
        self.done = 0
        self.total = prepared.line.frames
        if prepared.film.encoding.format is FilmFormat.GIF:
            self.total *= film_animation.GIF_PASSES
        self._tell = on_progress
        self._should_stop = should_stop

    def step(self) -> None:
        """One more frame is about to be done."""
        if self._should_stop():
            raise StoppedError
        self.done += 1
        self._tell(self.done, self.total)


def _copy_bytes(source: Path, part: Path, progress: _Progress) -> int:
    """Copy a clip that has all it is to have, so that Content Credentials stay valid; returns its frames."""
    check_regular(source)
    size, copied = source.stat().st_size, 0
    with source.open("rb") as file, part.open("wb") as copy:
        while chunk := file.read(_CHUNK):
            copied += len(chunk)
            while progress.done < progress.total * min(1.0, copied / size):
                progress.step()
            copy.write(chunk)
    return progress.total


def _add_boxes(prepared: Prepared, part: Path) -> None:
    """Add what stands beside the pictures and the sound: marks in XMP, and pictures of the requests."""
    marks = prepared.plan.marks
    if prepared.film.encoding.format in _ANIMATIONS:
        add_to_picture(part, marks, (prepared.canvas.width, prepared.canvas.height))
    elif not _is_matroska(prepared):
        add_xmp(part, marks)
        if prepared.film.carries_pictures:
            film_job.add_pictures(part, film_job.pictures_of(_requests(prepared)))


def _written(prepared: Prepared, part: Path, progress: _Progress) -> int:
    """Write pictures, sound and texts; returns how many frames."""
    kind, canvas = prepared.film.encoding.format, prepared.canvas
    if kind is FilmFormat.GIF:
        return film_animation.write_gif(lambda: _frames(prepared), prepared.rate, part, progress.step)
    if kind is FilmFormat.WEBP:
        return film_animation.write_webp(
            _frames(prepared), (canvas.width, canvas.height), prepared.rate, part, progress.step
        )
    container_name = "matroska" if _is_matroska(prepared) else _CONTAINERS.get(kind) or _own_kind(prepared)
    options = {} if _is_matroska(prepared) else {"movflags": "use_metadata_tags+faststart"}
    with av.open(str(part), "w", format=container_name, options=options) as container:
        container.metadata.update(_texts(prepared))
        if kind is FilmFormat.AS_IT_IS:
            for packet in whole_packets(prepared.sources[0], container):
                if packet.stream_index == 0:
                    progress.step()
                container.mux(packet)
        elif prepared.plan.picture is Way.COPIED:
            _copy(prepared, container, progress)
        else:
            _encode(prepared, container, progress)
    return progress.done


def _encode(prepared: Prepared, container: OutputContainer, progress: _Progress) -> None:
    part, times = prepared.parts[0], prepared.parts[0].source.times
    base = times.base if prepared.keeps_times else 1 / prepared.rate
    begins = [*range(prepared.line.frames + 1)]
    if prepared.keeps_times:
        ticks = [*times.ticks, times.end]
        begins = [ticks[number] - ticks[part.first] for number in range(part.first, part.last + 2)]
    pictures = PictureEncoder(container, prepared.film.encoding, prepared.canvas, prepared.rate, base)
    sound = _sound_encoder(prepared, container)
    with ahead(_frames(prepared)) as frames:
        for number, frame in enumerate(frames):
            progress.step()
            pictures.write(frame, begins[number], begins[number + 1] - begins[number])
            if sound is not None:
                sound.until(begins[number + 1] * base)
    pictures.finish()
    if sound is not None:
        sound.finish()


def _copy(prepared: Prepared, container: OutputContainer, progress: _Progress) -> None:
    is_copied = prepared.plan.sound is Way.COPIED
    stream, packets = copied_packets(prepared.runs, container, has_sound=is_copied)
    sound = None if is_copied else _sound_encoder(prepared, container)
    for packet in packets:
        if packet.stream is stream:
            progress.step()
            if sound is not None and packet.dts is not None:
                sound.until(packet.dts * packet.time_base)
        container.mux(packet)
    if sound is not None:
        sound.finish()


def _frames(prepared: Prepared) -> Iterator[av.VideoFrame]:
    canvas, mark = prepared.canvas, prepared.film.mark
    frames = film_frames(prepared.parts, prepared.line, canvas, prepared.rate)
    if mark is None:
        return frames
    size = (canvas.width, canvas.height)
    return marked_frames(frames, mark, _marked_count(prepared, mark), size, prepared.rate, canvas.pixels)


def _marked_count(prepared: Prepared, mark: VisibleMark) -> int | None:
    """How many frames, from the first on, show the mark; None for all."""
    if not mark.seconds:
        return None
    shown = Fraction(max(mark.seconds, SHORTEST_MARK))
    if not prepared.keeps_times:
        return math.ceil(shown * prepared.rate)
    moments = prepared.parts[0].source.moments(prepared.parts[0].first, prepared.parts[0].last)
    return bisect_left(moments, moments[0] + shown)


def _sound_encoder(prepared: Prepared, container: OutputContainer) -> SoundEncoder | None:
    if prepared.plan.sound is not Way.ENCODED:
        return None
    film, rate = prepared.film, prepared.sound_rate
    frames = film_sound(_shot_sounds(prepared), film.clip_volume, film.soundtrack, rate)
    return SoundEncoder(container, frames, rate, is_plain=film.encoding.format is FilmFormat.PRORES)


def _shot_sounds(prepared: Prepared) -> list[ShotSound]:
    """What is heard with each shot, as long as its pictures are shown."""
    sounds = []
    samples = prepared.sound_rate
    moments = _shot_moments(prepared)
    for number, (part, (begin, end)) in enumerate(zip(prepared.parts, moments, strict=True)):
        fades = [
            round(fade / prepared.rate * samples)
            for fade in (prepared.line.fades[number - 1] if number else 0, prepared.line.fades[number])
        ]
        is_heard = part.source.facts.sound and prepared.film.clip_volume > 0
        sounds.append(
            ShotSound(
                path=part.source.path if is_heard else None,
                begin=part.source.times.ticks[part.first] * part.source.times.base,
                place=round(begin * samples),
                length=round(end * samples) - round(begin * samples),
                fade_in=fades[0],
                fade_out=fades[1],
            )
        )
    return sounds


def _shot_moments(prepared: Prepared) -> list[tuple[Fraction, Fraction]]:
    """When each shot begins and ends in the film, in seconds."""
    if prepared.runs or prepared.keeps_times:
        moments, place = [], Fraction(0)
        for part in prepared.parts:
            own = part.source.moments(part.first, part.last)
            moments.append((place, place + own[-1] - own[0]))
            place += own[-1] - own[0]
        return moments
    line = prepared.line
    return [
        (begin / prepared.rate, (begin + length) / prepared.rate)
        for begin, length in zip(line.begins, line.lengths, strict=True)
    ]


def _texts(prepared: Prepared) -> dict[str, str]:
    """What the file says about itself: its marks, its requests, and, of one clip alone, what that said."""
    texts: dict[str, str] = {}
    if len(prepared.parts) == 1:
        with opened_clip(prepared.sources[0].path) as clip:
            said = {name.lower(): value for name, value in clip.metadata.items()}
        texts = {name: said[name] for name in _CARRIED_WORDS if said.get(name)}
    job = film_job.job_text(_requests(prepared))
    if job:
        texts[film_job.JOB_KEY] = job
    return texts | texts_of(prepared.plan.marks)


def _requests(prepared: Prepared) -> list[GenerationRequest]:
    return [shot.request for shot in prepared.film.shots if shot.request is not None]


def _is_matroska(prepared: Prepared) -> bool:
    is_kept = prepared.film.encoding.format is FilmFormat.AS_IT_IS
    return is_kept and prepared.sources[0].facts.container.startswith("matroska")


def _own_kind(prepared: Prepared) -> str:
    """The kind of boxes a clip that is kept as it is has: those of Apple, or of everybody else."""
    with prepared.sources[0].path.open("rb") as file:
        return "mov" if file.read(12)[8:12] in (b"qt  ", b"") else "mp4"
