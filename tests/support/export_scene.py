"""Screenshots of exports and labels, over the window with a finished clip."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from hailuo_desktop.domain.film import Encoding, Film, FilmFormat, Shot
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.labels import Maker
from hailuo_desktop.ui.export_strip import ExportStrip
from hailuo_desktop.ui.film.export_dialog import ExportDialog
from hailuo_desktop.ui.labels_page import LabelFields
from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.save_target import SaveTarget

if TYPE_CHECKING:
    from tests.shots import Photographer


async def export_scene(window: MainWindow, photographer: Photographer, job: Job, suffix: str) -> None:
    """The dialog, the page of labels, an export under way and its end."""
    until, take = photographer.until, photographer.take
    exports = window.flows.files.exports
    strip = window.findChild(ExportStrip)
    assert isinstance(strip, ExportStrip)
    shot = Shot(path=job.video, maker=Maker(producer="Atlas Cloud", produce_id="1"), request=job.request)

    def dialog(kind: type[QDialog]) -> QDialog | None:
        return next((each for each in window.findChildren(kind) if each.isVisible()), None)

    exports.open(Film(shots=(shot,)), "lake")
    await until(lambda: dialog(ExportDialog) is not None)
    export = dialog(ExportDialog)
    assert isinstance(export, ExportDialog)
    await until(export.export_button.isEnabled)
    await take(export, f"export{suffix}")
    export.format.set_value(FilmFormat.GIF)
    await until(export.export_button.isEnabled)
    await take(export, f"export-gif{suffix}")
    export.reject()
    window.flows.settings.open("labels")
    settings = window.flows.settings.page
    fields = window.findChild(LabelFields)
    assert settings is not None
    assert isinstance(fields, LabelFields)
    await take(settings, f"labels-plain{suffix}")
    fields.is_visible.setChecked(True)
    fields.words.setEditText("AI生成 人工智能生成")
    fields.share.setValue(9)
    await take(settings, f"labels{suffix}")
    fields.is_visible.setChecked(False)
    settings.reject()
    with tempfile.TemporaryDirectory() as folder:
        slow = Encoding(is_new=True, preset="slower", height=1080)
        exports.start(
            Film(shots=(shot,) * 40, encoding=slow), SaveTarget(Path(folder) / "lake.mp4", overwrite=False)
        )
        await until(lambda: " · " in strip.rest.text())
        await take(window, f"exporting{suffix}")
        strip.cancel_button.click()
        await until(lambda: not exports.is_busy)
        exports.start(Film(shots=(shot,)), SaveTarget(Path(folder) / "lake.mp4", overwrite=False))
        await until(lambda: "lake" in window.notices.text)
        await take(window, f"exported{suffix}")
        window.notices.clear()
