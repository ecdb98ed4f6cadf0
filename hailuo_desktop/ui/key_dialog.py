"""Where the user gives the app a provider's API key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop.services.catalogue import ProviderInfo
from hailuo_desktop.services.keys import KeyDesk, KeySource, KeyStatus
from hailuo_desktop.storage.settings import MinimaxRegion
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.key_entry import KeyEntry, KeyTrial, answer_line
from hailuo_desktop.ui.key_words import UsualClip, cost_words, status_words, what_it_is
from hailuo_desktop.ui.provider_pages import host_of, pages_of
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5

_WIDTH = 480
_ANSWER = 34
"""Two lines."""


class KeyDialog(QDialog):
    """Says what the key is and where to get it, tests it, keeps it.

    Signals:
        saved(KeyPlace): a key was kept; the dialog closes.
        removed(): the key was forgotten.
        region_chosen(str): the account lives in this region.
    """

    saved = Signal(object)
    removed = Signal()
    region_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        provider: ProviderInfo,
        keys: KeyDesk,
        run: Run,
        parent: QWidget | None = None,
        *,
        clip: UsualClip | None = None,
        region: MinimaxRegion | None = None,
    ) -> None:
        """Show what is known; `region` is that of the account, where the user may choose it."""
        super().__init__(parent)
        self._provider = provider
        self._keys = keys
        self._clip = clip
        self._is_open = True
        self.setObjectName("keyDialog")
        self.setWindowTitle(self.tr("API key"))
        self.setFixedWidth(theme.px(_WIDTH))
        self._entry = KeyEntry(icons, answer_line(self, theme.px(_ANSWER)), parent=self)
        self._entry.said.connect(self._grow)
        self._trial = KeyTrial(self._entry, provider, keys, run, self)
        self._place = QLabel(self)
        self._place.setObjectName("keyPlace")
        self._place.setWordWrap(True)
        self._place.setProperty("role", "caption")
        self._place.setMinimumHeight(theme.px(_ANSWER))
        self._place.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._link = QLabel(self)
        self._link.setTextFormat(Qt.TextFormat.RichText)
        self._link.setOpenExternalLinks(True)
        self._link.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._regions = self._region_choice(region)
        self._remove = QPushButton(self.tr("Remove key"), self)
        self._remove.setObjectName("removeKey")
        self._remove.setProperty("role", "quiet")
        self._remove.setAutoDefault(False)
        self._remove.setEnabled(False)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setObjectName("cancelKey")
        cancel.setAutoDefault(False)
        self._entry.keep.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._entry.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_3)
        for words in self._explanation():
            column.addWidget(words)
        if self._regions is not None:
            column.addWidget(self._regions)
        column.addSpacing(SPACE_2)
        column.addWidget(self._entry)
        column.addWidget(self._entry.answer)
        column.addWidget(self._place)
        column.addSpacing(SPACE_4)
        column.addLayout(buttons)
        self._remove.clicked.connect(self._ask_remove)
        cancel.clicked.connect(self.reject)
        self._trial.kept.connect(self._kept)
        self._trial.removed.connect(self._forgotten)
        self._trial.refused.connect(lambda _: run(self._look()))
        self._show_link(region)
        self._entry.setFocus()
        self._grow()
        run(self._look())

    def done(self, result: int) -> None:
        self._is_open = False
        self._trial.end()
        self._entry.field.clear()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._is_open:
            # A link keeps the colour in which it was written.
            words = self._link.text()
            self._link.clear()
            self._link.setText(words)

    def _explanation(self) -> list[QLabel]:
        label = self._provider.label
        head = QLabel(self.tr("Your key for {provider}").format(provider=label), self)
        head.setProperty("role", "head")
        what = QLabel(what_it_is(label), self)
        what.setWordWrap(True)
        lines = [head, what, self._link]
        costs = cost_words(pages_of(self._provider.id), self._clip)
        if costs:
            line = QLabel(costs, self)
            line.setWordWrap(True)
            line.setProperty("role", "muted")
            lines.append(line)
        return lines

    def _region_choice(self, region: MinimaxRegion | None) -> SegmentedControl | None:
        if region is None:
            return None
        choice = SegmentedControl(self.tr("Region of the account"), self)
        choice.setObjectName("keyRegion")
        choice.set_choices([("global", self.tr("Worldwide")), ("mainland", self.tr("Mainland China"))])
        choice.set_value(region)
        choice.setToolTip(self.tr("A key works only in the region where it was made."))
        choice.value_changed.connect(self._choose_region)
        return choice

    def _choose_region(self, value: object) -> None:
        region: MinimaxRegion = "mainland" if value == "mainland" else "global"
        self._entry.say("")
        self._show_link(region)
        self.region_chosen.emit(region)

    def _show_link(self, region: MinimaxRegion | None) -> None:
        pages = pages_of(self._provider.id, region or "global")
        self._link.setVisible(pages is not None)
        if pages is not None:
            words = self.tr("Get a key at {page}").format(page=host_of(pages.keys))
            self._link.setText(f'<a href="{pages.keys}">{words}</a>')
            self._link.setAccessibleName(words)

    def _ask_remove(self) -> None:
        if not self._trial.is_busy:
            self._remove.setEnabled(False)
            self._trial.remove()

    def _kept(self, place: object) -> None:
        self.saved.emit(place)
        if self._is_open:
            self.accept()

    def _forgotten(self) -> None:
        self.removed.emit()
        if self._is_open:
            self.accept()

    async def _look(self) -> None:
        status = await self._keys.status(self._provider.id)
        if self._is_open:
            self._show_status(status)

    def _show_status(self, status: KeyStatus) -> None:
        self._remove.setEnabled(status.source in (KeySource.KEYRING, KeySource.SESSION))
        self._trial.set_has_kept(status.source is not None)
        self._place.setText(status_words(status))
        self._grow()

    def _grow(self) -> None:
        """Have room for all words; wrapped ones do not ask for it themselves."""
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
