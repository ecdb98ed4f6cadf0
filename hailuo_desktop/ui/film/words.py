"""How films are spoken of on their page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hailuo_desktop import wording
from hailuo_desktop.domain.clip_facts import ClipFacts
from hailuo_desktop.domain.errors import AppError, Failure
from hailuo_desktop.domain.film import FilmPlan, Reason, Way
from hailuo_desktop.domain.storyboard import TrackEnd
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.times import timecode

_MINUTE = 60


def seconds_words(seconds: float) -> str:
    """A short time: 0.5 s, 6 s, 4.25 s."""
    figure = f"{seconds:.2f}".rstrip("0").rstrip(".")
    return QCoreApplication.translate("FilmWords", "{seconds} s").format(seconds=figure)


def length_words(seconds: float) -> str:
    """How long a film is: 0:34.2, 12:05.0."""
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths, 10 * _MINUTE)
    return f"{minutes}:{rest // 10:02}.{rest % 10}"


def place_words(facts: ClipFacts, frame: int) -> str:
    """Where a frame of a clip is: its time and its number."""
    moment = facts.seconds * frame / facts.frames
    return QCoreApplication.translate("FilmWords", "{time} · frame {number}").format(
        time=timecode(round(moment * 1000)), number=frame
    )


def frames_words(count: int) -> str:
    """How many frames: 1 frame, 144 frames."""
    # lupdate takes a name in fourth place for the old encoding, and the text for one without a plural.
    if count == 1:
        return QCoreApplication.translate("FilmWords", "1 frame")
    return QCoreApplication.translate("FilmWords", "{count} frames").format(count=count)


def facts_words(facts: ClipFacts) -> str:
    """What a clip is, in short: 1366 × 768 · 24 fps · 6 s · 144 frames."""
    translate = QCoreApplication.translate
    rate = f"{facts.fps:.2f}".rstrip("0").rstrip(".")
    parts = [
        f"{facts.width} × {facts.height}",
        translate("FilmWords", "{rate} fps").format(rate=rate),
        seconds_words(facts.seconds),
        frames_words(facts.frames),
    ]
    if not facts.sound:
        parts.append(translate("FilmWords", "no sound"))
    return " · ".join(parts)


def failure_words(failure: Failure) -> tuple[str, str]:
    """What is the matter with a clip, in a few words and in all."""
    words = wording.describe(failure, translator)
    return words.title, words.advice


def trouble_words(error: AppError) -> str:
    """Why a film cannot be exported as it is."""
    return wording.describe(error, translator).advice


def plan_words(plan: FilmPlan) -> str:
    """How the film would be exported, in one line."""
    translate = QCoreApplication.translate
    size = translate("FilmWords", "{width} × {height}, {rate} fps.").format(
        width=plan.width,
        height=plan.height,
        rate=f"{plan.rate[0] / plan.rate[1]:.2f}".rstrip("0").rstrip("."),
    )
    if plan.picture is Way.COPIED:
        how = translate("FilmWords", "The export is without loss: the pictures are copied as they are.")
        return wording.joined(how, size)
    why = wording.phrases(map(_reason_words, plan.reasons), translator)
    how = translate("FilmWords", "The export is encoded anew: {reasons}.").format(reasons=why)
    if not why:
        how = translate("FilmWords", "The export is encoded anew.")
    return wording.joined(how, size)


def track_words(end: TrackEnd, *, loops: bool, clips_are_heard: bool) -> str:
    """What becomes of a soundtrack that is not as long as its film."""
    translate = QCoreApplication.translate
    if loops:
        return translate("FilmWords", "It is repeated until the film ends.")
    if end.cut > _HARDLY:
        return translate(
            "FilmWords", "It is {time} longer than the film: so much of its end is left out."
        ).format(time=seconds_words(end.cut))
    if end.silent > _HARDLY:
        words = translate("FilmWords", "It ends {time} before the film does; then it is silent.")
        if clips_are_heard:
            words = translate(
                "FilmWords", "It ends {time} before the film does; then only the clips are heard."
            )
        return words.format(time=seconds_words(end.silent))
    return translate("FilmWords", "It ends with the film.")


_HARDLY = 0.05


def _reason_words(reason: Reason) -> str:
    translate = QCoreApplication.translate
    return {
        Reason.ASKED: translate("FilmWords", "as chosen"),
        Reason.FORMAT: translate("FilmWords", "the format needs it"),
        Reason.SIZE: translate("FilmWords", "the clips have different sizes"),
        Reason.RATE: translate("FilmWords", "the clips have different frame rates"),
        Reason.SETTINGS: translate("FilmWords", "the clips are encoded in different ways"),
        Reason.CUT: translate("FilmWords", "a clip is trimmed between its key frames"),
        Reason.CONTINUES: translate("FilmWords", "a doubled frame is left out"),
        Reason.FADE: translate("FilmWords", "there are cross-fades"),
        Reason.MARK: translate("FilmWords", "a mark is drawn into the picture"),
    }[reason]
