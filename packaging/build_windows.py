"""The Windows packages: an installer for one user, made with Inno Setup, and a folder in a .zip."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from build_program import NAME, epoch, version
from dev_environment import ROOT, CommandError

SCRIPT = ROOT / "packaging" / "windows" / f"{NAME}.iss"

_INNO_PLACES = (r"C:\Program Files (x86)\Inno Setup 6", r"C:\Program Files\Inno Setup 6")

_FIELDS = {
    "CompanyName": "The Hailuo Desktop project",
    "FileDescription": "Hailuo Desktop",
    "InternalName": NAME,
    "LegalCopyright": "GPL-3.0-or-later",
    "OriginalFilename": f"{NAME}.exe",
    "ProductName": "Hailuo Desktop",
}


def freezing(icons: Path, work: Path) -> Mapping[str, str]:
    """What the spec needs to know here: the icon and the version resource of the program."""
    resource = work / "version-resource.txt"
    resource.write_text(version_resource(version()), encoding="utf-8")
    return {
        "HAILUO_BUILD_ICON": str(icons / f"{NAME}.ico"),
        "HAILUO_BUILD_VERSION_RESOURCE": str(resource),
    }


def packages(program: Path, icons: Path, out: Path, *, quick: bool = False) -> list[Path]:
    """Make both packages.

    Args:
        program: the frozen program.
        icons: a folder with the icon.
        out: for the packages.
        quick: pack them less tightly.
    """
    return [installer(program, icons, out, quick=quick), folder_archive(program, out, quick=quick)]


def installer(program: Path, icons: Path, out: Path, *, quick: bool) -> Path:
    """The setup program."""
    done = subprocess.run(
        [_compiler(), *inno_arguments(program, icons, out, quick=quick), str(SCRIPT)],
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode != 0:
        raise CommandError("Inno Setup could not make the installer; its reason stands above.")
    return out / f"{_stem()}-setup.exe"


def inno_arguments(program: Path, icons: Path, out: Path, *, quick: bool) -> list[str]:
    """What the script is told, by the names it knows."""
    facts = {
        "Version": version(),
        "NumericVersion": ".".join(map(str, numeric(version()))),
        "Program": str(program),
        "Icon": str(icons / f"{NAME}.ico"),
        "Output": str(out),
        "BaseName": f"{_stem()}-setup",
        "Packing": "zip/1" if quick else "lzma2/max",
    }
    return [f"/D{name}={fact}" for name, fact in facts.items()]


def folder_archive(program: Path, out: Path, *, quick: bool) -> Path:
    """The program in a folder of its own, to be unpacked anywhere; the same bytes in each build."""
    target = out / f"{_stem()}.zip"
    moment = datetime.fromtimestamp(max(epoch(), 315_532_800), UTC).timetuple()[:6]  # a .zip begins in 1980
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1 if quick else 9) as packed:
        for file in sorted(each for each in program.rglob("*") if each.is_file()):
            name = f"{_stem()}/{file.relative_to(program).as_posix()}"
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, file.read_bytes())
    return target


def version_resource(of: str) -> str:
    """What Windows shows as the properties of the program, in the form that PyInstaller reads."""
    numbers = numeric(of)
    fields = {**_FIELDS, "FileVersion": of, "ProductVersion": of}
    strings = "".join(f"      StringStruct({name!r}, {text!r}),\n" for name, text in sorted(fields.items()))
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004,\n"
        "    fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        f"  kids=[\n    StringFileInfo([StringTable('040904B0', [\n{strings}    ])]),\n"
        "    VarFileInfo([VarStruct('Translation', [1033, 1200])]),\n  ],\n)\n"
    )


def numeric(of: str) -> tuple[int, int, int, int]:
    """The version as the four numbers that Windows knows; a trial counts as what it is a trial of."""
    found = re.match(r"\d+(?:\.\d+)*", of)
    numbers = [int(each) for each in found[0].split(".")] if found else []
    first, second, third, fourth = [*numbers, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def _stem() -> str:
    return f"{NAME}-{version()}-windows-x64"


def _compiler() -> str:
    found = shutil.which("ISCC", path=os.pathsep.join([os.environ.get("PATH", ""), *_INNO_PLACES]))
    if found is None:
        raise CommandError("Inno Setup 6 is missing; its compiler ISCC makes the installer.")
    return found
