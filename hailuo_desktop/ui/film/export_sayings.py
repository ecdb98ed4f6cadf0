"""What the file of a film says of its making: labels, words in the picture, and its requests."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop.domain.clip_facts import ClipFacts
from hailuo_desktop.domain.film import Film
from hailuo_desktop.storage.settings import ExportSettings, LabelSettings
from hailuo_desktop.ui.film.export_words import label_words
from hailuo_desktop.ui.theme import set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_5


class Sayings(QWidget):
    """Ticks, each with a line about what it does.

    Signals:
        changed(): another choice is made.
        labels_asked(): the page of labels is wanted.
    """

    changed = Signal()
    labels_asked = Signal()

    def __init__(
        self,
        film: Film,
        settings: ExportSettings,
        labels: LabelSettings,
        mark_words: str,
        parent: QWidget | None = None,
    ) -> None:
        """Take a film, of whose clips nothing is known yet; `mark_words` would be drawn into the picture."""
        super().__init__(parent)
        self._clips: Sequence[ClipFacts] = ()
        self._producers = [shot.maker.producer for shot in film.shots if shot.maker is not None]
        self._requests = [shot.request for shot in film.shots if shot.request is not None]
        self._labels_exports = labels.on_export
        self._mark_words = mark_words
        self._is_video = True
        self.label = _tick("exportLabel", labels.on_export, self.changed.emit)
        self.label_words = caption()
        self.visible = _tick("exportMark", labels.is_visible, self.changed.emit)
        self.labels_button = QPushButton()
        self.labels_button.setObjectName("exportLabels")
        self.labels_button.setAutoDefault(False)
        self.labels_button.clicked.connect(self.labels_asked)
        self.with_request = _tick("exportRequest", settings.with_request, self._request_turned)
        self.request_words = caption()
        self.with_pictures = _tick("exportPictures", settings.with_pictures, self.changed.emit)
        mark = QHBoxLayout()
        mark.addWidget(self.visible, 1)
        mark.addWidget(self.labels_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.label)
        column.addLayout(_indented(self.label_words))
        column.addLayout(mark)
        column.addWidget(self.with_request)
        column.addLayout(_indented(self.request_words))
        column.addLayout(_indented(self.with_pictures))
        for widget in (self.with_request, self.request_words):
            widget.setVisible(bool(self._requests))
        self.with_pictures.setVisible(self._have_pictures())
        self.retranslate()

    @property
    def is_labelled(self) -> bool:
        """Whether a label is to be written where there is none."""
        return self._labels_exports if self._have_label() else self.label.isChecked()

    @property
    def has_mark(self) -> bool:
        """Whether words are to be drawn into the picture."""
        return self.visible.isChecked()

    @property
    def carries_request(self) -> bool:
        """Whether the requests are to be in the file."""
        return self.with_request.isChecked()

    @property
    def carries_pictures(self) -> bool:
        """Whether their pictures are, too."""
        return self.carries_request and self._have_pictures() and self.with_pictures.isChecked()

    def take_clips(self, clips: Sequence[ClipFacts]) -> None:
        """The clips are these; a label that one of them carries stays."""
        self._clips = clips
        self._show()

    def set_video(self, is_video: bool) -> None:
        """The file is a video; else a moving picture, which has no place for requests."""
        self._is_video = is_video
        self._show()

    def set_mark_words(self, words: str) -> None:
        """These would be drawn into the picture."""
        self._mark_words = words
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.label.setText(self.tr("Label the file as made by AI"))
        self.visible.setText(self.tr("Show “{words}” in the picture").format(words=self._mark_words))
        self.labels_button.setText(self.tr("Labels…"))
        self.with_request.setText(self.tr("Keep prompt and settings in the file"))
        self.with_pictures.setText(self.tr("And the source pictures"))
        self._show()

    def _show(self) -> None:
        self.label.setEnabled(bool(self._producers) and not self._have_label())
        if self._have_label():
            with QSignalBlocker(self.label):
                self.label.setChecked(True)  # whatever is wanted of other files
        self.label_words.setText(label_words(self._clips, self._producers))
        self.with_request.setEnabled(self._is_video)
        self.with_pictures.setEnabled(self._is_video and self.with_request.isChecked())
        self.request_words.setText(
            self.tr("Dropped onto this window, it fills the form again. Whoever has the file can read them.")
            if self._is_video
            else self.tr("Files of this format have no place for them.")
        )

    def _request_turned(self) -> None:
        self._show()
        self.changed.emit()

    def _have_label(self) -> bool:
        return any(each.marks.has_label for each in self._clips)

    def _have_pictures(self) -> bool:
        return any(each.image or each.end_image or each.references for each in self._requests)


def caption() -> QLabel:
    """A line about a control."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_role(label, "caption")
    return label


def _tick(name: str, is_on: bool, tell: Callable[[], None]) -> QCheckBox:
    box = QCheckBox()
    box.setObjectName(name)
    box.setChecked(is_on)
    box.toggled.connect(lambda _: tell())
    return box


def _indented(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(SPACE_5, 0, 0, 0)
    row.addWidget(widget)
    return row
