"""The words in other languages: collected into Qt Linguist's files, and compiled for the program."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

from dev_environment import ROOT, CommandError, program

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "ko", "zh_CN", "zh_TW")
"""English needs a file for its plurals alone."""


def source_files() -> list[Path]:
    """Every file with words that a person may read."""
    return sorted((ROOT / "hailuo_desktop").rglob("*.py"))


def linguist_file(language: str, folder: Path = FOLDER) -> Path:
    """The file that translators work on."""
    return folder / f"hailuo_desktop_{language}.ts"


def update(languages: Iterable[str] = LANGUAGES, folder: Path = FOLDER) -> None:
    """Take new words into the files of translators, and drop those that are gone.

    Raises:
        CommandError: lupdate failed; its reason stands above.
    """
    folder.mkdir(exist_ok=True)
    sources = [str(each.relative_to(ROOT)) for each in source_files()]
    for language in languages:
        target = linguist_file(language, folder)
        plurals = ["-pluralonly"] if language == "en" else []
        command = [program("pyside6-lupdate"), "-silent", *sources, "-no-obsolete", "-locations", "none"]
        command += [*plurals, "-source-language", "en", "-target-language", language, "-ts", str(target)]
        _run(command, f"{target.name} could not be updated")


def untranslated(language: str, folder: Path = FOLDER) -> list[tuple[str, str]]:
    """What still waits for a translator: context and English text of each."""
    # The tree's own file.
    root = ElementTree.parse(linguist_file(language, folder)).getroot()
    return [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in root.iter("context")
        for message in context.iter("message")
        if (found := message.find("translation")) is None or found.get("type") == "unfinished"
    ]


def compile_all() -> None:
    """Compile the files that have changed since; the program reads what comes of it.

    Raises:
        CommandError: lrelease failed; its reason stands above.
    """
    sources = sorted(FOLDER.glob("*.ts"))
    for left in set(FOLDER.glob("*.qm")) - {each.with_suffix(".qm") for each in sources}:
        left.unlink()
    for source in sources:
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime <= source.stat().st_mtime:
            command = [program("pyside6-lrelease"), "-silent", str(source), "-qm", str(target)]
            _run(command, f"{source.name} could not be compiled")


def _run(command: list[str], failure: str) -> None:
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise CommandError(f"{failure}; the reason stands above.")
