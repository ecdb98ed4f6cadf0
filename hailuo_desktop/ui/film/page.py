"""The page on which a film is planned: its shots in a row, a preview, and what can be set."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop.domain.film import Soundtrack
from hailuo_desktop.domain.storyboard import Storyboard, doubled, lay_out, trimmed
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.film.empty import EmptyFilm
from hailuo_desktop.ui.film.head import FilmHead
from hailuo_desktop.ui.film.inspector import Inspector
from hailuo_desktop.ui.film.keys import PLAYING_KEYS, REDO, UNDO
from hailuo_desktop.ui.film.preview import Place, Preview
from hailuo_desktop.ui.film.reels import OpenReel
from hailuo_desktop.ui.film.screen import Theatre
from hailuo_desktop.ui.film.strip import ShotStrip, is_droppable
from hailuo_desktop.ui.film.views import ClipSource, shot_view
from hailuo_desktop.ui.film.words import failure_words
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import read_mime, take_as_copy
from hailuo_desktop.ui.key_lines import by_key
from hailuo_desktop.ui.notice_bar import NoticeBar
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_3, SPACE_4

_SIZE = QSize(1180, 780)


class FilmPage(QDialog):
    """Shows one film; stays open beside the window.

    Signals:
        changed(Storyboard, str): the film is to be this now; changes in a row under the same word are undone
            together.
        given(Incoming, int): this was dropped before the shot at that place, -1 for anywhere.
        files_asked(str): clips are to be chosen; one for this shot, or "" for the end.
        track_asked(): a soundtrack is to be chosen.
        selected_asked(): what is selected in the library is to come in.
        slot_asked(): an empty slot is to be added.
        duplicate_asked(str): of this shot.
        make_asked(str, bool): this slot is to be made, with the last frame of the shot before or without.
        export_asked()
    """

    changed = Signal(object, str)
    given = Signal(object, int)
    files_asked = Signal(str)
    track_asked = Signal()
    selected_asked = Signal()
    slot_asked = Signal()
    duplicate_asked = Signal(str)
    make_asked = Signal(str, bool)
    export_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        source: ClipSource,
        open_reel: OpenReel,
        run: Run,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source = source
        self._board: Storyboard | None = None
        self._current = ""
        self._sound = ("", "muted")
        self.setObjectName("filmPage")
        self.setAcceptDrops(True)
        self.setWindowFlags(self.windowFlags() | Qt.WindowType.WindowMinMaxButtonsHint)
        size = QSize(theme.px(_SIZE.width()), theme.px(_SIZE.height()))
        self.resize(size.boundedTo(self.screen().availableSize()))
        self.head = FilmHead(theme, icons)
        self.notices = NoticeBar(theme, icons)
        self.preview = Preview(open_reel, run, self)
        self.empty = EmptyFilm()
        self.theatre = Theatre(icons, self.preview, self.empty)
        self.inspector = Inspector(theme, icons)
        self.strip = ShotStrip(theme, icons)
        self.plan = QLabel()
        self.plan.setObjectName("filmPlan")
        self.plan.setWordWrap(True)
        self.plan.setTextFormat(Qt.TextFormat.PlainText)
        self.plan.setMinimumHeight(2 * self.plan.fontMetrics().lineSpacing())
        self.export = QPushButton()
        self.export.setObjectName("exportFilm")
        self.export.setProperty("role", "primary")
        self.export.setMinimumWidth(theme.px(160))
        self.export.setAutoDefault(False)
        self.export.clicked.connect(self.export_asked)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def board(self) -> Storyboard | None:
        """The film on the page."""
        return self._board

    @property
    def current(self) -> str:
        """The shot that is worked on."""
        return self._current

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Film"))
        self.export.setText(self.tr("Export…"))
        self.theatre.set_words(
            self.tr("Preview of the film"),
            self.tr(
                "Space plays, J and L wind, comma and full stop go frame by frame, I and O set the marks of "
                "the shot that is seen. It is shown without sound."
            ),
        )
        if self._board is not None:
            self.show_film(self._board)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # What is shown

    def show_film(self, board: Storyboard) -> None:
        """Show a film, or what is new about it."""
        is_other = self._board is None or self._board.id != board.id
        before, self._board = self._board, board
        if board.index(self._current) < 0:
            at = before.index(self._current) if before is not None and not is_other else 0
            left = board.shots[min(max(0, at), len(board.shots) - 1)] if board.shots else None
            self._current = left.id if left is not None else ""
        facts = self._source.facts
        double = doubled(board.shots, facts)
        self.strip.show_shots([shot_view(shot, self._source, double) for shot in board.shots], self._current)
        laid = lay_out(board, facts)
        self.preview.show_film(laid)
        first = facts[laid[0].path] if laid else None
        self.theatre.screen_view.set_shape(QSize(first.width, first.height) if first else QSize())
        self.theatre.controls.set_length(self.preview.seconds)
        self.theatre.show_empty(not board.shots)
        self.head.show_length(
            len(board.shots), sum(shot.is_slot for shot in board.shots), self.preview.seconds
        )
        self.export.setEnabled(bool(laid))
        self._show_current()
        self._show_sound()

    def show_plan(self, words: str, tone: str) -> None:
        """How the film would be exported, or why it cannot be."""
        self.plan.setText(words)
        set_role(self.plan, tone)

    def show_track_words(self, words: str, tone: str) -> None:
        """What becomes of the soundtrack."""
        self._sound = (words, tone)
        self._show_sound()

    def choose(self, shot_id: str, *, show: bool = True) -> None:
        """Work on this shot; the preview goes there unless it plays or is told not to."""
        if self._board is None or self._board.index(shot_id) < 0:
            return
        self._current = shot_id
        self.strip.set_current(shot_id)
        self._show_current()
        if show and not self.preview.is_playing:
            self.preview.go_to(shot_id)

    def _show_current(self) -> None:
        board = self._board
        shot = board.shot(self._current) if board is not None else None
        if board is None or shot is None:
            self.inspector.show_nothing()
            return
        at = board.index(shot.id)
        if shot.is_slot:
            state = self._source.slot_state(shot)
            can_go_on = at > 0 and not board.shots[at - 1].is_slot
            self.inspector.slot.show_slot(shot, state.words, state.tone, can_go_on=can_go_on)
            self.inspector.show_slot(at + 1)
            return
        failure = self._source.failure(shot.clip)
        facts = self._source.facts.get(shot.clip) if failure is None else None
        self.inspector.clip.show_shot(
            shot,
            facts,
            failure_words(failure)[1] if failure is not None else "",
            is_double=shot.id in doubled(board.shots, self._source.facts),
            is_last=at == len(board.shots) - 1,
        )
        self.inspector.show_clip(at + 1)
        self._show_seen(self.preview.place)

    def _show_sound(self) -> None:
        if self._board is not None:
            words, tone = self._sound if self._board.soundtrack is not None else ("", "muted")
            self.inspector.sound.show_sound(
                self._board.soundtrack, words, tone, clips_are_heard=self._board.clip_volume > 0
            )

    def _show_seen(self, place: Place | None) -> None:
        self.strip.set_seen(place.shot if place is not None else "")
        is_current = place is not None and place.shot == self._current
        self.inspector.clip.show_seen(place.number if place is not None and is_current else -1)
        if place is not None and self._board is not None:
            self.theatre.controls.show_shot(self._board.index(place.shot) + 1, place.number)

    # What is done

    def _change(self, board: Storyboard, merging: str = "") -> None:
        if board is not self._board:
            self.changed.emit(board, merging)

    def _change_shot(self, merging: str = "", shot_id: str = "", **news: object) -> None:
        board = self._board
        shot = board.shot(shot_id or self._current) if board is not None else None
        if board is not None and shot is not None:
            self._change(board.replaced(msgspec.structs.replace(shot, **news)), merging)

    def _trim(self, shot_id: str, first: int, last: int) -> None:
        board = self._board
        shot = board.shot(shot_id) if board is not None else None
        facts = self._source.facts.get(shot.clip) if shot is not None else None
        if board is not None and shot is not None and facts is not None:
            self._change(board.replaced(trimmed(shot, first, last, facts.frames)))

    def _mark(self, *, is_start: bool) -> None:
        """Set a mark of the shot that is seen at the frame that is seen."""
        place, board = self.preview.place, self._board
        shot = board.shot(place.shot) if place is not None and board is not None else None
        facts = self._source.facts.get(shot.clip) if shot is not None else None
        if place is None or shot is None or facts is None:
            return
        end = facts.frames - 1
        last = end if shot.last is None else shot.last
        if is_start:
            # An end before it is forgotten, as on the stage.
            self._trim(shot.id, place.number, last if last >= place.number else end)
        else:
            self._trim(shot.id, shot.first if shot.first <= place.number else 0, place.number)
        self.choose(shot.id, show=False)

    def _whole(self) -> None:
        place = self.preview.place
        if place is not None:
            self._trim(place.shot, 0, 1_000_000_000)

    def _sound_changed(self, track: Soundtrack | None) -> None:
        board = self._board
        if board is None:
            return
        old = board.soundtrack
        names: Sequence[str] = ()
        if old is not None and track is not None:
            names = [name for name in old.__struct_fields__ if getattr(old, name) != getattr(track, name)]
        merging = f"track {' '.join(names)}" if names else ""
        self._change(msgspec.structs.replace(board, soundtrack=track), merging)

    def _clips_heard(self, on: bool) -> None:
        if self._board is not None:
            self._change(msgspec.structs.replace(self._board, clip_volume=1.0 if on else 0.0))

    def _move(self, shot_id: str, before: int) -> None:
        if self._board is not None:
            self._current = shot_id
            self._change(self._board.moved(shot_id, before))
            self.strip.show_card(shot_id)

    def _remove(self, shot_id: str) -> None:
        if self._board is not None:
            self._change(self._board.removed([shot_id]))

    def _play_from(self, shot_id: str) -> None:
        self.choose(shot_id)
        self.preview.pause()
        self.preview.go_to(shot_id)
        self.preview.forwards()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        act = self._keys.get(event.key())
        if plain and act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_droppable(event.mimeData()):
            take_as_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take_as_copy(event)
        self.given.emit(read_mime(event.mimeData()), -1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.preview.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.preview.let_go()

    # Making

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        top.addWidget(self.head)
        across = QFrame()
        across.setProperty("role", "divider")
        across.setFixedWidth(1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.theatre, 1)
        middle.addWidget(across)
        middle.addWidget(self.inspector)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_4)
        foot.setSpacing(SPACE_4)
        foot.addWidget(self.plan, 1)
        foot.addWidget(self.export, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.notices)
        column.addWidget(_line())
        column.addLayout(middle, 1)
        column.addWidget(_line())
        column.addWidget(self.strip)
        column.addWidget(_line())
        column.addLayout(foot)

    def _connect(self) -> None:
        strip, clip, slot = self.strip, self.inspector.clip, self.inspector.slot
        strip.chosen.connect(self.choose)
        strip.play_asked.connect(self._play_from)
        strip.move_asked.connect(self._move)
        strip.remove_asked.connect(self._remove)
        strip.duplicate_asked.connect(self.duplicate_asked)
        strip.fade_chosen.connect(lambda shot_id, fade: self._change_shot(shot_id=shot_id, fade=fade))
        strip.slot_asked.connect(self.slot_asked)
        strip.files_asked.connect(lambda: self.files_asked.emit(""))
        strip.given.connect(self.given)
        clip.trimmed.connect(lambda first, last: self._trim(self._current, first, last))
        clip.peeked.connect(lambda number: self.preview.peek(self._current, number))
        clip.fade_chosen.connect(lambda fade: self._change_shot(f"fade {self._current}", fade=fade))
        clip.double_kept.connect(lambda kept: self._change_shot(keeps_double=kept))
        clip.file_asked.connect(lambda: self.files_asked.emit(self._current))
        slot.prompt_changed.connect(lambda words: self._change_shot(f"prompt {self._current}", prompt=words))
        slot.make_asked.connect(lambda goes_on: self.make_asked.emit(self._current, goes_on))
        slot.file_asked.connect(lambda: self.files_asked.emit(self._current))
        self.inspector.sound.file_asked.connect(self.track_asked)
        self.inspector.sound.track_changed.connect(self._sound_changed)
        self.inspector.sound.clips_heard.connect(self._clips_heard)
        self.empty.files_asked.connect(lambda: self.files_asked.emit(""))
        self.empty.slot_asked.connect(self.slot_asked)
        self.empty.selected_asked.connect(self.selected_asked)
        self.preview.place_changed.connect(self._show_seen)
        for keys, signal in ((UNDO, self.head.undo_asked), (REDO, self.head.redo_asked)):
            QShortcut(keys, self, signal.emit)
        self._keys = by_key(
            PLAYING_KEYS,
            {
                "play": self.preview.toggle,
                "backwards": self.preview.backwards,
                "forwards": self.preview.forwards,
                "frame_back": lambda: self.preview.step(-1),
                "frame_on": lambda: self.preview.step(1),
                "to_start": lambda: self.preview.seek(0),
                "to_end": lambda: self.preview.seek(self.preview.seconds),
                "mark_start": lambda: self._mark(is_start=True),
                "mark_end": lambda: self._mark(is_start=False),
                "clear_marks": self._whole,
            },
        )


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "divider")
    line.setFixedHeight(1)
    return line
