"""Model, resolution, duration and sound: only what exists together can be chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.model_spec import Format, Mode, ModelSpec
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.composer.choice import Choice
from hailuo_desktop.ui.composer.hint import Hint
from hailuo_desktop.ui.composer.model_box import ModelBox
from hailuo_desktop.ui.composer.setting_words import duration_words, value_words
from hailuo_desktop.ui.composer.wishes import Wishes, is_same
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3
from hailuo_desktop.ui.tooltips import as_tooltip

_RESOLUTION, _DURATION, _SOUND = "resolution", "duration", "sound"


class FormatRows(QWidget):
    """The choices that name a format. Rows that the model does not have are not shown.

    What the user chose comes back with every model that has it; else the model's usual is taken.

    Signals:
        changed(): something else is chosen now.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        wishes: Wishes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = Mode.TEXT
        self._wishes = wishes
        self._is_settling = False
        self.model_box = ModelBox(theme, icons, catalogue, self)
        self.resolution_box = Choice(self)
        self.resolution_box.setObjectName("resolutionBox")
        self.duration_box = Choice(self)
        self.duration_box.setObjectName("durationBox")
        self.sound_box = QCheckBox(self)
        self.sound_box.setObjectName("soundBox")
        self.hint = Hint(theme, self, keeps_room=False)
        self._captions = [QLabel(self) for _ in range(3)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnStretch(1, 1)
        for row, box in enumerate((self.model_box, self.resolution_box, self.duration_box)):
            self._captions[row].setBuddy(box)
            # A note may stand below the control, but the caption belongs to the control itself.
            self._captions[row].setFixedHeight(self.model_box.sizeHint().height())
            grid.addWidget(self._captions[row], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(box, row, 1)
        grid.addWidget(self.sound_box, 3, 1)
        grid.addWidget(self.hint, 4, 0, 1, 2)
        self.model_box.chosen.connect(self._offer)
        self.resolution_box.value_changed.connect(self._resolution_chosen)
        self.duration_box.value_changed.connect(self._duration_chosen)
        self.sound_box.toggled.connect(self._sound_chosen)
        self.retranslate()

    @property
    def spec(self) -> ModelSpec:
        return self.model_box.spec

    @property
    def resolution(self) -> str:
        return str(self.resolution_box.value or "")

    @property
    def duration(self) -> int:
        return self.duration_box.value if isinstance(self.duration_box.value, int) else 0

    @property
    def durations(self) -> tuple[int, ...]:
        """The durations that go with the rest of what is chosen."""
        made = self.spec.offers(mode=self._mode, resolution=self.resolution)
        return tuple(dict.fromkeys(each.duration for each in made))

    @property
    def sound(self) -> dict[str, FieldValue]:
        """The field for sound, unless it is as usual; always said where no usual is known."""
        control = self.spec.control(self.spec.sound_field) if self.spec.sound_field else None
        if control is None or is_same(self.sound_box.isChecked(), control.usual):
            return {}
        return {control.name: self.sound_box.isChecked()}

    @property
    def format(self) -> Format | None:
        """The format that is chosen, or None while the model makes nothing of this kind."""
        fitting = self.spec.offers(mode=self._mode, resolution=self.resolution, duration=self.duration)
        return fitting[0] if fitting else None

    def set_mode(self, mode: Mode) -> None:
        """What the clip will be made from. A mode the model lacks leaves the choices as they are."""
        if mode is not self._mode and self.spec.offers(mode=mode):
            self._mode = mode
            self._settle(self.resolution, self.duration)

    def choose(self, provider: str, model: str, resolution: str, duration: int) -> bool:
        """Choose all at once, as far as it exists; False if there is no such model here."""
        if not self.model_box.choose(provider, model):
            return False
        if resolution:
            self._wishes.say(_RESOLUTION, resolution)
        if duration:
            self._wishes.say(_DURATION, duration)
        self._settle(resolution or self.resolution, duration or self.duration)
        return True

    def recall(self) -> None:
        """Show sound as the user wants it now."""
        control = self.spec.control(self.spec.sound_field) if self.spec.sound_field else None
        if control is not None:
            wish = self._wishes.best(_SOUND, control.allows)
            self._is_settling = True
            self.sound_box.setChecked(bool(control.usual if wish is None else wish))
            self._is_settling = False

    def show_prices(self, prices: Mapping[int, str]) -> None:
        """Write under each duration what it would cost; "" where that is not known."""
        self.duration_box.set_notes([prices.get(each, "") for each in self.spec.durations])

    def retranslate(self) -> None:
        words = (self.tr("Model"), self.tr("Resolution"), self.tr("Duration"))
        for caption, text in zip(self._captions, words, strict=True):
            caption.setText(text)
        self.resolution_box.name(words[1])
        self.duration_box.name(words[2])
        self.sound_box.setText(self.tr("With sound"))
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer(self) -> None:
        """Show what the model has, whether it can be chosen now or not."""
        spec, now, lasting = self.spec, self.resolution, self.duration
        if not spec.offers(mode=self._mode):
            self._mode = spec.modes[-1]
        resolutions, durations = spec.resolutions, spec.durations
        self._is_settling = True
        self.resolution_box.set_choices([(each, value_words(each)) for each in resolutions])
        self.duration_box.set_choices([(each, duration_words(each)) for each in durations])
        self._is_settling = False
        for row, shown in ((1, resolutions != ("",)), (2, durations != (0,))):
            self._captions[row].setVisible(shown)
            (self.resolution_box, self.duration_box)[row - 1].setVisible(shown)
        control = spec.control(spec.sound_field) if spec.sound_field else None
        self.sound_box.setVisible(control is not None)
        self.sound_box.setToolTip(as_tooltip(control.description if control is not None else ""))
        self.recall()
        folded = {each.casefold() for each in resolutions}
        resolution = self._wishes.best(_RESOLUTION, lambda v: isinstance(v, str) and v.casefold() in folded)
        duration = self._wishes.best(_DURATION, lambda v: type(v) is int and v in durations)
        # What was on show without being asked for stays too, where it can.
        self._settle(
            resolution if isinstance(resolution, str) else now if now.casefold() in folded else "",
            duration if isinstance(duration, int) else lasting if lasting in durations else 0,
        )

    def _settle(self, resolution: str, duration: int) -> None:
        """Take the wish, or the nearest that exists."""
        spec, mode = self.spec, self._mode
        fitting = (
            spec.offers(mode=mode, resolution=resolution, duration=duration)
            or spec.offers(mode=mode, resolution=resolution)
            or spec.offers(mode=mode, duration=duration)
            or spec.offers(mode=mode)
        )
        self._is_settling = True
        if fitting:
            self.resolution_box.set_value(fitting[0].resolution)
            self.duration_box.set_value(fitting[0].duration)
        self._is_settling = False
        self._mark()
        self.changed.emit()

    def _resolution_chosen(self) -> None:
        if not self._is_settling:
            self._wishes.say(_RESOLUTION, self.resolution)
            self._settle(self.resolution, self.duration)
            if self.duration:
                # What had to give way was seen to go: it does not come back with another model.
                self._wishes.say(_DURATION, self.duration)

    def _duration_chosen(self) -> None:
        if not self._is_settling:
            self._wishes.say(_DURATION, self.duration)
            self.changed.emit()

    def _sound_chosen(self, on: bool) -> None:
        if not self._is_settling:
            self._wishes.say(_SOUND, on)
            self.changed.emit()

    def _mark(self) -> None:
        """Switch off what does not exist, with the reason."""
        made = self.spec.offers(mode=self._mode)
        resolutions = {each.resolution for each in made}
        durations = {each.duration for each in made if each.resolution == self.resolution}
        for each in self.spec.resolutions:
            why = "" if each in resolutions else self._why_not(each, 0)
            self.resolution_box.set_available(each, not why, why)
        for seconds in self.spec.durations:
            why = "" if seconds in durations else self._why_not(self.resolution, seconds)
            self.duration_box.set_available(seconds, not why, why)

    def _why_not(self, resolution: str, duration: int) -> str:
        spec = self.spec
        problem = spec.why_not(mode=self._mode, resolution=resolution, duration=duration)
        if problem is None:
            return ""
        if self._mode is Mode.TEXT and spec.offers(mode=Mode.IMAGE, resolution=resolution, duration=duration):
            return self.tr("{model} makes this only from a picture. Add a picture to choose it.").format(
                model=wording.model_name(spec.label, translator)
            )
        return wording.describe(problem, translator, provider=spec.provider).advice
