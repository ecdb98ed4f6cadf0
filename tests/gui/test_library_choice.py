"""Several cards chosen together, what keys do to them, and dragging them out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.clip_notes import Verdict
from hailuo_desktop.ui.incoming import OWN_CLIP
from hailuo_desktop.ui.library import LibraryItem, LibraryPanel
from tests.support.cards import click, fill, item, many, place_of


class TestSeveral:
    """Clips that are chosen together, and what keys do to them."""

    def press(self, library: LibraryPanel, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for each in modifiers:
            held |= each
        QTest.keyClick(library.cards, key, held)

    def click_with(self, library: LibraryPanel, item_id: str, held: Qt.KeyboardModifier) -> None:
        place = place_of(library, item_id)
        QTest.mouseClick(library.cards.viewport(), Qt.MouseButton.LeftButton, held, place)

    def test_they_are_gathered_without_being_played(self, library: LibraryPanel) -> None:
        fill(library, many(20))
        chosen: list[str] = []
        changed: list[None] = []
        library.clip_chosen.connect(chosen.append)
        library.selection_changed.connect(lambda: changed.append(None))
        click(library, "job-0")
        self.click_with(library, "job-2", Qt.KeyboardModifier.ControlModifier)
        assert library.selection == ["job-0", "job-2"]
        click(library, "job-0")
        self.click_with(library, "job-2", Qt.KeyboardModifier.ShiftModifier)
        assert library.selection == ["job-0", "job-1", "job-2"]
        self.press(library, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        assert library.selection == ["job-0", "job-1", "job-2", "job-3"]
        assert set(chosen) == {"job-0"}
        assert len(changed) >= 4

    def test_all_of_thousands(self, library: LibraryPanel) -> None:
        fill(library, many(3000))
        click(library, "job-0")
        self.press(library, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert library.selection == library.ids()

    def test_a_rubber_band_takes_what_it_touches(self, library: LibraryPanel, qtbot: QtBot) -> None:
        library.resize(684, 600)
        fill(library, many(4))
        qtbot.waitUntil(lambda: library.cards.is_grid)
        viewport = library.cards.viewport()
        below = QPoint(viewport.width() - 5, viewport.height() - 5)
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=below)
        for place in (QPoint(400, 300), place_of(library, "job-1")):
            QTest.mouseMove(viewport, place)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place_of(library, "job-1"))
        assert library.selection == ["job-1", "job-2"]

    def test_home_and_end_go_from_end_to_end(self, library: LibraryPanel) -> None:
        fill(library, many(300))
        click(library, "job-0")
        self.press(library, Qt.Key.Key_End)
        assert library.selected == "job-299"
        assert "job-299" in library.visible_ids()
        self.press(library, Qt.Key.Key_Home)
        assert library.selected == "job-0"

    def test_they_stay_selected_while_others_are_found(self, library: LibraryPanel) -> None:
        clips = many(6)
        fill(library, clips)
        library.select("job-1")
        library.select_all(["job-1", "job-2", "job-4"])
        fill(library, [clips[4], clips[1], clips[0]])
        assert library.selection == ["job-4", "job-1"]
        assert library.selected == "job-1"

    @pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_5])
    def test_figures_are_stars(self, library: LibraryPanel, qtbot: QtBot, key: Qt.Key) -> None:
        fill(library, many(3))
        library.select_all(["job-0", "job-2"])
        with qtbot.waitSignal(library.rating_asked) as told:
            self.press(library, key)
        assert told.args == [["job-0", "job-2"], key - Qt.Key.Key_0]

    @pytest.mark.parametrize(
        ("key", "verdict"),
        [
            (Qt.Key.Key_P, Verdict.KEPT),
            (Qt.Key.Key_Minus, Verdict.REJECTED),
            (Qt.Key.Key_U, Verdict.NONE),
        ],
    )
    def test_a_letter_is_a_verdict(
        self, library: LibraryPanel, qtbot: QtBot, key: Qt.Key, verdict: Verdict
    ) -> None:
        fill(library, many(3))
        library.select_all(["job-0", "job-1"])
        with qtbot.waitSignal(library.verdict_asked) as told:
            self.press(library, key)
        assert told.args == [["job-0", "job-1"], verdict]

    def test_other_keys_ask_for_what_they_usually_do(self, library: LibraryPanel, qtbot: QtBot) -> None:
        fill(library, many(3))
        library.select("job-1")
        with qtbot.waitSignal(library.rename_asked) as told:
            self.press(library, Qt.Key.Key_F2)
        assert told.args == ["job-1"]
        library.select_all(["job-0", "job-1"])
        with qtbot.waitSignal(library.copy_asked) as told:
            self.press(library, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert told.args == [["job-0", "job-1"]]
        with qtbot.waitSignal(library.delete_asked) as told:
            self.press(library, Qt.Key.Key_Delete)
        assert told.args == [["job-0", "job-1"]]

    def test_without_a_choice_keys_do_nothing(self, library: LibraryPanel, qtbot: QtBot) -> None:
        fill(library, many(3))
        library.cards.setFocus()
        with qtbot.assertNotEmitted(library.rating_asked), qtbot.assertNotEmitted(library.delete_asked):
            self.press(library, Qt.Key.Key_3)
            self.press(library, Qt.Key.Key_Delete)


class TestDragging:
    def clips(self) -> list[LibraryItem]:
        done = [item(each, video=f"/videos/{each} 湖.mp4") for each in "abc"]
        return [item("live", "live"), *done, item("failed", "failed")]

    def test_clips_go_out_as_files_and_as_jobs_of_ours_in_their_order(self, library: LibraryPanel) -> None:
        fill(library, self.clips())
        rows = library.cards.model()
        mime = rows.mimeData([rows.index(row, 0) for row in (3, 0, 1, 4)])
        assert [url.toLocalFile() for url in mime.urls()] == ["/videos/a 湖.mp4", "/videos/c 湖.mp4"]
        assert bytes(mime.data(OWN_CLIP).data()).decode() == "a\nc"

    def test_which_files_others_get_can_be_said_by_somebody_else(self, library: LibraryPanel) -> None:
        fill(library, self.clips())
        library.drag_out(lambda item_id: [f"/labelled/{item_id}.mp4", f"/labelled/{item_id}-2.mp4"])
        rows = library.cards.model()
        urls = rows.mimeData([rows.index(1, 0)]).urls()
        assert [url.toLocalFile() for url in urls] == ["/labelled/a.mp4", "/labelled/a-2.mp4"]

    def test_what_has_no_clip_cannot_be_dragged(self, library: LibraryPanel) -> None:
        fill(library, self.clips())
        rows = library.cards.model()
        can = [bool(rows.index(row, 0).flags() & Qt.ItemFlag.ItemIsDragEnabled) for row in range(5)]
        assert can == [False, True, True, True, False]
        assert not rows.mimeData([rows.index(0, 0)]).formats()
