"""Photographs of the camera's commands as buttons, and of the sketch over the picture meanwhile."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from hailuo_desktop.domain.camera import CameraCommand
from hailuo_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from tests.shots import Photographer


async def camera_scene(window: MainWindow, photographer: Photographer, name: str, words: str) -> None:
    """With a picture in the window: the sketch half-way, then the builder with few and many commands."""
    sketch, prompt = window.composer.sketch, window.composer.prompt
    until, take = photographer.until, photographer.take
    prompt.set_text(words)
    await until(lambda: not sketch.rest.isActive() and sketch.is_playing)
    await until(lambda: 2.5 < sketch.place < 5)
    sketch.play_button.click()
    await take(window, f"sketch{name}")
    sketch.play_button.click()
    prompt.edit.moveCursor(QTextCursor.MoveOperation.Start)
    prompt.edit.moveCursor(QTextCursor.MoveOperation.NextWord)
    QTest.mouseClick(prompt.camera, Qt.MouseButton.LeftButton)
    builder = prompt.builder
    assert builder is not None
    await take(builder, f"camera{name}")
    for command in (CameraCommand.TRUCK_LEFT, CameraCommand.SHAKE, CameraCommand.PEDESTAL_UP):
        builder.buttons[command].click()
    await until(lambda: not sketch.rest.isActive())
    await asyncio.sleep(1)
    await take(builder, f"camera-many{name}")
    await take(window, f"camera-written{name}")
    builder.close()
