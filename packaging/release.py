#!/usr/bin/env python3
"""What a release has to agree on before it is built, and what it says of itself.

python3 packaging/release.py check TAG [OWNER/NAME]   whether tag, version, change log and repository fit
python3 packaging/release.py notes TAG                the change log's section on this version
python3 packaging/release.py sums FOLDER              writes SHA256SUMS of the files in FOLDER
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from build_program import version
from dev_environment import ROOT

SUMS = "SHA256SUMS"


def problems(tag: str, repository: str, *, changes: str, of: str, published_at: str) -> list[str]:
    """What speaks against releasing this as `tag`.

    Args:
        tag: as it was set, such as v1.2.0.
        repository: where the release is made, or "" where that is not known.
        changes: the change log.
        of: the version that the program names.
        published_at: the repository in which the program looks for new versions.
    """
    found = []
    if tag != f"v{of}":
        found.append(f"The tag is {tag}, but hailuo_desktop/__init__.py names version {of}: v{of} would fit.")
    if notes(changes, of) is None:
        found.append(f"CHANGELOG.md has no section [{of}] with anything in it.")
    if repository and repository != published_at:
        found.append(
            f"The release is made in {repository}, but the program looks for new versions in "
            f"{published_at or 'no repository'}: REPOSITORY in hailuo_desktop/__init__.py."
        )
    return found


def notes(changes: str, of: str) -> str | None:
    """The change log's section on a version, or None if there is none or it is empty."""
    found = re.search(
        rf"^## \[{re.escape(of)}\][^\n]*\n(.*?)(?=^## \[|\Z)", changes, re.MULTILINE | re.DOTALL
    )
    return (found[1].strip() or None) if found else None


def sums(folder: Path) -> str:
    """The lines that `sha256sum --check` reads, for all files in a folder but the one of this name."""
    lines = []
    for file in sorted(each for each in folder.iterdir() if each.is_file() and each.name != SUMS):
        with file.open("rb") as opened:
            lines.append(f"{hashlib.file_digest(opened, 'sha256').hexdigest()}  {file.name}\n")
    return "".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name."""
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    match list(arguments):
        case ["check", tag, *repository] if len(repository) < 2:
            found = problems(
                tag,
                "".join(repository),
                changes=changes,
                of=version(),
                published_at=_constant("REPOSITORY"),
            )
            for problem in found:
                print(problem, file=sys.stderr)
            return 1 if found else 0
        case ["notes", tag]:
            text = notes(changes, tag.removeprefix("v"))
            if text is None:
                print(f"CHANGELOG.md says nothing of {tag}.", file=sys.stderr)
                return 1
            print(text)
            return 0
        case ["sums", folder]:
            Path(folder, SUMS).write_text(sums(Path(folder)), encoding="utf-8", newline="\n")
            return 0
    print(__doc__, file=sys.stderr)
    return 2


def _constant(name: str) -> str:
    text = (ROOT / "hailuo_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(rf'^{name} = "([^"]*)"', text, re.MULTILINE)
    return found[1] if found else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
