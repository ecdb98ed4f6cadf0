"""The pictures of a clip, each in its usual place; only what the model uses is shown, the rest is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hailuo_desktop.domain.model_spec import Mode, ModelSpec
from hailuo_desktop.domain.request import Picture
from hailuo_desktop.ui.composer.hint import Hint
from hailuo_desktop.ui.composer.picture_box import PictureBox, Place
from hailuo_desktop.ui.composer.reference_row import ReferenceRow
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_3

if TYPE_CHECKING:
    from hailuo_desktop.services.picture_desk import LookedAt


class PictureFields(QWidget):
    """First picture, end picture, and a row of reference pictures.

    Signals:
        changed(): other pictures, or others of them are used.
        file_asked(str): a file is to be chosen for the picture at this place.
    """

    changed = Signal()
    file_asked = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[Place, LookedAt] = {}
        self._references: list[LookedAt] = []
        self._spec: ModelSpec | None = None
        self.boxes: dict[Place, PictureBox] = {
            "image": PictureBox(theme, icons, "image", self),
            "end_image": PictureBox(theme, icons, "end_image", self),
        }
        self.boxes["image"].setObjectName("imageBox")
        self.boxes["end_image"].setObjectName("endImageBox")
        self.row = ReferenceRow(theme, icons, self)
        self.targets: dict[Place, PictureBox | ReferenceRow] = {**self.boxes, "references": self.row}
        self.hints: dict[Place, Hint] = {
            place: Hint(theme, self, keeps_room=place != "end_image") for place in self.targets
        }
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        for place, target in self.targets.items():
            group = QVBoxLayout()
            group.setSpacing(SPACE_1)
            group.addWidget(target)
            group.addWidget(self.hints[place])
            column.addLayout(group)
        for place, box in self.boxes.items():
            box.clicked.connect(lambda _=False, at=place: self.file_asked.emit(at))
            box.remove_asked.connect(lambda at=place: self.remove(at))
        self.row.add_asked.connect(lambda: self.file_asked.emit("references"))
        self.row.remove_asked.connect(self._remove_reference)
        self.row.move_asked.connect(self._move_reference)

    @property
    def image(self) -> Picture | None:
        """The first picture, where the model takes one."""
        return self._used("image")

    @property
    def end_image(self) -> Picture | None:
        """The last picture, where the model takes one."""
        return self._used("end_image")

    @property
    def references(self) -> tuple[Picture, ...]:
        """The reference pictures, where the model takes such."""
        return tuple(each.picture for each in self._references) if self._uses("references") else ()

    def set(self, place: Place, picture: LookedAt) -> None:
        """Take a picture that has been looked at; a reference picture comes behind the others."""
        if place == "references":
            self._references.append(picture)
            self._show_references()
        else:
            self._pictures[place] = picture
            self.boxes[place].show_picture(picture.preview)
        self.changed.emit()

    def remove(self, place: Place) -> None:
        """Ask for a picture again."""
        self._pictures.pop(place, None)
        self.boxes[place].clear()
        self.changed.emit()

    def replace(self, pictures: Mapping[Place, LookedAt], references: Sequence[LookedAt]) -> None:
        """Take these pictures instead of all that are there. Nothing is signalled."""
        self._pictures = dict(pictures)
        self._references = list(references)
        for place, box in self.boxes.items():
            box.clear()
            if place in pictures:
                box.show_picture(pictures[place].preview)
        self._show_references()

    def show_for(self, spec: ModelSpec) -> None:
        """Show what this model uses."""
        self._spec = spec
        self.row.set_most(spec.most_references - (0 if spec.image_field else 1))
        for place, target in self.targets.items():
            target.setVisible(self._uses(place))
            self.hints[place].setVisible(self._uses(place))
        self.setVisible(any(self._uses(place) for place in self.targets))

    def say_facts(self) -> None:
        """Write under each picture what is known of it, or what happens without one."""
        for place in self.boxes:
            self.hints[place].say(self._about(place))
        spec = self._spec
        if spec is not None:
            first = 1 if "image" in self._pictures and not spec.image_field else 0
            self.row.set_first(first + 1)
            self.hints["references"].say(
                self.tr("{count} of up to {most} pictures of what is to be seen").format(
                    count=first + len(self._references), most=spec.most_references
                )
            )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.say_facts()
        super().changeEvent(event)

    def place_of_focus(self) -> Place:
        """Where something that is pasted belongs: where the keyboard is, else the first picture."""
        focused: QWidget | None = self.window().focusWidget()
        for place, target in self.targets.items():
            if focused is not None and (focused is target or target.isAncestorOf(focused)):
                return place
        return "image"

    def _uses(self, place: Place) -> bool:
        spec = self._spec
        if spec is None:
            return place == "image"
        if place == "end_image":
            return bool(spec.offers(mode=Mode.FIRST_LAST))
        if place == "references":
            # Where there is no other picture, the first one has the usual place.
            return bool(spec.references_field) and (bool(spec.image_field) or spec.most_references > 1)
        return any(spec.offers(mode=mode) for mode in (Mode.IMAGE, Mode.FIRST_LAST)) or bool(
            spec.references_field
        )

    def _used(self, place: Place) -> Picture | None:
        known = self._pictures.get(place)
        return known.picture if known is not None and self._uses(place) else None

    def _about(self, place: Place) -> str:
        if not self._uses(place):
            return ""
        known = self._pictures.get(place)
        if known is not None:
            return self.tr("{width} × {height}").format(
                width=known.picture.width, height=known.picture.height
            )
        if place == "image" and self._spec is not None and self._spec.offers(mode=Mode.TEXT):
            return self.tr("Without a picture, the words alone decide.")
        return ""

    def _remove_reference(self, number: int) -> None:
        del self._references[number]
        self._show_references()
        self.changed.emit()

    def _move_reference(self, number: int, to: int) -> None:
        self._references.insert(to, self._references.pop(number))
        self._show_references()
        self.changed.emit()

    def _show_references(self) -> None:
        self.row.show_pictures([each.preview for each in self._references])
