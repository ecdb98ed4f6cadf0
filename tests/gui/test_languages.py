"""The window speaks the user's language, and another one as soon as that is chosen."""

from __future__ import annotations

import asyncio
import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.clip_filter import ClipFilter
from hailuo_desktop.domain.money import Money
from hailuo_desktop.resources import resources_folder
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.storage.paths import HOME_VARIABLE
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.system_keyring import SystemKeyring
from hailuo_desktop.ui.amounts import moment_words, month_words, sum_words
from hailuo_desktop.ui.i18n import LANGUAGE_NAMES, Languages, language_for, locale_for, translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.mark_words import COMMON
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.wording import joined, listed
from tests.support.clip_home import PROMPTS
from tests.support.keyring_backends import GoodBackend
from tests.support.marked_language import MarkedLanguage, unmarked
from tests.support.visible_words import Said, Sources, all_words, words_of
from tests.support.window import OpenWindow, open_window
from tests.support.window_pages import PAGES, leave, open_full_window

TRANSLATED = ("zh_CN", "zh_TW", "ko")
IDEAS = [
    idea["text"]
    for idea in json.loads((resources_folder() / "prompts" / "en.json").read_text(encoding="utf-8"))["ideas"]
]
NAMES = (
    "Hailuo Desktop", "Atlas Cloud", "MiniMax", "Hailuo", "cURL", "Python", "JavaScript", "MP4", "MOV", "GIF",
    "WebP", "USD", "CNY", *LANGUAGE_NAMES.values(), *COMMON,
)  # fmt: skip
OWN_WORDS = (*PROMPTS, "[Push in] a lake at dawn", "mist over the lake", "{date} {time} {prompt}")
"""What somebody has written: of clips, for clips, and as the pattern of names."""
NAMES_OF_KEYS = ("Space",)
PATTERNS = (
    r"https?://\S+", r"(?<!\w)/\S+( \d+ 湖)?\.\w+", r"(?<!\w)/\S+", r"[\w-]+\.(jpg|mp4)",
    # Names that the providers have for models and settings, below ours.
    r"\n[\w./-]+", r"\b[a-z]+_[a-z_]+\b",
    r"\b(Ctrl|Shift|Alt|Space|Del|Esc|Return|Enter|Home|End|Left|Right|Up|Down|PgUp|PgDown|F\d+)\b",
)  # fmt: skip
"""Addresses and files, ids, and keys, whose names are Qt's affair."""
_FIXED = sorted([*IDEAS, *OWN_WORDS, *NAMES], key=len, reverse=True)
SAME_EVERYWHERE = re.compile("|".join([*map(re.escape, _FIXED), *PATTERNS]))
CANCEL = {"zh_CN": "取消", "zh_TW": "取消", "ko": "취소"}


@pytest.mark.parametrize(
    ("tags", "language"),
    [
        (["en-GB"], "en"),
        (["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        (["zh_CN.UTF-8"], "zh_CN"),
        (["zh"], "zh_CN"),
        (["zh-SG"], "zh_CN"),
        (["zh-Hant-TW"], "zh_TW"),
        (["zh-TW"], "zh_TW"),
        (["zh-HK"], "zh_TW"),
        (["zh_MO"], "zh_TW"),
        (["zh-Hant"], "zh_TW"),
        (["zh-Hans-HK"], "zh_CN"),
        (["ko-KR"], "ko"),
        (["de-DE", "ko", "en"], "ko"),
        (["de-DE", "fr"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_language_that_someone_reads_is_found(tags: list[str], language: str) -> None:
    assert language_for(tags) == language


@pytest.mark.parametrize(
    ("language", "system", "name"),
    [
        ("en", "en_GB", "en_GB"),
        ("en", "de_DE", "en_DE"),
        ("zh_TW", "zh_HK", "zh_HK"),
        ("zh_CN", "zh_TW", "zh_CN"),
        ("zh_TW", "zh_CN", "zh_TW"),
        ("ko", "en_US", "ko_KR"),
        ("en", "C", "C"),
    ],
)
def test_dates_and_figures_are_those_of_the_country_where_the_language_has_them(
    language: str, system: str, name: str
) -> None:
    assert locale_for(language, QLocale(system)).name() == name


@pytest.fixture
def languages(qapp: QApplication, translations: Path) -> Iterator[Languages]:
    languages = Languages(qapp, translations)
    languages.choose("en")
    yield languages
    languages.choose("en")
    qapp.sendPostedEvents()
    languages.close()


@pytest.mark.parametrize("language", TRANSLATED)
def test_qts_own_words_dates_and_sums_go_along(languages: Languages, qtbot: QtBot, language: str) -> None:
    languages.choose(language)  # type: ignore[arg-type]
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == CANCEL[language]
    assert month_words("2026-11") == {"ko": "2026년 11월"}.get(language, "2026年11月")
    assert moment_words("2026-11-21").startswith({"ko": "2026년 11월 21일"}.get(language, "2026年11月21日"))
    assert "0.23" in sum_words(Money.read("$0.23"))
    languages.choose("en")
    again = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(again)
    assert again.button(QDialogButtonBox.StandardButton.Cancel).text() == "Cancel"
    assert month_words("2026-11") == "November 2026"


def test_english_has_its_plurals(languages: Languages) -> None:
    for count, words in ((1, "1 running"), (3, "3 running")):
        assert QCoreApplication.translate("TopBar", "%n running", "", count) == words
    assert QCoreApplication.translate("JobMenu", "%n stars", "", 1) == "1 star"
    assert QCoreApplication.translate("JobMenu", "%n stars", "", 2) == "2 stars"


def test_sentences_and_lists_are_put_together_as_the_language_does(languages: Languages) -> None:
    assert joined("One.", "", "Two.") == "One. Two."
    assert listed(["a", "b"], translator) == "a, b"
    languages.choose("zh_CN")
    assert joined("一。", "二。") == "一。二。"
    assert joined("", "二！", "Three.") == "二！Three."
    assert listed(["a", "b"], translator) == "a、b"


@pytest.fixture
def opened(
    theme: Theme, icons: Icons, qtbot: QtBot, qloop: asyncio.AbstractEventLoop, tmp_path: Path
) -> Iterator[OpenWindow]:
    environ: Mapping[str, str] = {HOME_VARIABLE: str(tmp_path)}
    with open_window(theme, icons, qtbot, environ) as opened:
        yield opened


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_open_window_changes_its_language_and_back(
    languages: Languages, opened: OpenWindow, translations: Path, qapp: QApplication, language: str
) -> None:
    """Nothing is left in English: not in a menu, a tooltip, a page that is open, or for screen readers."""
    window, sources = opened.window, Sources(translations / f"hailuo_desktop_{language}.ts")
    window.settings_changed.connect(lambda settings: languages.choose(settings.language))
    window.show_demo()
    opened.until(lambda: window.composer.request.image is not None)
    bar = window.top_bar
    for ask in (bar.costs_asked, bar.settings_asked, bar.several_asked, bar.film_asked):
        ask.emit()
    before = {each for each in all_words() if each.text not in LANGUAGE_NAMES.values()}
    assert sources.left(list(before))
    found = bar.menu.findChild(QMenu, "languageMenu")
    assert found is not None
    menu = {each.data(): each for each in found.actions()}
    menu[language].trigger()
    opened.until(lambda: menu[language].isChecked())
    generate = translator("Foot", "Generate")
    opened.until(lambda: window.composer.foot.button.text().startswith(generate))
    # What is built anew leaves with the next turn of the loop.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [each for each in sources.left(all_words()) if each.text not in COMMON]
    assert left == [], "\n".join(f"{each.where}: {each.text}" for each in left)
    menu["en"].trigger()
    opened.until(lambda: window.composer.foot.button.text().startswith("Generate"))
    assert sources.left(all_words()) != []


@pytest.fixture
def full(theme: Theme, icons: Icons, qtbot: QtBot, qloop: asyncio.AbstractEventLoop) -> Iterator[OpenWindow]:
    """A window with something on each of its pages, in a language that marks all that is translated."""
    with open_full_window(theme, icons, qtbot, os.environ) as opened:
        yield opened


def test_a_clip_on_the_stage_and_its_window_change_too(
    languages: Languages, full: OpenWindow, translations: Path, qapp: QApplication
) -> None:
    window, sources = full.window, Sources(translations / "hailuo_desktop_zh_CN.ts")
    window.settings_changed.connect(lambda settings: languages.choose(settings.language))
    window.board.show_job(window.library.ids()[0])
    full.until(lambda: window.stage.clip is not None)
    window.top_bar.queue.setChecked(True)
    window.stage.player.toggle_small_window()
    assert sources.left(all_words())
    window.top_bar.language_chosen.emit("zh_CN")
    full.until(lambda: window.top_bar.menu_button.toolTip().endswith(translator("TopBar", "Menu")))
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # The page of jobs on their way is behind the clip; it is filled when it comes to the front again.
    left = sources.left(all_words(without=[window.stage.live]))
    window.stage.player.toggle_small_window()
    assert left == [], "\n".join(f"{each.where}: {each.text}" for each in left)


def test_every_page_goes_along_with_the_language(
    languages: Languages, full: OpenWindow, translations: Path, qtbot: QtBot
) -> None:
    """Those that stay open while another one is chosen, and all that were open before and are opened anew."""
    sources = Sources(translations / "hailuo_desktop_ko.ts")
    left: dict[tuple[str, str], str] = {}

    def still_english() -> list[Said]:
        # What is behind something else is filled when it comes to the front. A notice says things once.
        said = all_words(without=[full.window.notices], hidden=False)
        return [each for each in sources.left(said) if each.text not in (*COMMON, *NAMES_OF_KEYS)]

    def look(page: str) -> None:
        with suppress(qtbot.TimeoutError):
            qtbot.waitUntil(lambda: not still_english(), timeout=3000)
        left.update({(each.where, each.text): page for each in still_english()})

    pages = {name: show for name, show in PAGES.items() if name not in ("question", "notice")}
    for name, show in pages.items():
        page = show(full)
        if not page.window().isModal() and page.windowType() != Qt.WindowType.Popup:
            languages.choose("ko")
            look(f"{name}, open")
            languages.choose("en")
        leave(full, page)
    assert left == {}
    languages.choose("ko")
    for name, show in pages.items():
        page = show(full)
        look(name)
        leave(full, page)
    assert left == {}


def test_a_filter_by_a_model_of_ours_finds_the_same_under_its_other_name(
    languages: Languages, full: OpenWindow
) -> None:
    library = full.window.library
    library.head.set_wish(ClipFilter(model="Camera sketch"))
    found = library.ids()
    assert 0 < len(found) < len(full.window.board.jobs)
    languages.choose("ko")
    full.until(lambda: library.head.wish.model == translator("Model", "Camera sketch") != "Camera sketch")
    assert library.ids() == found


def test_every_word_of_every_page_can_be_translated(
    theme: Theme, icons: Icons, qtbot: QtBot, qloop: asyncio.AbstractEventLoop, qapp: QApplication
) -> None:
    """In a window that speaks a language of marks; what has none is a name, or somebody's own words."""
    found: dict[tuple[str, str], str] = {}
    with MarkedLanguage(qapp), open_full_window(theme, icons, qtbot, os.environ) as opened:
        for name, show in PAGES.items():
            if name == "question":
                continue  # that page's words are its opener's
            page = show(opened)
            for each in unmarked(words_of(opened.window.frame), SAME_EVERYWHERE):
                found.setdefault((each.where, each.text), name)
            leave(opened, page)
        assert found == {}
        planted = QLabel("Not marked, 3 of 4", opened.window)
        planted.setToolTip("«Marked» and not marked")
        seen = [each.text for each in unmarked(words_of(opened.window.frame), SAME_EVERYWHERE)]
        assert seen == [planted.text(), planted.toolTip()]


def test_every_word_of_the_first_run_can_be_translated(
    theme: Theme, icons: Icons, qtbot: QtBot, qloop: asyncio.AbstractEventLoop, qapp: QApplication
) -> None:
    keys = KeyDesk(SecretStore({}, SystemKeyring(GoodBackend)))
    environ = {**os.environ, "HAILUO_ATLAS_URL": "http://127.0.0.1:9"}
    with MarkedLanguage(qapp), open_window(theme, icons, qtbot, environ, keys=keys) as opened:
        page = opened.window.flows.first_run.page
        assert page is not None
        assert unmarked(words_of(opened.window.frame), SAME_EVERYWHERE) == []


def test_the_choice_is_kept(languages: Languages, opened: OpenWindow, tmp_path: Path) -> None:
    opened.window.top_bar.language_chosen.emit("ko")
    settings = opened.foundation.paths.settings
    opened.until(lambda: settings.exists() and json.loads(settings.read_bytes())["language"] == "ko")


@pytest.mark.parametrize(("language", "family"), [("zh_CN", "SC"), ("zh_TW", "TC"), ("ko", "KR")])
def test_characters_are_drawn_as_the_language_draws_them(
    theme: Theme, qtbot: QtBot, language: str, family: str
) -> None:
    """Left alone, the first font that has a character draws it: often as in Japan."""
    wanted = f"Noto Sans CJK {family}"
    if not QFontDatabase.hasFamily(wanted):
        pytest.skip(f"there is no font {wanted} here")
    before = theme.font().families()
    page = QWidget()
    qtbot.addWidget(page)
    label, dressed = QLabel("门", page), QPushButton("门", page)
    label.setFont(theme.font("caption"))
    size = label.font().pixelSize()
    page.show()
    try:
        theme.set_language(language)
        assert theme.font("head").families() == [*before, wanted]
        for widget in (label, dressed):
            assert widget.font().families() == [*before, wanted]
        theme.set_mode("dark")  # every style is put on anew
        for widget in (label, dressed):
            assert widget.font().families() == [*before, wanted]
        assert label.font().pixelSize() == size
    finally:
        theme.set_language("en")
    for widget in (label, dressed):
        assert widget.font().families() == before
