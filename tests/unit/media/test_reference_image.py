"""Pictures as people have them: read right, or refused in words; never more sent than seen."""

from __future__ import annotations

import io
import os
import struct
import threading
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.media import reference_image
from hailuo_desktop.media.reference_image import clean_copy, examine, preview
from tests.support.pictures import draw_picture, save_picture

LARGEST = 20_000_000


def kind_of(path: Path) -> ErrorKind:
    with pytest.raises(AppError) as caught:
        examine(path)
    return caught.value.kind


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.jpg", "image/jpeg"),
        ("a.png", "image/png"),
        ("a.webp", "image/webp"),
        ("a.bmp", "image/bmp"),
        ("a.gif", "image/gif"),
        ("a.tiff", "image/tiff"),
        ("a.avif", "image/avif"),
    ],
)
def test_the_usual_formats_are_read(tmp_path: Path, name: str, media_type: str) -> None:
    picture = examine(save_picture(tmp_path / name))
    assert (picture.width, picture.height, picture.media_type) == (640, 400, media_type)
    assert picture.size == (tmp_path / name).stat().st_size
    copy = clean_copy(tmp_path / name, LARGEST)
    assert copy.media_type == ("image/png" if name == "a.png" else "image/jpeg")
    with Image.open(io.BytesIO(copy.data)) as image:
        assert image.size == (640, 400)
        red, green, _ = image.convert("RGB").getpixel((20, 20))  # type: ignore[misc]
        assert red > 180 > green


def test_content_decides_not_the_name(tmp_path: Path) -> None:
    path = tmp_path / "really-a-png.jpg"
    draw_picture().save(path, "PNG")
    assert examine(path).media_type == "image/png"


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_are_upright(tmp_path: Path, ending: str, orientation: int) -> None:
    """The red corner is upper left when the picture is looked at as the camera meant it."""
    upright = draw_picture(640, 400)
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = upright.transpose(undo[orientation]) if orientation > 1 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / f"a.{ending}"
    stored.save(path, exif=exif)
    picture = examine(path)
    assert (picture.width, picture.height) == (640, 400)
    with Image.open(io.BytesIO(clean_copy(path, LARGEST).data)) as copy:
        assert copy.size == (640, 400)
        assert copy.getexif().get(0x0112, 1) == 1
        red, green, _ = copy.getpixel((20, 20))  # type: ignore[misc]
        assert red > 180 > green
    with Image.open(io.BytesIO(preview(path, 256))) as small:
        assert small.size == (256, 160)


def test_nothing_but_the_pixels_is_sent(tmp_path: Path) -> None:
    """Place, camera and comment stay at home, and so does what hangs behind the picture's end."""
    exif = Image.Exif()
    exif[0x010F] = "SECRETCAMERA"
    exif.get_ifd(0x8825)[1] = "N"
    for name in ("a.jpg", "a.png", "a.webp"):
        path = tmp_path / name
        draw_picture().save(path, exif=exif, comment=b"SECRETCOMMENT", xmp=b"<x>SECRETXMP</x>")
        with path.open("ab") as file:
            file.write(b"SECRETTAIL")
        data = clean_copy(path, LARGEST).data
        assert b"SECRET" not in data
        with Image.open(io.BytesIO(data)) as copy:
            assert not dict(copy.getexif())
            assert "xmp" not in copy.info


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "gif", "bmp", "tiff", "avif"])
def test_a_cut_picture_is_refused(tmp_path: Path, ending: str) -> None:
    whole = save_picture(tmp_path / f"a.{ending}").read_bytes()
    path = tmp_path / f"cut.{ending}"
    for part in range(1, 10):
        path.write_bytes(whole[: max(len(whole) * part // 10, 16)])
        assert kind_of(path) is ErrorKind.PICTURE_UNREADABLE


@pytest.mark.parametrize(
    "content",
    [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7\n", b"<!doctype html>", b"hello", b"\0" * 5000],
)
def test_what_is_no_picture_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(content)
    assert kind_of(path) is ErrorKind.PICTURE_NOT_A_PICTURE


def test_missing_empty_and_odd_files_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "empty.png").touch()
    (tmp_path / "dangling.png").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.png").symlink_to(tmp_path / "loop.png")
    assert kind_of(tmp_path / "none.png") is ErrorKind.PICTURE_MISSING
    assert kind_of(tmp_path / "dangling.png") is ErrorKind.PICTURE_MISSING
    assert kind_of(tmp_path / "loop.png") is ErrorKind.PICTURE_NOT_A_FILE
    assert kind_of(tmp_path / "empty.png") is ErrorKind.PICTURE_EMPTY
    assert kind_of(tmp_path) is ErrorKind.PICTURE_NOT_A_FILE
    assert kind_of(tmp_path / "a\0b.png") is ErrorKind.PICTURE_NOT_A_FILE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    found: list[ErrorKind] = []
    reader = threading.Thread(target=lambda: found.append(kind_of(tmp_path / "pipe.png")), daemon=True)
    reader.start()
    reader.join(10)
    assert found == [ErrorKind.PICTURE_NOT_A_FILE]


def _png_bomb(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(30_000, 30_000), (12_000, 12_000), (50_000, 1001)])
def test_bombs_are_refused_by_their_size(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(_png_bomb(*size))
    assert kind_of(path) is ErrorKind.PICTURE_TOO_MANY_PIXELS


def test_a_huge_file_is_refused_by_its_size(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.png")
    with path.open("ab") as file:
        file.truncate(reference_image.LARGEST_FILE + 1)
    assert kind_of(path) is ErrorKind.PICTURE_FILE_TOO_LARGE


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA", "L", "P", "1", "CMYK", "I;16"])
def test_every_kind_of_pixels_becomes_plain_colour(tmp_path: Path, mode: str) -> None:
    path = tmp_path / ("a.tiff" if mode == "CMYK" else "a.png")
    if mode == "I;16":
        image = Image.new("I;16", (400, 320), 0x8080)
    else:
        image = Image.new("RGB", (400, 320), (128, 128, 128))
        image = image.quantize(4) if mode == "P" else image.convert(mode)
    image.save(path)
    with Image.open(io.BytesIO(clean_copy(path, LARGEST).data)) as copy:
        assert copy.mode == "RGB"
        if mode != "1":
            pixel = copy.getpixel((200, 160))
            assert isinstance(pixel, tuple)
            assert all(abs(value - 128) <= 3 for value in pixel)


def test_transparency_is_laid_on_white(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGBA", (400, 320), (255, 0, 0, 0)).save(path)
    with Image.open(io.BytesIO(clean_copy(path, LARGEST).data)) as copy:
        assert copy.getpixel((5, 5)) == (255, 255, 255)


def test_colour_profiles_are_applied_not_dropped(tmp_path: Path) -> None:
    """A picture in a profile that swaps nothing looks the same; a broken profile does no harm."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for number, profile in enumerate((srgb, b"broken")):
        path = tmp_path / f"{number}.png"
        Image.new("RGB", (400, 320), (200, 100, 50)).save(path, icc_profile=profile)
        with Image.open(io.BytesIO(clean_copy(path, LARGEST).data)) as copy:
            pixel = copy.getpixel((5, 5))
            assert isinstance(pixel, tuple)
            assert max(abs(a - b) for a, b in zip(pixel, (200, 100, 50), strict=True)) <= 2
            assert "icc_profile" not in copy.info


def test_a_copy_keeps_within_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "noise.png"
    Image.frombytes("RGB", (800, 600), os.urandom(800 * 600 * 3)).save(path)
    copy = clean_copy(path, 900_000)
    assert copy.media_type == "image/jpeg"
    assert len(copy.data) <= 900_000


def test_an_animation_gives_its_first_frame(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (400, 320), colour) for colour in ("red", "blue")]
    for name in ("a.gif", "a.webp", "a.png"):
        path = tmp_path / name
        frames[0].save(path, save_all=True, append_images=frames[1:])
        with Image.open(io.BytesIO(clean_copy(path, LARGEST).data)) as copy:
            pixel = copy.getpixel((5, 5))
            assert isinstance(pixel, tuple)
            assert pixel[0] > 240 > 20 > pixel[2]
            assert getattr(copy, "n_frames", 1) == 1
