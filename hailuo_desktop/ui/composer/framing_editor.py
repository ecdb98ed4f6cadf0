"""Cropping a picture, or putting a border around it, in its place in the composer."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hailuo_desktop.domain.fitting import Fitting
from hailuo_desktop.domain.framing import WHITE, WHOLE, Framing
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import Picture
from hailuo_desktop.ui.composer.framed_view import edge_colour
from hailuo_desktop.ui.composer.framing_canvas import FramingCanvas
from hailuo_desktop.ui.composer.ground_choice import GroundChoice
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2

Way = Literal["crop", "pad"]

_RATIOS = ("16:9", "9:16", "1:1", "4:3", "3:4")


class FramingEditor(QWidget):
    """The controls under the canvas: crop or border, the shape, the ground, what comes of it.

    The canvas is handed to whoever has the place for it.

    Signals:
        used(Framing): this is what shall be sent of the picture.
        left(): nothing shall change.
    """

    used = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("framingEditor")
        self.canvas = FramingCanvas(theme, self)
        self._picture: Picture | None = None
        self._fitting: Fitting | None = None
        self._has_holes = False
        self._ways = SegmentedControl("", self)
        self._shapes = QComboBox(self)
        self._shapes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shapes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._ground = GroundChoice(theme, icons, self)
        self._facts = QLabel(self)
        self._facts.setFont(theme.font("caption"))
        self._facts.setWordWrap(True)
        set_role(self._facts, "muted")
        self._back = QPushButton(self)
        self.use_button = QPushButton(self)
        self.use_button.setObjectName("useFraming")
        self.use_button.setDefault(True)
        self._lay_out()
        self._ways.value_changed.connect(self._way_chosen)
        self._shapes.activated.connect(self._shape_chosen)
        self._ground.chosen.connect(self._ground_chosen)
        self.canvas.changed.connect(self._tell)
        self.canvas.accepted.connect(self._use)
        self.canvas.left.connect(self.left)
        self._back.clicked.connect(self.left)
        self.use_button.clicked.connect(self._use)
        self.retranslate()

    def open(
        self,
        picture: Picture,
        preview: QPixmap,
        rule: PictureRule,
        framing: Framing | None,
        way: Way | None = None,
    ) -> None:
        """Work on a picture, with the frame it has or had; `way` if one was asked for."""
        self._picture = picture
        self._fitting = fitting = Fitting(rule, picture.width, picture.height)
        self._has_holes = preview.hasAlphaChannel()
        drawn = None if framing is None else framing.window(picture.width, picture.height)
        had_border = framing is not None and framing.pads(picture.width, picture.height)
        way = way or ("pad" if had_border else "crop")
        if fitting.crop() is None:
            way = "pad"
        self._offer_ways(fitting)
        self.canvas.show_picture(preview, fitting)
        self.canvas.ratio = None
        self._offer_shapes(fitting)
        ground = WHITE if framing is None else framing.ground
        self._ground.show_colour(ground, edge_colour(preview))
        self.canvas.set_ground(ground)
        padded = way == "pad"
        self.canvas.set_window(
            fitting.proposal(drawn if padded == had_border else None, padded=padded), padded=padded
        )
        self._ways.blockSignals(True)
        self._ways.set_value(way)
        self._ways.blockSignals(False)
        self._tell()

    @property
    def framing(self) -> Framing:
        """What is drawn now."""
        fitting = self._fitting
        if fitting is None:
            return WHOLE
        framing = fitting.framing(self.canvas.drawn, self._ground.colour)
        if self.canvas.drawn == fitting.whole:
            framing = msgspec.structs.replace(framing, left=0.0, top=0.0, right=1.0, bottom=1.0)
        return framing

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Crop or pad the picture"))
        self._ways.setAccessibleName(self.tr("Crop or pad"))
        self._shapes.setAccessibleName(self.tr("Shape"))
        self._back.setText(self.tr("Back"))
        if self._fitting is not None:
            self._offer_ways(self._fitting)
            self._offer_shapes(self._fitting)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        above = QHBoxLayout()
        above.setSpacing(SPACE_2)
        above.addWidget(self._ways, 1)
        above.addWidget(self._shapes, 1)
        column.addLayout(above)
        column.addWidget(self._ground)
        column.addWidget(self._facts)
        below = QHBoxLayout()
        below.setSpacing(SPACE_2)
        below.addWidget(self._back)
        below.addWidget(self.use_button, 1)
        column.addLayout(below)

    def _offer_ways(self, fitting: Fitting) -> None:
        self._ways.set_choices([("crop", self.tr("Crop")), ("pad", self.tr("Pad"))])
        why = self.tr("No part of this picture has a shape that the model takes.")
        self._ways.set_available("crop", fitting.crop() is not None, why)

    def _offer_shapes(self, fitting: Fitting) -> None:
        shapes: list[tuple[str, Fraction | None]] = [(self.tr("Free shape"), None)]
        own = Fraction(fitting.width, fitting.height)
        if fitting.has_ratio(own):
            shapes.append((self.tr("As the picture"), own))
        for words in _RATIOS:
            ratio = Fraction(words.replace(":", "/"))
            if fitting.has_ratio(ratio):
                shapes.append((words, ratio))
        chosen = self.canvas.ratio
        self._shapes.clear()
        for label, shape in shapes:
            self._shapes.addItem(label, None if shape is None else str(shape))
        self._shapes.setMinimumWidth(self._shapes.sizeHint().width())
        self._shapes.setCurrentIndex(next((n for n, (_, each) in enumerate(shapes) if each == chosen), 0))

    def _way_chosen(self) -> None:
        fitting = self._fitting
        if fitting is None:
            return
        padded = self._ways.value == "pad"
        ratio = self.canvas.ratio
        window = fitting.pad(ratio) if padded else fitting.crop(ratio)
        self.canvas.set_window(window or fitting.pad(), padded=padded or window is None)
        self._tell()

    def _shape_chosen(self) -> None:
        fitting = self._fitting
        if fitting is None:
            return
        data = self._shapes.currentData()
        self.canvas.ratio = ratio = None if data is None else Fraction(data)
        if ratio is None:
            return
        padded = self.canvas.is_padded
        window = fitting.pad(ratio) if padded else fitting.crop(ratio, about=self.canvas.drawn)
        if window is not None:
            self.canvas.set_window(window, padded=padded)

    def _ground_chosen(self, colour: str) -> None:
        self.canvas.set_ground(colour)
        self._tell()

    def _tell(self) -> None:
        """Say what would be sent, and what the model takes."""
        fitting, padded = self._fitting, self.canvas.is_padded
        if fitting is None:
            return
        self._ground.setVisible(padded or self._has_holes)
        window, rule = self.canvas.drawn, fitting.rule
        parts = [self.tr("{width} × {height}").format(width=window.width, height=window.height)]
        if rule.shapes is not None:
            narrowest, widest = rule.shapes
            parts.append(
                self.tr("allowed between {narrowest} and {widest}").format(narrowest=narrowest, widest=widest)
            )
        words = " · ".join(parts)
        enlarged = self.framing.enlarged
        if enlarged:
            width, height = rule.fitted(window.width, window.height, enlarged=True)
            words += "\n" + self.tr("Enlarged to {width} × {height}, which adds no detail.").format(
                width=width, height=height
            )
        self._facts.setText(words)
        if padded:
            use = self.tr("Enlarge and use with border") if enlarged else self.tr("Use with border")
        else:
            use = self.tr("Enlarge and use this part") if enlarged else self.tr("Use this part")
        self.use_button.setText(use)

    def _use(self) -> None:
        self.used.emit(self.framing)
