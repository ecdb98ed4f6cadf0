"""The session bus of Linux desktops, spoken to without ever holding up the window.

Not Qt's own: from Python, that has no unsigned numbers, and notifications cannot be sent without one.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message
    from jeepney.io.asyncio import DBusRouter

_PATIENCE = 5.0
"""Seconds an answer is waited for; a service that is only just started has to answer within."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class BusPlace:
    """Whom a call goes to."""

    name: str
    path: str
    interface: str

    def address(self) -> DBusAddress:
        """The place in the words of the library."""
        from jeepney import DBusAddress

        return DBusAddress(self.path, bus_name=self.name, interface=self.interface)


class BusError(Exception):
    """The bus, or who was called on it, is not there or did not want to."""


class DesktopBus:
    """One connection, opened when it is first needed. What hangs on it ends with `close`."""

    def __init__(self) -> None:
        self._router: DBusRouter | None = None
        self._open = AsyncExitStack()
        self._lock = asyncio.Lock()
        self._closed = False

    async def call(
        self, place: BusPlace, method: str, signature: str = "", *values: Any, start: bool = True
    ) -> tuple[Any, ...]:
        """Call a method and give its answer.

        Args:
            place: whom it is asked of.
            method: its name.
            signature: the types of the values, in the bus's own letters.
            values: what it is called with.
            start: a service that is not there may be started for it.

        Raises:
            BusError: there is no bus, nobody of that name, no answer in time, or a refusal.
        """
        from jeepney import MessageFlag, MessageType, new_method_call
        from jeepney.io.common import RouterClosed

        message = new_method_call(place.address(), method, signature or None, values)
        if not start:
            message.header.flags |= MessageFlag.no_auto_start
        router = await self._connected()
        try:
            async with asyncio.timeout(_PATIENCE):
                answer = await router.send_and_get_reply(message)
        except (OSError, TimeoutError, RouterClosed) as error:
            raise BusError(str(error)) from error
        if answer.header.message_type is MessageType.error:
            raise BusError(str(answer.body[0]) if answer.body else method)
        return tuple(answer.body)

    async def tell(self, path: str, interface: str, name: str, signature: str, *values: Any) -> None:
        """Send a signal to whoever listens.

        Raises:
            BusError: there is no bus.
        """
        from jeepney import DBusAddress, new_signal

        router = await self._connected()
        try:
            await router.send(new_signal(DBusAddress(path, interface=interface), name, signature, values))
        except OSError as error:
            raise BusError(str(error)) from error

    async def heard(self, place: BusPlace) -> asyncio.Queue[Message]:
        """Where the signals from this place arrive from now on, until `close`.

        Raises:
            BusError: there is no bus, or it does not want that.
        """
        from jeepney import MatchRule, message_bus
        from jeepney.io.common import RouterClosed

        rule = MatchRule(type="signal", interface=place.interface, path=place.path)
        router = await self._connected()
        arrived: asyncio.Queue[Message] = asyncio.Queue()
        self._open.enter_context(router.filter(rule, queue=arrived))
        try:
            async with asyncio.timeout(_PATIENCE):
                await router.send_and_get_reply(message_bus.AddMatch(rule))
        except (OSError, TimeoutError, RouterClosed) as error:
            raise BusError(str(error)) from error
        return arrived

    async def close(self) -> None:
        """Leave the bus; the services let go of what was asked of them through it."""
        self._closed = True
        try:
            await self._open.aclose()
        except (OSError, EOFError) as error:  # the bus went before us
            log.debug("the session bus: %s", error)
        self._router = None

    async def _connected(self) -> DBusRouter:
        async with self._lock:
            if self._closed:
                raise BusError("closed")
            if self._router is None:
                from jeepney.auth import AuthenticationError
                from jeepney.io.asyncio import open_dbus_router

                try:
                    async with asyncio.timeout(_PATIENCE):
                        self._router = await self._open.enter_async_context(open_dbus_router())
                except (AuthenticationError, EOFError, KeyError, OSError, RuntimeError, ValueError) as error:
                    # Without an address, or with one of a kind that the library does not know.
                    raise BusError(str(error)) from error
            return self._router
