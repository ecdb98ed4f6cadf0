"""What can be done with the clip on the stage."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.stage import Stage


class StageActions(QObject):
    """The row of buttons under the player.

    Signals:
        again_asked(): the clip is to be made once more, at the price on the button.
        next_asked(): the clip's last frame is to be the next picture.
        frame_asked(): the frame shown is to be the next picture.
        edit_asked(): the clip's request is wanted back in the form.
        folder_asked(): the folder of the clip's file is to be opened.
    """

    again_asked = Signal()
    next_asked = Signal()
    frame_asked = Signal()
    edit_asked = Signal()
    folder_asked = Signal()

    def __init__(self, icons: Icons, stage: Stage) -> None:
        super().__init__(stage)
        self._again = QAction(icons.icon("refresh-cw"), "", self)
        self._again.triggered.connect(lambda: self.again_asked.emit())
        self._edit = QAction(icons.icon("pencil"), "", self)
        self._edit.triggered.connect(lambda: self.edit_asked.emit())
        self._next = QAction(icons.icon("clapperboard"), "", self)
        self._next.triggered.connect(lambda: self.next_asked.emit())
        self._frame = QAction(icons.icon("image-plus"), "", self)
        self._frame.triggered.connect(lambda: self.frame_asked.emit())
        self._folder = QAction(icons.icon("folder-open"), "", self)
        self._folder.triggered.connect(lambda: self.folder_asked.emit())
        self.retranslate()
        for action in (self._again, self._edit, self._next, self._frame, self._folder):
            stage.add_action(action)

    def show_again(self, words: str, tooltip: str, *, possible: bool) -> None:
        """What the button for one more take says, and whether it can be pressed."""
        self._again.setText(words)
        self._again.setToolTip(tooltip)
        self._again.setEnabled(possible)

    def retranslate(self) -> None:
        self._again.setText(self.tr("One more take"))
        self._edit.setText(self.tr("Edit and run again"))
        self._edit.setToolTip(self.tr("Put the picture, prompt and settings back into the form"))
        self._next.setText(self.tr("Next shot"))
        self._next.setToolTip(self.tr("The last frame becomes the picture that the next clip begins with"))
        self._frame.setText(self.tr("Use this frame"))
        self._frame.setToolTip(self.tr("The frame shown becomes the picture of the next clip"))
        self._folder.setText(self.tr("Show in folder"))
        self._folder.setToolTip(self.tr("Open the folder with the video file"))
