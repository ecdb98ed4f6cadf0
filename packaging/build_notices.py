"""What others have written and the package brings along, with the licences it comes under."""

from __future__ import annotations

import importlib.metadata
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from dev_environment import LOCK_RUN, CommandError

_HEAD = """\
Hailuo Desktop is free software under the GNU General Public License, version 3 or later: see LICENSE.txt.

It brings along what others have written. Each part, its version and its licence stand here, the licences' own
texts below. The sources of all parts are where their projects publish them, under these names and versions.
"""

_INSIDE = """\
Inside of these parts
---------------------

Qt 6 (in PySide6): LGPL-3.0-only. Its libraries are separate files in lib/PySide6/Qt/lib and can be exchanged
  for others of the same version. FFmpeg in it (libav*, libsw* there): LGPL-2.1-or-later. ICU: Unicode-3.0.
PyAV (av) brings FFmpeg with x264 and x265, which are GPL-2.0-or-later, and with dav1d, SVT-AV1, libvpx, Opus,
  LAME, opencore-amr, libwebp, GnuTLS, Nettle, GMP and libunistring under licences that go with it: as a whole
  it is GPL-3.0-or-later, as is this program.
Pillow brings libjpeg-turbo, libpng, libtiff, libwebp, OpenJPEG, libavif, FreeType, HarfBuzz, Little CMS,
  Brotli, zstd.
pi-heif brings libheif and libde265: LGPL-3.0-or-later. They are separate files in lib/pi_heif.libs and can be
  exchanged for others of the same version.
cryptography brings OpenSSL: Apache-2.0.
Icons of the toolbar and menus: Lucide, ISC and MIT: see lib/resources/icons/lucide/LICENSE.
"""

_UNPACKED = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
_CLASSIFIER = "License :: OSI Approved :: "


def third_party(site_packages: Path, folder: Path) -> str:
    """The text for a package.

    Args:
        site_packages: where the packages lie that were frozen.
        folder: the frozen program.

    Raises:
        CommandError: a package that the program needs is not there.
    """
    parts = [_HEAD]
    texts = []
    for name in sorted(_locked()):
        for dist in importlib.metadata.distributions(name=name, path=[str(site_packages)]):
            parts.append(f"{dist.metadata['Name']} {dist.version}: {_licence(dist)}")
            texts += [
                f"{'=' * 100}\n{dist.metadata['Name']} {dist.version}: {file}\n\n{text.strip()}\n"
                for file, text in _texts(dist)
            ]
            break
    if not texts:
        raise CommandError(f"{site_packages} holds none of the packages that the program needs.")
    parts.append(f"Python {sys.version.split()[0]}: PSF-2.0, with the libraries named in its licence below")
    parts += [f"{file.name}: {licence}" for file, licence in _of_the_system(folder)]
    return "\n".join([*parts, "", _INSIDE, *texts, *_of_python(folder)])


def _locked() -> set[str]:
    """The names of the packages that the program needs."""
    pins = LOCK_RUN.read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9-]+)==", pins, re.MULTILINE))


def _licence(dist: importlib.metadata.Distribution) -> str:
    data = dist.metadata
    named = next((data[name] for name in ("License-Expression", "License") if name in data), "")
    if named and "\n" not in named:
        return named
    kinds = [
        each.removeprefix(_CLASSIFIER) for each in data.get_all("Classifier") or [] if _CLASSIFIER in each
    ]
    return ", ".join(kinds) or "see its text below"


def _texts(dist: importlib.metadata.Distribution) -> Iterator[tuple[str, str]]:
    for file in dist.files or []:
        in_metadata = any(part.endswith(".dist-info") for part in file.parts)
        if in_metadata and _UNPACKED.search(file.name):
            text = Path(str(dist.locate_file(file))).read_text(encoding="utf-8", errors="replace")
            yield "/".join(file.parts[1:]), text


_SYSTEM_LICENCES = {
    "libbz2": "bzip2-1.0.6",
    "libcrypto": "Apache-2.0 (OpenSSL 3)",
    "libffi": "MIT",
    "liblzma": "0BSD",
    "libsqlite3": "public domain",
    "libssl": "Apache-2.0 (OpenSSL 3)",
}


def _of_the_system(folder: Path) -> Iterator[tuple[Path, str]]:
    for file in sorted((folder / "lib").glob("lib*.so*")):
        licence = _SYSTEM_LICENCES.get(file.name.partition(".so")[0])
        if licence is not None and not file.is_symlink():
            yield file, licence


def _of_python(folder: Path) -> Iterator[str]:
    del folder
    for place in (Path(sys.base_prefix, "lib", f"python3.{sys.version_info.minor}"), Path(sys.base_prefix)):
        for name in ("LICENSE.txt", "LICENSE"):
            if (place / name).is_file():
                text = (place / name).read_text(encoding="utf-8", errors="replace")
                yield f"{'=' * 100}\nPython: {name}\n\n{text.strip()}\n"
                return
