"""The keys of the player, alike on the stage, on the whole screen and in the small window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from hailuo_desktop.ui.stage.playback import Playback

_SKIP = 1000
_LOUDER = 5

_Key = Qt.Key


class PlayerKeys(QObject):
    """Listens to a widget for keys that its children have no use for themselves."""

    def __init__(
        self,
        playback: Playback,
        full_screen: Callable[[], None],
        leave: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._playback = playback
        self._commands: dict[int, Callable[[], None]] = {
            _Key.Key_Space: playback.toggle,
            _Key.Key_K: playback.toggle,
            _Key.Key_Left: lambda: playback.skip(-_SKIP),
            _Key.Key_Right: lambda: playback.skip(_SKIP),
            _Key.Key_Comma: lambda: playback.step(-1),
            _Key.Key_Period: lambda: playback.step(1),
            _Key.Key_Home: lambda: playback.seek(0),
            _Key.Key_End: self._go_to_end,
            _Key.Key_Up: lambda: self._louder(_LOUDER),
            _Key.Key_Down: lambda: self._louder(-_LOUDER),
            _Key.Key_M: self._mute,
            _Key.Key_L: self._loop,
            _Key.Key_F: full_screen,
            _Key.Key_F11: full_screen,
            _Key.Key_Escape: leave,
        }

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        command = self._commands.get(event.key())
        if command is None or modifiers != Qt.KeyboardModifier.NoModifier:
            return False
        command()
        return True

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
