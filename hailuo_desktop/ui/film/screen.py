"""What the preview of a film is seen on, and its controls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from hailuo_desktop.ui.controls import IconButton
from hailuo_desktop.ui.film.preview import Layer, Preview
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.jump_slider import JumpSlider
from hailuo_desktop.ui.theme import set_role
from hailuo_desktop.ui.times import timecode
from hailuo_desktop.ui.tokens import DARK, ICON_SIZE, ROW_HEIGHT, SPACE_2, SPACE_3


class Screen(QLabel):
    """Frames of clips, one fading over the other, each whole in the frame of the film.

    A label, for the sake of screen readers, which pass over bare widgets.

    Signals:
        box_changed(int, int): frames are wanted this large, in pixels, at most.
        clicked()
    """

    box_changed = Signal(int, int)
    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers: list[tuple[QImage, float]] = []
        self._held: Sequence[Layer] = ()
        self._shape = QSize()
        self.setObjectName("filmScreen")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 135)

    def set_shape(self, shape: QSize) -> None:
        """The film has sides of this proportion; an empty size for those of the frame shown."""
        self._shape = shape
        self.update()

    @Slot(object)
    def show_layers(self, layers: Sequence[Layer]) -> None:
        """Show these, the lowest first; none for the bare ground."""
        self._layers = [
            (
                QImage(
                    each.frame.pixels,
                    each.frame.width,
                    each.frame.height,
                    each.frame.line,
                    QImage.Format.Format_RGB32,
                ),
                each.opacity,
            )
            for each in layers
        ]
        # The images lean on the frames' bytes.
        self._held = layers
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(800, 450)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ratio = self.devicePixelRatioF()
        self.box_changed.emit(round(self.width() * ratio), round(self.height() * ratio))

    def mousePressEvent(self, _event: object) -> None:
        self.clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.stage))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for image, opacity in self._layers:
            film = _within(self._shape if not self._shape.isEmpty() else image.size(), QRectF(self.rect()))
            painter.setOpacity(opacity)
            if opacity < 1 or len(self._layers) > 1:
                painter.fillRect(film, QColor(DARK.stage))
            painter.drawImage(_within(image.size(), film), image)


class Controls(QFrame):
    """Play and pause, the place in the film, and what is seen there.

    Signals:
        sought(float): a moment of the film, in seconds.
    """

    sought = Signal(float)

    def __init__(self, icons: Icons, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._preview = preview
        set_role(self, "stage")
        self.setFixedHeight(ROW_HEIGHT)
        self.play = IconButton(icons.icon("play", "stage"), "", self)
        self.play.setObjectName("filmPlay")
        self.play.clicked.connect(preview.toggle)
        self.slider = JumpSlider("")
        self.slider.setObjectName("filmSlider")
        self.slider.valueChanged.connect(lambda value: self.sought.emit(value / 1000))
        self.time = QLabel()
        self.time.setObjectName("filmTime")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_2, 0, SPACE_3, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.play)
        row.addWidget(self.slider, 1)
        row.addWidget(self.time)
        self.silent = QLabel()
        side = QSize(ICON_SIZE, ICON_SIZE)
        self.silent.setPixmap(icons.icon("volume-x", "stage").pixmap(side, self.devicePixelRatioF()))
        row.addWidget(self.silent)
        self._shot = (0, 0)
        preview.playing_changed.connect(lambda _: self._show_playing())
        preview.moved.connect(self._moved)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Preview"))
        self.slider.setAccessibleName(self.tr("Place in the film"))
        self.slider.setToolTip("")
        self.time.setAccessibleDescription(self.tr("Time, shot and frame"))
        self.silent.setAccessibleName(self.tr("The preview has no sound. The exported film has it."))
        self.silent.setToolTip(self.silent.accessibleName())
        self._show_playing()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def set_length(self, seconds: float) -> None:
        """How long the film is."""
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, round(seconds * 1000))
        self.setEnabled(seconds > 0)
        self._moved(self._preview.moment)

    def show_shot(self, number: int, frame: int) -> None:
        """Which shot is seen, counted from 1, and which frame of its clip."""
        self._shot = (number, frame)
        self._moved(self._preview.moment)

    def _moved(self, moment: float) -> None:
        milliseconds = round(moment * 1000)
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(milliseconds)
        words = f"{timecode(milliseconds)} / {timecode(self.slider.maximum())}"
        number, frame = self._shot
        if number:
            place = self.tr("shot {number}, frame {frame}").format(number=number, frame=frame)
            words = f"{words} · {place}"
        self.time.setText(words)

    def _show_playing(self) -> None:
        playing = self._preview.is_playing
        self.play.setIcon(self._icons.icon("pause" if playing else "play", "stage"))
        self.play.set_label(self.tr("Pause") if playing else self.tr("Play"), self.tr("Space"))


class Theatre(QFrame):
    """The screen with its controls, or in its place what an empty film says."""

    def __init__(self, icons: Icons, preview: Preview, empty: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "stage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.screen_view = Screen()
        self.controls = Controls(icons, preview)
        self._empty = empty
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(empty, 1)
        column.addWidget(self.screen_view, 1)
        column.addWidget(self.controls)
        preview.shown.connect(self.screen_view.show_layers)
        self.screen_view.box_changed.connect(preview.fit)
        self.screen_view.clicked.connect(preview.toggle)
        self.controls.sought.connect(preview.seek)

    def set_words(self, name: str, description: str) -> None:
        """Say to screen readers what it is, and what its keys do."""
        for each in (self, self.screen_view):
            each.setAccessibleName(name)
            each.setAccessibleDescription(description)

    def show_empty(self, is_empty: bool) -> None:
        """Say how to begin, or show the film."""
        self._empty.setVisible(is_empty)
        self.screen_view.setVisible(not is_empty)
        self.controls.setVisible(not is_empty)


def _within(size: QSize, room: QRectF) -> QRectF:
    """The largest place of that shape in the middle of the room."""
    fitted = size.scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, fitted.width(), fitted.height())
    place.moveCenter(room.center())
    return place
