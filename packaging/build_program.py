"""The program frozen with PyInstaller, on all systems alike: a folder that needs neither Python nor Qt."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import build_notices
from dev_environment import ROOT, CommandError

NAME = "hailuo-desktop"
SPEC = ROOT / "packaging" / "pyinstaller" / f"{NAME}.spec"
BUILD = ROOT / "build"

_STRIPPED = ("libpython*.so*", "python3*/lib-dynload/*.so", "av/**/*.so", "PIL/*.so", "cryptography/**/*.so")
"""What comes with its debugging symbols, below lib/. The rest has none."""


def version() -> str:
    """The version of the program."""
    text = (ROOT / "hailuo_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    if found is None:
        raise CommandError("hailuo_desktop/__init__.py names no version.")
    return found[1]


def epoch() -> int:
    """The time that stands for all files in a package: SOURCE_DATE_EPOCH, or that of the last commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    git = shutil.which("git")
    if git is not None:
        asked = subprocess.run(
            [git, "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
        )
        if asked.returncode == 0 and asked.stdout.strip():
            return int(asked.stdout)
    return int((ROOT / "CHANGELOG.md").stat().st_mtime)


def freeze(python: str, out: Path, *, environment: Mapping[str, str] | None = None) -> Path:
    """Freeze the program into a folder below `out`.

    Args:
        python: the Python of the environment that has the program's packages and PyInstaller.
        out: where the folder, and what PyInstaller needs on the way, are written.
        environment: more variables for the spec.

    Returns:
        The folder.

    Raises:
        CommandError: PyInstaller failed; its reason stands above.
    """
    # The order of what hashes decide about is the same in each build.
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(epoch()), **(environment or {})}
    command = [python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(out), "--workpath", str(out / "work"), str(SPEC)]
    if subprocess.run(command, cwd=ROOT, env=os.environ | fixed, check=False).returncode != 0:
        raise CommandError("PyInstaller could not build the program; its reason stands above.")
    folder = out / NAME
    if sys.platform == "linux":
        _strip(folder)
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE.txt")
    notices = build_notices.third_party(site_packages(python), folder)
    (folder / "THIRD-PARTY.txt").write_text(notices, encoding="utf-8")
    return folder


def site_packages(python: str) -> Path:
    """Where that Python keeps its packages."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return Path(
        subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True).stdout.strip()
    )


def _strip(folder: Path) -> None:
    strip = shutil.which("strip")
    if strip is None:
        raise CommandError("The program strip is missing; the package binutils brings it.")
    files = [str(file) for pattern in _STRIPPED for file in sorted((folder / "lib").glob(pattern))]
    subprocess.run([strip, "--strip-unneeded", *files], check=True)
