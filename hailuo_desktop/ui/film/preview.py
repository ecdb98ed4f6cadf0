"""Plays a film as it is planned: its clips one after the other, between their marks, frame by frame."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from hailuo_desktop.domain.errors import Failure
from hailuo_desktop.domain.small_frame import SmallFrame
from hailuo_desktop.domain.storyboard import LaidShot
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.film.reels import OpenReel, Reels

PACES = (1.0, 2.0, 4.0)
"""How many times as fast as usual it winds, one more with each press."""

_BEAT = 8
_AT_LEAST = 0.001
"""Seconds that are no difference between two moments."""


class Layer(NamedTuple):
    """A frame, and how much of it is seen over those before: 1 for all of it."""

    frame: SmallFrame
    opacity: float


class Place(NamedTuple):
    """A frame of a shot."""

    shot: str
    number: int


class Preview(QObject):
    """Shows the frames of a film by its clock, without sound.

    At the usual speed no frame is left out: time stands still while one is not there yet. Wound faster or
    backwards, it shows the frame that is due once the one before was there. Clips are opened shortly before
    they are needed.

    Signals:
        shown(list[Layer]): what is seen now, the lowest first.
        moved(float): the moment of the film, in seconds.
        place_changed(Place): another frame of a shot is the uppermost now.
        playing_changed(bool)
        failed(str, Failure): the clip of this shot cannot be read.
    """

    shown = Signal(object)
    moved = Signal(float)
    place_changed = Signal(object)
    playing_changed = Signal(bool)
    failed = Signal(str, object)

    def __init__(
        self,
        open_reel: OpenReel,
        run: Run,
        parent: QObject | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._open_reel = open_reel
        self._run = run
        self._now = now
        self._laid: Sequence[LaidShot] = ()
        self._begins: list[float] = []
        self._reels = Reels(open_reel, run, self)
        self._reels.opened.connect(self._again)
        self._reels.failed.connect(self._cannot_open)
        self._moment = 0.0
        self._pace = 0.0
        self._since: tuple[float, float] | None = None
        self._due: float | None = None
        self._peeked: tuple[LaidShot, int] | None = None
        self._place: Place | None = None
        self._aim: Place | None = None
        self._told: list[tuple[str, int, float]] = []
        self._is_closed = False
        self._beat = QTimer(self, interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self.go_on)

    # What is the case

    @property
    def seconds(self) -> float:
        """How long the film is."""
        return self._laid[-1].end if self._laid else 0.0

    @property
    def moment(self) -> float:
        """The moment shown, or being waited for."""
        return self._moment

    @property
    def place(self) -> Place | None:
        """The frame that is seen."""
        return self._place

    @property
    def is_playing(self) -> bool:
        """Whether time goes on, whatever way."""
        return self._pace != 0

    @property
    def pace(self) -> float:
        """How many times as fast as usual; below zero backwards, 0 while it stands still."""
        return self._pace

    # Wishes

    def show_film(self, laid: Sequence[LaidShot]) -> None:
        """Show this film from now on; the frame that is seen stays, as far as it is still in it."""
        place = self._aim or self._place
        was, self._laid = self._laid_of(place.shot) if place is not None else None, tuple(laid)
        self._begins = [each.begin for each in laid]
        self._reels.keep(laid)
        self._peeked = None
        if not laid:
            self._stop()
            self._moment, self._place, self._aim, self._told = 0.0, None, None, []
            self.shown.emit([])
            self.moved.emit(0.0)
            return
        self._moment = min(self._moment, self.seconds)
        if place is not None and not self.is_playing:
            now = self._laid_of(place.shot)
            number = place.number
            if now is not None and was is not None and (was.first, was.last) != (now.first, now.last):
                number = min(max(number, now.first), now.last)  # with other marks, it may be trimmed away
            self.go_to(place.shot, number)
        self._again()

    def fit(self, width: int, height: int) -> None:
        """Frames are wanted this large, in pixels, at most."""
        self._reels.fit(width, height)
        self._again()

    @Slot()
    def toggle(self) -> None:
        """Play at the usual speed, from the beginning where the end was reached; or stand still."""
        if self.is_playing:
            self.pause()
        elif self._laid:
            if self._moment >= self.seconds - _AT_LEAST or self._is_at_last_frame():
                self._go(0.0)
            self._set_pace(PACES[0])

    @Slot()
    def pause(self) -> None:
        """Stand still."""
        self._set_pace(0.0)

    @Slot()
    def forwards(self) -> None:
        """Play, or faster than before."""
        if self._laid:
            self._set_pace(next((each for each in PACES if each > self._pace), PACES[-1]))

    @Slot()
    def backwards(self) -> None:
        """Go back, or faster than before."""
        if self._laid:
            self._set_pace(-next((each for each in PACES if each > -self._pace), PACES[-1]))

    def seek(self, moment: float) -> None:
        """Go to a moment of the film, playing on if it plays."""
        self._go(moment)

    def go_to(self, shot_id: str, number: int | None = None) -> None:
        """Go to a frame of a shot, or to its first one.

        While the film stands still, it is shown without what fades over it; one that is trimmed away is only
        shown, and the moment stays.
        """
        laid = self._laid_of(shot_id)
        if laid is None:
            return
        wanted = laid.first if number is None else number
        if not laid.first <= wanted <= laid.last:
            self.peek(shot_id, wanted)
            return
        share = (wanted - laid.first) / (laid.last - laid.first + 1)
        reel = self._reels.get(laid)
        local = reel.moment(wanted) - reel.moment(laid.first) if reel is not None else share * laid.seconds
        self._go(min(laid.begin + local + _AT_LEAST / 2, laid.end))
        self._aim = Place(shot_id, wanted)
        if not self.is_playing:
            self._peeked = (laid, wanted)

    def peek(self, shot_id: str, number: int) -> None:
        """Stand still and show any frame of a shot's clip, also one that is trimmed away."""
        laid = self._laid_of(shot_id)
        if laid is not None:
            self.pause()
            self._peeked = (laid, max(0, number))
            self._aim = Place(shot_id, max(0, number))
            self._again()

    def step(self, frames: int) -> None:
        """Stand still, and go some frames on, or back below zero; from one shot into the next."""
        self.pause()
        place = self._aim or self._place
        index = next((n for n, each in enumerate(self._laid) if place and each.id == place.shot), -1)
        if place is None or index < 0:
            return
        laid, number = self._laid[index], place.number + frames
        if number > laid.last and index + 1 < len(self._laid):
            self.go_to(self._laid[index + 1].id)
        elif number < laid.first and index:
            before = self._laid[index - 1]
            self.go_to(before.id, before.last)
        else:
            self.go_to(laid.id, min(max(number, laid.first), laid.last))

    def close(self) -> None:
        """Show nothing more, and let go of the clips."""
        self._is_closed = True
        self._reels.close()
        self._stop()

    def let_go(self) -> None:
        """Stand still, and let go of the clips' files until they are wanted again."""
        self.pause()
        self._beat.stop()
        self._reels.keep(())

    # The clock

    @Slot()
    def go_on(self) -> None:
        """Show what is due, if it is there."""
        if not self._laid:
            self._beat.stop()
            return
        if self._peeked is not None:
            laid, number = self._peeked
            if self._show([(laid, number, 1.0)]):
                self._beat.stop()
                self.moved.emit(self._moment)
            return
        due = self._due_moment()
        layers = self._layers(due)
        if layers is None or not self._show(layers):
            if self._pace == PACES[0]:
                # Time goes on from here once it is there: no frame after it is left out.
                self._moment, self._since = due, None
            else:
                self._due = due
            return
        self._moment, self._due = due, None
        self.moved.emit(due)
        if not self.is_playing:
            self._beat.stop()
        elif (self._pace > 0 and due >= self.seconds - _AT_LEAST) or (self._pace < 0 and due <= 0):
            self._set_pace(0.0)

    def _due_moment(self) -> float:
        if not self.is_playing:
            return min(self._moment, self.seconds)
        if self._due is not None:
            return self._due
        now = self._now()
        if self._since is None:
            self._since = (now, self._moment)
        began, moment = self._since
        return min(max(0.0, moment + (now - began) * self._pace), self.seconds)

    def _layers(self, moment: float) -> list[tuple[LaidShot, int, float]] | None:
        """The frames of that moment, or None while a clip is still being opened."""
        index = max(0, bisect_right(self._begins, moment + _AT_LEAST) - 1)
        laid = self._laid[index]
        local = max(0.0, moment - laid.begin)
        wanted = [(laid, local, 1.0)]
        if index and moment < self._laid[index - 1].end - _AT_LEAST:
            before = self._laid[index - 1]
            wanted = [(before, moment - before.begin, 1.0), (laid, local, local / before.fade)]
        self._reels.keep(self._laid[max(0, index - 1) : index + 2])
        for each in self._laid[index + 1 : index + 2]:
            self._reels.warm(each)
        found = []
        for each, moment_in_it, opacity in wanted:
            reel = self._reels.get(each)
            if reel is None:
                return None
            begin = reel.moment(min(each.first, reel.count - 1))
            found.append((each, min(reel.number_at(begin + moment_in_it), each.last), opacity))
        return found

    def _show(self, layers: Sequence[tuple[LaidShot, int, float]]) -> bool:
        """Show these frames, if they are all there."""
        found = []
        for laid, number, opacity in layers:
            reel = self._reels.get(laid)
            frame = None
            if reel is not None:
                if reel.failure is not None:
                    self.failed.emit(laid.id, reel.failure)
                    self._pass_over(laid.id)
                    return False
                frame = reel.frame(min(number, reel.count - 1))
            if frame is None:
                return False
            found.append(Layer(frame, opacity))
        told = [(laid.id, number, opacity) for laid, number, opacity in layers]
        if told != self._told:
            self._told = told
            self.shown.emit(found)
        self._aim = None
        self._aim = None
        place = Place(layers[-1][0].id, found[-1].frame.number)
        if place != self._place:
            self._place = place
            self.place_changed.emit(place)
        return True

    def _pass_over(self, shot_id: str) -> None:
        """Go on without a clip that cannot be read."""
        gone = self._laid_of(shot_id)
        if gone is None:
            return
        way = gone.seconds - gone.fade
        self.show_film(
            [
                msgspec.structs.replace(each, begin=each.begin - way) if each.begin > gone.begin else each
                for each in self._laid
                if each.id != shot_id
            ]
        )

    @Slot(str, object)
    def _cannot_open(self, shot_id: str, failure: Failure) -> None:
        self.failed.emit(shot_id, failure)
        self._pass_over(shot_id)

    def _is_at_last_frame(self) -> bool:
        last = self._laid[-1]
        return self._place == Place(last.id, last.last)

    def _set_pace(self, pace: float) -> None:
        was = self.is_playing
        self._pace, self._since, self._due = pace, None, None
        if pace not in (0.0, PACES[0]):
            self._since = (self._now(), self._moment)
        if pace:
            self._peeked = self._aim = None
            self._beat.start()
        if was != self.is_playing:
            self.playing_changed.emit(self.is_playing)

    def _go(self, moment: float) -> None:
        self._moment = min(max(0.0, moment), self.seconds)
        self._since = self._due = self._peeked = self._aim = None
        self._again()

    def refresh(self) -> None:
        """Show it again."""
        self._again()

    @Slot()
    def _again(self) -> None:
        self._told = []
        if self._laid and not self._is_closed:
            self._beat.start()

    def _stop(self) -> None:
        self._set_pace(0.0)
        self._beat.stop()

    def _laid_of(self, shot_id: str) -> LaidShot | None:
        return next((each for each in self._laid if each.id == shot_id), None)
