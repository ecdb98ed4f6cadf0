"""Notifications: the system shows them, and they lead back to the job when they are clicked."""

from __future__ import annotations

import asyncio
import html
import logging
import os

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from hailuo_desktop.ui.manners.desktop_bus import BusError, BusPlace, DesktopBus

_SERVICE = BusPlace(
    "org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications"
)
_CLICKED = "default"
_AS_THE_DESKTOP_HAS_IT = -1
_LONGEST = 240
_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded

log = logging.getLogger(__name__)


class SystemNotices(QObject):
    """Shows notifications in the way the system has: over the bus, else by an icon in the tray.

    Where there is neither, the window's entry in the taskbar asks for attention.

    Signals:
        clicked(str): the notification with this name was clicked.
    """

    clicked = Signal(str)

    def __init__(self, bus: DesktopBus | None, window: QWidget) -> None:
        """Take the bus, which only Linux has."""
        super().__init__(window)
        self._window = window
        self._bus = bus
        # What takes the place of another one has to know its number.
        self._one_by_one = asyncio.Lock()
        self._names: dict[int, str] = {}
        self._shown: dict[str, int] = {}
        self._capabilities: frozenset[str] | None = None
        self._tray: QSystemTrayIcon | None = None
        self._in_tray = ""

    async def show(self, name: str, title: str, text: str, open_label: str, picture: str = "") -> None:
        """Show a notification, in the place of an earlier one of the same name.

        Args:
            name: what `clicked` tells.
            title: in a few words.
            text: plain text; words from outside may be in it.
            open_label: what clicking it does, for desktops that have a button for that.
            picture: the path of a picture beside it, or "".
        """
        if len(text) > _LONGEST:
            text = f"{text[: _LONGEST - 1]}…"
        if self._bus is not None:
            try:
                async with self._one_by_one:
                    await self._show_on_bus(self._bus, name, title, text, open_label, picture)
            except BusError as error:
                log.info("no notification over the bus: %s", error)
            else:
                return
        self._show_in_tray(name, title, text)

    async def listen(self) -> None:
        """Hear of clicks, until it is cancelled; returns at once where there is no bus.

        To be begun before the first notification is shown.
        """
        if self._bus is None:
            return
        try:
            news = await self._bus.heard(_SERVICE)
        except BusError as error:
            log.info("no session bus: %s", error)
            return
        while True:
            message = await news.get()
            self._hear(message.header.fields, message.body)

    def close(self) -> None:
        """Take the icon out of the tray."""
        if self._tray is not None:
            self._tray.hide()

    async def _show_on_bus(
        self, bus: DesktopBus, name: str, title: str, text: str, open_label: str, picture: str
    ) -> None:
        if self._capabilities is None:
            (able,) = await bus.call(_SERVICE, "GetCapabilities")
            self._capabilities = frozenset(able)
        if "body-markup" in self._capabilities:
            text = html.escape(text, quote=False)
        hints = {"desktop-entry": ("s", QGuiApplication.desktopFileName())}
        if picture:
            hints["image-path"] = ("s", QUrl.fromLocalFile(picture).toString(_ENCODED))
        actions = [_CLICKED, open_label] if "actions" in self._capabilities else []
        values = (
            *(QGuiApplication.applicationDisplayName(), self._shown.get(name, 0)),
            *(QGuiApplication.desktopFileName(), title, text, actions, hints, _AS_THE_DESKTOP_HAS_IT),
        )
        (number,) = await bus.call(_SERVICE, "Notify", "susssasa{sv}i", *values)
        self._names[number] = name
        self._shown[name] = number

    def _hear(self, fields: dict[object, object], body: tuple[object, ...]) -> None:
        from jeepney import HeaderFields

        member = fields.get(HeaderFields.member)
        number = body[0] if body else None
        if not isinstance(number, int) or number not in self._names:
            return  # another program's
        name = self._names[number]
        if member == "ActivationToken" and len(body) > 1:
            # With it, a Wayland compositor lets the window come to the front.
            os.environ["XDG_ACTIVATION_TOKEN"] = str(body[1])
        elif member == "ActionInvoked":
            self.clicked.emit(name)
        elif member == "NotificationClosed":
            del self._names[number]
            if self._shown.get(name) == number:
                del self._shown[name]

    def _show_in_tray(self, name: str, title: str, text: str) -> None:
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            QApplication.alert(self._window)
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon(), self)
            self._tray.setToolTip(QGuiApplication.applicationDisplayName())
            self._tray.messageClicked.connect(self._tray_clicked)
            self._tray.activated.connect(lambda _: self._tray_clicked())
        self._in_tray = name
        self._tray.show()
        self._tray.showMessage(title, text, self._icon())

    def _tray_clicked(self) -> None:
        if self._tray is not None:
            self._tray.hide()
        self.clicked.emit(self._in_tray)

    def _icon(self) -> QIcon:
        return QGuiApplication.windowIcon()
