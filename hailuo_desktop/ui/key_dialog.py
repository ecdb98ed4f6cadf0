"""Where the user gives the app a provider's API key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.services.catalogue import ProviderInfo
from hailuo_desktop.services.keys import KeyDesk, KeyPlace, KeyringTrouble, KeySource, KeyStatus
from hailuo_desktop.ui.controls import IconButton
from hailuo_desktop.ui.errands import Run, Work
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5

_PAGES = {"atlas": "https://www.atlascloud.ai", "minimax": "https://platform.minimax.io"}
_WIDTH = 480


def place_words(place: KeyPlace) -> str:
    """Where a key has gone, as a sentence."""
    if place.source is KeySource.SESSION and place.trouble is not None:
        return _session_words(place.trouble)
    return QCoreApplication.translate("KeyDialog", "The key is kept in this computer's keyring.")


class KeyDialog(QDialog):
    """Says what the key is and where to get it, tests it, keeps it.

    Signals:
        saved(KeyPlace): a key was kept; the dialog closes.
        removed(): the key was forgotten.
    """

    saved = Signal(object)
    removed = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        provider: ProviderInfo,
        keys: KeyDesk,
        run: Run,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._provider = provider
        self._keys = keys
        self._run = run
        self._is_open = True
        self.setObjectName("keyDialog")
        self.setWindowTitle(self.tr("API key"))
        self.setFixedWidth(theme.px(_WIDTH))
        self._field = QLineEdit(self)
        self._field.setObjectName("keyEdit")
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setPlaceholderText(self.tr("Paste the key here"))
        self._field.setAccessibleName(self.tr("API key"))
        self._field.textChanged.connect(self._changed)
        # What cannot be selected cannot be copied, dragged, or left for the middle button of the mouse.
        self._field.selectionChanged.connect(self._deselect_shown)
        eye = IconButton(icons.icon("eye", "muted"), self.tr("Show the key"), self)
        eye.setObjectName("showKey")
        eye.setCheckable(True)
        eye.toggled.connect(self._reveal)
        paste = IconButton(icons.icon("clipboard-paste", "muted"), self.tr("Paste"), self)
        paste.setObjectName("pasteKey")
        paste.clicked.connect(self._paste)
        self._place = self._line("keyPlace", "caption")
        self._answer = self._line("keyAnswer", "muted")
        # Two lines have their room from the start, so that nothing moves when an answer comes.
        self._test = self._button("testKey", self.tr("Test key"), self._ask_test)
        self._save = self._button("saveKey", self.tr("Save"), self._ask_save)
        self._remove = self._button("removeKey", self.tr("Remove key"), self._ask_remove)
        cancel = self._button("cancelKey", self.tr("Cancel"), self.reject)
        self._save.setDefault(True)
        self._remove.setProperty("role", "quiet")
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        entry = QHBoxLayout()
        entry.setSpacing(SPACE_2)
        entry.addWidget(self._field, 1)
        entry.addWidget(eye)
        entry.addWidget(paste)
        entry.addWidget(self._test)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_3)
        for words in self._explanation():
            column.addWidget(words)
        column.addSpacing(SPACE_2)
        column.addLayout(entry)
        column.addWidget(self._answer)
        column.addWidget(self._place)
        column.addSpacing(SPACE_4)
        column.addLayout(buttons)
        self._remove.setEnabled(False)
        self._changed()
        self._field.setFocus()
        self._grow()
        run(self._look())

    def done(self, result: int) -> None:
        self._is_open = False
        self._field.clear()
        super().done(result)

    def _line(self, name: str, role: str) -> QLabel:
        line = QLabel(self)
        line.setObjectName(name)
        line.setWordWrap(True)
        line.setProperty("role", role)
        line.setMinimumHeight(self._theme.px(34))
        line.setAlignment(Qt.AlignmentFlag.AlignTop)
        return line

    def _button(self, name: str, words: str, press: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(press)
        return button

    def _explanation(self) -> list[QLabel]:
        label = self._provider.label
        head = QLabel(self.tr("Your key for {provider}").format(provider=label), self)
        head.setProperty("role", "head")
        what = QLabel(
            self.tr(
                "{provider} makes the videos and bills them to your account there. "
                "The key tells it that the order is yours; it is sent nowhere else."
            ).format(provider=label),
            self,
        )
        what.setWordWrap(True)
        lines = [head, what]
        page = _PAGES.get(self._provider.id, "")
        if page:
            link = QLabel(self)
            words = self.tr("Get a key at {page}").format(page=page.removeprefix("https://"))
            link.setText(f'<a href="{page}">{words}</a>')
            link.setOpenExternalLinks(True)
            link.setAccessibleName(words)
            link.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
            lines.append(link)
        if self._provider.id == "atlas":
            costs = QLabel(
                self.tr(
                    "The smallest top-up there is $25. A clip of 6 seconds in 768P costs $0.23 by list price."
                ),
                self,
            )
            costs.setWordWrap(True)
            costs.setProperty("role", "muted")
            lines.append(costs)
        return lines

    def _changed(self) -> None:
        has_text = bool(self._field.text().strip())
        self._save.setEnabled(has_text)
        self._test.setEnabled(has_text or self._remove.isEnabled())
        self._say("")

    def _reveal(self, on: bool) -> None:
        self._field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

        self._deselect_shown()

    def _deselect_shown(self) -> None:
        if self._field.echoMode() is QLineEdit.EchoMode.Normal and self._field.hasSelectedText():
            self._field.deselect()

    def _paste(self) -> None:
        self._field.setText(QGuiApplication.clipboard().text().strip())
        if self._field.text():
            self._say(self.tr("Key pasted."))

    def _say(self, words: str, tone: str = "muted") -> None:
        self._answer.setText(words)
        set_role(self._answer, tone)
        self._grow()

    def _say_trouble(self, error: AppError) -> None:
        message = wording.describe(error, translator, provider=self._provider.id)
        self._say(f"{message.text} {message.next_step}", "danger")

    def _ask_test(self) -> None:
        self._run(self._busy(self._do_test(self._field.text()), self.tr("Asking…")))

    def _ask_save(self) -> None:
        self._run(self._busy(self._do_save(self._field.text()), self.tr("Saving…")))

    def _ask_remove(self) -> None:
        self._run(self._busy(self._do_remove(), self.tr("Removing…")))

    async def _busy(self, work: Work, words: str) -> None:
        """One thing at a time; what goes wrong is said here, beside the field."""
        buttons = {each: each.isEnabled() for each in (self._test, self._save, self._remove)}
        for each in buttons:
            each.setEnabled(False)
        self._say(words)
        try:
            await work
        except AppError as error:
            if self._is_open:
                self._say_trouble(error)
        finally:
            if self._is_open:
                for each, was in buttons.items():
                    each.setEnabled(was)

    async def _look(self) -> None:
        status = await self._keys.status(self._provider.id)
        if self._is_open:
            self._show_status(status)

    async def _do_test(self, key: str) -> None:
        account = await self._keys.test(self._provider.id, key)
        if not self._is_open:
            return
        if account.balance is None:
            self._say(self.tr("{provider} accepts the key.").format(provider=self._provider.label), "success")
        else:
            self._say(
                self.tr("{provider} accepts the key. Your balance is {sum}.").format(
                    provider=self._provider.label, sum=account.balance
                ),
                "success",
            )

    async def _do_save(self, key: str) -> None:
        place = await self._keys.store(self._provider.id, key)
        self.saved.emit(place)
        if self._is_open:
            self.accept()

    async def _do_remove(self) -> None:
        await self._keys.delete(self._provider.id)
        self.removed.emit()
        if self._is_open:
            self.accept()

    def _show_status(self, status: KeyStatus) -> None:
        self._remove.setEnabled(status.source in (KeySource.KEYRING, KeySource.SESSION))
        self._test.setEnabled(status.source is not None or bool(self._field.text()))
        match status.source:
            case KeySource.ENVIRONMENT:
                words = self.tr("A key is set by an environment variable. It is used before one saved here.")
            case KeySource.KEYRING:
                words = self.tr("A key is kept in this computer's keyring. A new one takes its place.")
            case KeySource.SESSION:
                words = self.tr("A key is kept until the app is closed. A new one takes its place.")
            case None if status.trouble is not None:
                words = _session_words(status.trouble)
            case _:
                words = self.tr("The key will be kept in this computer's keyring, never in a file.")
        self._place.setText(words)
        self._grow()

    def _grow(self) -> None:
        """Have room for all words; wrapped ones do not ask for it themselves."""
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))


def _session_words(trouble: KeyringTrouble) -> str:
    match trouble:
        case KeyringTrouble.MISSING:
            return QCoreApplication.translate(
                "KeyDialog",
                "This computer has no keyring, so the key is kept only until the app is closed.",
            )
        case KeyringTrouble.LOCKED:
            return QCoreApplication.translate(
                "KeyDialog", "The keyring is locked, so the key is kept only until the app is closed."
            )
        case KeyringTrouble.DENIED:
            return QCoreApplication.translate(
                "KeyDialog", "The keyring refused, so the key is kept only until the app is closed."
            )
        case _:
            return QCoreApplication.translate(
                "KeyDialog", "The keyring does not answer, so the key is kept only until the app is closed."
            )
