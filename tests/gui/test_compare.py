"""Takes side by side stay on the same frame, whatever happens, and a verdict comes out."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.differences import Difference
from hailuo_desktop.domain.small_frame import SmallFrame
from hailuo_desktop.services.compare_desk import ClipReel, CompareDesk
from hailuo_desktop.ui.compare.lockstep import Lockstep
from hailuo_desktop.ui.compare.page import ComparePage, Take
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.numbered_clips import make_numbered

FRAMES = 36
X264 = ("-c:v", "libx264", "-preset", "ultrafast", "-g", "12", "-pix_fmt", "yuv420p")


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("clips")
    return [
        make_numbered(folder / f"{first}.mp4", *X264, frames=FRAMES, first=first) for first in (0, 100, 200)
    ]


@pytest.fixture
def reels(clips: list[Path]) -> Iterator[list[ClipReel]]:
    reels = [asyncio.run(CompareDesk().open(clip)) for clip in clips]
    for reel in reels:
        reel.fit(160, 96)
    yield reels
    for reel in reels:
        reel.close()


class Slow:
    """A reel that has no frame to give until it is told to."""

    def __init__(self, reel: ClipReel) -> None:
        self._reel = reel
        self.gives = False

    def __getattr__(self, name: str) -> object:
        return getattr(self._reel, name)

    def frame(self, number: int) -> SmallFrame | None:
        return self._reel.frame(number) if self.gives else None


class Clock:
    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


def watch(lockstep: Lockstep) -> list[list[int]]:
    seen: list[list[int]] = []
    lockstep.shown.connect(lambda frames: seen.append([frame.number for frame in frames]))
    return seen


def wait_for(lockstep: Lockstep, numbers: list[int], qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: lockstep.numbers == numbers, timeout=60_000)


class TestLockstep:
    def test_all_show_the_same_number_over_many_rounds(self, reels: list[ClipReel], qtbot: QtBot) -> None:
        clock = Clock()
        lockstep = Lockstep(reels, now=clock)
        seen = watch(lockstep)
        lockstep.set_playing(True)
        rounds = 3
        for tick in range(FRAMES * rounds):
            clock.time = (tick + 0.5) / 24
            wait_for(lockstep, [tick % FRAMES] * len(reels), qtbot)
        assert all(len(set(numbers)) == 1 for numbers in seen)
        assert [numbers[0] for numbers in seen] == list(range(FRAMES)) * rounds
        lockstep.close()

    def test_time_waits_for_the_slowest(self, reels: list[ClipReel], qtbot: QtBot) -> None:
        clock = Clock()
        slow = Slow(reels[1])
        lockstep = Lockstep([reels[0], slow], now=clock)  # type: ignore[list-item]
        seen = watch(lockstep)
        lockstep.set_playing(True)
        for _ in range(10):
            clock.time += 0.5
            lockstep.go_on()
        assert seen == []
        slow.gives = True
        qtbot.waitUntil(lambda: seen != [], timeout=60_000)
        assert seen[0] == [0, 0], "what was waited for is shown, and nothing left out"
        lockstep.close()

    def test_steps_go_frame_by_frame_and_stop_at_the_ends(self, reels: list[ClipReel], qtbot: QtBot) -> None:
        lockstep = Lockstep(reels)
        for frames, expected in ((1, 1), (1, 2), (-1, 1), (-5, 0), (999, FRAMES - 1), (1, FRAMES - 1)):
            lockstep.step(frames)
            wait_for(lockstep, [expected] * 3, qtbot)
        lockstep.close()

    def test_a_shorter_clip_rests_on_its_last_frame(
        self, reels: list[ClipReel], tmp_path: Path, qtbot: QtBot
    ) -> None:
        short = asyncio.run(CompareDesk().open(make_numbered(tmp_path / "s.mp4", *X264, frames=10)))
        short.fit(160, 96)
        lockstep = Lockstep([reels[0], short])
        lockstep.seek(1200)
        qtbot.waitUntil(lambda: lockstep.numbers == [28, 9], timeout=60_000)
        lockstep.close()

    def test_a_clip_that_breaks_off_is_told(self, reels: list[ClipReel], qtbot: QtBot) -> None:
        from hailuo_desktop.domain.errors import ErrorKind, Failure

        lockstep = Lockstep(reels)
        with qtbot.waitSignal(lockstep.failed):
            reels[2].failure = Failure(kind=ErrorKind.CLIP_UNREADABLE)
        lockstep.close()


@pytest.fixture
def page(theme: Theme, icons: Icons, reels: list[ClipReel], qtbot: QtBot) -> Iterator[ComparePage]:
    yield from open_page(theme, icons, reels[:2], qtbot)


def open_page(theme: Theme, icons: Icons, reels: Sequence[ClipReel], qtbot: QtBot) -> Iterator[ComparePage]:
    takes = [Take(f"job-{number}", f"Take {number}", "768P · 6 s") for number in range(len(reels))]
    found = [Difference(name="seed", values=tuple(range(len(reels))))]
    page = ComparePage(theme, icons, takes, reels, found)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    yield page
    page.lockstep.close()


class TestThePage:
    def test_it_plays_at_once_and_shows_both(self, page: ComparePage, qtbot: QtBot) -> None:
        qtbot.waitUntil(
            lambda: page.lockstep.moment > 0.2 and len(page.lockstep.numbers) == 2, timeout=60_000
        )
        QTest.keyClick(page.panes, Qt.Key.Key_Space)
        assert not page.lockstep.is_playing
        picture = page.panes.grab().toImage()
        left, right = page.panes.room(0).center(), page.panes.room(1).center()
        assert picture.pixelColor(left) != picture.pixelColor(1, 1)
        assert picture.pixelColor(right) != picture.pixelColor(1, 1)

    def test_the_one_that_is_kept_and_those_that_are_not_are_told(
        self, page: ComparePage, qtbot: QtBot
    ) -> None:
        QTest.keyClick(page.panes, Qt.Key.Key_B)
        assert page.keep_button.text() == "Keep B, reject the rest"
        with qtbot.waitSignal(page.kept) as kept:
            QTest.mouseClick(page.keep_button, Qt.MouseButton.LeftButton)
        assert kept.args == ["job-1", ["job-0"]]

    def test_the_line_of_the_wipe_follows_mouse_and_keys(self, page: ComparePage, qtbot: QtBot) -> None:
        page.ways.set_value("wipe")
        panes = page.panes
        assert panes.room(0) == panes.room(1) == panes.rect()
        QTest.mousePress(panes, Qt.MouseButton.LeftButton, pos=panes.rect().center() / 2)
        assert panes.line == pytest.approx(0.25, abs=0.01)
        QTest.mouseRelease(panes, Qt.MouseButton.LeftButton)
        QTest.keyClick(panes, Qt.Key.Key_Right)
        assert panes.line == pytest.approx(0.55, abs=0.06) or panes.line == pytest.approx(0.3, abs=0.01)

    def test_one_key_goes_from_a_to_b_in_the_same_place(self, page: ComparePage, qtbot: QtBot) -> None:
        page.ways.set_value("one")
        assert page.panes.single == 0
        QTest.keyClick(page.panes, Qt.Key.Key_X)
        assert page.panes.single == 1
        QTest.keyClick(page.panes, Qt.Key.Key_X)
        assert page.panes.single == 0

    def test_what_differs_is_listed(self, page: ComparePage) -> None:
        assert page.table.isVisible()
        assert page.table.verticalHeaderItem(0).text() == "Seed"
        cell = page.table.item(0, 1)
        assert cell is not None
        assert cell.text() == "1"

    def test_every_control_has_a_name(self, page: ComparePage) -> None:
        for button in page.findChildren(QAbstractButton):
            if button.isVisible() and button.metaObject().className() != "QTableCornerButton":
                assert button.accessibleName() or button.text(), button

    def test_three_have_no_wipe(
        self, theme: Theme, icons: Icons, reels: list[ClipReel], qtbot: QtBot
    ) -> None:
        for page in open_page(theme, icons, reels, qtbot):
            assert len(page.ways.findChildren(QAbstractButton)) == 2
            rooms = [page.panes.room(number) for number in range(3)]
            assert not rooms[0].intersects(rooms[1])
            assert not rooms[1].intersects(rooms[2])
