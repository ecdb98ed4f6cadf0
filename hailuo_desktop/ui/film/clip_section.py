"""What can be set about one clip of a film: its marks, and how it goes over into the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.clip_facts import ClipFacts
from hailuo_desktop.domain.storyboard import StoryShot
from hailuo_desktop.ui.controls import ElidedLabel, SegmentedControl
from hailuo_desktop.ui.film.trim_bar import TrimBar
from hailuo_desktop.ui.film.words import facts_words, frames_words, place_words, seconds_words
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import CONTROL_HEIGHT, SPACE_2, SPACE_3
from hailuo_desktop.wording import joined

USUAL_FADE = 0.5
LONGEST_FADE = 60.0


class ClipSection(QWidget):
    """Shows one shot, and tells what is set.

    Signals:
        trimmed(int, int): the first and last frame that are shown.
        peeked(int): this frame of the clip is to be seen.
        fade_chosen(float): seconds of the cross-fade into the next shot; 0 for a cut.
        double_kept(bool): the doubled first frame stays, or is left out.
        file_asked(): the user knows where the clip is, or wants another in its place.
    """

    trimmed = Signal(int, int)
    peeked = Signal(int)
    fade_chosen = Signal(float)
    double_kept = Signal(bool)
    file_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: ClipFacts | None = None
        self._shot: StoryShot | None = None
        self.title = ElidedLabel()
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.facts, "caption")
        self.bar = TrimBar(theme)
        self.bar.dragged.connect(self._dragged)
        self.bar.trimmed.connect(self.trimmed)
        self.bar.seen.connect(self.peeked)
        self.first, self.last = QSpinBox(), QSpinBox()
        self.first.setObjectName("firstFrame")
        self.last.setObjectName("lastFrame")
        for each in (self.first, self.last):
            each.setKeyboardTracking(False)
            each.setAlignment(Qt.AlignmentFlag.AlignRight)
            each.valueChanged.connect(self._typed)
        self._first_place, self._last_place = QLabel(), QLabel()
        for label in (self._first_place, self._last_place):
            set_role(label, "muted")
        self._first_label, self._last_label = QLabel(), QLabel()
        self._first_label.setBuddy(self.first)
        self._last_label.setBuddy(self.last)
        marks = QFormLayout()
        marks.setHorizontalSpacing(SPACE_3)
        marks.setVerticalSpacing(SPACE_2)
        for name, box, place in (
            (self._first_label, self.first, self._first_place),
            (self._last_label, self.last, self._last_place),
        ):
            name.setMinimumHeight(theme.px(CONTROL_HEIGHT))
            row = QHBoxLayout()
            row.setSpacing(SPACE_3)
            row.addWidget(box)
            row.addWidget(place, 1)
            marks.addRow(name, row)
        self.length = QLabel()
        self.length.setObjectName("shotLength")
        self.whole = QPushButton()
        self.whole.setObjectName("wholeClip")
        self.whole.setProperty("role", "quiet")
        self.whole.setAutoDefault(False)
        self.whole.clicked.connect(self._take_whole)
        under = QHBoxLayout()
        under.addWidget(self.length, 1)
        under.addWidget(self.whole)
        self._trim = QWidget()
        inner = QVBoxLayout(self._trim)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_2)
        inner.addWidget(self.bar)
        inner.addLayout(marks)
        inner.addLayout(under)
        self.find_button = QPushButton()
        self.find_button.setObjectName("findClip")
        self.find_button.setAutoDefault(False)
        self.find_button.clicked.connect(self.file_asked)
        self.double = QCheckBox()
        self.double.setObjectName("dropDouble")
        self.double.toggled.connect(lambda on: self.double_kept.emit(not on))
        self._double_words = QLabel()
        self._double_words.setWordWrap(True)
        set_role(self._double_words, "caption")
        self._join_label = QLabel()
        self.join = SegmentedControl("")
        self.join.setObjectName("joinKind")
        self.join.value_changed.connect(self._join_chosen)
        self.fade = QDoubleSpinBox()
        self.fade.setObjectName("fadeLength")
        self.fade.setRange(0.05, LONGEST_FADE)
        self.fade.setSingleStep(0.1)
        self.fade.setKeyboardTracking(False)
        self.fade.valueChanged.connect(self.fade_chosen)
        self._join = QWidget()
        joining = QVBoxLayout(self._join)
        joining.setContentsMargins(0, 0, 0, 0)
        joining.setSpacing(SPACE_2)
        joining.addWidget(self._join_label)
        both = QHBoxLayout()
        both.setSpacing(SPACE_2)
        both.addWidget(self.join, 1)
        both.addWidget(self.fade)
        joining.addLayout(both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for part in (
            self.title,
            self.facts,
            self.find_button,
            self._trim,
            self.double,
            self._double_words,
            self._join,
        ):
            column.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("The part of the clip that is shown"))
        self.bar.setToolTip(
            self.tr("Drag the ends. In the preview, I and O set them at the frame that is seen.")
        )
        keys = self.tr("Home and End choose the beginning or the end, the arrow keys move it.")
        self.bar.setAccessibleDescription(joined(keys, self.bar.toolTip()))
        self._first_label.setText(self.tr("From"))
        self._last_label.setText(self.tr("To"))
        self.first.setAccessibleName(self.tr("First frame"))
        self.last.setAccessibleName(self.tr("Last frame"))
        self.whole.setText(self.tr("Whole clip"))
        self.find_button.setText(self.tr("Find the file…"))
        self.double.setText(self.tr("Leave out the doubled frame"))
        self._double_words.setText(
            self.tr("This shot goes on from the one before: both have the frame between them.")
        )
        self._join_label.setText(self.tr("Into the next shot"))
        self.join.setAccessibleName(self.tr("How it goes over into the next shot"))
        with QSignalBlocker(self.join):
            self.join.set_choices([("cut", self.tr("Cut")), ("fade", self.tr("Cross-fade"))])
        self.fade.setAccessibleName(self.tr("Length of the cross-fade"))
        self.fade.setSuffix(self.tr(" s"))
        if self._shot is not None:
            self._show_marks()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_shot(
        self, shot: StoryShot, facts: ClipFacts | None, trouble: str, *, is_double: bool, is_last: bool
    ) -> None:
        """Show a shot; `trouble` says why there are no facts, `is_double` that its first frame is doubled."""
        self._shot, self._facts = shot, facts
        self.title.setText(shot.title)
        self.facts.setText(facts_words(facts) if facts is not None else trouble)
        set_role(self.facts, "danger" if facts is None and trouble else "caption")
        self._trim.setVisible(facts is not None)
        self.find_button.setVisible(facts is None and bool(trouble))
        self.double.setVisible(is_double)
        self._double_words.setVisible(is_double)
        with QSignalBlocker(self.double):
            self.double.setChecked(not shot.keeps_double)
        self._join.setVisible(not is_last)
        with QSignalBlocker(self.join), QSignalBlocker(self.fade):
            self.join.set_value("fade" if shot.fade else "cut")
            self.fade.setValue(shot.fade or USUAL_FADE)
        self.fade.setVisible(bool(shot.fade))
        self._show_marks()

    def show_seen(self, number: int) -> None:
        """Which frame of this clip is on the screen; -1 for none."""
        self.bar.show_seen(number)

    @property
    def _part(self) -> tuple[int, int]:
        if self._shot is None or self._facts is None:
            return (0, 0)
        end = self._facts.frames - 1
        return (min(self._shot.first, end), end if self._shot.last is None else min(self._shot.last, end))

    def _show_marks(self) -> None:
        if self._facts is None:
            return
        first, last = self._part
        with QSignalBlocker(self.first), QSignalBlocker(self.last):
            self.first.setRange(0, last)
            self.last.setRange(first, self._facts.frames - 1)
            self.first.setValue(first)
            self.last.setValue(last)
        self.bar.show_part(self._facts.frames, first, last)
        self._show_places(first, last)
        self.whole.setEnabled((first, last) != (0, self._facts.frames - 1))

    def _show_places(self, first: int, last: int) -> None:
        facts = self._facts
        if facts is None:
            return
        self._first_place.setText(place_words(facts, first))
        self._last_place.setText(place_words(facts, last))
        count = last - first + 1
        seconds = seconds_words(facts.seconds * count / facts.frames)
        self.length.setText(f"{frames_words(count)} · {seconds}")

    def _dragged(self, first: int, last: int, seen: int) -> None:
        self._show_places(first, last)
        self.peeked.emit(seen)

    def _typed(self) -> None:
        first, last = self._part
        values = (self.first.value(), self.last.value())
        if values != (first, last):
            self.trimmed.emit(*values)
            self.peeked.emit(values[0] if values[0] != first else values[1])

    def _take_whole(self) -> None:
        if self._facts is not None:
            self.trimmed.emit(0, self._facts.frames - 1)

    def _join_chosen(self, kind: object) -> None:
        self.fade_chosen.emit(self.fade.value() if kind == "fade" else 0.0)
