"""A file tells what it was made from: all of the request, no key, no folders, pictures only where allowed."""

from __future__ import annotations

import json
from pathlib import Path

import av
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.film import Encoding, FilmFormat, Shot
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.media import film_job
from hailuo_desktop.media.film_job import JOB_KEY, carried_pictures, job_text, read_job
from hailuo_desktop.media.labels import read_marks
from tests.support.builders import a_picture, a_request
from tests.support.film_making import X264, film_of, made
from tests.support.marked_clips import LABEL, mark, told_by_ffprobe
from tests.support.numbered_clips import make_numbered
from tests.support.pictures import save_picture
from tests.support.second_opinion import needs_ffmpeg
from tests.support.videos import make_clip

FORMATS = [FilmFormat.MP4, FilmFormat.MOV, FilmFormat.PRORES, FilmFormat.AS_IT_IS]


@pytest.fixture
def request_made(tmp_path: Path) -> GenerationRequest:
    """A request with a prompt in Chinese and pictures in the user's folders."""
    folder = tmp_path / "very private folder"
    folder.mkdir()
    pictures = [save_picture(folder / f"{name}.png", 40, 30) for name in ("湖", "tower")]
    image, end = (a_picture(path=str(path), width=40, height=30) for path in pictures)
    return a_request(prompt="[Push in] 湖上的清晨 “dawn”\n", image=image, end_image=end, fields={"seed": 7})


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("with_pictures", [False, True])
def test_it_comes_back_whole_but_without_folders(
    tmp_path: Path, request_made: GenerationRequest, kind: FilmFormat, with_pictures: bool
) -> None:
    shot = Shot(path=str(make_clip(tmp_path / "clip.mp4")), request=request_made)
    film = film_of(shot, encoding=Encoding(format=kind), carries_pictures=with_pictures)
    path = Path(made(film, tmp_path).path)
    job = read_job(path)
    assert job is not None
    found = job.request
    assert (found.prompt, found.fields, found.duration) == (request_made.prompt, {"seed": 7}, 6)
    assert found.image is not None
    assert found.image == msgspec.structs.replace(a_picture(width=40, height=30), path="湖.png")
    assert b"very private folder" not in path.read_bytes()
    expected = [each.path for each in (request_made.image, request_made.end_image) if each is not None]
    carried = {Path(each).name: Path(each).read_bytes() for each in expected} if with_pictures else {}
    assert carried_pictures(path) == carried


@needs_ffmpeg
def test_others_can_read_it_and_marks_stand_beside_it(
    tmp_path: Path, request_made: GenerationRequest
) -> None:
    clip = mark(make_clip(tmp_path / "clip.mp4"), "label")
    path = Path(made(film_of(Shot(path=str(clip), request=request_made)), tmp_path).path)
    said = json.loads(told_by_ffprobe(path)[JOB_KEY])
    assert said["requests"][0]["prompt"] == request_made.prompt
    assert read_marks(path).aigc == LABEL


@needs_ffmpeg
def test_matroska_files_tell_it_too(tmp_path: Path, request_made: GenerationRequest) -> None:
    clip = make_numbered(tmp_path / "clip.mkv", *X264, frames=4)
    film = film_of(Shot(path=str(clip), request=request_made), encoding=Encoding(format=FilmFormat.AS_IT_IS))
    job = read_job(Path(made(film, tmp_path).path))
    assert job is not None
    assert job.request.prompt == request_made.prompt


def test_a_film_tells_each_request_once(tmp_path: Path) -> None:
    clip = str(make_clip(tmp_path / "clip.mp4"))
    prompts = ["one", "two", "one"]
    shots = [Shot(path=clip, request=a_request(prompt=prompt)) for prompt in prompts]
    job = read_job(Path(made(film_of(*shots), tmp_path).path))
    assert job is not None
    assert [each.prompt for each in job.requests] == ["one", "two"]


def test_a_picture_that_is_gone_or_too_large_stays_out(
    tmp_path: Path, request_made: GenerationRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert request_made.image is not None
    Path(request_made.image.path).unlink()
    clip = make_clip(tmp_path / "clip.mp4")
    film = film_of(Shot(path=str(clip), request=request_made), carries_pictures=True)
    assert list(carried_pictures(Path(made(film, tmp_path).path))) == ["tower.png"]
    monkeypatch.setattr(film_job, "LARGEST_PICTURE", 10)
    assert carried_pictures(Path(made(film, tmp_path).path)) == {}


def test_no_field_of_a_request_is_a_key() -> None:
    """Whoever adds one to requests has to think of the files that carry them."""
    assert not {"key", "api_key", "token"} & set(GenerationRequest.__struct_fields__)
    assert job_text([]) == ""


HOSTILE = [
    "",
    "[]",
    "{}",
    '{"format":1,"requests":[]}',
    '{"format":2,"requests":[{}]}',
    '{"format":1,"requests":[{"provider":3}]}',
    "[" * 100_000,
    "1e999",
]


def carrying(path: Path, text: str) -> Path:
    """A clip with any text in the place of the request."""
    with av.open(str(path), "w", format="mp4", options={"movflags": "use_metadata_tags"}) as container:
        container.metadata[JOB_KEY] = text
        stream = container.add_stream("libx264", rate=8)
        stream.width, stream.height, stream.pix_fmt = 16, 16, "yuv420p"
        container.mux(stream.encode(av.VideoFrame(16, 16, "yuv420p")))
        container.mux(stream.encode(None))
    return path


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_request_is_none(tmp_path: Path, text: str) -> None:
    assert read_job(carrying(tmp_path / "clip.mp4", text)) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"prompt": "x" * 30_000},
        {"image": a_picture(path="../../etc/passwd")},
        {"image": a_picture(path="C:\\secret.png")},
        {"references": (a_picture(path="a/b"),)},
        {"model": "m" * 500},
    ],
)
def test_what_nobody_would_ask_for_is_none(tmp_path: Path, changes: dict[str, object]) -> None:
    job = film_job.CarriedJob(
        format=1, requests=(a_request(**{"image": a_picture(path="a.png"), **changes}),)
    )
    assert read_job(carrying(tmp_path / "clip.mp4", msgspec.json.encode(job).decode())) is None


@given(st.text(max_size=300))
def test_any_text_is_a_request_or_none(text: str) -> None:
    assert film_job.job_in(text) is None or text
