"""The further filters of the library, in a small popup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum, auto

import msgspec
from PySide6.QtCore import QDate, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.clip_filter import ClipFilter, ClipKind
from hailuo_desktop.domain.clip_notes import MOST_STARS
from hailuo_desktop.ui.controls import inset
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_4

_WIDTH = 340
_DEAREST = 9999.0


@dataclass(frozen=True)
class Offer:
    """What there is to choose from."""

    models: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


class _Time(Enum):
    """When clips were made."""

    ANY = auto()
    TODAY = auto()
    WEEK = auto()
    MONTH = auto()
    BETWEEN = auto()


_DAYS = {_Time.TODAY: 0, _Time.WEEK: 6, _Time.MONTH: 29}


class FilterPopover(QFrame):
    """Wishes besides the words and the choice in view. They hold at once.

    Signals:
        wished(ClipFilter): this is asked for now.
    """

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._wish = ClipFilter()
        self._offer = Offer()
        self.setObjectName("libraryFilterPopover")
        set_role(self, "popup")
        self.kind, self.model, self.rating, self.time = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.folder, self.tag = QComboBox(), QComboBox()
        today = QDate.currentDate()
        self.since, self.until = QDateEdit(today.addDays(-29)), QDateEdit(today)
        self.cost_from, self.cost_to = QDoubleSpinBox(), QDoubleSpinBox()
        for box in (self.kind, self.model, self.rating, self.time, self.folder, self.tag):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            box.activated.connect(self._tell)
        inset(self.since, self.until, self.cost_from, self.cost_to)
        for day in (self.since, self.until):
            day.setCalendarPopup(True)
            day.dateChanged.connect(self._tell)
        for cost in (self.cost_from, self.cost_to):
            cost.setRange(0, _DEAREST)
            cost.setDecimals(2)
            cost.setSingleStep(0.1)
            cost.setKeyboardTracking(False)
            cost.valueChanged.connect(self._tell)
        self._days = _side_by_side(self.since, self.until)
        costs = _side_by_side(self.cost_from, self.cost_to)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(SPACE_3)
        self._form.setVerticalSpacing(SPACE_2)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._labels = [QLabel() for _ in range(8)]
        fields = (self.kind, self.model, self.rating, self.time, self._days, costs, self.folder, self.tag)
        for label, field in zip(self._labels, fields, strict=True):
            self._form.addRow(label, field)
        self.missing = QCheckBox()
        self.missing.toggled.connect(self._tell)
        self._form.addRow("", self.missing)
        self._clear = QPushButton()
        self._clear.setObjectName("clearFilters")
        self._clear.clicked.connect(self._clear_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_4)
        column.addLayout(self._form)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(theme.px(_WIDTH))
        self.retranslate()

    def open_at(self, wish: ClipFilter, offer: Offer) -> None:
        """Show these wishes, and offer what there is now."""
        self._offer = offer
        self.set_wish(wish)

    def set_wish(self, wish: ClipFilter) -> None:
        """Show these wishes; nothing is signalled."""
        self._wish = wish
        self._fill()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("More filters"))
        words = (
            self.tr("Kind"),
            self.tr("Model"),
            self.tr("Rating"),
            self.tr("Made"),
            self.tr("Days"),
            self.tr("Cost"),
            self.tr("Folder"),
            self.tr("Tag"),
        )
        for label, each in zip(self._labels, words, strict=True):
            label.setText(each)
        for field, name in (
            (self.kind, words[0]),
            (self.model, words[1]),
            (self.rating, words[2]),
            (self.time, words[3]),
            (self.since, self.tr("First day")),
            (self.until, self.tr("Last day")),
            (self.cost_from, self.tr("Cost at least")),
            (self.cost_to, self.tr("Cost at most")),
            (self.folder, words[6]),
            (self.tag, words[7]),
        ):
            field.setAccessibleName(name)
        self.cost_from.setSpecialValueText(self.tr("from any"))
        self.cost_to.setSpecialValueText(self.tr("to any"))
        self.missing.setText(self.tr("Only clips whose file is missing"))
        self._clear.setText(self.tr("Clear these filters"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        wish, offer = self._wish, self._offer
        kinds = {
            None: self.tr("Anything"),
            ClipKind.CLIP: self.tr("Clips"),
            ClipKind.SKETCH: self.tr("Sketches"),
            ClipKind.FAILED: self.tr("Failed or stopped"),
            ClipKind.LIVE: self.tr("On their way"),
        }
        _offer(self.kind, kinds.items(), wish.kind)
        stars = [(number, self.tr("%n stars or more", "", number)) for number in range(1, MOST_STARS + 1)]
        _offer(self.rating, [(0, self.tr("Any rating")), *stars], wish.rating)
        any_model = self.tr("Any model")
        _offer(self.model, [("", any_model), *((each, each) for each in offer.models)], wish.model)
        folders = ((each, each) for each in offer.folders)
        _offer(self.folder, [("", self.tr("Any folder")), *folders], wish.folder)
        _offer(self.tag, [("", self.tr("Any tag")), *((each, each) for each in offer.tags)], wish.tag)
        times = [
            (_Time.ANY, self.tr("Any time")),
            (_Time.TODAY, self.tr("Today")),
            (_Time.WEEK, self.tr("Last 7 days")),
            (_Time.MONTH, self.tr("Last 30 days")),
            (_Time.BETWEEN, self.tr("Between two days")),
        ]
        chosen = _time_of(wish)
        _offer(self.time, times, chosen)
        with QSignalBlocker(self.since), QSignalBlocker(self.until):
            if wish.since is not None:
                self.since.setDate(QDate(wish.since.year, wish.since.month, wish.since.day))
            if wish.until is not None:
                self.until.setDate(QDate(wish.until.year, wish.until.month, wish.until.day))
        self._form.setRowVisible(self._days, chosen is _Time.BETWEEN)
        with QSignalBlocker(self.cost_from), QSignalBlocker(self.cost_to):
            self.cost_from.setValue(float(wish.cost_from or 0))
            self.cost_to.setValue(float(wish.cost_to or 0))
        with QSignalBlocker(self.missing):
            self.missing.setChecked(wish.missing)
        self._clear.setEnabled(bool(wish.further))
        self.adjustSize()

    def _tell(self) -> None:
        chosen = self.time.currentData()
        since = until = None
        if chosen is _Time.BETWEEN:
            since, until = sorted((_day(self.since), _day(self.until)))
        elif chosen is not _Time.ANY:
            since = date.today() - timedelta(days=_DAYS[chosen])  # noqa: DTZ011 - the user's own calendar
        kind = self.kind.currentData()
        self._wish = msgspec.structs.replace(
            self._wish,
            kind=ClipKind(kind) if kind else None,  # Qt gives back the text of such a value
            model=self.model.currentData(),
            rating=self.rating.currentData(),
            folder=self.folder.currentData(),
            tag=self.tag.currentData(),
            since=since,
            until=until,
            cost_from=_sum(self.cost_from),
            cost_to=_sum(self.cost_to),
            missing=self.missing.isChecked(),
        )
        self._form.setRowVisible(self._days, chosen is _Time.BETWEEN)
        self._clear.setEnabled(bool(self._wish.further))
        self.adjustSize()
        self.wished.emit(self._wish)

    def _clear_all(self) -> None:
        self._wish = ClipFilter(words=self._wish.words, shown=self._wish.shown)
        self._fill()
        self.wished.emit(self._wish)


def _side_by_side(first: QWidget, second: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_2)
    row.addWidget(first, 1)
    row.addWidget(second, 1)
    return both


def _offer(box: QComboBox, choices: Iterable[tuple[object, str]], value: object) -> None:
    """Fill a box anew; a value that is not offered any more is, as long as it is asked for."""
    offered = dict(choices)
    offered.setdefault(value, str(value))
    with QSignalBlocker(box):
        box.clear()
        for each, words in offered.items():
            box.addItem(words, each)
        box.setCurrentIndex(list(offered).index(value))


def _time_of(wish: ClipFilter) -> _Time:
    if wish.since is None and wish.until is None:
        return _Time.ANY
    if wish.until is None and wish.since is not None:
        ago = (date.today() - wish.since).days  # noqa: DTZ011 - the user's own calendar
        for time, days in _DAYS.items():
            if ago == days:
                return time
    return _Time.BETWEEN


def _day(field: QDateEdit) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def _sum(field: QDoubleSpinBox) -> Decimal | None:
    return Decimal(str(round(field.value(), 2))) if field.value() > 0 else None
