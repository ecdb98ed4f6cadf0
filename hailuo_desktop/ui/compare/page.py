"""The page on which two to four takes are compared, and one of them kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.differences import Difference
from hailuo_desktop.ui.compare.lockstep import Lockstep
from hailuo_desktop.ui.compare.panes import Panes, letter
from hailuo_desktop.ui.controls import IconButton, SegmentedControl
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.jump_slider import JumpSlider
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.times import timecode
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_4
from hailuo_desktop.ui.tooltips import as_tooltip

if TYPE_CHECKING:
    from hailuo_desktop.services.compare_desk import ClipReel

_SIZE = QSize(1180, 760)
_TABLE_HEIGHT = 144
_ROW = 28


@dataclass(frozen=True)
class Take:
    """A clip to compare: its job's id, its prompt, and how it is called in short."""

    id: str
    title: str
    caption: str


class ComparePage(QDialog):
    """Plays takes in step; Escape closes it.

    Signals:
        kept(str, list[str]): this job's clip is kept, those of the others are rejected.
    """

    kept = Signal(str, object)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        takes: Sequence[Take],
        reels: Sequence[ClipReel],
        found: Sequence[Difference],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._takes = takes
        self._found = found
        self.setObjectName("comparePage")
        size = QSize(theme.px(_SIZE.width()), theme.px(_SIZE.height()))
        self.resize(size.boundedTo(self.screen().availableSize()))
        self.lockstep = Lockstep(reels, self)
        self.panes = Panes(theme, len(takes))
        self.panes.setObjectName("comparePanes")
        self.panes.box_changed.connect(lambda width, height: self._fit(reels, width, height))
        self.panes.chosen.connect(self._choose)
        self.play_button = IconButton(icons.icon("play"), "")
        self.play_button.clicked.connect(self.lockstep.toggle)
        self.slider = JumpSlider("")
        self.slider.setRange(0, round(self.lockstep.seconds * 1000))
        self.slider.valueChanged.connect(self.lockstep.seek)
        self.time = QLabel()
        self.ways = SegmentedControl("")
        self.ways.value_changed.connect(self._arrange)
        self.table = self._make_table()
        self.same = QLabel()
        set_role(self.same, "muted")
        self.keep_button = QPushButton()
        self.keep_button.setObjectName("keepTake")
        self.keep_button.setProperty("role", "primary")
        self.keep_button.setAutoDefault(False)
        self.keep_button.clicked.connect(self._keep)
        self.close_button = QPushButton()
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self.lockstep.shown.connect(self.panes.show_frames)
        self.lockstep.moved.connect(self._moved)
        self.lockstep.playing_changed.connect(self._show_playing)
        self.lockstep.failed.connect(lambda _: self._say_failed())
        self.finished.connect(lambda _: self.lockstep.close())
        self.retranslate()
        self.panes.setFocus()
        self.lockstep.set_playing(not theme.less_motion)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Compare takes"))
        self.panes.setAccessibleName(self.tr("Takes side by side"))
        self.panes.setAccessibleDescription(
            self.tr("A to D choose a take, Space plays, comma and full stop go frame by frame.")
        )
        self.slider.setAccessibleName(self.tr("Place in the clips"))
        self.time.setAccessibleDescription(self.tr("Time"))
        self.ways.setAccessibleName(self.tr("How they are shown"))
        choices = [("beside", self.tr("Side by side")), ("one", self.tr("One at a time"))]
        if len(self._takes) == 2:
            choices.insert(1, ("wipe", self.tr("Wipe")))
        self.ways.set_choices(choices)
        with QSignalBlocker(self.ways):
            self.ways.set_value(self.ways.value or "beside")
        self.table.setAccessibleName(self.tr("What differs in what was asked for"))
        self.table.setHorizontalHeaderLabels([letter(number) for number in range(len(self._takes))])
        self.table.setVerticalHeaderLabels([_title(each.name) for each in self._found])
        self.same.setText(self.tr("All were asked for with the same request."))
        self.close_button.setText(self.tr("Close"))
        self._show_playing(self.lockstep.is_playing)
        self._show_choice()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        number = event.key() - Qt.Key.Key_A
        digit = event.key() - Qt.Key.Key_1
        if not plain:
            super().keyPressEvent(event)
        elif 0 <= number < len(self._takes):
            self._choose(number)
        elif 0 <= digit < len(self._takes):
            self._choose(digit)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_K):
            self.lockstep.toggle()
        elif event.key() == Qt.Key.Key_Comma:
            self.lockstep.step(-1)
        elif event.key() == Qt.Key.Key_Period:
            self.lockstep.step(1)
        elif event.key() == Qt.Key.Key_Home:
            self.lockstep.seek(0)
        elif event.key() == Qt.Key.Key_Tab:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_X:
            self._choose((self.panes.choice + 1) % len(self._takes))
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.play_button)
        row.addWidget(self.slider, 1)
        row.addWidget(self.time)
        row.addSpacing(SPACE_2)
        row.addWidget(self.ways)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.keep_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(self.panes, 1)
        column.addLayout(row)
        column.addWidget(self.table if self._found else self.same)
        column.addLayout(foot)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._found), len(self._takes), self)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setCornerButtonEnabled(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows, head = table.verticalHeader(), table.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._theme.px(_ROW))
        needed = head.sizeHint().height() + len(self._found) * self._theme.px(_ROW) + 2
        table.setFixedHeight(min(self._theme.px(_TABLE_HEIGHT), needed))
        for row, each in enumerate(self._found):
            for column, value in enumerate(each.values):
                cell = QTableWidgetItem(str(value))
                cell.setToolTip(as_tooltip(str(value)))
                table.setItem(row, column, cell)
        table.setVisible(bool(self._found))
        return table

    def _fit(self, reels: Sequence[ClipReel], width: int, height: int) -> None:
        for reel in reels:
            reel.fit(width, height)
        self.lockstep.refresh()

    @Slot(object)
    def _arrange(self, way: object) -> None:
        self.panes.set_wiping(way == "wipe")
        if way == "one":
            self.panes.show_single(self.panes.choice)
        self.panes.setFocus()

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.panes.choose(number)
        self._show_choice()

    def _show_choice(self) -> None:
        number = self.panes.choice
        take = self._takes[number]
        self.keep_button.setText(self.tr("Keep {letter}, reject the rest").format(letter=letter(number)))
        self.keep_button.setToolTip(as_tooltip(f"{take.title}\n{take.caption}"))

    def _keep(self) -> None:
        chosen = self._takes[self.panes.choice].id
        self.kept.emit(chosen, [each.id for each in self._takes if each.id != chosen])
        self.accept()

    @Slot(int)
    def _moved(self, milliseconds: int) -> None:
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(milliseconds)
        frame = self.lockstep.numbers[0]
        self.time.setText(f"{timecode(milliseconds)} · #{frame}")

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self.play_button.setIcon(self._icons.icon("pause" if playing else "play"))
        self.play_button.set_label(self.tr("Pause") if playing else self.tr("Play"), self.tr("Space"))

    def _say_failed(self) -> None:
        self.time.setText(self.tr("A clip cannot be read any further."))


def _title(name: str) -> str:
    return {
        "prompt": QCoreApplication.translate("ComparePage", "Prompt"),
        "model": QCoreApplication.translate("ComparePage", "Model"),
        "resolution": QCoreApplication.translate("ComparePage", "Resolution"),
        "duration": QCoreApplication.translate("ComparePage", "Duration"),
        "image": QCoreApplication.translate("ComparePage", "Picture"),
        "end_image": QCoreApplication.translate("ComparePage", "End picture"),
        "references": QCoreApplication.translate("ComparePage", "References"),
        "seed": QCoreApplication.translate("ComparePage", "Seed"),
    }.get(name, name)
