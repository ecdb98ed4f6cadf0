"""Clips go to the system's bin and come back; those that went by themselves say so and are found again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.clip_notes import ClipNotes
from hailuo_desktop.domain.errors import Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.ui import removal_flow
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.system_bin import to_bin
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.clip_home import a_failure, fill_home
from tests.support.library_hands import Hands
from tests.support.videos import make_clip
from tests.support.window import finish, open_window

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


class TestTheBin:
    def test_a_clip_goes_there_and_comes_back(self, hands: Hands, jobs: list[Job], data: Path) -> None:
        job = jobs[1]
        files = [Path(job.video), Path(f"{job.video}.json")]
        before = [path.read_bytes() for path in files]
        hands.select(job)
        hands.opened.until(lambda: hands.opened.state is JobState.DONE)
        hands.key(Qt.Key.Key_3)
        hands.until_notes(job, rating=3)
        order = hands.library.ids()
        hands.key(Qt.Key.Key_Delete)
        hands.opened.until(lambda: job.id not in hands.library.ids())
        hands.opened.until(lambda: hands.said == f"Moved to the bin: {job.request.prompt}")
        binned = data / "Trash"
        assert [path.read_bytes() for path in (binned / "files" / each.name for each in files)] == before
        assert len(list((binned / "info").iterdir())) == 2
        assert not any(path.exists() for path in files)
        assert hands.opened.state is None
        assert hands.window.stage.empty.isVisible()
        assert hands.library.selected == order[order.index(job.id) + 1]
        assert hands.on_disk() == {}

        hands.take_back()
        hands.opened.until(lambda: hands.library.ids() == order)
        hands.opened.until(lambda: not any((binned / "files").iterdir()))
        hands.opened.until(lambda: not any((binned / "info").iterdir()))
        assert [path.read_bytes() for path in files] == before
        assert hands.on_disk() == {job.id: ClipNotes(rating=3)}
        hands.opened.until(lambda: hands.library.selected == job.id)
        assert hands.notes(job).rating == 3

    def test_several_at_once_and_back_by_the_key(self, hands: Hands, jobs: list[Job]) -> None:
        order = hands.library.ids()
        hands.select(*jobs[:3], jobs[-1])
        hands.key(Qt.Key.Key_Delete)
        hands.opened.until(lambda: hands.library.ids() == [jobs[3].id])
        hands.opened.until(lambda: hands.said == "4 jobs removed.")
        assert not any(Path(job.video).exists() for job in jobs[:3])
        hands.key(Qt.Key.Key_Z, _CTRL)
        hands.opened.until(lambda: hands.library.ids() == order)
        assert all(Path(job.video).is_file() for job in jobs[:3])
        hands.opened.until(lambda: len(hands.library.selection) == 4)

    def test_the_last_one_too_comes_back_by_the_key(self, hands: Hands, jobs: list[Job]) -> None:
        hands.select(*jobs)
        hands.key(Qt.Key.Key_Delete)
        hands.opened.until(lambda: hands.library.ids() == [])
        hands.library.head.search.setFocus()
        hands.window.notices.clear()
        hands.opened.until(lambda: hands.window.focusWidget() is not None)
        hands.library.setFocus()
        QTest.keyClick(hands.library, Qt.Key.Key_Z, _CTRL)
        hands.opened.until(lambda: len(hands.library.ids()) == len(jobs))

    def test_without_one_it_is_asked_about_and_nothing_is_touched(
        self, hands: Hands, jobs: list[Job], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(removal_flow, "to_bin", lambda _: None)
        hands.select(jobs[0])
        hands.opened.until(lambda: hands.opened.state is JobState.DONE)
        hands.key(Qt.Key.Key_Delete)
        box = hands.dialog("question")
        assert "Delete 1 clip for good?" in box.windowTitle()
        hands.press(box, "no")
        hands.opened.until(lambda: hands.window.stage.clip == Path(jobs[0].video))
        assert Path(jobs[0].video).is_file()
        assert Path(f"{jobs[0].video}.json").is_file()
        assert jobs[0].id in hands.library.ids()
        hands.key(Qt.Key.Key_Delete)
        hands.answer("question", "yes")
        hands.opened.until(lambda: jobs[0].id not in hands.library.ids())
        hands.opened.until(lambda: hands.said == "1 clip deleted for good.")
        assert not Path(jobs[0].video).exists()
        assert hands.window.stage.empty.isVisible()
        hands.key(Qt.Key.Key_Z, _CTRL)
        assert not Path(jobs[0].video).exists()

    def test_a_file_that_cannot_be_moved_is_no_success(self, tmp_path: Path, data: Path) -> None:
        assert to_bin(tmp_path / "nothing there.mp4") is None
        assert to_bin(Path("/proc/self/status")) is None

    def test_what_is_perhaps_paid_for_is_asked_about(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str]
    ) -> None:
        failure = Failure(kind=ErrorKind.RESULT_EXPIRED, charge=Charge.STANDS)
        owed = msgspec.structs.replace(a_failure(), remote_id="remote-1", failure=failure)
        fill_home(environ, ["one"], [owed])
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.until(lambda: len(opened.window.library.ids()) == 2)
            hands = Hands(opened)
            hands.select(owed)
            hands.key(Qt.Key.Key_Delete)
            hands.answer("question", "no")
            opened.qtbot.wait(50)
            assert owed.id in hands.library.ids()
            hands.key(Qt.Key.Key_Delete)
            hands.answer("question", "yes")
            opened.until(lambda: owed.id not in hands.library.ids())
            assert hands.said == "Removed: [Push in] a lake at dawn"
            hands.key(Qt.Key.Key_Z, _CTRL)
            opened.until(lambda: owed.id in hands.library.ids())


class TestMissing:
    def test_a_clip_that_goes_says_so_and_one_that_comes_back_plays(
        self, hands: Hands, jobs: list[Job], tmp_path: Path
    ) -> None:
        job = jobs[0]
        hands.select(job)
        hands.opened.until(lambda: hands.window.stage.clip == Path(job.video))
        away = shutil.move(job.video, tmp_path / "away.mp4")
        hands.come_back_to_window()
        message = hands.window.stage.message
        hands.opened.until(message.isVisible)
        assert job.video in message.text.text()
        assert message.next_step.text() == "Say where it is now, or make it again: that is free."
        assert [each.text() for each in message.buttons if each.isVisible()] == [
            "Locate…",
            "Edit and run again",
        ]
        card = hands.library.cards.model().index(hands.library.ids().index(job.id), 0)
        assert "The file is not where it was" in card.data(Qt.ItemDataRole.AccessibleTextRole)
        assert "Locate…" in hands.lines(job)
        assert not {"Copy the file", "Move to the bin", "Download again"} & set(hands.lines(job))
        assert not card.flags() & Qt.ItemFlag.ItemIsDragEnabled
        shutil.move(away, job.video)
        hands.come_back_to_window()
        hands.opened.until(lambda: hands.window.stage.clip == Path(job.video))
        assert "not where it was" not in card.data(Qt.ItemDataRole.AccessibleTextRole)

    def test_it_is_seen_at_the_start(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], jobs: list[Job]
    ) -> None:
        Path(jobs[2].video).unlink()
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.until(lambda: opened.window.board.shelf.is_missing(jobs[2].id))
            assert not opened.window.board.shelf.is_missing(jobs[1].id)

    def locate(self, hands: Hands, job: Job, file: Path) -> None:
        hands.board.locate_asked.emit(job.id)
        dialog = hands.dialog("locateDialog")
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(str(file))
        dialog.close()

    def test_it_is_found_again_by_its_content(self, hands: Hands, jobs: list[Job], tmp_path: Path) -> None:
        job = jobs[0]
        finish(hands.opened.qtbot, hands.opened.parts.origins.is_clip_of(job, Path(job.video)))
        moved = tmp_path / "anders 湖.mp4"
        shutil.move(job.video, moved)
        hands.select(job)
        hands.opened.until(hands.window.stage.message.isVisible)
        self.locate(hands, job, make_clip(tmp_path / "other.mp4", seconds=2))
        hands.opened.until(lambda: "other.mp4 is not the clip" in hands.said)
        self.locate(hands, job, moved)
        hands.opened.until(lambda: hands.window.stage.clip == moved)
        hands.opened.until(lambda: not hands.board.shelf.is_missing(job.id))

    def test_where_nobody_can_tell_the_user_is_asked(
        self, hands: Hands, jobs: list[Job], tmp_path: Path
    ) -> None:
        job = jobs[0]
        moved = tmp_path / "moved.mp4"
        shutil.move(job.video, moved)
        hands.select(job)
        hands.opened.until(hands.window.stage.message.isVisible)
        self.locate(hands, job, moved)
        hands.answer("question", "no")
        hands.opened.qtbot.wait(50)
        assert hands.board.shelf.is_missing(job.id)
        self.locate(hands, job, moved)
        hands.answer("question", "yes")
        hands.opened.until(lambda: hands.window.stage.clip == moved)

    def test_it_is_downloaded_again_and_paid_once(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], tmp_path: Path
    ) -> None:
        with AtlasSimulator(videos=[make_clip(tmp_path / "result.mp4", size=(320, 180))]) as simulator:
            atlas = environ | {"HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
            with open_window(theme, icons, qtbot, atlas) as opened:
                hands = Hands(opened)
                hands.window.composer.format.choose("atlas", "hailuo-02", "768P", 6)
                hands.window.composer.prompt.set_text("towers 塔")
                opened.press_generate()
                opened.until(lambda: opened.state is JobState.DONE)
                job = hands.board.on_stage
                assert job is not None
                hands.window.stage.release_clip()
                Path(job.video).unlink()
                hands.come_back_to_window()
                message = hands.window.stage.message
                opened.until(message.isVisible)
                assert "that costs nothing" in message.next_step.text()
                (again,) = [each for each in message.buttons if each.text() == "Download again"]
                QTest.mouseClick(again, Qt.MouseButton.LeftButton)
                opened.until(lambda: hands.window.stage.clip == Path(job.video))
                assert not hands.board.shelf.is_missing(job.id)

                hands.window.stage.release_clip()
                Path(job.video).unlink()
                simulator.set(unknown_looks=100, storage={"expired": 100})
                hands.choose(job, "Show")
                opened.until(message.isVisible)
                QTest.mouseClick(message.buttons[1], Qt.MouseButton.LeftButton)
                opened.until(lambda: "does not have it any more" in message.next_step.text())
                assert "costs $" in message.next_step.text()
                assert hands.board.shelf.is_missing(job.id)
            assert len(simulator.submissions) == 1
