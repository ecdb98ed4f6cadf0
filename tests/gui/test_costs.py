"""The page of costs tells what was spent and sets the limits; a limit is said with a way out of it."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.errors import Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.ledger import LedgerEntry
from hailuo_desktop.domain.money import Money
from hailuo_desktop.services.ledger_desk import LedgerDesk
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.settings import Settings, SpendingLimits
from hailuo_desktop.ui.amounts import read_typed, sum_words, typed_words
from hailuo_desktop.ui.costs.page import CostsPage
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.videos import make_clip
from tests.support.window import OpenWindow, open_window

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def entry(amount: str, days_ago: int = 0, currency: str = "USD", **changes: Any) -> LedgerEntry:
    sent = NOON - timedelta(days=days_ago)
    made = LedgerEntry(
        job_id=f"{amount}-{days_ago}-{currency}",
        provider="atlas",
        model="minimax/hailuo-02/standard",
        asked=sent,
        sent=sent,
        settled=Money(Decimal(amount), currency),
        is_kept=True,
    )
    return msgspec.structs.replace(made, **changes)


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, tmp_path: Path) -> CostsPage:
    desk = LedgerDesk(JobStore(tmp_path / "journal"), local=lambda moment: moment)
    page = CostsPage(theme, desk, SpendingLimits(day=Decimal("2.5")))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    return page


def words_of(parent: QWidget, name: str) -> str:
    label = parent.findChild(QLabel, name)
    assert label is not None
    return label.text()


def test_it_says_what_will_be_there(page: CostsPage) -> None:
    page.show_entries([], NOON)
    shown = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "What your clips cost will stand here" in shown
    assert not page.export_button.isEnabled()


def test_sums_of_today_and_this_month_in_each_currency(page: CostsPage) -> None:
    returned = entry("0.28", 2, settled=None, returned=Money(Decimal("0.28")), is_kept=False)
    unknown = entry("9", 3, settled=None, is_unknown=True, is_kept=False)
    page.show_entries(
        [entry("5", 40), entry("0.49", 1), entry("0.23"), entry("2", 0, "CNY"), returned, unknown], NOON
    )
    assert words_of(page, "costsToday") == "2.00 CNY · $0.23"
    assert words_of(page, "costsMonth") == "2.00 CNY · $0.72"
    more = words_of(page, "costsMore")
    assert "$0.28 not charged" in more
    assert "1 of unknown price" in more
    assert "3 delivered" in more


def test_the_chart_tells_its_figures_to_those_who_cannot_see_it(page: CostsPage) -> None:
    page.show_entries([entry("5", 40), entry("0.49", 1), entry("0.23")], NOON)
    assert "19" in page.chart.accessibleDescription()
    assert page.chart.accessibleDescription().count("$") == 2
    assert "$0.49" in page.chart.accessibleDescription()
    page.by.set_value("month")
    assert "October 2026: $5.00" in page.chart.accessibleDescription()
    assert "November 2026: $0.72" in page.chart.accessibleDescription()


def test_rows_by_day_month_and_model(page: CostsPage) -> None:
    def names() -> list[str]:
        rows = [page.table.item(row, 0) for row in range(page.table.rowCount())]
        return [cell.text() for cell in rows if cell is not None]

    page.show_entries([entry("5", 40, model="maker/other"), entry("0.49", 1), entry("0.23")], NOON)
    assert len(names()) == 3
    page.by.set_value("month")
    assert names() == ["November 2026", "October 2026"]
    page.by.set_value("model")
    assert names() == ["maker/other", "minimax/hailuo-02/standard"]
    spent = page.table.item(1, 1)
    assert spent is not None
    assert spent.text() == "$0.72"


def test_a_limit_holds_from_the_letter_that_was_typed(page: CostsPage, qtbot: QtBot) -> None:
    told: list[SpendingLimits] = []
    page.limits_changed.connect(told.append)
    field = page.limits.fields["day"]
    assert field.text() == "2.50"
    field.selectAll()
    QTest.keyClicks(field, "3")
    assert told[-1].day == Decimal(3)
    QTest.keyClicks(field, "x")
    assert told[-1].day == Decimal(3)
    assert "still holds" in page.limits.hint.text()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert told.pop().day is None
    assert "still holds" not in page.limits.hint.text()
    page.limits.currency.setCurrentText("CNY")
    assert told[-1].currency == "CNY"


@pytest.mark.parametrize(
    ("locale", "text", "amount"),
    [
        ("en_US", "1,234.5", "1234.5"),
        ("de_DE", "1.234,5", "1234.5"),
        ("fr_FR", "0,5", "0.5"),
        ("en_US", "$ 3", "3"),
        ("en_US", "-1", None),
        ("en_US", "nan", None),
        ("en_US", "1e9", None),
        ("en_US", "ten", None),
    ],
)
def test_sums_are_read_as_the_language_writes_them(locale: str, text: str, amount: str | None) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert read_typed(text) == (None if amount is None else Decimal(amount))
        if amount is not None:
            assert read_typed(typed_words(Decimal(amount))) == Decimal(amount)
    finally:
        QLocale.setDefault(before)


def test_sums_are_written_as_the_language_writes_them() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        assert sum_words(Money(Decimal("1234.5"))) == "1.234,50\xa0$"
        assert sum_words(Money(Decimal("0.2375"), "CNY")) == "0,2375 CNY"
    finally:
        QLocale.setDefault(before)


@pytest.fixture
def opened(
    qloop: object, theme: Theme, icons: Icons, qtbot: QtBot, tmp_path: Path
) -> Iterator[tuple[OpenWindow, AtlasSimulator]]:
    with AtlasSimulator(videos=[make_clip(tmp_path / "served.mp4")]) as simulator:
        simulator.set(states=("completed",))
        environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
        with open_window(theme, icons, qtbot, environ) as window:
            window.window.composer.format.choose("atlas", "hailuo-02", "768P", 6)
            window.window.composer.prompt.set_text("a lake")
            yield window, simulator


def limit(window: OpenWindow, **limits: str) -> None:
    wanted: dict[str, Any] = {name: Decimal(each) for name, each in limits.items()}
    window.parts.budget.limits = SpendingLimits(**wanted)


def page_of(window: OpenWindow) -> CostsPage | None:
    pages = window.window.findChildren(CostsPage)
    return next((each for each in pages if each.isVisible()), None)


def button(window: OpenWindow, name: str) -> QPushButton:
    window.until(lambda: window.window.findChild(QPushButton, name) is not None)
    found = window.window.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_clip_is_counted_and_the_page_follows(
    opened: tuple[OpenWindow, AtlasSimulator], tmp_path: Path
) -> None:
    window, simulator = opened
    bar = window.window.top_bar
    assert "today" not in bar.money.text()
    window.press_generate()
    window.until(lambda: "$0.28 today" in bar.money.toolTip())
    bar.money.click()
    page = page_of(window)
    assert page is not None
    assert not page.isModal()
    window.until(lambda: words_of(page, "costsToday") == "$0.28")
    window.until(lambda: window.state is JobState.DONE)
    window.until(lambda: "1 delivered" in words_of(page, "costsMore"))
    page.export_button.click()
    window.until(lambda: page.findChild(QFileDialog) is not None)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    target = tmp_path / "costs.csv"
    dialog.fileSelected.emit(str(target))
    dialog.done(QDialog.DialogCode.Accepted)
    window.until(lambda: str(target) in window.window.notices.text)
    (row,) = csv.DictReader(io.StringIO(target.read_text(encoding="utf-8-sig")))
    assert (row["settled"], row["kept"]) == ("0.28", "yes")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    window.until(lambda: page_of(window) is None)
    assert len(simulator.submissions) == 1


def test_a_limit_set_on_the_page_holds_at_once_and_after_a_restart(
    opened: tuple[OpenWindow, AtlasSimulator],
) -> None:
    window, simulator = opened
    window.window.top_bar.costs_asked.emit()
    page = page_of(window)
    assert page is not None
    QTest.keyClicks(page.limits.fields["month"], "0.1")
    assert window.parts.budget.limits.month == Decimal("0.1")
    page.reject()
    window.press_generate()
    window.until(lambda: "0.10 is left" in window.window.notices.text)
    assert window.window.composer.prompt.text == "a lake"
    assert window.window.composer.foot.button.isEnabled()
    assert not simulator.submissions
    button(window, "noticeAction").click()
    window.until(lambda: page_of(window) is not None)
    again = page_of(window)
    assert again is not None
    assert again.limits.fields["month"].text() == "0.10"
    window.until(lambda: isinstance(again.focusWidget(), QLineEdit))

    def kept() -> bool:
        return window.foundation.settings_store.load().limits.month == Decimal("0.1")

    window.until(kept)
    assert isinstance(window.foundation.settings_store.load(), Settings)


def test_one_clip_keeps_the_limit_for_one_press_too(opened: tuple[OpenWindow, AtlasSimulator]) -> None:
    window, simulator = opened
    limit(window, batch="0.1")
    window.press_generate()
    window.until(lambda: "over your limit of $0.10" in window.window.notices.text)
    assert window.window.composer.prompt.text == "a lake"
    assert not simulator.submissions


def test_a_dear_clip_is_asked_for_with_its_sum_and_sent_after_one_yes(
    opened: tuple[OpenWindow, AtlasSimulator],
) -> None:
    window, simulator = opened
    limit(window, ask_above="0.1")
    window.press_generate()
    no = button(window, "no")
    yes = button(window, "yes")
    assert yes.text() == "Spend $0.28"
    no.click()
    window.until(window.window.composer.foot.button.isEnabled)
    window.until(lambda: window.window.findChild(QPushButton, "yes") is None)
    assert not simulator.submissions
    assert window.window.composer.prompt.text == "a lake"
    window.press_generate()
    button(window, "yes").click()
    window.until(lambda: window.state is JobState.RENDERING)
    assert len(simulator.submissions) == 1
    job = window.window.board.on_stage
    assert job is not None
    assert job.max_cost == Money(Decimal("0.28"))


def test_a_clip_is_copied_as_code_from_the_composer(
    opened: tuple[OpenWindow, AtlasSimulator],
) -> None:
    window, simulator = opened
    more = window.window.composer.findChild(QToolButton, "moreButton")
    assert more is not None
    languages = more.findChild(QMenu, "codeMenu")
    assert languages is not None
    python = next(each for each in languages.actions() if each.text() == "Python")
    python.trigger()
    window.until(lambda: "Copied as Python" in window.window.notices.text)
    code = QGuiApplication.clipboard().text()
    assert '"prompt": "a lake"' in code
    assert KEY not in code
    compile(code, "sample", "exec")
    window.window.composer.format.choose(
        "sketch", window.foundation.catalogue.usual_family("sketch").id, "", 0
    )
    python.trigger()
    window.until(lambda: "no request" in window.window.notices.text)
    assert not simulator.submissions


def test_a_job_is_copied_as_code_from_its_menu(opened: tuple[OpenWindow, AtlasSimulator]) -> None:
    window, simulator = opened
    window.press_generate()
    window.until(lambda: window.state is JobState.RENDERING)
    job = window.window.board.on_stage
    assert job is not None
    window.window.library.menu_asked.emit(job.id, window.window.mapToGlobal(window.window.rect().center()))
    menu = window.window.findChild(QMenu, "jobMenu")
    assert menu is not None
    languages = menu.findChild(QMenu, "codeMenu")
    assert languages is not None
    next(each for each in languages.actions() if each.text() == "cURL").trigger()
    menu.close()
    window.until(lambda: "Copied as cURL" in window.window.notices.text)
    assert QGuiApplication.clipboard().text().startswith("bash <<")
    assert len(simulator.submissions) == 1


def test_a_job_that_met_a_limit_leads_to_the_limits(opened: tuple[OpenWindow, AtlasSimulator]) -> None:
    """The limit was reached between Generate and the paid request."""
    window, simulator = opened
    simulator.set(keep_rendering=True)
    window.press_generate()
    window.until(lambda: window.state is JobState.RENDERING)
    job = window.window.board.on_stage
    assert job is not None
    failure = Failure(kind=ErrorKind.OVER_LIMIT, facts={"period": "day"}, charge=Charge.NONE)
    met = msgspec.structs.replace(job, id="another", state=JobState.FAILED, failure=failure)
    window.window.board.add(met)
    window.until(lambda: window.state is JobState.FAILED)
    shown = [each for each in window.window.stage.findChildren(QPushButton) if each.isVisible()]
    next(each for each in shown if each.text() == "Limits…").click()
    window.until(lambda: page_of(window) is not None)
    assert len(simulator.submissions) == 1


def test_a_price_that_rose_leads_to_the_new_one(opened: tuple[OpenWindow, AtlasSimulator]) -> None:
    window, simulator = opened
    composer = window.window.composer
    window.until(lambda: "quoted" in composer.foot.price.text())
    before = composer.foot.price.text()
    dearer = {"code": 200, "data": {"price": "0.35", "currency": "USD"}}
    simulator.fail_next("calculate", times=9, status=200, body=dearer)
    window.parts.quotes._asked.clear()  # as a minute later
    window.press_generate()
    window.until(lambda: window.state is JobState.FAILED)
    assert not simulator.submissions
    shown = [each for each in window.window.stage.findChildren(QPushButton) if each.isVisible()]
    new = next(each for each in shown if each.text() == "Show the new price")
    new.click()
    window.until(lambda: "$0.35" in composer.foot.price.text())
    assert "0.35" not in before
    assert composer.prompt.text == "a lake"
