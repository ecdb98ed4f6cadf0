"""Hostile and odd pictures: each is prepared as it should look, or refused with a sentence.

What they should look like is worked out from the test card's own numbers, never by the code under test.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops, ImageOps

from hailuo_desktop.domain.errors import AppError, ErrorKind
from tests.support.picture_corpus import icc
from tests.support.picture_corpus.bench import (
    RULE,
    Outcome,
    PictureBench,
    children,
    complaints,
    picture_bench,
    wrong_pixels,
)
from tests.support.picture_corpus.card import HEIGHT, WIDTH, card, even_card
from tests.support.picture_corpus.case import SHARP, SOFT, Case, Prepared, encoded, refused
from tests.support.picture_corpus.corpus import all_cases
from tests.support.picture_corpus.damage import WHOLE
from tests.support.picture_corpus.formats import PLAIN
from tests.support.picture_corpus.grounds import card_over
from tests.support.picture_corpus.large import LARGE, LONG_SIDE, PIXELS, sent
from tests.support.picture_corpus.strangers import contents

MOST_MEMORY = 500_000_000

CASES = all_cases()


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PictureBench]:
    """One desk and one process for all pictures, as in the app."""
    with picture_bench(tmp_path_factory.mktemp("corpus")) as opened:
        yield opened


def test_the_corpus_is_as_large_as_it_should_be() -> None:
    assert len(CASES) > (400 if sys.platform == "linux" else 350)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_picture_is_prepared_or_refused(bench: PictureBench, tmp_path: Path, case: Case) -> None:
    assert complaints(case, bench.go_through(case, tmp_path)) == []


@pytest.mark.parametrize("kind", list(PLAIN))
def test_a_pasted_picture_is_kept_whatever_its_kind(bench: PictureBench, kind: str) -> None:
    path = bench.run(bench.desk.keep_pasted(PLAIN[kind]()))
    sent = bench.sent(bench.run(bench.desk.look_at(path)))
    with Image.open(io.BytesIO(sent)) as image:
        assert wrong_pixels(image, card(), SHARP) == []


@pytest.mark.parametrize("name", list(contents()))
def test_a_pasted_stranger_is_not_kept(bench: PictureBench, name: str) -> None:
    with pytest.raises(AppError) as caught:
        bench.run(bench.desk.keep_pasted(contents()[name]))
    assert caught.value.kind is ErrorKind.PICTURE_NOT_A_PICTURE


@pytest.mark.parametrize("name", list(LARGE))
def test_a_large_picture_is_made_to_fit(bench: PictureBench, tmp_path: Path, name: str) -> None:
    """43 million pixels; what it takes of memory is asserted at the end."""
    path = tmp_path / name
    path.write_bytes(LARGE[name]())
    looked = bench.run(bench.desk.look_at(path))
    assert looked.picture.width * looked.picture.height == PIXELS
    data = bench.sent(looked, rule=replace(RULE, long_side_up_to=LONG_SIDE))
    with Image.open(io.BytesIO(data)) as image:
        assert wrong_pixels(image, sent(), SOFT) == []


CUTS = 300


@pytest.mark.parametrize("name", ["baseline.jpg", "plain.png", "lossless.webp"])
def test_no_cut_picture_is_ever_taken(bench: PictureBench, tmp_path: Path, name: str) -> None:
    """Wherever it is cut, be it by its very last byte."""
    whole = WHOLE[name]()
    ends = range(len(whole) - 12, len(whole))
    places = {1 + (len(whole) - 13) * number // CUTS for number in range(CUTS)} | set(ends)
    assert len(places) >= CUTS
    path = tmp_path / name
    taken = []
    for place in sorted(places):
        path.write_bytes(whole[:place])
        try:
            bench.run(bench.desk.look_at(path))
            taken.append(place)
        except AppError as error:
            if error.kind not in (ErrorKind.PICTURE_UNREADABLE, ErrorKind.PICTURE_NOT_A_PICTURE):
                raise
    assert taken == []
    path.write_bytes(whole)
    assert bench.run(bench.desk.look_at(path)).picture.size == len(whole)


def _shifted() -> Image.Image:
    return ImageChops.offset(card(), 2, 0)


SPOILED: dict[str, Callable[[], Image.Image]] = {
    "lying": lambda: card().transpose(Image.Transpose.ROTATE_90),
    "upside down": lambda: card().transpose(Image.Transpose.ROTATE_180),
    "mirrored": lambda: ImageOps.mirror(card()),
    "flipped": lambda: ImageOps.flip(card()),
    "8 brighter": lambda: card().point(lambda value: value + 8),
    "8 darker": lambda: card().point(lambda value: value - 8),
    "red for blue": lambda: Image.merge("RGB", card().split()[::-1]),
    "its profile passed over": lambda: icc.stored_in(icc.DISPLAY_P3),
    "shifted": _shifted,
    "in grey": lambda: card().convert("L").convert("RGB"),
    "over white": card_over,
    "cut off": lambda: Image.composite(
        card(), Image.new("RGB", card().size, (128, 128, 128)), _upper_part(HEIGHT - 8)
    ),
    "a row less": even_card,
}
"""What a picture looks like when it was prepared wrongly."""


def _upper_part(rows: int) -> Image.Image:
    mask = Image.new("L", (WIDTH, HEIGHT))
    mask.paste(255, (0, 0, WIDTH, rows))
    return mask


class TestTheJudge:
    """The corpus would notice what it is there to notice."""

    @pytest.mark.parametrize("how", list(SPOILED))
    @pytest.mark.parametrize("tolerance", [SHARP, SOFT], ids=["sharp", "soft"])
    def test_a_picture_prepared_wrongly_is_found(self, how: str, tolerance: tuple[float, float]) -> None:
        allowed = SHARP._replace(mean=tolerance[0], worst=tolerance[1])
        assert wrong_pixels(card(), card(), allowed) == []
        assert wrong_pixels(SPOILED[how](), card(), allowed)

    def test_a_whole_case_fails_when_the_picture_is_another(
        self, bench: PictureBench, tmp_path: Path
    ) -> None:
        def turned(folder: Path) -> Path:
            (folder / "a.png").write_bytes(encoded(SPOILED["upside down"](), "PNG"))
            return folder / "a.png"

        outcome = bench.go_through(Case("turned", turned, (Prepared(),)), tmp_path)
        assert "from what it should be" in complaints(Case("turned", turned, (Prepared(),)), outcome)[0]
        assert complaints(Case("turned", turned, refused(ErrorKind.PICTURE_EMPTY)), outcome)

    def test_another_refusal_than_the_expected_one_is_found(self) -> None:
        outcome = Outcome(None, b"", AppError(ErrorKind.PICTURE_EMPTY, facts={"name": "a.png"}))
        case = Case("a", lambda folder: folder, refused(ErrorKind.PICTURE_EMPTY))
        assert complaints(case, outcome) == []
        assert complaints(Case("a", case.make, refused(ErrorKind.PICTURE_MISSING)), outcome)
        assert complaints(Case("a", case.make, (Prepared(),)), outcome)

    def test_what_hangs_on_a_picture_is_found(self, bench: PictureBench, tmp_path: Path) -> None:
        def make(folder: Path) -> Path:
            (folder / "a.png").write_bytes(PLAIN["png"]())
            return folder / "a.png"

        case = Case("a", make, (Prepared(),))
        outcome = bench.go_through(case, tmp_path)
        assert complaints(case, outcome) == []
        with_words = encoded(card(), "JPEG", quality=95, subsampling=0, comment=b"words")
        spoiled = Outcome(outcome.looked, with_words, None)
        assert complaints(case, spoiled) == ["comment would be sent."]


def test_the_whole_corpus_took_one_process_and_little_memory(bench: PictureBench) -> None:
    """Nothing in it makes the process end, and nothing stays when the desk is closed."""
    assert len(bench.processes) <= 1
    assert bench.most_memory <= MOST_MEMORY
    bench.run(bench.desk.close())
    assert children() == []
