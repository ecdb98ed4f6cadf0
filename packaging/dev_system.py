"""What development needs from the operating system, what of it is missing, and how it gets there."""

from __future__ import annotations

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Need(NamedTuple):
    """A thing of the operating system: Debian's package, and the library or program to look for elsewhere."""

    package: str
    file: str


RUN = (
    Need("libdbus-1-3", "libdbus-1.so.3"),
    Need("libegl1", "libEGL.so.1"),
    Need("libfontconfig1", "libfontconfig.so.1"),
    Need("libgl1", "libGL.so.1"),
    Need("libglib2.0-0", "libglib-2.0.so.0"),
    Need("libgssapi-krb5-2", "libgssapi_krb5.so.2"),
    Need("libpulse0", "libpulse.so.0"),
    Need("libwayland-cursor0", "libwayland-cursor.so.0"),
    Need("libwayland-egl1", "libwayland-egl.so.1"),
    Need("libxcb-cursor0", "libxcb-cursor.so.0"),
    Need("libxcb-icccm4", "libxcb-icccm.so.4"),
    Need("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    Need("libxcb-shape0", "libxcb-shape.so.0"),
    Need("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    Need("libxkbcommon0", "libxkbcommon.so.0"),
    Need("libxrandr2", "libXrandr.so.2"),
)
"""What Qt loads to open a window, paint it, play a video and speak to the keyring."""


def python_as_library(base: str, version: tuple[int, int]) -> tuple[Need, ...]:
    """What a packaged program has to bring along of Python. Debian keeps it in a package of its own.

    Args:
        base: where this Python is installed; any but the system's brings the library itself.
        version: its first two numbers.
    """
    if base != "/usr":
        return ()
    name = "libpython{}.{}".format(*version)
    return (Need(name, f"{name}.so.1.0"),)


TEST = (
    *RUN,
    *python_as_library(sys.base_prefix, sys.version_info[:2]),
    Need("at-spi2-core", ""),
    Need("binutils", "objdump"),
    Need("curl", "curl"),
    Need("dbus-daemon", "dbus-daemon"),
    Need("desktop-file-utils", "desktop-file-validate"),
    Need("ffmpeg", "ffprobe"),
    Need("fonts-noto-cjk", ""),
    Need("gnome-keyring", "gnome-keyring-daemon"),
    Need("libimage-exiftool-perl", "exiftool"),
    Need("ibus", "ibus-daemon"),
    Need("ibus-libpinyin", ""),
    Need("libsecret-tools", "secret-tool"),
    Need("openbox", "openbox"),
    Need("strace", "strace"),
    Need("xclip", "xclip"),
    Need("xdotool", "xdotool"),
    Need("xvfb", "Xvfb"),
)
"""What the tests want besides: a screen, a keyring, a way to write Chinese, a disk that fails, and a second
opinion on videos and on what pictures tell."""


def provide(needs: Sequence[Need]) -> None:
    """Install what is missing where that can be done without a question; else print how, and go on.

    Does nothing outside Linux: there the Python packages bring all they need.
    """
    if sys.platform != "linux":
        return
    if has_apt():
        _provide_by_apt(missing_packages(needs, _dpkg_status()))
        return
    missing = [need.file for need in needs if need.file and not _is_there(need.file)]
    if missing:
        manager = next(filter(shutil.which, ("dnf", "zypper")), None)
        _say("The system lacks some libraries or programs. " + how_to_install(missing, manager))


def has_apt() -> bool:
    """Whether this is Debian or one of its kin."""
    return bool(shutil.which("dpkg-query") and shutil.which("apt-get"))


def missing_packages(needs: Iterable[Need], status: str) -> list[str]:
    """The Debian packages among `needs` that are not installed.

    Args:
        needs: what is wanted.
        status: one line per known package: its state, its name, and what it provides, with tabs between.
    """
    there = set[str]()
    for line in status.splitlines():
        state, name, provides = line.split("\t")
        if state == "installed":
            # Newer releases rename a library, and the new package provides the old name.
            there |= {name, *(entry.split()[0] for entry in provides.split(",") if entry.strip())}
    return [need.package for need in needs if need.package not in there]


def how_to_install(files: Sequence[str], manager: str | None) -> str:
    """The sentence for libraries and programs missing on a system without apt.

    Args:
        files: library names as the loader spells them, and program names.
        manager: the package manager there, if it finds packages by what is in them.
    """
    if manager is None:
        return "Install the packages that bring: " + " ".join(files)
    wanted = [f"{file}()(64bit)" if _is_library(file) else f"/usr/bin/{file}" for file in files]
    return "To install them:\n  " + shlex.join(["sudo", manager, "install", *wanted])


def install_by_apt(packages: Sequence[str]) -> bool:
    """Install Debian packages without a question, as root or by a sudo that asks for no password.

    Returns:
        Whether they are installed now.
    """
    if os.geteuid() == 0:
        prefix = []
    elif shutil.which("sudo") and _quiet(["sudo", "-n", "true"]):
        prefix = ["sudo", "-n"]
    else:
        return False
    apt_get = [
        *prefix,
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-q",
        "-o",
        "DPkg::Lock::Timeout=300",
    ]
    _say("Installing system packages: " + " ".join(packages))
    # Out-of-date lists may still do, so the second command decides.
    subprocess.run([*apt_get, "update"], check=False)
    install = [*apt_get, "install", "-y", "--no-install-recommends", *packages]
    return subprocess.run(install, check=False).returncode == 0


def apt_line(packages: Sequence[str]) -> str:
    """The same as a line to copy."""
    return shlex.join(["sudo", "apt-get", "install", "-y", "--no-install-recommends", *packages])


def _provide_by_apt(missing: Sequence[str]) -> None:
    if missing and not install_by_apt(missing):
        _say("Some system packages are missing. To install them:\n  " + apt_line(missing))


def _dpkg_status() -> str:
    fields = "${db:Status-Status}\\t${Package}\\t${Provides}\\n"
    return subprocess.run(
        ["dpkg-query", "--show", "--showformat", fields], capture_output=True, text=True, check=False
    ).stdout


def _is_there(file: str) -> bool:
    if not _is_library(file):
        return shutil.which(file) is not None
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _is_library(file: str) -> bool:
    return ".so." in file


def _quiet(command: Sequence[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
