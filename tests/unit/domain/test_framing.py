"""What is sent of a picture: whatever is proposed or drawn, the model takes it, to the pixel."""

from __future__ import annotations

from fractions import Fraction

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.domain.fitting import Edge, Fitting, fitted_picture
from hailuo_desktop.domain.framing import WHOLE, Framing, Window
from hailuo_desktop.domain.picture_rule import MOST_SENT_PIXELS, PictureRule
from tests.support.builders import a_picture

HAILUO = PictureRule()
SIDES = st.integers(1, 400) | st.integers(1, 30_000)
RULES = st.builds(
    PictureRule,
    narrowest=st.sampled_from(["2/5", "1/2", "9/16", "1/3", "1/50", "3/4"]),
    widest=st.sampled_from(["5/2", "2", "16/9", "3", "50", "4/3"]),
    short_side_over=st.sampled_from([0, 255, 300, 511]),
    long_side_up_to=st.sampled_from([0, 4096, 5760]),
).filter(
    # A rule that contradicts itself takes nothing.
    lambda rule: (
        not rule.long_side_up_to
        or Fraction(rule.long_side_up_to, rule.shortest_side)
        > max(Fraction(rule.widest), 1 / Fraction(rule.narrowest))
    )
)
RATIOS = st.sampled_from([None, *(Fraction(each) for each in ("16/9", "9/16", "1", "4/3", "3/4"))])
EDGES = st.sampled_from(
    [
        frozenset(edges)
        for edges in (
            *[(each,) for each in Edge],
            (Edge.LEFT, Edge.TOP),
            (Edge.RIGHT, Edge.TOP),
            (Edge.LEFT, Edge.BOTTOM),
            (Edge.RIGHT, Edge.BOTTOM),
        )
    ]
)
WAYS = st.integers(-40_000, 40_000)


def is_inside(window: Window, width: int, height: int) -> bool:
    return 0 <= window.left < window.right <= width and 0 <= window.top < window.bottom <= height


def is_around(window: Window, width: int, height: int) -> bool:
    return window.left <= 0 and window.top <= 0 and window.right >= width and window.bottom >= height


def sends_it(rule: PictureRule, width: int, height: int, framing: Framing) -> bool:
    """Whether the picture in this frame, rounded to pixels and scaled, is one that the rule takes."""
    picture = a_picture(width=width, height=height, framing=framing)
    return not rule.problems(picture, "image") and rule.takes_shape(*rule.sent_size(picture))


@given(RULES, SIDES, SIDES, RATIOS)
def test_the_crop_that_is_proposed_is_inside_and_taken(
    rule: PictureRule, width: int, height: int, ratio: Fraction | None
) -> None:
    fitting = Fitting(rule, width, height)
    window = fitting.crop(ratio)
    assume(window is not None)
    assert window is not None
    assert is_inside(window, width, height)
    framing = fitting.framing(window)
    assert framing.window(width, height) == window
    assert sends_it(rule, width, height, framing)


@given(RULES, SIDES, SIDES)
def test_the_largest_crop_leaves_nothing_out_without_need(rule: PictureRule, width: int, height: int) -> None:
    window = Fitting(rule, width, height).crop()
    if rule.takes_shape(width, height):
        assert window == (0, 0, width, height)
    elif window is not None:
        assert window.width == width or window.height == height
        # One pixel more would break the rule.
        wider = window.width + (window.width < width)
        higher = window.height + (window.height < height)
        assert not rule.takes_shape(wider, higher)


@given(RULES, SIDES, SIDES, RATIOS)
def test_the_border_that_is_proposed_holds_the_picture_and_is_taken(
    rule: PictureRule, width: int, height: int, ratio: Fraction | None
) -> None:
    fitting = Fitting(rule, width, height)
    window = fitting.pad(ratio)
    assert is_around(window, width, height)
    framing = fitting.framing(window)
    assert framing.window(width, height) == window
    assert rule.takes_shape(window.width, window.height)
    sent = rule.sent_size(a_picture(width=width, height=height, framing=framing))
    assert rule.takes_shape(*sent)
    assert sent[0] * sent[1] <= MOST_SENT_PIXELS * 1.01


@given(RULES, SIDES, SIDES, RATIOS, EDGES, WAYS, WAYS, st.booleans())
def test_whatever_is_dragged_stays_legal(
    rule: PictureRule,
    width: int,
    height: int,
    ratio: Fraction | None,
    edges: frozenset[Edge],
    across: int,
    down: int,
    padded: bool,
) -> None:
    fitting = Fitting(rule, width, height)
    window = fitting.pad(ratio) if padded else fitting.crop(ratio)
    assume(window is not None)
    assert window is not None
    shape = ratio if ratio is not None and fitting.has_ratio(ratio) else None
    resized = fitting.resized(window, edges, across, down, ratio=shape, padded=padded)
    moved = fitting.moved(resized, down, across, padded=padded)
    for each in (resized, moved):
        assert (is_around if padded else is_inside)(each, width, height)
        assert rule.takes_shape(each.width, each.height)
    # What is not taken hold of stays where it is, but for what must follow a fixed shape.
    if Edge.LEFT not in edges:
        assert resized.left == window.left
    if Edge.TOP not in edges:
        assert resized.top == window.top


def test_a_window_is_drawn_smaller_only_down_to_the_shortest_side() -> None:
    fitting = Fitting(HAILUO, 2000, 1500)
    whole = Window(0, 0, 2000, 1500)
    corner = {Edge.RIGHT, Edge.BOTTOM}
    assert fitting.resized(whole, corner, -9999, -9999) == (0, 0, 301, 301)
    assert fitting.resized(whole, corner, -9999, -9999, ratio=Fraction(16, 9)) == (0, 0, 535, 301)
    assert fitting.resized(whole, corner, -500, -900) == (0, 0, 1499, 600)
    # A picture too small to begin with is enlarged anyway, so it may be cut further.
    assert Fitting(HAILUO, 200, 150).resized(Window(0, 0, 200, 150), corner, -120, -60) == (0, 0, 80, 90)


def test_a_frame_is_made_legal_for_another_model_about_where_it_was_drawn() -> None:
    fitting = Fitting(HAILUO, 2000, 1000)
    assert fitting.proposal(Window(200, 100, 800, 700)) == (200, 100, 800, 700)
    assert fitting.proposal(Window(0, 100, 2000, 500)) == (500, 100, 1499, 500)
    assert fitting.proposal() == (0, 0, 2000, 1000)
    tall = Fitting(HAILUO, 1000, 4000)
    assert tall.proposal() == (0, 750, 1000, 3249)
    assert tall.proposal(padded=True) == (-301, 0, 1300, 4000)


@given(RULES, SIDES, SIDES, st.booleans())
def test_scaling_never_makes_a_shape_illegal(
    rule: PictureRule, width: int, height: int, enlarged: bool
) -> None:
    assume(rule.takes_shape(width, height))
    sent = rule.fitted(width, height, enlarged=enlarged)
    assert rule.takes_shape(*sent)
    if rule.long_side_up_to:
        assert max(sent) <= max(rule.long_side_up_to, 1)
    if enlarged and not rule.long_side_up_to:
        assert min(sent) >= min(rule.shortest_side, min(width, height) + rule.shortest_side)


def test_what_is_too_long_or_too_large_a_file_is_made_to_fit() -> None:
    rule = PictureRule(short_side_over=255, long_side_up_to=5760)
    picture = a_picture(width=14390, height=5760, size=90_000_000)
    assert rule.problems(picture, "image") == []
    # Rounded to the nearest, it would be 5760 × 2306: still taken. A hair wider it must yield.
    assert rule.sent_size(picture) == (5760, 2306)
    assert rule.sent_size(a_picture(width=14399, height=5760)) == (5760, 2305)
    assert rule.sent_size(a_picture(width=800, height=600)) == (800, 600)


def test_the_enlarged_size_is_said_as_it_is_sent() -> None:
    small = a_picture(width=150, height=200)
    (problem,) = HAILUO.problems(small, "image")
    assert (problem.kind, problem.facts["limit"]) == (ErrorKind.PICTURE_TOO_SMALL, 301)
    assert HAILUO.fitted(150, 200, enlarged=True) == (301, 401)
    enlarged = msgspec.structs.replace(small, framing=Framing(enlarged=True))
    assert HAILUO.sent_size(enlarged) == (301, 401)
    assert HAILUO.problems(enlarged, "image") == []


def test_the_bounds_are_told_and_are_no_shapes_themselves() -> None:
    (problem,) = HAILUO.problems(a_picture(width=1000, height=400), "image")
    assert problem.facts == {"width": 1000, "height": 400, "narrowest": "2:5", "widest": "5:2"}
    assert HAILUO.problems(a_picture(width=999, height=400), "image") == []
    assert HAILUO.shapes == ("2:5", "5:2")
    assert PictureRule(narrowest="1/50", widest="50").shapes is None


@pytest.mark.parametrize("framing", [WHOLE, Framing(ground="#000000")])
def test_a_whole_picture_is_neither_cut_nor_padded(framing: Framing) -> None:
    assert framing.window(641, 483) == (0, 0, 641, 483)
    assert not framing.cuts(641, 483)
    assert not framing.pads(641, 483)


def test_a_frame_says_whether_it_cuts_or_pads() -> None:
    assert Framing(left=0.25).cuts(640, 400)
    assert not Framing(left=0.25).pads(640, 400)
    assert Framing(top=-0.5, bottom=1.5).pads(640, 400)
    assert not Framing(top=-0.5, bottom=1.5).cuts(640, 400)
    assert Framing(left=0.5, right=0.5).window(640, 400).width == 1


@pytest.mark.parametrize(
    "text",
    [
        b'{"left": 1e9}',
        b'{"right": -1e300}',
        b'{"ground": "white"}',
        b'{"ground": "#FFFFFF; url(x)"}',
        b'{"enlarged": 3}',
    ],
)
def test_a_frame_from_a_file_is_not_believed(text: bytes) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(text, type=Framing)


def test_fitting_without_anybody_looking_does_only_what_is_allowed() -> None:
    wide, small, fine = (
        a_picture(width=1000, height=200),
        a_picture(width=200, height=150),
        a_picture(width=900, height=600),
    )
    for way in ("crop", "pad", None):
        assert fitted_picture(fine, HAILUO, way=way, enlarge=True) == fine
    assert fitted_picture(wide, HAILUO, way=None, enlarge=False).framing is None
    cropped = fitted_picture(wide, HAILUO, way="crop", enlarge=False)
    assert [each.kind for each in HAILUO.problems(cropped, "image")] == [ErrorKind.PICTURE_TOO_SMALL]
    assert HAILUO.sent_size(fitted_picture(wide, HAILUO, way="crop", enlarge=True)) == (751, 301)
    assert HAILUO.sent_size(fitted_picture(wide, HAILUO, way="pad", enlarge=False)) == (1000, 401)
    assert HAILUO.problems(fitted_picture(small, HAILUO, way="crop", enlarge=False), "image")
    assert HAILUO.sent_size(fitted_picture(small, HAILUO, way=None, enlarge=True)) == (401, 301)
