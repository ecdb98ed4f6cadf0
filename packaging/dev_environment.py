"""The environment `.venv`, made from the lock files; and the lock files, made from pyproject.toml."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import dev_system

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PROJECT = ROOT / "pyproject.toml"
LOCK_RUN = ROOT / "packaging" / "requirements-run.txt"
LOCK_DEV = ROOT / "packaging" / "requirements-dev.txt"

UV = "uv==0.13.8"
"""Locks for all systems at once, which pip cannot. Nothing else needs it."""


class CommandError(Exception):
    """A command cannot go on; the text is the sentence for the user."""


class Stamp(NamedTuple):
    """What an environment was made from."""

    python: str
    place: str
    """Scripts hold the path of their environment, so a moved one has to be made again."""
    lock: str
    project: str

    @classmethod
    def wanted(cls) -> Stamp:
        """What it would be made from now."""
        python = f"{sys.version_info.major}.{sys.version_info.minor}"
        return cls(python, str(VENV), _digest(LOCK_DEV), _digest(PROJECT))

    @classmethod
    def read(cls) -> Stamp | None:
        """What the present one was made from; None where there is none, or it was not finished."""
        try:
            return cls(*_stamp_file().read_text(encoding="utf-8").splitlines())
        except (OSError, TypeError):
            return None

    def write(self) -> None:
        """Mark the environment as finished."""
        _stamp_file().write_text("\n".join(self), encoding="utf-8")


def program(name: str) -> str:
    """The path of a program in the environment."""
    return str(VENV / "Scripts" / f"{name}.exe") if os.name == "nt" else str(VENV / "bin" / name)


def setup() -> None:
    """Make the environment, or bring it up to date. Quick when there is nothing to do.

    Raises:
        CommandError: it could not be made.
    """
    wanted, present = Stamp.wanted(), Stamp.read()
    # A link to a Python that was removed does not exist.
    if present is None or present._replace(project="") != wanted._replace(project="") or not _has_python():
        print(f"Making {VENV} with Python {wanted.python}.", flush=True)
        _make(VENV)
        _pip(VENV, "install", "--require-hashes", "--only-binary=:all:", "--requirement", str(LOCK_DEV))
    elif present == wanted:
        return
    # What builds the project came with the lock, so nothing is fetched unchecked.
    _pip(VENV, "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    wanted.write()


def lock(options: Sequence[str]) -> None:
    """Write the lock files anew from pyproject.toml, keeping the versions in them that still fit.

    Args:
        options: passed on, e.g. `--upgrade`, or `--upgrade-package NAME`.

    Raises:
        CommandError: there is no solution, or no network.
    """
    with tempfile.TemporaryDirectory() as folder:
        tools = Path(folder, "tools")
        _make(tools)
        _pip(tools, "install", "--quiet", UV)
        uv = str(tools / "Scripts" / "uv.exe") if os.name == "nt" else str(tools / "bin" / "uv")
        _compile(uv, LOCK_DEV, ["--group", "dev", *options])
        _compile(uv, LOCK_RUN, ["--constraint", str(LOCK_DEV), *options])


def _compile(uv: str, target: Path, options: Sequence[str]) -> None:
    command = [uv, "pip", "compile", str(PROJECT), "--output-file", str(target), "--python", sys.executable]
    command += [
        "--universal",
        "--python-version",
        "3.11",
        "--fork-strategy",
        "fewest",
        "--only-binary",
        ":all:",
    ]
    command += ["--generate-hashes", "--no-annotate", "--no-header", "--no-emit-index-url", "--quiet"]
    if subprocess.run([*command, *options], cwd=ROOT, check=False).returncode != 0:
        raise CommandError(f"{target.name} could not be written; the reason stands above.")
    pins = target.read_text(encoding="utf-8")
    if "://" in pins:
        raise CommandError(f"{target.name} names an address, which a lock file must not.")
    header = "# Made from pyproject.toml by: python3 packaging/dev.py lock\n"
    target.write_text(header + pins, encoding="utf-8", newline="\n")


def _make(place: Path) -> None:
    _need_ensurepip()
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(place)], capture_output=True, text=True, check=False
    )
    if made.returncode != 0:
        reason = (made.stderr or made.stdout).strip().splitlines()
        raise CommandError(f"Could not make {place}: {reason[-1] if reason else 'Python did not say why'}")


def _need_ensurepip() -> None:
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not dev_system.has_apt():
        raise CommandError(
            f"{sys.executable} lacks Python's own module ensurepip; install it, or another Python."
        )
    if not dev_system.install_by_apt([package]):
        raise CommandError(
            "Python's venv module is missing. To install it:\n  " + dev_system.apt_line([package])
        )


def _pip(place: Path, *arguments: str) -> None:
    python = place / "Scripts" / "python.exe" if os.name == "nt" else place / "bin" / "python"
    command = [str(python), "-I", "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments]
    if subprocess.run(command, check=False).returncode != 0:
        raise CommandError(
            "The Python packages could not be installed; pip's reason stands above. "
            "Packages not fetched before need the network."
        )


def _has_python() -> bool:
    return Path(program("python")).exists()


def _stamp_file() -> Path:
    return VENV / "made-from.txt"


def _digest(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}") from None
