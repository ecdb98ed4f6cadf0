"""The commands of `build.py`."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import build_program
import dev_environment
import dev_system
import dev_translations
from dev_environment import ROOT, CommandError, program

USAGE = """\
python3 packaging/build.py [COMMAND] [ARGUMENTS]

  all         make the packages of this system in dist/; the choice without a command
  quick       the same, packed less tightly, in build/quick/
  smoke       try a built program: smoke [PATH], where PATH is the program, else the one built last
  clean-root  try the .deb in a bare Debian, from install to removal: clean-root [DEB]; wants root and network

The environment .venv is made first where it is missing."""

DIST = ROOT / "dist"
_SYSTEMS = {"linux": "build_linux", "win32": "build_windows", "darwin": "build_macos"}


def main(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name and give its exit code."""
    name, rest = (arguments[0], list(arguments[1:])) if arguments else ("all", [])
    if name in ("help", "--help", "-h"):
        print(USAGE)
        return 0
    command = COMMANDS.get(name)
    if command is None:
        print(f"There is no command {name!r}.\n\n{USAGE}", file=sys.stderr)
        return 2
    try:
        return command(rest)
    except CommandError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def make(python: str, out: Path, *, quick: bool) -> list[Path]:
    """Freeze the program and make this system's packages from it.

    Args:
        python: of the environment that has everything.
        out: for the packages; what is made on the way goes to `work` in it.
        quick: pack them less tightly.
    """
    system = importlib.import_module(_SYSTEMS[sys.platform])
    dev_translations.compile_all()
    out.mkdir(parents=True, exist_ok=True)
    icons = out / "work" / "icons"
    icons.mkdir(parents=True, exist_ok=True)
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    drawing = [python, str(ROOT / "packaging" / "artwork" / "make_icons.py"), str(icons)]
    subprocess.run(drawing, env=offscreen, check=True)
    settings: Mapping[str, str] = system.freezing(icons, out / "work")
    folder = build_program.freeze(python, out / "program", environment=settings)
    made: list[Path] = system.packages(folder, icons, out, quick=quick)
    return made


def build_all(arguments: list[str]) -> int:
    """Make the packages as they are given away."""
    _take_no(arguments)
    return _report(DIST, quick=False)


def build_quick(arguments: list[str]) -> int:
    """Make them for trying."""
    _take_no(arguments)
    return _report(ROOT / "build" / "quick", quick=True)


def smoke(arguments: list[str]) -> int:
    """Try a built program."""
    return _call("tests.support.packaged", "smoke", *(arguments or [str(_built_last())]))


def clean_root(arguments: list[str]) -> int:
    """Try the .deb in a bare Debian."""
    debs = sorted(DIST.glob("*.deb"), key=lambda file: file.stat().st_mtime)
    if not arguments and not debs:
        raise CommandError("There is no .deb in dist/; make it first: python3 packaging/build.py")
    return _call("tests.support.clean_root", *(arguments or [str(debs[-1])]))


COMMANDS: Mapping[str, Callable[[list[str]], int]] = {
    "all": build_all,
    "quick": build_quick,
    "smoke": smoke,
    "clean-root": clean_root,
}


def _report(out: Path, *, quick: bool) -> int:
    dev_system.provide(dev_system.TEST)
    dev_environment.setup()
    began = time.monotonic()
    for package in make(program("python"), out, quick=quick):
        print(f"{package}  {package.stat().st_size / 1e6:.1f} MB")
    print(f"made in {time.monotonic() - began:.0f} s")
    return 0


def _built_last() -> Path:
    name = build_program.NAME + (".exe" if sys.platform == "win32" else "")
    built = [
        path
        for out in (DIST, ROOT / "build" / "quick")
        if (path := out / "program" / build_program.NAME / name).is_file()
    ]
    if not built:
        raise CommandError("Nothing is built yet; make it first: python3 packaging/build.py")
    return max(built, key=lambda path: path.stat().st_mtime)


def _call(module: str, *arguments: str) -> int:
    dev_system.provide(dev_system.TEST)
    dev_environment.setup()
    return subprocess.run([program("python"), "-m", module, *arguments], cwd=ROOT, check=False).returncode


def _take_no(arguments: list[str]) -> None:
    if arguments:
        raise CommandError("This command takes no arguments.")
