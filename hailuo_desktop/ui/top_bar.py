"""The bar at the top: the name, jobs under way, the key, and the menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from hailuo_desktop.storage.settings import Language
from hailuo_desktop.ui.controls import IconButton
from hailuo_desktop.ui.i18n import LANGUAGE_NAMES
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import BAR_HEIGHT, ICON_SIZE, SPACE_2, SPACE_4


class TopBar(QFrame):
    """Asks for everything that is not about one clip.

    Signals:
        queue_toggled(bool): jobs are to be shown, or no longer.
        picture_asked(), sample_asked(), key_asked(), folder_asked(), report_asked(), about_asked(),
            quit_asked(): as the menu says.
        language_chosen(str): one of `LANGUAGE_NAMES`, or "" for that of the system.
        costs_asked(): the page of costs is wanted.
        several_asked(): several clips at once are wanted.
        film_asked(): the page that joins clips to a film is wanted.
        settings_asked(): the settings are wanted.
    """

    queue_toggled = Signal(bool)
    picture_asked = Signal()
    sample_asked = Signal()
    key_asked = Signal()
    folder_asked = Signal()
    report_asked = Signal()
    about_asked = Signal()
    quit_asked = Signal()
    language_chosen = Signal(str)
    costs_asked = Signal()
    several_asked = Signal()
    film_asked = Signal()
    settings_asked = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = 0
        self._has_key: bool | None = None
        self._is_narrow = False
        self._spent = self._balance = ""
        self.setObjectName("topBar")
        self.setProperty("role", "surface")
        self.setFixedHeight(theme.px(BAR_HEIGHT))
        self._name = QLabel("Hailuo Desktop", self)
        self._name.setProperty("role", "head")
        self.queue = QToolButton(self)
        self.queue.setIcon(icons.icon("list-video"))
        self.queue.setObjectName("queueButton")
        self.queue.setCheckable(True)
        self.queue.toggled.connect(self.queue_toggled)
        self.key = QToolButton(self)
        self.key.setIcon(icons.icon("key-round"))
        self.key.setObjectName("keyButton")
        self.key.clicked.connect(self.key_asked)
        self.money = QToolButton(self)
        self.money.setIcon(icons.icon("wallet"))
        self.money.setObjectName("moneyButton")
        self.money.clicked.connect(self.costs_asked)
        for button in (self.queue, self.money, self.key):
            button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.menu_button = IconButton(icons.icon("menu"), "", self)
        self.menu_button.setObjectName("menuButton")
        self.menu_button.clicked.connect(self._open_menu)
        self._build_menu(icons)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_4, 0, SPACE_2, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._name)
        row.addStretch(1)
        row.addWidget(self.queue)
        row.addWidget(self.money)
        row.addWidget(self.key)
        row.addWidget(self.menu_button)
        line = QFrame(self)
        line.setProperty("role", "divider")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        column.addWidget(line)
        self.retranslate()

    def set_running(self, running: int) -> None:
        """How many jobs are under way."""
        self._running = running
        self._name_buttons()

    def set_has_key(self, has_key: bool | None) -> None:
        """Whether there is a key for the provider that is chosen; None where it needs none."""
        self._has_key = has_key
        self._name_buttons()

    def set_spent(self, words: str) -> None:
        """What was spent today; "" for nothing."""
        self._spent = words
        self._name_buttons()

    def set_balance(self, words: str) -> None:
        """What the account has; "" where nobody says."""
        self._balance = words
        self._name_buttons()

    def set_language(self, language: Language) -> None:
        """The language as set; "" for that of the system."""
        for action in self._languages.actions():
            action.setChecked(action.data() == language)

    def add_recent(self, menu: QMenu) -> None:
        """Offer the pictures used last, below the one that is to be chosen."""
        self.menu.insertMenu(self._several, menu)

    def add_help(self, *actions: QAction) -> None:
        """Offer what helps to find one's way, above the report."""
        self.menu.insertActions(self._report, actions)
        self.addActions(actions)

    def set_narrow(self, narrow: bool) -> None:
        """In narrow windows the buttons are icons only."""
        self._is_narrow = narrow
        self._name_buttons()

    def retranslate(self) -> None:
        self.menu_button.set_label(self.tr("Menu"))
        self._picture.setText(self.tr("Choose a picture…"))
        self._several.setText(self.tr("Several at once…"))
        self._film.setText(self.tr("Film…"))
        self._sample.setText(self.tr("Try the sample picture, free"))
        self._key.setText(self.tr("API key…"))
        self._costs.setText(self.tr("Costs and limits…"))
        self._settings.setText(self.tr("Settings…"))
        self._folder.setText(self.tr("Open the videos folder"))
        self._languages.setTitle(self.tr("Language"))
        self._languages.actions()[0].setText(self.tr("As the system"))
        self._report.setText(self.tr("Copy report…"))
        self._about.setText(self.tr("About Hailuo Desktop"))
        self._quit.setText(self.tr("Quit"))
        self._name_buttons()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build_menu(self, icons: Icons) -> None:
        self.menu = QMenu(self)
        self._picture = self._action(icons, "image-plus", self.picture_asked)
        self._picture.setShortcut(QKeySequence.StandardKey.Open)
        self._several = self._action(icons, "layout-grid", self.several_asked)
        self._film = self._action(icons, "clapperboard", self.film_asked)
        self._sample = self._action(icons, "sparkles", self.sample_asked)
        self.menu.addSeparator()
        self._key = self._action(icons, "key-round", self.key_asked)
        self._costs = self._action(icons, "wallet", self.costs_asked)
        self._folder = self._action(icons, "folder-open", self.folder_asked)
        self._settings = self._action(icons, "settings", self.settings_asked)
        self._settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self._settings.setShortcuts(_keys(QKeySequence.StandardKey.Preferences, "Ctrl+,"))
        self._languages = self.menu.addMenu(icons.icon("languages", "muted"), "")
        self._languages.setObjectName("languageMenu")
        spoken = QActionGroup(self._languages)
        for language, own_name in {"": "", **LANGUAGE_NAMES}.items():
            action = self._languages.addAction(own_name)
            action.setCheckable(True)
            action.setData(language)
            spoken.addAction(action)
        spoken.triggered.connect(lambda action: self.language_chosen.emit(action.data()))
        self.menu.addSeparator()
        self._report = self._action(icons, "bug", self.report_asked)
        self._about = self._action(icons, "info", self.about_asked)
        self._about.setMenuRole(QAction.MenuRole.AboutRole)
        self._quit = self._action(icons, "x", self.quit_asked)
        self._quit.setMenuRole(QAction.MenuRole.QuitRole)
        self._quit.setShortcuts(_keys(QKeySequence.StandardKey.Quit, "Ctrl+Q"))

    def _action(self, icons: Icons, icon: str, signal: object) -> QAction:
        action = self.menu.addAction(icons.icon(icon, "muted"), "")
        action.triggered.connect(lambda: signal.emit())  # type: ignore[attr-defined]
        # The window has it too, so that its keys work while the menu is closed.
        self.addAction(action)
        return action

    def _open_menu(self) -> None:
        below = self.menu_button.mapToGlobal(QPoint(self.menu_button.width(), self.menu_button.height()))
        self.menu.popup(below - QPoint(self.menu.sizeHint().width(), 0))

    def _name_buttons(self) -> None:
        running = self.tr("%n running", "", self._running)
        self.queue.setVisible(self._running > 0 or self.queue.isChecked())
        self._name_button(self.queue, running, self._running)
        left = self.tr("{sum} left").format(sum=self._balance) if self._balance else ""
        today = self.tr("{sum} today").format(sum=self._spent) if self._spent else ""
        self._name_button(self.money, " · ".join(filter(None, (left, today))), self._spent or self._balance)
        self.money.setVisible(bool(left or today))
        self.money.setAccessibleDescription(self.tr("Opens costs and limits"))
        missing = self._has_key is False
        self._name_button(self.key, self.tr("Add API key") if missing else self.tr("API key"), "")
        self.key.setVisible(self._has_key is not None)

    def _name_button(self, button: QToolButton, words: str, short: object) -> None:
        # The style leaves hardly any room between icon and words.
        button.setText(f" {short if self._is_narrow else words}")
        button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if self._is_narrow and not short
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        button.setToolTip(words)
        button.setAccessibleName(words)


def _keys(standard: QKeySequence.StandardKey, usual: str) -> list[QKeySequence]:
    """The platform's own keys, or the usual ones where it has none for this."""
    return QKeySequence.keyBindings(standard) or [QKeySequence(usual)]
