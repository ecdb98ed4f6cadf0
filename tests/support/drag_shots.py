"""Screenshots of what the window shows of drags, links and clips that are used again; see `tests.shots`."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.ui.incoming import Promise
from hailuo_desktop.ui.main_window import MainWindow
from tests.support.raw_http import Exchange, ServerThread, serve_http
from tests.support.window import drop, files

_PROMISES = {
    "drag": Promise.PICTURE,
    "drag-video": Promise.VIDEO,
    "drag-clip": Promise.CLIP,
    "drag-own-clip": Promise.OWN_CLIP,
    "drag-list": Promise.LIST,
    "drag-link": Promise.LINK,
}


class Photographer(Protocol):
    """Takes the pictures."""

    async def take(self, window: object, name: str) -> None: ...

    async def until(self, condition: Callable[[], bool]) -> None: ...


async def take_drags(window: QWidget, photographer: Photographer) -> None:
    """The veil for each kind of drag, the offer to fetch a link, and a clip whose request came back."""
    assert isinstance(window, MainWindow)
    veil, notices = window.drop_veil, window.notices
    composer = window.composer
    for name, promise in _PROMISES.items():
        composer.format.choose(
            *(("minimax", "hailuo-02") if promise is Promise.VIDEO else ("atlas", "hailuo-02")), "", 0
        )
        veil.promise(promise)
        on_form = composer.foot.mapTo(window, QPoint(40, 20))
        veil.spread(on_form if promise is Promise.OWN_CLIP else QPoint(700, 300))
        await photographer.take(window, name)
        veil.lift()
    drop(window, files("https://cats.example.com/cat.png"), QPoint(700, 300))
    await photographer.until(lambda: bool(notices.text))
    await photographer.take(window, "link")
    notices.clear()
    clips = [job.video for job in window.board.jobs if job.state is JobState.DONE]
    drop(window, files(Path(clips[0])), QPoint(700, 300))
    await photographer.until(lambda: bool(notices.text))
    await photographer.take(window, "request-again")
    notices.clear()


async def take_handed(
    window: QWidget, photographer: Photographer, sample: Path, name: str, prompt: str
) -> None:
    """What becomes of things handed over: a changed picture, a damaged one, a video's frame, a slow link."""
    assert isinstance(window, MainWindow)
    composer, notices = window.composer, window.notices
    before = composer.prompt.text
    composer.prompt.set_text(prompt)
    anywhere = QPoint(700, 300)
    with tempfile.TemporaryDirectory() as folder:
        photo = Path(folder, "IMG 2041 – 湖.jpg")
        with Image.open(sample) as image:
            turned = image.convert("CMYK").resize((4000, 6000))
        exif = Image.Exif()
        exif[0x0112] = 6
        turned.save(photo, quality=97, exif=exif)
        drop(window, files(photo), anywhere)
        await photographer.until(lambda: _path(window) == str(photo))
        await photographer.take(window, f"changed-picture{name}")
        damaged = Path(folder, "half a picture.jpg")
        damaged.write_bytes(photo.read_bytes()[:200_000])
        drop(window, files(damaged), anywhere)
        await photographer.until(lambda: "half a picture" in notices.text)
        await photographer.take(window, f"refused{name}")
        notices.clear()
        clip = next(job.video for job in window.board.jobs if job.state is JobState.DONE)
        box = composer.boxes["image"]
        drop(window, files(Path(clip)), box.mapTo(window, box.rect().center()))
        await photographer.until(lambda: composer.pictures.places["image"].frames.isVisible())
        await photographer.take(window, f"video-frame{name}")
    server = ServerThread()
    try:
        drop(window, files(f"http://127.0.0.1:{server.listen(_dribble)}/cat.png"), anywhere)
        await photographer.until(lambda: bool(notices.text))
        offered = notices.text
        button = notices.findChild(QPushButton, "noticeAction")
        assert button is not None
        button.click()
        await photographer.until(lambda: notices.text not in ("", offered))
        await photographer.take(window, f"fetching{name}")
        button.click()
    finally:
        server.stop()
    drop(window, files(sample), anywhere)
    await photographer.until(lambda: _path(window) == str(sample))
    composer.prompt.set_text(before)


def _path(window: MainWindow) -> str:
    image = window.composer.request.image
    return image.path if image is not None else ""


async def _dribble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    async def handle(exchange: Exchange) -> None:
        exchange.writer.write(exchange.head(200, {"Content-Length": "900000"}) + b"\x89PNG\r\n\x1a\n")
        await exchange.until_gone()

    await serve_http(handle, reader, writer)
