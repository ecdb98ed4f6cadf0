"""The arithmetic of camera paths: directions, rest at the ends, and never out of the picture."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.camera import CameraCommand, CameraScript, format_move, parse_camera
from hailuo_desktop.domain.camera_path import (
    HEADROOM_LIMIT,
    WHOLE,
    ZOOM_LIMIT,
    View,
    between,
    camera_path,
    view_at,
)

C = CameraCommand

_SCRIPTS = st.lists(st.lists(st.sampled_from(C), min_size=1, unique=True), max_size=8).map(
    lambda moves: parse_camera(" ".join(map(format_move, moves)))
)


def path(prompt: str, seconds: float = 6.0, fps: int = 24) -> list[View]:
    return camera_path(parse_camera(prompt), seconds, fps)


def close(view: View, other: View) -> bool:
    return all(math.isclose(a, b, abs_tol=1e-9) for a, b in zip(_values(view), _values(other), strict=True))


def _values(view: View) -> tuple[float, float, float]:
    return view.x, view.y, view.zoom


@given(_SCRIPTS, st.floats(0.1, 10), st.integers(1, 30))
def test_the_window_never_leaves_the_picture(script: CameraScript, seconds: float, fps: int) -> None:
    views = camera_path(script, seconds, fps)
    assert len(views) == max(1, round(seconds * fps))
    for view in views:
        assert view.zoom <= ZOOM_LIMIT * HEADROOM_LIMIT + 1e-9
        half = 0.5 / view.zoom
        assert half - 1e-9 <= view.x <= 1 - half + 1e-9
        assert half - 1e-9 <= view.y <= 1 - half + 1e-9
        left, top, right, bottom = view.box(1366, 768)
        assert 0 <= left < right <= 1366
        assert 0 <= top < bottom <= 768


@given(_SCRIPTS)
def test_moves_start_and_end_at_rest_and_flow_into_each_other(script: CameraScript) -> None:
    fine = 100
    count = fine * max(1, len(script.moves)) + 1
    views = camera_path(script, count / fine, fine)
    speeds = [math.dist(_values(a), _values(b)) for a, b in pairwise(views)]
    fastest = max(speeds)
    for start in range(0, count - 1, fine):
        assert speeds[start] <= 0.03 * fastest
        assert speeds[start + fine - 1] <= 0.03 * fastest
    for before, after in pairwise(speeds):
        assert abs(after - before) <= 0.3 * fastest


@pytest.mark.parametrize(
    ("command", "x", "y", "zoom"),
    [
        (C.TRUCK_LEFT, -1, 0, 0),
        (C.TRUCK_RIGHT, 1, 0, 0),
        (C.PAN_LEFT, -1, 0, 0),
        (C.PAN_RIGHT, 1, 0, 0),
        (C.PUSH_IN, 0, 0, 1),
        (C.PULL_OUT, 0, 0, -1),
        (C.PEDESTAL_UP, 0, -1, 0),
        (C.PEDESTAL_DOWN, 0, 1, 0),
        (C.TILT_UP, 0, -1, 0),
        (C.TILT_DOWN, 0, 1, 0),
        (C.ZOOM_IN, 0, 0, 1),
        (C.ZOOM_OUT, 0, 0, -1),
        (C.TRACKING_SHOT, 1, 0, 1),
        (C.STATIC_SHOT, 0, 0, 0),
    ],
)
def test_directions(command: CameraCommand, x: int, y: int, zoom: int) -> None:
    """Each command moves what it should, only that, and never backwards."""
    for before, after in pairwise(path(f"[{command}]")):
        for moved, direction in (
            (after.x - before.x, x),
            (after.y - before.y, y),
            (after.zoom - before.zoom, zoom),
        ):
            if direction:
                assert moved * direction > 0
            else:
                assert moved == 0


def test_without_commands_nothing_moves() -> None:
    assert path("A cat runs. [sic]") == [WHOLE] * 144
    assert path("[Static shot]") == [WHOLE] * 144


def test_pushes_and_zooms_use_the_whole_picture() -> None:
    for inward in ("[Push in]", "[Zoom in]"):
        views = path(inward)
        assert views[0] == WHOLE
        assert 1.3 <= views[-1].zoom <= 1.4
    for outward in ("[Pull out]", "[Zoom out]"):
        views = path(outward)
        assert views[-1] == WHOLE
        assert 1.3 <= views[0].zoom <= 1.4


def test_pairs_that_a_flat_picture_could_confuse_differ_in_manner() -> None:
    def growth_rates(prompt: str) -> list[float]:
        return [math.log(after.zoom / before.zoom) for before, after in pairwise(path(prompt))]

    # A zoom grows evenly, a push ever faster until it slows down to stop.
    zoom, push = growth_rates("[Zoom in]"), growth_rates("[Push in]")
    assert math.isclose(zoom[50], zoom[90], rel_tol=1e-6)
    assert push[85] > 1.05 * push[57]
    # A truck goes further than a pan, and for most of the way at one speed.
    truck, pan = path("[Truck left]"), path("[Pan left]")
    assert truck[0].x - truck[-1].x > 1.5 * (pan[0].x - pan[-1].x)
    assert math.isclose(truck[50].x - truck[51].x, truck[71].x - truck[72].x, rel_tol=1e-6)
    assert pan[50].x - pan[51].x < 0.9 * (pan[71].x - pan[72].x)


def test_a_sequence_shares_the_time_and_goes_on_where_it_was() -> None:
    views = path("[Push in] [Truck left] [Pull out]", seconds=6 + 1 / 24)
    assert len(views) == 145
    push, truck, pull = views[:49], views[48:97], views[96:]
    assert push[-1].zoom > push[0].zoom
    assert {view.x for view in push} == {push[0].x}
    assert truck[-1].x < truck[0].x
    assert max(view.zoom for view in truck) == pytest.approx(min(view.zoom for view in truck))
    assert pull[-1].zoom == pytest.approx(push[0].zoom)


@pytest.mark.parametrize(
    "prompt",
    [
        "[Push in][Pull out]",
        "[Zoom out] [Zoom in]",
        "[左移] [右移]",
        "[Tilt up,Pan right] [Tilt down,Pan left]",
    ],
)
def test_opposite_moves_return(prompt: str) -> None:
    views = path(prompt)
    assert close(views[0], views[-1])
    assert not close(views[0], views[len(views) // 2])


def test_many_moves_one_way_share_the_picture() -> None:
    views = path("[Truck left]" * 6)
    assert all(after.x <= before.x for before, after in pairwise(views))
    assert views[0].zoom == pytest.approx(HEADROOM_LIMIT)
    left, _, right, _ = views[-1].box(1, 1)
    assert left == pytest.approx(0, abs=1e-6)
    assert views[0].box(1, 1)[2] == pytest.approx(1, abs=1e-6)
    assert right < 1
    assert path("[Push in]" * 6)[-1].zoom == pytest.approx(ZOOM_LIMIT)


def test_commands_together_add_up() -> None:
    both = path("[Truck left,Pedestal up]")
    assert both[-1].x < both[0].x
    assert both[-1].y < both[0].y
    nothing = path("[Truck left,Truck right]")
    assert close(nothing[0], nothing[70])


def test_shake_is_lively_smooth_and_around_the_middle() -> None:
    views = path("[Shake]")
    xs, ys = [view.x - 0.5 for view in views], [view.y - 0.5 for view in views]
    for offsets in (xs, ys):
        assert abs(sum(offsets) / len(offsets)) < 1e-3
        turns = sum((b - a) * (c - b) < 0 for a, b, c in zip(offsets, offsets[1:], offsets[2:], strict=False))
        assert turns >= 10
        assert 0.005 < max(offsets) < 0.02
        # No wave is quick enough to look like noise: neighbours lie far closer than the extremes.
        assert max(abs(b - a) for a, b in pairwise(offsets)) < 0.7 * (max(offsets) - min(offsets)) / 2
    assert len({view.zoom for view in views}) == 1
    assert views[0].zoom < 1.06


def test_between_two_frames_the_camera_goes_straight() -> None:
    views = path("[Push in,Truck left]", fps=24)
    assert view_at(views, 0) == views[0]
    assert view_at(views, 7) == views[7]
    assert close(view_at(views, 7.25), between(views[7], views[8], 0.25))
    assert view_at(views, -3) == views[0]
    assert view_at(views, 1e9) == views[-1]
    assert view_at([WHOLE], 0.5) == WHOLE


@given(_SCRIPTS, st.floats(0, 1))
def test_the_window_stays_in_the_frame_between_frames_too(script: CameraScript, share: float) -> None:
    views = camera_path(script, 2.0, 12)
    view = view_at(views, share * (len(views) - 1))
    half = 0.5 / view.zoom
    for place in (view.x, view.y):
        assert half - 1e-3 <= place <= 1 - half + 1e-3
