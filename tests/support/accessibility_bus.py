"""The accessibility bus (AT-SPI) of a desktop, and a reader that knows programs only by what stands on it."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.support.child_process import ServerStartError, server
from tests.support.session_bus import session_bus
from tests.support.virtual_display import available, virtual_display

_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
_PATIENCE = 60.0
_PAUSE = 0.2
_BUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
_STATUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
_REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


class Role(IntEnum):
    """What a thing is, by the numbers of AT-SPI."""

    CHECK_BOX = 7
    COMBO_BOX = 11
    DIALOG = 16
    LABEL = 29
    LIST_ITEM = 32
    PASSWORD_TEXT = 40
    PUSH_BUTTON = 43
    RADIO_BUTTON = 44
    SLIDER = 51
    SPIN_BUTTON = 52
    TEXT = 61


class State(IntEnum):
    """What a thing is like, by the numbers of AT-SPI."""

    CHECKED = 4
    ENABLED = 8
    FOCUSED = 12
    SENSITIVE = 24
    SHOWING = 25


class AbsentError(AssertionError):
    """What was looked for did not come in time."""


def accessibility_available() -> bool:
    """Whether this machine can have it."""
    programs = all(shutil.which(name) for name in ("dbus-daemon", "openbox", "xdotool"))
    return programs and available() and _LAUNCHER.exists()


@contextmanager
def reading_desktop() -> Iterator[tuple[dict[str, str], Reader]]:
    """A desktop of its own on which a screen reader is switched on, for the time of the with-block.

    Yields:
        The environment for programs on that desktop, with a HOME of its own, and who reads them.

    Raises:
        ServerStartError: something is not installed or did not come up.
    """
    with virtual_display() as display, session_bus(environment=display) as bus:
        env = bus | {"GSETTINGS_BACKEND": "memory"}
        with server([str(_LAUNCHER), "--launch-immediately"], env) as process:
            with open_dbus_connection(bus=env["DBUS_SESSION_BUS_ADDRESS"]) as session:
                address = _address(session, process)
                # What a screen reader does when it starts; programs look for that.
                for name in ("IsEnabled", "ScreenReaderEnabled"):
                    call = Properties(_STATUS).set(name, "b", True)
                    session.send_and_get_reply(call, timeout=_PATIENCE)
            with open_dbus_connection(bus=address) as connection:
                yield env, Reader(connection, env)


def _address(session: DBusConnection, process: subprocess.Popen[bytes]) -> str:
    end = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < end:
        answer = session.send_and_get_reply(new_method_call(_BUS, "GetAddress"), timeout=_PATIENCE)
        if answer.header.message_type is MessageType.method_return:
            return str(answer.body[0])
        time.sleep(_PAUSE)
    raise ServerStartError("the accessibility bus did not come up")


@dataclass(frozen=True)
class Thing:
    """One thing of a program as it was when it was read; `path` leads to it from the window."""

    owner: str
    address: str
    role: int
    name: str
    states: int
    path: tuple[str, ...] = ()

    def is_(self, state: State) -> bool:
        return bool(self.states >> state & 1)

    def __str__(self) -> str:
        return " / ".join((*self.path, f"{self.role}:{self.name}"))


class Reader:
    """Finds things by role and name, does what they offer, and presses keys. It knows nothing else."""

    def __init__(self, connection: DBusConnection, env: Mapping[str, str]) -> None:
        self._bus = connection
        self._env = dict(env)
        self._program = ("", "")
        self.spoken: list[str] = []
        """What was found and done, step by step; for the failure of a test."""

    def open(self, name: str) -> None:
        """Wait for a program whose name fits this pattern, and read that one from now on."""

        def look() -> bool:
            for owner, address in self._children([_REGISTRY])[0]:
                (found,) = self._read([(owner, address)], ())
                if found is not None and re.fullmatch(name, found.name):
                    self._program = (owner, address)
                    return True
            return False

        self.until(look, f"a program called {name}")

    def things(self) -> Iterator[Thing]:
        """All that is showing, the nearest to the window first."""
        level: list[tuple[tuple[str, str], tuple[str, ...]]] = [(self._program, ())]
        while level:
            below: list[tuple[tuple[str, str], tuple[str, ...]]] = []
            for (_, path), children in zip(level, self._children([each for each, _ in level]), strict=True):
                below += [(child, path) for child in children]
            level = []
            found = self._read([each for each, _ in below], [path for _, path in below])
            for (reference, path), thing in zip(below, found, strict=True):
                if thing is not None and thing.is_(State.SHOWING):
                    yield thing
                    level.append((reference, (*path, thing.name or str(thing.role))))

    def all(self, role: Role, name: str = "", within: str = "") -> list[Thing]:
        """What is showing in this role.

        Args:
            role: what it is.
            name: a pattern for the whole of its name; "" for any.
            within: how the name of something begins that it is in; "" for anywhere.
        """
        pattern = re.compile(name or ".*", re.DOTALL)
        found = [each for each in self.things() if each.role == role and pattern.fullmatch(each.name)]
        return [each for each in found if any(part.startswith(within) for part in each.path)]

    def find(self, role: Role, name: str = "", within: str = "") -> Thing:
        """Wait for exactly one thing of this role and name that shows and can be used; see `all`."""
        found: list[Thing] = []

        def look() -> bool:
            found[:] = [each for each in self.all(role, name, within) if each.is_(State.SENSITIVE)]
            return len(found) == 1

        self.until(look, f"one {role.name} called {name!r}", lambda: f"found {[str(each) for each in found]}")
        self.spoken.append(str(found[0]))
        return found[0]

    def until(self, condition: Callable[[], bool], what: str, more: Callable[[], str] = lambda: "") -> None:
        """Look again and again.

        Raises:
            AbsentError: it did not come.
        """
        end = time.monotonic() + _PATIENCE
        while not condition():
            if time.monotonic() > end:
                there = "\n".join(str(each) for each in self.things())
                raise AbsentError(f"{what}; {more()}\nafter {self.spoken}\nthere is\n{there}")
            time.sleep(_PAUSE)

    # What a thing offers

    def press(self, thing: Thing) -> None:
        """Do the first thing it offers: a button is pressed, a choice is made."""
        offered = self._call(thing, "Action", "GetActions")[0]
        names = [each[0] for each in offered]
        wanted = next((n for n, name in enumerate(names) if name.lower() in ("press", "toggle")), None)
        assert wanted is not None, (str(thing), names)
        assert self._call(thing, "Action", "DoAction", "i", (wanted,))[0]

    def focus(self, thing: Thing) -> None:
        """Bring the keyboard to it, and wait until it is there."""
        self._call(thing, "Component", "GrabFocus")
        self.until(lambda: self._again(thing).is_(State.FOCUSED), f"the keyboard at {thing}")

    def write(self, thing: Thing, words: str) -> None:
        """Put other words into a field."""
        assert self._call(thing, "EditableText", "SetTextContents", "s", (words,))[0]

    def text(self, thing: Thing) -> str:
        """The words in a field."""
        return str(self._call(thing, "Text", "GetText", "ii", (0, -1))[0])

    def value(self, thing: Thing) -> float:
        """Where a slider is."""
        return float(self._property(thing, "Value", "CurrentValue"))

    def description(self, thing: Thing) -> str:
        """What is said about it besides its name."""
        return str(self._property(thing, "Accessible", "Description"))

    def type_keys(self, words: str) -> None:
        """Type on the keyboard of the display."""
        self._keyboard("type", "--delay", "30", words)

    def press_keys(self, *keys: str) -> None:
        """Press keys one after another."""
        self._keyboard("key", "--clearmodifiers", "--delay", "60", *keys)

    def _keyboard(self, *order: str) -> None:
        subprocess.run(["xdotool", *order], env=self._env, check=True, timeout=_PATIENCE)

    # The bus

    def _again(self, thing: Thing) -> Thing:
        (found,) = self._read([(thing.owner, thing.address)], [thing.path])
        if found is None:
            raise AbsentError(f"{thing} is gone")
        return found

    def _read(
        self, references: Sequence[tuple[str, str]], paths: Sequence[tuple[str, ...]]
    ) -> list[Thing | None]:
        calls = []
        for owner, address in references:
            place = DBusAddress(address, owner, "org.a11y.atspi.Accessible")
            calls += [
                new_method_call(place, "GetRole"),
                Properties(place).get("Name"),
                new_method_call(place, "GetState"),
            ]
        answers = self._ask(calls)
        read: list[Thing | None] = []
        for number, (owner, address) in enumerate(references):
            role, name, states = answers[3 * number : 3 * number + 3]
            if role is None or name is None or states is None:
                read.append(None)  # it went while it was read
                continue
            low, high = states[0]
            path = paths[number] if paths else ()
            read.append(Thing(owner, address, role[0], name[0][1], low | high << 32, path))
        return read

    def _children(self, references: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
        calls = [
            new_method_call(DBusAddress(address, owner, "org.a11y.atspi.Accessible"), "GetChildren")
            for owner, address in references
        ]
        return [[] if answer is None else [tuple(each) for each in answer[0]] for answer in self._ask(calls)]

    def _call(
        self, thing: Thing, interface: str, method: str, signature: str = "", body: tuple[Any, ...] = ()
    ) -> Any:
        place = DBusAddress(thing.address, thing.owner, f"org.a11y.atspi.{interface}")
        (answer,) = self._ask([new_method_call(place, method, signature or None, body)])
        if answer is None:
            raise AbsentError(f"{thing} does not answer {interface}.{method}")
        return answer

    def _property(self, thing: Thing, interface: str, name: str) -> Any:
        place = DBusAddress(thing.address, thing.owner, f"org.a11y.atspi.{interface}")
        (answer,) = self._ask([Properties(place).get(name)])
        if answer is None:
            raise AbsentError(f"{thing} does not tell its {name}")
        return answer[0][1]

    def _ask(self, calls: Sequence[Message]) -> list[tuple[Any, ...] | None]:
        """All questions at once; None for those that were answered with an error."""
        answers: list[tuple[Any, ...] | None] = [None] * len(calls)
        waiting: dict[int, int] = {}
        for number, call in enumerate(calls):
            serial = next(self._bus.outgoing_serial)
            waiting[serial] = number
            self._bus.send(call, serial=serial)
        while waiting:
            message = self._bus.receive(timeout=_PATIENCE)
            place = waiting.pop(message.header.fields.get(HeaderFields.reply_serial, -1), None)
            if place is not None and message.header.message_type is MessageType.method_return:
                answers[place] = message.body
        return answers
