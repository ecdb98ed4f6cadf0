"""The settings: found by words, in effect at once, kept, reset by page, and handed on without secrets."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from hailuo_desktop.storage.settings import Settings, SettingsStore
from hailuo_desktop.ui.labels_page import LabelFields
from hailuo_desktop.ui.settings.page import SettingsPage
from hailuo_desktop.ui.settings.section import SettingRow
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import DARK
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.keyring_backends import GoodBackend
from tests.support.settings_hands import (
    answer_of,
    as_at_first,
    choose,
    get,
    open_page,
    settings,
    settings_window,
    type_over,
)
from tests.support.window import OpenWindow, Quoting


@pytest.fixture(scope="module")
def shared(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    _theme: Theme,
    _english: None,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[OpenWindow, GoodBackend, AtlasSimulator]]:
    home = {"HAILUO_DESKTOP_HOME": str(tmp_path_factory.mktemp("home"))}
    with settings_window(request, qapp, _theme, home) as shared:
        yield shared


@pytest.fixture
def opened(shared: tuple[OpenWindow, GoodBackend, AtlasSimulator], theme: Theme) -> Iterator[OpenWindow]:
    yield shared[0]
    as_at_first(*shared)


@pytest.fixture
def page(opened: OpenWindow) -> SettingsPage:
    return open_page(opened)


def is_still(theme: Theme) -> bool:
    """Whether nothing moves by itself."""
    return theme.less_motion


def shown_sections(page: SettingsPage) -> list[str]:
    return [section.id for section in page.sections if section.isVisible()]


class TestTheWindow:
    def test_keys_and_menu_open_it_once(self, opened: OpenWindow) -> None:
        QTest.keyClick(opened.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        first = opened.window.flows.settings.page
        assert first is not None
        assert first.isVisible()
        entry = next(each for each in opened.window.top_bar.menu.actions() if each.text() == "Settings…")
        entry.trigger()
        assert opened.window.flows.settings.page is first
        assert not [each.text() for each in opened.window.top_bar.menu.actions() if each.isCheckable()]
        QTest.keyClick(first, Qt.Key.Key_Escape)
        opened.until(lambda: opened.window.flows.settings.page is None)

    def test_one_page_at_a_time_by_the_arrow_keys(self, page: SettingsPage) -> None:
        seen = []
        page.list.setFocus()
        for _ in page.sections:
            seen += shown_sections(page)
            QTest.keyClick(page.list, Qt.Key.Key_Down)
        assert seen == [section.id for section in page.sections]
        assert len(set(seen)) == 8

    def test_no_part_of_it_is_a_window_by_itself(self, page: SettingsPage) -> None:
        """It would outlive the page, until the collector takes it away in the middle of something."""
        around = QApplication.topLevelWidgets()
        assert [each for each in around if isinstance(each, QLabel) and each.text()] == []

    def test_every_control_has_a_name(self, page: SettingsPage) -> None:
        for button in page.findChildren(QAbstractButton):
            if button.parent() is not None and not isinstance(button.parent(), QLineEdit):
                assert button.accessibleName() or button.text(), button.objectName()
        for kind in (QLineEdit, QComboBox, QSpinBox):
            for field in page.findChildren(kind):
                if not isinstance(field.parent(), QComboBox | QSpinBox):
                    assert field.accessibleName(), field.objectName()

    def test_another_language_while_it_is_open(
        self, opened: OpenWindow, page: SettingsPage, qapp: QApplication
    ) -> None:
        translator = Quoting()
        qapp.installTranslator(translator)
        try:
            opened.until(lambda: page.windowTitle() == "«Settings»")
            for row, section in enumerate(page.sections):
                assert page.list.item(row).text() == section.title()
                assert section.title().startswith("«")
            for row_widget in page.findChildren(SettingRow):
                words = row_widget.name.text()
                assert words.startswith("«") or words in ("Atlas Cloud", "MiniMax"), words
        finally:
            qapp.removeTranslator(translator)


class TestInEffectAtOnce:
    def test_look_and_motion(self, opened: OpenWindow, page: SettingsPage, theme: Theme) -> None:
        choose(get(page, QComboBox, "lookChoice"), "dark")
        assert theme.tokens is DARK
        opened.window.show_demo()
        sketch = opened.window.composer.sketch
        opened.until(lambda: sketch.is_playing)
        get(page, QCheckBox, "lessMotion").click()
        assert theme.less_motion
        assert not sketch.is_playing
        get(page, QCheckBox, "lessMotion").click()
        assert sketch.is_playing

    def test_language(self, opened: OpenWindow, page: SettingsPage) -> None:
        told: list[Settings] = []
        opened.window.settings_changed.connect(told.append)
        choose(get(page, QComboBox, "languageChoice"), "ko")
        assert [each.language for each in told] == ["ko"]

    def test_names_of_clips_with_an_example_at_each_letter(
        self, opened: OpenWindow, page: SettingsPage
    ) -> None:
        page.lead_to("files")
        pattern = get(page, QLineEdit, "namePattern")
        assert answer_of(page, pattern).endswith("Mist drifts over the lake.mp4")
        type_over(pattern, "{resolution} {prompt")
        assert "No file names can be made" in answer_of(page, pattern)
        assert settings(opened).files.pattern == "{resolution}", "the last one that was good"
        QTest.keyClicks(pattern, "}")
        assert answer_of(page, pattern) == "For example: 768P Mist drifts over the lake.mp4"
        assert settings(opened).files.pattern == "{resolution} {prompt}"

    def test_a_word_is_put_in_from_the_menu(self, opened: OpenWindow, page: SettingsPage) -> None:
        pattern = get(page, QLineEdit, "namePattern")
        section = next(each for each in page.sections if each.id == "files")
        menu = section._menu  # type: ignore[attr-defined]
        next(each for each in menu.actions() if each.data() == "{model}").trigger()
        assert pattern.text() == "{date} {time} {prompt} {model}"
        assert settings(opened).files.pattern == pattern.text()

    def test_the_folder_for_videos_and_back(
        self, opened: OpenWindow, page: SettingsPage, tmp_path: Path
    ) -> None:
        page.lead_to("files")
        folder = tmp_path / "新 clips"
        folder.mkdir()
        usual = opened.parts.settings.videos
        get(page, QPushButton, "chooseVideosFolder").click()
        opened.until(lambda: page.findChild(QFileDialog) is not None)
        dialog = get(page, QFileDialog, "videosFolderDialog")
        dialog.fileSelected.emit(str(folder))
        dialog.done(QDialog.DialogCode.Accepted)
        opened.until(lambda: opened.parts.settings.videos == folder)
        assert get(page, QWidget, "videosFolder").text() == str(folder)  # type: ignore[attr-defined]
        get(page, QPushButton, "usualVideosFolder").click()
        assert opened.parts.settings.videos == usual
        assert settings(opened).files.earlier == (str(folder),)

    def test_spending_by_the_fields_of_the_page_of_costs(
        self, opened: OpenWindow, page: SettingsPage
    ) -> None:
        page.lead_to("spending")
        QTest.keyClicks(get(page, QLineEdit, "limit_day"), "2.50")
        assert opened.parts.budget.limits.day == Decimal("2.50")
        opened.window._keeper.change(limits=Settings().limits)
        assert opened.parts.budget.limits == Settings().limits
        opened.until(lambda: get(page, QLineEdit, "limit_day").text() == "")

    def test_labels(self, opened: OpenWindow, page: SettingsPage) -> None:
        page.lead_to("labels")
        fields = page.findChild(LabelFields)
        assert fields is not None
        fields.is_visible.click()
        assert settings(opened).labels.is_visible
        assert page.findChild(LabelFields) is fields, "its own change does not make it anew"

    def test_notifications(self, opened: OpenWindow, page: SettingsPage) -> None:
        get(page, QCheckBox, "manners_keep_awake").click()
        assert settings(opened).manners.keep_awake
        get(page, QCheckBox, "manners_notify").click()
        assert not settings(opened).manners.notify
        assert not get(page, QCheckBox, "manners_only_away").isEnabled()

    def test_jobs_at_once(self, opened: OpenWindow, page: SettingsPage) -> None:
        get(page, QSpinBox, "jobsAtOnce").setValue(7)
        assert settings(opened).jobs_at_once == 7
        assert opened.parts.runner._at_once == 7

    def test_what_is_changed_is_there_at_the_next_start(self, opened: OpenWindow, page: SettingsPage) -> None:
        get(page, QCheckBox, "lessMotion").click()
        opened.until(lambda: SettingsStore(opened.foundation.paths.settings).peek().less_motion)


class TestSearch:
    def test_settings_are_found_by_their_words(self, page: SettingsPage) -> None:
        for words, sections in (
            ("password", {"network"}),
            ("high contrast", {"look"}),
            ("CAMERA sketch", {"look"}),
            ("watermark", {"labels"}),
            ("per day", {"spending"}),
            ("file name", {"files"}),
            ("region", {"providers"}),
            ("언어", {"look"}),
        ):
            page.search.setText(words)
            assert set(shown_sections(page)) == sections, words
            assert page.section.id in sections

    def test_other_rows_are_hidden_and_nothing_found_is_said(self, page: SettingsPage) -> None:
        page.search.setText("less motion")
        assert get(page, QCheckBox, "lessMotion").isVisible()
        assert not get(page, QCheckBox, "liveSketch").isVisible()
        page.search.clear()
        assert shown_sections(page) == ["look"]
        assert get(page, QCheckBox, "liveSketch").isVisible()
        page.search.setText("qwertz")
        assert shown_sections(page) == []
        assert page._nothing.isVisible()
        page.search.clear()
        assert shown_sections(page) == ["look"]
        QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert page.search.hasFocus()


class TestReset:
    def test_a_page_is_as_at_first_and_can_be_taken_back(
        self, opened: OpenWindow, page: SettingsPage, theme: Theme
    ) -> None:
        get(page, QCheckBox, "lessMotion").click()
        get(page, QSpinBox, "jobsAtOnce").setValue(7)
        page.lead_to("look")
        page.reset_button.click()
        assert not is_still(theme)
        assert not settings(opened).less_motion
        assert settings(opened).jobs_at_once == 7, "of another page"
        assert "as it was at first" in page.said.text()
        page.undo_button.click()
        assert is_still(theme)
        assert not page.undo_button.isVisible()

    def test_every_setting_of_a_page_is_reset(self, opened: OpenWindow, page: SettingsPage) -> None:
        usual = Settings()
        names = [name for section in page.sections for name in section.fields]
        assert len(names) == len(set(names)), "each belongs to one page"
        for section in page.sections:
            page.lead_to(section.id)
            page.reset_button.click()
            for name in section.fields:
                if name != "check_for_updates":
                    assert getattr(settings(opened), name) == getattr(usual, name)
