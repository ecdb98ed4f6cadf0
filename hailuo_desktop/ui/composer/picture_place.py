"""A picture's place in the composer with what stands under it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.ui.composer.frame_row import FrameRow
from hailuo_desktop.ui.composer.framing_editor import FramingEditor
from hailuo_desktop.ui.composer.held_picture import HeldPicture
from hailuo_desktop.ui.composer.hint import Hint
from hailuo_desktop.ui.composer.mends import Mends
from hailuo_desktop.ui.composer.picture_box import PictureBox
from hailuo_desktop.ui.composer.picture_words import remembered
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2


class PicturePlace(QVBoxLayout):
    """The picture, and under it the controls for framing, the frames of its video, the hint, and its mends.

    Beside the hint there is room for a small button that takes back what was done by itself.
    """

    def __init__(
        self, theme: Theme, icons: Icons, target: QWidget, parent: QWidget, *, keeps_room: bool
    ) -> None:
        super().__init__()
        self.setSpacing(SPACE_1)
        self.target = target
        self._is_framed = False
        self.hint = Hint(theme, parent, keeps_room=keeps_room)
        self.mends = Mends(parent)
        self.frames = FrameRow(theme, icons, parent)
        self.frames.hide()
        self.undo = QToolButton(parent)
        self.undo.setProperty("role", "small")
        self.undo.hide()
        self.under = QHBoxLayout()
        self.under.setSpacing(SPACE_2)
        self.under.addWidget(self.hint, 1)
        self.under.addWidget(self.undo)
        self.addWidget(target)
        self.addWidget(self.frames)
        self.addLayout(self.under)
        self.addWidget(self.mends)

    def take_editor(self, editor: FramingEditor | None) -> None:
        """Make room for the controls for framing, instead of the hint; None when that is over."""
        self._is_framed = editor is not None
        self.hint.give_way(self._is_framed)
        if editor is not None:
            self.insertWidget(1, editor)
            editor.show()
        if isinstance(self.target, PictureBox):
            self.target.frame_with(None if editor is None else editor.canvas)
        elif editor is not None:
            self.insertWidget(1, editor.canvas)
            editor.canvas.show()

    def offer(self, held: HeldPicture, rule: PictureRule) -> None:
        """Show what would mend this picture, or takes back what was remembered of it."""
        trouble = held.trouble_with(rule)
        if ErrorKind.PICTURE_TOO_NARROW in trouble:
            self.mends.offer(crop=True, pad=True)
        elif ErrorKind.PICTURE_TOO_SMALL in trouble:
            window = held.picture_for(rule).window
            self.mends.offer(enlarge_to=rule.fitted(window.width, window.height, enlarged=True))
        else:
            self.mends.offer()
        # Of several pictures under one hint it would not say which one is meant.
        is_one = isinstance(self.target, PictureBox)
        self.undo.setVisible(is_one and not trouble and bool(remembered(held, rule)))

    def set_visible(self, visible: bool) -> None:
        """Show the place and its hint, or nothing of it; the rest shows itself where it is needed."""
        self.target.setVisible(visible)
        self.hint.give_way(not visible or self._is_framed)
        if not visible:
            for each in (self.mends, self.frames, self.undo):
                each.hide()
