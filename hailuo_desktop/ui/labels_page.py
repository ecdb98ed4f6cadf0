"""The page of labels: what files say about AI having made them, and how the words in the picture look."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.film import LEAST_MARK_SHARE, SHORTEST_MARK, Corner
from hailuo_desktop.storage.settings import LabelSettings
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.mark_words import COMMON, LONGEST, fits, has_letters, paint_mark, usual_words, words_of
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_5

_WIDTH = 820
USUAL_PREVIEW = 372
NARROW_PREVIEW = 264
"""The longer side of the picture, in a window of its own and where there is less room."""
_LARGEST_PERCENT = 15


class MarkPreview(QFrame):
    """A picture with the words in it, as a film would have them."""

    def __init__(self, theme: Theme, picture: QPixmap, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("markPreview")
        self._theme = theme
        self.picture = picture
        self._labels = LabelSettings()
        self.mark_place = QRectF()
        """Where the words stand, on the picture; empty while they are not shown."""
        room = QSize(theme.px(side), theme.px(side))
        self.setFixedSize(self._shape().scaled(room, Qt.AspectRatioMode.KeepAspectRatio))

    def show_labels(self, labels: LabelSettings, hint: str) -> None:
        """Show these; `hint` says in words what is to be seen."""
        self._labels = labels
        self.setAccessibleName(hint)
        self.update()

    def picture_place(self) -> QRectF:
        """Where the picture is."""
        return QRectF(self.rect())

    def _shape(self) -> QSize:
        return QSize(16, 9) if self.picture.isNull() else self.picture.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self.picture_place()
        if self.picture.isNull():
            painter.fillRect(place, QColor(self._theme.tokens.text_muted))
        else:
            painter.drawPixmap(place.toRect(), self.picture)
        self.mark_place = QRectF()
        labels = self._labels
        if labels.is_visible:
            words = words_of(labels)
            if fits(words, labels.share, place.width(), place.height()):
                self.mark_place = paint_mark(painter, place, words, Corner(labels.corner), labels.share)


class LabelFields(QWidget):
    """Tells of each change at once.

    Signals:
        changed(LabelSettings): the labels are to be like this from now on.
    """

    changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        labels: LabelSettings,
        folder: str,
        picture: QPixmap,
        side: int = USUAL_PREVIEW,
        parent: QWidget | None = None,
    ) -> None:
        """`folder` is where labelled copies of new clips go; `picture` shows what the mark will look like."""
        super().__init__(parent)
        self._labels = labels
        self._folder = folder
        self.setObjectName("labelFields")
        self.head, self.about = QLabel(), _caption()
        set_role(self.head, "head")
        self.in_data, self.in_picture = QLabel(), QLabel()
        for label in (self.in_data, self.in_picture):
            set_role(label, "head")
        self.on_export = self._tick("labelOnExport", labels.on_export, "on_export")
        self.on_new = self._tick("labelOnNew", labels.on_new, "on_new")
        self.export_words, self.new_words, self.mark_words = _caption(), _caption(), _caption()
        self.is_visible = self._tick("markVisible", labels.is_visible, "is_visible")
        self.words = QComboBox()
        self.words.setObjectName("markWords")
        self.words.setEditable(True)
        self.words.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.corner = QComboBox()
        self.corner.setObjectName("markCorner")
        self.share = QSlider(Qt.Orientation.Horizontal)
        self.share.setObjectName("markShare")
        self.share.setRange(round(LEAST_MARK_SHARE * 100), _LARGEST_PERCENT)
        self.share.setValue(round(labels.share * 100))
        self.share_words = QLabel()
        self.span = SegmentedControl(self.tr("Shown"))
        self.span.setObjectName("markSpan")
        self.warning = _caption()
        self.warning.setObjectName("markWarning")
        self.preview = MarkPreview(theme, picture, side)
        self.preview_words = _caption()
        self._labels_of_fields = [QLabel() for _ in range(4)]
        self._lay_out()
        self.retranslate()
        self.words.setEditText(words_of(labels))
        edit = self.words.lineEdit()
        if edit is not None:
            edit.setMaxLength(LONGEST)
        self.words.editTextChanged.connect(self._take_words)
        self.corner.currentIndexChanged.connect(lambda _: self._change(corner=self.corner.currentData()))
        self.share.valueChanged.connect(lambda percent: self._change(share=percent / 100))
        self.span.value_changed.connect(lambda value: self._change(throughout=value == "throughout"))
        self._show()

    @property
    def labels(self) -> LabelSettings:
        """As they are set now."""
        return self._labels

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.head.setText(self.tr("Say that AI made it"))
        self.about.setText(
            self.tr(
                "China, the European Union and others ask that videos made by AI can be told from others, "
                "and platforms look for such labels. What applies to you depends on where and what you "
                "publish; these labels are a help, and no promise that all of it is met. A label that a "
                "clip carries already is kept in every export, and cannot be changed or taken out here."
            )
        )
        self.in_data.setText(self.tr("In the file's data"))
        self.on_export.setText(self.tr("Label exported files"))
        self.export_words.setText(
            self.tr(
                "Programs can read it, viewers do not see it: the AIGC label of China's standard, with the "
                "provider's name and its number for the clip, and the source type of the press (IPTC). It is "
                "added where a clip carries none."
            )
        )
        self.on_new.setText(self.tr("Keep a labelled copy of each new clip"))
        self.new_words.setText(
            self.tr(
                "The clip itself stays to the byte as the provider sent it. The copy is put into {folder}. "
                "Clips that carry a label already need none."
            ).format(folder=self._folder)
        )
        self.in_picture.setText(self.tr("In the picture"))
        self.is_visible.setText(self.tr("Show words in the picture"))
        self.mark_words.setText(
            self.tr(
                "In exports, and in the labelled copies. The pictures are encoded anew for that. China asks "
                "for at least {percent} % of the picture's shorter side, for at least {seconds} seconds."
            ).format(percent=round(LEAST_MARK_SHARE * 100), seconds=round(SHORTEST_MARK))
        )
        names = (self.tr("Words"), self.tr("Corner"), self.tr("Height"), self.tr("Shown"))
        for label, name, field in zip(
            self._labels_of_fields, names, (self.words, self.corner, self.share, self.span), strict=True
        ):
            label.setText(name)
            label.setBuddy(field)
            field.setAccessibleName(name)
        self._fill_choices()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill_choices(self) -> None:
        text = self.words.currentText()
        for box in (self.words, self.corner):
            box.blockSignals(True)
            box.clear()
        self.words.addItems(list(dict.fromkeys((usual_words(), *COMMON))))
        self.words.setEditText(text)
        for corner, name in (
            (Corner.TOP_LEFT, self.tr("Top left")),
            (Corner.TOP_RIGHT, self.tr("Top right")),
            (Corner.BOTTOM_LEFT, self.tr("Bottom left")),
            (Corner.BOTTOM_RIGHT, self.tr("Bottom right")),
        ):
            self.corner.addItem(name, corner.value)
        self.corner.setCurrentIndex(self.corner.findData(self._labels.corner))
        for box in (self.words, self.corner):
            box.blockSignals(False)
        first = self.tr("The first {n} s").format(n=round(SHORTEST_MARK))
        self.span.set_choices([("first", first), ("throughout", self.tr("Throughout"))])
        self.span.set_value("throughout" if self._labels.throughout else "first")

    def _tick(self, name: str, is_on: bool, setting: str) -> QCheckBox:
        box = QCheckBox()
        box.setObjectName(name)
        box.setChecked(is_on)
        box.toggled.connect(lambda on: self._change(**{setting: on}))
        return box

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE_1)
        left.addWidget(self.in_data)
        left.addSpacing(SPACE_1)
        for box, words in (
            (self.on_export, self.export_words),
            (self.on_new, self.new_words),
        ):
            left.addWidget(box)
            left.addLayout(_indented(words))
            left.addSpacing(SPACE_2)
        left.addSpacing(SPACE_2)
        left.addWidget(self.in_picture)
        left.addSpacing(SPACE_1)
        left.addWidget(self.is_visible)
        left.addLayout(_indented(self.mark_words))
        left.addSpacing(SPACE_2)
        share = QWidget()
        height = QHBoxLayout(share)
        height.setContentsMargins(0, 0, 0, 0)
        height.setSpacing(SPACE_3)
        height.addWidget(self.share, 1)
        height.addWidget(self.share_words)
        fields = (self.words, self.corner, share, self.span)
        for label, field in zip(self._labels_of_fields, fields, strict=True):
            row = QHBoxLayout()
            row.setSpacing(SPACE_3)
            label.setFixedWidth(72)
            row.addWidget(label)
            row.addWidget(field, 1)
            left.addLayout(row)
            left.addSpacing(SPACE_2)
        left.addWidget(self.warning)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(SPACE_2)
        right.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self.preview_words)
        right.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(SPACE_5)
        body.addLayout(left, 1)
        body.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self.head)
        column.addWidget(self.about)
        column.addSpacing(SPACE_2)
        column.addLayout(body, 1)

    def _take_words(self, text: str) -> None:
        plain = " ".join(text.split())
        self._change(words="" if plain == usual_words() else plain[:LONGEST])

    def _change(self, **changes: object) -> None:
        labels = msgspec.structs.replace(self._labels, **changes)
        if labels != self._labels:
            self._labels = labels
            self._show()
            self.changed.emit(labels)

    def _show(self) -> None:
        labels = self._labels
        for widget in (self.words, self.corner, self.share, self.span, *self._labels_of_fields):
            widget.setEnabled(labels.is_visible)
        self.share_words.setText(self.tr("{n} %").format(n=round(labels.share * 100)))
        words = words_of(labels)
        place = self.preview.picture_place()
        trouble = ""
        if labels.is_visible and not has_letters(words):
            trouble = self.tr("This computer has no letters for some of these signs. Choose other words.")
        elif labels.is_visible and not fits(words, labels.share, place.width(), place.height()):
            trouble = self.tr("These words are too long for a picture of this shape at this height.")
        self.warning.setText(trouble)
        set_role(self.warning, "danger" if trouble else "caption")
        if not labels.is_visible:
            hint = self.tr("Nothing is drawn into the picture.")
        elif labels.throughout:
            hint = self.tr("“{words}” is to be seen throughout.").format(words=words)
        else:
            hint = self.tr("“{words}” is to be seen for the first {n} seconds.").format(
                words=words, n=round(SHORTEST_MARK)
            )
        self.preview_words.setText(hint)
        self.preview.show_labels(labels, hint)


class LabelsPage(QDialog):
    """The fields in a window of their own, over one that asks for them. Escape closes it."""

    def __init__(self, theme: Theme, fields: LabelFields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = fields
        self.setObjectName("labelsPage")
        self.setFixedWidth(theme.px(_WIDTH))
        self.close_button = QPushButton()
        self.close_button.setObjectName("closeLabels")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_3)
        column.addWidget(fields, 1)
        column.addLayout(foot)
        self.retranslate()
        self.close_button.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.setWindowTitle(self.tr("Labels for AI-made video"))
        self.close_button.setText(self.tr("Close"))
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fit(self) -> None:
        """Be as high as the words need at this width; Qt asks that of no layout within a layout."""
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))


def _caption() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    set_role(label, "caption")
    return label


def _indented(words: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(SPACE_5, 0, 0, 0)
    row.addWidget(words)
    return row
