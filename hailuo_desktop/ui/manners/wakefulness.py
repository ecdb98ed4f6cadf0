"""Keeps the computer from going to sleep by itself; the screen may go dark all the same."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from typing import Protocol

from PySide6.QtCore import QObject, QProcess
from PySide6.QtGui import QGuiApplication

from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.manners.desktop_bus import BusError, BusPlace, DesktopBus

_POWER = BusPlace(
    "org.freedesktop.PowerManagement",
    "/org/freedesktop/PowerManagement/Inhibit",
    "org.freedesktop.PowerManagement.Inhibit",
)
_GNOME = BusPlace("org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager")
_SAVER = BusPlace(
    "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"
)
_GNOME_SUSPEND = 4
_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001

log = logging.getLogger(__name__)


class Wakefulness(Protocol):
    """What keeps a computer awake, as one system has it."""

    def set_awake(self, awake: bool, why: str) -> None:
        """Keep it awake from now on, or no longer; `why` is for whoever looks for the reason."""

    def close(self) -> None:
        """Let it sleep again."""


class BusWakefulness:
    """Linux: asks whoever looks after the session. What was asked for ends with the connection, too.

    The first two let the screen go dark; the last one is what every desktop has.
    """

    def __init__(self, bus: DesktopBus, run: Run) -> None:
        self._bus = bus
        self._run = run
        self._lock = asyncio.Lock()
        self._wanted = False
        self._held: tuple[BusPlace, str, int] | None = None

    def set_awake(self, awake: bool, why: str) -> None:
        if awake != self._wanted:
            self._wanted = awake
            self._run(self._settle(why))

    def close(self) -> None:
        self._wanted = False  # closing the connection lets go

    async def _settle(self, why: str) -> None:
        async with self._lock:
            if self._wanted and self._held is None:
                self._held = await self._hold(why)
            elif not self._wanted and self._held is not None:
                (place, method, cookie), self._held = self._held, None
                try:
                    await self._bus.call(place, method, "u", cookie, start=False)
                except BusError as error:
                    log.info("letting the computer sleep: %s", error)

    async def _hold(self, why: str) -> tuple[BusPlace, str, int] | None:
        name = QGuiApplication.desktopFileName()
        for place, signature, values, let_go in (
            (_POWER, "ss", (name, why), "UnInhibit"),
            (_GNOME, "susu", (name, 0, why, _GNOME_SUSPEND), "Uninhibit"),
            (_SAVER, "ss", (name, why), "UnInhibit"),
        ):
            try:
                (cookie,) = await self._bus.call(place, "Inhibit", signature, *values, start=False)
            except BusError as error:
                log.debug("%s: %s", place.name, error)
            else:
                return place, let_go, cookie
        log.info("nobody on this desktop can keep the computer awake")
        return None


class CaffeinateWakefulness(QObject):
    """macOS: its own `caffeinate`, which ends when this program does, however that ends."""

    def __init__(self, program: str = "/usr/bin/caffeinate", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._process: QProcess | None = None

    def set_awake(self, awake: bool, why: str) -> None:
        del why
        if awake and self._process is None:
            self._process = QProcess(self)
            self._process.start(self._program, ["-i", "-w", str(os.getpid())])
        elif not awake:
            self.close()

    def close(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.finished.connect(process.deleteLater)
            process.kill()
            process.waitForFinished(1000)


class WindowsWakefulness:
    """Windows: as long as this thread says so."""

    def set_awake(self, awake: bool, why: str) -> None:
        del why
        if sys.platform == "win32":
            import ctypes

            wish = _CONTINUOUS | _SYSTEM_REQUIRED if awake else _CONTINUOUS
            ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(wish))

    def close(self) -> None:
        self.set_awake(False, "")


def wakefulness_of_system(bus: DesktopBus | None, run: Run, parent: QObject) -> Wakefulness:
    """What the system has."""
    if bus is not None:
        return BusWakefulness(bus, run)
    return WindowsWakefulness() if sys.platform == "win32" else CaffeinateWakefulness(parent=parent)
