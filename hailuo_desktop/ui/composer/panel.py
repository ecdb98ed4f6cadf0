"""The composer: everything a clip needs, top to bottom, and Generate at its foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPixmap
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hailuo_desktop.domain.camera import CameraScript, parse_camera
from hailuo_desktop.domain.controls import Control
from hailuo_desktop.domain.errors import Problem
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.money import Price, PriceBasis
from hailuo_desktop.domain.request import FieldValue, GenerationRequest
from hailuo_desktop.domain.video_origin import VideoOrigin
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.amounts import sum_words
from hailuo_desktop.ui.composer.advanced import Advanced
from hailuo_desktop.ui.composer.foot import Foot
from hailuo_desktop.ui.composer.format_rows import FormatRows
from hailuo_desktop.ui.composer.live_sketch import LiveSketch
from hailuo_desktop.ui.composer.picture_box import Place
from hailuo_desktop.ui.composer.picture_fields import PictureFields
from hailuo_desktop.ui.composer.price_line import PriceNews
from hailuo_desktop.ui.composer.problem_signs import ProblemSigns
from hailuo_desktop.ui.composer.prompt_box import PromptBox
from hailuo_desktop.ui.composer.wishes import Wishes
from hailuo_desktop.ui.controls import Column
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_3, SPACE_4

if TYPE_CHECKING:
    from hailuo_desktop.services.picture_desk import LookedAt

NARROWEST = 300
WIDEST = 380


class Composer(QFrame):
    """The form for one clip. It keeps what the user put in until the user changes it.

    Signals:
        generate_asked(GenerationRequest): a request without problems; Generate is off until
            `handed_over` is called.
        problem_found(Problem): Generate was pressed too early; the composer shows the first problem.
        file_asked(str): a file is to be chosen for the picture at this place.
        picture_pasted(str, QMimeData): a picture was pasted at this place.
        choice_changed(): another model, resolution or duration.
        request_changed(GenerationRequest): anything at all; the price may be another.
        form_asked(ModelListing): the form of this model is wanted; `take_form` brings it.
        frame_asked(str, str, object): another frame of a video is wanted, as by `PictureFields`.
    """

    generate_asked = Signal(object)
    problem_found = Signal(object)
    file_asked = Signal(str)
    picture_pasted = Signal(str, QMimeData)
    choice_changed = Signal()
    request_changed = Signal(object)
    form_asked = Signal(object)
    frame_asked = Signal(str, str, object)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_ready = False
        self._is_busy = False
        self._was_pressed = False
        self._shown: GenerationRequest | None = None
        self._prices: dict[int, Price | None] = {}
        self._wishes = Wishes()
        self.setObjectName("composer")
        self.setProperty("role", "surface")
        self.setMaximumWidth(theme.px(WIDEST))
        self.pictures = PictureFields(theme, icons)
        self.boxes = self.pictures.boxes
        box = self.boxes["image"]
        self.sketch = LiveSketch(theme, icons, box, paint_between=box.paint_button_grounds)
        box.lay_over(self.sketch)
        box.bared.connect(self.sketch.set_uncovered)
        self.prompt = PromptBox(theme, icons)
        self.format = FormatRows(theme, icons, catalogue, self._wishes)
        self.advanced = Advanced(theme, icons, self._recall)
        self.foot = Foot(theme)
        self._signs = ProblemSigns(self.pictures, self.prompt, self.format, self.advanced)
        self._lay_out(theme)
        self.pictures.changed.connect(self._pictures_changed)
        self.pictures.file_asked.connect(self.file_asked)
        self.pictures.frame_asked.connect(self.frame_asked)
        # Once the form has made room.
        self.pictures.framing.begun.connect(self._show_framing, Qt.ConnectionType.QueuedConnection)
        self.prompt.changed.connect(self._renew)
        self.prompt.picture_pasted.connect(lambda mime: self.picture_pasted.emit("image", mime))
        self.format.changed.connect(self._format_changed)
        self.format.model_box.form_asked.connect(self.form_asked)
        self.advanced.changed.connect(self._setting_changed)
        self.foot.generate_pressed.connect(self.generate)
        self._generate = QAction(self)
        self._generate.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self._generate.triggered.connect(self.generate)
        self.addAction(self._generate)
        self.format.choose(settings.provider, settings.model, settings.resolution, settings.duration)
        self.retranslate()
        self._format_changed()
        self._show_button()

    @property
    def spec(self) -> ModelSpec:
        """The model that is chosen."""
        return self.format.spec

    @property
    def request(self) -> GenerationRequest:
        """What the form says now, problems and all."""
        return GenerationRequest(
            provider=self.spec.provider,
            model=self.spec.id,
            prompt=self.prompt.text if self.spec.prompt_field else "",
            image=self.pictures.image,
            end_image=self.pictures.end_image,
            references=self.pictures.references,
            resolution=self.format.resolution,
            duration=self.format.duration,
            fields={**self.format.sound, **self.advanced.values},
        )

    def set_picture(self, place: Place, picture: LookedAt, video: VideoOrigin | None = None) -> None:
        """Take a picture that has been looked at; `video` is what it is a frame of, if anything."""
        self.pictures.set(place, picture, video)

    def remove_picture(self, place: Place) -> None:
        """Ask for a picture again."""
        self.pictures.remove(place)

    def set_demo(self, provider: str, model: str, prompt: str) -> None:
        """Fill the form for a first try; the picture comes by `set_picture`."""
        self.format.choose(provider, model, "", 0)
        self.prompt.set_text(prompt)
        self.lead_to_generate()

    def take_form(self, spec: ModelSpec, resolution: str = "", duration: int = 0) -> None:
        """Choose a listed model whose form has come."""
        self.format.model_box.take_form(spec)
        if resolution or duration:
            self.format.choose(spec.provider, spec.id, resolution, duration)

    def fill(
        self,
        request: GenerationRequest,
        pictures: Mapping[Place, LookedAt],
        references: Sequence[LookedAt] = (),
    ) -> None:
        """Put a request back into the form, with its pictures as far as they are still there."""
        self._wishes.clear()
        for name, value in request.fields.items():
            self._wishes.say(name, value)
        self.pictures.replace(pictures, references)
        # First the model, which decides which pictures are used; then what the mode allows.
        self.format.choose(request.provider, request.model, "", 0)
        if self.spec.sound_field in request.fields:
            self._wishes.say("sound", request.fields[self.spec.sound_field])
        self.format.recall()
        self.format.set_mode(self.spec.mode_of(self.request))
        self.format.choose(request.provider, request.model, request.resolution, request.duration)
        self.prompt.set_text(request.prompt)
        self.advanced.recall()
        self._renew()
        self.prompt.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shown_price(self) -> Price | None:
        """The price that stands above Generate."""
        return self.foot.news.price

    @property
    def durations(self) -> tuple[int, ...]:
        """How long a clip of the chosen kind can be."""
        return self.format.durations

    def show_quote(self, request: GenerationRequest, news: PriceNews) -> None:
        """What is known of the price of a request: the one in the form, or that in another duration."""
        if request == self._shown:
            self.foot.show_price(news)
        if self._shown is not None and self._shown == msgspec.structs.replace(
            request, duration=self._shown.duration
        ):
            self._prices[request.duration] = news.price
            self._show_prices()

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
        if self.pictures.framing.at is not None:
            # What is drawn is not used yet, and what would be sent is not what stands there.
            self.pictures.framing.lead()
            self._scroll.ensureWidgetVisible(self.pictures.framing.editor.use_button)
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
        self._generate.setText(self.tr("Generate"))
        self._renew()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self, theme: Theme) -> None:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setSpacing(SPACE_3)
        column.addWidget(self.pictures)
        column.addWidget(self.prompt, 100)
        column.addWidget(self.format)
        column.addWidget(self.advanced)
        column.addStretch(1)
        self._scroll = Column(theme.px(NARROWEST), form, self, stretches=True)
        bar = self._scroll.verticalScrollBar()

        def make_room() -> None:
            # The scroll bar stands in the margin, so the controls keep their width.
            right = SPACE_4 - (bar.sizeHint().width() if bar.maximum() else 0)
            column.setContentsMargins(SPACE_4, SPACE_4, right, SPACE_3)

        bar.rangeChanged.connect(make_room)
        make_room()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.foot)

    def _pictures_changed(self) -> None:
        self.format.set_mode(self.spec.mode_of(self.request))
        self._renew()

    def _format_changed(self) -> None:
        spec = self.spec
        self.prompt.setVisible(bool(spec.prompt_field))
        self.prompt.set_model(spec)
        self.pictures.show_for(spec)
        self.format.set_mode(spec.mode_of(self.request))
        settings = spec.settings_for(self.format.format)
        self.advanced.show_settings(
            (spec.provider, spec.id), [each for each in settings if each.name != spec.sound_field]
        )
        self._renew()
        self._show_prices()  # the notes go with the choices, which are made anew for another language
        self.choice_changed.emit()

    def _recall(self, control: Control) -> FieldValue | None:
        """What the user wants for a setting: unfinished words of this model's first."""
        draft = self._wishes.best(self._draft(control.name), lambda _: True)
        return draft or self._wishes.best(control.name, control.allows)

    def _setting_changed(self, name: str) -> None:
        field = self.advanced.field(name)
        said = field.said if field is not None else None
        self._wishes.unsay(self._draft(name))
        if field is None or said is None:
            self._wishes.unsay(name)
        elif field.control.allows(said):
            self._wishes.say(name, said)
        else:
            self._wishes.say(self._draft(name), said)
        self._renew()

    def _draft(self, name: str) -> str:
        return f"{self.spec.provider} {self.spec.id} {name}"

    def _renew(self) -> None:
        request = self.request
        self._signs.show(self.spec, self.spec.problems(request), was_pressed=self._was_pressed)
        self._show_sketch(request)
        if request != self._shown:
            self._shown = request
            self.foot.show_price(PriceNews(price=self.spec.price(request)))
            self._prices = {
                seconds: self.spec.price(msgspec.structs.replace(request, duration=seconds))
                for seconds in self.durations
            }
            self._show_prices()
            self.request_changed.emit(request)

    def _show_sketch(self, request: GenerationRequest) -> None:
        """Let the camera's movements be seen, where the model would understand them."""
        self.sketch.set_picture(QPixmap() if request.image is None else self.boxes["image"].picture)
        knows = self.spec.camera_commands
        script = parse_camera(request.prompt) if knows else CameraScript()
        self.sketch.set_script(script, request.duration)

    def _show_prices(self) -> None:
        """Write what each duration would cost, in short."""
        self.format.show_prices(
            {
                seconds: sum_words(price.money)
                for seconds, price in self._prices.items()
                if price is not None and price.basis is not PriceBasis.FREE
            }
        )

    def _show_framing(self) -> None:
        """Bring what a picture is framed with into view, the picture above all."""
        framing = self.pictures.framing
        if framing.at is not None:
            self._scroll.ensureWidgetVisible(framing.editor)
            self._scroll.ensureWidgetVisible(framing.editor.canvas)

    def _lead_to(self, problem: Problem) -> None:
        """Put the keyboard where the problem can be mended, in view."""
        control = self._signs.control_of(problem)
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        hint = self._signs.hint_of(problem)
        if hint is not None:
            self._scroll.ensureWidgetVisible(hint)
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
