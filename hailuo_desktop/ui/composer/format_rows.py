"""Model, resolution and duration: only what exists together can be chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.model_spec import Format, Mode, ModelSpec
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.composer.choice import Choice
from hailuo_desktop.ui.composer.hint import Hint
from hailuo_desktop.ui.composer.model_box import ModelBox
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3


class FormatRows(QWidget):
    """The three choices that name a format.

    What was chosen stays chosen where the new model has it; else the model's usual is taken.

    Signals:
        changed(): something else is chosen now.
    """

    changed = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = Mode.TEXT
        self.model_box = ModelBox(theme, catalogue, self)
        self.resolution_box = Choice(self)
        self.resolution_box.setObjectName("resolutionBox")
        self.duration_box = Choice(self)
        self.duration_box.setObjectName("durationBox")
        self.hint = Hint(theme, self)
        self._captions = [QLabel(self) for _ in range(3)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnStretch(1, 1)
        for row, box in enumerate((self.model_box, self.resolution_box, self.duration_box)):
            self._captions[row].setBuddy(box)
            grid.addWidget(self._captions[row], row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(box, row, 1)
        grid.addWidget(self.hint, 3, 0, 1, 2)
        self.hint.hide()
        self.model_box.chosen.connect(self._offer)
        self.resolution_box.value_changed.connect(self._resolution_chosen)
        self.duration_box.value_changed.connect(self.changed)
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
    def format(self) -> Format | None:
        """The format that is chosen, or None while the model makes nothing of this kind."""
        fitting = self.spec.offers(mode=self._mode, resolution=self.resolution, duration=self.duration)
        return fitting[0] if fitting else None

    def set_mode(self, mode: Mode) -> None:
        """What the clip will be made from. A mode the model lacks leaves the choices as they are."""
        if mode is not self._mode and self.spec.offers(mode=mode):
            self._mode = mode
            self._settle()

    def choose(self, provider: str, model: str, resolution: str, duration: int) -> None:
        """Choose all at once, as far as it exists."""
        if self.model_box.choose(provider, model):
            self._settle(resolution, duration)

    def retranslate(self) -> None:
        words = (self.tr("Model"), self.tr("Resolution"), self.tr("Duration"))
        for caption, text in zip(self._captions, words, strict=True):
            caption.setText(text)
        self.resolution_box.name(words[1])
        self.duration_box.name(words[2])
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer(self) -> None:
        """Show what the model has, whether it can be chosen now or not."""
        spec, resolution, duration = self.spec, self.resolution, self.duration
        if not spec.offers(mode=self._mode):
            self._mode = spec.modes[-1]
        seconds = [(each, self.tr("{n} s").format(n=each)) for each in spec.durations]
        self.resolution_box.set_choices([(each, each) for each in spec.resolutions])
        self.duration_box.set_choices(seconds)
        self._settle(resolution, duration)

    def _settle(self, resolution: str = "", duration: int = 0) -> None:
        """Take the wish, or the nearest that exists."""
        spec, mode = self.spec, self._mode
        resolution, duration = resolution or self.resolution, duration or self.duration
        fitting = (
            spec.offers(mode=mode, resolution=resolution, duration=duration)
            or spec.offers(mode=mode, resolution=resolution)
            or spec.offers(mode=mode)
        )
        if fitting:
            self.resolution_box.set_value(fitting[0].resolution)
            self.duration_box.set_value(fitting[0].duration)
        self._mark()
        self.changed.emit()

    def _resolution_chosen(self) -> None:
        self._settle()

    def _mark(self) -> None:
        """Switch off what does not exist, with the reason."""
        for each in self.spec.resolutions:
            why = self._why_not(each, 0)
            self.resolution_box.set_available(each, not why, why)
        for seconds in self.spec.durations:
            why = self._why_not(self.resolution, seconds)
            self.duration_box.set_available(seconds, not why, why)

    def _why_not(self, resolution: str, duration: int) -> str:
        spec = self.spec
        problem = spec.why_not(mode=self._mode, resolution=resolution, duration=duration)
        if problem is None:
            return ""
        if self._mode is Mode.TEXT and spec.offers(mode=Mode.IMAGE, resolution=resolution, duration=duration):
            return self.tr("{model} makes this only from a picture. Add a picture to choose it.").format(
                model=spec.label
            )
        message = wording.describe(problem, translator, provider=spec.provider)
        return f"{message.text} {message.next_step}"
