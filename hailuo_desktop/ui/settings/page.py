"""The window of settings: its pages at the left, a search over all of them, and what is done to a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.controls import Column
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.keyboard_stops import in_reading_order
from hailuo_desktop.ui.settings.section import Section
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import ICON_SIZE, SPACE_2, SPACE_3, SPACE_4, SPACE_5

_SIZE = QSize(980, 660)
_LIST_WIDTH = 216
_ITEM_HEIGHT = 36


class SettingsPage(QDialog):
    """Shows the sections it is given, one at a time; it can stay open beside the window. Escape closes it.

    Signals:
        reset_asked(Section): everything on this page is to be as it was at first.
        import_asked(), export_asked(): settings are to be read from a file, or written to one.
    """

    reset_asked = Signal(object)
    import_asked = Signal()
    export_asked = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, sections: Sequence[Section], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.sections = tuple(sections)
        self._undo: Callable[[], None] | None = None
        self.setObjectName("settingsPage")
        size = QSize(theme.px(_SIZE.width()), theme.px(_SIZE.height()))
        self.resize(size.boundedTo(self.screen().availableSize()))
        self.search = QLineEdit()
        self.search.setObjectName("settingsSearch")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.list = QListWidget()
        self.list.setObjectName("settingsList")
        self.list.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        for section in self.sections:
            item = QListWidgetItem(icons.icon(section.icon, "muted"), "", self.list)
            item.setSizeHint(QSize(0, theme.px(_ITEM_HEIGHT)))
        self.list.currentRowChanged.connect(lambda _: self._show())
        self._nothing = QLabel()
        set_role(self._nothing, "muted")
        self._nothing.hide()
        inside = QWidget()
        self._pages = QVBoxLayout(inside)
        self._area = Column(0, inside, stretches=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self.reset_button = self._button("resetSettings", self._reset)
        set_role(self.reset_button, "quiet")
        self.import_button = self._button("importSettings", self.import_asked.emit)
        self.export_button = self._button("exportSettings", self.export_asked.emit)
        self.close_button = self._button("closeSettings", self.reject)
        self.said = QLabel()
        self.said.setObjectName("settingsSaid")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.said, "muted")
        self.undo_button = self._button("undoSettings", self._take_back)
        set_role(self.undo_button, "quiet")
        self.undo_button.hide()
        self._lay_out(theme)
        QShortcut(QKeySequence.StandardKey.Find, self, self._find)
        self.retranslate()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @property
    def section(self) -> Section:
        """The page that is chosen."""
        return self.sections[max(0, self.list.currentRow())]

    def lead_to(self, section_id: str, setting: str = "") -> None:
        """Show this page, and put the keyboard on a setting of it, by its name."""
        self.search.clear()
        for row, section in enumerate(self.sections):
            if section.id == section_id:
                self.list.setCurrentRow(row)
                self._lead_within(section, setting)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        for section in self.sections:
            section.show_settings(settings)

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done, and how it can be taken back."""
        self._undo = undo
        self.said.setText(words)
        self.undo_button.setVisible(undo is not None)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.setWindowTitle(self.tr("Settings"))
        self.search.setPlaceholderText(self.tr("Search the settings"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        self.list.setAccessibleName(self.tr("Pages of the settings"))
        self.reset_button.setText(self.tr("Reset this page"))
        self.import_button.setText(self.tr("Import…"))
        self.export_button.setText(self.tr("Export…"))
        self.close_button.setText(self.tr("Close"))
        self.undo_button.setText(self.tr("Undo"))
        self._nothing.setText(self.tr("No setting has these words."))
        for row, section in enumerate(self.sections):
            section.retranslate()
            self.list.item(row).setText(section.title())
        self._area.setAccessibleName(self.section.title())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _button(self, name: str, press: Callable[[], object]) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: press())
        return button

    def _lay_out(self, theme: Theme) -> None:
        pages = self._pages
        pages.setContentsMargins(0, 0, SPACE_4, 0)
        pages.setSpacing(0)
        pages.addWidget(self._nothing)
        for section in self.sections:
            pages.addWidget(section)
        pages.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(SPACE_3)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        for widget in (self.search, self.list):
            widget.setFixedWidth(theme.px(_LIST_WIDTH))
        body = QHBoxLayout()
        body.setSpacing(SPACE_5)
        body.addLayout(left)
        body.addWidget(self._area, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addWidget(self.import_button)
        foot.addWidget(self.export_button)
        foot.addSpacing(SPACE_3)
        foot.addWidget(self.said)
        foot.addWidget(self.undo_button)
        foot.addStretch(1)
        foot.addWidget(self.reset_button)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_4)
        column.addLayout(body, 1)
        column.addLayout(foot)

    def _lead_within(self, section: Section, setting: str) -> None:
        for row in section.rows:
            stops = [each for each in in_reading_order(row.control) if each.isEnabled()]
            if setting and row.name.text() == setting and row.isVisible() and stops:
                stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._area.ensureWidgetVisible(row)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _search(self) -> None:
        words = self.search.text().casefold().split()
        found = [section.search(words) for section in self.sections]
        for row, is_found in enumerate(found):
            self.list.item(row).setHidden(not is_found)
        if words and any(found) and not found[self.list.currentRow()]:
            self.list.setCurrentRow(found.index(True))
        self._nothing.setVisible(not any(found))
        self._show()

    def _show(self) -> None:
        """Show the page that is chosen, or all that was found."""
        is_searching = bool(self.search.text().split())
        for row, section in enumerate(self.sections):
            is_found = not self.list.item(row).isHidden()
            section.setVisible(is_found if is_searching else row == self.list.currentRow())
        chosen = self.section
        self.reset_button.setVisible(not is_searching)
        self.reset_button.setEnabled(bool(chosen.fields))
        self.say("")
        if is_searching:
            self._area.ensureWidgetVisible(chosen.head)
        else:
            self._area.verticalScrollBar().setValue(0)
        self._area.setAccessibleName(self.section.title())

    def _reset(self) -> None:
        self.reset_asked.emit(self.section)

    def _take_back(self) -> None:
        undo = self._undo
        self.say("")
        if undo is not None:
            undo()
