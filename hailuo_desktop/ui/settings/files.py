"""The page of files: where new clips go, and how they are named."""

from __future__ import annotations

from datetime import datetime

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.name_pattern import USUAL_PATTERN, WORDS, ClipFacts, check_pattern, clip_stem
from hailuo_desktop.storage.settings import FileSettings, Settings
from hailuo_desktop.ui.controls import ElidedLabel
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.settings.section import Section
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2


class FilesSection(Section):
    """Shows at each letter what a clip's name would be.

    Signals:
        folder_asked(): another folder is to be chosen.
        usual_folder_asked(): the usual one is wanted.
    """

    folder_asked = Signal()
    usual_folder_asked = Signal()

    id, icon = "files", "folder"
    fields = ("files",)

    def __init__(self, theme: Theme, now: datetime) -> None:
        super().__init__(theme)
        self._files = FileSettings()
        self._now = now
        self.path = ElidedLabel()
        self.path.setObjectName("videosFolder")
        self.choose, self.usual = QPushButton(), QPushButton()
        self.choose.setObjectName("chooseVideosFolder")
        self.usual.setObjectName("usualVideosFolder")
        set_role(self.usual, "quiet")
        self.choose.clicked.connect(self.folder_asked)
        self.usual.clicked.connect(self.usual_folder_asked)
        folder, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        for button in (self.choose, self.usual):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(folder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.path)
        column.addLayout(row)
        self._folder = self.add(folder, is_below=True)
        self.pattern = QLineEdit()
        self.pattern.setObjectName("namePattern")
        self.pattern.setPlaceholderText(USUAL_PATTERN)
        self.pattern.textEdited.connect(self._take_pattern)
        self.insert = QToolButton()
        self.insert.setObjectName("insertWord")
        self.insert.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.insert)
        for word in WORDS:
            action = self._menu.addAction("")
            action.setData(f"{{{word}}}")
            action.triggered.connect(lambda _=False, braced=f"{{{word}}}": self._insert(braced))
        self.insert.setMenu(self._menu)
        naming, beside = QWidget(), QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(SPACE_2)
        beside.addWidget(self.pattern, 1)
        beside.addWidget(self.insert)
        column = QVBoxLayout(naming)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(beside)
        naming.setFocusProxy(self.pattern)
        self._naming = self.add(naming, is_below=True)

    def title(self) -> str:
        return self.tr("Files")

    def say_rows(self) -> None:
        self.choose.setText(self.tr("Choose…"))
        self.usual.setText(self.tr("Use the usual folder"))
        self._folder.say(
            self.tr("Folder for videos"),
            self.tr("New clips go there. Clips already made stay where they are."),
            self.tr("Save, output, directory"),
        )
        self.path.setAccessibleDescription(self.tr("Folder for videos"))
        self.pattern.setAccessibleName(self.tr("Names of new clips"))
        self._naming.say(
            self.tr("Names of new clips"),
            self.tr("What stands in braces is put in for each clip. Clips already made keep their names."),
            self.tr("File name, pattern"),
        )
        self.insert.setText(self.tr("Insert"))
        names = {
            "date": self.tr("Date"),
            "time": self.tr("Time"),
            "prompt": self.tr("Prompt"),
            "model": self.tr("Model"),
            "provider": self.tr("Provider"),
            "resolution": self.tr("Resolution"),
            "duration": self.tr("Duration"),
        }
        for word, action in zip(WORDS, self._menu.actions(), strict=True):
            action.setText(f"{names[word]}\t{{{word}}}")
        self._show_example()

    def show_settings(self, settings: Settings) -> None:
        before, self._files = self._files, settings.files
        self.usual.setEnabled(bool(self._files.videos))
        if self._files.pattern != before.pattern:  # elsewhere than in this field
            self.pattern.setText(self._files.pattern)
        self._show_example()

    def show_folder(self, path: str) -> None:
        """Name the folder in use."""
        self.path.setText(path)

    def tell_folder(self, words: str, tone: str = "danger") -> None:
        """Say what is wrong with a folder; "" for nothing."""
        self._folder.tell(words, tone)

    def _insert(self, braced: str) -> None:
        text, place = self.pattern.text() or USUAL_PATTERN, self.pattern.cursorPosition()
        if not self.pattern.text():
            place = len(text)
        spaced = f" {braced}" if place and not text[:place].endswith(" ") else braced
        self.pattern.setText(text[:place] + spaced + text[place:])
        self.pattern.setCursorPosition(place + len(spaced))
        self.pattern.setFocus()
        self._take_pattern(self.pattern.text())

    def _take_pattern(self, text: str) -> None:
        pattern = text.strip()
        try:
            check_pattern(pattern)
        except AppError:
            pass
        else:
            kept = "" if pattern == USUAL_PATTERN else pattern
            self._files = msgspec.structs.replace(self._files, pattern=kept)
            self.change(files=self._files)
        self._show_example()

    def _show_example(self) -> None:
        pattern, trouble = self.pattern.text().strip(), ""
        try:
            check_pattern(pattern)
        except AppError as error:
            trouble = wording.describe(error, translator).advice
        facts = ClipFacts(
            created=self._now,
            prompt=self.tr("Mist drifts over the lake"),
            model="hailuo-02",
            provider="atlas",
            resolution="768P",
            duration=6,
        )
        if self.pattern.property("wrong") != bool(trouble):
            self.pattern.setProperty("wrong", bool(trouble))
            self.pattern.style().unpolish(self.pattern)
            self.pattern.style().polish(self.pattern)
        name = f"{clip_stem(facts, pattern)}.mp4"
        self._naming.tell(
            trouble or self.tr("For example: {name}").format(name=name), "danger" if trouble else "caption"
        )
