"""The player: a video, its controls, and the ways off the stage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices, QHideEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.stage.action_row import ActionRow
from hailuo_desktop.ui.stage.keys import PlayerKeys
from hailuo_desktop.ui.stage.message import Message
from hailuo_desktop.ui.stage.playback import Playback
from hailuo_desktop.ui.stage.player_settings import PlayerSettings
from hailuo_desktop.ui.stage.shuttle import Shuttle
from hailuo_desktop.ui.stage.transport import Transport
from hailuo_desktop.ui.stage.trouble import Trouble
from hailuo_desktop.ui.stage.video_view import VideoView
from hailuo_desktop.ui.stage.windows import FullScreen, SmallWindow


class Player(QFrame):
    """Plays one clip after another, always with the same player underneath.

    Signals:
        settings_changed(PlayerSettings): the user turned something that is worth keeping.
        playable_copy_asked(Path): a clip that has no decoder here is to be copied into a format that has.
    """

    settings_changed = Signal(object)
    playable_copy_asked = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("player")
        self._icons = icons
        self._title = ""
        self._poster = ""
        self._acts: list[Callable[[], None]] = []
        self._trouble: Trouble | None = None
        self.plays_by_itself: Callable[[], bool] = lambda: True
        self.playback = Playback(self)
        self.shuttle = Shuttle(self.playback, self)
        self.view = VideoView(self.playback)
        self.message = Message()
        self.message.action_asked.connect(self._act)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.message)
        self.transport = Transport(self.playback, icons)
        self.actions_row = ActionRow(icons)
        self._line = QFrame()
        self._line.setProperty("role", "divider")
        self._line.setFixedHeight(1)
        self._line.hide()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self.transport)
        column.addWidget(self._line)
        column.addWidget(self.actions_row)

        self.full_screen: FullScreen | None = None
        self.small_window: SmallWindow | None = None
        self._keys = PlayerKeys(self.playback, self.shuttle, self.toggle_full_screen, self.come_back, self)
        self.installEventFilter(self._keys)
        self.view.clicked.connect(self.playback.toggle)
        self.view.double_clicked.connect(self._double_clicked)
        self.transport.full_screen_asked.connect(self.toggle_full_screen)
        self.transport.small_window_asked.connect(self.toggle_small_window)
        self.playback.settings_changed.connect(self.settings_changed)
        self.playback.frame_changed.connect(self._frame_came)
        self.playback.failed.connect(self._failed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now; the clip's title is the user's."""
        self.setAccessibleName(self.tr("Player"))
        self._name_view()
        if self.is_in_small_window:
            self._say_where_it_is()
        elif self._trouble is not None and self._pages.currentWidget() is self.message:
            self._failed(self._trouble)

    def _name_view(self) -> None:
        if self._title:
            self.view.setAccessibleName(self.tr("Video: {title}").format(title=self._title))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def settings(self) -> PlayerSettings:
        return self.playback.settings

    def apply_settings(self, settings: PlayerSettings) -> None:
        self.playback.apply(settings)

    def open(self, path: Path, title: str, *, autoplay: bool = True, poster: str = "") -> None:
        """Show a clip; `title` names it to screen readers and in the windows' title bars.

        `poster` is the path of its thumbnail, for the case that nothing else of it can be shown.
        """
        self._title = title
        self._poster = poster
        self._trouble = None
        self._name_view()
        if not self.is_in_small_window:
            self._pages.setCurrentWidget(self.view)
        self._name_windows()
        self.playback.open(path, autoplay=autoplay and self.plays_by_itself())

    def open_copy(self, path: Path) -> None:
        """Show a copy of the clip in its place, which has the same frames at the same times."""
        self.open(path, self._title, poster=self._poster)

    def close_clip(self) -> None:
        """Let go of the clip and its file, and come back from wherever it was shown."""
        self.come_back()
        self.playback.close()

    def add_action(self, action: QAction) -> None:
        """Offer something to do with the clip in the row under the controls."""
        self.actions_row.add(action)
        self._line.show()

    def add_strip(self, strip: QWidget) -> None:
        """Put something between the video and its controls."""
        self._column.insertWidget(1, strip)

    # On the whole screen, and in the small window

    @property
    def is_in_small_window(self) -> bool:
        return self.small_window is not None and self.small_window.isVisible()

    @Slot()
    def toggle_full_screen(self) -> None:
        if self.full_screen is not None and self.full_screen.isVisible():
            self.full_screen.close()
            return
        if self.full_screen is None:
            self.full_screen = FullScreen(self.playback, self._icons)
            self.full_screen.installEventFilter(self._keys)
            self.full_screen.view.clicked.connect(self.playback.toggle)
            self.full_screen.view.double_clicked.connect(self._double_clicked)
            self.full_screen.closed.connect(self._back)
        if self.small_window is not None:
            self.small_window.close()
        self._name_windows()
        self.full_screen.open_on(self)

    @Slot()
    def toggle_small_window(self) -> None:
        if self.is_in_small_window:
            self.come_back()
            return
        if self.small_window is None:
            self.small_window = SmallWindow(self.playback, self._icons)
            self.small_window.installEventFilter(self._keys)
            self.small_window.view.clicked.connect(self.playback.toggle)
            self.small_window.view.double_clicked.connect(self._double_clicked)
            self.small_window.closed.connect(self._back)
        self._name_windows()
        self.small_window.open_on(self)
        self._say_where_it_is()

    def _say_where_it_is(self) -> None:
        self._acts = [self.come_back]
        self.message.show_words(
            self.tr("Playing in the small window"), actions=[self.tr("Bring it back here")]
        )
        self._pages.setCurrentWidget(self.message)

    @Slot()
    def come_back(self) -> None:
        """Leave full screen and the small window."""
        for window in (self.full_screen, self.small_window):
            if window is not None and window.isVisible():
                window.close()

    @Slot()
    def _back(self) -> None:
        if not self.is_in_small_window:
            self._pages.setCurrentWidget(self.view)
        if self.isVisible():
            self.view.setFocus()
        else:
            # The stage has turned to something else meanwhile.
            self.playback.close()

    def hideEvent(self, event: QHideEvent) -> None:
        # Also when the main window is minimised; then the small window is just what is wanted.
        if not event.spontaneous() and not self.is_in_small_window:
            self.playback.pause()
        super().hideEvent(event)

    def _name_windows(self) -> None:
        for window in (self.full_screen, self.small_window):
            if window is not None and self._title:
                window.setWindowTitle(self._title)

    @Slot()
    def _double_clicked(self) -> None:
        # The first of the two clicks has stopped or started the clip.
        self.playback.toggle()
        self.toggle_full_screen()

    # What cannot be shown

    @Slot(object)
    def _frame_came(self, frame: object) -> None:
        if frame is None:
            return
        self.transport.setEnabled(True)
        if not self.is_in_small_window:
            self._pages.setCurrentWidget(self.view)

    @Slot(object)
    def _failed(self, trouble: Trouble) -> None:
        self.come_back()
        self._trouble = trouble
        self.transport.setEnabled(False)
        system = (self.tr("Open in system player"), self._open_elsewhere)
        actions = [system]
        if trouble is Trouble.NO_PICTURE:
            title = self.tr("This video can't be shown here")
            text = self.tr("Its format has no decoder in this app. The file itself is safe on your disk.")
            actions = [(self.tr("Make a playable copy"), self._ask_for_copy), system]
        elif trouble is Trouble.NO_PLAYER:
            title = self.tr("Videos can't be played here")
            text = self.tr("This system lacks a library for playing. The file itself is safe on your disk.")
        else:
            title = self.tr("This video can't be read")
            text = self.tr("The file is missing, damaged, or not a video.")
        self._say(title, text, actions)

    def say_copying(self, words: str, cancel: Callable[[], None]) -> None:
        """Say how far a playable copy is, with a button that ends it."""
        self._trouble = None
        self._say(self.tr("Making a playable copy"), words, [(self.tr("Cancel"), cancel)])

    def say_failed(self, trouble: Trouble) -> None:
        """Say again what keeps the clip from being shown."""
        self._failed(trouble)

    def _say(self, title: str, text: str, actions: Sequence[tuple[str, Callable[[], None]]]) -> None:
        self._acts = [act for _, act in actions]
        self.message.show_words(title, text, actions=[label for label, _ in actions], poster=self._poster)
        self._pages.setCurrentWidget(self.message)

    @Slot(int)
    def _act(self, number: int) -> None:
        if number < len(self._acts):
            self._acts[number]()

    def _ask_for_copy(self) -> None:
        if self.playback.path is not None:
            self.playable_copy_asked.emit(self.playback.path)

    def _open_elsewhere(self) -> None:
        if self.playback.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.playback.path)))
