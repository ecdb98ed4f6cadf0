"""Marks go with every export and are never replaced; words in the picture are as large and long as asked."""

from __future__ import annotations

import io
import json
from pathlib import Path

import av
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import Corner, Encoding, FilmFormat, Shot, VisibleMark, Way
from hailuo_desktop.domain.labels import MADE_BY_AI, MADE_WITH_AI, Maker, Marks, own_label
from hailuo_desktop.media import film
from hailuo_desktop.media.film_mark import sign_of
from hailuo_desktop.media.film_plan import prepare
from hailuo_desktop.media.labels import read_marks
from tests.support.film_making import X264, a_clip, film_of, made
from tests.support.marked_clips import (
    COMBINATIONS,
    LABEL,
    SOURCE_TYPE,
    mark,
    told_by_exiftool,
    told_by_ffprobe,
)
from tests.support.numbered_clips import make_numbered
from tests.support.second_opinion import needs_exiftool, needs_ffmpeg
from tests.support.videos import make_clip

pytestmark = [needs_ffmpeg, needs_exiftool]

MAKER = Maker(producer="MiniMax", produce_id="4711")
KLING = '{"Label":"1","ContentProducer":"kling","ProduceID":"KLingMuse_1"}'
IN_XMP = (FilmFormat.GIF, FilmFormat.WEBP)

WAYS = {
    "copied": Encoding(),
    "encoded": Encoding(is_new=True),
    **{kind.value: Encoding(format=kind) for kind in FilmFormat if kind is not FilmFormat.MP4},
}


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A clip with each combination of marks."""
    folder = tmp_path_factory.mktemp("marked")
    return {
        combination: mark(make_clip(folder / f"{combination}.mp4", seconds=0.5), combination)
        for combination in COMBINATIONS
    }


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("combination", COMBINATIONS)
def test_a_mark_goes_with_every_export(
    marked: dict[str, Path], tmp_path: Path, combination: str, way: str
) -> None:
    """Also where a label of ours is asked for: theirs stays, to the letter."""
    clip = marked[combination]
    before, had = clip.read_bytes(), read_marks(clip)
    encoding = WAYS[way]
    shot = Shot(path=str(clip), maker=MAKER)
    exported = made(film_of(shot, encoding=encoding, is_labelled=combination != "none"), tmp_path)
    path = Path(exported.path)
    marks = read_marks(path)
    assert clip.read_bytes() == before
    label = had.aigc or (own_label(MAKER) if combination == "type" else "")
    assert (marks.aigc_in_xmp if encoding.format in IN_XMP else marks.aigc) == label
    assert marks.source_type == (MADE_BY_AI if combination != "none" else "")
    is_same = way == "as_it_is" and combination in ("none", "all")
    assert marks.has_credentials is (is_same and had.has_credentials)
    assert exported.ended_credentials is (had.has_credentials and not is_same)
    assert (path.read_bytes() == before) is is_same
    told = told_by_exiftool(path)
    assert (SOURCE_TYPE in told.values()) is (combination != "none")
    if label and encoding.format not in IN_XMP:
        assert json.loads(told["Keys:AIGC"]) == json.loads(label)
        assert told_by_ffprobe(path)["AIGC"] == label
    elif label:
        assert label in told.values()


@pytest.mark.parametrize("kind", [FilmFormat.MP4, FilmFormat.MOV, FilmFormat.GIF, FilmFormat.WEBP])
def test_a_film_keeps_the_labels_of_all_its_clips(tmp_path: Path, kind: FilmFormat) -> None:
    clips = [
        mark(a_clip(tmp_path / f"{n}.mp4", frames=6), "label", each) for n, each in enumerate((KLING, LABEL))
    ]
    plain = a_clip(tmp_path / "plain.mp4", frames=6)
    exported = made(film_of(*clips, plain, encoding=Encoding(format=kind), is_labelled=True), tmp_path)
    marks = read_marks(Path(exported.path))
    assert marks.aigc or marks.aigc_in_xmp == KLING
    assert marks.others == (LABEL,)
    assert marks.source_type == MADE_WITH_AI


def test_without_a_known_maker_nothing_is_claimed(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "clip.mp4")
    exported = made(film_of(clip, is_labelled=True), tmp_path)
    assert read_marks(Path(exported.path)) == Marks()
    assert "DigitalSourceType" not in str(told_by_exiftool(Path(exported.path)))


def test_what_a_matroska_file_can_carry(tmp_path: Path) -> None:
    clip = make_numbered(tmp_path / "clip.mkv", *X264, frames=6)
    shot = Shot(path=str(clip), maker=MAKER)
    exported = made(film_of(shot, encoding=Encoding(format=FilmFormat.AS_IT_IS), is_labelled=True), tmp_path)
    assert read_marks(Path(exported.path)) == Marks(aigc=own_label(MAKER))
    assert told_by_ffprobe(Path(exported.path))["AIGC"] == own_label(MAKER)


@pytest.mark.parametrize("kind", [FilmFormat.MP4, FilmFormat.WEBP])
def test_a_film_whose_label_is_lost_is_refused(
    tmp_path: Path, kind: FilmFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = mark(make_clip(tmp_path / "clip.mp4"), "label")
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(film, "texts_of", lambda _: {})
    monkeypatch.setattr(film, "add_to_picture", lambda *_: None)
    with pytest.raises(AppError) as caught:
        made(film_of(clip, encoding=Encoding(format=kind)), out)
    assert caught.value.kind is ErrorKind.FILM_MARK_LOST
    assert list(out.iterdir()) == []


def words(text: str = "AI") -> bytes:
    """A picture of words, black on nothing, as the window draws them."""
    font = ImageFont.load_default(60)
    if not text.isascii():
        font = next(
            (
                ImageFont.truetype(path, 60)
                for path in Path("/usr/share/fonts").rglob("NotoSansCJK-Regular.ttc")
            ),
            font,
        )
    sheet = Image.new("RGBA", (60 * len(text) + 40, 160))
    ImageDraw.Draw(sheet).text((20, 40), text, fill="black", font=font)
    stream = io.BytesIO()
    sheet.save(stream, "PNG")
    return stream.getvalue()


def shown_in(path: Path, plain: Path) -> list[tuple[int, int, int, int] | None]:
    """Where each frame differs from that of the same film without words: where the light letters are."""
    boxes = []
    with av.open(str(path)) as one, av.open(str(plain)) as other:
        for marked, bare in zip(one.decode(video=0), other.decode(video=0), strict=True):
            light = [frame.reformat(format="gray").to_image() for frame in (marked, bare)]  # type: ignore[no-untyped-call]
            lighter = ImageChops.subtract(*light).point(lambda value: 255 * (value > 90))
            boxes.append(lighter.getbbox())
    return boxes


def still(path: Path, frames: int, *encoding: str, size: tuple[int, int] = (320, 180)) -> Path:
    """A clip of one grey."""
    grey = f"lutyuv=y=80:u=128:v=128,scale={size[0]}:{size[1]},setsar=1"
    return make_numbered(path, "-vf", grey, *(encoding or X264), frames=frames)


@pytest.mark.parametrize(
    ("corner", "size"), [*((corner, (320, 180)) for corner in Corner), (Corner.BOTTOM_RIGHT, (180, 320))]
)
def test_words_stand_in_their_corner_large_enough(
    tmp_path: Path, corner: Corner, size: tuple[int, int]
) -> None:
    clip = still(tmp_path / "a.mp4", 2, size=size)
    plain = made(film_of(clip, encoding=Encoding(is_new=True, crf=4)), tmp_path)
    seen = film_of(clip, encoding=Encoding(crf=4), mark=VisibleMark(words=words(), corner=corner, share=0.1))
    exported = made(seen, tmp_path)
    assert exported.plan.picture is Way.ENCODED
    for box in shown_in(Path(exported.path), Path(plain.path)):
        assert box is not None
        left, top, right, bottom = box
        assert bottom - top >= 0.1 * 180 - 1
        room = (left, size[0] - right), (top, size[1] - bottom)
        at = (room[0][0] < room[0][1], room[1][0] < room[1][1])
        expected = {"top_left": (True, True), "top_right": (False, True)}
        expected |= {"bottom_left": (True, False), "bottom_right": (False, False)}
        assert at == expected[corner.value]
        assert min(min(each) for each in room) >= 5


@pytest.mark.parametrize(("seconds", "shown"), [(0.0, 72), (0.5, 48), (2.5, 60)])
def test_words_stand_two_seconds_at_least_or_throughout(tmp_path: Path, seconds: float, shown: int) -> None:
    clip = still(tmp_path / "a.mp4", 72)
    plain = made(film_of(clip, encoding=Encoding(is_new=True)), tmp_path)
    exported = made(film_of(clip, mark=VisibleMark(words=words(), share=0.2, seconds=seconds)), tmp_path)
    boxes = shown_in(Path(exported.path), Path(plain.path))
    assert [box is not None for box in boxes] == [True] * shown + [False] * (72 - shown)


def test_two_seconds_are_those_of_the_clock_in_an_uneven_clip(tmp_path: Path) -> None:
    """Forty quick frames in the first half second: not so many frames count, but how long they stand."""
    uneven = ("-vf", "lutyuv=y=80:u=128:v=128,setpts='if(lt(N,40),N,40+(N-40)*16)'", "-vsync", "vfr")
    clip = make_numbered(tmp_path / "a.mp4", *X264, *uneven, frames=60, rate="80")
    plain = made(film_of(clip, encoding=Encoding(is_new=True)), tmp_path)
    exported = made(film_of(clip, mark=VisibleMark(words=words(), share=0.2, seconds=2.0)), tmp_path)
    boxes = shown_in(Path(exported.path), Path(plain.path))
    assert [box is not None for box in boxes] == [True] * 48 + [False] * 12


@pytest.mark.parametrize("kind", [FilmFormat.GIF, FilmFormat.WEBP, FilmFormat.PRORES])
def test_words_stand_in_every_kind_of_film(tmp_path: Path, kind: FilmFormat) -> None:
    clip = still(tmp_path / "a.mp4", 3)
    exported = made(
        film_of(clip, encoding=Encoding(format=kind), mark=VisibleMark(words=words(), share=0.2)), tmp_path
    )
    if kind is FilmFormat.PRORES:
        with av.open(exported.path) as container:
            frames = [frame.to_image() for frame in container.decode(video=0)]  # type: ignore[no-untyped-call]
    else:
        with Image.open(exported.path) as picture:
            frames = []
            for number in range(picture.n_frames):  # type: ignore[attr-defined]
                picture.seek(number)
                frames.append(picture.convert("RGB"))
    assert all(max(frame.convert("L").tobytes()) > 220 for frame in frames)


@pytest.mark.parametrize("text", ["AI-generated", "AI生成", "AI 생성"])
def test_any_letters_keep_their_shape_and_can_be_read_on_any_ground(text: str) -> None:
    sign = sign_of(VisibleMark(words=words(text), share=0.06), 1366, 768)
    for ground in ("white", "black", "gray"):
        picture = Image.new("RGB", sign.size, ground)
        picture.paste(sign, mask=sign.getchannel("A"))
        low, high = picture.convert("L").getextrema()
        assert (low, high) == (0, 255)
    # White letters of full height within their dark outline
    letters = sign.convert("RGBa").convert("RGBA").getchannel("R").point(lambda value: 255 * (value > 128))
    box = letters.getbbox()
    assert box is not None
    assert 0.06 * 768 - 2 <= box[3] - box[1] <= 0.06 * 768 + 2


def test_words_that_do_not_fit_are_told_before_the_export(tmp_path: Path) -> None:
    clip = still(tmp_path / "a.mp4", 2, size=(90, 160))
    with pytest.raises(AppError) as caught:
        prepare(film_of(clip, mark=VisibleMark(words=words("AI-generated" * 3), share=0.2)))
    assert caught.value.kind is ErrorKind.FILM_WORDS_TOO_LONG
    for none in (b"", b"\x89PNG", words(" ")):
        with pytest.raises(AppError) as caught:
            prepare(film_of(clip, mark=VisibleMark(words=none)))
        assert caught.value.kind is ErrorKind.FILM_FAILED
