"""What the window needs of a Linux system, which of it is missing, and saying so without Qt.

Qt names one library, the same whatever is missing, and ends the program. So when no window can be opened the
loader is asked for each, and the answer is printed and, where the system has a program for it, shown.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, ErrorKind

NEEDED: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libXrandr.so.2": "libxrandr2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libpulse.so.0": "libpulse0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""The libraries that Qt loads from the system, as the loader spells them, and Debian's package of each.

What every one of these brings along is not named.
"""

_BOXES = (
    ("zenity", "--error", "--no-markup", "--title=Hailuo Desktop", "--text={text}"),
    ("kdialog", "--title", "Hailuo Desktop", "--error", "{text}"),
    ("xmessage", "-center", "-title", "Hailuo Desktop", "{text}"),
)
"""Programs that can show a sentence, in the order they are looked for."""


def missing_libraries() -> AppError | None:
    """Which libraries of the system are missing; None where all are there. Loads those that are."""
    if sys.platform != "linux":
        return None
    missing = [name for name in NEEDED if not _can_be_loaded(name)]
    if not missing:
        return None
    return AppError(
        ErrorKind.LIBRARY_MISSING,
        facts={"libraries": ", ".join(missing), "packages": " ".join(NEEDED[name] for name in missing)},
    )


def no_window(environ: Mapping[str, str]) -> AppError:
    """Why Qt could not open a window, after it has failed to."""
    display = _display(environ)
    if not display:
        return AppError(ErrorKind.DISPLAY_MISSING)
    return missing_libraries() or AppError(ErrorKind.DISPLAY_UNREACHABLE, facts={"display": display})


def say(trouble: AppError, environ: Mapping[str, str]) -> None:
    """Print why there is no window; show it too where there is a display and a program that can."""
    message = wording.describe(trouble)
    text = f"{message.text} {message.next_step}"
    print(text, file=sys.stderr, flush=True)  # noqa: T201
    if trouble.kind is not ErrorKind.LIBRARY_MISSING or not _display(environ):
        return
    for program, *options in _BOXES:
        if (path := shutil.which(program)) is not None:
            command = [path, *(option.format(text=text) for option in options)]
            # It stays on the screen when this process has ended.
            subprocess.Popen(  # noqa: S603
                command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
            )
            return


def end_without_window(environ: Mapping[str, str]) -> None:
    """Say why there is no window and end, from within Qt, which would abort the process."""
    say(no_window(environ), environ)
    os._exit(1)


def _display(environ: Mapping[str, str]) -> str:
    return environ.get("WAYLAND_DISPLAY") or environ.get("DISPLAY") or ""


def _can_be_loaded(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
