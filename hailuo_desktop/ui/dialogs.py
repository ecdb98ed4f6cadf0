"""Dialogs that are opened and awaited; none of them turns the event loop itself."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from shiboken6 import Shiboken


async def finished(dialog: QDialog) -> int:
    """Open the dialog over its parent and wait until it is closed; it is deleted afterwards.

    If the waiting is cancelled (the window closes), the dialog is closed too.
    """
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def settle(result: int) -> None:
        if not answer.done():
            answer.set_result(result)

    dialog.finished.connect(settle)
    dialog.open()
    try:
        return await answer
    finally:
        # Its parent may have taken it along.
        if Shiboken.isValid(dialog):
            dialog.finished.disconnect(settle)
            dialog.close()
            dialog.deleteLater()


def grow(window: QWidget) -> None:
    """Give a window the height that its sentences take at its width: Qt asks for that only once."""
    layout = window.layout()
    if layout is not None:
        layout.activate()
        needed = layout.totalHeightForWidth(window.width())
        if window.height() < needed:
            window.resize(window.width(), needed)


def question(parent: QWidget | None, title: str, text: str, yes: str, no: str) -> QMessageBox:
    """A box that asks a decision; `no` is what Enter and Escape mean."""
    box = QMessageBox(parent)
    box.setObjectName("question")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setText(title)
    box.setInformativeText(text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton(yes, QMessageBox.ButtonRole.AcceptRole).setObjectName("yes")
    keep = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    keep.setObjectName("no")
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    return box


async def ask(parent: QWidget | None, title: str, text: str, yes: str, no: str) -> bool:
    """Ask for a decision; True if the user pressed the button named `yes`."""
    box = question(parent, title, text, yes, no)
    pressed: list[bool] = []
    box.buttonClicked.connect(lambda button: pressed.append(button.objectName() == "yes"))
    await finished(box)
    return pressed == [True]


def message(parent: QWidget | None, title: str, head: str, text: str, close: str) -> QMessageBox:
    """A box that tells something and asks nothing."""
    box = QMessageBox(parent)
    box.setObjectName("message")
    box.setWindowTitle(title)
    box.setText(head)
    box.setInformativeText(text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton(close, QMessageBox.ButtonRole.AcceptRole)
    return box
