"""The popup with the prompts that were saved and sent, and with ideas."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.prompts import PromptIdea, PromptShelf, SavedPrompt, SentPrompt
from hailuo_desktop.ui.composer.shelf_painter import RowButton, ShelfPainter
from hailuo_desktop.ui.composer.shelf_rows import Section, ShelfModel, ShelfRow, rows_of, section_words
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.popups import place_beside
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3

_WIDTH = 480
_HEIGHT = 540
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PromptShelfPopup(QFrame):
    """A popup with a search field, a filter by section and the prompts.

    The keyboard stays in the search field: the arrows move through the list, Enter takes a prompt.

    Signals:
        taken(str): this prompt is to stand in place of what is written.
        added(str): this prompt is to be put in at the cursor.
        save_asked(str, str): save this prompt under this name, or rename it.
        unsave_asked(str), forget_asked(str): take this one out of the saved, or of the sent ones.
        restore_asked(PromptShelf): put these back.
    """

    taken = Signal(str)
    added = Signal(str)
    save_asked = Signal(str, str)
    unsave_asked = Signal(str)
    forget_asked = Signal(str)
    restore_asked = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._shelf = PromptShelf()
        self._ideas: Sequence[PromptIdea] = ()
        self._deleted: PromptShelf | None = None
        self.setObjectName("promptShelf")
        set_role(self, "popup")
        self.search = QLineEdit(self)
        self.search.setObjectName("promptSearch")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.sections = SegmentedControl("", self)
        self.sections.setObjectName("promptSections")
        self.sections.value_changed.connect(self._filter)
        self.rows = ShelfModel(self)
        self.painter = ShelfPainter(theme, icons, self.rows, self._name, self)
        self.view = QListView(self)
        self.view.setObjectName("promptList")
        self.view.setModel(self.rows)
        self.view.setItemDelegate(self.painter)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.viewport().installEventFilter(self)
        self.view.clicked.connect(self._take)
        self._none = QLabel(self)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setWordWrap(True)
        set_role(self._none, "muted")
        self._foot = QLabel(self)
        self._foot.setObjectName("promptKeys")
        self._foot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._foot.setWordWrap(True)
        self._foot.setFont(theme.font("caption"))
        set_role(self._foot, "muted")
        self.undo = QPushButton(self)
        self.undo.setObjectName("promptUndo")
        set_role(self.undo, "quiet")
        self.undo.setIcon(icons.icon("undo-2"))
        self.undo.clicked.connect(self._put_back)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._places = QStackedLayout()
        self._places.addWidget(self.view)
        self._places.addWidget(self._none)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._foot, 1)
        foot.addWidget(self.undo)
        keep = self.undo.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # nothing jumps when it comes
        self.undo.setSizePolicy(keep)
        self.undo.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        column.addWidget(self.search)
        column.addWidget(self.sections)
        column.addLayout(self._places, 1)
        column.addLayout(foot)

    def open_at(self, button: QWidget) -> None:
        """Show all prompts beside the button."""
        for control in (self.search, self.sections):
            control.blockSignals(True)
        self.search.clear()
        self.sections.set_value("")
        for control in (self.search, self.sections):
            control.blockSignals(False)
        place_beside(self, button, self._theme.px(_WIDTH), self._theme.px(_HEIGHT))
        self._filter()
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_prompts(self, shelf: PromptShelf, ideas: Sequence[PromptIdea]) -> None:
        """Offer these prompts; the one in use stays in use."""
        self._shelf, self._ideas = shelf, ideas
        index = self.view.currentIndex()
        current = self.rows.row(index.row()) if index.isValid() else None
        scrolled = self.view.verticalScrollBar().value()
        self.rows.set_rows(rows_of(shelf, ideas))
        found = self.rows.find(current) if current is not None else -1
        if found < 0 and index.isValid():
            found = self.rows.next_prompt(min(index.row(), self.rows.rowCount() - 1), 0)
        self._stand_at(found if found >= 0 else self.rows.next_prompt(-1, 0))
        self.view.verticalScrollBar().setValue(scrolled)
        self._show_foot()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Prompts"))
        self.search.setPlaceholderText(self.tr("Search in prompts"))
        self.search.setAccessibleName(self.tr("Search in prompts"))
        self.sections.setAccessibleName(self.tr("Which prompts"))
        self.sections.set_choices([("", self.tr("All")), *((each, section_words(each)) for each in Section)])
        self.sections.set_value(self.sections.value or "")
        self.view.setAccessibleName(self.tr("Prompts"))
        self.painter.name_words = self.tr("Name of this prompt")
        self.undo.setText(self.tr("Undo"))
        self.undo.setAccessibleName(self.tr("Put the prompt back"))
        self.rows.set_rows(rows_of(self._shelf, self._ideas))
        self._filter()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event) or super().eventFilter(watched, event)
        presses = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if isinstance(event, QMouseEvent) and watched is self.view.viewport():
            place = event.position().toPoint()
            button = self._button_at(place)
            if button is not None and event.type() in presses:
                return True
            if button is not None and event.type() == QEvent.Type.MouseButtonRelease:
                self._press_button(button, self.view.indexAt(place))
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        """What a key in the search field does to the list; False if nothing."""
        key, control = Qt.Key(event.key()), Qt.KeyboardModifier.ControlModifier
        index = self.view.currentIndex()
        if key in _STEPS:
            self._stand_at(self.rows.next_prompt(index.row(), _STEPS[key]))
        elif key in _ENTER:
            self._take(index, add=bool(event.modifiers() & control))
        elif key == Qt.Key.Key_D and event.modifiers() == control:
            self._press_button(RowButton.SAVE, index)
        elif key == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            if self.search.hasSelectedText():
                return False  # that cuts, on some systems
            self._press_button(RowButton.FORGET, index)
        elif key == Qt.Key.Key_F2:
            self._press_button(RowButton.NAME, index)
        else:
            return False
        return True

    def _button_at(self, place: QPoint) -> RowButton | None:
        index = self.view.indexAt(place)
        row = self.rows.row(index.row()) if index.isValid() else None
        if row is None or not row.text:
            return None
        return self.painter.button_at(row, self.view.visualRect(index), place)

    def _press_button(self, button: RowButton, index: QModelIndex) -> None:
        row = self.rows.row(index.row()) if index.isValid() else None
        if row is None:
            return
        if button is RowButton.NAME:
            if row.section is Section.SAVED:
                self.view.edit(index)
        elif button is RowButton.SAVE and not row.is_saved:
            self._deleted = None
            self.save_asked.emit(row.text, "")
        elif button is RowButton.SAVE or row.section is Section.SAVED:
            saved = tuple(each for each in self._shelf.saved if each.text == row.text)
            self._delete(saved=saved)
            self.unsave_asked.emit(row.text)
        elif row.section is Section.SENT:
            self._delete(sent=tuple(each for each in self._shelf.sent if each.text == row.text))
            self.forget_asked.emit(row.text)

    def _delete(self, saved: tuple[SavedPrompt, ...] = (), sent: tuple[SentPrompt, ...] = ()) -> None:
        """Remember what is taken away, for whoever did not mean it."""
        self._deleted = PromptShelf(saved=saved, sent=sent)

    def _put_back(self) -> None:
        deleted, self._deleted = self._deleted, None
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        if deleted is not None:
            self.restore_asked.emit(deleted)
        self._show_foot()

    def _name(self, row: ShelfRow, name: str) -> None:
        if name.strip() != row.name:
            self.save_asked.emit(row.text, name)

    def _take(self, index: QModelIndex, *, add: bool = False) -> None:
        text = self.rows.row(index.row()).text if index.isValid() else ""
        if text:
            self.close()
            (self.added if add else self.taken).emit(text)

    def _filter(self) -> None:
        self._deleted = None
        section = self.sections.value
        self.rows.filter(self.search.text(), section if isinstance(section, Section) else None)
        self._stand_at(self.rows.next_prompt(-1, 0))
        self.view.scrollToTop()
        self._show_foot()

    def _show_foot(self) -> None:
        self._places.setCurrentIndex(0 if self.rows.count else 1)
        if self.search.text().strip():
            self._none.setText(self.tr("No prompt holds these words. Try fewer of them."))
        elif self.sections.value is Section.SAVED:
            self._none.setText(self.tr("Prompts that you mark with the star will stand here."))
        else:
            self._none.setText(self.tr("The prompts of your videos will stand here."))
        self.undo.setVisible(self._deleted is not None)
        if self._deleted is None:
            self._foot.setText(self.tr("Enter to use it, Ctrl+Enter to put it in at the cursor"))
        elif self._deleted.saved:
            self._foot.setText(self.tr("The prompt is no longer saved."))
        else:
            self._foot.setText(self.tr("The prompt is deleted."))

    def _stand_at(self, row: int) -> None:
        if row < 0:
            self.search.setAccessibleDescription("")
            return
        index = self.rows.index(row)
        self.view.setCurrentIndex(index)
        if row == self.rows.next_prompt(-1, 0):
            self.view.scrollToTop()  # with the head of its section
        else:
            self.view.scrollTo(index)
        self.search.setAccessibleDescription(str(self.rows.data(index, Qt.ItemDataRole.AccessibleTextRole)))
