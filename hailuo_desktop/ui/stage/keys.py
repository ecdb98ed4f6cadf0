"""The keys of the player, alike on the stage, on the whole screen and in the small window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from hailuo_desktop.ui.key_lines import KeyLine, by_key
from hailuo_desktop.ui.stage.playback import Playback
from hailuo_desktop.ui.stage.shuttle import Shuttle
from hailuo_desktop.ui.stage.video_view import VideoView
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP

_SKIP = 1000
_LOUDER = 5

_Key = Qt.Key

PLAYER_KEYS = (
    KeyLine("play", (_Key.Key_Space, _Key.Key_K), QT_TRANSLATE_NOOP("Keys", "Play or pause")),
    KeyLine("backwards", (_Key.Key_J,), QT_TRANSLATE_NOOP("Keys", "Play backwards, each time faster")),
    KeyLine("forwards", (_Key.Key_L,), QT_TRANSLATE_NOOP("Keys", "Play forwards, each time faster")),
    KeyLine("skip_back", (_Key.Key_Left,), QT_TRANSLATE_NOOP("Keys", "One second back")),
    KeyLine("skip_on", (_Key.Key_Right,), QT_TRANSLATE_NOOP("Keys", "One second on")),
    KeyLine("frame_back", (_Key.Key_Comma,), QT_TRANSLATE_NOOP("Keys", "One frame back")),
    KeyLine("frame_on", (_Key.Key_Period,), QT_TRANSLATE_NOOP("Keys", "One frame on")),
    KeyLine("to_start", (_Key.Key_Home,), QT_TRANSLATE_NOOP("Keys", "To the start")),
    KeyLine("to_end", (_Key.Key_End,), QT_TRANSLATE_NOOP("Keys", "To the end")),
    KeyLine("mark_start", (_Key.Key_I,), QT_TRANSLATE_NOOP("Keys", "Mark the start of a part")),
    KeyLine("mark_end", (_Key.Key_O,), QT_TRANSLATE_NOOP("Keys", "Mark the end of a part")),
    KeyLine("clear_marks", (_Key.Key_X,), QT_TRANSLATE_NOOP("Keys", "Clear the marks")),
    KeyLine("louder", (_Key.Key_Up,), QT_TRANSLATE_NOOP("Keys", "Louder")),
    KeyLine("quieter", (_Key.Key_Down,), QT_TRANSLATE_NOOP("Keys", "Quieter")),
    KeyLine("mute", (_Key.Key_M,), QT_TRANSLATE_NOOP("Keys", "Sound off or on")),
    KeyLine("repeat", (_Key.Key_R,), QT_TRANSLATE_NOOP("Keys", "Repeat or not")),
    KeyLine("closer", (_Key.Key_Plus, _Key.Key_Equal), QT_TRANSLATE_NOOP("Keys", "Closer"), shown=1),
    KeyLine("farther", (_Key.Key_Minus,), QT_TRANSLATE_NOOP("Keys", "Farther away")),
    KeyLine("whole", (_Key.Key_0,), QT_TRANSLATE_NOOP("Keys", "The whole picture")),
    KeyLine("full_screen", (_Key.Key_F, _Key.Key_F11), QT_TRANSLATE_NOOP("Keys", "Whole screen or not")),
    KeyLine("leave", (_Key.Key_Escape,), QT_TRANSLATE_NOOP("Keys", "Leave the whole screen")),
)
"""What the player's keys do."""


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
        self._commands = by_key(
            PLAYER_KEYS,
            {
                "play": self._toggle,
                "backwards": shuttle.backwards,
                "forwards": shuttle.forwards,
                "skip_back": lambda: playback.skip(-_SKIP),
                "skip_on": lambda: playback.skip(_SKIP),
                "frame_back": lambda: playback.step(-1),
                "frame_on": lambda: playback.step(1),
                "to_start": lambda: playback.seek(0),
                "to_end": self._go_to_end,
                "mark_start": playback.mark_start,
                "mark_end": playback.mark_end,
                "clear_marks": playback.part.clear,
                "louder": lambda: self._louder(_LOUDER),
                "quieter": lambda: self._louder(-_LOUDER),
                "mute": self._mute,
                "repeat": self._loop,
                "closer": lambda: self._view(VideoView.closer),
                "farther": lambda: self._view(VideoView.farther),
                "whole": lambda: self._view(VideoView.show_whole),
                "full_screen": full_screen,
                "leave": leave,
            },
        )

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
