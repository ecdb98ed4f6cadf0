"""The row of controls under a video."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QColor,
    QFontMetrics,
    QIcon,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from hailuo_desktop.ui.controls import IconButton
from hailuo_desktop.ui.icons import IconRole, Icons
from hailuo_desktop.ui.jump_slider import JumpSlider
from hailuo_desktop.ui.stage.marks import Marks
from hailuo_desktop.ui.stage.playback import Playback
from hailuo_desktop.ui.stage.player_settings import SPEEDS, PlayerSettings
from hailuo_desktop.ui.times import timecode
from hailuo_desktop.ui.tokens import DARK, ROW_HEIGHT, SPACE_1, SPACE_2

_ROOM_FOR_VOLUME = 720
_ROOM_FOR_FRAMES = 640
_MARK_HEIGHT = 3


class SeekSlider(JumpSlider):
    """The place in the clip, with the part between the marks drawn under it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._marks = Marks()

    def show_marks(self, marks: Marks) -> None:
        self._marks = marks
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._marks:
            return
        start = self.minimum() if self._marks.start is None else self._marks.start // 1000
        end = self.maximum() if self._marks.end is None else self._marks.end // 1000
        left, right = self.place_of(start), self.place_of(end)
        painter = QPainter(self)
        # The accent of the dark look stands out on both grounds that a transport is shown on.
        accent = QColor(DARK.accent)
        foot = self.height() - _MARK_HEIGHT
        painter.fillRect(QRectF(left, foot, max(2.0, right - left), _MARK_HEIGHT), accent)
        for place, is_set in ((left, self._marks.start), (right - 2, self._marks.end)):
            if is_set is not None:
                painter.fillRect(QRectF(place, 0, 2, self.height()), accent)


class Transport(QFrame):
    """Play, step, seek, time, speed, loop, sound, small window, full screen.

    A view of a playback like the picture itself: several may show the same one.

    Signals:
        small_window_asked(), full_screen_asked(): to be gone to, or come back from.
    """

    small_window_asked = Signal()
    full_screen_asked = Signal()

    def __init__(
        self, playback: Playback, icons: Icons, parent: QWidget | None = None, *, on_stage: bool = False
    ) -> None:
        """`on_stage` dresses it for the dark, whatever the theme."""
        super().__init__(parent)
        self.setProperty("role", "stage" if on_stage else "surface")
        self._ink: IconRole = "stage" if on_stage else "text"
        self.setFixedHeight(ROW_HEIGHT)
        self._playback = playback
        self._icons = icons

        self.play_button = IconButton(self._icon("play"), "")
        self.play_button.clicked.connect(playback.toggle)
        self.back_button = self._step_button("step-back", -1)
        self.on_button = self._step_button("step-forward", 1)
        self.seek_slider = SeekSlider("")
        self.seek_slider.setSingleStep(1000)
        self.seek_slider.setPageStep(2000)
        self.seek_slider.setMinimumWidth(80)
        self.seek_slider.valueChanged.connect(self._slid)
        self.seek_slider.sliderReleased.connect(playback.end_scrub)
        self.time_label = QLabel()
        self.time_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.frame_label = QLabel()
        self.frame_label.setProperty("role", "muted")
        self.frame_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.frame_label.setMinimumWidth(QFontMetrics(self.frame_label.font()).horizontalAdvance("#0000"))
        self.speed_button = self._speed_button()
        self.loop_button = IconButton(self._icon("repeat"), "")
        self.loop_button.setCheckable(True)
        self.loop_button.toggled.connect(self._set_loop)
        self.mute_button = IconButton(self._icon("volume-2"), "")
        self.mute_button.setCheckable(True)
        self.mute_button.toggled.connect(self._set_muted)
        self.volume_slider = JumpSlider("")
        self.volume_slider.setRange(0, 100)
        self.volume_slider.setSingleStep(5)
        self.volume_slider.setFixedWidth(72)
        self.volume_slider.valueChanged.connect(self._set_volume)
        self.small_button = IconButton(self._icon("picture-in-picture-2"), "")
        self.small_button.clicked.connect(self.small_window_asked)
        self.full_button = IconButton(self._icon("maximize"), "")
        self.full_button.clicked.connect(self.full_screen_asked)
        self._is_full_screen = False

        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(self.play_button)
        row.addWidget(self.back_button)
        row.addWidget(self.on_button)
        row.addSpacing(SPACE_1)
        row.addWidget(self.seek_slider, 1)
        row.addSpacing(SPACE_1)
        for widget in (
            self.time_label,
            self.frame_label,
            self.speed_button,
            self.loop_button,
            self.mute_button,
            self.volume_slider,
            self.small_button,
            self.full_button,
        ):
            row.addWidget(widget)

        playback.playing_changed.connect(self._show_playing)
        playback.position_changed.connect(self._show_place)
        playback.duration_changed.connect(self._show_length)
        playback.settings_changed.connect(self._show_settings)
        playback.part.changed.connect(self._show_marks)
        playback.frame_changed.connect(self._show_frame_number)
        self._show_length(playback.duration)
        self.retranslate()

    def set_full_screen(self, on: bool) -> None:
        """Let the last button lead out of full screen instead of into it."""
        self._is_full_screen = on
        self.full_button.setIcon(self._icon("minimize" if on else "maximize"))
        self.small_button.setVisible(not on)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.back_button.set_label(self.tr("One frame back"), ",")
        self.on_button.set_label(self.tr("One frame on"), ".")
        self.seek_slider.setAccessibleName(self.tr("Place in the clip"))
        self.time_label.setAccessibleDescription(self.tr("Time"))
        self.frame_label.setAccessibleDescription(self.tr("Frame number"))
        self.frame_label.setToolTip(self.tr("Number of the frame shown, the first being 0"))
        self.loop_button.set_label(self.tr("Play in a loop"), "R")
        self.volume_slider.setAccessibleName(self.tr("Volume"))
        self.small_button.set_label(self.tr("Play in a small window on top"))
        leave, enter = self.tr("Leave full screen"), self.tr("Full screen")
        self.full_button.set_label(leave if self._is_full_screen else enter, "F")
        self._show_playing(self._playback.is_playing)
        self._show_marks(self._playback.part.marks)
        self._show_settings(self._playback.settings)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.volume_slider.setVisible(event.size().width() >= _ROOM_FOR_VOLUME)
        self.frame_label.setVisible(event.size().width() >= _ROOM_FOR_FRAMES)
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        # Without the volume slider, which steps aside.
        return QSize(540, ROW_HEIGHT)

    def _icon(self, name: str) -> QIcon:
        return self._icons.icon(name, self._ink)

    def _step_button(self, icon: str, frames: int) -> IconButton:
        button = IconButton(self._icon(icon), "")
        button.setAutoRepeat(True)
        button.clicked.connect(lambda: self._playback.step(frames))
        return button

    def _speed_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        self._speeds = QActionGroup(menu)
        for speed in SPEEDS:
            action = QAction(_speed_label(speed), self._speeds)
            action.setCheckable(True)
            action.setData(speed)
            menu.addAction(action)
        self._speeds.triggered.connect(self._set_speed)
        button.setMenu(menu)
        button.setFixedWidth(QFontMetrics(button.font()).horizontalAdvance("0.00×") + 2 * SPACE_2)
        return button

    # From the user

    @Slot(int)
    def _slid(self, place: int) -> None:
        if self.seek_slider.isSliderDown():
            self._playback.scrub(place)
        else:
            self._playback.seek(place)

    @Slot(bool)
    def _set_loop(self, on: bool) -> None:
        self._playback.apply(replace(self._playback.settings, loop=on))

    @Slot(bool)
    def _set_muted(self, on: bool) -> None:
        self._playback.apply(replace(self._playback.settings, muted=on))

    @Slot(int)
    def _set_volume(self, volume: int) -> None:
        self._playback.apply(replace(self._playback.settings, volume=volume, muted=volume == 0))

    @Slot(QAction)
    def _set_speed(self, action: QAction) -> None:
        self._playback.apply(replace(self._playback.settings, speed=float(action.data())))

    # From the playback

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self.play_button.setIcon(self._icon("pause" if playing else "play"))
        self.play_button.set_label(self.tr("Pause") if playing else self.tr("Play"), self.tr("Space"))

    @Slot(int)
    def _show_place(self, position: int) -> None:
        if not self.seek_slider.isSliderDown():
            with QSignalBlocker(self.seek_slider):
                self.seek_slider.setValue(position)
        self.time_label.setText(f"{timecode(position)} / {timecode(self._playback.duration)}")

    @Slot(object)
    def _show_frame_number(self, _frame: object) -> None:
        number = self._playback.frame_number
        self.frame_label.setText(f"#{number}" if number >= 0 else "")

    @Slot(object)
    def _show_marks(self, marks: Marks) -> None:
        self.seek_slider.show_marks(marks)
        words = self.tr("Place in the clip")
        if marks:
            first = timecode(0 if marks.start is None else marks.start // 1000)
            last = timecode(self._playback.duration if marks.end is None else marks.end // 1000)
            words = self.tr("Place in the clip; the part from {first} to {last} is played").format(
                first=first, last=last
            )
        self.seek_slider.setToolTip(words)
        self.seek_slider.setAccessibleDescription(words)

    @Slot(int)
    def _show_length(self, duration: int) -> None:
        with QSignalBlocker(self.seek_slider):
            self.seek_slider.setRange(0, duration)
        self.seek_slider.setEnabled(duration > 0)
        self._show_place(self._playback.position)
        # The time keeps its room, so that nothing beside it moves.
        widest = f"{timecode(duration)} / {timecode(duration)}"
        metrics = QFontMetrics(self.time_label.font())
        zeros = "".join("0" if c.isdigit() else c for c in widest)
        self.time_label.setMinimumWidth(metrics.horizontalAdvance(zeros) + SPACE_1)

    @Slot(object)
    def _show_settings(self, settings: PlayerSettings) -> None:
        silent = settings.muted or settings.volume == 0
        with QSignalBlocker(self.loop_button), QSignalBlocker(self.mute_button):
            self.loop_button.setChecked(settings.loop)
            self.mute_button.setChecked(silent)
        self.mute_button.set_label(self.tr("Sound on") if silent else self.tr("Sound off"), "M")
        level = "volume-x" if silent else "volume-1" if settings.volume < 50 else "volume-2"
        self.mute_button.setIcon(self._icon(level))
        with QSignalBlocker(self.volume_slider):
            self.volume_slider.setValue(settings.volume)
        label = _speed_label(settings.speed)
        self.speed_button.setText(label)
        self.speed_button.setAccessibleName(self.tr("Speed {speed}").format(speed=label))
        self.speed_button.setToolTip(self.tr("Speed"))
        for action in self._speeds.actions():
            action.setChecked(action.data() == settings.speed)


def _speed_label(speed: float) -> str:
    return f"{speed:g}×"
