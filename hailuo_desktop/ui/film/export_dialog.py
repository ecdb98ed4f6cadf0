"""What the file of a film is to be: format, quality, size, rate, labels, and what it says of its making."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.clip_facts import ClipFacts
from hailuo_desktop.domain.film import Film, FilmFormat, FilmPlan, Fit, VisibleMark
from hailuo_desktop.storage.settings import ExportSettings, LabelSettings
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.dialogs import grow
from hailuo_desktop.ui.film import export_words as say
from hailuo_desktop.ui.film.export_choices import (
    ANIMATIONS,
    OWN_RATE,
    OWN_SIZE,
    Quality,
    encoding,
    qualities,
    rates,
    sizes,
)
from hailuo_desktop.ui.film.export_sayings import Sayings, caption
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_5
from hailuo_desktop.wording import joined

FORMATS = (FilmFormat.MP4, FilmFormat.MOV, FilmFormat.GIF, FilmFormat.WEBP)

_WIDTH = 536
_LABEL_WIDTH = 88
_CLOSE_SHAPES = 0.01

_Choice = TypeVar("_Choice", bound=StrEnum)


class ExportDialog(QDialog):
    """Makes choices, and shows what it is told of what will come of them.

    Signals:
        changed(): the film of these choices is another one now.
        export_asked(): it is to be made.
        labels_asked(): the page of labels is wanted.
    """

    changed = Signal()
    export_asked = Signal()
    labels_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        film: Film,
        settings: ExportSettings,
        labels: LabelSettings,
        mark_words: str,
        parent: QWidget | None = None,
    ) -> None:
        """Take a film, of whose clips nothing is known yet; `mark_words` would be drawn into the picture."""
        super().__init__(parent)
        self._film = film
        self._clips: Sequence[ClipFacts] = ()
        self._mark: VisibleMark | None = None
        self._sizes, self._rates = [OWN_SIZE], [OWN_RATE]
        self._fitting = True
        self.setObjectName("filmExport")
        self.setFixedWidth(theme.px(_WIDTH))
        self.head = QLabel()
        set_role(self.head, "head")
        self.format = SegmentedControl(self.tr("Format"))
        self.format.setObjectName("exportFormat")
        self.format.set_choices([(kind, say.format_words(kind)) for kind in FORMATS])
        known = {kind.value: kind for kind in FORMATS}
        self.format.set_value(known.get(settings.format, FilmFormat.MP4))
        self.about_format = caption()
        self.quality, self.dimensions, self.rate, self.fit = (QComboBox() for _ in range(4))
        for box, name in (
            (self.quality, "exportQuality"),
            (self.dimensions, "exportSize"),
            (self.rate, "exportRate"),
            (self.fit, "exportFit"),
        ):
            box.setObjectName(name)
            box.currentIndexChanged.connect(self._tell)
        self.sayings = Sayings(film, settings, labels, mark_words)
        self.sayings.changed.connect(self._tell)
        self.sayings.labels_asked.connect(self.labels_asked)
        self.way, self.plan_words = QLabel(), caption()
        self.way.setObjectName("exportWay")
        self.way.setTextFormat(Qt.TextFormat.PlainText)
        self.way.setWordWrap(True)
        self.export_button, self.cancel_button = QPushButton(), QPushButton()
        self.export_button.setObjectName("startExport")
        set_role(self.export_button, "primary")
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self.export_asked)
        self.cancel_button.setObjectName("cancelExport")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self._names = {
            box: QLabel() for box in (self.format, self.quality, self.dimensions, self.rate, self.fit)
        }
        self._rows: dict[QWidget, QWidget] = {}
        self._lay_out(theme)
        self._fill()
        self.retranslate()
        self.format.value_changed.connect(lambda _: self._fill_and_tell())
        self.show_waiting()

    # What is chosen

    @property
    def kind(self) -> FilmFormat:
        """The format that is chosen; ProRes is one of MOV's qualities."""
        value = self.format.value
        return value if isinstance(value, FilmFormat) else FilmFormat.MP4

    @property
    def film(self) -> Film:
        """The film as it is to be made."""
        sayings, shots = self.sayings, self._film.shots
        if not sayings.carries_request:
            shots = tuple(msgspec.structs.replace(shot, request=None) for shot in shots)
        return msgspec.structs.replace(
            self._film,
            shots=shots,
            encoding=encoding(
                self.kind,
                _chosen(self.quality, Quality),
                self._sizes[max(0, self.dimensions.currentIndex())],
                self._rates[max(0, self.rate.currentIndex())],
                _chosen(self.fit, Fit) or Fit.BARS,
            ),
            is_labelled=sayings.is_labelled,
            mark=self._mark if sayings.has_mark else None,
            carries_pictures=sayings.carries_pictures,
        )

    def settings(self, before: ExportSettings) -> ExportSettings:
        """The same settings with what was chosen here, for the next time."""
        return msgspec.structs.replace(
            before,
            format=self.kind.value,
            with_request=self.sayings.with_request.isChecked(),
            with_pictures=self.sayings.with_pictures.isChecked(),
        )

    def set_mark(self, mark: VisibleMark, words: str) -> None:
        """The words in the picture would be these."""
        self._mark = mark
        self.sayings.set_mark_words(words)

    # What will come of it

    def take_clips(self, clips: Sequence[ClipFacts]) -> None:
        """The clips are these, as far as they can be read."""
        self._clips = clips
        self.sayings.take_clips(clips)
        self._fill()

    def show_waiting(self) -> None:
        """The clips are being looked at."""
        set_role(self.way, "")
        self.way.setText(self.tr("Looking at the clips…"))
        self.plan_words.setText("")
        self.export_button.setEnabled(False)

    def show_plan(self, plan: FilmPlan, size: int | None) -> None:
        """The film would be made like this; `size` is about how many bytes it has, where that is known."""
        set_role(self.way, "")
        words = [say.way_words(plan)] if self.kind not in ANIMATIONS else []
        if plan.ends_credentials:
            words.append(self.tr("Content Credentials hold for the original alone and end here."))
        self.way.setText(joined(*words))
        self.plan_words.setText(say.plan_words(plan, size))
        if self._sizes[self.dimensions.currentIndex()] == OWN_SIZE and self.kind in ANIMATIONS:
            self.dimensions.setItemText(0, say.usual_size_words((plan.width, plan.height)))
        self.export_button.setEnabled(True)

    def show_trouble(self, words: str) -> None:
        """It cannot be made like this."""
        set_role(self.way, "danger")
        self.way.setText(words)
        self.plan_words.setText("")
        self.export_button.setEnabled(False)

    # Words

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        is_one = len(self._film.shots) == 1
        title = self.tr("Export clip") if is_one else self.tr("Export film")
        self.setWindowTitle(title)
        self.head.setText(title)
        names = (
            self.tr("Format"),
            self.tr("Quality"),
            self.tr("Size"),
            self.tr("Frames"),
            self.tr("Other shapes"),
        )
        for (field, label), name in zip(self._names.items(), names, strict=True):
            label.setText(name)
            label.setBuddy(field)
            field.setAccessibleName(name)
        self.export_button.setText(self.tr("Export…"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.sayings.retranslate()
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            grow(self)
        return done

    # Inside

    def _has_other_shapes(self) -> bool:
        shapes = [each.width / each.height for each in self._clips if each.height]
        return bool(shapes) and max(shapes) - min(shapes) > _CLOSE_SHAPES

    def _fill(self) -> None:
        """Offer what there is for the format; what was chosen stays where it is among that."""
        self._fitting = True
        kind = self.kind
        _offer(self.quality, [(each, say.quality_words(each)) for each in qualities(kind)])
        self._sizes, self._rates = [OWN_SIZE], [OWN_RATE]
        size_words, rate_words = [say.own_size_words(kind, None)], [say.own_rate_words(None)]
        if self._clips:
            first = self._clips[0]
            own, own_rate = (first.width, first.height), Fraction(*first.rate)
            self._sizes += sizes(kind, *own)
            self._rates += rates(kind, own_rate)
            size_words = [say.own_size_words(kind, own)]
            size_words += [say.size_words(each, own) for each in self._sizes[1:]]
            rate_words = [say.own_rate_words(own_rate), *map(say.rate_words, self._rates[1:])]
        _offer(self.dimensions, list(zip(map(str, self._sizes), size_words, strict=True)))
        _offer(self.rate, list(zip(map(str, self._rates), rate_words, strict=True)))
        _offer(
            self.fit,
            [
                (Fit.BARS, self.tr("Whole, with black bars")),
                (Fit.FILL, self.tr("Filling the picture, their edges cut")),
            ],
        )
        self._rows[self.quality].setVisible(self.quality.count() > 0)
        self._rows[self.fit].setVisible(self._has_other_shapes())
        self.about_format.setText(say.about_format(kind))
        self.sayings.set_video(kind not in ANIMATIONS)
        self._fitting = False

    def _fill_and_tell(self) -> None:
        self._fill()
        self._tell()

    def _tell(self, _: object = None) -> None:
        if not self._fitting:
            self.changed.emit()

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_2)
        column.addWidget(self.head)
        for field, name in self._names.items():
            column.addWidget(self._row(field, name, theme.px(_LABEL_WIDTH)))
            if field is self.format:
                column.addWidget(self._row(self.about_format, QLabel(), theme.px(_LABEL_WIDTH)))
        column.addSpacing(SPACE_2)
        column.addWidget(self.sayings)
        column.addSpacing(SPACE_2)
        column.addWidget(self.plan_words)
        column.addWidget(self.way)
        # Two lines have their room from the start, so that the buttons stay where they are.
        self.way.setMinimumHeight(2 * self.way.fontMetrics().lineSpacing())
        self.way.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.export_button)
        column.addLayout(foot)

    def _row(self, field: QWidget, name: QLabel, width: int) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_3)
        name.setFixedWidth(width)
        line.addWidget(name)
        line.addWidget(field, 1)
        self._rows[field] = row
        return row


def _chosen(box: QComboBox, kind: type[_Choice]) -> _Choice | None:
    """The choice made; Qt gives it back as a plain text."""
    return kind(box.currentData()) if box.currentIndex() >= 0 else None


def _offer(box: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    before = box.currentData()
    box.clear()
    for value, words in choices:
        box.addItem(words, value)
    values = [value for value, _ in choices]
    box.setCurrentIndex(values.index(before) if before in values else 0 if values else -1)
