"""What is heard with a film: the clips' own sound, and a soundtrack under all of it."""

from __future__ import annotations

from pathlib import Path

import msgspec
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

from hailuo_desktop.domain.film import Soundtrack
from hailuo_desktop.ui.controls import ElidedLabel, IconButton
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import CONTROL_HEIGHT, SPACE_2, SPACE_3

_LONGEST = 86_400.0


class SoundSection(QWidget):
    """Shows what it is given, and tells what is set.

    Signals:
        file_asked(): a soundtrack is to be chosen.
        track_changed(Soundtrack | None): the soundtrack is this now.
        clips_heard(bool): the clips' own sound is kept, or left out.
    """

    file_asked = Signal()
    track_changed = Signal(object)
    clips_heard = Signal(bool)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._track: Soundtrack | None = None
        self.clips = QCheckBox()
        self.clips.setObjectName("clipSound")
        self.clips.toggled.connect(self.clips_heard)
        self.choose = QPushButton()
        self.choose.setObjectName("chooseTrack")
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self.file_asked)
        self.name = ElidedLabel()
        self.name.setObjectName("trackName")
        self.remove = IconButton(icons.icon("x", "muted"), "")
        self.remove.setObjectName("removeTrack")
        self.remove.clicked.connect(lambda: self.track_changed.emit(None))
        self._named = QWidget()
        named = QHBoxLayout(self._named)
        named.setContentsMargins(0, 0, 0, 0)
        named.setSpacing(SPACE_2)
        named.addWidget(self.name, 1)
        named.addWidget(self.remove)
        self.offset, self.fade_in, self.fade_out = QDoubleSpinBox(), QDoubleSpinBox(), QDoubleSpinBox()
        self.volume = QSpinBox()
        self.volume.setRange(0, 400)
        self.volume.setSingleStep(5)
        self.offset.setRange(-_LONGEST, _LONGEST)
        for each, name in (
            (self.offset, "trackOffset"),
            (self.fade_in, "trackFadeIn"),
            (self.fade_out, "trackFadeOut"),
        ):
            each.setObjectName(name)
            each.setDecimals(2)
            each.setSingleStep(0.5)
            if each is not self.offset:
                each.setRange(0, _LONGEST)
        self.volume.setObjectName("trackVolume")
        self.loops = QCheckBox()
        self.loops.setObjectName("trackLoops")
        self._labels = [QLabel() for _ in range(4)]
        self._fields = QWidget()
        form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(SPACE_3)
        form.setVerticalSpacing(SPACE_2)
        for label, box in zip(
            self._labels, (self.offset, self.volume, self.fade_in, self.fade_out), strict=True
        ):
            box.setKeyboardTracking(False)
            box.setAlignment(Qt.AlignmentFlag.AlignRight)
            label.setBuddy(box)
            label.setMinimumHeight(theme.px(CONTROL_HEIGHT))
            form.addRow(label, box)
        for each in (self.offset, self.fade_in, self.fade_out):
            each.valueChanged.connect(self._changed)
        self.volume.valueChanged.connect(self._changed)
        form.addRow(self.loops)
        self.loops.toggled.connect(self._changed)
        self.words = QLabel()
        self.words.setObjectName("trackWords")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for part in (self.clips, self.choose, self._named, self._fields, self.words):
            column.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        self.clips.setText(self.tr("Keep the clips' own sound"))
        self.choose.setText(self.tr("Choose a soundtrack…"))
        self.choose.setToolTip(self.tr("Or drop a sound file anywhere on this page."))
        self.name.setAccessibleDescription(self.tr("Soundtrack"))
        self.remove.set_label(self.tr("Remove the soundtrack"))
        names = (self.tr("Begins at"), self.tr("Volume"), self.tr("Fades in over"), self.tr("Fades out over"))
        for label, name in zip(self._labels, names, strict=True):
            label.setText(name)
        self.offset.setToolTip(self.tr("Below zero, so much of its beginning is left out."))
        for box, name in zip((self.offset, self.volume, self.fade_in, self.fade_out), names, strict=True):
            box.setAccessibleName(name)
        for each in (self.offset, self.fade_in, self.fade_out):
            each.setSuffix(self.tr(" s"))
        self.volume.setSuffix(self.tr("{n} %").format(n=""))
        self.loops.setText(self.tr("Repeat it until the film ends"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_sound(self, track: Soundtrack | None, words: str, tone: str, *, clips_are_heard: bool) -> None:
        """Show the soundtrack, and in words what becomes of it."""
        self._track = track
        with QSignalBlocker(self.clips):
            self.clips.setChecked(clips_are_heard)
        self.choose.setVisible(track is None)
        self._named.setVisible(track is not None)
        self._fields.setVisible(track is not None)
        self.words.setVisible(bool(words))
        self.words.setText(words)
        set_role(self.words, tone)
        if track is None:
            return
        self.name.setText(Path(track.path).name)
        for box, value in (
            (self.offset, track.offset),
            (self.fade_in, track.fade_in),
            (self.fade_out, track.fade_out),
        ):
            with QSignalBlocker(box):
                box.setValue(value)
        with QSignalBlocker(self.volume), QSignalBlocker(self.loops):
            self.volume.setValue(round(track.volume * 100))
            self.loops.setChecked(track.loops)

    def _changed(self) -> None:
        if self._track is not None:
            self.track_changed.emit(
                msgspec.structs.replace(
                    self._track,
                    offset=self.offset.value(),
                    volume=self.volume.value() / 100,
                    fade_in=self.fade_in.value(),
                    fade_out=self.fade_out.value(),
                    loops=self.loops.isChecked(),
                )
            )
