"""What a Linux desktop offers to programs, on a bus of its own: notifications, staying awake, a dock."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

NOTIFICATIONS = "org.freedesktop.Notifications"
POWER = "org.freedesktop.PowerManagement"
SESSION = "org.gnome.SessionManager"
SAVER = "org.freedesktop.ScreenSaver"
DOCK = "com.canonical.Unity.LauncherEntry"

_ANSWERS: dict[str, tuple[str, Any]] = {
    "GetCapabilities": ("as", None),
    "Notify": ("u", None),
    "Inhibit": ("u", None),
}


@dataclass(frozen=True)
class Heard:
    """A call or a signal that has arrived."""

    interface: str
    member: str
    body: tuple[Any, ...]


@dataclass
class DesktopServices:
    """Answers as a desktop does, and remembers what it was told."""

    capabilities: Sequence[str]
    heard: list[Heard] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: iter(range(1, 1_000_000)))
    _to_say: queue.SimpleQueue[tuple[str, str, tuple[Any, ...]]] = field(default_factory=queue.SimpleQueue)

    def of(self, member: str, interface: str = "") -> list[tuple[Any, ...]]:
        """The values of all calls of this name."""
        return [
            each.body
            for each in list(self.heard)
            if each.member == member and each.interface.startswith(interface)
        ]

    def click(self, number: int, token: str = "") -> None:
        """Be the user who clicks this notification."""
        if token:
            self._to_say.put(("ActivationToken", "us", (number, token)))
        self._to_say.put(("ActionInvoked", "us", (number, "default")))

    def dismiss(self, number: int) -> None:
        """Be the user who closes it."""
        self._to_say.put(("NotificationClosed", "uu", (number, 2)))

    def work(self, address: str, names: Sequence[str], ready: threading.Event, over: threading.Event) -> None:
        """Answer until it is over."""
        from jeepney import DBusAddress, MatchRule, MessageType, message_bus, new_signal
        from jeepney.io.blocking import open_dbus_connection

        place = DBusAddress("/org/freedesktop/Notifications", interface=NOTIFICATIONS)
        with open_dbus_connection(bus=address) as connection:
            for name in names:
                connection.send_and_get_reply(message_bus.RequestName(name))
            connection.send_and_get_reply(message_bus.AddMatch(MatchRule(type="signal", interface=DOCK)))
            ready.set()
            while not over.is_set():
                while not self._to_say.empty():
                    connection.send(new_signal(place, *self._to_say.get()))
                try:
                    message = connection.receive(timeout=0.02)
                except TimeoutError:
                    continue
                if message.header.message_type in (MessageType.method_call, MessageType.signal):
                    self._take(connection, message)

    def _take(self, connection: Any, message: Any) -> None:
        from jeepney import HeaderFields, MessageType, new_method_return

        fields = message.header.fields
        member, interface = fields[HeaderFields.member], fields.get(HeaderFields.interface, "")
        if interface == "org.freedesktop.DBus":
            return
        if message.header.message_type is MessageType.method_call:
            signature, values = _ANSWERS.get(member, ("", ()))
            if member == "GetCapabilities":
                values = (list(self.capabilities),)
            elif signature:
                values = (next(self.numbers),)
            connection.send(new_method_return(message, signature or None, values))
        self.heard.append(Heard(interface, member, message.body))


@contextmanager
def desktop_services(
    address: str,
    names: Sequence[str] = (NOTIFICATIONS, POWER, SESSION, SAVER),
    capabilities: Sequence[str] = ("actions", "body", "body-markup"),
) -> Iterator[DesktopServices]:
    """Offer the services of these names on the bus at `address`, from a thread of their own."""
    services = DesktopServices(capabilities)
    ready, over = threading.Event(), threading.Event()
    thread = threading.Thread(target=services.work, args=(address, names, ready, over))
    thread.start()
    try:
        assert ready.wait(30)
        yield services
    finally:
        over.set()
        thread.join(30)
