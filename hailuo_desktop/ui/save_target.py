"""Where a file is to be saved: the system's dialog, and the question about a file that is there already."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from hailuo_desktop.ui.dialogs import ask, finished

_LONGEST_STEM = 120
_FORBIDDEN = '<>:"/\\|?*'


class SaveTarget(NamedTuple):
    """A file, and whether one of that name is to be replaced."""

    path: Path
    overwrite: bool


async def ask_target(
    parent: QWidget, title: str, folder: str, name: str, filters: Sequence[str], *, suffix: str
) -> SaveTarget | None:
    """Have the user name a file; None if there is to be none.

    Args:
        parent: the window that asks.
        title: of the dialog.
        folder: to begin in, "" for the usual place of films.
        name: proposed, without its suffix.
        filters: of the dialog, the file's own kind first.
        suffix: with its point; a name gets it where it has another one.
    """
    dialog = QFileDialog(parent, title, await asyncio.to_thread(_existing, folder))
    dialog.setObjectName("saveDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(filters))
    dialog.setDefaultSuffix(suffix[1:])
    # Qt's own dialog would ask in a loop of its own; it is asked below.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(f"{file_stem(name)}{suffix}")
    chosen: list[str] = []
    dialog.fileSelected.connect(chosen.append)
    await finished(dialog)
    if not chosen:
        return None
    path = Path(chosen[-1])
    if path.suffix.lower() != suffix:
        path = path.with_name(path.name + suffix)
    if not await asyncio.to_thread(os.path.lexists, path):
        return SaveTarget(path, overwrite=False)
    return SaveTarget(path, overwrite=True) if await may_replace(parent, path) else None


async def may_replace(parent: QWidget, path: Path) -> bool:
    """Ask whether a file that is there may be replaced."""
    return await ask(
        parent,
        QCoreApplication.translate("SaveTarget", "Replace {name}?").format(name=path.name),
        QCoreApplication.translate(
            "SaveTarget", "There is a file of this name already. What it holds is lost then."
        ),
        yes=QCoreApplication.translate("SaveTarget", "Replace"),
        no=QCoreApplication.translate("SaveTarget", "Keep it"),
    )


def file_stem(name: str) -> str:
    """A name that every system takes for a file."""
    kept = "".join(" " if each in _FORBIDDEN or ord(each) < 32 else each for each in name)
    short = " ".join(kept.split()).encode()[:_LONGEST_STEM].decode(errors="ignore")
    return short.strip(" .") or "film"


def _existing(folder: str) -> str:
    if folder and Path(folder).is_dir():
        return folder
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MoviesLocation)
