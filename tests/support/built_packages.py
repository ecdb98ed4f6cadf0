"""The packages of this system, built from the sources as they are, and kept until those change."""

from __future__ import annotations

import ctypes.util
import hashlib
import importlib
import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from tests.support.program import ROOT

_SOURCES = ("hailuo_desktop", "packaging", "resources", "LICENSE", "CHANGELOG.md", "pyproject.toml")


class Built(NamedTuple):
    """What was built."""

    program: Path
    """The frozen program, in its folder."""
    archive: Path
    deb: Path
    icons: Path


def can_build() -> bool:
    """Whether this machine has what the packages are built with."""
    tools = all(shutil.which(name) for name in ("dpkg-deb", "dpkg", "objdump", "strip"))
    if (
        sys.base_prefix == "/usr"
        and ctypes.util.find_library(f"python{sys.version_info[0]}.{sys.version_info[1]}") is None
    ):
        return False  # Debian's Python without its library
    return sys.platform == "linux" and tools and importlib.util.find_spec("PyInstaller") is not None


def built_packages(kind: str, *, quick: bool) -> Built:
    """The packages, from the last time where no source has changed since.

    Args:
        kind: the folder below build/ to keep them in.
        quick: packed less tightly.
    """
    out = ROOT / "build" / kind
    stamp, digest = out / "made-from.txt", _digest()
    if not stamp.is_file() or stamp.read_text("utf-8") != digest:
        shutil.rmtree(out, ignore_errors=True)
        build_script("build_commands").make(sys.executable, out, quick=quick)
        stamp.write_text(digest, encoding="utf-8")
    (archive,) = out.glob("hailuo-desktop-*.tar.*")
    (deb,) = out.glob("*.deb")
    return Built(out / "program" / "hailuo-desktop" / "hailuo-desktop", archive, deb, out / "work" / "icons")


def build_script(name: str) -> ModuleType:
    """A module of the build; these find each other by their folder, as when build.py runs."""
    if str(ROOT / "packaging") not in sys.path:
        sys.path.append(str(ROOT / "packaging"))
    return importlib.import_module(name)


def _digest() -> str:
    found = hashlib.sha256(sys.version.encode())
    for source in _SOURCES:
        top = ROOT / source
        for file in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if file.is_file() and "__pycache__" not in file.parts:
                found.update(f"{file.relative_to(ROOT)} {file.stat().st_mode & 0o777}\n".encode())
                found.update(file.read_bytes())
    return found.hexdigest()
