"""Asked for less movement: the files in which desktops keep it, and a window that stands still then."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt, QTimer
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.ui.compare.page import ComparePage
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.motion import desktop_is_still
from hailuo_desktop.ui.theme import Theme
from tests.support.window import OpenWindow
from tests.support.window_pages import fill_form, leave, open_compare, open_full_window, open_popup

_FAST_MS = 500
"""What beats more often moves something; what does not, such as a clock, says something new."""


class TestTheWindow:
    @pytest.fixture
    def opened(self, theme: Theme, icons: Icons, qtbot: QtBot, qloop: object) -> Iterator[OpenWindow]:
        with open_full_window(theme, icons, qtbot, os.environ) as opened:
            yield opened
        theme.set_less_motion(wanted=False)

    def test_everything_stands_still_where_it_would_move(self, opened: OpenWindow, theme: Theme) -> None:
        """Each thing that moves by itself is brought up twice: it moves, and with less motion it does not."""
        opened.window._keeper.change(less_motion=False)
        assert not theme.less_motion
        moving = self.all_that_moves(opened)
        assert moving == {"sketch", "camera", "hovered clip", "chosen clip", "takes"}
        opened.window._keeper.change(less_motion=True)
        assert self.all_that_moves(opened) == set()

    def test_what_moves_stops_at_once(self, opened: OpenWindow) -> None:
        fill_form(opened)
        hover, sketch = opened.window.flows._hover, opened.window.composer.sketch
        opened.until(lambda: sketch.is_playing)
        opened.window.library.hovered.emit(self.done(opened)[0])
        opened.until(lambda: hover.playing != "")
        opened.window._keeper.change(less_motion=True)
        assert not sketch.is_playing
        assert not hover.playing
        assert not beats(opened)

    def all_that_moves(self, opened: OpenWindow) -> set[str]:
        window, moving = opened.window, set[str]()

        def look(name: str) -> None:
            opened.qtbot.wait(_FAST_MS)  # what begins by itself has begun
            if beats(opened):
                moving.add(name)

        fill_form(opened)
        look("sketch")
        window.composer.remove_picture("image")
        builder = open_popup(lambda _: window.composer.prompt.camera.click())(opened)
        look("camera")
        leave(opened, builder)
        window.library.hovered.emit(self.done(opened)[0])
        look("hovered clip")
        window.library.hovered.emit("")
        window.board.show_job(self.done(opened)[1])
        opened.until(lambda: window.stage.player.playback.frame is not None)
        look("chosen clip")
        window.stage.player.playback.pause()
        page = open_compare(opened)
        assert isinstance(page, ComparePage)
        opened.until(lambda: page.lockstep.numbers != [])
        look("takes")
        leave(opened, page)
        return moving

    def done(self, opened: OpenWindow) -> list[str]:
        return [job.id for job in opened.window.board.jobs if job.state is JobState.DONE]

    def test_menus_are_there_at_once(self, theme: Theme, qapp: QApplication) -> None:
        for each in (Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateMenu):
            qapp.setEffectEnabled(each, True)
        theme.set_less_motion(wanted=True)
        assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
        theme.set_less_motion(wanted=False)
        assert qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
        qapp.setEffectEnabled(Qt.UIEffect.UI_General, False)

    def test_the_systems_wish_counts_as_the_users(
        self, qapp: QApplication, resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "gtk-4.0").mkdir()
        (tmp_path / "gtk-4.0" / "settings.ini").write_text("[Settings]\ngtk-enable-animations=0\n")
        asked = Theme(qapp, resources, dressed=False)
        assert not asked.less_motion
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
        asked = Theme(qapp, resources, dressed=False)
        asked.set_less_motion(wanted=False)
        assert asked.less_motion


def beats(opened: OpenWindow) -> list[str]:
    """What moves now: timers, animations, bars of unknown length, players of clips."""
    window = opened.window.window()
    timers = [
        f"a timer of {type(each.parent()).__name__}"
        for each in window.findChildren(QTimer)
        if each.isActive() and not each.isSingleShot() and each.interval() < _FAST_MS
    ]
    running = QAbstractAnimation.State.Running
    animations = [each for each in window.findChildren(QAbstractAnimation) if each.state() is running]
    bars = [each for each in window.findChildren(QProgressBar) if each.isVisible() and not each.maximum()]
    playing = QMediaPlayer.PlaybackState.PlayingState
    players = [each for each in window.findChildren(QMediaPlayer) if each.playbackState() is playing]
    return timers + [repr(each) for each in (*animations, *bars, *players)]


@pytest.mark.parametrize(
    ("file", "text", "still"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("kdeglobals", "[General]\nName[de]=Über\nName[de]=zwei\n", False),
        ("kdeglobals", "no section at all", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", False),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations = 0\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-font-name=100%\n", False),
    ],
)
def test_what_the_desktop_keeps(tmp_path: Path, file: str, text: str, still: bool) -> None:
    assert not desktop_is_still(tmp_path)
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert desktop_is_still(tmp_path) is still


def test_a_file_that_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "kdeglobals").write_bytes(b"\xff\xfe[KDE]\x00")
    (tmp_path / "gtk-3.0").write_text("a file where a folder is expected", encoding="utf-8")
    assert not desktop_is_still(tmp_path)
