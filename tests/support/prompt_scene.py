"""Photographs of the prompt: what is marked in it, how it is counted, and the prompts that are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hailuo_desktop.domain.prompts import PromptShelf
from hailuo_desktop.ui.main_window import MainWindow
from tests.support.prompts import a_shelf

if TYPE_CHECKING:
    from tests.shots import Photographer

_MARKED = (
    "[Push in, dolly zoom] Mist drifts over the lake【上升、晃动】and a heron 🦢 takes off. "
    "[Pan left,Tilt up,Zoom in,Shake]"
)
_SENT = (
    "[推进] 镜头缓缓推近，湖面上的薄雾随晨风散开，一只苍鹭从芦苇间飞起。",
    "두 친구가 웃고 이야기하며 해변을 따라 카메라 쪽으로 걸어온다. [트래킹 샷] 해 지기 직전의 황금빛.",
    "The cat blinks, pricks up its ears and tilts its head at a sound, its whiskers trembling. "
    "[Push in] Sunlight lies in stripes across the floor, and dust dances in the light.",
    "薄霧輕籠的湖畔，蒼鷺展開雙翅，從蘆葦叢中起飛，貼著水面滑翔而過。[左搖]晨光微白，遠山如黛，水面上泛開一圈圈細小的漣漪。",
    "Waves roll in. [Static shot]",
)
_SAVED = {
    "[Static shot] 云层飞快掠过山谷，影子在田野上滑行。延时摄影，秋日光线清澈。": "山谷的云",
    "Rain drums on the large leaves; they bend, shed the water and rise again. [Pan left]": "",
}


async def prompt_scene(window: MainWindow, photographer: Photographer, name: str) -> None:
    """The marks, the count near and over the limit, and the popup: full, searched, with ideas, and empty."""
    prompt, take = window.composer.prompt, photographer.take
    before = prompt.text
    prompt.set_text("")
    await take(window, f"prompt-empty{name}")
    prompt.set_text(_MARKED)
    await take(window, f"prompt-marked{name}")
    words = "湖面上的薄雾随晨风散开。"
    prompt.set_text((words * 200)[:1950])
    await take(window, f"prompt-near{name}")
    prompt.set_text((words * 200)[:2013])
    await take(window, f"prompt-over{name}")
    prompt.set_text(_MARKED)
    prompt.set_shelf(a_shelf(sent=_SENT, saved=_SAVED))
    QTest.mouseClick(prompt.kept, Qt.MouseButton.LeftButton)
    popup = prompt.shelf
    assert popup is not None
    await take(popup, f"prompts{name}")
    popup.search.setText("湖")
    await take(popup, f"prompts-found{name}")
    popup.search.setText("food")
    await take(popup, f"prompts-ideas{name}")
    popup.search.setText("nothing like this")
    await take(popup, f"prompts-none{name}")
    popup.search.setText("")
    QTest.keyClick(popup.search, Qt.Key.Key_F2)
    await take(popup, f"prompts-name{name}")
    popup.view.setFocus()  # ends the naming
    QTest.keyClick(popup.search, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    await take(popup, f"prompts-deleted{name}")
    popup.close()
    prompt.set_shelf(PromptShelf())
    prompt.set_text(before)
