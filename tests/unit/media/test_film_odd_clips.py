"""Clips of every kind and in every state: a film of exact frames, or a sentence and nothing else."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Callable
from pathlib import Path

import av
import pytest
from PIL import Image

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import Encoding, Film, FilmFormat, Shot, Soundtrack, Way
from hailuo_desktop.domain.labels import Maker
from hailuo_desktop.media.film import make_film
from hailuo_desktop.media.film_frame import save_frame
from hailuo_desktop.media.film_orders import FrameOrder
from hailuo_desktop.media.film_plan import prepare
from hailuo_desktop.media.frame_reading import read_frame
from hailuo_desktop.wording import describe
from tests.support.film_making import X264, a_clip, assert_in_sync, film_of, made
from tests.support.marked_clips import LABEL, SOURCE_TYPE, mark, told_by_exiftool
from tests.support.numbered_clips import SIZE, make_clicks, make_numbered, number_of, numbers_in
from tests.support.second_opinion import needs_exiftool, needs_ffmpeg

pytestmark = needs_ffmpeg

X265 = ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none:keyint=8:bframes=2")
AV1 = ("-c:v", "libaom-av1", "-cpu-used", "8", "-g", "8", "-crf", "20", "-b:v", "0")
SPLIT = "setpts='(N+floor(N/3)+2*floor(N/7))/24/TB'"

KINDS: dict[str, tuple[str, ...]] = {
    "hevc.mp4": X265,
    "hevc10.mkv": (*X265, "-pix_fmt", "yuv420p10le"),
    "av1.mp4": AV1,
    "ten-bit.mp4": (*X264, "-pix_fmt", "yuv420p10le"),
    "full-colour.mp4": (*X264, "-pix_fmt", "yuv444p"),
    "vp9.webm": ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8"),
    "mpeg4.avi": ("-c:v", "mpeg4", "-q:v", "2", "-bf", "2"),
    "open.mp4": (*X264, "-x264-params", "open-gop=1:keyint=8:min-keyint=8:scenecut=0"),
    "fragments.mp4": (*X264, "-movflags", "+frag_keyframe+empty_moov+default_base_moof"),
}
"""As phones, other programs and other models make them; none has sound."""


@pytest.mark.parametrize("name", KINDS)
def test_any_kind_joins_with_an_ordinary_clip(tmp_path: Path, name: str) -> None:
    """Trimmed at both ends, around a clip with sound: no frame doubled, none lost, sound in sync."""
    click = make_clicks(tmp_path / "click.wav", 1.0, [0.5])
    odd = make_numbered(tmp_path / name, *KINDS[name], first=100, frames=20)
    plain = a_clip(tmp_path / "plain.mp4", sound=click)
    part = Shot(path=str(odd), first=3, last=16)
    path = Path(made(film_of(part, plain, part), tmp_path).path)
    assert numbers_in(path) == [*range(103, 117), *range(24), *range(103, 117)]
    assert_in_sync(path, [14 / 24 + 0.5], rate=24)


def test_an_uneven_clip_among_others_keeps_its_length(tmp_path: Path) -> None:
    click = make_clicks(tmp_path / "click.wav", 1.0, [0.5])
    uneven = make_numbered(tmp_path / "a.mp4", *X264, "-vf", SPLIT, "-vsync", "vfr", frames=12)
    plain = a_clip(tmp_path / "plain.mp4", first=100, sound=click)
    film = made(film_of(uneven, plain, encoding=Encoding(rate=(24, 1))), tmp_path)
    numbers = numbers_in(Path(film.path))
    begin = numbers.index(100)
    assert numbers[begin:] == list(range(100, 124))
    assert sorted(set(numbers[:begin])) == list(range(12))
    assert numbers[:begin] == sorted(numbers[:begin])
    assert_in_sync(Path(film.path), [begin / 24 + 0.5], rate=24)


def test_a_clip_of_one_frame(tmp_path: Path) -> None:
    one = a_clip(tmp_path / "one.mp4", first=7, frames=1)
    other = a_clip(tmp_path / "other.mp4", frames=4)
    assert numbers_in(Path(made(film_of(one), tmp_path).path)) == [7]
    assert numbers_in(Path(made(film_of(one, other, one), tmp_path).path)) == [7, 0, 1, 2, 3, 7]
    with pytest.raises(AppError) as caught:
        prepare(film_of(other, Shot(path=str(one), continues=True)))
    assert caught.value.kind is ErrorKind.FILM_EMPTY


def test_a_clip_of_another_shape_is_never_stretched(tmp_path: Path) -> None:
    wide = a_clip(tmp_path / "wide.mp4", frames=3)
    tall = make_numbered(tmp_path / "tall.mp4", *X264, "-vf", "lutyuv=y=235", size=(96, 160), frames=3)
    path = Path(made(film_of(wide, tall), tmp_path).path)
    with av.open(str(path)) as container:
        *_, last = container.decode(video=0)
    grey = last.reformat(format="gray").to_image()  # type: ignore[no-untyped-call]
    left, top, right, bottom = grey.point(lambda value: 255 * (value > 128)).getbbox()
    assert (top, bottom) == (0, SIZE[1])
    assert (right - left) / (bottom - top) == pytest.approx(96 / 160, abs=0.03)
    assert abs(left - (SIZE[0] - right)) <= 2


def png(path: Path) -> None:
    Image.new("RGB", (8, 8)).save(path, "PNG")


def cut_off(path: Path) -> None:
    whole = make_numbered(path.with_name("whole.mp4"), *X264, "-movflags", "+faststart").read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])


def without_head(path: Path) -> None:
    path.write_bytes(make_numbered(path.with_name("whole.mp4"), *X264).read_bytes()[:-900])


def sound_alone(path: Path) -> None:
    make_clicks(path, 1.0, [])


def nothing(_: Path) -> None:
    pass


def folder(path: Path) -> None:
    path.mkdir()


BROKEN: dict[str, tuple[Callable[[Path], None], ErrorKind]] = {
    "absent": (nothing, ErrorKind.CLIP_MISSING),
    "empty": (Path.touch, ErrorKind.CLIP_EMPTY),
    "a renamed picture": (png, ErrorKind.CLIP_UNREADABLE),
    "cut off": (cut_off, ErrorKind.CLIP_DAMAGED),
    "without its head": (without_head, ErrorKind.CLIP_UNREADABLE),
    "sound alone": (sound_alone, ErrorKind.CLIP_WITHOUT_PICTURE),
    "a folder": (folder, ErrorKind.CLIP_UNREADABLE),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_clip_that_cannot_be_used_is_named_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    make, kind = BROKEN[name]
    broken = tmp_path / f"{name}.mp4"
    make(broken)
    good = a_clip(tmp_path / "good.mp4", frames=6)
    hashes = hashes_of(tmp_path)
    out = tmp_path / "out"
    out.mkdir()
    for shots in ((broken, good), (good, broken)):
        film = film_of(*shots, encoding=Encoding(is_new=True))
        with pytest.raises(AppError) as caught:
            made(film, out)
        assert caught.value.kind is kind
        assert broken.name in str(describe(caught.value))
        assert list(out.iterdir()) == []
    out.rmdir()
    assert hashes_of(tmp_path) == hashes


def hashes_of(place: Path) -> dict[str, str]:
    files = (path for path in place.iterdir() if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_part_before_the_damage_can_be_used(tmp_path: Path) -> None:
    """The sentence says after which frame it is damaged; with its end mark before that, it can be used."""
    broken = tmp_path / "cut.mp4"
    cut_off(broken)
    with pytest.raises(AppError) as caught:
        made(film_of(broken, encoding=Encoding(is_new=True)), tmp_path)
    good = int(str(caught.value.facts["number"]))
    assert 8 <= good < 24
    film = made(film_of(Shot(path=str(broken), last=good - 1), encoding=Encoding(is_new=True)), tmp_path)
    assert numbers_in(Path(film.path)) == list(range(good))


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (nothing, ErrorKind.CLIP_MISSING),
        (Path.touch, ErrorKind.CLIP_EMPTY),
        (png, ErrorKind.CLIP_UNREADABLE),
        (lambda path: a_clip(path, frames=2), ErrorKind.CLIP_WITHOUT_SOUND),
    ],
)
def test_a_soundtrack_that_is_none_is_told(
    tmp_path: Path, make: Callable[[Path], None], kind: ErrorKind
) -> None:
    track = tmp_path / "track.mp4"
    make(track)
    film = film_of(a_clip(tmp_path / "a.mp4", frames=6), soundtrack=Soundtrack(path=str(track)))
    with pytest.raises(AppError) as caught:
        made(film, tmp_path)
    assert caught.value.kind is kind
    assert track.name in str(describe(caught.value))


@pytest.mark.parametrize(
    ("film", "kind"),
    [
        ({"shots": ()}, ErrorKind.FILM_EMPTY),
        ({"last": 24}, ErrorKind.FRAME_MISSING),
        ({"first": 12, "last": 11}, ErrorKind.FILM_EMPTY),
        ({"fade": 1.0}, ErrorKind.FILM_FADE_TOO_LONG),
    ],
)
def test_a_film_that_cannot_be_is_told(tmp_path: Path, film: dict[str, object], kind: ErrorKind) -> None:
    shot = {"path": str(a_clip(tmp_path / "a.mp4"))} | film
    shots = film["shots"] if "shots" in film else (Shot(**shot), Shot(**shot))  # type: ignore[arg-type]
    with pytest.raises(AppError) as caught:
        prepare(Film(shots=shots))  # type: ignore[arg-type]
    assert caught.value.kind is kind


def test_sounds_of_other_kinds_are_joined_in_sync(tmp_path: Path) -> None:
    """Mono and 5.1, 22 and 48 kHz, Opus, MP3 and plain samples, beside no sound at all."""
    kinds = {
        "mono.mp4": ("-c:a", "aac", "-ac", "1", "-ar", "22050"),
        "round.mp4": ("-c:a", "aac", "-ac", "6"),
        "opus.mp4": ("-c:a", "libopus"),
        "mp3.mp4": ("-c:a", "libmp3lame"),
        "plain.mov": ("-c:a", "pcm_s16le"),
    }
    clips, expected = [a_clip(tmp_path / "silent.mp4")], []
    for number, (name, sound) in enumerate(kinds.items(), 1):
        click = make_clicks(tmp_path / "click.wav", 1.0, [0.5])
        clips.append(make_numbered(tmp_path / name, *X264, *sound, first=24 * number, sound=click))
        expected.append(number + 0.5)
    film = made(film_of(*clips), tmp_path)
    assert (film.plan.picture, film.plan.sound) == (Way.COPIED, Way.ENCODED)
    assert numbers_in(Path(film.path)) == list(range(24 * 6))
    assert_in_sync(Path(film.path), expected, rate=24)


@needs_exiftool
def test_a_frame_as_a_picture_is_exact_and_carries_the_marks(tmp_path: Path) -> None:
    clip = mark(a_clip(tmp_path / "a.mp4"), "all")
    before = clip.read_bytes()
    for number in (None, 0, 9):
        part = tmp_path / "part.png"
        saved = save_frame(FrameOrder(path=str(clip), number=number, part=str(part), folder=str(tmp_path)))
        assert (saved.number, saved.count) == (23 if number is None else number, 24)
        with Image.open(part) as picture:
            assert picture.tobytes() == read_frame(clip, number).picture.tobytes()
            shown = av.VideoFrame.from_image(picture)  # type: ignore[no-untyped-call]
            assert number_of(shown) == saved.number
        told = told_by_exiftool(part)
        assert told["XMP-iptcExt:DigitalSourceType"] == SOURCE_TYPE
        assert LABEL in told.values()
    assert clip.read_bytes() == before


def test_a_frame_that_cannot_be_saved_leaves_nothing(tmp_path: Path) -> None:
    clip = a_clip(tmp_path / "a.mp4")
    out = tmp_path / "out"
    out.mkdir()
    for number, place, kind in (
        (24, out, ErrorKind.FRAME_MISSING),
        (0, out / "absent", ErrorKind.FOLDER_UNWRITABLE),
    ):
        with pytest.raises(AppError) as caught:
            save_frame(
                FrameOrder(path=str(clip), number=number, part=str(place / "part.png"), folder=str(place))
            )
        assert caught.value.kind is kind
        assert list(out.iterdir()) == []


def test_a_large_clip_on_a_small_disk_is_no_failure_of_the_clip(tmp_path: Path) -> None:
    """Copied as it is, too: what goes wrong while packets are written is the disk's."""
    noise = ["-f", "lavfi", "-i", "nullsrc=s=640x360:d=1:r=24,geq=random(1)*255:128:128"]
    clip = tmp_path / "large.mp4"
    subprocess.run(
        ["ffmpeg", "-v", "error", *noise, "-c:v", "libx264", "-preset", "ultrafast", "-crf", "10", str(clip)],
        check=True,
    )
    assert clip.stat().st_size > 2_000_000
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    shot = Shot(path=str(clip), maker=Maker(producer="MiniMax"))
    film = film_of(shot, encoding=Encoding(format=FilmFormat.AS_IT_IS), is_labelled=True)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))
        with pytest.raises(AppError) as caught:
            make_film(prepare(film), tmp_path / "part", tmp_path, lambda *_: None, lambda: False)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.kind is ErrorKind.DISK_FULL
    assert not (tmp_path / "part").exists()
