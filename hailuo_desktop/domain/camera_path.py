"""A camera script as a path over a flat picture: plain arithmetic, no pixels.

A picture has no depth, so some pairs of commands can differ only in manner here. Trucks and pedestals
run as on rails: far, with a short start and stop. Pans and tilts turn like a head: less far, speeding
up to the middle and slowing down. A push moves at constant speed towards the subject, so it grows
ever faster; a zoom grows at a constant rate.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import msgspec

from hailuo_desktop.domain.camera import CameraCommand, CameraScript

ZOOM_LIMIT = 1.8
"""Most that zoom may change along a path; longer rows of pushes share it."""

HEADROOM_LIMIT = 1.5
"""Deepest zoom taken only to make room for sideways travel; more travel shrinks to fit."""

RAIL_TRAVEL = 0.20
"""Way of a truck or pedestal, as a share of the frame's width or height."""

HEAD_TRAVEL = 0.12
"""Way of a pan or tilt."""

FOLLOW_TRAVEL = 0.10
"""Way of a tracking shot to the right, following nobody in particular."""

FOLLOW_GROWTH = 1.08
"""How much larger the picture is after a tracking shot."""

PUSH_GROWTH = 1.35
"""How much larger it is after a push in."""

ZOOM_GROWTH = 1.40
"""How much larger it is after a zoom in."""

SHAKE_REACH = 0.008
"""Amplitude of the slowest wave of a shake, as a share of the frame."""


class View(msgspec.Struct, frozen=True):
    """What the camera sees at one moment, in units of the frame.

    The frame is the largest window of the video's shape that the picture holds. `x` and `y` are the
    window's centre, 0 at the left and top, 1 at the right and bottom; `zoom` is the frame's width
    over the window's, at least 1. The window never leaves the frame.
    """

    x: float
    y: float
    zoom: float

    def box(self, width: float, height: float) -> tuple[float, float, float, float]:
        """The window as (left, top, right, bottom) in a frame of that size, inside it."""
        half = 0.5 / self.zoom
        return (
            max(0.0, self.x - half) * width,
            max(0.0, self.y - half) * height,
            min(1.0, self.x + half) * width,
            min(1.0, self.y + half) * height,
        )


WHOLE = View(0.5, 0.5, 1.0)
"""The whole frame: what is seen when nothing moves."""


def camera_path(script: CameraScript, seconds: float, fps: int = 24) -> list[View]:
    """The view of every frame, the first at the start and the last at the end of the movement.

    Moves follow one another in equal shares of the time, each starting and ending at rest where the
    one before left off. Commands of one move add up. The path keeps as close to the whole frame as its
    way allows: a push in starts at the whole frame, a truck left zooms in by a quarter and goes from
    the right edge to the left one. A way that is too long for the picture is shortened as a whole, so
    that it keeps its shape and returns where it should. No commands: a static shot.
    """
    count = max(1, round(seconds * fps))
    if not script.moves:
        return [WHOLE] * count
    share = seconds / len(script.moves)
    starts = [(0.0, 0.0, 0.0)]
    for move in script.moves:
        starts.append(_sum([starts[-1], *(_drift(command, 1.0, share) for command in move.commands)]))
    offsets = []
    for index in range(count):
        progress = len(script.moves) * index / max(1, count - 1)
        current = min(int(progress), len(script.moves) - 1)
        commands = script.moves[current].commands
        drifts = (_drift(command, progress - current, share) for command in commands)
        offsets.append(_sum([starts[current], *drifts]))
    return _fitted(offsets)


def view_at(views: Sequence[View], place: float) -> View:
    """The view at a place of a path, in frames: 2.5 lies halfway from the third to the fourth.

    Before the first and after the last frame the camera rests.
    """
    place = min(max(place, 0.0), len(views) - 1.0)
    before = int(place)
    if before == place:
        return views[before]
    return between(views[before], views[before + 1], place - before)


def between(view: View, other: View, share: float) -> View:
    """The view that lies a share (0 to 1) of the way from one to another."""
    return View(
        view.x + (other.x - view.x) * share,
        view.y + (other.y - view.y) * share,
        view.zoom + (other.zoom - view.zoom) * share,
    )


_Offset = tuple[float, float, float]
"""Away from the start: right and down in shares of the frame, and the logarithm of growth."""


def _sum(offsets: Sequence[_Offset]) -> _Offset:
    rights, downs, growths = zip(*offsets, strict=True)
    return sum(rights), sum(downs), sum(growths)


def _drift(command: CameraCommand, progress: float, seconds: float) -> _Offset:
    """How far one command has moved the camera at `progress` (0 to 1) of its `seconds`."""
    match command:
        case CameraCommand.PUSH_IN:
            return 0.0, 0.0, -math.log(1 - _eased(progress, _DOLLY_RAMP) * (1 - 1 / PUSH_GROWTH))
        case CameraCommand.PULL_OUT:
            return 0.0, 0.0, -math.log(1 + _eased(progress, _DOLLY_RAMP) * (PUSH_GROWTH - 1))
        case CameraCommand.ZOOM_IN:
            return 0.0, 0.0, math.log(ZOOM_GROWTH) * _eased(progress, _LENS_RAMP)
        case CameraCommand.ZOOM_OUT:
            return 0.0, 0.0, -math.log(ZOOM_GROWTH) * _eased(progress, _LENS_RAMP)
        case CameraCommand.TRACKING_SHOT:
            follow = _eased(progress, _FOLLOW_RAMP)
            return FOLLOW_TRAVEL * follow, 0.0, math.log(FOLLOW_GROWTH) * follow
        case CameraCommand.SHAKE:
            return *_shake(progress, seconds), 0.0
        case CameraCommand.STATIC_SHOT:
            return 0.0, 0.0, 0.0
        case _:
            right, down, ramp = _TRAVELS[command]
            travel = _eased(progress, ramp)
            return right * travel, down * travel, 0.0


_RAIL_RAMP, _HEAD_RAMP, _DOLLY_RAMP, _LENS_RAMP, _FOLLOW_RAMP = 0.25, 0.5, 0.35, 0.2, 0.4

_TRAVELS = {
    CameraCommand.TRUCK_LEFT: (-RAIL_TRAVEL, 0.0, _RAIL_RAMP),
    CameraCommand.TRUCK_RIGHT: (RAIL_TRAVEL, 0.0, _RAIL_RAMP),
    CameraCommand.PEDESTAL_UP: (0.0, -RAIL_TRAVEL, _RAIL_RAMP),
    CameraCommand.PEDESTAL_DOWN: (0.0, RAIL_TRAVEL, _RAIL_RAMP),
    CameraCommand.PAN_LEFT: (-HEAD_TRAVEL, 0.0, _HEAD_RAMP),
    CameraCommand.PAN_RIGHT: (HEAD_TRAVEL, 0.0, _HEAD_RAMP),
    CameraCommand.TILT_UP: (0.0, -HEAD_TRAVEL, _HEAD_RAMP),
    CameraCommand.TILT_DOWN: (0.0, HEAD_TRAVEL, _HEAD_RAMP),
}
"""Right, down, and the ramp of `_eased`."""


def _eased(progress: float, ramp: float) -> float:
    """The share of a way done at `progress`, from rest to rest with a smooth acceleration.

    The speed rises over the first `ramp` of the time (at most 0.5), stays, and falls likewise.
    """
    if progress > 0.5:
        return 1.0 - _eased(1.0 - progress, ramp)
    risen = min(progress / ramp, 1.0)
    # The speed rises as 3t² - 2t³; this is its integral, over the area of the whole profile.
    return (ramp * (risen**3 - risen**4 / 2) + max(0.0, progress - ramp)) / (1.0 - ramp)


def _shake(progress: float, seconds: float) -> tuple[float, float]:
    """A hand-held unrest: a few waves without a common measure, weaker the quicker, zero at both ends.

    The waves are odd about the middle of the move and their envelope is even, so the mean is zero.
    """
    elapsed = (progress - 0.5) * seconds
    entered = min(min(progress, 1.0 - progress) / 0.15, 1.0)
    envelope = SHAKE_REACH * entered**2 * (3 - 2 * entered)

    def waves(slow: float, middling: float, quick: float) -> float:
        return envelope * (
            math.sin(math.tau * slow * elapsed)
            + 0.5 * math.sin(math.tau * middling * elapsed)
            + 0.25 * math.sin(math.tau * quick * elapsed)
        )

    return waves(1.1, 2.3, 3.7), waves(1.3, 2.9, 4.3)


def _fitted(offsets: Sequence[_Offset]) -> list[View]:
    """The offsets as views inside the frame."""
    rights, downs, growths = zip(*offsets, strict=True)
    widest, deepest = min(growths), max(growths)
    damping = min(1.0, math.log(ZOOM_LIMIT) / (deepest - widest)) if deepest > widest else 1.0
    halves = [0.5 * math.exp((widest - growth) * damping) for growth in growths]

    ways = [_shortened(way, halves) for way in (rights, downs)]
    room = min(_room(way, halves) for way in ways)
    halves = [half * room for half in halves]
    xs, ys = (_centred(way, halves) for way in ways)
    return [View(x, y, 0.5 / half) for x, y, half in zip(xs, ys, halves, strict=True)]


def _shortened(way: Sequence[float], halves: Sequence[float]) -> list[float]:
    """The way, shrunk as a whole as far as it takes for the frame to hold it at `HEADROOM_LIMIT`."""
    smallest = [half / HEADROOM_LIMIT for half in halves]
    share = _largest_share(lambda share: _fits([place * share for place in way], smallest))
    return [place * share for place in way]


def _room(way: Sequence[float], halves: Sequence[float]) -> float:
    """The factor (at most 1) for the windows' half sizes at which the frame holds them on their way."""
    return _largest_share(lambda share: _fits(way, [half * share for half in halves]))


def _fits(way: Sequence[float], halves: Sequence[float]) -> bool:
    """Whether the frame is as large as what windows of those half sizes sweep along the way."""
    low, high = _swept(way, halves)
    return high - low <= 1.0


def _centred(way: Sequence[float], halves: Sequence[float]) -> list[float]:
    """The way, moved so that what the windows sweep lies in the middle of the frame."""
    low, high = _swept(way, halves)
    return [place + 0.5 - (low + high) / 2 for place in way]


def _swept(way: Sequence[float], halves: Sequence[float]) -> tuple[float, float]:
    """The lowest and the highest place that windows of those half sizes reach along the way."""
    return (
        min(place - half for place, half in zip(way, halves, strict=True)),
        max(place + half for place, half in zip(way, halves, strict=True)),
    )


def _largest_share(holds: Callable[[float], bool]) -> float:
    """The largest number up to 1 for which `holds`, found by halving; what is smaller holds too."""
    low, high = 0.0, 1.0
    if holds(high):
        return high
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low
