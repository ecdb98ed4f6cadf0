"""Progress on the program's entry in the taskbar or dock."""

from __future__ import annotations

import logging
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QGuiApplication

from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.manners.desktop_bus import BusError, DesktopBus

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TaskbarState:
    """What the entry shows.

    Attributes:
        running: so many jobs are on their way.
        fraction: how far they are together, 0 to 1; None where nobody knows.
    """

    running: int = 0
    fraction: float | None = None


class Taskbar(Protocol):
    """The entry of the program, as one system has it."""

    def show(self, state: TaskbarState) -> None:
        """Show this from now on."""


class LauncherEntry:
    """Linux: docks listen on the bus for the progress of programs. Who does not listen misses nothing."""

    def __init__(self, bus: DesktopBus, run: Run) -> None:
        self._bus = bus
        self._run = run
        self._uri = f"application://{QGuiApplication.desktopFileName()}.desktop"

    def show(self, state: TaskbarState) -> None:
        self._run(self._tell(state))

    async def _tell(self, state: TaskbarState) -> None:
        values = {
            "progress": ("d", state.fraction or 0.0),
            "progress-visible": ("b", state.fraction is not None),
            "count": ("x", state.running),
            "count-visible": ("b", state.running > 0),
        }
        path = f"/com/canonical/unity/launcherentry/{zlib.crc32(self._uri.encode())}"
        try:
            await self._bus.tell(
                path, "com.canonical.Unity.LauncherEntry", "Update", "sa{sv}", self._uri, values
            )
        except BusError as error:
            log.debug("no progress over the bus: %s", error)


class DockBadge:
    """macOS: the number of jobs on the icon in the dock."""

    def show(self, state: TaskbarState) -> None:
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.setBadgeNumber(state.running)


class WindowsTaskbar:
    """Windows: the bar behind the icon, through the shell's `ITaskbarList3`."""

    def __init__(self, window: Callable[[], int]) -> None:
        """`window` gives the number by which the system knows the window."""
        self._window = window
        self._list: TaskbarList | None = None
        self._failed = False

    def show(self, state: TaskbarState) -> None:
        if self._list is None and not self._failed:
            try:
                self._list = TaskbarList()
            except OSError as error:
                self._failed = True
                log.info("no progress in the taskbar: %s", error)
        if self._list is None:
            return
        if not state.running:
            self._list.set_state(self._window(), _NO_PROGRESS)
        elif state.fraction is None:
            self._list.set_state(self._window(), _INDETERMINATE)
        else:
            self._list.set_state(self._window(), _NORMAL)
            self._list.set_value(self._window(), round(state.fraction * _WHOLE), _WHOLE)


_NO_PROGRESS, _INDETERMINATE, _NORMAL = 0, 1, 2
_WHOLE = 1000
_KIND, _FACE = "56fdf344-fd6d-11d0-958a-006097c9a090", "ea1afb91-9e28-4b86-90e9-9e9f8a5eefaf"
"""By what the shell knows its taskbar, and the interface."""
_SET_VALUE, _SET_STATE, _INIT = 9, 10, 3
"""Places of the methods in the interface."""


class TaskbarList:
    """The shell's `ITaskbarList3`, as far as it is used."""

    def __init__(self) -> None:
        """Ask the shell for it.

        Raises:
            OSError: it has none.
        """
        if sys.platform == "win32":
            self._begin()
        else:
            raise OSError("only Windows has one")

    def set_state(self, window: int, state: int) -> None:
        """Show the bar in this state, or none."""
        if sys.platform == "win32":
            from ctypes import c_int, wintypes

            self._method(_SET_STATE, wintypes.HWND, c_int)(self._it, window, state)

    def set_value(self, window: int, done: int, whole: int) -> None:
        """Show how much is done."""
        if sys.platform == "win32":
            from ctypes import c_ulonglong, wintypes

            self._method(_SET_VALUE, wintypes.HWND, c_ulonglong, c_ulonglong)(self._it, window, done, whole)

    if sys.platform == "win32":

        def _begin(self) -> None:
            import ctypes
            from uuid import UUID

            self._ctypes = ctypes
            ole = ctypes.OleDLL("ole32")
            ole.CoInitialize(None)
            kind, face = (
                (ctypes.c_byte * 16).from_buffer_copy(UUID(each).bytes_le) for each in (_KIND, _FACE)
            )
            self._it = ctypes.c_void_p()
            ole.CoCreateInstance(ctypes.byref(kind), None, 1, ctypes.byref(face), ctypes.byref(self._it))
            self._method(_INIT)(self._it)

        def _method(self, place: int, *kinds: type) -> Callable[..., int]:
            ctypes = self._ctypes
            table = ctypes.cast(self._it, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
            kind = ctypes.WINFUNCTYPE(ctypes.HRESULT, ctypes.c_void_p, *kinds)
            method: Callable[..., int] = kind(table[place])
            return method


def taskbar_of_system(bus: DesktopBus | None, run: Run, window: Callable[[], int]) -> Taskbar:
    """What the system has."""
    if bus is not None:
        return LauncherEntry(bus, run)
    return WindowsTaskbar(window) if sys.platform == "win32" else DockBadge()
