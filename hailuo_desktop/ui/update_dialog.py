"""What a new version brings, in its makers' words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop.domain.release import Release
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_5

_WIDTH = 560
_HEIGHT = 420


class UpdateDialog(QDialog):
    """The notes of a release, as plain text: they come from outside.

    Signals:
        page_asked(): the download page is to be opened.
    """

    page_asked = Signal()

    def __init__(self, theme: Theme, release: Release, installed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("updateDialog")
        self.setWindowTitle(self.tr("New version"))
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        head = QLabel(self.tr("What is new in version {version}").format(version=release.version))
        set_role(head, "head")
        words = QLabel(self.tr("You have version {version}. It goes on working.").format(version=installed))
        set_role(words, "muted")
        words.setWordWrap(True)
        self.notes = QPlainTextEdit(release.notes or self.tr("There are no notes on this version."))
        self.notes.setObjectName("updateNotes")
        self.notes.setReadOnly(True)
        self.notes.setAccessibleName(head.text())
        page = QPushButton(self.tr("Download page"))
        page.setObjectName("openDownloadPage")
        page.setDefault(True)
        page.clicked.connect(self.page_asked)
        page.clicked.connect(self.accept)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("closeUpdate")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_3)
        column.addWidget(head)
        column.addWidget(words)
        column.addWidget(self.notes, 1)
        column.addLayout(foot)
