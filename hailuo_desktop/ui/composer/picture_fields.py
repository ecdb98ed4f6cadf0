"""The pictures of a clip, each in its usual place; only what the model uses is shown, the rest is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from hailuo_desktop.domain.framing import Framing
from hailuo_desktop.domain.model_spec import Mode, ModelSpec
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import Picture
from hailuo_desktop.domain.video_origin import VideoOrigin
from hailuo_desktop.ui.composer.framing_place import FramingPlace
from hailuo_desktop.ui.composer.held_picture import HeldPicture
from hailuo_desktop.ui.composer.picture_box import PictureBox, Place
from hailuo_desktop.ui.composer.picture_place import PicturePlace
from hailuo_desktop.ui.composer.picture_words import facts_of
from hailuo_desktop.ui.composer.reference_row import ReferenceRow, Tile
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_3

if TYPE_CHECKING:
    from hailuo_desktop.services.picture_desk import LookedAt


class PictureFields(QWidget):
    """First picture, end picture, and a row of reference pictures.

    Signals:
        changed(): other pictures, or others of them are used, or another part of one; or one is no longer
            being framed.
        file_asked(str): a file is to be chosen for the picture at this place.
        framed(str, object): how the picture with this digest is framed now, by the rules it was drawn for.
        frame_asked(str, str, object): another frame of this video is wanted for this place: the one at
            this second, or the last one for None.
    """

    changed = Signal()
    file_asked = Signal(str)
    framed = Signal(str, object)
    frame_asked = Signal(str, str, object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recall: Callable[[str], Mapping[str, Framing]] = lambda _: {}
        """How a picture was framed on an earlier day, by its digest."""
        self._pictures: dict[Place, HeldPicture] = {}
        self._references: list[HeldPicture] = []
        self._shown: dict[Place, tuple[HeldPicture, Framing | None]] = {}
        self._spec: ModelSpec | None = None
        self.boxes: dict[Place, PictureBox] = {
            "image": PictureBox(theme, icons, "image", self),
            "end_image": PictureBox(theme, icons, "end_image", self),
        }
        self.boxes["image"].setObjectName("imageBox")
        self.boxes["end_image"].setObjectName("endImageBox")
        self.row = ReferenceRow(theme, icons, self)
        self.targets: dict[Place, PictureBox | ReferenceRow] = {**self.boxes, "references": self.row}
        self.places = {
            place: PicturePlace(theme, icons, target, self, keeps_room=place != "end_image")
            for place, target in self.targets.items()
        }
        self.hints = {place: each.hint for place, each in self.places.items()}
        self.framing = FramingPlace(theme, icons, self.places, self)
        self.swap_button = QToolButton(self)
        self.swap_button.setObjectName("swapPictures")
        self.swap_button.setProperty("role", "mini")
        self.swap_button.setIcon(icons.icon("arrow-up-down"))
        self.swap_button.hide()
        self.places["image"].under.addWidget(self.swap_button, 0, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        for each in self.places.values():
            column.addLayout(each)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        for place, box in self.boxes.items():
            box.clicked.connect(lambda _=False, at=place: self.file_asked.emit(at))
            box.remove_asked.connect(lambda at=place: self.remove(at))
            box.framing_asked.connect(lambda at=place: self.open_framing(at))
            box.swap_asked.connect(self.swap)
            box.dragged.connect(lambda point, at=place: self._show_drag(at, point))
            box.let_go.connect(lambda point, at=place: self._let_go(at, point))
        for place, each in self.places.items():
            each.mends.framing_asked.connect(lambda way, at=place: self._mend(at, way))
            each.mends.enlarging_asked.connect(lambda at=place: self._enlarge(at))
            each.undo.clicked.connect(lambda _=False, at=place: self._unframe(at))
            each.frames.asked.connect(lambda moment, at=place: self._ask_for_frame(at, moment))
        self.row.add_asked.connect(lambda: self.file_asked.emit("references"))
        self.row.remove_asked.connect(self._remove_reference)
        self.row.move_asked.connect(self._move_reference)
        self.row.framing_asked.connect(lambda number: self.open_framing("references", number))
        self.swap_button.clicked.connect(self.swap)
        self.framing.used.connect(self._frame)
        self.framing.left.connect(self.changed)

    # What is sent

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
        if not self._uses("references"):
            return ()
        return tuple(each.picture_for(self._rule) for each in self._references)

    # Coming and going

    def set(self, place: Place, picture: LookedAt, video: VideoOrigin | None = None) -> None:
        """Take a picture that has been looked at; a reference picture comes behind the others.

        Another frame of the same video keeps the part that was drawn on the one before.
        """
        digest = picture.picture.digest
        held = HeldPicture.of(picture, self.recall(digest) if digest else {}, video)
        if place == "references":
            self._references.append(held)
        else:
            before = self._pictures.get(place)
            if before is not None and not held.drawn and before.is_beside(held):
                held = held.drawn_as(before)
            self._pictures[place] = held
            self.framing.end_at(place)
        self._show()
        self.changed.emit()

    def remove(self, place: Place) -> None:
        """Ask for a picture again."""
        self.framing.end_at(place)
        self._pictures.pop(place, None)
        self._show()
        self.changed.emit()

    def replace(self, pictures: Mapping[Place, LookedAt], references: Sequence[LookedAt]) -> None:
        """Take these pictures, whole, instead of all that are there. Nothing is signalled."""
        self.framing.end()
        self._pictures = {place: HeldPicture.of(each, {}) for place, each in pictures.items()}
        self._references = [HeldPicture.of(each, {}) for each in references]
        self._show()

    def swap(self) -> None:
        """Let the picture and the end picture change places, each with its frame."""
        self.framing.end()
        places: tuple[Place, Place] = ("image", "end_image")
        held = [self._pictures.pop(place, None) for place in places]
        for place, each in zip(places, reversed(held), strict=True):
            if each is not None:
                self._pictures[place] = each
        self._show()
        self.changed.emit()

    # Showing

    def show_for(self, spec: ModelSpec) -> None:
        """Show what this model uses, in the frames drawn for its rule."""
        changed_rule = self._spec is None or self._spec.picture != spec.picture
        self._spec = spec
        open_at = self.framing.at
        if open_at is not None and not self._uses(open_at[0]):
            self.framing.end()
        elif open_at is not None and changed_rule:
            self.open_framing(*open_at)
        self.row.set_most(spec.most_references - (0 if spec.image_field else 1))
        for place, each in self.places.items():
            each.set_visible(self._uses(place))
        self.setVisible(any(self._uses(place) for place in self.targets))
        self._show()

    def say_facts(self) -> None:
        """Write under each picture what is known of it, or what happens without one."""
        for place in self.boxes:
            self.hints[place].say(self._about(place), in_one_line=place in self._pictures)
        spec = self._spec
        if spec is not None:
            first = 1 if "image" in self._pictures and not spec.image_field else 0
            self.row.set_first(first + 1)
            self.hints["references"].say(
                self.tr("{count} of up to {most} pictures of what is to be seen").format(
                    count=first + len(self._references), most=spec.most_references
                )
            )
        self._show_mends()

    def retranslate(self) -> None:
        label = self.tr("Swap the picture and the end picture")
        self.swap_button.setAccessibleName(label)
        self.swap_button.setToolTip(label)
        for each in self.places.values():
            each.undo.setText(self.tr("Undo"))
            each.undo.setAccessibleName(self.tr("Use the whole picture again"))
            each.undo.setToolTip(self.tr("Use the whole picture again"))
            each.mends.retranslate()
        self.say_facts()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def place_of_focus(self) -> Place:
        """Where something that is pasted belongs: where the keyboard is, else the first picture."""
        focused: QWidget | None = self.window().focusWidget()
        if focused is not None and self.framing.at is not None and self.framing.has(focused):
            return self.framing.at[0]
        for place, target in self.targets.items():
            if focused is not None and (focused is target or target.isAncestorOf(focused)):
                return place
        return "image"

    # Framing

    def open_framing(self, place: Place, number: int = 0, way: str = "") -> None:
        """Let the user crop a picture, or put a border around it: `way` is "crop", "pad" or left open."""
        held = self._held(place, number)
        if held is None:
            return
        framing = held.framing_for(self._rule) or held.newest
        self.framing.begin((place, number), held, self._rule, framing, way)
        self.say_facts()

    def _frame(self, place: Place, number: int, framing: Framing) -> None:
        held = self._held(place, number)
        if held is not None:
            self._put(place, number, held.framed(self._rule, framing))

    def _mend(self, place: Place, way: str) -> None:
        self.open_framing(place, self._first_bad(place), way)

    def _enlarge(self, place: Place) -> None:
        number = self._first_bad(place)
        held = self._held(place, number)
        if held is not None:
            self._put(place, number, held.enlarged_for(self._rule))
            self.targets[place].setFocus()

    def _unframe(self, place: Place) -> None:
        held = self._held(place, 0)
        if held is not None:
            self._put(place, 0, held.unframed())
            self.targets[place].setFocus()

    def _put(self, place: Place, number: int, held: HeldPicture) -> None:
        """Take the same picture in another frame."""
        if place == "references":
            self._references[number] = held
        else:
            self._pictures[place] = held
        digest = held.looked_at.picture.digest
        if digest:
            self.framed.emit(digest, held.drawn)
        self._show()
        self.changed.emit()

    def _held(self, place: Place, number: int) -> HeldPicture | None:
        if place != "references":
            return self._pictures.get(place)
        return self._references[number] if number < len(self._references) else None

    def _first_bad(self, place: Place) -> int:
        """The number of the first picture at this place that the model does not take, or 0."""
        if place != "references":
            return 0
        bad = (n for n, each in enumerate(self._references) if each.trouble_with(self._rule))
        return next(bad, 0)

    # Inside

    @property
    def _rule(self) -> PictureRule:
        return PictureRule() if self._spec is None else self._spec.picture

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
        held = self._pictures.get(place)
        return held.picture_for(self._rule) if held is not None and self._uses(place) else None

    def _about(self, place: Place) -> str:
        if not self._uses(place):
            return ""
        held = self._pictures.get(place)
        if held is not None:
            return facts_of(held, self._rule)
        alone = place == "image" and "end_image" not in self._pictures
        if alone and self._spec is not None and self._spec.offers(mode=Mode.TEXT):
            return self.tr("Without a picture, the words alone decide.")
        return ""

    def _show(self) -> None:
        """Show every picture in the frame it is sent in."""
        for place, box in self.boxes.items():
            held = self._pictures.get(place)
            now = None if held is None else (held, held.framing_for(self._rule))
            if held is None or now is None:
                if self._shown.pop(place, None) is not None:
                    box.clear()
            elif self._shown.get(place) != now:
                self._shown[place] = now
                box.show_picture(held.view_for(self._rule))
            frames = self.places[place].frames
            if held is not None and held.video is not None:
                frames.show_video(held.video)
            frames.setVisible(self._uses(place) and held is not None and held.video is not None)
        self.row.show_pictures(
            [
                Tile(id(each.looked_at), each.view_for(self._rule), not each.trouble_with(self._rule))
                for each in self._references
            ]
        )
        can_swap = self._uses("image") and self._uses("end_image") and bool(self._pictures)
        self.swap_button.setVisible(can_swap)
        for box in self.boxes.values():
            box.can_swap = can_swap

    def _show_mends(self) -> None:
        for place, each in self.places.items():
            held = self._held(place, self._first_bad(place))
            is_open = self.framing.at is not None and self.framing.at[0] == place
            if held is None or not self._uses(place) or is_open:
                each.mends.offer()
                each.undo.hide()
                continue
            each.offer(held, self._rule)

    def _remove_reference(self, number: int) -> None:
        self.framing.end_at("references")
        del self._references[number]
        self._show()
        self.changed.emit()

    def _move_reference(self, number: int, to: int) -> None:
        self.framing.end_at("references")
        self._references.insert(to, self._references.pop(number))
        self._show()
        self.changed.emit()

    def _ask_for_frame(self, place: Place, moment: float | None) -> None:
        held = self._pictures.get(place)
        if held is not None and held.video is not None:
            self.frame_asked.emit(place, held.video.path, moment)

    def _other_at(self, place: Place, point: QPoint) -> PictureBox | None:
        """The other box, if this point of the screen is in it."""
        other = self.boxes["image" if place == "end_image" else "end_image"]
        inside = other.isVisible() and other.rect().contains(other.mapFromGlobal(point))
        return other if inside else None

    def _show_drag(self, place: Place, point: QPoint) -> None:
        over = self._other_at(place, point)
        for box in self.boxes.values():
            box.set_target(box is over)

    def _let_go(self, place: Place, point: QPoint) -> None:
        over = self._other_at(place, point)
        for box in self.boxes.values():
            box.set_target(False)
        if over is not None:
            self.swap()
