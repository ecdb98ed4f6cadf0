"""How a film will be made: what its clips are, whether they can be copied, and what the file will carry."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import (
    FASTEST,
    LARGEST_SIDE,
    LONGEST,
    Film,
    FilmFormat,
    FilmPlan,
    Reason,
    Shot,
    Timeline,
    Way,
    frame_slots,
    timeline,
)
from hailuo_desktop.domain.labels import MarkedSource, Marks, marks_of_film
from hailuo_desktop.media.film_copy import Packets, Run, packets_of, run_of, with_sound
from hailuo_desktop.media.film_mark import check_mark
from hailuo_desktop.media.film_pictures import Canvas, Part
from hailuo_desktop.media.film_sources import Source, look_at
from hailuo_desktop.media.labels import in_xmp_alone

_COPIED_CODECS = {
    FilmFormat.MP4: frozenset({"h264"}),
    FilmFormat.MOV: frozenset({"h264"}),
    FilmFormat.PRORES: frozenset({"prores"}),
}
_COPIED_PIXELS = {
    FilmFormat.MP4: ("yuv420p", "yuvj420p"),
    FilmFormat.MOV: ("yuv420p", "yuvj420p"),
    FilmFormat.PRORES: ("yuv422p10le",),
    FilmFormat.GIF: (),
    FilmFormat.WEBP: (),
}
"""What every player shows."""

_ANIMATIONS = (FilmFormat.GIF, FilmFormat.WEBP)
_USUAL_SIDE = {FilmFormat.GIF: 640, FilmFormat.WEBP: 960}
_PIXELS = {FilmFormat.PRORES: "yuv422p10le", FilmFormat.GIF: "yuv444p", FilmFormat.WEBP: "yuv444p"}
_KEPT_WHOLE = ("mov", "matroska")
_USUAL_SOUND_RATES = (44_100, 48_000)


class Prepared(NamedTuple):
    """A film that can be made.

    Attributes:
        film: as it was asked for.
        plan: how it will be made.
        parts: of each shot what is decoded.
        line: where the shots are.
        canvas: what all frames are brought to.
        rate: frames a second.
        keeps_times: its frames have the times they have in the one clip, which shows them unequally long.
        is_complete: the one clip has all that the file is to have, and is copied byte for byte.
        runs: the packets that are copied, where the pictures are.
        sound_rate: samples a second, where sound is encoded.
    """

    film: Film
    plan: FilmPlan
    parts: list[Part]
    line: Timeline
    canvas: Canvas
    rate: Fraction
    keeps_times: bool
    is_complete: bool
    runs: list[Run]
    sound_rate: int

    @property
    def sources(self) -> list[Source]:
        """The clips in their order."""
        return [part.source for part in self.parts]


def prepare(film: Film) -> Prepared:
    """Look at all clips and decide.

    Raises:
        AppError: of the CLIP_ kinds, FRAME_MISSING, FILM_EMPTY, FILM_TOO_LONG, FILM_TOO_LARGE,
            FILM_FADE_TOO_LONG, FILM_WORDS_TOO_LONG or FILM_FAILED.
    """
    if not film.shots:
        raise AppError(ErrorKind.FILM_EMPTY)
    kind = film.encoding.format
    known: dict[str, Source] = {}
    for shot in film.shots:
        if shot.path not in known:
            known[shot.path] = look_at(Path(shot.path))
    sources = [known[shot.path] for shot in film.shots]
    spans = [_span(shot, source) for shot, source in zip(film.shots, sources, strict=True)]
    rate = _rate(film, sources[0])
    is_unsteady = len(sources) == 1 and not film.encoding.rate[0] and not sources[0].facts.is_steady
    keeps_times = is_unsteady and kind not in _ANIMATIONS
    parts = []
    for source, (first, last) in zip(sources, spans, strict=True):
        slots = [1] * (last - first + 1) if keeps_times else frame_slots(source.moments(first, last), rate)
        parts.append(Part(source, first, last, slots))
    names = [source.path.name for source in sources]
    line = timeline(names, [sum(part.slots) for part in parts], [shot.fade for shot in film.shots], rate)
    canvas = _canvas(film, sources[0])
    if film.mark is not None:
        check_mark(film.mark, canvas.width, canvas.height)
    seconds = _seconds(parts, line, rate, keeps_times=keeps_times)
    if kind in LONGEST and seconds > LONGEST[kind]:
        facts: dict[str, str | int] = {"limit": LONGEST[kind], "seconds": round(seconds)}
        raise AppError(ErrorKind.FILM_TOO_LONG, facts=facts)
    reasons, runs, packets = _copying(film, parts, rate, canvas)
    sound, runs = _sound(film, sources, runs, packets)
    marks, is_complete = _marks(film, sources)
    plan = FilmPlan(
        picture=Way.ENCODED if reasons else Way.COPIED,
        sound=sound,
        reasons=reasons,
        width=canvas.width,
        height=canvas.height,
        rate=(rate.numerator, rate.denominator),
        frames=line.frames,
        seconds=float(seconds),
        marks=marks,
        ends_credentials=not is_complete and any(source.facts.marks.has_credentials for source in sources),
    )
    rates = {source.facts.sound_rate for source in sources if source.facts.sound}
    sound_rate = rates.pop() if len(rates) == 1 else 0
    return Prepared(
        film=film,
        plan=plan,
        parts=parts,
        line=line,
        canvas=canvas,
        rate=rate,
        keeps_times=keeps_times,
        is_complete=is_complete,
        runs=runs,
        sound_rate=sound_rate if sound_rate in _USUAL_SOUND_RATES else _USUAL_SOUND_RATES[1],
    )


def _span(shot: Shot, source: Source) -> tuple[int, int]:
    count = source.times.count
    last = count - 1 if shot.last is None else shot.last
    for number in (shot.first, last):
        if number >= count and not source.times.is_cut:
            facts: dict[str, str | int] = {"name": source.path.name, "number": number + 1, "count": count}
            raise AppError(ErrorKind.FRAME_MISSING, facts=facts)
    if source.times.is_cut and (shot.last is None or max(shot.first, last) >= count):
        raise AppError(ErrorKind.CLIP_DAMAGED, facts={"name": source.path.name, "number": count})
    if shot.begin > last:
        raise AppError(ErrorKind.FILM_EMPTY)
    return shot.begin, last


def _rate(film: Film, first: Source) -> Fraction:
    kind = film.encoding.format
    rate = Fraction(*film.encoding.rate) or first.rate
    return min(rate, FASTEST.get(kind, Fraction(240)))


def _canvas(film: Film, first: Source) -> Canvas:
    encoding = film.encoding
    kind = encoding.format
    width, height = encoding.width, encoding.height
    own_width, own_height = first.facts.width, first.facts.height
    if not width and not height:
        scale = min(1.0, _USUAL_SIDE.get(kind, 8192) / max(own_width, own_height))
        width, height = round(own_width * scale), round(own_height * scale)
    elif not width:
        width = round(own_width * height / own_height)
    elif not height:
        height = round(own_height * width / own_width)
    if kind in LARGEST_SIDE and max(width, height) > LARGEST_SIDE[kind]:
        facts: dict[str, str | int] = {"limit": LARGEST_SIDE[kind], "width": width, "height": height}
        raise AppError(ErrorKind.FILM_TOO_LARGE, facts=facts)
    width, height = max(16, (width + 1) // 2 * 2), max(16, (height + 1) // 2 * 2)
    return Canvas(width, height, _PIXELS.get(kind, "yuv420p"), encoding.fit)


def _seconds(parts: list[Part], line: Timeline, rate: Fraction, *, keeps_times: bool) -> Fraction:
    if keeps_times:
        moments = parts[0].source.moments(parts[0].first, parts[0].last)
        return moments[-1] - moments[0]
    return line.frames / rate


def _copying(
    film: Film, parts: list[Part], rate: Fraction, canvas: Canvas
) -> tuple[tuple[Reason, ...], list[Run], list[Packets]]:
    """Why the pictures cannot be copied; or the packets that are, and those of each clip."""
    facts = [part.source.facts for part in parts]
    kind = film.encoding.format
    if kind is FilmFormat.AS_IT_IS:
        _check_whole(film, parts)
        return (), [], []
    size = _coded_size(parts[0].source)
    reasons = {
        Reason.ASKED: film.encoding.is_new,
        Reason.FORMAT: any(
            each.codec not in _COPIED_CODECS.get(kind, ()) or each.pixels not in _COPIED_PIXELS[kind]
            for each in facts
        ),
        Reason.SIZE: any((each.width, each.height) != size for each in facts)
        or (bool(film.encoding.width or film.encoding.height) and (canvas.width, canvas.height) != size),
        Reason.RATE: any(part.source.rate != rate for part in parts)
        or (bool(film.encoding.rate[0]) and not all(each.is_steady for each in facts)),
        Reason.FADE: any(shot.fade for shot in film.shots[:-1]),
        Reason.MARK: film.mark is not None,
    }
    against = tuple(reason for reason, holds in reasons.items() if holds)
    if against:
        return against, [], []
    known: dict[Path, Packets] = {}
    for part in parts:
        if part.source.path not in known:
            known[part.source.path] = packets_of(part.source)
    packets = [known[part.source.path] for part in parts]
    if len({each.kind for each in packets}) > 1:
        return (Reason.SETTINGS,), [], []
    runs = []
    for part, each, shot in zip(parts, packets, film.shots, strict=True):
        run = run_of(part.source, each, part.first, part.last)
        if run is None:
            return (Reason.CONTINUES if shot.continues else Reason.CUT,), [], []
        runs.append(run)
    return (), runs, packets


def _coded_size(source: Source) -> tuple[int, int]:
    return source.facts.width, source.facts.height


def _check_whole(film: Film, parts: list[Part]) -> None:
    """See that a clip is asked for whole, in a file that marks can be added to."""
    only = parts[0]
    is_whole = len(parts) == 1 and (only.first, only.last) == (0, only.source.times.count - 1)
    if not is_whole or film.mark is not None or film.soundtrack is not None:
        raise AppError(ErrorKind.FILM_FAILED, message="only a whole clip can stay as it is")
    if not only.source.facts.container.startswith(_KEPT_WHOLE):
        raise AppError(ErrorKind.FILM_FAILED, message="marks cannot be added to files of this kind")


def _sound(
    film: Film, sources: list[Source], runs: list[Run], packets: list[Packets]
) -> tuple[Way, list[Run]]:
    kind = film.encoding.format
    has_own = any(source.facts.sound for source in sources)
    if kind is FilmFormat.AS_IT_IS:
        return (Way.COPIED if has_own else Way.ABSENT), runs
    is_heard = (has_own and film.clip_volume > 0) or film.soundtrack is not None
    if kind in _ANIMATIONS or not is_heard:
        return Way.ABSENT, runs
    if runs and film.soundtrack is None and film.clip_volume == 1 and kind is not FilmFormat.PRORES:
        sounding = with_sound(runs, packets)
        if sounding is not None:
            return Way.COPIED, sounding
    return Way.ENCODED, runs


def _marks(film: Film, sources: list[Source]) -> tuple[Marks, bool]:
    """What the file will carry, as far as files of its kind can; and whether the one clip is such a file."""
    marks = marks_of_film(
        [
            MarkedSource(marks=source.facts.marks, maker=shot.maker)
            for source, shot in zip(sources, film.shots, strict=True)
        ],
        is_labelled=film.is_labelled,
        has_foreign_parts=film.soundtrack is not None,
    )
    if film.encoding.format in _ANIMATIONS:
        return in_xmp_alone(marks), False
    if film.encoding.format is not FilmFormat.AS_IT_IS:
        return marks, False
    if sources[0].facts.container.startswith("matroska"):
        marks = Marks(aigc=marks.aigc, others=marks.others)  # there is no place for XMP
    own = sources[0].facts.marks
    is_complete = film.shots[0].request is None and marks == msgspec.structs.replace(
        own, has_credentials=False
    )
    return (own if is_complete else marks), is_complete
