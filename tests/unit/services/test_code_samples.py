"""A request copied as code runs as it stands, is paid for once, and says just what was asked for."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.key_variables import KEY_VARIABLES
from hailuo_desktop.domain.request import FieldValue, Picture, SentPicture
from hailuo_desktop.parts import Parts, build_parts, lay_foundation
from hailuo_desktop.providers.base import RequestExample, ShowsRequests, SubmissionOrder, UploadExample
from hailuo_desktop.services.code_samples import Language, Sample, SamplePicture, render
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.builders import a_job, a_request
from tests.support.minimax_simulator import MinimaxSimulator
from tests.support.pictures import save_picture
from tests.support.videos import make_clip

PATIENCE = 120
NASTY = (
    'it\'s "quoted" \\ `rm -rf x` $(id) $HOME ${HOME} %s !! \n two\tlines 湖上的雾 🌊👩‍👩‍👧 '
    "\u2028 \u202e \x07 '''; END_OF_SAMPLE\nEND_OF_SAMPLE\n*/ // # </script> {id} $$ \\u0041"
)


def command(language: Language, folder: Path, code: str) -> list[str]:
    """What runs the program, which is written into the folder; skips where it cannot be run here."""
    name, program = {
        Language.PYTHON: ("sample.py", sys.executable),
        Language.JAVASCRIPT: ("sample.mjs", shutil.which("node")),
        Language.CURL: ("sample.sh", shutil.which("curl") and shutil.which("bash")),
    }[language]
    if program is None:
        pytest.skip(f"nothing here runs {language}")
    (folder / name).write_text(code, encoding="utf-8")
    return [program, name]


def run(language: Language, folder: Path, code: str, **environ: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ
    }
    return subprocess.run(
        command(language, folder, code),
        cwd=folder,
        env=kept | {"PYTHONUTF8": "1"} | environ,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


def brisk(monkeypatch: pytest.MonkeyPatch, provider: ShowsRequests) -> None:
    """Let samples look again at once; nothing else about them is changed."""
    example = provider.example

    def shown(order: SubmissionOrder) -> RequestExample:
        return msgspec.structs.replace(example(order), pause=0.05)

    monkeypatch.setattr(provider, "example", shown)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return make_clip(tmp_path / "served.mp4")


@pytest.fixture
def atlas(clip: Path) -> Iterator[AtlasSimulator]:
    with AtlasSimulator(videos=[clip]) as simulator:
        simulator.set(states=("processing", "completed"))
        yield simulator


@pytest.fixture
def minimax(clip: Path) -> Iterator[MinimaxSimulator]:
    with MinimaxSimulator(videos=[clip]) as simulator:
        yield simulator


def parts_with(tmp_path: Path, **environ: str) -> Parts:
    whole = {"HAILUO_DESKTOP_HOME": str(tmp_path / "home"), **environ}
    return build_parts(whole, lay_foundation(whole))


def picture_in(tmp_path: Path) -> Picture:
    path = save_picture(tmp_path / "it's a $(lake); 湖" / "in `quotes`.png")
    return Picture(path=str(path), width=640, height=400, size=path.stat().st_size, media_type="image/png")


@pytest.mark.parametrize("language", Language)
def test_a_picture_becomes_a_clip_for_one_paid_request(
    language: Language, tmp_path: Path, atlas: AtlasSimulator, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = parts_with(tmp_path, HAILUO_ATLAS_URL=atlas.origin)
    provider = parts.providers["atlas"]
    assert isinstance(provider, ShowsRequests)
    brisk(monkeypatch, provider)
    picture = picture_in(tmp_path)
    job = a_job(
        fields={"prompt": NASTY, "duration": 6, "enable_prompt_expansion": False},
        pictures=(SentPicture(field="image", picture=picture),),
    )
    atlas.set(unknown_looks=1)  # an id may not be known for a moment
    done = run(language, tmp_path, parts.codes.of_job(job, language), ATLASCLOUD_API_KEY=KEY)
    assert done.returncode == 0, done.stderr
    assert len(atlas.submissions) == len(atlas.paid) == 1
    (made,) = atlas.jobs.values()
    assert atlas.uploads[made.body.pop("image")].content == Path(picture.path).read_bytes()
    assert made.body == {
        "model": "minimax/hailuo-02/standard",
        "prompt": NASTY,
        "duration": 6,
        "enable_prompt_expansion": False,
    }
    assert (tmp_path / f"{made.id}.mp4").read_bytes() == clip.read_bytes()
    assert KEY not in (tmp_path / command(language, tmp_path, "")[1]).read_text() + done.stdout + done.stderr


@pytest.mark.parametrize("language", Language)
def test_what_is_refused_is_said_and_not_sent_again(
    language: Language, tmp_path: Path, atlas: AtlasSimulator
) -> None:
    parts = parts_with(tmp_path, HAILUO_ATLAS_URL=atlas.origin)
    code = parts.codes.of_job(a_job(fields={"prompt": "x", "duration": 7}), language)
    done = run(language, tmp_path, code, ATLASCLOUD_API_KEY=KEY)
    assert done.returncode == 1
    assert "image is required" in done.stdout + done.stderr
    assert len(atlas.submissions) == 1
    assert not atlas.paid


@pytest.mark.parametrize("language", Language)
def test_a_clip_that_fails_ends_it(
    language: Language, tmp_path: Path, atlas: AtlasSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = parts_with(tmp_path, HAILUO_ATLAS_URL=atlas.origin)
    provider = parts.providers["atlas"]
    assert isinstance(provider, ShowsRequests)
    brisk(monkeypatch, provider)
    atlas.set(states=("failed",), failure_words="no such lake", failure_status=500)
    job = a_job(model="minimax/hailuo-02/t2v-standard")
    done = run(language, tmp_path, parts.codes.of_job(job, language), ATLASCLOUD_API_KEY=KEY)
    assert done.returncode == 1
    assert "no such lake" in done.stdout + done.stderr
    assert len(atlas.submissions) == 1


@pytest.mark.parametrize("language", Language)
def test_without_a_key_nothing_is_sent(language: Language, tmp_path: Path, atlas: AtlasSimulator) -> None:
    parts = parts_with(tmp_path, HAILUO_ATLAS_URL=atlas.origin)
    done = run(language, tmp_path, parts.codes.of_job(a_job(), language))
    assert done.returncode != 0
    assert "ATLASCLOUD_API_KEY" in done.stderr
    assert not atlas.requests


FIRST = ("MiniMax-Hailuo-02", "first_frame_image", "Success", {"prompt": NASTY, "resolution": "768P"})
SECOND = ("MiniMax-H3", "first_frame", "succeeded", {"prompt": NASTY, "duration": 6, "resolution": "768P"})


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("model", "field", "state", "fields"), [FIRST, SECOND])
def test_at_minimax_the_picture_goes_within_the_request(
    language: Language,
    model: str,
    field: str,
    state: str,
    fields: dict[str, FieldValue],
    tmp_path: Path,
    minimax: MinimaxSimulator,
    clip: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = parts_with(tmp_path, HAILUO_MINIMAX_URL=minimax.origin)
    provider = parts.providers["minimax"]
    assert isinstance(provider, ShowsRequests)
    brisk(monkeypatch, provider)
    minimax.set(states=[state])
    job = a_job(
        provider="minimax",
        model=model,
        fields=fields,
        pictures=(SentPicture(field=field, picture=picture_in(tmp_path)),),
    )
    done = run(language, tmp_path, parts.codes.of_job(job, language), MINIMAX_API_KEY=KEY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(minimax.submissions) == 1
    (task,) = minimax.jobs.values()
    sent = json.dumps(task.body, ensure_ascii=False)
    assert json.dumps(NASTY, ensure_ascii=False) in sent
    assert "data:image/png;base64," in sent
    (made,) = tmp_path.glob("*[0-9].mp4")
    assert made.read_bytes() == clip.read_bytes()


def sample_of(body: dict[str, Any], *pictures: str) -> Sample:
    return Sample(
        example=RequestExample(
            origin="https://api.test",
            upload=UploadExample(path="/up", field="file", names={}, link=("link",)),
            submit="/make",
            body=body,
            remote_id=("id",),
            status="/look/{id}",
            word=("word",),
            finished=("done",),
            failed=("failed",),
            link=("link",),
        ),
        key_variable="SOME_KEY",
        model="maker/model\n* $(id)",
        pictures=tuple(
            SamplePicture(stand_in=each, path="/p.png", media_type="image/png") for each in pictures
        ),
    )


ODD: dict[str, Any] = {
    "prompt": NASTY,
    "'\"`$(": [True, False, None, -1, 0.5, [], {}],
    "refers": [{"type": "image", "url": "<1>"}, {"type": "image", "url": "<2>"}],
    "lone": "\ud800",
    "like": "<1> and more",
}


@pytest.mark.parametrize("language", [Language.PYTHON, Language.CURL])
def test_any_body_is_written_so_that_it_is_read_again(language: Language, tmp_path: Path) -> None:
    """Read by the languages themselves, with the request cut out: nothing of a text acts."""
    code = render(sample_of(ODD, "<1>", "<2>"), language)
    if language is Language.PYTHON:
        body = code[code.index("\nbody = ") : code.index("\nanswer = ask(")]
        code = f"import json\npictures = ['one', 'two']\n{body}\nprint(json.dumps(body))\n"
    else:
        body = code[code.index("printf '%s' '{") : code.index(" |\n    curl")]
        code = f"picture1=one picture2=two\n{body}\n"
    done = run(language, tmp_path, code)
    assert done.returncode == 0, done.stderr
    expected = {**ODD, "refers": [{"type": "image", "url": "one"}, {"type": "image", "url": "two"}]}
    assert json.loads(done.stdout) == expected
    assert [each.name for each in tmp_path.iterdir()] == [command(language, tmp_path, code)[1]]


def test_what_the_composer_asks_for_is_written_with_clean_copies(tmp_path: Path) -> None:
    parts = parts_with(tmp_path)
    picture = picture_in(tmp_path)
    request = a_request(image=picture)

    async def ask() -> str:
        try:
            return await parts.codes.of_request(request, Language.PYTHON)
        finally:
            await parts.pictures.close()

    code = asyncio.run(ask())
    assert 'API = "https://api.atlascloud.ai"' in code
    assert '"duration": 6' in code
    assert "quotes" not in code  # the library's copy, without what cameras write into their files
    compile(code, "sample", "exec")


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        (a_request(provider="sketch", model="camera-sketch"), ErrorKind.NO_REQUEST),
        (a_request(image=None, prompt=""), ErrorKind.PROMPT_NEEDED),
    ],
)
def test_what_cannot_be_sent_has_no_code(request_: Any, kind: ErrorKind, tmp_path: Path) -> None:
    with pytest.raises(AppError) as caught:
        asyncio.run(parts_with(tmp_path).codes.of_request(request_, Language.CURL))
    assert caught.value.kind is kind


def test_a_sketch_has_no_code(tmp_path: Path) -> None:
    job: Job = a_job(provider="sketch")
    with pytest.raises(AppError) as caught:
        parts_with(tmp_path).codes.of_job(job, Language.CURL)
    assert caught.value.kind is ErrorKind.NO_REQUEST


def test_every_provider_that_needs_a_key_can_be_shown(tmp_path: Path) -> None:
    providers = parts_with(tmp_path).providers
    keyed = {name for name, each in providers.items() if each.needs_key}
    assert keyed == {name for name, each in providers.items() if isinstance(each, ShowsRequests)}
    assert keyed <= set(KEY_VARIABLES)
