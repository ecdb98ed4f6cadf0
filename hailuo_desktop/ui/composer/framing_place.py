"""Where in the composer a picture is being framed: one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from hailuo_desktop.domain.framing import Framing
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.ui.composer.framing_editor import FramingEditor
from hailuo_desktop.ui.composer.held_picture import HeldPicture
from hailuo_desktop.ui.composer.picture_box import Place
from hailuo_desktop.ui.composer.picture_place import PicturePlace
from hailuo_desktop.ui.composer.reference_row import ReferenceRow
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme


class FramingPlace(QObject):
    """Brings the editor to a picture and takes it away again.

    Signals:
        used(str, int, Framing): what shall be sent of the picture at this place and with this number.
        begun(): the controls are there.
        left(): the user went back; nothing has changed.
    """

    used = Signal(str, int, object)
    begun = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, places: Mapping[Place, PicturePlace], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._places = places
        self._parent = parent
        self._editor: FramingEditor | None = None
        self.at: tuple[Place, int] | None = None
        """The place and the number of the picture that is being framed."""

    @property
    def editor(self) -> FramingEditor:
        """The controls and the canvas; made when they are first needed."""
        if self._editor is None:
            self._editor = FramingEditor(self._theme, self._icons, self._parent)
            self._editor.hide()
            self._editor.used.connect(self._use)
            self._editor.left.connect(self._leave)
        return self._editor

    def begin(
        self, at: tuple[Place, int], held: HeldPicture, rule: PictureRule, framing: Framing | None, way: str
    ) -> None:
        """Frame this picture; `way` as in `PictureFields.open_framing`."""
        if self.at is not None and self.at != at:
            self.end()
        editor = self.editor
        wanted = cast(Literal["crop", "pad"], way) if way in ("crop", "pad") else None
        editor.open(held.looked_at.picture, held.preview, rule, framing, wanted)
        self.at = at
        self._places[at[0]].take_editor(editor)
        editor.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.begun.emit()

    def end_at(self, place: Place) -> None:
        """Stop framing if it is a picture of this place."""
        if self.at is not None and self.at[0] == place:
            self.end()

    def end(self) -> None:
        """Stop framing; what was drawn and not used is gone."""
        if self.at is None or self._editor is None:
            return
        place, self.at = self._places[self.at[0]], None
        place.take_editor(None)
        self._editor.hide()
        # The canvas belongs to the editor, whoever had the place for it.
        self._editor.canvas.hide()
        self._editor.canvas.setParent(self._editor)

    def has(self, widget: QWidget) -> bool:
        """Whether this is a control for framing."""
        editor = self._editor
        return editor is not None and (widget is editor.canvas or editor.isAncestorOf(widget))

    def lead(self) -> None:
        """Put the keyboard on the button that uses what is drawn."""
        self.editor.use_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use(self, framing: Framing) -> None:
        at = self.at
        if at is not None:
            self._end_with_keyboard(*at)
            self.used.emit(*at, framing)

    def _leave(self) -> None:
        if self.at is not None:
            self._end_with_keyboard(*self.at)
            self.left.emit()

    def _end_with_keyboard(self, place: Place, number: int) -> None:
        """Stop framing, and put the keyboard on the picture."""
        self.end()
        target = self._places[place].target
        if isinstance(target, ReferenceRow):
            target.tiles[number].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
