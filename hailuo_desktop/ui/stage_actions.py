"""What can be done with the clip on the stage."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.stage import Stage


class StageActions(QObject):
    """The row of buttons under the player.

    Signals:
        edit_asked(): the clip's request is wanted back in the form.
        folder_asked(): the folder of the clip's file is to be opened.
    """

    edit_asked = Signal()
    folder_asked = Signal()

    def __init__(self, icons: Icons, stage: Stage) -> None:
        super().__init__(stage)
        self._edit = QAction(icons.icon("pencil"), "", self)
        self._edit.triggered.connect(lambda: self.edit_asked.emit())
        self._folder = QAction(icons.icon("folder-open"), "", self)
        self._folder.triggered.connect(lambda: self.folder_asked.emit())
        self.retranslate()
        for action in (self._edit, self._folder):
            stage.add_action(action)

    def retranslate(self) -> None:
        self._edit.setText(self.tr("Edit and run again"))
        self._edit.setToolTip(self.tr("Put the picture, prompt and settings back into the form"))
        self._folder.setText(self.tr("Show in folder"))
        self._folder.setToolTip(self.tr("Open the folder with the video file"))
