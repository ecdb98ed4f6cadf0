"""What is offered for a film's file can be made, and is named by what it comes to."""

from __future__ import annotations

from fractions import Fraction

import pytest

from hailuo_desktop.domain.film import FASTEST, LARGEST_SIDE, FilmFormat, Fit
from hailuo_desktop.ui.film.export_choices import (
    ANIMATIONS,
    OWN_RATE,
    OWN_SIZE,
    Quality,
    encoding,
    qualities,
    rates,
    sizes,
)
from hailuo_desktop.ui.film.export_words import whole_size

OWN = [(1366, 768), (768, 1366), (1920, 1080), (512, 512), (160, 96), (3840, 2160)]


@pytest.mark.parametrize("own", OWN)
@pytest.mark.parametrize("kind", [FilmFormat.GIF, FilmFormat.WEBP])
def test_moving_pictures_are_never_offered_too_large_or_enlarged(
    kind: FilmFormat, own: tuple[int, int]
) -> None:
    for size in sizes(kind, *own):
        width, height = whole_size(size, own)
        assert max(width, height) <= min(LARGEST_SIDE[kind], max(own))
    for rate in rates(kind, Fraction(24)):
        assert Fraction(*rate) < min(Fraction(24), FASTEST[kind])


@pytest.mark.parametrize("own", OWN)
def test_sizes_keep_the_shape_and_have_even_sides(own: tuple[int, int]) -> None:
    for size in sizes(FilmFormat.MP4, *own):
        width, height = whole_size(size, own)
        assert width % 2 == height % 2 == 0
        assert width / height == pytest.approx(own[0] / own[1], rel=0.01)
        assert min(width, height) != min(own), "its own size is there already"


def test_best_is_the_only_quality_that_may_copy() -> None:
    made = {
        quality: encoding(FilmFormat.MOV, quality, OWN_SIZE, OWN_RATE, Fit.BARS)
        for quality in qualities(FilmFormat.MOV)
    }
    assert not made[Quality.BEST].is_new
    assert made[Quality.GOOD].is_new
    assert made[Quality.BEST].crf < made[Quality.GOOD].crf < made[Quality.SMALL].crf
    assert made[Quality.EDITING].format is FilmFormat.PRORES
    assert all(qualities(kind) == [] for kind in ANIMATIONS)
    assert Quality.EDITING not in qualities(FilmFormat.MP4)
