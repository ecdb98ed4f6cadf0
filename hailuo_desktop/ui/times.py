"""Times as people read them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_MINUTE = 60
_HOUR = 60 * _MINUTE


def timecode(milliseconds: int) -> str:
    """A place in a clip, to the hundredth of a second: 00:02.16."""
    hundredths = max(0, milliseconds) // 10
    seconds, hundredths = divmod(hundredths, 100)
    minutes, seconds = divmod(seconds, _MINUTE)
    return f"{minutes:02}:{seconds:02}.{hundredths:02}"


def clock(seconds: float) -> str:
    """A time that runs: 0:42, or 1:02:03 after the first hour."""
    minutes, rest = divmod(int(max(0, seconds)), _MINUTE)
    hours, minutes = divmod(minutes, _MINUTE)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def span(seconds: float) -> str:
    """A length of time in words, no more exact than it helps: 45 s, 1 min 30 s, 12 min."""
    whole = max(1, round(seconds))
    if whole < _MINUTE:
        return QCoreApplication.translate("Times", "{seconds} s").format(seconds=whole)
    minutes, rest = divmod(whole, _MINUTE)
    rest -= rest % 5
    if whole >= 10 * _MINUTE or not rest:
        return QCoreApplication.translate("Times", "{minutes} min").format(minutes=minutes)
    return QCoreApplication.translate("Times", "{minutes} min {seconds} s").format(
        minutes=minutes, seconds=rest
    )


def waiting(elapsed: float, typical: float, left: float | None = None) -> str:
    """How long it has taken and, where that is known, how long it will take still, or usually takes.

    `left` is what the user's own clips say; once that is over, so is the foretelling.
    """
    if left is not None and left < 1:
        return QCoreApplication.translate("Times", "{elapsed} · longer than usual").format(
            elapsed=clock(elapsed)
        )
    if left is not None:
        return QCoreApplication.translate("Times", "{elapsed} · about {left} left").format(
            elapsed=clock(elapsed), left=span(_in_fives(left))
        )
    if typical <= 0:
        return clock(elapsed)
    return QCoreApplication.translate("Times", "{elapsed} · usually about {typical}").format(
        elapsed=clock(elapsed), typical=span(typical)
    )


def _in_fives(seconds: float) -> float:
    """Up to the next five: what is foretold is not known to the second."""
    return -(-seconds // 5) * 5
