"""Marks are read as others write them, written so that others read them; no file brings the reader down."""

from __future__ import annotations

import struct
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.labels import MADE_BY_AI, Maker, Marks, own_label
from hailuo_desktop.media.labels import (
    add_to_picture,
    add_xmp,
    check_marks,
    in_xmp_alone,
    read_marks,
    read_texts,
)
from hailuo_desktop.media.labels_xmp import marks_in_xmp, xmp_packet
from tests.support.marked_clips import COMBINATIONS, LABEL, SOURCE_TYPE, mark, told_by_exiftool
from tests.support.mutations import mutated
from tests.support.second_opinion import needs_exiftool, needs_ffmpeg
from tests.support.videos import make_clip

FOUND = {
    "none": Marks(),
    "label": Marks(aigc=LABEL),
    "type": Marks(source_type=MADE_BY_AI),
    "all": Marks(aigc=LABEL, source_type=MADE_BY_AI, has_credentials=True),
}


def ffmpeg(source: Path, target: Path, *options: str) -> Path:
    command = ["ffmpeg", "-v", "error", "-y", "-i", str(source), "-c", "copy", *options, str(target)]
    subprocess.run(command, check=True, timeout=60)
    return target


@needs_ffmpeg
@needs_exiftool
@pytest.mark.parametrize("combination", COMBINATIONS)
def test_marks_are_read_as_others_write_them(tmp_path: Path, combination: str) -> None:
    clip = mark(make_clip(tmp_path / "clip.mp4"), combination)
    before = clip.read_bytes()
    assert read_marks(clip) == FOUND[combination]
    assert clip.read_bytes() == before


@needs_ffmpeg
@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("clip.mov", ("-movflags", "use_metadata_tags")),
        ("fast.mp4", ("-movflags", "use_metadata_tags+faststart")),
        ("fragments.mp4", ("-movflags", "use_metadata_tags+frag_keyframe+empty_moov")),
        ("clip.mkv", ()),
        ("stream.mkv", ("-live", "1")),
    ],
)
def test_the_label_is_found_in_every_kind_of_file(
    tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    clip = make_clip(tmp_path / "plain.mp4")
    assert read_marks(ffmpeg(clip, tmp_path / name, "-metadata", f"AIGC={LABEL}", *options)).aigc == LABEL


@needs_ffmpeg
def test_without_the_flag_there_is_no_label_to_read(tmp_path: Path) -> None:
    """FFmpeg drops it silently; so every export is read back."""
    clip = ffmpeg(make_clip(tmp_path / "a.mp4"), tmp_path / "b.mp4", "-metadata", f"AIGC={LABEL}")
    assert read_marks(clip) == Marks()
    with pytest.raises(AppError) as caught:
        check_marks(clip, Marks(aigc=LABEL))
    assert caught.value.kind is ErrorKind.FILM_MARK_LOST


@needs_exiftool
def test_xmp_of_ours_is_read_by_others(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "clip.mp4")
    marks = Marks(source_type=MADE_BY_AI, aigc_in_xmp=LABEL)
    add_xmp(clip, marks)
    assert read_marks(clip) == marks
    assert told_by_exiftool(clip)["XMP-iptcExt:DigitalSourceType"] == SOURCE_TYPE


@needs_exiftool
@pytest.mark.parametrize("suffix", ["png", "gif", "webp"])
@pytest.mark.parametrize("frames", [1, 3])
def test_pictures_carry_all_marks_in_xmp(tmp_path: Path, suffix: str, frames: int) -> None:
    path = tmp_path / f"picture.{suffix}"
    pictures = [Image.new("RGB", (30, 20), (80 * each, 100, 50)) for each in range(frames)]
    if suffix == "png":
        pictures = pictures[:1]
    pictures[0].save(path, save_all=len(pictures) > 1, append_images=pictures[1:], loop=0, duration=100)
    marks = Marks(aigc=LABEL, source_type=MADE_BY_AI)
    add_to_picture(path, marks, (30, 20))
    assert read_marks(path) == in_xmp_alone(marks) == Marks(aigc_in_xmp=LABEL, source_type=MADE_BY_AI)
    told = told_by_exiftool(path)
    assert told["XMP-iptcExt:DigitalSourceType"] == SOURCE_TYPE
    assert LABEL in told.values()
    with Image.open(path) as again:
        assert getattr(again, "n_frames", 1) == len(pictures)
        for number in range(len(pictures)):
            again.seek(number)
            colour = again.convert("RGB").getpixel((5, 5))
            assert isinstance(colour, tuple)
            assert abs(colour[0] - 80 * number) <= 4


@pytest.mark.parametrize(
    "packet",
    [
        '<x xmlns:iptcExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" iptcExt:DigitalSourceType="{}"/>',
        "<x xmlns:q='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' q:DigitalSourceType='{}'/>",
        '<q:DigitalSourceType xmlns:q="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">{}</q:DigitalSourceType>',
        '<x xmlns:q="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"><q:DigitalSourceType rdf:resource="{}"/>',
    ],
)
def test_xmp_is_read_in_all_its_spellings(packet: str) -> None:
    assert marks_in_xmp(packet.format(SOURCE_TYPE).encode()).source_type == MADE_BY_AI


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
def test_any_label_comes_through_xmp_unchanged(label: str) -> None:
    if label.strip():
        assert marks_in_xmp(xmp_packet(Marks(aigc_in_xmp=label))).aigc_in_xmp == label


@given(st.binary(max_size=400))
def test_any_bytes_are_no_xmp_or_some(data: bytes) -> None:
    marks_in_xmp(b'<x xmlns:q="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" ' + data)


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


FILE = _box(b"ftyp", b"isom")
NINTH = _box(b"ilst", _box(b"\x00\x00\x00\x09", _box(b"data", bytes(9))))
ENDLESS = b"\x18\x53\x80\x67\x01" + b"\xff" * 7
MOST = b"\xff" * 4

HOSTILE = {
    "endless": FILE + b"\x00\x00\x00\x00moov" + b"\x00\x00\x00\x08udta" * 1000,
    "nothing long": FILE + b"\x00\x00\x00\x01moov" + bytes(8),
    "huge": FILE + b"\x00\x00\x00\x01moov" + b"\xff" * 8,
    "shorter than its head": FILE + b"\x00\x00\x00\x07moov" + bytes(50),
    "many": FILE + _box(b"free", b"") * 400_000,
    "many keys": FILE + _box(b"moov", _box(b"meta", bytes(4) + _box(b"keys", bytes(4) + MOST + bytes(4000)))),
    "too few keys": FILE + _box(b"moov", _box(b"meta", bytes(4) + NINTH)),
    "short data": FILE + _box(b"uuid", b"short"),
    "ebml": b"\x1a\x45\xdf\xa3\x80" + ENDLESS + b"\x12\x54\xc3\x67" * 99,
    "ebml zeros": b"\x1a\x45\xdf\xa3\x80" + bytes(1000),
    "gif": b"GIF89a" + bytes(3),
    "webp": b"RIFF\x00\x00\x00\x00WEBP" + b"XMP \xff\xff\xff\xff",
    "png": b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXt",
    "empty": b"",
    "text": b"not a video at all",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_has_no_marks_and_takes_no_time(tmp_path: Path, name: str) -> None:
    path = tmp_path / "file.mp4"
    path.write_bytes(HOSTILE[name])
    began = time.process_time()
    assert read_marks(path) == Marks()
    assert read_texts(path) == {}
    assert time.process_time() - began < 20


@needs_ffmpeg
@needs_exiftool
def test_mutated_files_do_no_harm(tmp_path: Path) -> None:
    sources = [mark(make_clip(tmp_path / "clip.mp4", seconds=0.3), "all")]
    sources.append(ffmpeg(sources[0], tmp_path / "clip.mkv"))
    path = tmp_path / "mutated"
    for source in sources:
        whole = source.read_bytes()
        for number in range(150):
            path.write_bytes(mutated(whole, number))
            assert isinstance(read_marks(path), Marks)
        for length in range(0, len(whole), max(1, len(whole) // 100)):
            path.write_bytes(whole[:length])
            assert isinstance(read_marks(path), Marks)


@needs_ffmpeg
def test_only_the_first_of_two_labels_counts(tmp_path: Path) -> None:
    """A label put in later, beside the provider's, is not taken for it."""
    clip = mark(make_clip(tmp_path / "clip.mp4"), "label")
    add_xmp(clip, Marks(aigc_in_xmp=own_label(Maker(producer="Somebody"))))
    assert read_marks(clip).producer == "MiniMax"
