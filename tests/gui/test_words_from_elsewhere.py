"""What a server says is shown as words: no markup is obeyed, no picture fetched, no link made."""

from __future__ import annotations

import os
import time

from PySide6.QtCore import Qt
from PySide6.QtNetwork import QTcpServer
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY
from tests.support.builders import a_job, a_request
from tests.support.window import open_window

MARKUP = [
    "<b>bold</b>", "<i>x", "<a href='{place}'>free credits</a>", "<img src='{place}/a.png'>",
    "<img src=\"{place}\">", "<table><tr><td>x</td></tr></table>", "<style>* {{ color: red }}</style>",
    "<script>alert(1)</script>", "<qt><h1>big</h1></qt>", "<html><body background='{place}'>x",
    "<!DOCTYPE html><p>x", "<p style='background: url({place})'>x</p>", "<ul><li>x</li></ul>", "<br>a",
    "&lt;b&gt;", "&amp;amp;", "<iframe src='{place}'></iframe>", "<object data='{place}'></object>",
    "<link rel='stylesheet' href='{place}'>", "javascript:alert(1)", "{place}", "file:///etc/passwd",
    "**bold** _it_ [x]({place})", "\u202egnp.exe", "\u200b\u200b", "a\u0000b", "%n %1 {{0}} {{x}}",
    "x" * 1_000_000, "<b>" * 10_000, "\n" * 500, "<svg onload='x'><image href='{place}'/></svg>",
]  # fmt: skip


def labels(widget: object) -> list[QLabel]:
    return [label for label in widget.findChildren(QLabel) if label.text()]  # type: ignore[attr-defined]


def test_no_markup_is_obeyed_anywhere_in_the_window(
    qloop: object, theme: Theme, icons: Icons, qtbot: QtBot
) -> None:
    assert len(MARKUP) >= 30
    server = QTcpServer()
    assert server.listen()
    place = f"http://127.0.0.1:{server.serverPort()}"
    with open_window(theme, icons, qtbot, os.environ) as opened:
        window = opened.window
        # The app's own link, to where keys are had: nothing from elsewhere ever gets into it.
        own = {label: label.text() for label in labels(window) if label.openExternalLinks()}
        assert all(label.textFormat() is Qt.TextFormat.RichText for label in own)
        for number, pattern in enumerate(MARKUP):
            words = pattern.format(place=place) if len(pattern) < 1000 else pattern
            error = AppError(ErrorKind.GENERATION_FAILED, message=words, charge=Charge.RETURNED)
            failure = Failure(kind=error.kind, message=error.message, charge=error.charge)
            job = a_job(
                id=f"job-{number}",
                state=JobState.FAILED,
                request=a_request(prompt=words[:2000], image=None),
                failure=failure,
            )
            window.board._take(JobUpdate(job=job))
            window.board.show_job(job.id)
            window.notices.say(Notice(words[:500], "danger"))
            for label in labels(window):
                if label in own:
                    assert label.text() == own[label]
                    continue
                if "<" in label.text() or place in label.text():
                    assert label.textFormat() is Qt.TextFormat.PlainText, (label.objectName(), words[:50])
                assert not label.openExternalLinks()
            assert len(error.message) <= 500
    assert not server.hasPendingConnections()
    server.close()


def test_without_a_network_the_window_opens_as_ever(
    qloop: object, theme: Theme, icons: Icons, qtbot: QtBot
) -> None:
    """Nobody answers at the provider's address: no dialog, no word, all bundled families."""
    environ = {
        **os.environ,
        "HAILUO_ATLAS_URL": "http://127.0.0.1:9",
        "ATLASCLOUD_API_KEY": KEY,
    }
    with open_window(theme, icons, qtbot, environ) as opened:
        window = opened.window
        opened.parts.catalogue.refresh_if_old()
        opened.until(lambda: window.composer.foot.button.isEnabled())
        end = time.monotonic() + 1
        opened.until(lambda: time.monotonic() > end)
        assert not window.notices.isVisible()
        assert not [each for each in window.frame.findChildren(QDialog) if each.isVisible()]
        labelled = {spec.label for spec in opened.parts.catalogue.families("atlas")}
        assert {"Hailuo 02", "Hailuo 2.3"} <= labelled
