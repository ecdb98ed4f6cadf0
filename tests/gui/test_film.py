"""A film is put together on its page: by mouse, keys and drops; it is kept, and its slots fill themselves."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.film import Film, Soundtrack
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.storyboard import Storyboard, StoryShot
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.storage.storyboards import StoryboardStore
from hailuo_desktop.ui.film.page import FilmPage
from hailuo_desktop.ui.film.preview import Place
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import OWN_CLIP
from hailuo_desktop.ui.theme import Theme
from tests.support.numbered_clips import make_clicks, make_numbered
from tests.support.window import OpenWindow, Quoting, drag_away, drag_over, drop, files, open_window

X264 = ("-c:v", "libx264", "-preset", "ultrafast", "-g", "12", "-pix_fmt", "yuv420p")
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    for name in "abcd":
        make_numbered(folder / f"{name}.mp4", *X264, first=100 * "abcd".index(name))
    make_clicks(folder / "music.wav", 2.5, [1.0])
    return folder


@pytest.fixture
def clips(made: Path, tmp_path: Path) -> dict[str, Path]:
    """The user's files, which a test may move or break."""
    return {path.stem: Path(shutil.copy(path, tmp_path / path.name)) for path in sorted(made.iterdir())}


class Studio:
    """The window and the page of its film."""

    def __init__(self, opened: OpenWindow) -> None:
        self.opened = opened
        self.flow = opened.window.flows.film
        self.until = opened.until
        self.flow.open()
        self.until(lambda: self.flow.page is not None and self.flow.page.isVisible())
        page = self.flow.page
        assert page is not None
        self.page: FilmPage = page

    @property
    def board(self) -> Storyboard:
        assert self.page.board is not None
        return self.page.board

    @property
    def order(self) -> str:
        """The names of the clips; slots are dots."""
        return "".join(Path(shot.clip).stem or "." for shot in self.board.shots)

    @property
    def row(self) -> QWidget:
        return self.page.strip.row

    def gap(self, at: int) -> QPoint:
        """A point before the card at that place."""
        cards = self.page.strip.cards
        x = cards[at].geometry().left() - 8 if at < len(cards) else cards[-1].geometry().right() + 8
        return QPoint(x, self.row.height() // 2)

    def give(self, *paths: Path, at: int | None = None) -> None:
        place = QPoint(10, 10) if at is None else self.gap(at)
        drop(self.page if at is None else self.row, files(*paths), place)

    def with_clips(self, clips: dict[str, Path], names: str = "abcd") -> None:
        self.give(*(clips[name] for name in names))
        self.until(lambda: self.order == names and self.page.export.isEnabled())
        self.until(lambda: all(card.shot.poster is not None for card in self.page.strip.cards))

    def drag(self, card: int, to: int, *, let_go: bool = True) -> None:
        """Press on a card, move to before another one, let go."""
        widget = self.page.strip.cards[card]
        begin = widget.rect().center()
        end = widget.mapFrom(self.row, self.gap(to))
        QTest.mousePress(widget, LEFT, pos=begin)
        for step in range(1, 6):
            QTest.mouseMove(widget, begin + (end - begin) * step / 5)
        if let_go:
            QTest.mouseRelease(widget, LEFT, pos=end)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is on the page."""
        QTest.keyClick(self.page.focusWidget(), key, modifier)

    def click(self, name: str) -> None:
        button = self.page.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        assert button.isVisible()
        QTest.mouseClick(button, LEFT)

    def choose_sketch(self) -> None:
        """Fill the form with a picture and the free sketch, as small as there is."""
        window = self.opened.window
        window.show_demo()
        self.until(lambda: window.composer.boxes["image"].is_filled)
        window.composer.format.choose("sketch", "sketch", "512P", 6)

    def seen(self, shot: int, number: int) -> None:
        """Wait until this frame of the shot at that place is on the screen."""
        place = Place(self.board.shots[shot].id, number)
        self.until(lambda: self.page.preview.place == place)

    def kept(self) -> tuple[Storyboard, ...]:
        return StoryboardStore(self.opened.parts.paths.films).load().films

    def until_kept(self) -> None:
        self.until(lambda: self.board in self.kept())


Open = Callable[[], OpenWindow]


@pytest.fixture
def opened(qloop: object, theme: Theme, icons: Icons, qtbot: QtBot) -> Iterator[OpenWindow]:
    with open_window(theme, icons, qtbot, os.environ) as opened:
        yield opened


@pytest.fixture
def studio(opened: OpenWindow) -> Studio:
    return Studio(opened)


class TestComingIn:
    def test_files_are_put_where_they_are_dropped(self, studio: Studio, clips: dict[str, Path]) -> None:
        assert studio.page.empty.isVisible()
        assert not studio.page.export.isEnabled()
        studio.give(clips["a"], clips["b"])
        studio.until(lambda: studio.order == "ab")
        assert drag_over(studio.row, files(clips["c"]), studio.gap(1))
        mark = studio.row.findChild(QWidget, "insertionMark")
        assert mark is not None
        first, second = (card.geometry() for card in studio.page.strip.cards)
        assert mark.isVisible()
        assert first.right() < mark.geometry().center().x() < second.left()
        drag_away(studio.row)
        assert not mark.isVisible()
        studio.give(clips["c"], at=1)
        studio.until(lambda: studio.order == "acb")
        studio.give(clips["d"], at=0)
        studio.until(lambda: studio.order == "dacb")
        assert not studio.page.empty.isVisible()
        studio.until_kept()

    def test_what_is_no_clip_is_refused_in_words_and_the_rest_is_taken(
        self, studio: Studio, clips: dict[str, Path], tmp_path: Path
    ) -> None:
        text = tmp_path / "notes.mp4"
        text.write_text("no video")
        studio.give(text, clips["a"])
        studio.until(lambda: studio.order == "a")
        assert "notes.mp4" in studio.page.notices.text
        assert text.read_text() == "no video"

    def test_a_sound_file_becomes_the_soundtrack_and_its_end_is_said(
        self, studio: Studio, clips: dict[str, Path]
    ) -> None:
        studio.with_clips(clips, "abc")
        studio.give(clips["music"])
        studio.until(lambda: studio.board.soundtrack == Soundtrack(path=str(clips["music"])))
        sound = studio.page.inspector.sound
        assert sound.name.text() == "music.wav"
        studio.until(lambda: "0.5 s before the film" in sound.words.text())
        sound.offset.setValue(1.25)
        studio.until(lambda: "0.75 s longer" in sound.words.text())
        sound.loops.click()
        sound.volume.setValue(150)
        sound.fade_out.setValue(2)
        studio.until(lambda: "repeated" in sound.words.text())
        assert studio.board.soundtrack == Soundtrack(
            path=str(clips["music"]), offset=1.25, volume=1.5, fade_out=2.0, loops=True
        )
        sound.clips.click()
        assert studio.board.clip_volume == 0
        studio.key(Qt.Key.Key_Z, CTRL)
        assert studio.board.clip_volume == 1
        sound.remove.click()
        assert studio.board.soundtrack is None

    def test_a_file_is_chosen_in_a_dialog(self, studio: Studio, clips: dict[str, Path]) -> None:
        studio.click("emptyFiles")
        dialog = studio.page.findChild(QFileDialog, "clipDialog")
        assert isinstance(dialog, QFileDialog)
        dialog.filesSelected.emit([str(clips["a"]), str(clips["b"])])
        dialog.reject()
        studio.until(lambda: studio.order == "ab")


class TestOrder:
    def test_a_card_is_dragged_to_its_new_place_and_a_mark_shows_where(
        self, studio: Studio, clips: dict[str, Path]
    ) -> None:
        studio.with_clips(clips)
        mark = studio.row.findChild(QWidget, "insertionMark")
        assert mark is not None
        studio.drag(0, 3, let_go=False)
        cards = [card.geometry() for card in studio.page.strip.cards]
        assert mark.isVisible()
        assert cards[2].right() < mark.geometry().center().x() < cards[3].left()
        card = studio.page.strip.cards[0]
        QTest.mouseRelease(card, LEFT, pos=card.mapFrom(studio.row, studio.gap(3)))
        assert studio.order == "bcad"
        assert not mark.isVisible()
        studio.drag(3, 0)
        assert studio.order == "dbca"
        studio.drag(1, 1)
        assert studio.order == "dbca"
        studio.until_kept()

    def test_escape_leaves_a_dragged_card_where_it_was(self, studio: Studio, clips: dict[str, Path]) -> None:
        studio.with_clips(clips)
        studio.drag(0, 4, let_go=False)
        studio.key(Qt.Key.Key_Escape)
        QTest.mouseRelease(studio.page.strip.cards[0], LEFT, pos=QPoint(500, 20))
        assert studio.order == "abcd"
        assert studio.page.isVisible()

    def test_the_keyboard_goes_moves_doubles_removes_and_takes_it_back(
        self, studio: Studio, clips: dict[str, Path]
    ) -> None:
        studio.with_clips(clips)
        studio.page.strip.focus_card(studio.board.shots[0].id)
        for key, modifier, order, current in (
            (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, "abcd", 1),
            (Qt.Key.Key_Right, CTRL, "acbd", 2),
            (Qt.Key.Key_Right, CTRL, "acdb", 3),
            (Qt.Key.Key_Right, CTRL, "acdb", 3),
            (Qt.Key.Key_Left, CTRL, "acbd", 2),
            (Qt.Key.Key_D, CTRL, "acbbd", 3),
            (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, "acbbd", 2),
            (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "acbd", 2),
        ):
            studio.key(key, modifier)
            assert studio.order == order
            assert studio.page.current == studio.board.shots[current].id
            QApplication.sendPostedEvents()
        for order in ("acbbd", "acbd", "acdb", "acbd", "abcd"):
            studio.key(Qt.Key.Key_Z, CTRL)
            assert studio.order == order
        studio.key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert studio.order == "acbd"
        studio.until_kept()


class TestMarks:
    def test_i_and_o_mark_the_shot_that_is_seen_at_the_frame_that_is_seen(
        self, studio: Studio, clips: dict[str, Path]
    ) -> None:
        studio.with_clips(clips, "ab")
        QTest.mouseClick(studio.page.strip.cards[1], LEFT)
        studio.seen(1, 0)
        for _ in range(5):
            studio.key(Qt.Key.Key_Period)
        studio.seen(1, 5)
        studio.key(Qt.Key.Key_I)
        assert (studio.board.shots[1].first, studio.board.shots[1].last) == (5, None)
        studio.seen(1, 5)
        for _ in range(4):
            studio.key(Qt.Key.Key_Period)
        studio.seen(1, 9)
        studio.key(Qt.Key.Key_O)
        assert (studio.board.shots[1].first, studio.board.shots[1].last) == (5, 9)
        clip = studio.page.inspector.clip
        assert (clip.first.value(), clip.last.value()) == (5, 9)
        assert "frame 5" in clip._first_place.text()
        assert clip.length.text().startswith("5 frames")
        studio.until(lambda: studio.page.strip.cards[1].shot.poster is not None)
        studio.key(Qt.Key.Key_X)
        assert (studio.board.shots[1].first, studio.board.shots[1].last) == (0, None)
        assert studio.board.shots[0] == studio.board.shots[0]
        studio.until_kept()

    def test_the_ends_are_dragged_and_the_frame_there_is_seen(
        self, studio: Studio, clips: dict[str, Path]
    ) -> None:
        studio.with_clips(clips, "a")
        bar = studio.page.inspector.clip.bar
        y = bar.height() // 2
        QTest.mousePress(bar, LEFT, pos=QPoint(round(bar.x_of(0)) - 4, y))
        QTest.mouseMove(bar, QPoint(round(bar.x_of(8)) - 4, y))
        studio.seen(0, 8)
        assert studio.board.shots[0].first == 0, "it is not so before the end is let go of"
        QTest.mouseRelease(bar, LEFT, pos=QPoint(round(bar.x_of(8)) - 4, y))
        assert studio.board.shots[0].first == 8
        QTest.keyClick(bar, Qt.Key.Key_Left)
        assert studio.board.shots[0].first == 7
        QTest.mousePress(bar, LEFT, pos=QPoint(round(bar.x_of(24)) + 4, y))
        QTest.mouseMove(bar, QPoint(round(bar.x_of(20)) + 4, y))
        QTest.mouseRelease(bar, LEFT, pos=QPoint(round(bar.x_of(20)) + 4, y))
        assert (studio.board.shots[0].first, studio.board.shots[0].last) == (7, 19)

    def test_a_doubled_frame_is_left_out_and_that_is_said(
        self, studio: Studio, clips: dict[str, Path]
    ) -> None:
        studio.with_clips(clips, "ab")
        first, second = studio.board.shots
        linked = studio.board.replaced(msgspec.structs.replace(first, job="1")).replaced(
            msgspec.structs.replace(second, job="2", goes_on_from="1")
        )
        studio.page.changed.emit(linked, "")
        card, join = studio.page.strip.cards[1], studio.page.strip.joins[0]

        def drops() -> tuple[bool, bool]:
            return card.shot.drops_double, "left out" in join.accessibleName()

        assert drops() == (True, True)
        assert studio.page.preview.seconds == pytest.approx(47 / 24)
        studio.page.choose(second.id)
        studio.page.inspector.clip.double.click()
        assert drops() == (False, False)
        assert studio.page.preview.seconds == 2
        studio.page.inspector.clip.double.click()
        studio.page.inspector.clip.first.setValue(1)
        assert drops() == (False, False), "it is trimmed away already"
        assert not studio.page.inspector.clip.double.isVisible()

    def test_a_join_is_a_cut_or_a_fade_of_some_length(self, studio: Studio, clips: dict[str, Path]) -> None:
        studio.with_clips(clips, "abc")
        studio.until(lambda: "without loss" in studio.page.plan.text())
        QTest.mouseClick(studio.page.strip.joins[1], LEFT)
        menu = studio.page.strip.joins[1].findChild(QMenu, "joinMenu")
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if "0.25" in action.text()).trigger()
        assert [shot.fade for shot in studio.board.shots] == [0, 0.25, 0]
        studio.until(lambda: "cross-fades" in studio.page.plan.text())
        QTest.mouseClick(studio.page.strip.cards[0], LEFT)
        studio.page.inspector.clip.join.set_value("fade")
        studio.page.inspector.clip.fade.setValue(5)
        assert [shot.fade for shot in studio.board.shots] == [5, 0.25, 0]
        studio.until(lambda: "leave no frame of a.mp4" in studio.page.plan.text())
        studio.page.inspector.clip.join.set_value("cut")
        studio.until(lambda: studio.page.plan.text().startswith("The export"))


class TestSlots:
    def test_a_slot_is_made_in_the_form_and_filled_by_itself(self, studio: Studio) -> None:
        opened, page = studio.opened, studio.page
        composer = opened.window.composer
        studio.choose_sketch()
        page.slot_asked.emit()
        page.inspector.slot.prompt.setPlainText("[Push in] Mist over the lake.")
        studio.click("makeShot")
        assert not page.isVisible(), "it would lie over the form"
        assert composer.prompt.text == "[Push in] Mist over the lake."
        assert "shot 1 of" in opened.window.notices.text
        opened.press_generate()
        opened.until(lambda: studio.board.shots[0].awaits != ())
        opened.until(lambda: not studio.board.shots[0].is_slot)
        (shot,) = studio.board.shots
        (job,) = opened.window.board.jobs
        assert (shot.job, shot.clip, shot.awaits) == (job.id, job.video, ())
        assert shot.title == "[Push in] Mist over the lake."
        assert not opened.window.notices.text.startswith("The next clip")

        # The next one goes on from its very last frame.
        studio.flow.open()
        opened.until(page.isVisible)
        page.slot_asked.emit()
        assert page.inspector.slot.goes_on.isEnabled()
        studio.click("makeShot")
        opened.until(lambda: (image := composer.request.image) is not None and image.video is not None)
        image = composer.request.image
        assert image is not None
        assert image.video is not None
        assert (image.video.job, image.video.is_last_frame) == (job.id, True)
        studio.until_kept()

    def test_a_clip_that_is_not_for_the_film_fills_no_slot(self, studio: Studio) -> None:
        opened = studio.opened
        studio.choose_sketch()
        studio.page.slot_asked.emit()
        studio.click("makeShot")
        other = opened.window.notices.findChild(QPushButton, "noticeOther")
        assert isinstance(other, QPushButton)
        QTest.mouseClick(other, LEFT)
        pressed: list[object] = []
        opened.window.flows._generating.formed.connect(pressed.append)
        opened.press_generate()
        opened.until(lambda: pressed != [])
        assert studio.board.shots[0].is_slot
        assert studio.board.shots[0].awaits == ()

    def test_clips_of_the_library_come_by_the_menu_and_by_a_drag_with_their_marks(
        self, studio: Studio
    ) -> None:
        opened = studio.opened
        studio.choose_sketch()
        opened.press_generate()
        opened.until(lambda: opened.state is JobState.DONE)
        (job,) = opened.window.board.jobs
        playback = opened.window.stage.player.playback
        opened.until(lambda: playback.frame is not None)
        playback.part.start_at(1_000_000)
        opened.window.flows.library.menu.open(job.id, [job.id], QPoint(10, 10))
        menu = opened.window.findChild(QMenu, "jobMenu")
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == "Add to film").trigger()
        menu.hide()
        studio.until(lambda: len(studio.board.shots) == 1)
        studio.until(lambda: job.video in studio.page._source.facts)
        rate = studio.page._source.facts[job.video].fps
        assert studio.board.shots[0].first == round(rate)
        playback.part.clear()
        mime = QMimeData()
        mime.setData(OWN_CLIP, job.id.encode())
        drop(studio.row, mime, studio.gap(0))
        studio.until(lambda: len(studio.board.shots) == 2)
        assert [shot.first for shot in studio.board.shots] == [0, round(rate)]


class TestFiles:
    def test_a_clip_that_is_gone_says_so_and_is_found_again(
        self, studio: Studio, clips: dict[str, Path], tmp_path: Path
    ) -> None:
        studio.with_clips(clips, "ab")
        moved = tmp_path / "elsewhere" / "b.mp4"
        moved.parent.mkdir()
        clips["b"].rename(moved)
        studio.flow.look()
        card = studio.page.strip.cards[1]
        studio.until(lambda: card.shot.tone == "danger")
        assert card.shot.caption == "Clip not found"
        assert "Clip not found" in card.accessibleName()
        studio.until(lambda: "left out" in studio.page.plan.text())
        QTest.mouseClick(card, LEFT)
        studio.click("findClip")
        dialog = studio.page.findChild(QFileDialog, "clipDialog")
        assert isinstance(dialog, QFileDialog)
        dialog.filesSelected.emit([str(moved)])
        dialog.reject()
        studio.until(lambda: studio.board.shots[1].clip == str(moved))
        studio.until(lambda: card.shot.tone == "muted")

    def test_what_is_exported_is_what_was_planned(self, studio: Studio, clips: dict[str, Path]) -> None:
        studio.with_clips(clips, "ab")
        studio.page.slot_asked.emit()
        asked: list[tuple[Film, str]] = []
        studio.flow.export_asked.disconnect()
        studio.flow.export_asked.connect(lambda film, name: asked.append((film, name)))
        studio.click("exportFilm")
        studio.until(lambda: asked != [])
        ((film, name),) = asked
        assert [Path(shot.path).name for shot in film.shots] == ["a.mp4", "b.mp4"]
        assert name == studio.board.name


class TestFilms:
    def test_everything_is_there_after_a_restart(
        self, qloop: object, theme: Theme, icons: Icons, qtbot: QtBot, clips: dict[str, Path]
    ) -> None:
        with open_window(theme, icons, qtbot, os.environ) as opened:
            studio = Studio(opened)
            studio.with_clips(clips, "ab")
            studio.page.slot_asked.emit()
            studio.page.inspector.slot.prompt.setPlainText("一只苍鹭从芦苇间飞起。")
            before = studio.board
        with open_window(theme, icons, qtbot, os.environ) as opened:
            studio = Studio(opened)
            assert studio.board == before
            studio.until(lambda: studio.page.preview.seconds == 2)

    def test_films_have_names_and_what_is_deleted_can_be_brought_back(
        self, studio: Studio, clips: dict[str, Path]
    ) -> None:
        studio.with_clips(clips, "ab")
        head = studio.page.head
        head.rename_asked.emit()
        studio.until(lambda: studio.page.findChild(QInputDialog) is not None)
        dialog = studio.page.findChild(QInputDialog)
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue("  Lake  at dawn ")
        dialog.accept()
        studio.until(lambda: studio.board.name == "Lake at dawn")
        head.duplicate_asked.emit()
        assert studio.board.name == "Lake at dawn, copy 1"
        assert studio.order == "ab"
        head.new.click()
        assert studio.order == ""
        names = [head.names.itemText(row) for row in range(head.names.count())]
        assert names == ["Lake at dawn", "Lake at dawn, copy 1", studio.board.name]
        head.film_chosen.emit(head.names.itemData(1))
        assert studio.order == "ab"
        gone = studio.board
        head.delete_asked.emit()
        assert gone.id not in [film.id for film in studio.opened.parts.storyboards.films]
        undo = studio.page.notices.findChild(QPushButton, "noticeAction")
        assert isinstance(undo, QPushButton)
        QTest.mouseClick(undo, LEFT)
        assert studio.board.shots == gone.shots
        studio.until(lambda: len(studio.kept()) == 2)

    def test_a_film_that_cannot_be_read_is_told_and_left_as_it_is(
        self, qloop: object, theme: Theme, icons: Icons, qtbot: QtBot
    ) -> None:
        broken = app_paths(os.environ).films / "broken.json"
        broken.parent.mkdir(parents=True)
        broken.write_text("{")
        with open_window(theme, icons, qtbot, os.environ) as opened:
            opened.until(lambda: "broken.json" in opened.window.notices.text)
        assert broken.read_text() == "{"


def test_another_language_reaches_every_word(studio: Studio, clips: dict[str, Path]) -> None:
    studio.with_clips(clips, "a")
    studio.page.slot_asked.emit()
    quoting = Quoting()
    QApplication.installTranslator(quoting)
    try:
        QApplication.sendPostedEvents()
        page = studio.page
        for words in (
            page.windowTitle(),
            page.export.text(),
            page.inspector.slot.make.text(),
            page.inspector.clip.whole.text(),
            page.inspector.sound.choose.text(),
            page.strip.add_button.text(),
            page.empty.files.text(),
            page.head.new.accessibleName(),
            page.theatre.controls.play.accessibleName(),
            page.strip.cards[1].shot.title,
            page.strip.cards[0].accessibleName(),
            page.strip.joins[0].accessibleName(),
        ):
            assert words.startswith("«"), words
    finally:
        QApplication.removeTranslator(quoting)


def test_an_empty_slot_needs_no_clip_before_it_to_be_told_apart(studio: Studio) -> None:
    studio.page.slot_asked.emit()
    assert studio.board.shots == (StoryShot(id=studio.board.shots[0].id),)
    assert not studio.page.inspector.slot.goes_on.isEnabled()
    assert not studio.page.export.isEnabled()
    assert "empty slot" in studio.page.strip.cards[0].accessibleName()
