"""The Linux packages: a folder archive and a .deb, made from the frozen program."""

from __future__ import annotations

import gzip
import os
import platform
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import build_elf
from build_program import NAME, epoch, version
from dev_environment import ROOT, CommandError

LINUX = ROOT / "packaging" / "linux"
METAINFO = "desktop.hailuo.HailuoDesktop.metainfo.xml"
MAINTAINER = "Hailuo Desktop maintainers <maintainers@hailuo-desktop.invalid>"

LIBRARY = Path("usr", "lib", NAME)
"""Where a .deb puts the frozen program."""

_LOADED_LATER = ("libGL.so.1", "libEGL.so.1", "libpulse.so.0")
"""What Qt opens by name, so that no file says it is needed."""

_DESCRIPTION = """\
Turn a picture and a sentence into a video
 Drop a picture, say what should move, see what it will cost, press Generate,
 and watch the clip. The clips are made by MiniMax Hailuo 02 through a provider
 of your choice, with your own API key. A free camera sketch is rendered on
 your own computer.
"""

_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def freezing(icons: Path, work: Path) -> Mapping[str, str]:
    """What the spec needs to know here: nothing. Icon and version stand beside the program."""
    del icons, work
    return {}


def packages(program: Path, icons: Path, out: Path, *, quick: bool = False) -> list[Path]:
    """Make both packages.

    Args:
        program: the frozen program.
        icons: a folder with the icons in all sizes, as `hicolor/...`.
        out: for the packages.
        quick: pack them less tightly, in a tenth of the time.
    """
    needs = build_elf.system_needs(program)
    depends = build_elf.debian_packages({*needs.libraries, *_LOADED_LATER})
    return [
        folder_archive(program, icons, out, needs.glibc, depends, quick=quick),
        debian_package(program, icons, out, needs.glibc, depends, quick=quick),
    ]


def folder_archive(
    program: Path, icons: Path, out: Path, glibc: tuple[int, int], depends: list[str], *, quick: bool
) -> Path:
    """The program in a folder of its own, to be unpacked anywhere."""
    stem = f"{NAME}-{version()}-linux-{platform.machine()}"
    stage = _empty(out / "work" / stem)
    shutil.copytree(program, stage, symlinks=True, dirs_exist_ok=True)
    _add_share(stage / "share", icons)
    text = (LINUX / "README.txt").read_text(encoding="utf-8")
    facts = {"VERSION": version(), "GLIBC": "{}.{}".format(*glibc), "DEPENDS": " ".join(depends)}
    (stage / "README.txt").write_text(_filled(text, facts), encoding="utf-8")
    _put(LINUX / "integrate.sh", stage / "integrate.sh", 0o755)
    _settle(stage)
    packed = _pack(stage, out / f"{stem}.tar", quick=quick)
    shutil.rmtree(stage)
    return packed


def debian_package(
    program: Path, icons: Path, out: Path, glibc: tuple[int, int], depends: list[str], *, quick: bool
) -> Path:
    """The .deb, with the libraries it depends on by name."""
    architecture = _ARCHITECTURES.get(platform.machine(), platform.machine())
    stage = _empty(out / "work" / "deb")
    shutil.copytree(program, stage / LIBRARY, symlinks=True)
    for text in ("LICENSE.txt", "THIRD-PARTY.txt"):
        (stage / LIBRARY / text).unlink()
    command = stage / "usr" / "bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{NAME}/{NAME}")
    _add_share(stage / "usr" / "share", icons)
    documents = stage / "usr" / "share" / "doc" / NAME
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(_copyright(program), encoding="utf-8")
    changes = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), 9, mtime=0)
    (documents / "changelog.gz").write_bytes(changes)
    control = stage / "DEBIAN"
    control.mkdir()
    size = sum(file.lstat().st_size for file in stage.rglob("*") if file.is_file() and not file.is_symlink())
    needed = [f"libc6 (>= {glibc[0]}.{glibc[1]})", *depends]
    (control / "control").write_text(_control(architecture, size // 1024, needed), encoding="utf-8")
    _put(LINUX / "postrm", control / "postrm", 0o755)
    _settle(stage)
    target = out / f"{NAME}_{version()}_{architecture}.deb"
    packing = ["-Zgzip", "-z1"] if quick else ["-Zxz"]
    done = subprocess.run(
        ["dpkg-deb", "--root-owner-group", *packing, "--build", str(stage), str(target)],
        env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch())},
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode != 0:
        raise CommandError("dpkg-deb could not make the package; its reason stands above.")
    shutil.rmtree(stage)
    return target


def _control(architecture: str, kilobytes: int, depends: list[str]) -> str:
    return (
        f"Package: {NAME}\nVersion: {version()}\nArchitecture: {architecture}\nMaintainer: {MAINTAINER}\n"
        f"Installed-Size: {kilobytes}\nDepends: {', '.join(depends)}\n"
        "Recommends: ca-certificates, libgl1-mesa-dri, xdg-utils\n"
        "Suggests: fonts-noto-cjk, gnome-keyring | keepassxc, va-driver-all\n"
        f"Section: video\nPriority: optional\nDescription: {_DESCRIPTION}"
    )


def _copyright(program: Path) -> str:
    notices = (program / "THIRD-PARTY.txt").read_text(encoding="utf-8")
    return (
        "Hailuo Desktop\n\nOn Debian systems, the text of the GNU General Public License version 3 is in\n"
        f"/usr/share/common-licenses/GPL-3.\n\n{notices}"
    )


def _add_share(share: Path, icons: Path) -> None:
    """What the desktop reads: menu entry, description, icons."""
    day = datetime.fromtimestamp(epoch(), UTC).strftime("%Y-%m-%d")
    _put(LINUX / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    metainfo = _filled((LINUX / METAINFO).read_text(encoding="utf-8"), {"VERSION": version(), "DATE": day})
    target = share / "metainfo" / METAINFO
    target.parent.mkdir(parents=True)
    target.write_text(metainfo, encoding="utf-8")
    shutil.copytree(icons / "hicolor", share / "icons" / "hicolor")


def _filled(text: str, facts: Mapping[str, str]) -> str:
    for name, fact in facts.items():
        text = text.replace(f"@{name}@", fact)
    return text


def _put(source: Path, target: Path, mode: int = 0o644) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def _settle(stage: Path) -> None:
    """Give everything the rights and the time that are the same in each build."""
    for path in [stage, *stage.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)


def _pack(stage: Path, target: Path, *, quick: bool) -> Path:
    """A .tar.xz, or .tar.gz when it has to be quick: sorted, owned by nobody in particular."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = epoch()
        return entry

    target.unlink(missing_ok=True)
    with tarfile.open(target, "w", format=tarfile.PAX_FORMAT) as archive:
        for path in [stage, *sorted(stage.rglob("*"))]:
            archive.add(path, str(path.relative_to(stage.parent)), recursive=False, filter=plain)
    xz = shutil.which("xz")
    # Blocks of one size make the same file whatever the number of processors.
    command = ["gzip", "-n", "-1"] if quick or xz is None else [xz, "-6", "-T0", "--block-size=32MiB"]
    subprocess.run([*command, "--force", str(target)], check=True)
    return target.with_name(target.name + (".gz" if command[0] == "gzip" else ".xz"))


def _empty(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
