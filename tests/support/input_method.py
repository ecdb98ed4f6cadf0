"""A real input method for Chinese, IBus with libpinyin, on a display and a bus of its own."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.support.child_process import ServerStartError, server
from tests.support.session_bus import session_bus
from tests.support.virtual_display import available, virtual_display

_MEMORY = Path("/usr/libexec/ibus-memconf")
"""Holds the settings of IBus for one run; without some such part no engine starts."""

_ENGINE = Path("/usr/share/ibus/component/libpinyin.xml")
_PATIENCE = 120.0


def pinyin_available() -> bool:
    """Whether this machine can have it."""
    programs = all(
        shutil.which(name) for name in ("ibus-daemon", "ibus", "dbus-daemon", "openbox", "xdotool")
    )
    return programs and available() and _MEMORY.exists() and _ENGINE.exists()


@contextmanager
def pinyin() -> Iterator[dict[str, str]]:
    """Start a display on which whatever is typed goes through libpinyin, for the time of the with-block.

    Yields:
        The environment for programs on that display, with a HOME of its own.

    Raises:
        ServerStartError: something is not installed or did not come up.
    """
    with virtual_display() as display, session_bus(environment=display) as bus:
        env = bus | {"GSETTINGS_BACKEND": "memory", "QT_IM_MODULE": "ibus"}
        daemon = ["ibus-daemon", "--panel=disable", f"--config={_MEMORY}", "--emoji-extension=disable"]
        with server(daemon, env) as process:
            _choose_engine(env, process)
            yield env


def press_keys(env: Mapping[str, str], keys: Sequence[str]) -> None:
    """Press keys one after another, as the keyboard of the display."""
    command = ["xdotool", "key", "--clearmodifiers", "--delay", "60", *keys]
    subprocess.run(command, env=dict(env), check=True, timeout=_PATIENCE)


def _choose_engine(env: Mapping[str, str], daemon: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _PATIENCE
    while daemon.poll() is None and time.monotonic() < end:
        # It tells of failure also where the engine is chosen and only the keyboard's layout is not.
        _ask(env, "libpinyin")
        if _ask(env) == "libpinyin":
            return
        time.sleep(0.1)
    raise ServerStartError("libpinyin did not come up")


def _ask(env: Mapping[str, str], *engine: str) -> str:
    command = ["ibus", "engine", *engine]
    asked = subprocess.run(
        command, env=dict(env), capture_output=True, text=True, check=False, timeout=_PATIENCE
    )
    return asked.stdout.strip()
