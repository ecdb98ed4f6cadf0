"""What the desktop hears of jobs: their end, how far they are, and not to go to sleep.

Against a real session bus, with services on it that answer as desktops do.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import JobState, Submission
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.storage.settings import MannerSettings
from hailuo_desktop.ui.errands import Errands
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.manners.desktop_bus import BusError, BusPlace, DesktopBus
from hailuo_desktop.ui.manners.progress import SharedProgress
from hailuo_desktop.ui.manners.taskbar import DockBadge, TaskbarState, WindowsTaskbar
from hailuo_desktop.ui.manners.wakefulness import BusWakefulness, CaffeinateWakefulness
from hailuo_desktop.ui.theme import Theme
from tests.support.builders import a_job
from tests.support.cards import NOW
from tests.support.desktop_services import (
    DOCK,
    NOTIFICATIONS,
    POWER,
    SAVER,
    SESSION,
    DesktopServices,
    desktop_services,
)
from tests.support.session_bus import session_bus
from tests.support.window import OpenWindow, finish, open_window

needs_bus = pytest.mark.skipif(
    sys.platform in ("win32", "darwin") or not shutil.which("dbus-daemon"), reason="needs a session bus"
)
pytestmark = pytest.mark.usefixtures("qloop")

HEADS_UP = BusPlace(NOTIFICATIONS, "/org/freedesktop/Notifications", NOTIFICATIONS)


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus() as environment:
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def desktop(address: str) -> Iterator[DesktopServices]:
    with desktop_services(address) as services:
        yield services


@pytest.fixture
def named() -> Iterator[None]:
    """The program has its names, as `app` gives them."""
    before = QGuiApplication.applicationDisplayName(), QGuiApplication.desktopFileName()
    QGuiApplication.setApplicationDisplayName("Hailuo Desktop")
    QGuiApplication.setDesktopFileName("hailuo-desktop")
    yield
    QGuiApplication.setApplicationDisplayName(before[0])
    QGuiApplication.setDesktopFileName(before[1])


@pytest.fixture
def opened(
    desktop: DesktopServices,
    named: None,
    theme: Theme,
    icons: Icons,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[OpenWindow]:
    # Set first, so that what the program puts there is taken away again.
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    with open_window(theme, icons, qtbot, {**os.environ}) as opened:
        yield opened


def manners(opened: OpenWindow, **changes: object) -> None:
    """Change these settings as the page of settings does."""
    keeper = opened.window._keeper
    wanted = msgspec.structs.replace(keeper.settings.manners, **changes)
    keeper.change(manners=wanted)


def make_a_clip(opened: OpenWindow) -> str:
    """By the free sketch; the id of its job."""
    window = opened.window
    before = {job.id for job in window.board.jobs}
    window.show_demo()
    opened.until(lambda: window.composer.boxes["image"].is_filled)
    opened.press_generate()

    def made() -> list[str]:
        done = [job.id for job in window.board.jobs if job.state is JobState.DONE]
        return [job_id for job_id in done if job_id not in before]

    opened.until(lambda: made() != [])
    return made()[0]


@needs_bus
class TestNotifications:
    def test_a_finished_clip_is_told_and_a_click_leads_to_it(
        self, opened: OpenWindow, desktop: DesktopServices
    ) -> None:
        manners(opened, only_away=False)
        job_id = make_a_clip(opened)
        opened.until(lambda: bool(desktop.of("Notify")))
        name, replaces, icon, title, body, actions, hints, _ = desktop.of("Notify")[0]
        assert (name, replaces, icon) == ("Hailuo Desktop", 0, "hailuo-desktop")
        assert title == "Your video is ready"
        assert body.startswith("[Push in] Mist drifts over the lake")
        assert "Finished in " in body
        assert actions == ["default", "Show"]
        assert hints["desktop-entry"] == ("s", "hailuo-desktop")
        assert hints["image-path"][1].startswith("file:///")
        shown: list[str] = []
        opened.window.board.shown.connect(shown.append)
        opened.window.frame.showMinimized()
        desktop.click(1, token="a token")
        opened.until(lambda: shown == [job_id])
        assert not opened.window.frame.isMinimized()
        assert os.environ["XDG_ACTIVATION_TOKEN"] == "a token"

    def test_nothing_is_told_while_the_user_looks_on(
        self, opened: OpenWindow, desktop: DesktopServices
    ) -> None:
        ended = opened.window.board.ended
        assert QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        ended.emit(JobUpdate(job=a_job(id="a", state=JobState.DONE)))
        manners(opened, only_away=False)
        ended.emit(JobUpdate(job=a_job(id="b", state=JobState.DONE)))
        opened.until(lambda: bool(desktop.of("Notify")))
        assert len(desktop.of("Notify")) == 1  # the first one would have come before

    def test_nothing_is_told_to_who_does_not_want_it(
        self, opened: OpenWindow, desktop: DesktopServices
    ) -> None:
        ended = opened.window.board.ended
        manners(opened, notify=False, only_away=False)
        ended.emit(JobUpdate(job=a_job(id="a", state=JobState.DONE)))
        manners(opened, notify=True)
        ended.emit(JobUpdate(job=a_job(id="b", state=JobState.DONE)))
        opened.until(lambda: bool(desktop.of("Notify")))
        assert len(desktop.of("Notify")) == 1

    def test_a_batch_is_told_once_and_its_clips_are_not(
        self, opened: OpenWindow, desktop: DesktopServices
    ) -> None:
        manners(opened, only_away=False)
        board, batches = opened.window.board, opened.window.flows.batches.watch
        board.ended.emit(JobUpdate(job=a_job(state=JobState.DONE, batch="b1", row=1, finished=NOW)))
        board.ended.emit(JobUpdate(job=a_job(state=JobState.CANCELLED)))
        batches.told.emit("b1", "A batch is finished: 2 of 2 done")
        opened.until(lambda: bool(desktop.of("Notify")))
        assert [each[4] for each in desktop.of("Notify")] == ["A batch is finished: 2 of 2 done"]

    def test_words_from_outside_are_no_markup(self, opened: OpenWindow, desktop: DesktopServices) -> None:
        manners(opened, only_away=False)
        request = msgspec.structs.replace(a_job().request, prompt="a <b>bold</b> & wild lake")
        board = opened.window.board
        board.ended.emit(JobUpdate(job=a_job(state=JobState.DONE, request=request)))
        opened.until(lambda: bool(desktop.of("Notify")))
        assert desktop.of("Notify")[0][4] == "a &lt;b&gt;bold&lt;/b&gt; &amp; wild lake"

    def test_news_of_the_same_job_take_the_place_of_the_old_ones(
        self, opened: OpenWindow, desktop: DesktopServices
    ) -> None:
        manners(opened, only_away=False)
        board = opened.window.board
        job = a_job(state=JobState.DONE)
        board.ended.emit(JobUpdate(job=job))
        opened.until(lambda: len(desktop.of("Notify")) == 1)
        board.ended.emit(JobUpdate(job=job))
        opened.until(lambda: len(desktop.of("Notify")) == 2)
        assert desktop.of("Notify")[1][1] == 1
        desktop.dismiss(2)
        notices = opened.window.flows.desktop.notices
        opened.until(lambda: not notices._shown)
        board.ended.emit(JobUpdate(job=job))
        opened.until(lambda: len(desktop.of("Notify")) == 3)
        assert desktop.of("Notify")[2][1] == 0


@needs_bus
class TestAwake:
    def test_only_while_a_clip_is_made_and_only_if_wanted(
        self, opened: OpenWindow, desktop: DesktopServices
    ) -> None:
        board = opened.window.board
        board._take(JobUpdate(job=a_job(id="a", state=JobState.RENDERING)))
        board._take(JobUpdate(job=a_job(id="a", state=JobState.CANCELLED)))
        manners(opened, keep_awake=True)
        board._take(JobUpdate(job=a_job(id="b", state=JobState.RENDERING)))
        opened.until(lambda: bool(desktop.of("Inhibit", POWER)))
        board._take(JobUpdate(job=a_job(id="b", state=JobState.CANCELLED)))
        opened.until(lambda: desktop.of("UnInhibit", POWER) == [(1,)])
        assert [each[1] for each in desktop.of("Inhibit")] == ["A video is being made"]

    def test_who_changes_the_wish_meanwhile_is_heard(
        self, opened: OpenWindow, desktop: DesktopServices
    ) -> None:
        opened.window.board._take(JobUpdate(job=a_job(id="a", state=JobState.RENDERING)))
        manners(opened, keep_awake=True)
        opened.until(lambda: bool(desktop.of("Inhibit", POWER)))
        manners(opened, keep_awake=False)
        opened.until(lambda: desktop.of("UnInhibit", POWER) == [(1,)])

    @pytest.mark.parametrize(
        ("names", "let_go"),
        [((POWER, SESSION, SAVER), "UnInhibit"), ((SESSION, SAVER), "Uninhibit"), ((SAVER,), "UnInhibit")],
    )
    def test_whoever_can_is_asked_the_gentlest_first(
        self, address: str, qtbot: QtBot, names: tuple[str, ...], let_go: str
    ) -> None:
        errands = Errands(lambda error: pytest.fail(str(error)))
        bus = DesktopBus()
        awake = BusWakefulness(bus, errands.run)
        with desktop_services(address, names) as services:
            awake.set_awake(True, "why")
            qtbot.waitUntil(lambda: bool(services.of("Inhibit")), timeout=30_000)
            assert [each.interface.startswith(names[0]) for each in services.heard] == [True]
            awake.set_awake(False, "why")
            qtbot.waitUntil(lambda: services.of(let_go) == [(1,)], timeout=30_000)
            finish(qtbot, errands.close())
            finish(qtbot, bus.close())


@needs_bus
class TestProgress:
    def test_the_dock_sees_jobs_come_and_go(self, opened: OpenWindow, desktop: DesktopServices) -> None:
        board = opened.window.board
        board._take(JobUpdate(job=a_job(id="a", state=JobState.RENDERING), fraction=0.25))
        opened.until(lambda: len(desktop.of("Update", DOCK)) == 1)
        board._take(JobUpdate(job=a_job(id="a", state=JobState.CANCELLED)))
        opened.until(lambda: len(desktop.of("Update", DOCK)) == 2)
        uri = "application://hailuo-desktop.desktop"
        working = {"progress": ("d", 0.25), "progress-visible": ("b", True)}
        resting = {"progress": ("d", 0.0), "progress-visible": ("b", False)}
        assert desktop.of("Update", DOCK) == [
            (uri, {**working, "count": ("x", 1), "count-visible": ("b", True)}),
            (uri, {**resting, "count": ("x", 0), "count-visible": ("b", False)}),
        ]


class TestOnOtherSystems:
    @pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
    def test_what_keeps_a_mac_awake_ends_with_the_wish(self, tmp_path: Path, qtbot: QtBot) -> None:
        told, program = tmp_path / "told", tmp_path / "caffeinate"
        lines = ("#!/bin/sh", f'echo "$$ $*" > "{told}.part"', f'mv "{told}.part" "{told}"', "exec sleep 600")
        program.write_text("\n".join(lines))
        program.chmod(0o755)
        awake = CaffeinateWakefulness(str(program))
        awake.set_awake(True, "why")
        awake.set_awake(True, "why")
        qtbot.waitUntil(told.exists, timeout=30_000)
        number, *arguments = told.read_text().split()
        assert arguments == ["-i", "-w", str(os.getpid())]
        os.kill(int(number), 0)
        awake.set_awake(False, "why")
        with pytest.raises(ProcessLookupError):
            os.kill(int(number), 0)

    def test_a_taskbar_that_is_not_there_is_done_without(self, named: None) -> None:
        if sys.platform == "win32":
            pytest.skip("it is there")
        taskbar = WindowsTaskbar(lambda: 1)
        taskbar.show(TaskbarState(1, 0.5))
        taskbar.show(TaskbarState())
        DockBadge().show(TaskbarState(2))
        DockBadge().show(TaskbarState())


class TestHowFar:
    def test_what_the_provider_says_goes_before_what_is_foretold(self) -> None:
        progress = SharedProgress(lambda _: 100)
        rendering = a_job(state=JobState.RENDERING, submission=Submission(fields={}, sent_at=NOW))
        at = NOW + timedelta(seconds=30)
        assert progress.state([JobUpdate(job=rendering)], at) == TaskbarState(1, 0.3)
        assert progress.state([JobUpdate(job=rendering, fraction=0.5)], at) == TaskbarState(1, 0.5)

    def test_where_nobody_knows_nothing_is_claimed(self) -> None:
        progress = SharedProgress(lambda _: 0)
        rendering = a_job(state=JobState.RENDERING, submission=Submission(fields={}, sent_at=NOW))
        assert progress.state([JobUpdate(job=rendering)], NOW) == TaskbarState(1, None)

    def test_what_takes_longer_than_usual_does_not_look_done(self) -> None:
        progress = SharedProgress(lambda _: 10)
        rendering = a_job(state=JobState.RENDERING, submission=Submission(fields={}, sent_at=NOW))
        state = progress.state([JobUpdate(job=rendering)], NOW + timedelta(hours=1))
        assert state.fraction is not None
        assert state.fraction < 1

    def test_the_bar_does_not_fall_back_when_one_of_several_is_done(self) -> None:
        progress = SharedProgress(lambda _: 100)
        jobs = [
            JobUpdate(
                job=a_job(id=name, state=JobState.RENDERING, submission=Submission(fields={}, sent_at=NOW))
            )
            for name in ("a", "b")
        ]
        at = NOW + timedelta(seconds=50)
        assert progress.state(jobs, at) == TaskbarState(2, 0.5)
        assert progress.state(jobs[1:], at) == TaskbarState(1, 0.75)
        assert progress.state([], at) == TaskbarState()
        assert progress.state(jobs[:1], at, waiting=4) == TaskbarState(1, 0.1)
        assert progress.state([], at) == TaskbarState()
        assert progress.state(jobs[:1], at) == TaskbarState(1, 0.5)


class TestWithoutADesktop:
    def test_a_bus_that_is_not_there_is_told_at_once(
        self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        if sys.platform in ("win32", "darwin"):
            pytest.skip("Linux only")
        for nowhere in (None, "", "unix:path=/nonexistent", "tcp:host=localhost,port=1"):
            if nowhere is None:
                monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
            else:
                monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", nowhere)
            bus = DesktopBus()
            with pytest.raises(BusError):
                finish(qtbot, bus.call(HEADS_UP, "GetCapabilities"))
            finish(qtbot, bus.close())

    def test_the_window_works_all_the_same(
        self, theme: Theme, icons: Icons, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        with open_window(theme, icons, qtbot, {**os.environ}) as opened:
            manners(opened, only_away=False, keep_awake=True)
            board = opened.window.board
            board._take(JobUpdate(job=a_job(id="a", state=JobState.RENDERING)))
            board._take(JobUpdate(job=a_job(id="a", state=JobState.CANCELLED)))
            board.ended.emit(JobUpdate(job=a_job(id="b", state=JobState.DONE)))
            # Whatever comes of it is begun by now, and failures are told in the strip.
            finish(qtbot, opened.window._errands.close())
            assert opened.window.notices.text == ""

    def test_the_usual_settings_are_quiet(self) -> None:
        assert MannerSettings() == MannerSettings(notify=True, only_away=True, keep_awake=False)
