"""Which model, of which provider."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.composer.picker import ModelPicker
from hailuo_desktop.ui.composer.picker_model import OwnSeconds, Pick, gone_words
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_6
from hailuo_desktop.ui.tooltips import as_tooltip
from hailuo_desktop.wording import model_name

_OPENING = (
    *(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)


class ModelBox(QComboBox):
    """The model in use. Closed, it names the provider too; opened, it is a picker among all models.

    Signals:
        chosen(ModelSpec): another one, by the user or by `choose`.
        form_asked(ModelListing): this one is wanted, and its form is not known yet; the model in use stays
            until `take_form`.
    """

    chosen = Signal(object)
    form_asked = Signal(object)
    _lists_changed = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._catalogue = catalogue
        self._spec = catalogue.families()[0]
        self._forms: dict[tuple[str, str], ModelSpec] = {}
        self._fetching = ""
        self._picker: ModelPicker | None = None
        self.own_seconds: Callable[[], OwnSeconds] = dict
        self.setObjectName("modelBox")
        # Long names must not make the composer wide.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Its one item is what a screen reader finds as its value.
        self.addItem("")
        # The catalogue tells from within its own tasks; the news take one turn through the event queue.
        self._lists_changed.connect(self._describe, Qt.ConnectionType.QueuedConnection)
        unsubscribe = catalogue.subscribe(self._lists_changed.emit)
        self.destroyed.connect(lambda: unsubscribe())
        self.retranslate()

    @property
    def spec(self) -> ModelSpec:
        return self._spec

    @property
    def picker(self) -> ModelPicker | None:
        """The picker, once it has been opened."""
        return self._picker

    def choose(self, provider: str, model: str) -> bool:
        """Choose a family, or a listed model whose form is known; False if there is none such."""
        known = self._forms.get((provider, model))
        families = self._catalogue.families(provider)
        spec = known or next((each for each in families if each.id == model), None)
        if spec is None:
            return False
        self._take(spec)
        return True

    def take_form(self, spec: ModelSpec) -> None:
        """Choose a listed model whose form has come."""
        self._forms[spec.provider, spec.id] = spec
        self._take(spec)

    def show_fetching(self, label: str) -> None:
        """Say whose form is being fetched; "" for none."""
        self._fetching = label
        self._describe()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Model"))
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling past must not change what will be paid for.
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier
        if (event.key() in _OPENING and plain) or alt_down:
            self.showPopup()
        elif plain and event.text().strip() and event.text().isprintable():
            # Who begins to type a name is searching for it.
            self.showPopup()
            if self._picker is not None:
                self._picker.search.setText(event.text())
        else:
            event.ignore()

    def showPopup(self) -> None:
        if self._picker is None:
            # Not a child of the box itself, whose style its fields would take on.
            above = self.parentWidget() or self
            self._picker = ModelPicker(self._theme, self._icons, self._catalogue, above)
            self._picker.picked.connect(self._picked)
        self._picker.open_at(self, self._spec.provider, self._spec.id, self.own_seconds())

    def hidePopup(self) -> None:
        if self._picker is not None:
            self._picker.close()
        super().hidePopup()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        # The style's own place for the words leaves out the room beside the arrow twice.
        place = self.rect().adjusted(SPACE_2 + 1, 0, -SPACE_6, 0)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, place.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    @property
    def _words(self) -> str:
        if self._fetching:
            return self.tr("Fetching {model}…").format(model=self._fetching)
        info = self._catalogue.provider(self._spec.provider)
        place = info.label if info.needs_key else self.tr("free")
        gone = self._catalogue.is_gone(self._spec.provider, self._spec.id)
        return " · ".join(
            (model_name(self._spec.label, translator), place, *((gone_words(),) if gone else ()))
        )

    def _picked(self, pick: Pick) -> None:
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        if isinstance(pick, ModelListing):
            self.form_asked.emit(pick)
        else:
            self._take(pick)

    def _take(self, spec: ModelSpec) -> None:
        self._fetching = ""
        before, self._spec = self._spec, spec
        self._describe()
        if before != spec:
            self.chosen.emit(spec)

    def _describe(self) -> None:
        words = self._words
        self.setItemText(0, words)
        self.setToolTip(as_tooltip(words))
        self.setAccessibleDescription(words)
        self.update()
