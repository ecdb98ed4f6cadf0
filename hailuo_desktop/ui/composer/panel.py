"""The composer: everything a clip needs, top to bottom, and Generate at its foot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import ErrorKind, Problem
from hailuo_desktop.domain.model_spec import Mode, ModelSpec, mode_of
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.composer.advanced import Advanced
from hailuo_desktop.ui.composer.foot import Foot
from hailuo_desktop.ui.composer.format_rows import FormatRows
from hailuo_desktop.ui.composer.hint import Hint
from hailuo_desktop.ui.composer.picture_box import PictureBox, Place
from hailuo_desktop.ui.composer.prompt_box import PromptBox
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_3, SPACE_4

if TYPE_CHECKING:
    from hailuo_desktop.services.picture_desk import LookedAt

NARROWEST = 300
WIDEST = 380

_NOT_YET = (ErrorKind.PROMPT_NEEDED, ErrorKind.PICTURE_NEEDED)
"""Problems of a form that is not filled in yet: no word of them before Generate is pressed."""


class Composer(QFrame):
    """The form for one clip. It keeps what the user put in until the user changes it.

    Signals:
        generate_asked(GenerationRequest): a request without problems; Generate is off until
            `handed_over` is called.
        problem_found(Problem): Generate was pressed too early; the composer shows the first problem.
        file_asked(str): a file is to be chosen for the picture at this place.
        picture_pasted(str, QMimeData): a picture was pasted at this place.
        choice_changed(): another model, resolution or duration.
    """

    generate_asked = Signal(object)
    problem_found = Signal(object)
    file_asked = Signal(str)
    picture_pasted = Signal(str, QMimeData)
    choice_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures: dict[Place, LookedAt] = {}
        self._is_ready = False
        self._is_busy = False
        self._was_pressed = False
        self.setObjectName("composer")
        self.setProperty("role", "surface")
        self.setMinimumWidth(theme.px(NARROWEST))
        self.setMaximumWidth(theme.px(WIDEST))
        self.boxes: dict[Place, PictureBox] = {
            "image": PictureBox(theme, icons, "image"),
            "end_image": PictureBox(theme, icons, "end_image"),
        }
        self.boxes["image"].setObjectName("imageBox")
        self.boxes["end_image"].setObjectName("endImageBox")
        self._hints: dict[Place, Hint] = {place: Hint(theme) for place in self.boxes}
        self.prompt = PromptBox(theme)
        self.format = FormatRows(theme, catalogue)
        self.advanced = Advanced(theme, icons)
        self.foot = Foot(theme)
        self._lay_out()
        for place, box in self.boxes.items():
            box.clicked.connect(lambda _=False, at=place: self.file_asked.emit(at))
            box.remove_asked.connect(lambda at=place: self.remove_picture(at))
        self.prompt.changed.connect(self._renew)
        self.prompt.picture_pasted.connect(lambda mime: self.picture_pasted.emit("image", mime))
        self.format.changed.connect(self._format_changed)
        self.advanced.changed.connect(self._renew)
        self.foot.generate_pressed.connect(self.generate)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.generate, context=Qt.ShortcutContext.WindowShortcut)
        self.format.choose(settings.provider, settings.model, settings.resolution, settings.duration)
        self.retranslate()
        self._format_changed()
        self._show_button()

    @property
    def spec(self) -> ModelSpec:
        """The family that is chosen."""
        return self.format.spec

    @property
    def request(self) -> GenerationRequest:
        """What the form says now, problems and all."""
        image, end_image = self._pictures.get("image"), self._pictures.get("end_image")
        return GenerationRequest(
            provider=self.spec.provider,
            model=self.spec.id,
            prompt=self.prompt.text,
            image=image.picture if image is not None else None,
            end_image=end_image.picture if end_image is not None and self._takes_end else None,
            resolution=self.format.resolution,
            duration=self.format.duration,
            fields=self.advanced.values,
        )

    def set_picture(self, place: Place, picture: LookedAt) -> None:
        """Take a picture that has been looked at."""
        self._pictures[place] = picture
        self.boxes[place].show_picture(picture.preview)
        self._pictures_changed()

    def remove_picture(self, place: Place) -> None:
        """Ask for a picture again."""
        self._pictures.pop(place, None)
        self.boxes[place].clear()
        self._pictures_changed()

    def set_demo(self, provider: str, model: str, prompt: str) -> None:
        """Fill the form for a first try; the picture comes by `set_picture`."""
        self.format.choose(provider, model, "", 0)
        self.prompt.set_text(prompt)
        self.lead_to_generate()

    def fill(self, request: GenerationRequest, pictures: Mapping[Place, LookedAt]) -> None:
        """Put a request back into the form, with its pictures as far as they are still there."""
        self._pictures = dict(pictures)
        for place, box in self.boxes.items():
            box.clear()
            if place in pictures:
                box.show_picture(pictures[place].preview)
        # First the model, which decides whether there are end pictures; then what the mode allows.
        self.format.choose(request.provider, request.model, "", 0)
        self.format.set_mode(mode_of(self.request))
        self.format.choose(request.provider, request.model, request.resolution, request.duration)
        self.prompt.set_text(request.prompt)
        self.advanced.set_values(request.fields)
        self._renew()
        self.prompt.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def lead_to_generate(self) -> None:
        """Put the keyboard on Generate, or keep it for when that is on."""
        (self.foot.button if self.foot.button.isEnabled() else self).setFocus()

    def set_ready(self, ready: bool) -> None:
        """Whether a request can be handed over at all."""
        self._is_ready = ready
        self._show_button()

    def give_up(self) -> None:
        """What makes videos will not come: the button no longer says that the app is starting."""
        self.foot.set_ready(True)
        self.foot.button.setEnabled(False)

    def handed_over(self) -> None:
        """The last request has arrived or failed: the next may be asked for."""
        self._is_busy = False
        self._show_button()

    def generate(self) -> None:
        """Ask for the clip, or show what is missing."""
        if not self._is_ready or self._is_busy:
            return
        problems = self.spec.problems(self.request)
        if problems:
            self._was_pressed = True
            self._renew()
            self._lead_to(problems[0])
            self.problem_found.emit(problems[0])
            return
        # Off within this very event: the second click of a double click finds it so.
        self._is_busy = True
        self._was_pressed = False
        self._show_button()
        self.generate_asked.emit(self.request)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("New video"))
        self._renew()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def _takes_end(self) -> bool:
        return bool(self.spec.offers(mode=Mode.FIRST_LAST))

    def _lay_out(self) -> None:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setSpacing(SPACE_3)
        for place, box in self.boxes.items():
            group = QVBoxLayout()
            group.setSpacing(SPACE_1)
            group.addWidget(box)
            group.addWidget(self._hints[place])
            column.addLayout(group)
        column.addWidget(self.prompt, 100)
        column.addWidget(self.format)
        column.addWidget(self.advanced)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(form)
        bar = self._scroll.verticalScrollBar()

        def make_room() -> None:
            # The scroll bar stands in the margin, so the controls keep their width.
            right = SPACE_4 - (bar.sizeHint().width() if bar.maximum() else 0)
            column.setContentsMargins(SPACE_4, SPACE_4, right, SPACE_4)

        bar.rangeChanged.connect(make_room)
        make_room()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.foot)

    def _pictures_changed(self) -> None:
        self.format.set_mode(mode_of(self.request))
        self._renew()

    def _format_changed(self) -> None:
        spec = self.spec
        self.prompt.set_limit(spec.prompt_limit)
        self.boxes["end_image"].setVisible(self._takes_end)
        self._hints["end_image"].setVisible(self._takes_end)
        self.format.set_mode(mode_of(self.request))
        self._offer_fields()
        self._renew()
        self.choice_changed.emit()

    def _offer_fields(self) -> None:
        """Fields that only other formats of the family carry have no effect here."""
        chosen = self.format.format
        usual = dict(chosen.fields) if chosen is not None else {}
        elsewhere = {name for each in self.spec.formats for name in each.fields}
        self.advanced.show_fields(
            {n: v for n, v in self.spec.choices.items() if n in usual or n not in elsewhere}, usual
        )

    def _renew(self) -> None:
        request = self.request
        self.foot.show_price(self.spec.price(request))
        self._show_problems(self.spec.problems(request))

    def _show_problems(self, problems: list[Problem]) -> None:
        for place, hint in self._hints.items():
            hint.say(self._about(place))
        self.prompt.hint.say("")
        self.format.hint.say("")
        self.advanced.hint.say("")
        # The first problem of a control is the one to mend first, so it is written last.
        for problem in reversed(problems):
            if problem.kind in _NOT_YET and not self._was_pressed:
                continue
            message = wording.describe(problem, translator, provider=self.spec.provider)
            # The field itself shows that it is empty; the hint only has to say what to do.
            words = (
                message.next_step
                if problem.kind is ErrorKind.PROMPT_NEEDED
                else str(f"{message.text} {message.next_step}")
            )
            self._hint_of(problem).say(words, "danger" if self._was_pressed else "warning")
        self.format.hint.setVisible(bool(self.format.hint.text()))

    def _about(self, place: Place) -> str:
        """What is known of a picture, or what happens without one."""
        known = self._pictures.get(place)
        if known is not None:
            return self.tr("{width} × {height}").format(
                width=known.picture.width, height=known.picture.height
            )
        if place == "image" and self.spec.offers(mode=Mode.TEXT):
            return self.tr("Without a picture, the words alone decide.")
        return ""

    def _hint_of(self, problem: Problem) -> Hint:
        match problem.field:
            case "image":
                return self._hints["image"]
            case "end_image":
                return self._hints["end_image"]
            case "prompt":
                return self.prompt.hint
            case "model" | "resolution" | "duration":
                return self.format.hint
            case _:
                return self.advanced.hint

    def _lead_to(self, problem: Problem) -> None:
        """Put the keyboard where the problem can be mended, in view."""
        control: QWidget
        match problem.field:
            case "image":
                control = self.boxes["image"]
            case "end_image":
                control = self.boxes["end_image"]
            case "prompt":
                control = self.prompt.edit
            case "model" | "resolution" | "duration":
                control = self.format.model_box
            case name:
                self.advanced.unfold()
                control = self.advanced.field(name) or self.advanced
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(self._hint_of(problem))
        self._scroll.ensureWidgetVisible(control)

    def _show_button(self) -> None:
        button = self.foot.button
        is_on = self._is_ready and not self._is_busy
        focused = self.window().focusWidget()
        if not is_on and focused is button:
            # Qt would pass the keyboard to whatever is next; it waits here instead and goes back.
            self.setFocus()
        self.foot.set_ready(self._is_ready)
        button.setEnabled(is_on)
        if is_on and focused is self and not self.foot.pressed_by_mouse:
            button.setFocus()
