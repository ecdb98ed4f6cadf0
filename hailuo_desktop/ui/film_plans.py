"""What would come of a film as it is: how it would be exported, and what becomes of its soundtrack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.storyboard import Storyboard, track_end
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.film.words import failure_words, plan_words, track_words, trouble_words
from hailuo_desktop.ui.film_source import FilmSource
from hailuo_desktop.wording import joined

if TYPE_CHECKING:
    from hailuo_desktop.services.storyboard_desk import StoryboardDesk
    from hailuo_desktop.ui.film.page import FilmPage

_REST_MS = 500
"""After a change, before it is looked at."""


class FilmPlans(QObject):
    """Tells the page. Of several changes in a row, the last one is looked at."""

    def __init__(self, source: FilmSource, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._run = run
        self._wish = 0
        self._asked: tuple[StoryboardDesk, FilmPage] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._begin)

    def renew(self, desk: StoryboardDesk, page: FilmPage) -> None:
        """The film on the page is another now."""
        self._asked = (desk, page)
        self._rest.start()

    def close(self) -> None:
        """Look at nothing more."""
        self._rest.stop()
        self._asked = None

    def _begin(self) -> None:
        if self._asked is not None and self._asked[1].isVisible():
            self._wish += 1
            self._run(self._plan(*self._asked, self._wish))

    async def _plan(self, desk: StoryboardDesk, page: FilmPage, wish: int) -> None:
        film = page.board
        if film is None:
            return
        words, tone, seconds = "", "muted", page.preview.seconds
        try:
            if seconds:
                plan = await desk.plan(film)
                words, seconds = plan_words(plan), plan.seconds
        except AppError as error:
            words, tone = trouble_words(error), "danger"
        said, how = await self._track(desk, film, seconds)
        if wish == self._wish and page.board is not None and page.board.id == film.id:
            page.show_plan(joined(words, self._left_out(film)), tone)
            page.show_track_words(said, how)

    async def _track(self, desk: StoryboardDesk, film: Storyboard, seconds: float) -> tuple[str, str]:
        track = film.soundtrack
        if track is None:
            return "", "caption"
        try:
            length = await desk.clips.sound_seconds(Path(track.path))
        except AppError as error:
            return failure_words(error.record())[1], "danger"
        end = track_end(track, length, seconds)
        return track_words(end, loops=track.loops, clips_are_heard=film.clip_volume > 0), "caption"

    def _left_out(self, film: Storyboard) -> str:
        slots = sum(shot.is_slot for shot in film.shots)
        bad = sum(self._source.failure(shot.clip) is not None for shot in film.clips)
        words = []
        if slots and len(film.shots) > slots:
            one = self.tr("The empty slot is left out.")
            words.append(one if slots == 1 else self.tr("%n empty slots are left out.", "", slots))
        if bad:
            one = self.tr("A clip that cannot be used is left out.")
            many = self.tr("%n clips that cannot be used are left out.", "", bad)
            words.append(one if bad == 1 else many)
        return joined(*words)
