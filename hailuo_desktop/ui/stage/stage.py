"""The stage shows one thing at a time: how to begin, a job on its way, a clip, or what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from hailuo_desktop.ui.announce import announce
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.pictures import Pictures
from hailuo_desktop.ui.stage.chain_strip import ChainStrip
from hailuo_desktop.ui.stage.empty import EmptyStage
from hailuo_desktop.ui.stage.live import LiveStage
from hailuo_desktop.ui.stage.message import Message
from hailuo_desktop.ui.stage.player import Player
from hailuo_desktop.ui.stage.player_settings import PlayerSettings
from hailuo_desktop.wording import joined


class Stage(QFrame):
    """Knows nothing of jobs: values go in, wishes come out.

    Signals:
        cancel_asked(): the live job's button was pressed.
        mend_asked(): the button that helps with its trouble was.
        action_asked(int): the message's button with this number was pressed; the first is 0.
        player_settings_changed(PlayerSettings): worth keeping for the next start.
    """

    cancel_asked = Signal()
    mend_asked = Signal()
    action_asked = Signal(int)
    player_settings_changed = Signal(object)

    def __init__(self, icons: Icons, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.setAccessibleName(self.tr("Stage"))
        self.empty = EmptyStage()
        self._beginning: QWidget | None = None
        self.live = LiveStage(pictures)
        self.player = Player(icons)
        self.chain = ChainStrip(pictures)
        self.player.add_strip(self.chain)
        self.message = Message()
        self._pages = QStackedWidget()
        for page in (self.empty, self.live, self.player, self.message):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.live.cancel_asked.connect(self.cancel_asked)
        self.live.mend_asked.connect(self.mend_asked)
        self.message.action_asked.connect(self.action_asked)
        self.player.settings_changed.connect(self.player_settings_changed)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Stage"))
        super().changeEvent(event)

    def prepare(self) -> None:
        """Load what playing needs; to be called once the window has been painted."""
        self.player.playback.prepare()

    @property
    def clip(self) -> Path | None:
        """The clip on the stage, or None while something else is shown."""
        return self.player.playback.path if self._pages.currentWidget() is self.player else None

    def begin_with(self, page: QWidget) -> None:
        """Show this while there is nothing to show, until `end_beginning`."""
        self._beginning = page
        self._pages.addWidget(page)
        if self._pages.currentWidget() is self.empty:
            self.show_empty()

    def end_beginning(self) -> None:
        """What the stage began with is over."""
        page, self._beginning = self._beginning, None
        if page is None:
            return
        if self._pages.currentWidget() is page:
            self.show_empty()
        self._pages.removeWidget(page)
        page.deleteLater()

    def show_empty(self) -> None:
        self._turn_to(self._beginning or self.empty)

    def show_live(
        self,
        title: str,
        detail: str = "",
        picture: str = "",
        *,
        elapsed: float = 0,
        typical: float = 0,
        fraction: float | None = None,
        cancel_label: str = "",
        left: float | None = None,
        mend_label: str = "",
    ) -> None:
        """Show a job on its way, or what is new about it; the seconds count themselves from `elapsed`.

        `typical` is how many seconds it usually takes, 0 if that is not known; `left`, how many it will take
        from now on by what such clips took before, goes before that where it is known. Without a `fraction`
        (0 to 1) there is no bar, without a `cancel_label` no button, without a `mend_label` none that helps.
        """
        is_news = self._pages.currentWidget() is not self.live or title != self.live.title.text()
        self.live.report(title, detail, picture, elapsed, typical, fraction, cancel_label, left, mend_label)
        self._turn_to(self.live)
        if is_news:
            announce(self, joined(title, detail))

    def show_clip(self, path: Path, title: str, *, autoplay: bool = True, poster: str = "") -> None:
        """Show a clip, from its first frame; or its `poster`, a picture's path, where it cannot be played."""
        self._turn_to(self.player)
        self.player.open(path, title, autoplay=autoplay, poster=poster)
        announce(self, self.player.view.accessibleName())

    def show_message(
        self,
        title: str,
        text: str = "",
        charge: str = "",
        next_step: str = "",
        actions: Sequence[str] = (),
    ) -> None:
        """Say what happened, whether anything was charged, and what to do; at most three buttons."""
        self.message.show_words(title, text, charge, next_step, actions=actions)
        self._turn_to(self.message)
        announce(self, joined(title, text, charge, next_step))

    def add_action(self, action: QAction) -> None:
        """Offer something to do with the clip shown, in the row under the player."""
        self.player.add_action(action)

    def add_to_menu(self, action: QAction) -> None:
        """Offer something to do with the clip shown in the menu of that row."""
        self.player.actions_row.add_to_menu(action)

    @property
    def offered(self) -> list[QAction]:
        """What can be done with the clip shown; nothing while there is none."""
        return self.player.actions_row.offered if self.clip is not None else []

    def toggle_full_screen(self) -> None:
        """Put the clip on the whole screen, or take it back from there."""
        if self.clip is not None:
            self.player.toggle_full_screen()

    def apply_player_settings(self, settings: PlayerSettings) -> None:
        self.player.apply_settings(settings)

    def release_clip(self) -> None:
        """Let go of the clip's file, so that it can be moved or deleted, and of the windows that show it."""
        self.player.close_clip()
        if self._pages.currentWidget() is self.player:
            self.show_empty()

    def _turn_to(self, page: QWidget) -> None:
        if page is not self.player and not self.player.is_in_small_window:
            self.player.close_clip()
        self._pages.setCurrentWidget(page)
