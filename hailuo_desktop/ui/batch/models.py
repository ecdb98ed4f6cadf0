"""The models of a batch, each with its format."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hailuo_desktop.domain.batch import ModelChoice
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.batch.inputs import Section
from hailuo_desktop.ui.controls import IconButton
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.tokens import SPACE_1
from hailuo_desktop.wording import model_name


class _Combo(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling past must not change what will be paid for.
        event.ignore()


class ModelLine(QWidget):
    """A model and its format.

    Signals:
        changed(): another one is chosen.
        remove_asked()
    """

    changed = Signal()
    remove_asked = Signal()

    def __init__(
        self, icons: Icons, catalogue: Catalogue, further: Sequence[ModelSpec], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._specs = [*catalogue.families(), *further]
        self._fields: dict[tuple[str, str], ModelChoice] = {}
        self._settling = False
        self.model, self.resolution, self.duration = _Combo(self), _Combo(self), _Combo(self)
        for box in (self.model, self.resolution, self.duration):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(4)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for spec in self._specs:
            self.model.addItem("", spec)
        self.remove = IconButton(icons.icon("x", "muted"), "", self)
        self.remove.clicked.connect(self.remove_asked)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(SPACE_1)
        first.addWidget(self.model, 1)
        first.addWidget(self.remove)
        second.addWidget(self.resolution, 1)
        second.addWidget(self.duration, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_1)
        column.setSpacing(SPACE_1)
        column.addLayout(first)
        column.addLayout(second)
        self.model.currentIndexChanged.connect(self._model_chosen)
        self.resolution.currentIndexChanged.connect(self._resolution_chosen)
        self.duration.currentIndexChanged.connect(self._told)
        self._offer()
        self.retranslate()

    @property
    def spec(self) -> ModelSpec:
        spec = self.model.currentData()
        assert isinstance(spec, ModelSpec)
        return spec

    @property
    def choice(self) -> ModelChoice:
        """What is chosen."""
        spec = self.spec
        kept = self._fields.get((spec.provider, spec.id))
        return ModelChoice(
            provider=spec.provider,
            model=spec.id,
            resolution=self.resolution.currentData() or "",
            duration=self.duration.currentData() or 0,
            fields=kept.fields if kept is not None else {},
        )

    def choose(self, choice: ModelChoice) -> None:
        """Choose a model and its format, as far as they are offered; its settings go along."""
        for index, spec in enumerate(self._specs):
            if (spec.provider, spec.id) == (choice.provider, choice.model):
                self._fields[spec.provider, spec.id] = choice
                self._settling = True
                self.model.setCurrentIndex(index)
                self._offer(choice.resolution, choice.duration)
                self._settling = False
                self.changed.emit()

    def retranslate(self) -> None:
        self.model.setAccessibleName(self.tr("Model"))
        self.resolution.setAccessibleName(self.tr("Resolution"))
        self.duration.setAccessibleName(self.tr("Duration"))
        self.remove.set_label(self.tr("Remove this model"))
        for index, spec in enumerate(self._specs):
            names = (spec.label, self._catalogue.provider(spec.provider).label)
            named = dict.fromkeys(model_name(each, translator) for each in names)
            self.model.setItemText(index, " · ".join(named))
        for index in range(self.duration.count()):
            self.duration.setItemText(index, self._length_words(self.duration.itemData(index)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _model_chosen(self) -> None:
        if not self._settling:
            resolution, duration = self.resolution.currentData() or "", self.duration.currentData() or 0
            self._settling = True
            self._offer(resolution, duration)
            self._settling = False
            self.changed.emit()

    def _resolution_chosen(self) -> None:
        if not self._settling:
            self._settling = True
            self._offer_durations(self.duration.currentData() or 0)
            self._settling = False
            self.changed.emit()

    def _told(self) -> None:
        if not self._settling:
            self.changed.emit()

    def _offer(self, resolution: str = "", duration: int = 0) -> None:
        spec = self.spec
        self.resolution.clear()
        for each in spec.resolutions:
            self.resolution.addItem(each, each)
        usual = spec.formats[0].resolution
        index = self.resolution.findData(resolution if resolution in spec.resolutions else usual)
        self.resolution.setCurrentIndex(max(index, 0))
        self.resolution.setVisible(spec.resolutions != ("",))
        self._offer_durations(duration)

    def _offer_durations(self, wanted: int) -> None:
        made = self.spec.offers(resolution=self.resolution.currentData() or "")
        durations = sorted({each.duration for each in made})
        self.duration.clear()
        for each in durations:
            self.duration.addItem(self._length_words(each), each)
        usual = made[0].duration if made else 0
        self.duration.setCurrentIndex(
            max(self.duration.findData(wanted if wanted in durations else usual), 0)
        )
        self.duration.setVisible(durations != [0])

    def _length_words(self, seconds: int) -> str:
        return self.tr("{n} s").format(n=seconds) if seconds > 0 else self.tr("Auto")


class ModelsSection(Section):
    """The models, each with its format.

    Signals:
        changed(): there are others now.
    """

    changed = Signal()

    def __init__(
        self, icons: Icons, catalogue: Catalogue, further: Sequence[ModelSpec], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._catalogue = catalogue
        self._further = list(further)
        self.lines: list[ModelLine] = []
        self.add = self.add_button("batchAddModel")
        self.add.clicked.connect(lambda: self.add_line(self.lines[-1].choice))
        self.retranslate()

    @property
    def choices(self) -> list[ModelChoice]:
        """The models, each format once."""
        found: list[ModelChoice] = []
        for line in self.lines:
            if line.choice not in found:
                found.append(line.choice)
        return found

    def add_line(self, choice: ModelChoice) -> ModelLine:
        """One more model."""
        line = ModelLine(self._icons, self._catalogue, self._further, self)
        line.choose(choice)
        line.changed.connect(self.changed)
        line.remove_asked.connect(lambda: self._remove(line))
        self.lines.append(line)
        self.column.addWidget(line)
        self._show_buttons()
        self.changed.emit()
        return line

    def retranslate(self) -> None:
        self.head.setText(self.tr("Models"))
        self.add.setText(self.tr("Add…"))
        self.add.setAccessibleName(self.tr("Add a model"))
        self._show_buttons()

    def _remove(self, line: ModelLine) -> None:
        self.lines.remove(line)
        self.column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._show_buttons()
        self.changed.emit()

    def _show_buttons(self) -> None:
        for number, line in enumerate(self.lines, 1):
            line.remove.setVisible(len(self.lines) > 1)
            line.setAccessibleName(self.tr("Model {n}").format(n=number))
