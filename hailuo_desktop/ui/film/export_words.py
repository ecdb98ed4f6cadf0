"""Formats, sizes and plans of exports as people read them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale

from hailuo_desktop.domain.clip_facts import ClipFacts
from hailuo_desktop.domain.film import FilmFormat, FilmPlan, Reason, Way
from hailuo_desktop.ui.film.export_choices import ANIMATIONS, Quality, Rate, Size
from hailuo_desktop.ui.film.words import frames_words
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.wording import listed


def format_words(kind: FilmFormat) -> str:
    """A format's name."""
    return {
        FilmFormat.MP4: "MP4",
        FilmFormat.MOV: "MOV",
        FilmFormat.GIF: "GIF",
        FilmFormat.WEBP: "WebP",
    }[kind]


def filter_words(kind: FilmFormat) -> str:
    """A format in the list of a file dialog."""
    words = {
        FilmFormat.MP4: QCoreApplication.translate("Export", "MP4 video ({pattern})"),
        FilmFormat.MOV: QCoreApplication.translate("Export", "QuickTime video ({pattern})"),
        FilmFormat.PRORES: QCoreApplication.translate("Export", "QuickTime video ({pattern})"),
        FilmFormat.GIF: QCoreApplication.translate("Export", "GIF animation ({pattern})"),
        FilmFormat.WEBP: QCoreApplication.translate("Export", "WebP animation ({pattern})"),
        FilmFormat.AS_IT_IS: QCoreApplication.translate("Export", "Video ({pattern})"),
    }
    return words[kind]


def about_format(kind: FilmFormat) -> str:
    """What a format is good for."""
    return {
        FilmFormat.MP4: QCoreApplication.translate("Export", "Plays everywhere."),
        FilmFormat.MOV: QCoreApplication.translate("Export", "For Apple's programs, and for editing."),
        FilmFormat.GIF: QCoreApplication.translate(
            "Export", "For chats and web pages: silent, 256 colours, and large for its length."
        ),
        FilmFormat.WEBP: QCoreApplication.translate(
            "Export", "For web pages: silent, finer and much smaller than a GIF."
        ),
    }[kind]


def quality_words(quality: Quality) -> str:
    """A quality in a list."""
    return {
        Quality.BEST: QCoreApplication.translate("Export", "Best: without loss where possible"),
        Quality.GOOD: QCoreApplication.translate("Export", "Good"),
        Quality.SMALL: QCoreApplication.translate("Export", "Small file"),
        Quality.EDITING: QCoreApplication.translate("Export", "For editing: ProRes, very large"),
    }[quality]


def own_size_words(kind: FilmFormat, own: tuple[int, int] | None) -> str:
    """The size a film has by itself; `own` is that of the first clip, None while it is not known."""
    if kind in ANIMATIONS:
        return QCoreApplication.translate("Export", "Usual size")
    if own is None:
        return QCoreApplication.translate("Export", "As the clip")
    words = QCoreApplication.translate("Export", "As the clip: {width} × {height}")
    return words.format(width=own[0], height=own[1])


def size_words(size: Size, own: tuple[int, int]) -> str:
    """Another size in a list, with what it comes to."""
    width, height = whole_size(size, own)
    words = QCoreApplication.translate("Export", "{width} × {height}").format(width=width, height=height)
    if min(width, height) > min(own):
        return QCoreApplication.translate("Export", "{size}, enlarged").format(size=words)
    return words


def usual_size_words(size: tuple[int, int]) -> str:
    """The size a moving picture has by itself."""
    words = QCoreApplication.translate("Export", "Usual: {width} × {height}")
    return words.format(width=size[0], height=size[1])


def whole_size(size: Size, own: tuple[int, int]) -> tuple[int, int]:
    """Both sides of a size, even, in the shape of the first clip."""
    width, height = size
    width = width or round(own[0] * height / own[1])
    height = height or round(own[1] * width / own[0])
    return (width + 1) // 2 * 2, (height + 1) // 2 * 2


def own_rate_words(own: Fraction | None) -> str:
    """The frames a second a film has by itself."""
    if own is None:
        return QCoreApplication.translate("Export", "As the clip")
    return QCoreApplication.translate("Export", "As the clip: {rate} a second").format(rate=_figure(own))


def rate_words(rate: Rate) -> str:
    """Other frames a second in a list."""
    return QCoreApplication.translate("Export", "{rate} a second").format(rate=_figure(Fraction(*rate)))


def plan_words(plan: FilmPlan, size: int | None) -> str:
    """What the file will be: its frames, its length and, where that can be said, its size on disk."""
    parts = [
        frames_words(plan.frames),
        QCoreApplication.translate("Export", "{seconds} s").format(
            seconds=QLocale().toString(plan.seconds, "f", 1)
        ),
        QCoreApplication.translate("Export", "{width} × {height}").format(
            width=plan.width, height=plan.height
        ),
    ]
    if size is not None:
        parts.append(QCoreApplication.translate("Export", "about {size}").format(size=bytes_words(size)))
    return " · ".join(parts)


def way_words(plan: FilmPlan) -> str:
    """Whether the pictures stay as they are, and if not, why."""
    if plan.picture is Way.COPIED:
        if plan.sound is Way.ENCODED:
            return QCoreApplication.translate(
                "Export", "The pictures stay as they are, without loss; the sound is encoded anew."
            )
        return QCoreApplication.translate("Export", "As it is, without loss.")
    return {
        Reason.ASKED: QCoreApplication.translate("Export", "Encoded anew, as you chose."),
        Reason.FORMAT: QCoreApplication.translate(
            "Export", "Encoded anew: this format keeps pictures in another way than the clips do."
        ),
        Reason.SIZE: QCoreApplication.translate("Export", "Encoded anew: the size changes."),
        Reason.RATE: QCoreApplication.translate("Export", "Encoded anew: the frames a second change."),
        Reason.SETTINGS: QCoreApplication.translate(
            "Export", "Encoded anew: the clips are encoded in different ways."
        ),
        Reason.CUT: QCoreApplication.translate(
            "Export", "Encoded anew: at these marks the clip cannot be cut as it is."
        ),
        Reason.CONTINUES: QCoreApplication.translate(
            "Export", "Encoded anew, so that the frame two shots share is shown once."
        ),
        Reason.FADE: QCoreApplication.translate("Export", "Encoded anew: shots fade into each other."),
        Reason.MARK: QCoreApplication.translate("Export", "Encoded anew: words are drawn into the picture."),
    }[plan.reasons[0] if plan.reasons else Reason.ASKED]


def label_words(clips: Sequence[ClipFacts], producers: Sequence[str]) -> str:
    """What becomes of labels; `producers` are the makers of clips that carry none."""
    carried = [each.marks for each in clips if each.marks.has_label]
    if carried:
        names = list(dict.fromkeys(marks.producer for marks in carried if marks.producer))
        if not names:
            return QCoreApplication.translate("Export", "It carries a label already, which is kept as it is.")
        words = QCoreApplication.translate(
            "Export", "It carries the label of {producer} already, which is kept as it is."
        )
        return words.format(producer=listed(names, translator))
    if producers:
        words = QCoreApplication.translate("Export", "In its data: made by AI, by {producer}.")
        return words.format(producer=producers[0])
    return QCoreApplication.translate("Export", "Nothing in it is known to be made by AI.")


def bytes_words(size: int) -> str:
    """A file's size."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _figure(rate: Fraction) -> str:
    return QLocale().toString(float(rate), "g", 5)
