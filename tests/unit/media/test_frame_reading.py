"""Frames are exact: count, order and picture agree with ffmpeg's own decoding, whatever the file is."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.media.frame_reading import FrameTimes, frame_times, read_frame, read_frame_at
from tests.support.numbered_clips import SIZE, make_clicks, make_numbered, reference_frames
from tests.support.second_opinion import needs_ffmpeg

MOST_DIFFERENT = 1.5
"""Mean difference of a frame from the reference, of 255; the scalers of two versions differ that little."""

pytestmark = needs_ffmpeg

X264 = ("-c:v", "libx264", "-preset", "veryfast", "-g", "8", "-bf", "3", "-pix_fmt", "yuv420p")


def _rewrapped(path: Path, *options: str, source: Sequence[str] = X264, before: Sequence[str] = ()) -> Path:
    """A plain clip, copied to `path` without decoding."""
    plain = make_numbered(path.with_name("plain.mp4"), *source)
    command = ["ffmpeg", "-v", "error", "-y", *before, "-i", str(plain), "-c", "copy", *options, str(path)]
    subprocess.run(command, check=True, timeout=60)
    return path


def _cut_with_edit_list(path: Path) -> Path:
    return _rewrapped(path, "-avoid_negative_ts", "disabled", before=("-ss", "0.5"))


def _with_sound(path: Path) -> Path:
    sound = make_clicks(path.with_name("sound.wav"), 1.0, [0.5])
    return make_numbered(path, *X264, "-c:a", "aac", sound=sound)


def _late(path: Path) -> Path:
    return _rewrapped(path, "-copyts", before=("-itsoffset", "0.7"))


def _early(path: Path) -> Path:
    return _rewrapped(path, "-copyts", "-avoid_negative_ts", "disabled", before=("-itsoffset", "-0.2"))


Make = Callable[[Path], Path]


def enc(*options: str, frames: int = 24, before: Sequence[str] = (), rate: str = "24") -> Make:
    return lambda path: make_numbered(path, *options, frames=frames, before=before, rate=rate)


X265 = ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params")
ALT_REF = ("-g", "8", "-auto-alt-ref", "1", "-lag-in-frames", "8")
BT709 = ("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709")
VFR = "setpts='(N+floor(N/3)+2*floor(N/7))/24/TB'"

CLIPS: dict[str, Make] = {
    "b-frames.mp4": enc(*X264),
    "no-b-frames.mp4": enc(*X264, "-bf", "0"),
    "open-gop.mp4": enc(*X264, "-x264-params", "open-gop=1:keyint=8:min-keyint=8:scenecut=0"),
    "intra-refresh.mp4": enc(*X264, "-x264-params", "intra-refresh=1:keyint=8:bframes=0"),
    "one-gop.mp4": enc(*X264, "-g", "999"),
    "moov-last.mp4": enc(*X264),
    "faststart.mp4": enc(*X264, "-movflags", "+faststart"),
    "fragmented.mp4": enc(*X264, "-movflags", "+frag_keyframe+empty_moov+default_base_moof"),
    "variable.mp4": enc(*X264, "-vf", VFR, "-vsync", "vfr"),
    "edit-list.mp4": _cut_with_edit_list,
    "late-start.mp4": _late,
    "negative-start.mp4": _early,
    "rotated.mp4": partial(_rewrapped, source=X264),
    "interlaced.mp4": enc(*X264, "-flags", "+ilme+ildct", "-x264-params", "interlaced=1"),
    "sound.mp4": _with_sound,
    "ntsc.mp4": enc(*X264, rate="30000/1001"),
    "one-frame.mp4": enc(*X264, frames=1),
    "hevc.mp4": enc(*X265, "log-level=none:keyint=8:bframes=3"),
    "hevc-open.mov": enc("-tag:v", "hvc1", *X265, "log-level=none:keyint=8:open-gop=1"),
    "av1.mp4": enc("-c:v", "libaom-av1", "-cpu-used", "8", "-g", "8", "-crf", "30", "-b:v", "0", frames=12),
    "vp9.webm": enc("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", *ALT_REF),
    "vp8.webm": enc("-c:v", "libvpx", "-deadline", "good", *ALT_REF),
    "prores.mov": enc("-c:v", "prores_ks", "-profile:v", "3", "-pix_fmt", "yuv422p10le"),
    "prores4444.mov": enc("-c:v", "prores_ks", "-profile:v", "4", "-pix_fmt", "yuva444p10le", frames=6),
    "mpeg4.mp4": enc("-c:v", "mpeg4", "-bf", "2", "-q:v", "2", "-g", "8"),
    "packed.avi": enc("-c:v", "mpeg4", "-bf", "2", "-q:v", "2", "-g", "8", "-vtag", "DIVX"),
    "mjpeg.mov": enc("-c:v", "mjpeg", "-q:v", "2", "-pix_fmt", "yuvj420p"),
    "flat.gif": enc("-vf", "split[a][b];[a]palettegen[p];[b][p]paletteuse"),
    "ten-bit.mp4": enc(*X264, "-pix_fmt", "yuv420p10le"),
    "full-colour.mp4": enc(*X264, "-pix_fmt", "yuv444p"),
    "full-range.mp4": enc(*X264, "-vf", "scale=out_range=pc", "-color_range", "pc"),
    "bt709.mp4": enc(*X264, "-vf", "scale=out_color_matrix=bt709", *BT709),
    "matroska.mkv": enc(*X264),
    "stream.ts": enc(*X264),
    "program.mpg": enc("-c:v", "mpeg2video", "-q:v", "2", "-bf", "2", "-g", "8", rate="25"),
}  # fmt: skip


def made(name: str, folder: Path) -> Path:
    path = CLIPS[name](folder / name)
    if name == "rotated.mp4":
        turned = folder / "turned.mp4"
        command = ["ffmpeg", "-v", "error", "-display_rotation:v", "90", "-i", str(path), "-c", "copy"]
        if subprocess.run([*command, str(turned)], capture_output=True).returncode:
            command = ["ffmpeg", "-v", "error", "-i", str(path), "-c", "copy", "-metadata:s:v", "rotate=90"]
            subprocess.run([*command, str(turned)], check=True)
        return turned
    return path


def difference(picture: Image.Image, reference: bytes) -> float:
    other = Image.frombytes(picture.mode, picture.size, reference)
    return max(ImageStat.Stat(ImageChops.difference(picture, other)).mean)


def around(number: int, count: int) -> tuple[int, int]:
    """The frames with which one could be taken for another: some before and after it."""
    return max(0, number - 3), min(count, number + 4)


@pytest.mark.parametrize("name", CLIPS)
def test_frames_are_those_of_the_reference(tmp_path: Path, name: str) -> None:
    path = made(name, tmp_path)
    size = SIZE[::-1] if name == "rotated.mp4" else SIZE
    expected = reference_frames(path, size)
    times = frame_times(path)
    assert times.count == len(expected)
    assert list(times.ticks) == sorted(set(times.ticks))
    for number in {0, 1, 8, 9, times.count // 2} & set(range(times.count)):
        read = read_frame(path, number)
        assert (read.number, read.count, read.picture.size) == (number, times.count, size)
        near = {
            each: difference(read.picture, expected[each]) for each in range(*around(number, len(expected)))
        }
        assert near[number] <= MOST_DIFFERENT
        assert near[number] == min(near.values())
    last = read_frame(path)
    assert last.number == times.count - 1
    assert difference(last.picture, expected[-1]) <= MOST_DIFFERENT


@pytest.mark.parametrize("name", ["b-frames.mp4", "variable.mp4", "late-start.mp4", "vp8.webm"])
def test_a_moment_shows_the_frame_that_is_on_the_screen_then(tmp_path: Path, name: str) -> None:
    path = made(name, tmp_path)
    times = frame_times(path)
    for number in range(times.count):
        begin, end = float(times.moment(number)), float(times.seconds)
        if number + 1 < times.count:
            end = float(times.moment(number + 1))
        for moment in (begin, int(begin * 1000) / 1000, (begin + end) / 2, end - 0.0015):
            assert times.at(moment) == number
    assert times.at(-5) == 0
    assert times.at(1e6) == times.count - 1
    assert read_frame_at(path, float(times.moment(3))).number == 3


def test_times_are_those_that_ffprobe_tells(tmp_path: Path) -> None:
    path = made("variable.mp4", tmp_path)
    command = [
        "ffprobe",
        "-v",
        "error",
        "-select_streams",
        "v",
        "-show_entries",
        "frame=pts",
        "-of",
        "csv=p=0",
    ]
    said = subprocess.run([*command, str(path)], check=True, capture_output=True, text=True).stdout
    expected = [int(line.strip(", ")) for line in said.split()]
    assert list(frame_times(path).ticks) == expected
    assert len({b - a for a, b in pairwise(expected)}) > 1


def test_most_clips_are_counted_without_decoding(tmp_path: Path) -> None:
    assert frame_times(made("b-frames.mp4", tmp_path)).by_packets
    assert not frame_times(made("vp8.webm", tmp_path)).by_packets


def test_ten_bits_and_odd_pixels_are_made_plain(tmp_path: Path) -> None:
    """What is kept as a PNG has 8 bits and square pixels."""
    path = make_numbered(tmp_path / "wide.mp4", *X264, "-vf", "setsar=2/1", frames=3)
    assert read_frame(path, 1).picture.size == (2 * SIZE[0], SIZE[1])
    assert read_frame(made("ten-bit.mp4", tmp_path)).picture.mode == "RGB"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("absent.mp4", None, ErrorKind.CLIP_MISSING),
        ("empty.mp4", b"", ErrorKind.CLIP_EMPTY),
        ("noise.mp4", b"\x00\x01noise" * 500, ErrorKind.CLIP_UNREADABLE),
        ("list.mp4", b"#EXTM3U\n#EXTINF:1,\n/etc/passwd\n", ErrorKind.CLIP_UNREADABLE),
        ("script.mp4", b"ffconcat version 1.0\nfile /etc/passwd\n", ErrorKind.CLIP_UNREADABLE),
    ],
)
def test_what_is_no_clip_is_told(tmp_path: Path, name: str, content: bytes | None, kind: ErrorKind) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(AppError) as caught:
        read_frame(path)
    assert caught.value.kind is kind
    assert caught.value.facts["name"] == name


def test_a_picture_under_a_videos_name_is_no_clip(tmp_path: Path) -> None:
    path = tmp_path / "picture.mp4"
    Image.new("RGB", (8, 8)).save(path, "PNG")
    with pytest.raises(AppError) as caught:
        frame_times(path)
    assert caught.value.kind is ErrorKind.CLIP_UNREADABLE


def test_sound_alone_has_no_frames(tmp_path: Path) -> None:
    with pytest.raises(AppError) as caught:
        read_frame(make_clicks(tmp_path / "sound.wav", 1.0, []))
    assert caught.value.kind is ErrorKind.CLIP_WITHOUT_PICTURE


def test_a_frame_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = made("one-frame.mp4", tmp_path)
    for number in (1, -1):
        with pytest.raises(AppError) as caught:
            read_frame(path, number)
        assert caught.value.kind is ErrorKind.FRAME_MISSING
    assert read_frame(path).number == 0


def test_a_cut_file_gives_the_frames_before_the_cut_and_no_wrong_ones(tmp_path: Path) -> None:
    """Wherever it is cut: the last frame is a whole one, and none is missing before it."""
    whole = made("faststart.mp4", tmp_path)
    data = whole.read_bytes()
    begin = data.index(b"mdat")
    cut = tmp_path / "cut.mp4"
    expected = reference_frames(whole, SIZE)
    counts = []
    for share in (0.4, 0.55, 0.7, 0.85, 0.97):
        cut.write_bytes(data[: begin + round((len(data) - begin) * share)])
        last = read_frame(cut)
        assert frame_times(cut).is_cut
        assert last.number == last.count - 1
        for number in {0, last.number // 2, last.number}:
            assert difference(read_frame(cut, number).picture, expected[number]) <= MOST_DIFFERENT
        with pytest.raises(AppError) as caught:
            read_frame(cut, last.count)
        assert caught.value.kind is ErrorKind.FRAME_MISSING
        counts.append(last.count)
    assert counts == sorted(counts)
    assert 0 < counts[0] < counts[-1] < 24
    assert not frame_times(whole).is_cut


def test_frame_times_say_how_long_it_is() -> None:
    from fractions import Fraction

    times = FrameTimes((100, 140, 200), 240, Fraction(1, 1000), by_packets=True)
    assert (times.count, times.seconds, times.moment(2)) == (3, Fraction(140, 1000), Fraction(1, 10))
