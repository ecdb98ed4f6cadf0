"""The field for an API key, and the trial of what is in it: test it, keep it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.services.catalogue import ProviderInfo
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.ui.controls import IconButton
from hailuo_desktop.ui.errands import Run, Work
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import IconRole, Icons
from hailuo_desktop.ui.key_words import accepted_words
from hailuo_desktop.ui.theme import set_role
from hailuo_desktop.ui.tokens import SPACE_2


class KeyEntry(QWidget):
    """Takes a key, and gives it to nobody who reads the screen or the clipboard.

    Signals:
        changed(): something else stands in the field.
        test_asked(), keep_asked(): as the buttons say.
        said(): the answer beside it is another one; it may need other room.
    """

    changed = Signal()
    test_asked = Signal()
    keep_asked = Signal()
    said = Signal()

    def __init__(
        self, icons: Icons, answer: QLabel, *, role: IconRole = "muted", parent: QWidget | None = None
    ) -> None:
        """`answer` is where is said what came of a test; it stands wherever there is room for it."""
        super().__init__(parent)
        self.answer = answer
        self._again: Callable[[], str] | None = None
        self.field = QLineEdit(self)
        self.field.setObjectName("keyEdit")
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.textChanged.connect(self._changed)
        # What cannot be selected cannot be copied, dragged, or left for the middle button of the mouse.
        self.field.selectionChanged.connect(self._deselect_shown)
        self._eye = IconButton(icons.icon("eye", role), "", self)
        self._eye.setObjectName("showKey")
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._reveal)
        self._paste = IconButton(icons.icon("clipboard-paste", role), "", self)
        self._paste.setObjectName("pasteKey")
        self._paste.clicked.connect(self._take_from_clipboard)
        self.test = self._button("testKey")
        self.test.clicked.connect(self.test_asked)
        self.keep = self._button("saveKey")
        self.keep.clicked.connect(self.keep_asked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_2)
        self._row.addWidget(self.field, 1)
        for button in (self._eye, self._paste, self.test):
            self._row.addWidget(button)
        self.setFocusProxy(self.field)
        self.retranslate()

    @property
    def key(self) -> str:
        """What stands in the field."""
        return self.field.text()

    @property
    def is_filled(self) -> bool:
        """Whether anything stands there."""
        return bool(self.key.strip())

    def add_keep(self) -> None:
        """Have the button that keeps the key beside the field; else it stands wherever it is put."""
        self._row.addWidget(self.keep)
        self.field.returnPressed.connect(self._entered)

    def say(self, words: str, tone: str = "muted", again: Callable[[], str] | None = None) -> None:
        """What came of it; `again` says the same in another language."""
        self._again = again
        self.answer.setText(words)
        set_role(self.answer, tone)
        self.said.emit()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Paste the key here"))
        self.field.setAccessibleName(self.tr("API key"))
        self._eye.set_label(self.tr("Show the key"))
        self._paste.set_label(self.tr("Paste"))
        self._name(self.test, self.tr("Test key"))
        self._name(self.keep, self.tr("Save"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self._again is not None:
                self.answer.setText(self._again())
        super().changeEvent(event)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _name(self, button: QPushButton, words: str) -> None:
        button.setText(words)
        button.setAccessibleName(words)

    def _changed(self) -> None:
        self.say("")
        self.changed.emit()

    def _entered(self) -> None:
        if self.keep.isEnabled():
            self.keep_asked.emit()

    def _reveal(self, on: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self._deselect_shown()

    def _deselect_shown(self) -> None:
        if self.field.echoMode() is QLineEdit.EchoMode.Normal and self.field.hasSelectedText():
            self.field.deselect()

    def _take_from_clipboard(self) -> None:
        self.field.setText(QGuiApplication.clipboard().text().strip())
        if self.field.text():
            self.say(self.tr("Key pasted."))


class KeyTrial(QObject):
    """Tests and keeps what stands in an entry, for a provider; what goes wrong is said beside the field.

    Signals:
        kept(KeyPlace): the key is kept now.
        removed(): it was forgotten.
        refused(AppError): why a test or a wish came to nothing; it has been said.
    """

    kept = Signal(object)
    removed = Signal()
    refused = Signal(object)

    def __init__(
        self, entry: KeyEntry, provider: ProviderInfo, keys: KeyDesk, run: Run, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._entry = entry
        self._provider = provider
        self._keys = keys
        self._run = run
        self._has_kept = False
        self._is_busy = False
        self._is_over = False
        entry.changed.connect(self._show_buttons)
        entry.test_asked.connect(self.test)
        entry.keep_asked.connect(self.keep)
        self._show_buttons()

    @property
    def is_busy(self) -> bool:
        """Whether something is under way; one thing at a time."""
        return self._is_busy

    def set_has_kept(self, has_kept: bool) -> None:
        """Whether there is a key that can be tested without one in the field."""
        self._has_kept = has_kept
        self._show_buttons()

    def test(self) -> None:
        """Ask the provider whether it accepts the key in the field, or the one that is kept."""
        self._begin(self._test(self._entry.key), self.tr("Asking…"))

    def keep(self) -> None:
        """Keep the key in the field."""
        self._begin(self._keep(self._entry.key), self.tr("Saving…"))

    def remove(self) -> None:
        """Forget the key that is kept."""
        self._begin(self._remove(), self.tr("Removing…"))

    def end(self) -> None:
        """Say nothing more: what it would be said in is gone."""
        self._is_over = True

    def _begin(self, work: Work, words: str) -> None:
        if self._is_busy or self._is_over:
            work.close()
            return
        self._is_busy = True
        self._show_buttons()
        self._entry.say(words)
        self._run(self._watched(work))

    async def _watched(self, work: Work) -> None:
        try:
            await work
        except AppError as error:
            if not self._is_over:
                self._say_trouble(error)
        finally:
            self._is_busy = False
            if not self._is_over:
                self._show_buttons()

    def _say_trouble(self, error: AppError) -> None:
        def words() -> str:
            return wording.describe(error, translator, provider=self._provider.id).advice

        self._entry.say(words(), "danger", words)
        self.refused.emit(error)

    def _show_buttons(self) -> None:
        entry = self._entry
        entry.keep.setEnabled(entry.is_filled and not self._is_busy)
        entry.test.setEnabled((entry.is_filled or self._has_kept) and not self._is_busy)

    async def _test(self, key: str) -> None:
        account = await self._keys.test(self._provider.id, key)
        if not self._is_over:
            words = partial(accepted_words, self._provider.label, account.balance)
            self._entry.say(words(), "success", words)

    async def _keep(self, key: str) -> None:
        place = await self._keys.store(self._provider.id, key)
        if not self._is_over:
            self._entry.field.clear()
        self.kept.emit(place)

    async def _remove(self) -> None:
        await self._keys.delete(self._provider.id)
        self.removed.emit()


def answer_line(parent: QWidget | None, height: int) -> QLabel:
    """A line for answers; it has its room from the start, so that nothing moves when one comes."""
    line = QLabel(parent)
    line.setObjectName("keyAnswer")
    line.setWordWrap(True)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setMinimumHeight(height)
    line.setAlignment(Qt.AlignmentFlag.AlignTop)
    set_role(line, "muted")
    return line
