"""What can be done about a picture that a model does not take, under its hint."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2


class Mends(QWidget):
    """Crop, pad and enlarge as buttons, those of them that help.

    Signals:
        framing_asked(str): the picture is to be cropped ("crop") or to get a border ("pad").
        enlarging_asked(): it is to be scaled up.
    """

    framing_asked = Signal(str)
    enlarging_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size: tuple[int, int] | None = None
        self.crop_button, self.pad_button, self.enlarge_button = (QPushButton(self) for _ in range(3))
        self.crop_button.setObjectName("mendByCropping")
        self.pad_button.setObjectName("mendByPadding")
        self.enlarge_button.setObjectName("mendByEnlarging")
        # Its sentence may be longer than the composer is wide in other languages.
        self.enlarge_button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.crop_button, 1)
        row.addWidget(self.pad_button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_1, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(row)
        column.addWidget(self.enlarge_button)
        self.crop_button.clicked.connect(lambda: self.framing_asked.emit("crop"))
        self.pad_button.clicked.connect(lambda: self.framing_asked.emit("pad"))
        self.enlarge_button.clicked.connect(self.enlarging_asked)
        self.hide()
        self.retranslate()

    def offer(
        self, *, crop: bool = False, pad: bool = False, enlarge_to: tuple[int, int] | None = None
    ) -> None:
        """Show these ways, or nothing."""
        self._size = enlarge_to
        self.crop_button.setVisible(crop)
        self.pad_button.setVisible(pad)
        self.enlarge_button.setVisible(enlarge_to is not None)
        self.setVisible(crop or pad or enlarge_to is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self.crop_button.setText(self.tr("Crop…"))
        self.pad_button.setText(self.tr("Pad…"))
        if self._size is not None:
            width, height = self._size
            words = self.tr("Enlarge to {width} × {height} (adds no detail)").format(
                width=width, height=height
            )
            self.enlarge_button.setText(words)
            self.enlarge_button.setToolTip(words)
