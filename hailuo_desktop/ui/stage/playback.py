"""One clip at a time, played by QtMultimedia; no widgets here."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal, Slot

from hailuo_desktop.ui.stage.marks import Part
from hailuo_desktop.ui.stage.player_settings import PlayerSettings
from hailuo_desktop.ui.stage.qt_media import (
    Parts,
    change_source,
    frame_length,
    frame_times,
    make_parts,
    set_up,
)
from hailuo_desktop.ui.stage.seeking import Seeking
from hailuo_desktop.ui.stage.trouble import Trouble

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame

log = logging.getLogger(__name__)

_FRAME_OVERDUE = 6000


class Playback(QObject):
    """A long-lived player: opens, plays, seeks, steps; tells frames and places.

    Nothing of QtMultimedia is imported before `prepare`, which the first `open` calls if nobody has.

    Signals:
        frame_changed(QVideoFrame): a valid frame is to be shown; None: the ground, for the clip is closed.
        position_changed(int), duration_changed(int): milliseconds.
        playing_changed(bool)
        settings_changed(PlayerSettings)
        failed(Trouble): the clip cannot be shown; a frame that comes after all takes it back.
    """

    frame_changed = Signal(object)
    position_changed = Signal(int)
    duration_changed = Signal(int)
    playing_changed = Signal(bool)
    settings_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: Parts | None = None
        self._settings = PlayerSettings()
        self._pace = 0.0
        self._path: Path | None = None
        self._autoplay = True
        self._awaited = False
        self._loaded = False
        self._playing = False
        self._position = 0
        self._duration = 0
        self._frame: QVideoFrame | None = None
        self._ended = False
        self._scrubbing = False
        self._resume = False
        self._steps_owed = 0
        self.part = Part(self)
        self._seeking = Seeking(self)
        self._seeking.due.connect(self._seek_now)
        self._seeking.rested.connect(self._pay_steps)
        self._overdue = QTimer(self, singleShot=True, interval=_FRAME_OVERDUE)
        self._overdue.timeout.connect(self._no_picture)

    # What is the case

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def frame(self) -> QVideoFrame | None:
        """The frame of the clip that is to be shown now."""
        return self._frame

    @property
    def is_playing(self) -> bool:
        return self._playing

    @property
    def position(self) -> int:
        """The place shown, or being sought."""
        return self._position

    @property
    def moment(self) -> float:
        """When the frame shown begins, in seconds."""
        return self._frame_times()[0] / 1_000_000

    @property
    def duration(self) -> int:
        return self._duration

    @property
    def settings(self) -> PlayerSettings:
        return self._settings

    @property
    def frame_number(self) -> int:
        """Number of the frame shown, the first being 0, by the clip's usual rate; -1 for none."""
        if self._frame is None or self._parts is None:
            return -1
        return round(self._frame_times()[0] / frame_length(self._parts.player))

    # Opening and closing

    def prepare(self) -> None:
        """Load QtMultimedia and make the player; to be called once the window stands."""
        if self._parts is not None:
            return
        try:
            self._parts = parts = make_parts(self)
        except ImportError:
            log.exception("no player")  # a library of the system is missing; the notice bar names it
            if self._path is not None:
                self.failed.emit(Trouble.NO_PLAYER)
            return
        # The sink tells from its own thread.
        parts.sink.videoFrameChanged.connect(self._take_frame, Qt.ConnectionType.QueuedConnection)
        parts.player.mediaStatusChanged.connect(self._status_changed)
        parts.player.playbackStateChanged.connect(self._state_changed)
        parts.player.positionChanged.connect(self._player_moved)
        parts.player.durationChanged.connect(self._set_duration)
        parts.player.errorOccurred.connect(self._error)
        self._apply_settings()
        self._set_source()

    def open(self, path: Path, *, autoplay: bool = True) -> None:
        """Show a clip's first frame, and play it unless told otherwise."""
        self._forget_clip()
        self._path = path
        self._autoplay = autoplay
        if self._parts is None:
            self.prepare()
        else:
            self._set_source()

    def close(self) -> None:
        """Let go of the clip and its file."""
        self._forget_clip()
        self._set_source()
        self.frame_changed.emit(None)

    def _forget_clip(self) -> None:
        self._path = None
        self._awaited = self._loaded = False
        self._frame = None
        self._ended = False
        self._scrubbing = self._resume = False
        self._steps_owed = 0
        self._pace = 0.0
        self.part.clear()
        self._seeking.forget()
        self._overdue.stop()
        self._set_duration(0)
        self._set_position(0)

    def _set_source(self) -> None:
        if self._parts is not None:
            change_source(self._parts.player, self._url(), self, "_await_clip")

    @Slot()
    def _await_clip(self) -> None:
        """From here on, what the player tells is about the clip asked for."""
        self._loaded = False
        self._frame = None
        self._awaited = True

    def _is_about_clip(self) -> bool:
        return (
            self._awaited
            and self._path is not None
            and self._parts is not None
            and self._parts.player.source() == self._url()
        )

    def _url(self) -> QUrl:
        return QUrl() if self._path is None else QUrl.fromLocalFile(str(self._path))

    # Playing

    @Slot()
    def toggle(self) -> None:
        if self._playing:
            self.pause()
        else:
            self.play()

    @Slot()
    def play(self) -> None:
        """Play on, or from the start if the end was reached."""
        self._autoplay = True
        if self._parts is not None and self._frame is not None:
            if self._ended or self._is_at_last_frame():
                self._parts.player.setPosition(self.part.first_place)
            self._ended = False
            self._parts.player.play()

    @Slot()
    def pause(self) -> None:
        self._autoplay = False
        self._resume = False
        if self._parts is not None and self._loaded:
            self._parts.player.pause()

    def set_pace(self, pace: float) -> None:
        """Play so many times as fast for now; 0 for the speed of the settings."""
        if pace != self._pace:
            self._pace = pace
            self._apply_settings()

    # Marks

    @Slot()
    def mark_start(self) -> None:
        """The part to play begins with the frame shown."""
        if self._frame is not None:
            self.part.start_at(round(self._frame_times()[0]))

    @Slot()
    def mark_end(self) -> None:
        """The part to play ends with the frame shown."""
        if self._frame is not None:
            self.part.end_at(round(sum(self._frame_times())))

    def _has_left_part(self, frame: QVideoFrame) -> bool:
        """Whether what plays has come to the second mark; then it begins again, or stands still there."""
        if not self.part.marks.is_over(frame.startTime()) or not self._playing or self._seeking.is_busy:
            return False
        if self._parts is not None and not self._settings.loop:
            self._parts.player.pause()
            self._seek(self.part.last_place)
        else:
            self._seek(self.part.first_place)
        return True

    # Seeking

    @Slot(int)
    def seek(self, position: int) -> None:
        """Go to a place, playing on if it plays."""
        self._steps_owed = 0
        self._seek(position)

    def skip(self, milliseconds: int) -> None:
        self.seek(self._position + milliseconds)

    @Slot(int)
    def scrub(self, position: int) -> None:
        """Go to a place while a slider is held; the clip stands still until `end_scrub`."""
        if not self._scrubbing:
            self._scrubbing = True
            self._resume = self._playing
            if self._playing and self._parts is not None:
                self._parts.player.pause()
        self.seek(position)

    @Slot()
    def end_scrub(self) -> None:
        """The slider is let go: the place last asked for stays, and what played plays on."""
        if self._scrubbing and self._resume:
            self.play()
        self._scrubbing = self._resume = False

    def step(self, frames: int) -> None:
        """Go some frames on or, below zero, back, and stand still there."""
        if not self._loaded:
            return
        self.pause()
        self._steps_owed += frames
        if not self._seeking.is_busy:
            self._pay_steps()

    @Slot()
    def _pay_steps(self) -> None:
        owed, self._steps_owed = self._steps_owed, 0
        if not owed:
            return
        start, length = self._frame_times()
        # One millisecond into the frame: a place on the very edge shows the frame before.
        wanted = int((start + owed * length) / 1000) + 1
        last = int((self._duration * 1000 - length) / 1000) + 1
        self._seek(min(wanted, last))

    def _frame_times(self) -> tuple[float, float]:
        """Start and length of the frame shown, in microseconds."""
        player = self._parts.player if self._parts is not None else None
        return frame_times(self._frame, player, self._position)

    def _seek(self, position: int) -> None:
        last = self._duration if self._loaded else position
        self._set_position(max(0, min(position, last)))
        # A place set before the clip is loaded is lost: it is kept until then.
        self._seeking.ask(self._position, later=not self._loaded)

    @Slot(int)
    def _seek_now(self, position: int) -> None:
        if self._parts is None:
            return
        if self._ended:
            # A player that has come to its end is stopped and shows no frames.
            self._ended = False
            self._parts.player.pause()
        self._parts.player.setPosition(position)

    # Settings

    def apply(self, settings: PlayerSettings) -> None:
        """Take settings, from the user or from where they were kept."""
        settings = settings.mended()
        if settings == self._settings:
            return
        self._settings = settings
        self._apply_settings()
        self.settings_changed.emit(settings)

    def _apply_settings(self) -> None:
        if self._parts is not None:
            # Not before the first frame: in a loop, a clip without any would be run through without a pause.
            settings = replace(self._settings, speed=self._pace) if self._pace else self._settings
            set_up(self._parts, settings, may_loop=self._frame is not None)

    # What the player tells

    @Slot(object)
    def _take_frame(self, frame: QVideoFrame) -> None:
        if not frame.isValid() or not self._loaded:
            return
        is_first = self._frame is None
        if not is_first and self._has_left_part(frame):
            return
        self._frame = frame
        self.frame_changed.emit(frame)
        if is_first:
            self._overdue.stop()
            self._apply_settings()
            if self._autoplay:
                self.play()
        if self._seeking.is_busy and self._is_sought(frame):
            self._seeking.arrived()

    def _is_sought(self, frame: QVideoFrame) -> bool:
        """Frames decoded before a seek come after it."""
        is_last = frame.endTime() >= (self._duration - 1) * 1000
        return is_last or frame.startTime() <= self._seeking.place * 1000 <= frame.endTime()

    def _is_at_last_frame(self) -> bool:
        start, length = self._frame_times()
        if self._seeking.is_busy:
            start = self._position * 1000
        return start + length >= (self._duration - 1) * 1000 or self.part.marks.is_over(round(start + length))

    @Slot(object)
    def _status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        from PySide6.QtMultimedia import QMediaPlayer

        if self._parts is None or not self._is_about_clip():
            return
        if status is QMediaPlayer.MediaStatus.LoadedMedia and not self._loaded:
            self._begin(self._parts.player)
        elif status is QMediaPlayer.MediaStatus.EndOfMedia and self._loaded:
            self._ended = True
            self._no_picture()

    def _begin(self, player: QMediaPlayer) -> None:
        self._loaded = True
        if not player.hasVideo():
            self._no_picture()
            return
        self._overdue.start()
        self._apply_settings()
        # The first frame is shown, or its lack is found, before anything plays.
        player.pause()
        self._seeking.arrived()

    @Slot(object)
    def _state_changed(self, state: QMediaPlayer.PlaybackState) -> None:
        from PySide6.QtMultimedia import QMediaPlayer

        playing = state is QMediaPlayer.PlaybackState.PlayingState
        if playing != self._playing:
            self._playing = playing
            self.playing_changed.emit(playing)

    @Slot("qlonglong")
    def _player_moved(self, position: int) -> None:
        if not self._loaded:
            return
        # While a place is sought, the player still tells where it was.
        if not self._seeking.is_busy and not self._scrubbing:
            self._set_position(position)

    @Slot("qlonglong")
    def _set_duration(self, duration: int) -> None:
        if duration != self._duration:
            self._duration = int(duration)
            self.duration_changed.emit(self._duration)

    def _set_position(self, position: int) -> None:
        if position != self._position:
            self._position = int(position)
            self.position_changed.emit(self._position)

    @Slot()
    def _no_picture(self) -> None:
        """A format without a decoder, such as AV1, runs to its end without an error or a picture."""
        if self._path is None or self._frame is not None or self._parts is None:
            return
        if not self._parts.sink.videoFrame().isValid():
            self._overdue.stop()
            self.failed.emit(Trouble.NO_PICTURE)

    @Slot(object, str)
    def _error(self, _error: object, _words: str) -> None:
        # What broke off half-way has frames to show; they stay.
        if self._is_about_clip() and self._frame is None:
            self._overdue.stop()
            self.failed.emit(Trouble.UNREADABLE)
