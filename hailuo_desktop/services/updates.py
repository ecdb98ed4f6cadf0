"""Looks for a newer version of the program: only when that is wanted, once a day, and quietly."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.release import Release, is_newer
from hailuo_desktop.services.clock import Clock

_EVERY = timedelta(days=1)
_AT_REST_FIRST = 10.0
"""Seconds the program is left to its start, and the user to what comes first."""

_log = logging.getLogger(__name__)


class ReleaseFeed(Protocol):
    """Knows the latest release. `page` is where people see and download it."""

    page: str

    async def latest(self) -> Release | None:
        """The latest release, if there is one.

        Raises:
            AppError: it cannot be found out now.
        """


class UpdateDesk:
    """Compares what is installed with what there is. Nothing is fetched but the answer, nothing installed."""

    def __init__(self, feed: ReleaseFeed | None, installed: str, clock: Clock) -> None:
        """Take the parts. Without a feed there is nothing to look at."""
        self._feed = feed
        self._installed = installed
        self._clock = clock

    @property
    def can_look(self) -> bool:
        """Whether there is anybody to ask."""
        return self._feed is not None

    @property
    def page(self) -> str:
        """Where new versions are downloaded."""
        return "" if self._feed is None else self._feed.page

    @property
    def installed(self) -> str:
        """The version that runs."""
        return self._installed

    async def newer(self) -> Release | None:
        """The latest release if it is newer than the installed one; None also where nobody answers."""
        if self._feed is None:
            return None
        try:
            release = await self._feed.latest()
        except AppError as error:
            _log.info("no answer about new versions: %s", error.kind)
            return None
        return release if release is not None and is_newer(release.version, self._installed) else None

    async def watch(
        self,
        looked_at: datetime | None,
        *,
        wanted: Callable[[], bool],
        looked: Callable[[datetime], None],
        found: Callable[[Release], None],
    ) -> None:
        """Look once a day for as long as that is wanted.

        Args:
            looked_at: when it was done last.
            wanted: asked before each look; once it says no, the watch is over.
            looked: told before each look when that is, so that none is made twice, whatever comes of it.
            found: told of a newer release.
        """
        while self._feed is not None:
            await self._clock.sleep(max(_AT_REST_FIRST, self._due_in(looked_at)))
            if not wanted():
                return
            looked_at = self._clock.now()
            looked(looked_at)
            release = await self.newer()
            if release is not None and wanted():
                found(release)

    def _due_in(self, looked_at: datetime | None) -> float:
        """Seconds until a day is over since the last look. One in the future was made by a wrong clock."""
        now = self._clock.now()
        if looked_at is None or looked_at > now:
            return 0.0
        return (looked_at + _EVERY - now).total_seconds()
