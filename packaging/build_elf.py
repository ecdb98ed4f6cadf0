"""What a folder of Linux programs and libraries needs of the system, read from the files themselves."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from dev_environment import CommandError

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")
_LIBC_PARTS = re.compile(
    r"^(?:libc|libm|libmvec|libanl|libdl|libpthread|librt|libutil|libresolv|ld-linux[-\w]*)\.so"
)


class SystemNeeds(NamedTuple):
    """What has to be there already."""

    libraries: frozenset[str]
    """As the loader spells them; without the parts of glibc."""
    glibc: tuple[int, int]
    """The oldest version that will do."""


def system_needs(folder: Path) -> SystemNeeds:
    """What the files in `folder` load that is not in it."""
    objdump = shutil.which("objdump")
    if objdump is None:
        raise CommandError("The program objdump is missing; the package binutils brings it.")
    here = {file.name for file in folder.rglob("*")}
    wanted = set[str]()
    glibc = (2, 0)
    for file in _elf_files(folder):
        headers = subprocess.run(
            [objdump, "-p", str(file)], capture_output=True, text=True, check=True
        ).stdout
        wanted |= set(_NEEDED.findall(headers))
        glibc = max([glibc, *((int(major), int(minor)) for major, minor in _GLIBC.findall(headers))])
    return SystemNeeds(frozenset(name for name in wanted - here if not _LIBC_PARTS.match(name)), glibc)


def debian_packages(libraries: Iterable[str]) -> list[str]:
    """The packages that bring these libraries, by the names that older and newer releases know.

    Raises:
        CommandError: this system, where the program was built, has no package for one of them.
    """
    return sorted({_package_of(library) for library in libraries})


def _package_of(library: str) -> str:
    for folder in _library_folders():
        path = folder / library
        if not path.exists():
            continue
        # What dpkg knows is the path in the package, which may lack the /usr that now stands before it.
        for known in (
            path,
            Path("/", *path.parts[2:]) if path.parts[1] == "usr" else Path("/usr", *path.parts[1:]),
        ):
            asked = subprocess.run(["dpkg", "-S", str(known)], capture_output=True, text=True, check=False)
            if asked.returncode == 0:
                return asked.stdout.partition(":")[0].removesuffix("t64")
    raise CommandError(f"No Debian package on this system brings {library}, which the program loads.")


def _library_folders() -> Iterator[Path]:
    for base in ("/lib", "/usr/lib"):
        yield from (each for each in sorted(Path(base).glob("*-linux-gnu*")) if each.is_dir())


def _elf_files(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as opened:
                if opened.read(4) == b"\x7fELF":
                    yield file
