"""How often to ask: pure arithmetic, no clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hailuo_desktop.domain.errors import AppError

LONGEST_WISH = 600
"""Seconds a provider may ask us to stay away."""


def wished_pause(error: AppError) -> float:
    """For how many seconds the provider asks us to stay away; 0 if it does not say."""
    wish = error.facts.get("wait", 0)
    return float(min(max(wish, 0), LONGEST_WISH)) if isinstance(wish, int) else 0.0


@dataclass(frozen=True)
class PollPolicy:
    """When to look at a job again.

    Clips take from half a minute to some minutes, so the pace is brisk at first and slows down; it never
    ends, because a paid job is never given up. All values are seconds.

    Attributes:
        brisk: between looks in the first minute.
        steady: until `patience`.
        slow: after `patience`, for hours.
        rare: after `long_patience`, for days.
        not_found_grace: how long after submitting "no such job" means nothing.
    """

    brisk: float = 3.0
    steady: float = 5.0
    slow: float = 30.0
    rare: float = 300.0
    brisk_until: float = 60.0
    patience: float = 1200.0
    long_patience: float = 6 * 3600.0
    not_found_grace: float = 30.0

    def delay(self, waited: float, troubles: int = 0) -> float:
        """Seconds until the next look.

        `waited` is the time since the job was submitted (negative after a clock change counts as 0);
        `troubles` how many looks in a row got no proper answer: each doubles the pause, up to `rare`.
        """
        if waited < self.brisk_until:
            pace = self.brisk
        elif waited < self.patience:
            pace = self.steady
        elif waited < self.long_patience:
            pace = self.slow
        else:
            pace = self.rare
        return min(pace * 2.0 ** min(troubles, 10), max(self.rare, pace))


@dataclass(frozen=True)
class RetryPolicy:
    """Pauses between tries of what is safe to try again: seconds, doubling from `first` to `longest`.

    `chance`, from 0 to 1, takes up to half of each pause off, so that not everybody whose try failed at the
    same moment tries again at the same moment.
    """

    first: float = 2.0
    longest: float = 60.0
    chance: Callable[[], float] = lambda: 1.0

    def delay(self, failures: int) -> float:
        """The pause after the given number of failures in a row (1 or more)."""
        pause = min(self.first * 2.0 ** min(max(failures - 1, 0), 10), self.longest)
        return pause * (0.5 + 0.5 * self.chance())
