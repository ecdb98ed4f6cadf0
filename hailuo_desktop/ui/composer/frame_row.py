"""Which frame of a video is the picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from hailuo_desktop.domain.video_origin import VideoOrigin
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.times import timecode
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2

_REST_MS = 250
"""A frame is asked for when the slider has come to rest: each one has to be decoded."""
_MOST_STEPS = 20_000


class FrameRow(QWidget):
    """A slider over the video's frames, a frame back and on, and the last one.

    Signals:
        asked(object): the frame at this second is wanted; None for the last one.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("frameRow")
        self._video: VideoOrigin | None = None
        self._words = QLabel(self)
        self._words.setFont(theme.font("caption"))
        set_role(self._words, "muted")
        self._slider = _Slider(Qt.Orientation.Horizontal, self)
        self._back, self._on, self._last = (QToolButton(self) for _ in range(3))
        for button, icon in (
            (self._back, "step-back"),
            (self._on, "step-forward"),
            (self._last, "skip-forward"),
        ):
            button.setProperty("role", "icon")
            button.setIcon(icons.icon(icon))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(self._back)
        row.addWidget(self._slider, 1)
        row.addWidget(self._on)
        row.addSpacing(SPACE_2)
        row.addWidget(self._last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addLayout(row)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask)
        self._slider.valueChanged.connect(self._moved)
        self._back.clicked.connect(lambda: self._slider.setValue(self._slider.value() - 1))
        self._on.clicked.connect(lambda: self._slider.setValue(self._slider.value() + 1))
        self._last.clicked.connect(self._ask_last)
        self.retranslate()

    def show_video(self, video: VideoOrigin) -> None:
        """Show the video and the frame of it that is the picture."""
        self._rest.stop()
        self._video = video
        steps = max(1, min(_MOST_STEPS, round(video.last / video.step)))
        self._slider.blockSignals(True)
        self._slider.setRange(0, steps)
        self._slider.setPageStep(max(1, steps // 10))
        self._slider.setValue(round(steps * video.moment / video.last) if video.last else 0)
        self._slider.blockSignals(False)
        self._say(video.moment)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Frame of the video"))
        self._slider.setAccessibleName(self.tr("Frame of the video"))
        for button, words in (
            (self._back, self.tr("Frame before")),
            (self._on, self.tr("Next frame")),
            (self._last, self.tr("Last frame")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        if self._video is not None:
            self._say(self._moment)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def _moment(self) -> float:
        """Where the slider stands, in seconds."""
        video = self._video
        return 0.0 if video is None else video.last * self._slider.value() / self._slider.maximum()

    def _moved(self) -> None:
        self._say(self._moment)
        self._rest.start()

    def _ask(self) -> None:
        at_end = self._slider.value() == self._slider.maximum()
        self.asked.emit(None if at_end else self._moment)

    def _ask_last(self) -> None:
        self._slider.setValue(self._slider.maximum())
        self._rest.stop()
        self._ask()

    def _say(self, moment: float) -> None:
        words = self.tr("Frame at {time}").format(time=timecode(round(moment * 1000)))
        self._words.setText(words)
        self._slider.setAccessibleDescription(words)
        self._back.setEnabled(self._slider.value() > 0)
        self._on.setEnabled(self._slider.value() < self._slider.maximum())


class _Slider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel scrolls the composer; a frame is chosen by hand.
        event.ignore()
