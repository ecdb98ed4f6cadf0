"""A private D-Bus session bus, on wish with a real gnome-keyring-daemon on it, in a home of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from enum import Enum
from pathlib import Path

from tests.support.child_process import ServerStartError, read_line, server

# No service folders: nothing on this bus is started by asking for it, so nothing is left behind.
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class Keyring(Enum):
    """What answers for secrets on the bus."""

    NONE = "none"
    UNLOCKED = "unlocked"
    """gnome-keyring with its login keyring made and open."""
    LOCKED = "locked"
    """gnome-keyring with a login keyring that is locked, and nobody to ask for its password."""


def keyring_available() -> bool:
    """Whether a real keyring can be had on this machine."""
    return all(shutil.which(name) for name in ("dbus-daemon", "gnome-keyring-daemon"))


@contextmanager
def session_bus(
    keyring: Keyring = Keyring.NONE, environment: Mapping[str, str] | None = None
) -> Iterator[dict[str, str]]:
    """Start a session bus for the time of the with-block.

    Args:
        keyring: what answers for secrets on it.
        environment: what the environment is made from, else this process's own. A display in it stays.

    Yields:
        The environment for programs that are to use the bus: its address, and a new, empty HOME that goes
        away with the bus.

    Raises:
        ServerStartError: a daemon is not installed or did not come up.
    """
    # Not pytest's tmp_path: a socket's path may be no longer than some hundred bytes.
    with tempfile.TemporaryDirectory(prefix="bus-", ignore_cleanup_errors=True) as home, ExitStack() as stack:
        env = _with_home(os.environ if environment is None else environment, Path(home))
        env["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_bus(env))
        if keyring is Keyring.LOCKED:
            with _keyring(env, unlock=True):
                pass  # The first run makes the login keyring, the second finds it locked.
        if keyring is not Keyring.NONE:
            stack.enter_context(_keyring(env, unlock=keyring is Keyring.UNLOCKED))
        yield env


def _with_home(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    env = {name: value for name, value in environment.items() if not name.startswith("XDG_")}
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    return env | {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_RUNTIME_DIR": str(runtime)}


@contextmanager
def _bus(env: Mapping[str, str]) -> Iterator[str]:
    if shutil.which("dbus-daemon") is None:
        raise ServerStartError("dbus-daemon is not installed")
    runtime = Path(env["XDG_RUNTIME_DIR"])
    config = runtime / "bus.conf"
    config.write_text(_BUS.format(folder=runtime), encoding="utf-8")
    ready, tell = os.pipe()
    try:
        command = ["dbus-daemon", f"--config-file={config}", "--nofork", f"--print-address={tell}"]
        with server(command, env, pass_fds=[tell]):
            os.close(tell)
            tell = -1
            yield read_line(ready)
    finally:
        os.close(ready)
        if tell >= 0:
            os.close(tell)


@contextmanager
def _keyring(env: Mapping[str, str], *, unlock: bool) -> Iterator[None]:
    if not keyring_available():
        raise ServerStartError("gnome-keyring-daemon is not installed")
    command = [
        "gnome-keyring-daemon",
        "--foreground",
        "--components=secrets",
        *(["--unlock"] if unlock else []),
    ]
    with server(command, env, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        if unlock:
            process.stdin.write(b"test password")  # A line end would be part of the password.
        process.stdin.close()
        _wait_for_secrets(env, process)
        yield


def _wait_for_secrets(env: Mapping[str, str], process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 15
    while process.poll() is None and time.monotonic() < deadline:
        if _has_owner(env["DBUS_SESSION_BUS_ADDRESS"], "org.freedesktop.secrets"):
            return
        time.sleep(0.05)
    raise ServerStartError("gnome-keyring-daemon did not come up")


def _has_owner(address: str, name: str) -> bool:
    # Only Linux has the library; tests that skip elsewhere import this module all the same.
    from jeepney import message_bus
    from jeepney.io.blocking import open_dbus_connection

    with open_dbus_connection(bus=address) as connection:
        answer = connection.send_and_get_reply(message_bus.NameHasOwner(name), timeout=10)
    return bool(answer.body[0])
