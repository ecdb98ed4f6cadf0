"""Screenshots of the real window: `python -m tests.shots --out DIR`, or `--sheet DIR` for a contact sheet.

Opens the window with its real parts, in folders of its own; the provider is the simulator and the sketch is
the real one. With `--out`, in light and dark, at scale 1 and 2, each combination in a process of its own,
with all that happens on the way. With `--sheet`, every screen in every language, look and size on one page
to look through; `--scene NAME` takes only one of them.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_SAMPLE = _ROOT / "resources" / "samples" / "lake-at-dawn.jpg"
_USUAL = (1360, 860)
_SMALL = (1024, 700)
_LARGE = (1920, 1080)
_CHINESE = "[Push in] 镜头缓缓推近，湖面上的薄雾随晨风散开，一只苍鹭从芦苇间飞起。"
_PATIENCE = 60.0
_LIFE = 3600.0
_LOOKS = ("light", "dark", "contrast_light", "contrast_dark")
_LANGUAGES = ("en", "zh_CN", "zh_TW", "ko")
_LISTED = {
    "bytedance/seedance-2.0/image-to-video": "listed-model",
    "bytedance/seedance-2.0/reference-to-video": "references",
    "alibaba/wan-2.5/text-to-video": "listed-text-model",
}
"""Models of the list, by the names of their pictures."""


def main() -> int:
    """Take the pictures; one child process for each combination of look and scale."""
    parser = argparse.ArgumentParser(description=__doc__)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=Path, help="folder for the pictures")
    where.add_argument("--sheet", type=Path, help="folder for a contact sheet of every screen")
    parser.add_argument("--sample", type=Path, default=_SAMPLE, help="picture to make videos from")
    parser.add_argument("--look", choices=_LOOKS, action="append", help="only this look")
    parser.add_argument("--scale", choices=("1", "2"), action="append", help="only this scale")
    parser.add_argument("--scene", action="append", help="only this screen of the contact sheet")
    parser.add_argument("--language", choices=_LANGUAGES, action="append", help="only this language")
    parser.add_argument("--part", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.sheet is not None:
        from tests.support.sheet_run import Wish, make_sheet, take_part

        wish = Wish(options.scene or (), options.language or (), options.look or ())
        folder, part = options.sheet.absolute(), options.part
        if part is not None:
            return take_part(folder, options.sample, wish, part)
        return make_sheet(folder, options.sample, wish)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.inside:
        return _inside(options.out, options.sample, options.look[0], options.scale[0], options.language[0])
    worst = 0
    for look in options.look or ("light", "dark"):
        for scale in options.scale or ("1", "2"):
            for language in options.language or ("en",):
                worst = _child(options.out, options.sample, look, scale, language) or worst
    return worst


def _child(out: Path, sample: Path, look: str, scale: str, language: str) -> int:
    from tests.support.atlas_simulator import KEY

    command = [sys.executable, "-m", "tests.shots", "--inside", "--look", look, "--scale", scale]
    command += ["--language", language, "--out", str(out), "--sample", str(sample)]
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "QT_SCALE_FACTOR": scale,
            "QT_LOGGING_RULES": "qt.multimedia.*=false;qt.qpa.*=false",
            "HAILUO_DESKTOP_HOME": home,
            "ATLASCLOUD_API_KEY": KEY,
        }
        if not os.environ.get("DISPLAY"):
            environment["QT_QPA_PLATFORM"] = "offscreen"
        return subprocess.run(command, cwd=_ROOT, env=environment, check=False).returncode


def _inside(out: Path, sample: Path, look: str, scale: str, language: str) -> int:
    import qasync
    from PySide6.QtWidgets import QApplication

    from tests.support.simulator_process import simulator_process

    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with simulator_process(life=_LIFE) as simulator:
        os.environ["HAILUO_ATLAS_URL"] = simulator.origin
        simulator.set(states=["processing"])
        with qasync.QEventLoop(app) as loop:
            spoken = "" if language == "en" else f"-{language}"
            photographer = Photographer(out, f"{spoken}-{look}{'@2x' if scale == '2' else ''}")
            loop.run_until_complete(_session(app, photographer, sample, look, language, simulator.set))
    return 0


@dataclass
class Photographer:
    """Names the pictures and waits until what they shall show is there."""

    out: Path
    suffix: str

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(_PATIENCE):
            while not condition():
                await asyncio.sleep(0.05)

    async def take(self, window: object, name: str) -> None:
        from PySide6.QtWidgets import QWidget

        assert isinstance(window, QWidget)
        await asyncio.sleep(0.5)
        window.grab().save(str(self.out / f"{name}{self.suffix}.png"))


async def _session(
    app: object,
    photographer: Photographer,
    sample: Path,
    look: str,
    language: str,
    simulate: Callable[..., None],
) -> None:
    import msgspec
    from PySide6.QtWidgets import QApplication

    from hailuo_desktop.parts import build_parts, lay_foundation
    from hailuo_desktop.resources import resources_folder
    from hailuo_desktop.session import services_of
    from hailuo_desktop.ui.i18n import Languages
    from hailuo_desktop.ui.icons import Icons
    from hailuo_desktop.ui.main_window import MainWindow
    from hailuo_desktop.ui.theme import Theme
    from hailuo_desktop.ui.window_frame import WindowFrame
    from tests.support.first_run_scene import first_run_scene
    from tests.support.listed_models import SchemaFolder

    assert isinstance(app, QApplication)
    foundation = lay_foundation(os.environ)
    parts = build_parts(os.environ, foundation)
    foundation.catalogue.attach({"atlas": SchemaFolder(400)}, None)
    await foundation.catalogue.refresh()
    languages = Languages(app, resources_folder() / "translations")
    languages.choose(language)  # type: ignore[arg-type]
    theme = Theme(app, resources_folder())
    theme.set_language(languages.current)
    theme.set_mode(look)  # type: ignore[arg-type]
    icons = Icons(theme, resources_folder() / "icons" / "lucide")
    await first_run_scene(theme, icons, photographer, sample, os.environ)
    # A change of any setting puts on the look that is set.
    settings = msgspec.structs.replace(foundation.settings, look=theme.mode)
    frame = WindowFrame(settings)
    window = MainWindow(
        frame,
        theme,
        icons,
        foundation.catalogue,
        foundation.settings_store,
        settings,
        foundation.paths.videos,
        sample,
    )
    frame.resize(*_USUAL)
    frame.show()
    await parts.open()
    await photographer.take(window, "starting")
    window.attach(services_of(parts))
    try:
        await _scenes(window, photographer, sample, simulate)
    finally:
        await window.leave()
        await parts.close()


async def _scenes(
    window: object, photographer: Photographer, sample: Path, simulate: Callable[..., None]
) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from hailuo_desktop.domain.job import JobState
    from hailuo_desktop.ui.main_window import MainWindow
    from tests.support.batch_scene import batch_scene
    from tests.support.camera_scene import camera_scene
    from tests.support.clip_scene import clip_scene
    from tests.support.costs_scene import costs_scene
    from tests.support.drag_shots import take_handed
    from tests.support.export_scene import export_scene
    from tests.support.film_scene import film_scene
    from tests.support.framing_scene import framing_scene
    from tests.support.library_scene import library_scene
    from tests.support.manners_scene import manners_scene
    from tests.support.prompt_scene import prompt_scene
    from tests.support.settings_scene import settings_scene

    assert isinstance(window, MainWindow)
    composer, board = window.composer, window.board
    until, take = photographer.until, photographer.take

    def state() -> JobState | None:
        return board.on_stage.state if board.on_stage is not None else None

    def generate() -> None:
        QTest.mouseClick(composer.foot.button, Qt.MouseButton.LeftButton)

    await take(window, "first-start")
    generate()
    await take(window, "generate-too-early")

    window.take_files([_ROOT / "README.md"])
    await until(window.notices.isVisible)
    await take(window, "no-picture")
    window.notices.clear()

    window.show_demo()
    await until(lambda: composer.boxes["image"].is_filled)
    await take(window, "demo")
    generate()
    await until(lambda: state() is JobState.DONE)
    await until(lambda: window.stage.player.playback.position > 0)
    await asyncio.sleep(1)
    await take(window, "finished")
    assert board.on_stage is not None
    for name, size in (("", _SMALL), ("-1920", _LARGE)):
        with _size(window, size):
            await export_scene(window, photographer, board.on_stage, name)

    composer.format.choose("atlas", "hailuo-02", "1080P", 6)
    composer.prompt.set_text(_CHINESE)
    generate()
    await until(lambda: state() is JobState.RENDERING)
    await take(window, "live")
    window.top_bar.queue.setChecked(True)
    await take(window, "queue")
    window.top_bar.queue.setChecked(False)
    with _size(window, _SMALL):
        await take(window, "live-1024")
    with _size(window, _LARGE):
        await take(window, "live-1920")
    with _size(window, (1360, 1000)):
        window.shelf.setSizes([400, 500])
        await take(window, "library-grown")
        window.shelf.setSizes([800, 0])

    simulate(
        states=["processing", "failed"],
        failure_words="The request was rejected because it violates the content policy",
    )
    generate()
    await until(lambda: state() is JobState.FAILED)
    await take(window, "failed")
    with _size(window, _SMALL):
        await take(window, "failed-1024")
    for name, words, size in (
        ("", "[Push in] Mist drifts over the lake as the day begins.", _USUAL),
        ("-chinese", _CHINESE, _SMALL),
        ("-1920", "[Pan left,Tilt up] Mist drifts over the lake.", _LARGE),
    ):
        with _size(window, size):
            await camera_scene(window, photographer, name, words)
    for name, size in (("-1024", _SMALL), ("-1920", _LARGE)):
        with _size(window, size):
            await framing_scene(window, photographer, sample, name, _CHINESE)
            await take_handed(window, photographer, sample, name, _CHINESE)
            await prompt_scene(window, photographer, name)
            await library_scene(window, photographer, name)
            await clip_scene(window, photographer, name)
            await batch_scene(window, photographer, sample, name, simulate)
            await manners_scene(window, photographer, name, _CHINESE)
            await settings_scene(window, photographer, name, _CHINESE)
    with tempfile.TemporaryDirectory() as folder:
        await film_scene(window, photographer, Path(folder), _CHINESE)
    await _models(window, photographer, sample)
    await _dialogs(window, photographer)
    await costs_scene(window, photographer)


async def _models(window: object, photographer: Photographer, sample: Path) -> None:
    """The picker, and the forms of models that a provider lists."""
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QScrollArea

    from hailuo_desktop.ui.main_window import MainWindow
    from tests.support.listed_models import listings
    from tests.support.window import drop, files

    assert isinstance(window, MainWindow)
    composer, until, take = window.composer, photographer.until, photographer.take
    scroll = composer.findChildren(QScrollArea)[0].verticalScrollBar()
    row = composer.pictures.row
    box = composer.format.model_box
    box.showPopup()
    assert box.picker is not None
    await take(box.picker, "models")
    box.picker.search.setText("bytedance image 2.0")
    await take(box.picker, "models-found")
    box.picker.search.setText("nothing like this")
    await take(box.picker, "models-none")
    box.hidePopup()
    for listing in listings():
        name = _LISTED.get(listing.id)
        if name is None:
            continue
        composer.form_asked.emit(listing)
        await until(lambda model=listing.id: composer.spec.id == model)  # type: ignore[misc]
        if composer.spec.references_field:
            await asyncio.sleep(0.2)
            drop(window, files(sample, sample, sample), row.mapTo(window, QPoint(20, 20)))
            await until(lambda: len(composer.request.references) == 3)
        await take(window, name)
        composer.advanced.unfold()
        await asyncio.sleep(0.2)
        scroll.setValue(scroll.maximum())
        await take(window, f"{name}-advanced")
        for size, word in ((_SMALL, "1024"), (_LARGE, "1920")):
            with _size(window, size):
                await asyncio.sleep(0.2)
                scroll.setValue(scroll.maximum())
                await take(window, f"{name}-{word}")
    composer.format.choose("atlas", "hailuo-02", "768P", 6)


async def _dialogs(window: object, photographer: Photographer) -> None:
    from PySide6.QtWidgets import QDialog

    from hailuo_desktop.ui.main_window import MainWindow
    from tests.support.drag_shots import take_drags

    assert isinstance(window, MainWindow)

    def dialog() -> QDialog | None:
        return next((each for each in window.findChildren(QDialog) if each.isVisible()), None)

    window.top_bar.key.click()
    await photographer.until(lambda: dialog() is not None)
    opened = dialog()
    assert opened is not None
    await photographer.take(opened, "key-dialog")
    opened.reject()
    window.top_bar.menu_button.click()
    await photographer.take(window.top_bar.menu, "menu")
    window.top_bar.menu.hide()
    await take_drags(window, photographer)


@contextmanager
def _size(window: object, size: tuple[int, int]) -> Iterator[None]:
    from PySide6.QtWidgets import QWidget

    assert isinstance(window, QWidget)
    frame = window.window()
    before = frame.size()
    frame.resize(*size)
    yield
    frame.resize(before)


if __name__ == "__main__":
    sys.exit(main())
