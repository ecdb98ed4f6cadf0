"""What is sent keeps within what the model takes; and the ways of reading that only large pictures go."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.framing import Framing, Window
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.media import picture_decoding
from hailuo_desktop.media.picture_doctor import PictureDoctor
from hailuo_desktop.media.picture_protocol import Failed, Prepare, Prepared, TakeFrame
from hailuo_desktop.media.picture_raster import Box, ImageRaster, PlanarRaster, Planes
from tests.support.picture_corpus.bench import wrong_pixels
from tests.support.picture_corpus.card import Distance, card
from tests.support.picture_corpus.case import SHARP, SOFT, encoded, webp
from tests.support.picture_corpus.grounds import card_over, see_through_card

JPEG, PNG, WEBP = "image/jpeg", "image/png", "image/webp"

SEAMLESS = Distance(2.0, 16.0)
"""How far colours may be off that were scaled before they were converted, not after."""


def noise(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture that no encoding makes much smaller."""
    return Image.frombytes(mode, (width, height), random.Random(7).randbytes(width * height * len(mode)))


def prepared(path: Path, rule: PictureRule, framing: Framing | None = None) -> tuple[Prepared, Image.Image]:
    """What is said of the picture that would be sent, and the picture."""
    doctor = PictureDoctor()
    picture = doctor.look(path).picture
    if framing is not None:
        picture = replace(picture, framing=framing)
    target = path.with_name(f"sent-{len(list(path.parent.iterdir()))}")
    said = doctor.prepare(Prepare(picture, rule, str(target)))
    data = target.read_bytes()
    assert said.picture.size == len(data)
    image = Image.open(io.BytesIO(data))
    image.load()
    assert image.get_format_mimetype() == said.picture.media_type
    assert image.size == (said.picture.width, said.picture.height)
    return said, image


class TestWhatTheModelTakes:
    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF"])
    @pytest.mark.parametrize("taken", [(JPEG,), (PNG,), (WEBP,), (JPEG, PNG), (PNG, WEBP), (JPEG, WEBP)])
    def test_it_is_sent_in_a_format_that_is_taken(
        self, tmp_path: Path, kind: str, taken: tuple[str, ...]
    ) -> None:
        path = tmp_path / "a"
        card().save(path, kind)
        said, image = prepared(path, PictureRule(media_types=taken, short_side_over=0))
        assert said.picture.media_type in taken
        assert image.size == card().size

    @pytest.mark.parametrize(
        ("kind", "taken", "sent"),
        [
            ("PNG", (JPEG, PNG), PNG),
            ("PNG", (JPEG, WEBP), JPEG),
            ("JPEG", (JPEG, PNG), JPEG),
            ("TIFF", (JPEG, PNG), JPEG),
            ("WEBP", (JPEG, PNG, WEBP), JPEG),
            ("JPEG", (PNG, WEBP), WEBP),
        ],
    )
    def test_what_came_without_loss_is_sent_without_loss_where_that_is_taken(
        self, tmp_path: Path, kind: str, taken: tuple[str, ...], sent: str
    ) -> None:
        path = tmp_path / "a"
        card().save(path, kind)
        said, _ = prepared(path, PictureRule(media_types=taken, short_side_over=0))
        assert said.picture.media_type == sent

    @pytest.mark.parametrize("taken", [(JPEG,), (PNG,), (WEBP,), (JPEG, PNG, WEBP)])
    @pytest.mark.parametrize("largest", [400_000, 60_000, 5_000])
    def test_the_file_is_never_larger_than_is_taken(
        self, tmp_path: Path, taken: tuple[str, ...], largest: int
    ) -> None:
        """First it is squeezed, then made smaller; its shape stays."""
        path = tmp_path / "a.png"
        noise(400, 320).save(path)
        said, image = prepared(path, PictureRule(media_types=taken, short_side_over=0, largest_file=largest))
        assert 0 < said.picture.size <= largest
        assert said.picture.media_type in taken
        assert abs(image.width / image.height - 400 / 320) < 0.1

    def test_the_best_quality_that_fits_is_taken(self, tmp_path: Path) -> None:
        path = tmp_path / "a.png"
        noise(300, 300).save(path)
        sizes = [
            prepared(path, PictureRule(media_types=(JPEG,), short_side_over=0, largest_file=largest))[
                0
            ].picture.size
            for largest in (300_000, 150_000, 100_000)
        ]
        assert sizes == sorted(sizes, reverse=True)
        assert sizes[0] > sizes[-1]
        assert sizes[1] > 100_000, "it was squeezed more than it had to be"

    def test_what_cannot_be_made_small_enough_is_told(self, tmp_path: Path) -> None:
        path = tmp_path / "a.png"
        noise(40, 40).save(path)
        with pytest.raises(AppError) as caught:
            prepared(path, PictureRule(short_side_over=0, largest_file=20))
        assert caught.value.kind is ErrorKind.PICTURE_FILE_TOO_LARGE

    def test_the_long_side_is_as_long_as_is_taken(self, tmp_path: Path) -> None:
        path = tmp_path / "a.png"
        noise(500, 250).save(path)
        _, image = prepared(path, PictureRule(short_side_over=0, long_side_up_to=300))
        assert image.size == (300, 150)

    @pytest.mark.parametrize("shape", [(1, 1), (2, 2), (3, 1), (2, 7)])
    def test_the_search_for_a_small_one_ends(self, tmp_path: Path, shape: tuple[int, int]) -> None:
        path = tmp_path / "a.png"
        noise(*shape).save(path)
        with pytest.raises(AppError):
            prepared(path, PictureRule(short_side_over=0, largest_file=20))

    def test_a_frame_is_cut_and_laid_on_its_ground(self, tmp_path: Path) -> None:
        """The upper half lies beyond the picture, the lower one is its upper left quarter."""
        path = tmp_path / "a.png"
        card().save(path)
        half, high = card().width // 2, card().height // 2
        framing = Framing.of(Window(0, -high, half, high), *card().size, ground="#1e6450")
        _, image = prepared(path, PictureRule(short_side_over=0), framing)
        assert image.size == (half, 2 * high)
        assert image.getpixel((half // 2, high // 2)) == (0x1E, 0x64, 0x50)
        lower = image.crop((0, high, half, 2 * high))
        assert wrong_pixels(lower, card().crop((0, 0, half, high)), SHARP) == []

    def test_a_video_that_is_too_large_is_told_by_its_size(self, tmp_path: Path) -> None:
        video = tmp_path / "a.mp4"
        with video.open("wb") as file:
            file.truncate(2_100_000_000)
        said = PictureDoctor().answer(TakeFrame(str(video), None, str(tmp_path / "frame")))
        assert isinstance(said, Failed)
        assert said.failure.kind is ErrorKind.PICTURE_FILE_TOO_LARGE


class TestLargeWebp:
    """Decoded in another way than small ones; here small ones are decoded so."""

    @pytest.fixture(autouse=True)
    def all_are_large(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(picture_decoding, "WEBP_IN_ONE", 0)

    @pytest.mark.parametrize(
        ("data", "expected", "tolerance"),
        [
            (webp(card()), card(), SHARP),
            (webp(card(), lossless=False, quality=95), card(), SOFT),
            (webp(see_through_card()), card_over(), SHARP),
            (webp(see_through_card(), lossless=False, quality=95), card_over(), SOFT),
        ],
        ids=["lossless", "lossy", "see-through", "lossy, see-through"],
    )
    def test_it_looks_as_it_should(
        self, tmp_path: Path, data: bytes, expected: Image.Image, tolerance: Distance
    ) -> None:
        path = tmp_path / "a.webp"
        path.write_bytes(data)
        _, image = prepared(path, PictureRule(short_side_over=0))
        assert wrong_pixels(image, expected, tolerance) == []
        _, image = prepared(
            path, PictureRule(short_side_over=0), Framing.of(Window(-9, 7, 51, 57), *card().size)
        )
        framed = Image.new("RGB", (60, 50), "white")
        framed.paste(expected, (9, -7))
        assert wrong_pixels(image, framed, tolerance) == []

    def test_none_that_ends_early_is_taken_for_whole(self, tmp_path: Path) -> None:
        """The container says that all is there; what it holds is not."""
        whole = webp(card())
        path = tmp_path / "a.webp"
        for end in range(20, len(whole) - 2, len(whole) // 60):
            inner = whole[:end] + bytes(-end % 2)
            sizes = [(len(inner) - before).to_bytes(4, "little") for before in (8, 20)]
            path.write_bytes(b"RIFF" + sizes[0] + inner[8:16] + sizes[1] + inner[20:])
            with pytest.raises(AppError) as caught:
                PictureDoctor().look(path)
            assert caught.value.kind in (ErrorKind.PICTURE_UNREADABLE, ErrorKind.PICTURE_TOO_MANY_PIXELS)


class TestPlanes:
    """Brightness and colour apart: where they are scaled, the result is that of scaling the whole."""

    def _rasters(self, width: int, height: int) -> tuple[PlanarRaster, ImageRaster]:
        soft = noise(width // 8 + 1, height // 8 + 1).resize((width, height), Image.Resampling.BICUBIC)
        muted = Image.blend(soft, Image.new("RGB", soft.size, "gray"), 0.6)  # no colour beyond RGB's
        bands = muted.convert("YCbCr").split()
        halves = ((width + 1) // 2, (height + 1) // 2)
        y = bands[0].point([round(16 + value * 219 / 255) for value in range(256)])
        c = [
            band.point([round(128 + (value - 128) * 224 / 255) for value in range(256)]).resize(halves)
            for band in bands[1:]
        ]
        planar = PlanarRaster(Planes(y, c[0], c[1], None))
        return planar, ImageRaster(planar.part((0, 0, width, height)))

    @pytest.mark.parametrize("size", [(320, 200), (321, 201), (200, 333)])
    @pytest.mark.parametrize("step", [1, 2, 3, 4, 7])
    def test_scaled_by_themselves(self, size: tuple[int, int], step: int) -> None:
        planar, whole = self._rasters(*size)
        chance = random.Random(step)
        for _ in range(5):
            left, top = (chance.randrange(0, side // 3) // step * step for side in size)
            box: Box = (
                left,
                top,
                chance.randrange(left + 60, size[0] + 1),
                chance.randrange(top + 60, size[1] + 1),
            )
            wide, high = (box[2] - left) / step, (box[3] - top) / step
            within = (wide * 0.05, high * 0.1, wide * 0.93, high * 0.95)
            target = max(1, round(wide * 0.6)), max(1, round(high * 0.5))
            found = planar.scaled(box, step, within, target)
            expected = whole.scaled(box, step, within, target)
            assert wrong_pixels(found, expected, SEAMLESS) == []


def test_a_picture_of_another_one_is_not_sent(tmp_path: Path) -> None:
    """Between looking and sending, the size of what is at the path must not change either."""
    path = tmp_path / "a.png"
    path.write_bytes(encoded(card(), "PNG"))
    doctor = PictureDoctor()
    picture = replace(doctor.look(path).picture, digest="", width=40)
    said = doctor.answer(Prepare(picture, PictureRule(short_side_over=0), str(tmp_path / "sent")))
    assert isinstance(said, Failed)
    assert said.failure.kind is ErrorKind.PICTURE_CHANGED
    assert not (tmp_path / "sent").exists()


def test_no_room_on_the_disk_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(encoded(card(), "PNG"))
    doctor = PictureDoctor()
    picture = doctor.look(path).picture
    said = doctor.answer(Prepare(picture, PictureRule(short_side_over=0), str(tmp_path / "nowhere" / "sent")))
    assert isinstance(said, Failed)
    assert said.failure.kind is ErrorKind.FOLDER_UNWRITABLE
