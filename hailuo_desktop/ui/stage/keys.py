"""The keys of the player, alike on the stage, on the whole screen and in the small window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from hailuo_desktop.ui.stage.playback import Playback
from hailuo_desktop.ui.stage.shuttle import Shuttle
from hailuo_desktop.ui.stage.video_view import VideoView

_SKIP = 1000
_LOUDER = 5

_Key = Qt.Key


class PlayerKeys(QObject):
    """Listens to a widget for keys that its children have no use for themselves."""

    def __init__(
        self,
        playback: Playback,
        shuttle: Shuttle,
        full_screen: Callable[[], None],
        leave: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._playback = playback
        self._shuttle = shuttle
        self._watched: QObject = parent
        self._commands: dict[int, Callable[[], None]] = {
            _Key.Key_Space: self._toggle,
            _Key.Key_K: self._toggle,
            _Key.Key_J: shuttle.backwards,
            _Key.Key_L: shuttle.forwards,
            _Key.Key_I: playback.mark_start,
            _Key.Key_O: playback.mark_end,
            _Key.Key_X: playback.part.clear,
            _Key.Key_Left: lambda: playback.skip(-_SKIP),
            _Key.Key_Right: lambda: playback.skip(_SKIP),
            _Key.Key_Comma: lambda: playback.step(-1),
            _Key.Key_Period: lambda: playback.step(1),
            _Key.Key_Home: lambda: playback.seek(0),
            _Key.Key_End: self._go_to_end,
            _Key.Key_Up: lambda: self._louder(_LOUDER),
            _Key.Key_Down: lambda: self._louder(-_LOUDER),
            _Key.Key_M: self._mute,
            _Key.Key_R: self._loop,
            _Key.Key_Plus: lambda: self._view(VideoView.closer),
            _Key.Key_Equal: lambda: self._view(VideoView.closer),
            _Key.Key_Minus: lambda: self._view(VideoView.farther),
            _Key.Key_0: lambda: self._view(VideoView.show_whole),
            _Key.Key_F: full_screen,
            _Key.Key_F11: full_screen,
            _Key.Key_Escape: leave,
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        self._watched = watched
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        command = self._commands.get(event.key())
        if command is None or modifiers != Qt.KeyboardModifier.NoModifier:
            return False
        command()
        return True

    def _toggle(self) -> None:
        if self._shuttle.pace < 0:
            self._shuttle.stop()
        else:
            self._playback.toggle()

    def _view(self, do: Callable[[VideoView], None]) -> None:
        """Do something with the view of the window that the key was pressed in."""
        view = self._watched.findChild(VideoView)
        if view is not None:
            do(view)

    def _go_to_end(self) -> None:
        self._playback.pause()
        self._playback.seek(self._playback.duration)

    def _louder(self, by: int) -> None:
        settings = self._playback.settings
        self._playback.apply(replace(settings, volume=settings.volume + by, muted=False))

    def _mute(self) -> None:
        settings = self._playback.settings
        self._playback.apply(replace(settings, muted=not settings.muted))

    def _loop(self) -> None:
        settings = self._playback.settings
        self._playback.apply(replace(settings, loop=not settings.loop))
