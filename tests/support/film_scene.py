"""The page of a film for screenshots: empty, with shots and slots, with a soundtrack, with a clip gone."""

from __future__ import annotations

import asyncio
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tests.support.numbered_clips import make_clicks

if TYPE_CHECKING:
    from hailuo_desktop.domain.storyboard import StoryShot
    from hailuo_desktop.ui.film.page import FilmPage
    from hailuo_desktop.ui.main_window import MainWindow
    from tests.shots import Photographer

_SIZES = (("-1024", (1024, 700)), ("", (1180, 780)), ("-1920", (1920, 1080)))


def make_shots(picture: Path, folder: Path) -> list[Path]:
    """Clips of a picture in several colours and sections, each a slow push in."""
    clips = []
    for number, (hue, left) in enumerate(((0, 0.0), (25, 0.3), (-30, 0.1), (60, 0.2))):
        path = folder / f"shot-{number}.mp4"
        look = f"crop=iw*0.7:ih*0.7:iw*{left}:0,scale=1366:768,hue=h={hue}"
        push = f"zoompan=z='1+on/400':d={60 + 12 * number}:s=1366x768:fps=24"
        command = ["ffmpeg", "-v", "error", "-y", "-i", str(picture), "-vf", f"{look},{push}"]
        command += ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", str(path)]
        subprocess.run(command, check=True, timeout=120)
        clips.append(path)
    return clips


async def film_scene(window: MainWindow, photographer: Photographer, folder: Path, words: str) -> None:
    """Take all of it in three sizes; `words` stand in an empty slot."""
    from hailuo_desktop.ui.incoming import Incoming

    picture = Path(__file__).parents[2] / "resources" / "samples" / "lake-at-dawn.jpg"
    clips = await asyncio.to_thread(make_shots, picture, folder)
    music = make_clicks(folder / "music.wav", 9.5, [0.5, 1.0])
    flow = window.flows.film
    flow.open()
    await photographer.until(lambda: flow.page is not None and flow.page.isVisible())
    page = flow.page
    assert page is not None
    await _take(page, photographer, "film-empty")
    page.given.emit(Incoming(paths=(*clips, clips[0])), -1)
    await photographer.until(lambda: len(_ids(page)) == 5)
    page.slot_asked.emit()
    await photographer.until(lambda: len(_ids(page)) == 6)
    page.inspector.slot.prompt.setPlainText(words)
    page.strip.move_asked.emit(_ids(page)[-1], 2)
    page.strip.fade_chosen.emit(_ids(page)[0], 0.5)
    # The last shot goes on from the one before it.
    linked = [
        msgspec.structs.replace(shot, job=shot.id, goes_on_from=before.id if place == 5 else "")
        for place, (before, shot) in enumerate(pairwise([*_shots(page)[:1], *_shots(page)]))
    ]
    assert page.board is not None
    page.changed.emit(msgspec.structs.replace(page.board, shots=tuple(linked)), "")
    await _settled(page, photographer)
    await _take(page, photographer, "film-slot")
    page.choose(_ids(page)[3])
    page.inspector.clip.trimmed.emit(20, 61)
    await _settled(page, photographer)
    await _take(page, photographer, "film-trim")
    page.given.emit(Incoming(paths=(music,)), -1)
    await photographer.until(lambda: page.board is not None and page.board.soundtrack is not None)
    board = page.board
    assert board is not None
    assert board.soundtrack is not None
    track = msgspec.structs.replace(board.soundtrack, volume=0.8, fade_in=0.5, fade_out=2.0)
    page.inspector.sound.track_changed.emit(track)
    clips[1].unlink()
    flow.look()
    await photographer.until(lambda: "shot-1.mp4" in page.strip.cards[1].shot.tip)
    page.choose(_ids(page)[1])
    await _settled(page, photographer)
    await _take(page, photographer, "film-sound")
    page.close()


def _shots(page: FilmPage) -> tuple[StoryShot, ...]:
    return page.board.shots if page.board is not None else ()


def _ids(page: FilmPage) -> list[str]:
    return [shot.id for shot in _shots(page)]


async def _settled(page: FilmPage, photographer: Photographer) -> None:
    """Frames are there, and it is said how the film would be exported."""
    said = page.plan.text()
    await asyncio.sleep(0.6)
    await photographer.until(
        lambda: all(
            card.shot.is_slot or card.shot.poster or card.shot.tone == "danger" for card in page.strip.cards
        )
    )
    try:
        async with asyncio.timeout(3):
            while page.plan.text() == said:
                await asyncio.sleep(0.1)
    except TimeoutError:
        return


async def _take(page: FilmPage, photographer: Photographer, name: str) -> None:
    for suffix, size in _SIZES:
        page.resize(*size)
        await asyncio.sleep(0.4)
        await photographer.take(page, f"{name}{suffix}")
