"""What is said of clips and done with their files, by keys and by the menu, and how it is taken back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.clip_notes import ClipNotes, Verdict
from hailuo_desktop.domain.job import Job
from hailuo_desktop.ui.compare.page import ComparePage
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import OWN_CLIP
from hailuo_desktop.ui.theme import Theme
from tests.support.clip_home import a_failure, fill_home
from tests.support.library_hands import Hands
from tests.support.window import Quoting, open_window

pytestmark = pytest.mark.usefixtures("qloop")

_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system keeps its bin."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def environ(data: Path) -> dict[str, str]:
    return dict(os.environ)


@pytest.fixture
def jobs(environ: dict[str, str]) -> list[Job]:
    """Four clips and a job that failed, oldest first but for the latter."""
    return fill_home(environ, further=[a_failure()])


@pytest.fixture
def hands(
    theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], jobs: list[Job]
) -> Iterator[Hands]:
    with open_window(theme, icons, qtbot, environ) as opened:
        opened.until(lambda: len(opened.window.library.ids()) == len(jobs))
        yield Hands(opened)


class TestNotes:
    def test_keys_rate_and_judge_all_that_is_selected(self, hands: Hands, jobs: list[Job]) -> None:
        first, second, third, *_ = jobs
        hands.select(first, second)
        hands.key(Qt.Key.Key_4)
        hands.until_notes(first, rating=4)
        hands.key(Qt.Key.Key_P)
        hands.until_notes(second, rating=4, verdict=Verdict.KEPT)
        hands.key(Qt.Key.Key_Minus)
        hands.until_notes(second, rating=4, verdict=Verdict.REJECTED)
        hands.key(Qt.Key.Key_U)
        hands.key(Qt.Key.Key_0)
        hands.until_notes(first)
        hands.select(third)
        hands.key(Qt.Key.Key_5)
        hands.until_notes(third, rating=5)
        assert hands.on_disk() == {third.id: ClipNotes(rating=5)}

    def test_a_job_without_a_clip_gets_none(self, hands: Hands, jobs: list[Job]) -> None:
        hands.select(jobs[0], jobs[-1])
        hands.key(Qt.Key.Key_3)
        hands.until_notes(jobs[0], rating=3)
        assert hands.on_disk() == {jobs[0].id: ClipNotes(rating=3)}

    def test_each_is_taken_back_in_turn(self, hands: Hands, jobs: list[Job]) -> None:
        first, second, *_ = jobs
        hands.select(first)
        hands.key(Qt.Key.Key_4)
        hands.until_notes(first, rating=4)
        hands.select(first, second)
        hands.key(Qt.Key.Key_2)
        hands.until_notes(first, rating=2)
        hands.key(Qt.Key.Key_P)
        hands.until_notes(first, rating=2, verdict=Verdict.KEPT)
        hands.key(Qt.Key.Key_Z, _CTRL)
        hands.until_notes(first, rating=2)
        hands.key(Qt.Key.Key_Z, _CTRL)
        hands.until_notes(first, rating=4)
        hands.until_notes(second)
        hands.key(Qt.Key.Key_Z, _CTRL)
        hands.until_notes(first)
        hands.key(Qt.Key.Key_Z, _CTRL)
        assert hands.on_disk() == {}

    def test_the_menu_ticks_what_is_so_and_says_the_keys(self, hands: Hands, jobs: list[Job]) -> None:
        hands.select(jobs[0])
        hands.choose(jobs[0], "Keep")
        hands.until_notes(jobs[0], verdict=Verdict.KEPT)
        hands.choose(jobs[0], "Rating", "3 stars")
        hands.until_notes(jobs[0], verdict=Verdict.KEPT, rating=3)
        menu = hands.menu(jobs[0])
        ticked = [each.text() for each in menu.actions() if each.isChecked()]
        assert ticked == ["Keep\tP"]
        stars = menu.findChild(QMenu, "starsMenu")
        assert stars is not None
        assert [each.text() for each in stars.actions() if each.isChecked()] == ["3 stars\t3"]
        menu.close()
        hands.choose(jobs[0], "Keep")
        hands.until_notes(jobs[0], rating=3)

    def test_renaming(self, hands: Hands, jobs: list[Job]) -> None:
        hands.select(jobs[0])
        hands.key(Qt.Key.Key_F2)
        dialog = hands.dialog("nameDialog")
        line = dialog.findChild(QLineEdit, "lineEdit")
        assert line is not None
        assert (line.text(), line.placeholderText()) == ("", jobs[0].request.prompt)
        hands.answer("nameDialog", "saveLine", "  雾中的\n湖 ")
        hands.until_notes(jobs[0], name="雾中的 湖")
        row = hands.library.ids().index(jobs[0].id)
        assert hands.library.cards.model().index(row, 0).data() == "雾中的 湖"
        hands.key(Qt.Key.Key_F2)
        hands.answer("nameDialog", "cancelLine", "never")
        hands.key(Qt.Key.Key_F2)
        hands.answer("nameDialog", "saveLine", "")
        hands.until_notes(jobs[0])

    def test_tags_of_several_are_those_that_all_have(self, hands: Hands, jobs: list[Job]) -> None:
        first, second, *_ = jobs
        hands.select(first)
        hands.choose(first, "Tags…")
        hands.answer("tagsDialog", "saveLine", "Night， draft; night、雾")
        hands.until_notes(first, tags=("Night", "draft", "雾"))
        hands.select(second)
        hands.choose(second, "Tags…")
        hands.answer("tagsDialog", "saveLine", "tram, NIGHT")
        hands.until_notes(second, tags=("tram", "NIGHT"))
        hands.select(first, second)
        hands.choose(first, "Tags…")
        line = hands.dialog("tagsDialog").findChild(QLineEdit, "lineEdit")
        assert line is not None
        assert line.text().casefold() == "night, "
        hands.answer("tagsDialog", "saveLine", "film")
        hands.until_notes(first, tags=("draft", "雾", "film"))
        hands.until_notes(second, tags=("tram", "film"))
        hands.key(Qt.Key.Key_Z, _CTRL)
        hands.until_notes(first, tags=("Night", "draft", "雾"))
        hands.until_notes(second, tags=("tram", "NIGHT"))

    def test_tags_are_offered_for_the_word_that_is_typed(self, hands: Hands, jobs: list[Job]) -> None:
        hands.select(jobs[0])
        hands.choose(jobs[0], "Tags…")
        hands.answer("tagsDialog", "saveLine", "Nachtzug, 雾")
        hands.until_notes(jobs[0], tags=("Nachtzug", "雾"))
        hands.select(jobs[1])
        hands.choose(jobs[1], "Tags…")
        line = hands.dialog("tagsDialog").findChild(QLineEdit, "lineEdit")
        assert line is not None
        QTest.keyClicks(line, "draft, nacht")
        completer = line.completer()
        assert completer.currentCompletion() == "draft, Nachtzug, "
        line.setText(completer.pathFromIndex(completer.currentIndex()))
        hands.answer("tagsDialog", "saveLine")
        hands.until_notes(jobs[1], tags=("draft", "Nachtzug"))

    def test_folders(self, hands: Hands, jobs: list[Job]) -> None:
        first, second, *_ = jobs
        hands.select(first, second)
        hands.choose(first, "Move to folder", "New folder…")
        hands.answer("folderDialog", "saveLine", "湖 & mist")
        hands.until_notes(first, folder="湖 & mist")
        hands.until_notes(second, folder="湖 & mist")
        menu = hands.menu(first)
        places = menu.findChild(QMenu, "foldersMenu")
        assert places is not None
        assert [each.text() for each in places.actions() if each.isChecked()] == ["湖 && mist"]
        menu.close()
        hands.select(first)
        hands.choose(first, "Move to folder", "No folder")
        hands.until_notes(first)
        assert hands.board.shelf.folders() == ["湖 & mist"]
        assert all(Path(job.video).is_file() for job in (first, second))


class TestTheMenu:
    def test_of_one_clip(self, hands: Hands, jobs: list[Job]) -> None:
        hands.select(jobs[0])
        asked = ["Show", "One more take · free", "Edit and run again"]
        notes = ["Rating", "Keep", "Reject", "Tags…", "Move to folder", "Rename…"]
        files = ["Copy the file", "Show in the file manager", "Copy the prompt", "Copy as code"]
        expected = [*asked, *notes, *files, "Move to the bin"]
        assert [line for line in hands.lines(jobs[0]) if line in expected] == expected

    def test_of_a_job_that_failed(self, hands: Hands, jobs: list[Job]) -> None:
        lines = hands.lines(jobs[-1])
        assert "Remove from the list" in lines
        assert not {"Rating", "Rename…", "Copy the file", "Move to the bin"} & set(lines)

    def test_of_several(self, hands: Hands, jobs: list[Job]) -> None:
        notes = ["Rating", "Keep", "Reject", "Tags…", "Move to folder"]
        hands.select(*jobs[:3])
        files = ["Copy 3 files", "Show in the file manager", "Move 3 clips to the bin"]
        expected = ["Compare 3 takes", *notes, *files]
        lines = hands.lines(jobs[0])
        assert [line for line in lines if line in expected] == expected
        assert not {"Show", "Rename…", "Edit and run again"} & set(lines)
        hands.select(jobs[0], jobs[-1])
        expected = [*notes, "Copy the file", "Show in the file manager", "Remove 2 jobs and their files"]
        lines = hands.lines(jobs[0])
        assert [line for line in lines if line in expected] == expected
        assert not any(line.startswith("Compare") for line in lines)

    def test_of_a_card_that_is_not_among_the_selected_ones(self, hands: Hands, jobs: list[Job]) -> None:
        hands.select(jobs[0], jobs[1])
        assert hands.lines(jobs[2])[0] == "Show"

    def test_takes_are_compared_and_one_is_kept(self, hands: Hands, jobs: list[Job]) -> None:
        hands.select(*jobs[:3])
        hands.choose(jobs[0], "Compare 3 takes")
        page = hands.dialog("comparePage")
        assert isinstance(page, ComparePage)
        QTest.keyClick(page.panes, Qt.Key.Key_B)
        hands.press(page, "keepTake")
        hands.opened.until(lambda: "2 rejected" in hands.said)
        verdicts = [hands.notes(job).verdict for job in jobs[:3]]
        assert sorted(verdicts) == [Verdict.KEPT, Verdict.REJECTED, Verdict.REJECTED]
        hands.take_back()
        hands.opened.until(lambda: hands.on_disk() == {})


class TestFiles:
    def test_copied_files_can_be_pasted_in_file_managers(self, hands: Hands, jobs: list[Job]) -> None:
        hands.select(jobs[1], jobs[0])
        hands.key(Qt.Key.Key_C, _CTRL)
        mime = QGuiApplication.clipboard().mimeData()
        order = [job for job in reversed(jobs) if job in jobs[:2]]
        assert [url.toLocalFile() for url in mime.urls()] == [job.video for job in order]
        copied = bytes(mime.data("x-special/gnome-copied-files").data()).decode()
        assert copied.splitlines() == ["copy", *(Path(job.video).as_uri() for job in order)]
        assert hands.said.startswith("2 files copied")

    def test_dragged_cards_are_files_for_others_and_clips_for_us(self, hands: Hands, jobs: list[Job]) -> None:
        hands.select(jobs[0], jobs[2], jobs[-1])
        cards = hands.library.cards
        mime = cards.model().mimeData(cards.selectionModel().selectedIndexes())
        assert [url.toLocalFile() for url in mime.urls()] == [jobs[2].video, jobs[0].video]
        assert bytes(mime.data(OWN_CLIP).data()).decode().splitlines() == [jobs[2].id, jobs[0].id]
        failed = cards.model().index(hands.library.ids().index(jobs[-1].id), 0, QModelIndex())
        assert not failed.flags() & Qt.ItemFlag.ItemIsDragEnabled
        assert cards.model().supportedDragActions() == Qt.DropAction.CopyAction


def test_it_can_be_said_in_another_language(hands: Hands, jobs: list[Job], qapp: QApplication) -> None:
    translator = Quoting()
    qapp.installTranslator(translator)
    try:
        hands.select(*jobs[:2])
        plain = [line for line in hands.lines(jobs[0]) if not line.startswith("«")]
        hands.select(jobs[0])
        plain += [line for line in hands.lines(jobs[0]) if not line.startswith("«")]
        assert plain == []
    finally:
        qapp.removeTranslator(translator)
