"""Words stand out: by the tokens, by every rule of the style sheets, and as painted over white pictures."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.clip_notes import Verdict
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.ui.composer.sketch_controls import Badge
from hailuo_desktop.ui.film.card import ShotCard, ShotView
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.library.item import ItemState
from hailuo_desktop.ui.stage.live import LiveStage
from hailuo_desktop.ui.theme import Mode, Theme
from hailuo_desktop.ui.tokens import DARK, HIGH_DARK, HIGH_LIGHT, SCHEMES, Tokens
from tests.support.cards import fill, item
from tests.support.contrast import EASILY_READABLE, READABLE, SEEN, contrast, ground_of_words, word_pairs
from tests.support.painted_words import painted_words
from tests.support.window_pages import PAGES, open_all, open_full_window

MODES: tuple[Mode, ...] = ("light", "dark", "contrast_light", "contrast_dark")


@pytest.fixture
def white(tmp_path: Path) -> Path:
    """The picture on which light words are hardest to read."""
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    path = tmp_path / "white.png"
    assert image.save(str(path))
    return path


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize(
    ("words", "grounds"),
    [
        ("text", ("window", "surface", "raised", "hover", "pressed", "selected")),
        ("text_muted", ("window", "surface", "raised", "hover", "selected")),
        ("on_accent", ("accent",)),
        ("accent", ("window", "surface", "raised")),
        ("danger", ("window", "surface", "raised")),
        ("warning", ("window", "surface", "raised")),
        ("success", ("window", "surface", "raised")),
    ],
)
def test_words_can_be_read_on_their_grounds(name: str, words: str, grounds: tuple[str, ...]) -> None:
    tokens = SCHEMES[name]
    for ground in grounds:
        assert contrast(getattr(tokens, words), getattr(tokens, ground)) >= READABLE, ground


@pytest.mark.parametrize("mode", MODES)
def test_every_rule_of_the_sheets_can_be_read(theme: Theme, qapp: QApplication, mode: Mode) -> None:
    theme.set_mode(mode)
    tokens = theme.tokens
    pairs = list(
        word_pairs(
            qapp.styleSheet(),
            tokens.text,
            (tokens.window, tokens.surface, tokens.raised),
            DARK.text,
            DARK.stage,
        )
    )
    assert len(pairs) > 60
    faint = [
        f"{selector}: {colour} on {ground} is {contrast(colour, ground):.2f}"
        for selector, colour, ground in pairs
        if contrast(colour, ground) < READABLE
    ]
    assert not faint, "\n".join(faint)


@pytest.mark.parametrize("tokens", [HIGH_LIGHT, HIGH_DARK], ids=["light", "dark"])
def test_high_contrast_is_high(tokens: Tokens) -> None:
    """Words far above what is asked for, edges and what is switched off as words are elsewhere."""
    for ground in (tokens.window, tokens.surface, tokens.raised):
        assert contrast(tokens.text, ground) == pytest.approx(21)
        assert contrast(tokens.text_muted, ground) >= 12
        for words in (tokens.accent, tokens.danger, tokens.warning, tokens.success):
            assert contrast(words, ground) >= 7
        for edge in (tokens.line, tokens.border, tokens.disabled):
            assert contrast(edge, ground) >= READABLE


@pytest.mark.parametrize("name", SCHEMES)
def test_the_ring_of_the_keyboard_and_edges_are_seen_on_every_ground(name: str) -> None:
    tokens = SCHEMES[name]
    for ground in (tokens.window, tokens.surface, tokens.raised):
        assert contrast(tokens.accent, ground) >= SEEN, ground
        assert contrast(tokens.border, ground) >= SEEN, ground
    assert contrast(DARK.accent, DARK.stage) >= SEEN


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("role", ["", "stage"])
def test_the_edge_of_every_kind_of_control_is_seen(theme: Theme, qtbot: QtBot, mode: Mode, role: str) -> None:
    theme.set_mode(mode)
    page = QFrame()
    qtbot.addWidget(page)
    page.setProperty("role", role)
    room = QVBoxLayout(page)
    room.setContentsMargins(20, 20, 20, 20)
    primary, wrong = QPushButton("One"), QLineEdit("Wrong")
    primary.setProperty("role", "primary")
    wrong.setProperty("wrong", True)
    kinds: list[QWidget] = [QPushButton("Two"), primary, QLineEdit("Three"), wrong]
    if not role:
        kinds += [QPlainTextEdit("Four"), QComboBox(), QSpinBox(), QCheckBox("Five"), QRadioButton("Six")]
    for each in kinds:
        room.addWidget(each)
    page.show()
    qtbot.waitExposed(page)
    for each in kinds:
        line = page.grab(QRect(each.x() - 8, each.geometry().center().y(), 12, 1)).toImage()
        colours = [QColor(line.pixel(x, 0)).name() for x in range(12)]
        seen = max(contrast(colours[0], colour) for colour in colours)
        assert seen >= SEEN, f"{type(each).__name__}: {colours}"


def test_all_that_is_written_on_every_page_can_be_read(
    theme: Theme, icons: Icons, qtbot: QtBot, qloop: object
) -> None:
    """As it is painted, in every look; in high contrast it is far easier."""
    faint = list[str]()
    counts = Counter[str]()

    def read(name: str, widget: QWidget) -> None:
        seen = painted_words(widget)
        counts[name] += len(seen)
        least = READABLE if "contrast" not in theme.mode else EASILY_READABLE
        faint.extend(f"{name} in {theme.mode}: {each}" for each in seen if each.contrast < least)

    with open_full_window(theme, icons, qtbot, os.environ) as opened:
        window = opened.window
        kept = open_all(opened)
        window.top_bar.settings_asked.emit()
        settings = window.flows.settings.page
        assert settings is not None
        for mode in MODES:
            window._keeper.change(look=mode)
            for name, page in kept.items():
                read(name, page)
            for section in settings.sections:
                settings.lead_to(section.id)
                read(section.id, settings)
            for name in ("framing", "clip", "notice", "failure"):
                PAGES[name](opened)
                read(name, window)
            window.top_bar.queue.setChecked(True)
            window.board.show_job(window.board.live[0].job.id)
            opened.until(lambda: opened.state is JobState.RENDERING)
            read("queue", window)
            window.top_bar.queue.setChecked(False)
        for page in kept.values():
            page.close()
    assert not faint, "\n".join(faint)
    assert min(counts.values()) >= 2 * len(MODES), counts


def test_faint_words_are_found(qtbot: QtBot) -> None:
    page = QWidget()
    page.setStyleSheet("background: #FFFFFF; color: #777777")
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(QLabel("Illegible"))
    page.show()
    qtbot.waitExposed(page)
    (seen,) = painted_words(page)
    assert seen.words == "Illegible"
    assert 3 < seen.contrast < READABLE


def test_the_ring_is_light_on_the_stage(theme: Theme, qtbot: QtBot) -> None:
    theme.set_mode("contrast_light")
    stage, button = QFrame(), QPushButton("Play")
    qtbot.addWidget(stage)
    stage.setProperty("role", "stage")
    room = QVBoxLayout(stage)
    room.setContentsMargins(20, 20, 20, 20)
    room.addWidget(button)
    stage.show()
    with qtbot.waitActive(stage):
        stage.activateWindow()
    button.clearFocus()
    button.setFocus()
    image = stage.grab().toImage()
    assert QColor(image.pixel(button.geometry().center().x(), button.y() - 4)) == QColor(DARK.accent)


class TestOverPictures:
    @pytest.fixture(autouse=True)
    def _dark(self, theme: Theme) -> None:
        """Where a picture is missing it is dark then, so that one sees when it has come."""
        theme.set_mode("dark")

    @pytest.mark.parametrize(
        ("state", "colour"),
        [
            ("failed", DARK.danger),
            ("uncertain", DARK.warning),
            ("cancelled", DARK.text_muted),
            ("live", DARK.text),
        ],
    )
    def test_what_a_card_says_on_its_picture(
        self, library: LibraryPanel, qtbot: QtBot, white: Path, state: ItemState, colour: str
    ) -> None:
        fill(library, [item("a", state, status="The state of it", picture=str(white))])
        assert contrast(colour, self.ground(library, qtbot, colour)) >= READABLE

    def test_that_a_clip_is_gone(self, library: LibraryPanel, qtbot: QtBot, white: Path) -> None:
        fill(library, [item("a", picture=str(white), is_missing=True)])
        assert contrast(DARK.warning, self.ground(library, qtbot, DARK.warning)) >= READABLE

    def test_how_long_a_clip_is(self, library: LibraryPanel, qtbot: QtBot, white: Path) -> None:
        fill(library, [item("a", picture=str(white), video="/clip.mp4", seconds=6)])
        assert contrast(DARK.text, self.ground(library, qtbot, DARK.text)) >= READABLE

    def test_stars(self, library: LibraryPanel, qtbot: QtBot, white: Path) -> None:
        fill(library, [item("a", picture=str(white), rating=3, verdict=Verdict.KEPT)])
        assert contrast(DARK.warning, self.ground(library, qtbot, DARK.warning)) >= SEEN

    def test_the_number_of_a_shot(self, theme: Theme, icons: Icons, qtbot: QtBot, white: Path) -> None:
        card = ShotCard(theme, icons, ShotView(id="a", title="A", caption="6 s", poster=QPixmap(str(white))))
        qtbot.addWidget(card)
        card.show_shot(card.shot, 8, 9)
        card.show()
        image = card.grab(QRect(0, 0, 40, 40)).toImage()
        assert contrast(DARK.text, ground_of_words(image, DARK.text)) >= READABLE

    def test_the_words_on_a_live_sketch(self, theme: Theme) -> None:
        badge = Badge(theme)
        badge.say("Camera sketch, not the video")
        size = badge.size(400)
        picture = QPixmap(size + QSize(20, 20))
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        badge.paint(painter, QPoint(10, 10), 400, 1.0)
        painter.end()
        assert contrast(DARK.text, ground_of_words(picture.toImage(), DARK.text)) >= READABLE

    def test_the_words_of_a_job_on_its_way(
        self, theme: Theme, pictures: object, qtbot: QtBot, white: Path
    ) -> None:
        stage = LiveStage(pictures)  # type: ignore[arg-type]
        qtbot.addWidget(stage)
        stage.resize(700, 400)
        stage.report("Rendering", "At the provider", str(white), 3, 0, None, "Stop watching")
        stage.show()
        at = QPoint(350, 5)
        qtbot.waitUntil(lambda: QColor(stage.grab().toImage().pixel(at)).lightness() > 90)
        for label, colour in ((stage.title, DARK.text), (stage.detail, DARK.text_muted)):
            image = self.grabbed(stage, label)
            assert contrast(colour, ground_of_words(image, colour)) >= READABLE

    def grabbed(self, window: QWidget, part: QWidget) -> QImage:
        place = part.rect().translated(part.mapTo(window, QPoint()))
        return window.grab(place).toImage()

    def ground(self, library: LibraryPanel, qtbot: QtBot, colour: str) -> str:
        """Behind words of this colour on the first card, once its picture is there."""
        cards = library.cards
        place = cards.visualRect(cards.model().index(0, 0))
        images: list[QImage] = []

        def is_there() -> bool:
            images[:] = [cards.viewport().grab(place).toImage()]
            row = [QColor(images[0].pixel(x, 30)).lightness() for x in range(20, place.width() - 20)]
            return sum(each > 120 for each in row) > 0.4 * len(row)

        qtbot.waitUntil(is_there)
        return ground_of_words(images[0], colour)
