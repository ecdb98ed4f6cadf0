"""What is taken for a video, and what is not: nothing else ever gets the name of a finished clip."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import wave
from collections.abc import Callable
from pathlib import Path

import av
import pytest
from PIL import Image

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind
from hailuo_desktop.media.frames import write_thumbnail
from hailuo_desktop.media.video_probe import check_video
from tests.support.videos import make_clip

CUTS = 300


def picture(kind: str) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(stream, kind)
    return stream.getvalue()


def sound() -> bytes:
    stream = io.BytesIO()
    with wave.open(stream, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(16000))
    return stream.getvalue()


NO_VIDEOS = {
    "nothing": b"",
    "html": b"<!DOCTYPE html><html><body>Please sign in</body></html>",
    "json": b'{"error": {"code": "AccessDenied"}}',
    "xml": b'<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>',
    "zeros": bytes(5000),
    "png": picture("PNG"),
    "jpeg": picture("JPEG"),
    "gif": picture("GIF"),
    "webp": picture("WEBP"),
    "bmp": picture("BMP"),
    "wav": sound(),
    "raw video": b"YUV4MPEG2 W16 H16 F1:1 C420\nFRAME\n" + bytes(16 * 16 * 3 // 2),
    "playlist": b"#EXTM3U\n#EXTINF:1,\x01\nclip.mp4\n#EXT-X-ENDLIST\n",
    "script": b"ffconcat version 1.0\nfile clip.mp4\n#\x01\n",
    "subtitles": b"1\n00:00:00,000 --> 00:00:01,000\nHello\n",
    "only the first box": b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom",
}


@pytest.mark.parametrize("name", NO_VIDEOS)
def test_what_is_no_video_is_not_taken_for_one(tmp_path: Path, name: str) -> None:
    """Pictures are no videos of one frame, and scripts that name another file are not followed."""
    make_clip(tmp_path / "clip.mp4")
    path = tmp_path / "result.mp4"
    path.write_bytes(NO_VIDEOS[name])
    for look in (check_video, lambda video: write_thumbnail(video, tmp_path / "thumbnail.jpg")):
        with pytest.raises(AppError) as failure:
            look(path)
        assert (failure.value.kind, failure.value.charge) == (ErrorKind.RESULT_NOT_A_VIDEO, Charge.STANDS)
        assert str(tmp_path) not in failure.value.message
    assert not (tmp_path / "thumbnail.jpg").exists()


def test_sound_alone_is_no_video(tmp_path: Path) -> None:
    clip, path = make_clip(tmp_path / "clip.mp4", sound=True), tmp_path / "hum.mp4"
    remuxed(clip, path, "mp4", kind="audio")
    with pytest.raises(AppError) as failure:
        check_video(path)
    assert failure.value.message == "the file holds no picture"


def remuxed(source: Path, target: Path, form: str, *, kind: str = "video", **options: str) -> Path:
    """The first stream of that kind, in another container."""
    with av.open(str(source)) as clip, av.open(str(target), "w", format=form, options=options) as copy:
        source_stream = next(each for each in clip.streams if each.type == kind)
        stream = copy.add_stream_from_template(source_stream)
        for packet in clip.demux(source_stream):
            if packet.dts is not None:
                packet.stream = stream
                copy.mux(packet)
    return target


LAYOUTS: dict[str, Callable[[Path], Path]] = {
    "index first": lambda folder: make_clip(folder / "first.mp4", sound=True),
    "index last": lambda folder: make_clip(folder / "last.mp4", faststart=False, sound=True),
    "fragments": lambda folder: remuxed(
        make_clip(folder / "whole.mp4", seconds=3),
        folder / "fragments.mp4",
        "mp4",
        movflags="frag_keyframe+empty_moov+default_base_moof",
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_cut_is_noticed_wherever_it_is(tmp_path: Path, layout: str) -> None:
    whole = LAYOUTS[layout](tmp_path).read_bytes()
    path = tmp_path / "cut.mp4"
    path.write_bytes(whole)
    assert check_video(path).seconds > 0
    taken = []
    for number in range(CUTS):
        length = number * len(whole) // CUTS
        path.write_bytes(whole[:length])
        try:
            check_video(path)
        except AppError as error:
            assert error.kind is ErrorKind.RESULT_NOT_A_VIDEO  # noqa: PT017 (looked at 300 times)
        else:
            taken.append(length)
    assert taken == []


@pytest.mark.parametrize("form", ["mov", "mp4", "matroska"])
def test_videos_are_taken_in_the_containers_that_providers_use(tmp_path: Path, form: str) -> None:
    facts = check_video(remuxed(make_clip(tmp_path / "clip.mp4"), tmp_path / "clip", form))
    assert (facts.width, facts.height) == (64, 48)


def test_the_worker_of_a_packaged_program_is_the_same(tmp_path: Path) -> None:
    clip, thumbnail = make_clip(tmp_path / "clip.mp4"), tmp_path / "of" / "clip.jpg"
    command = [sys.executable, "-m", "hailuo_desktop", "--video-worker", str(clip), str(thumbnail)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stdout.split() == [b'{"good":true}', b'{"thumbnail":true}']
    with Image.open(thumbnail) as image:
        assert image.size == (64, 48)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_a_computer_out_of_files_says_nothing_of_the_video(tmp_path: Path) -> None:
    """A clip that is paid for would rest as failed."""
    import resource

    clip = make_clip(tmp_path / "clip.mp4")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    lowest = os.open(clip, os.O_RDONLY)
    os.close(lowest)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (lowest, before[1]))
        with pytest.raises(AppError) as caught:
            check_video(clip)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert caught.value.kind is ErrorKind.INTERNAL
    check_video(clip)
