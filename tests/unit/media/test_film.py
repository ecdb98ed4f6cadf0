"""Films: every frame there, in order, none twice, sound where it belongs, copied where that is possible."""

from __future__ import annotations

import subprocess
from itertools import pairwise
from pathlib import Path

import av
import pytest
from PIL import Image

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import Encoding, FilmFormat, Fit, Reason, Shot, Soundtrack, Way
from hailuo_desktop.media.film import StoppedError, make_film
from hailuo_desktop.media.film_plan import prepare
from hailuo_desktop.media.film_sources import look_at
from hailuo_desktop.media.frame_reading import frame_times
from tests.support.film_making import (
    X264,
    a_clip,
    assert_in_sync,
    film_of,
    made,
    packet_times,
    spans,
    streams_of,
)
from tests.support.numbered_clips import (
    SIZE,
    make_clicks,
    make_numbered,
    number_of,
    numbers_in,
    sound_seconds,
)
from tests.support.second_opinion import needs_ffmpeg

CLICKS = [0.25, 0.75]

pytestmark = needs_ffmpeg


@pytest.fixture
def click(tmp_path: Path) -> Path:
    return make_clicks(tmp_path / "click.wav", 1.0, CLICKS)


def test_like_clips_are_joined_without_a_change(tmp_path: Path, click: Path) -> None:
    """Packets are those of the clips, their times rise, and sound stays in sync over many joins."""
    clips = [a_clip(tmp_path / f"{number}.mp4", first=100 * number, sound=click) for number in range(5)]
    film = made(film_of(*clips), tmp_path)
    assert (film.plan.picture, film.plan.sound, film.frames) == (Way.COPIED, Way.COPIED, 120)
    path = Path(film.path)
    assert numbers_in(path) == spans(*(range(100 * each, 100 * each + 24) for each in range(5)))
    assert_in_sync(path, [each + click for each in range(5) for click in CLICKS], rate=24)
    assert abs(sound_seconds(path) - 5.0) < 0.03
    decodings = [dts for _, dts in packet_times(path)]
    assert decodings == sorted(set(decodings))
    assert len({pts for pts, _ in packet_times(path)}) == 120
    assert streams_of(path)["video"]["nb_read_packets"] == "120"
    assert _packets(path)[:24] == _packets(clips[0])
    assert path.read_bytes().index(b"moov") < path.read_bytes().index(b"mdat")


def _packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as container:
        return [bytes(packet) for packet in container.demux(video=0) if packet.size]


def test_many_odd_lengths_do_not_drift(tmp_path: Path) -> None:
    """Each clip is a little longer than its packets of sound can be; half a packet at most is a clip off."""
    sound = make_clicks(tmp_path / "sound.wav", 0.7, [0.3], rate=44_100)
    clip = make_numbered(tmp_path / "a.mp4", *X264, "-c:a", "aac", frames=15, sound=sound)
    film = made(film_of(*[clip] * 20), tmp_path)
    assert film.plan.sound is Way.COPIED
    path = Path(film.path)
    assert numbers_in(path) == list(range(15)) * 20
    assert_in_sync(path, [each * 15 / 24 + 0.3 for each in range(20)], rate=24)


@pytest.mark.parametrize(
    ("first", "last", "way"),
    [(0, 23, Way.COPIED), (8, 23, Way.COPIED), (0, 15, Way.COPIED), (9, 23, Way.ENCODED), (8, 20, None)],
)
def test_marks_are_exact_and_cut_without_loss_where_they_can(
    tmp_path: Path, click: Path, first: int, last: int, way: Way | None
) -> None:
    clip = a_clip(tmp_path / "a.mp4", sound=click)
    film = made(film_of(Shot(path=str(clip), first=first, last=last)), tmp_path)
    assert way in (None, film.plan.picture)
    assert film.plan.reasons in ((), (Reason.CUT,))
    assert numbers_in(Path(film.path)) == list(range(first, last + 1))
    begin, end = first / 24, (last + 1) / 24
    assert_in_sync(Path(film.path), [each - begin for each in CLICKS if begin <= each < end], 24)


def test_a_doubled_frame_is_left_out(tmp_path: Path, click: Path) -> None:
    first, second = (a_clip(tmp_path / f"{each}.mp4", first=each, sound=click) for each in (0, 23))
    film = made(film_of(first, Shot(path=str(second), continues=True)), tmp_path)
    assert film.plan.reasons == (Reason.CONTINUES,)
    assert numbers_in(Path(film.path)) == list(range(47))
    assert_in_sync(Path(film.path), [0.25, 0.75, 1.25 - 1 / 24, 1.75 - 1 / 24], rate=24)


def test_a_doubled_frame_of_pictures_that_stand_alone_is_left_out_without_loss(tmp_path: Path) -> None:
    encoding = ("-c:v", "prores_ks", "-pix_fmt", "yuv422p10le")
    clips = [a_clip(tmp_path / f"{each}.mov", *encoding, first=each, frames=6) for each in (0, 5)]
    shots = (clips[0], Shot(path=str(clips[1]), continues=True))
    film = made(film_of(*shots, encoding=Encoding(format=FilmFormat.PRORES)), tmp_path)
    assert film.plan.picture is Way.COPIED
    assert numbers_in(Path(film.path)) == list(range(11))


def test_a_cross_fade_overlaps_two_shots(tmp_path: Path, click: Path) -> None:
    first, second = (a_clip(tmp_path / f"{each}.mp4", first=each, sound=click) for each in (0, 512))
    film = made(film_of(Shot(path=str(first), fade=0.25), second), tmp_path)
    path = Path(film.path)
    assert film.plan.reasons == (Reason.FADE,)
    assert film.frames == 42
    numbers = numbers_in(path)
    assert numbers[:18] == list(range(18))
    assert numbers[24:] == list(range(518, 536))
    with av.open(str(path)) as container:
        mixed = [_light(frame) for frame in container.decode(video=0)][17:25]
    steps = [after - before for before, after in pairwise(mixed)]
    assert min(steps) > 15  # of 219 in seven even steps
    assert max(steps) < 50
    assert_in_sync(path, [0.25, 0.75, 1.0, 1.5], rate=24)


def _light(frame: av.VideoFrame) -> int:
    """How light the block of the highest bit is, in which the two shots differ."""
    plane = frame.planes[0]
    return memoryview(plane)[frame.height // 2 * plane.line_size + round(frame.width * 0.95)]


def test_mixed_clips_become_one_film(tmp_path: Path, click: Path) -> None:
    """Sizes, shapes, rates, depths, kinds of file, rotation, unequal frames, with and without sound."""
    tall = make_numbered(tmp_path / "tall.mp4", *X264, size=(96, 160), first=100)
    fast = make_numbered(
        tmp_path / "fast.webm", "-c:v", "libvpx", "-deadline", "realtime", rate="48", first=200
    )
    deep = make_numbered(tmp_path / "deep.mov", "-c:v", "prores_ks", "-pix_fmt", "yuv422p10le", first=300)
    uneven = make_numbered(
        tmp_path / "uneven.mp4", *X264, "-vf", "setpts='(N+floor(N/3))/24/TB'", "-vsync", "vfr", first=400
    )
    clip = a_clip(tmp_path / "a.mp4", sound=click)
    film = made(film_of(clip, tall, fast, deep, uneven, clip), tmp_path)
    path = Path(film.path)
    assert (film.plan.width, film.plan.height, film.plan.rate) == (*SIZE, (24, 1))
    assert set(film.plan.reasons) >= {Reason.SIZE, Reason.RATE, Reason.FORMAT}
    with av.open(str(path)) as container:
        frames = list(container.decode(video=0))
    share = 96 * 96 / 160 / 160
    box = ((1 - share) / 2, 0.0, (1 + share) / 2, 1.0)
    whole = [number_of(frame) for frame in frames]
    assert whole[:24] == list(range(24))
    assert [number_of(frame, box) for frame in frames[24:48]] == list(range(100, 124))
    assert whole[48:60] == pytest.approx(list(range(200, 224, 2)), abs=1)
    assert len(set(whole[48:60])) == 12
    assert whole[60:84] == list(range(300, 324))
    assert whole[84:-24] == spans(*([400 + each] * (1 + (each % 3 == 2)) for each in range(23)), [423])
    assert whole[-24:] == list(range(24))
    end = film.frames / 24 - 1
    assert_in_sync(path, [*CLICKS, *(end + each for each in CLICKS)], rate=24)
    video = streams_of(path)["video"]
    assert (video["pix_fmt"], video["r_frame_rate"]) == ("yuv420p", "24/1")
    assert {video[each] for each in ("color_space", "color_primaries", "color_transfer")} == {"bt709"}
    assert video["color_range"] == "tv"


def test_a_film_at_another_rate_doubles_evenly_and_stays_in_sync(tmp_path: Path, click: Path) -> None:
    clips = [a_clip(tmp_path / f"{each}.mp4", first=100 * each, sound=click) for each in range(3)]
    film = made(film_of(*clips, encoding=Encoding(rate=(30, 1), width=320)), tmp_path)
    numbers = numbers_in(Path(film.path))
    assert len(numbers) == 90
    for each in range(3):
        part = numbers[30 * each : 30 * each + 30]
        assert part == sorted(part)
        assert set(part) == set(range(100 * each, 100 * each + 24))
        assert max(part.count(number) for number in part) == 2
    assert_in_sync(Path(film.path), [each + click for each in range(3) for click in CLICKS], rate=30)


@pytest.mark.parametrize("fit", Fit)
def test_a_turned_clip_stands_upright_in_the_frame(tmp_path: Path, fit: Fit) -> None:
    plain = a_clip(tmp_path / "plain.mp4", frames=6)
    turned = tmp_path / "turned.mp4"
    command = ["ffmpeg", "-v", "error", "-i", str(plain), "-c", "copy", "-metadata:s:v", "rotate=180"]
    subprocess.run([*command, str(turned)], check=True)
    assert look_at(turned).facts.is_turned
    film = made(film_of(turned, encoding=Encoding(width=120, height=120, fit=fit)), tmp_path)
    with av.open(film.path) as container:
        frame = next(container.decode(video=0))
    grey = frame.reformat(format="gray")
    edge = memoryview(grey.planes[0])[60]
    assert (edge < 24) is (fit is Fit.BARS)
    assert "side_data_list" not in streams_of(Path(film.path))["video"]
    # The dark row of the number 0 in the middle, and the ramp of the other rows mirrored
    row = bytes(memoryview(grey.planes[0]))[30 * grey.planes[0].line_size :][:120]
    assert row[20] > row[100]


def test_turned_clips_that_are_alike_stay_turned_when_copied(tmp_path: Path) -> None:
    plain = a_clip(tmp_path / "plain.mp4", frames=8)
    turned = tmp_path / "turned.mp4"
    command = ["ffmpeg", "-v", "error", "-i", str(plain), "-c", "copy", "-metadata:s:v", "rotate=90"]
    subprocess.run([*command, str(turned)], check=True)
    film = made(film_of(turned, turned), tmp_path)
    assert film.plan.picture is Way.COPIED
    again = look_at(Path(film.path)).facts
    assert (again.width, again.height, again.frames, again.is_turned) == (*SIZE[::-1], 16, True)
    mixed = made(film_of(turned, plain), tmp_path)
    assert mixed.plan.picture is Way.ENCODED


def test_an_uneven_clip_alone_keeps_its_times(tmp_path: Path) -> None:
    clip = make_numbered(
        tmp_path / "a.mp4", *X264, "-vf", "setpts='(N+floor(N/3)+2*floor(N/7))/24/TB'", "-vsync", "vfr"
    )
    film = made(film_of(Shot(path=str(clip), first=3), encoding=Encoding(is_new=True)), tmp_path)
    old, new = frame_times(clip), frame_times(Path(film.path))
    assert [new.moment(each) for each in range(new.count)] == [
        old.moment(each) - old.moment(3) for each in range(3, old.count)
    ]
    assert numbers_in(Path(film.path)) == list(range(3, 24))


def test_a_soundtrack_begins_fades_loops_and_ends_with_the_film(tmp_path: Path, click: Path) -> None:
    clips = [a_clip(tmp_path / f"{each}.mp4") for each in range(2)]
    track = make_clicks(tmp_path / "track.wav", 0.5, [0.1])
    path = Path(made(film_of(*clips, soundtrack=Soundtrack(path=str(track), offset=0.3)), tmp_path).path)
    assert_in_sync(path, [0.4])
    assert abs(sound_seconds(path) - 2.0) < 0.05
    looped = Soundtrack(path=str(track), loops=True)
    film = made(film_of(*clips, soundtrack=looped), tmp_path)
    assert (film.plan.picture, film.plan.sound) == (Way.COPIED, Way.ENCODED)
    assert_in_sync(Path(film.path), [0.1, 0.6, 1.1, 1.6])
    sounding = a_clip(tmp_path / "sounding.mp4", sound=click)
    both = film_of(sounding, clips[0], soundtrack=Soundtrack(path=str(track), offset=-0.05, volume=0.9))
    assert_in_sync(Path(made(both, tmp_path).path), [0.05, 0.25, 0.75])
    alone = film_of(sounding, clips[0], soundtrack=looped, clip_volume=0)
    assert_in_sync(Path(made(alone, tmp_path).path), [0.1, 0.6, 1.1, 1.6])
    silent = made(film_of(sounding, clip_volume=0), tmp_path)
    assert silent.plan.sound is Way.ABSENT
    assert "audio" not in streams_of(Path(silent.path))


def test_fades_of_a_soundtrack_are_as_long_as_asked_for(tmp_path: Path) -> None:
    tone = tmp_path / "tone.wav"
    subprocess.run(
        ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=1000:d=5,volume=6", str(tone)], check=True
    )
    clip = a_clip(tmp_path / "a.mp4", frames=48)
    track = Soundtrack(path=str(tone), fade_in=0.5, fade_out=0.5)
    film = made(film_of(clip, soundtrack=track, encoding=Encoding(format=FilmFormat.PRORES)), tmp_path)
    levels = _levels(Path(film.path))
    assert len(levels) == 20  # of a tenth of a second
    assert levels[0] < 0.2 * levels[10]
    assert levels[:5] == sorted(levels[:5])
    assert levels[15:] == sorted(levels[15:], reverse=True)
    assert min(levels[5:15]) > 0.95 * max(levels)


def _levels(path: Path) -> list[int]:
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-ac", "1", "-ar", "8000", "-f", "s16le", "-"]
    raw = memoryview(subprocess.run(command, check=True, capture_output=True).stdout).cast("h")
    return [max(raw[start : start + 800]) for start in range(0, len(raw), 800)]


def test_sound_that_comes_late_or_ends_early_stays_in_its_place(tmp_path: Path, click: Path) -> None:
    plain = a_clip(tmp_path / "plain.mp4", frames=48)
    late = tmp_path / "late.mp4"
    command = ["ffmpeg", "-v", "error", "-i", str(plain), "-itsoffset", "0.4", "-i", str(click)]
    subprocess.run(
        [*command, "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac", str(late)], check=True
    )
    film = made(film_of(late, late, encoding=Encoding(is_new=True)), tmp_path)
    assert_in_sync(Path(film.path), [0.65, 1.15, 2.65, 3.15])
    joined = made(film_of(late, late), tmp_path)
    assert joined.plan.picture is Way.COPIED
    assert_in_sync(Path(joined.path), [0.65, 1.15, 2.65, 3.15])


def test_an_edit_list_is_obeyed(tmp_path: Path, click: Path) -> None:
    whole = a_clip(tmp_path / "whole.mp4", sound=click)
    cut = tmp_path / "cut.mp4"
    subprocess.run(
        ["ffmpeg", "-v", "error", "-ss", "0.5", "-i", str(whole), "-c", "copy", str(cut)], check=True
    )
    numbers = numbers_in(cut)
    assert numbers[0] in (11, 12)
    film = made(film_of(cut, cut), tmp_path)
    assert numbers_in(Path(film.path)) == numbers * 2
    kept = made(film_of(cut, encoding=Encoding(format=FilmFormat.AS_IT_IS)), tmp_path)
    assert numbers_in(Path(kept.path)) == numbers


@pytest.mark.parametrize("kind", [FilmFormat.GIF, FilmFormat.WEBP])
def test_short_films_as_moving_pictures(tmp_path: Path, kind: FilmFormat) -> None:
    clips = [a_clip(tmp_path / f"{each}.mp4", first=100 * each, frames=12) for each in range(2)]
    film = made(film_of(*clips, encoding=Encoding(format=kind)), tmp_path)
    expected = spans(range(12), range(100, 112))
    with Image.open(film.path) as picture:
        assert (picture.n_frames, picture.size, picture.info["loop"]) == (24, SIZE, 0)  # type: ignore[attr-defined]
        numbers, lasting = [], 0
        for each in range(24):
            picture.seek(each)
            picture.load()
            lasting += int(picture.info["duration"])
            numbers.append(number_of(av.VideoFrame.from_image(picture.convert("RGB"))))  # type: ignore[no-untyped-call]
    assert numbers == expected
    assert abs(lasting - 1000) <= 20


def test_moving_pictures_are_for_short_and_small_films(tmp_path: Path) -> None:
    clip = a_clip(tmp_path / "a.mp4")
    with pytest.raises(AppError) as caught:
        prepare(film_of(*[clip] * 21, encoding=Encoding(format=FilmFormat.GIF)))
    assert caught.value.kind is ErrorKind.FILM_TOO_LONG
    with pytest.raises(AppError) as caught:
        prepare(film_of(clip, encoding=Encoding(format=FilmFormat.GIF, width=1920)))
    assert caught.value.kind is ErrorKind.FILM_TOO_LARGE


def test_colours_stay_what_they_are(tmp_path: Path) -> None:
    """A colour patch of every origin comes out the same: SD and HD matrices, full range, RGB, GIF."""
    colour = (180, 90, 40)
    picture = tmp_path / "patch.png"
    Image.new("RGB", (160, 96), colour).save(picture)
    full = ("-color_range", "pc", "-colorspace", "bt709")
    ways = {
        "sd.mp4": ("-vf", "scale=out_color_matrix=bt601", "-pix_fmt", "yuv420p", "-colorspace", "smpte170m"),
        "hd.mp4": ("-vf", "scale=out_color_matrix=bt709", "-pix_fmt", "yuv420p", "-colorspace", "bt709"),
        "full.mp4": ("-vf", "scale=out_range=pc:out_color_matrix=bt709", "-pix_fmt", "yuv420p", *full),
        "ten.mp4": ("-vf", "scale=out_color_matrix=bt709", "-pix_fmt", "yuv444p10le", "-colorspace", "bt709"),
        "rgb.mkv": ("-c:v", "ffv1", "-pix_fmt", "gbrp"),
        "patch.gif": ("-vf", "split[a][b];[a]palettegen[p];[b][p]paletteuse"),
    }  # fmt: skip
    clips = []
    for name, options in ways.items():
        command = [
            "ffmpeg",
            "-v",
            "error",
            "-loop",
            "1",
            "-r",
            "25",
            "-t",
            "0.2",
            "-i",
            str(picture),
            *options,
        ]
        subprocess.run([*command, str(tmp_path / name)], check=True)
        clips.append(tmp_path / name)
    for kind in (FilmFormat.MP4, FilmFormat.PRORES):
        film = made(film_of(*clips, encoding=Encoding(format=kind, is_new=True, crf=8)), tmp_path)
        command = [
            "ffmpeg",
            "-v",
            "error",
            "-i",
            film.path,
            "-vf",
            "scale=in_color_matrix=bt709,format=rgb24",
        ]
        raw = subprocess.run([*command, "-f", "rawvideo", "-"], check=True, capture_output=True).stdout
        length = 160 * 96 * 3
        for number in range(film.frames):
            middle = number * length + (48 * 160 + 80) * 3
            shown = raw[middle : middle + 3]
            assert max(abs(one - other) for one, other in zip(shown, colour, strict=True)) <= 4, number


def test_it_stops_before_the_next_frame_and_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    clip = a_clip(tmp_path / "a.mp4", frames=48)
    for encoding in (Encoding(is_new=True), Encoding(), Encoding(format=FilmFormat.GIF)):
        done: list[int] = []
        with pytest.raises(StoppedError):
            make_film(
                prepare(film_of(clip, encoding=encoding)),
                folder / "part",
                folder,
                lambda number, _, done=done: done.append(number),  # type: ignore[misc]
                lambda done=done: len(done) >= 5,  # type: ignore[misc]
            )
        assert len(done) == 5
        assert list(folder.iterdir()) == []
