"""Sketches as real files: decoded again and measured."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import av
import msgspec
import pytest
from PIL import Image, ImageChops, ImageStat

from hailuo_desktop.domain.camera import CameraCommand, parse_camera
from hailuo_desktop.domain.camera_path import camera_path
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.media.sketch_render import COMMENT, SketchSpec, frame_size, render_sketch
from hailuo_desktop.media.title_card import title_card

Render = Callable[..., list[Image.Image]]

SIZE = (400, 226)
"""Neither side is a multiple of 16, so lines are padded and macroblocks cut."""

DISC = 36
"""Radius of the discs that are tracked, in pixels of the picture."""


@pytest.fixture
def render(tmp_path: Path) -> Render:
    """Renders a sketch and gives back its decoded frames."""

    def render_frames(
        prompt: str, picture: Image.Image | Path | None, seconds: float = 0.5, size: tuple[int, int] = SIZE
    ) -> list[Image.Image]:
        if isinstance(picture, Image.Image):
            picture.save(tmp_path / "picture.png")
            picture = tmp_path / "picture.png"
        output = tmp_path / "sketch.mp4"
        spec = SketchSpec(
            picture=None if picture is None else str(picture),
            prompt=prompt,
            width=size[0],
            height=size[1],
            seconds=seconds,
            output=str(output),
        )
        assert render_sketch(spec)
        return decoded(output)

    return render_frames


def decoded(path: Path) -> list[Image.Image]:
    with av.open(str(path)) as container:
        return [frame.to_image() for frame in container.decode(video=0)]  # type: ignore[no-untyped-call]


def dotted(places: list[tuple[float, float]], size: tuple[int, int] = (800, 452)) -> Image.Image:
    """A dark picture with bright discs at those places, in pixels, soft-edged like a photograph of them."""
    picture = Image.new("L", size, 40)
    for x, y in places:
        for row in range(round(y) - DISC - 2, round(y) + DISC + 2):
            for column in range(round(x) - DISC - 2, round(x) + DISC + 2):
                inside = DISC + 0.5 - math.dist((x, y), (column + 0.5, row + 0.5))
                if inside > 0:
                    picture.putpixel((column, row), 40 + round(180 * min(inside, 1)))
    return picture


def centre_of_light(frame: Image.Image, near: tuple[float, float], reach: int = 36) -> tuple[float, float]:
    """Where a disc is, in pixels of the frame, to a small part of a pixel."""
    left, top = round(near[0]) - reach, round(near[1]) - reach
    patch = frame.convert("L").crop((left, top, left + 2 * reach, top + 2 * reach))
    total = across = down = 0.0
    for index, value in enumerate(patch.tobytes()):
        light = max(0, value - 60)
        total += light
        across += light * (index % (2 * reach) + 0.5)
        down += light * (index // (2 * reach) + 0.5)
    assert total > 0
    return left + across / total, top + down / total


def test_the_file_is_what_was_asked_for(tmp_path: Path) -> None:
    output = tmp_path / "sketch.mp4"
    output.write_bytes(b"what was there before")
    heard: list[float] = []
    spec = SketchSpec(
        picture=None, prompt="A fox. [Push in]", width=910, height=512, seconds=6, output=str(output)
    )
    assert render_sketch(spec, heard.append)

    assert sorted(heard) == heard
    assert heard[0] == pytest.approx(1 / 144)
    assert heard[-1] == 1.0
    assert list(tmp_path.iterdir()) == [output]
    content = output.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")
    with av.open(str(output)) as container:
        assert container.duration == 6 * 1_000_000
        assert container.metadata["title"] == container.metadata["comment"] == COMMENT
        (stream,) = container.streams
        assert isinstance(stream, av.VideoStream)
        assert stream.duration is not None
        assert stream.time_base is not None
        assert stream.duration * stream.time_base == 6
        assert stream.average_rate == 24
        assert stream.codec_context.name == "h264"
        assert stream.codec_context.pix_fmt == "yuv420p"
        colours = stream.codec_context
        assert (colours.color_primaries, colours.color_trc, colours.colorspace, colours.color_range) == (
            1,
            1,
            1,
            1,
        )
        frames = list(container.decode(stream))
    assert len(frames) == 144
    assert {(frame.width, frame.height) for frame in frames} == {(910, 512)}
    assert [frame.time for frame in frames] == pytest.approx([index / 24 for index in range(144)])


@pytest.mark.parametrize(
    ("prompt", "dot"),
    [
        ("[Push in]", (260.3, 180.7)),
        ("[变焦拉远]", (500.0, 290.5)),
        ("[Truck left]", (400.2, 226.1)),
        ("[右移]", (400.2, 226.1)),
        ("[Pan left,Pedestal up]", (380.0, 200.0)),
        ("[Pan right] [Tilt down,Zoom in]", (420.0, 240.0)),
        ("[Shake]", (400.0, 226.0)),
        ("[跟随]", (420.0, 240.0)),
    ],
)
def test_the_picture_moves_along_the_path_to_a_tenth_of_a_pixel(
    render: Render, prompt: str, dot: tuple[float, float]
) -> None:
    frames = render(prompt, dotted([dot]), seconds=1)
    views = camera_path(parse_camera(prompt), seconds=1)
    for axis in (0, 1):
        due, found = [], []
        for frame, view in zip(frames, views, strict=True):
            box = view.box(800, 452)
            place = [(dot[k] - box[k]) / (box[k + 2] - box[k]) * SIZE[k] for k in (0, 1)]
            due.append(place[axis])
            found.append(centre_of_light(frame, (place[0], place[1]))[axis])
        off = [b - a for a, b in zip(due, found, strict=True)]
        assert max(map(abs, off)) < 0.1
        # Nor do the steps from frame to frame show stairs.
        jitter = [b - a for a, b in pairwise(off)]
        assert math.hypot(*jitter) / math.sqrt(len(jitter)) < 0.05
        for (a, b), (c, d) in zip(pairwise(due), pairwise(found), strict=True):
            assert abs(b - a) < 0.2 or (d - c) / (b - a) > 0


@pytest.mark.parametrize(
    ("command", "right", "down"),
    [
        (CameraCommand.TRUCK_LEFT, 1, 0),
        (CameraCommand.TRUCK_RIGHT, -1, 0),
        (CameraCommand.PAN_LEFT, 1, 0),
        (CameraCommand.PAN_RIGHT, -1, 0),
        (CameraCommand.PEDESTAL_UP, 0, 1),
        (CameraCommand.PEDESTAL_DOWN, 0, -1),
        (CameraCommand.TILT_UP, 0, 1),
        (CameraCommand.TILT_DOWN, 0, -1),
    ],
)
def test_content_moves_against_the_camera(
    render: Render, command: CameraCommand, right: int, down: int
) -> None:
    frames = render(f"[{command}]", dotted([(400, 226)]), seconds=0.25)
    places = [centre_of_light(frame, (200, 113), reach=70) for frame in frames]
    for (x, y), (next_x, next_y) in pairwise(places):
        assert (next_x - x) * right > 0 if right else abs(next_x - x) < 0.1
        assert (next_y - y) * down > 0 if down else abs(next_y - y) < 0.1


@pytest.mark.parametrize(
    ("prompt", "grows"), [("推进", 1), ("Zoom in", 1), ("Push out", -1), ("Zoom out", -1)]
)
def test_content_grows_or_shrinks_around_the_middle(render: Render, prompt: str, grows: int) -> None:
    frames = render(f"[{prompt}]", dotted([(300, 226), (500, 226)]), seconds=0.25)
    gaps = []
    for frame in frames:
        west = centre_of_light(frame.crop((0, 0, 200, 226)), (142, 113), reach=50)
        east = centre_of_light(frame.crop((200, 0, 400, 226)), (58, 113), reach=50)
        assert west[0] + (east[0] + 200) == pytest.approx(400, abs=0.2)
        gaps.append(east[0] + 200 - west[0])
    assert all((wider - gap) * grows > 0 for gap, wider in pairwise(gaps))
    assert 1.3 < (gaps[-1] / gaps[0]) ** grows < 1.45


@pytest.mark.parametrize(
    "prompt",
    ["[Push in]", "[Zoom out] [Truck left]", "[Shake,Pan right]", "[Truck left][Truck left][上升][上升]", ""],
)
@pytest.mark.parametrize("picture_size", [(400, 226), (333, 1001), (1200, 301), (3, 2), (1, 1), (1, 40)])
def test_no_edge_is_ever_seen(render: Render, prompt: str, picture_size: tuple[int, int]) -> None:
    frames = render(prompt, Image.new("RGB", picture_size, "white"), seconds=0.25, size=(134, 76))
    for frame in frames:
        assert frame.getextrema() == ((255, 255), (255, 255), (255, 255))


def test_a_static_shot_is_still_to_the_bit(render: Render) -> None:
    picture = Image.effect_noise((500, 300), 60).convert("RGB")
    for prompt in ("no command [sic]", "[固定]"):
        frames = render(prompt, picture, seconds=2.5)
        assert len(frames) == 60
        assert all(frame.tobytes() == frames[0].tobytes() for frame in frames)


def test_there_and_back_ends_as_it_began(render: Render) -> None:
    frames = render("[Push in] [Pull out]", dotted([(200, 120), (600, 330)]), seconds=1)
    assert difference(frames[0], frames[-1]) < 1.0
    assert difference(frames[0], frames[12]) > 3.0


def test_colours_are_kept(render: Render) -> None:
    colours = [(200, 30, 30), (30, 160, 60), (40, 60, 200), (250, 250, 250), (5, 5, 5), (240, 200, 40)]
    picture = Image.new("RGB", (600, 340))
    for index, colour in enumerate(colours):
        picture.paste(colour, (index * 100, 0, index * 100 + 100, 340))
    frame = render("", picture)[5]
    for index, colour in enumerate(colours):
        seen = frame.getpixel((round((index + 0.5) * SIZE[0] / 6), 113))
        assert isinstance(seen, tuple)
        assert max(abs(a - b) for a, b in zip(seen, colour, strict=True)) <= 4


def test_fine_detail_of_large_pictures_is_there_after_zooming_in(render: Render) -> None:
    stripes = Image.new("L", (1200, 678))
    for x in range(0, 1200, 4):
        stripes.paste(255, (x, 0, x + 2, 678))
    first, *_, last = render("[Zoom in] [Static shot]", stripes, seconds=1)
    # A period of four source pixels is 4/3 of a pixel in the whole view, too fine, and 1.87 zoomed in.
    assert contrast(last) > contrast(first) + 20


@pytest.mark.parametrize("name", ["turned.jpg", "turned.png", "turned.webp", "turned.tif"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_are_turned_upright(render: Render, tmp_path: Path, orientation: int, name: str) -> None:
    upright = Image.new("RGB", (120, 80), "blue")
    upright.paste("red", (0, 0, 60, 40))
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = upright.transpose(turns[orientation]) if orientation in turns else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored.save(tmp_path / name, exif=exif, quality=95)
    frame = render("", tmp_path / name, seconds=0.1, size=(120, 80))[0]
    for place, channel in (((30, 20), 0), ((90, 20), 2), ((30, 60), 2), ((90, 60), 2)):
        pixel = frame.getpixel(place)
        assert isinstance(pixel, tuple)
        assert pixel.index(max(pixel)) == channel


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_pixel_becomes_a_sketch(render: Render, tmp_path: Path, mode: str) -> None:
    if mode == "I;16":
        picture = Image.new(mode, (160, 90), 65535)
    elif mode in ("LA", "RGBA"):
        picture = Image.new(mode, (160, 90), (0,) * len(mode))
    else:
        picture = Image.new("RGB", (160, 90), "white").convert(mode)
    path = tmp_path / ("picture.tif" if mode == "CMYK" else "picture.png")
    picture.save(path)
    frame = render("", path, seconds=0.1, size=(160, 90))[0]
    assert all(low >= 253 for low, _ in extrema(frame))


@pytest.mark.parametrize(
    ("picture", "size"),
    [
        ((1600, 900), (1366, 768)),
        ((900, 1600), (768, 1366)),
        ((1000, 1000), (768, 768)),
        ((3000, 2000), (1152, 768)),
        ((100_000, 10), (3072, 768)),
    ],
)
def test_frame_size(picture: tuple[int, int], size: tuple[int, int]) -> None:
    assert frame_size(768, picture) == size


def test_frame_sizes_without_a_picture() -> None:
    assert [frame_size(side) for side in (512, 768, 1080)] == [(910, 512), (1366, 768), (1920, 1080)]


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    asked: list[int] = []

    def stop_soon() -> bool:
        asked.append(1)
        return len(asked) > 5

    spec = SketchSpec(
        picture=None, prompt="[Shake]", width=320, height=180, seconds=60, output=str(tmp_path / "a.mp4")
    )
    assert not render_sketch(spec, should_stop=stop_soon)
    assert len(asked) == 6
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("absent.png", None, ErrorKind.PICTURE_MISSING),
        ("empty.png", b"", ErrorKind.PICTURE_UNREADABLE),
        ("drawing.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", ErrorKind.PICTURE_UNREADABLE),
        ("vector.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", ErrorKind.PICTURE_UNREADABLE),
    ],
)
def test_unreadable_pictures_are_told(
    tmp_path: Path, name: str, content: bytes | None, kind: ErrorKind
) -> None:
    picture = tmp_path / name
    if content is not None:
        picture.write_bytes(content)
    assert failure(tmp_path / "out.mp4", picture) == kind
    assert not list(tmp_path.glob("out.mp4*"))


def test_a_cut_picture_is_told(tmp_path: Path) -> None:
    picture = tmp_path / "cut.jpg"
    Image.effect_noise((400, 300), 50).save(picture)
    picture.write_bytes(picture.read_bytes()[:9000])
    assert failure(tmp_path / "out.mp4", picture) == ErrorKind.PICTURE_UNREADABLE


def test_a_decompression_bomb_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = tmp_path / "bomb.png"
    Image.new("1", (2000, 2000)).save(picture)
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 3_000_000)
    assert failure(tmp_path / "out.mp4", picture) == ErrorKind.PICTURE_UNREADABLE


def test_an_absent_folder_is_told(tmp_path: Path) -> None:
    assert failure(tmp_path / "nowhere" / "out.mp4") == ErrorKind.FOLDER_UNWRITABLE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_and_left_clean(tmp_path: Path) -> None:
    (tmp_path / "out.mp4.part").symlink_to("/dev/full")
    assert failure(tmp_path / "out.mp4") == ErrorKind.DISK_FULL
    assert list(tmp_path.iterdir()) == []


def test_odd_and_absurd_sizes_are_refused_when_read() -> None:
    good = {"picture": None, "prompt": "", "width": 320, "height": 180, "seconds": 6, "output": "x.mp4"}
    assert msgspec.convert(good, SketchSpec).fps == 24
    for bad in (
        {"width": 321},
        {"height": 0},
        {"width": 100_000},
        {"seconds": 0},
        {"seconds": 1e9},
        {"fps": 0},
    ):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert({**good, **bad}, SketchSpec)


def test_the_card_shows_words_in_many_scripts() -> None:
    empty = title_card("", 683, 384)
    for prompt in ("A fox", "[Push in]", "清晨的湖面[推进]", "새벽 호수", "x" * 500, "word " * 600):
        card = title_card(prompt, 683, 384)
        assert card.size == (683, 384)
        assert card.mode == "RGB"
        inked = ImageChops.difference(card, empty).getbbox()
        assert inked is not None
        assert inked[0] > 20
        assert inked[2] < 663
        assert inked[1] > 20
        assert inked[3] < 364


def test_characters_without_a_font_become_an_ellipsis_and_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        card = title_card("a \U00013000\U00013001 b", 683, 384)
    assert "2 characters" in caplog.text
    assert card.tobytes() == title_card("a … b", 683, 384).tobytes()


def failure(output: Path, picture: Path | None = None) -> ErrorKind:
    spec = SketchSpec(
        picture=None if picture is None else str(picture),
        prompt="[Push in]",
        width=160,
        height=90,
        seconds=0.5,
        output=str(output),
    )
    with pytest.raises(AppError) as caught:
        render_sketch(spec)
    return caught.value.kind


def difference(one: Image.Image, other: Image.Image) -> float:
    """The root mean square difference of brightness, in steps of 255."""
    histogram = ImageChops.difference(one.convert("L"), other.convert("L")).histogram()
    return math.sqrt(sum(count * step**2 for step, count in enumerate(histogram)) / (one.width * one.height))


def contrast(frame: Image.Image) -> float:
    low, high = extrema(frame.convert("L").crop((150, 80, 250, 140)))[0]
    return high - low


def extrema(frame: Image.Image) -> list[tuple[float, float]]:
    """The darkest and lightest value of each channel."""
    return [ImageStat.Stat(band).extrema[0] for band in frame.split()]
