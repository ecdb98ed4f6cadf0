"""Where pictures come in: what is sent is what was shown, whatever happens to the file meanwhile."""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
import sys
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PIL import Image

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import GenerationRequest, Picture
from hailuo_desktop.services.picture_desk import PictureDesk
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.paths import app_paths
from tests.support.picture_corpus import damage
from tests.support.picture_corpus.bench import PictureBench, picture_bench
from tests.support.pictures import save_picture
from tests.support.videos import make_clip

T = TypeVar("T")

RULE = PictureRule(short_side_over=0)
MEANT, OTHER = (200, 40, 30), (20, 60, 220)
MOST_GROWTH = 64 * 1024 * 1024

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are Unicode")


@pytest.fixture
def desk(tmp_path: Path) -> PictureDesk:
    """One that works in a thread: what is tried here has to do with the desk, not with its process."""
    return PictureDesk(MediaLibrary(app_paths({"HAILUO_DESKTOP_HOME": str(tmp_path / "home")})))


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[PictureBench]:
    """The same with its process."""
    with picture_bench(tmp_path / "home") as opened:
        yield opened


def run(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(asyncio.wait_for(work, 60))


def plain(colour: tuple[int, int, int]) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (900, 700), colour).save(out, "PNG", compress_level=0)
    return out.getvalue()


async def kept(desk: PictureDesk, picture: Picture, rule: PictureRule = RULE) -> Picture:
    request = GenerationRequest(provider="sketch", model="sketch", image=picture)
    image = (await desk.keep(request, rule)).image
    assert image is not None
    return image


def files(desk: PictureDesk, tmp_path: Path) -> list[str]:
    return sorted(each.name for each in (tmp_path / "home").rglob("*") if each.is_file())


DEEDS: dict[str, Callable[[Path], object]] = {
    "delete": lambda path: path.unlink(missing_ok=True),
    "truncate": lambda path: os.truncate(path, 100_000),
    "replace": lambda path: path.write_bytes(plain(OTHER)),
}
POINTS = 20
ALLOWED = frozenset(
    {
        ErrorKind.PICTURE_MISSING,
        ErrorKind.PICTURE_CHANGED,
        ErrorKind.PICTURE_UNREADABLE,
        ErrorKind.PICTURE_EMPTY,
        ErrorKind.PICTURE_NOT_A_PICTURE,  # while it is being replaced it holds nothing
    }
)


class TestNothingElseIsSentThanWasShown:
    @pytest.mark.parametrize("deed", list(DEEDS))
    def test_wherever_the_file_is_touched(self, desk: PictureDesk, tmp_path: Path, deed: str) -> None:
        """At twenty points from before it is looked at until after it is kept."""

        async def at(point: float, seconds: float) -> None:
            path = tmp_path / "a.png"
            path.write_bytes(plain(MEANT))
            loop = asyncio.get_running_loop()
            done = loop.create_future()
            loop.call_later(point * seconds, lambda: done.set_result(DEEDS[deed](path)))
            shown = sent = refused = None
            try:
                picture = (await desk.look_at(path)).picture
                shown = picture.digest
                sent = await kept(desk, picture)
            except AppError as error:
                refused = error.kind
            await done
            if sent is None:
                assert refused in ALLOWED
                return
            with Image.open(sent.path) as image:
                found = image.convert("RGB").getpixel((450, 350))
            assert found == (MEANT if shown == hashlib.sha256(plain(MEANT)).hexdigest() else OTHER)

        async def all_points() -> None:
            loop = asyncio.get_running_loop()
            path = tmp_path / "a.png"
            path.write_bytes(plain(MEANT))
            began = loop.time()
            await kept(desk, (await desk.look_at(path)).picture)
            seconds = loop.time() - began
            for point in range(POINTS):
                await at(point / (POINTS - 2), seconds)

        run(all_points())

    @pytest.mark.parametrize("deed", list(DEEDS))
    def test_what_is_kept_stays(self, desk: PictureDesk, tmp_path: Path, deed: str) -> None:
        path = tmp_path / "a.png"
        path.write_bytes(plain(MEANT))
        copy = run(kept(desk, run(desk.look_at(path)).picture))
        before = Path(copy.path).read_bytes()
        assert hashlib.sha256(before).hexdigest() == copy.digest
        DEEDS[deed](path)
        assert Path(copy.path).read_bytes() == before
        assert run(kept(desk, copy)) == copy, "our own copy needs no other"

    @pytest.mark.parametrize("deed", ["delete", "truncate", "replace"])
    def test_a_copy_that_was_touched_is_not_sent_as_it_is(
        self, desk: PictureDesk, tmp_path: Path, deed: str
    ) -> None:
        path = tmp_path / "a.png"
        path.write_bytes(plain(MEANT))
        copy = run(kept(desk, run(desk.look_at(path)).picture))
        DEEDS[deed](Path(copy.path))
        with pytest.raises(AppError) as caught:
            run(kept(desk, copy))
        assert caught.value.kind in ALLOWED


class TestCopies:
    def test_the_same_picture_is_kept_once_for_each_rule(self, desk: PictureDesk, tmp_path: Path) -> None:
        picture = run(desk.look_at(save_picture(tmp_path / "a.png"))).picture
        first = run(kept(desk, picture))
        assert run(kept(desk, picture)) == first
        small = run(kept(desk, picture, PictureRule(short_side_over=0, long_side_up_to=320)))
        jpeg = run(kept(desk, picture, PictureRule(short_side_over=0, media_types=("image/jpeg",))))
        assert (small.width, small.height) == (320, 200)
        assert (first.media_type, jpeg.media_type) == ("image/png", "image/jpeg")
        assert len({first.path, small.path, jpeg.path}) == 3

    def test_a_copy_of_ours_is_made_anew_where_it_is_not_taken(
        self, desk: PictureDesk, tmp_path: Path
    ) -> None:
        copy = run(kept(desk, run(desk.look_at(save_picture(tmp_path / "a.png"))).picture))
        other = run(kept(desk, copy, PictureRule(short_side_over=0, media_types=("image/webp",))))
        assert other.media_type == "image/webp"
        assert other.path != copy.path

    def test_a_lost_copy_is_made_again(self, desk: PictureDesk, tmp_path: Path) -> None:
        picture = run(desk.look_at(save_picture(tmp_path / "a.png"))).picture
        copy = run(kept(desk, picture))
        Path(copy.path).unlink()
        assert run(kept(desk, picture)) == copy
        assert Path(copy.path).exists()

    def test_nothing_is_left_of_what_was_refused(self, desk: PictureDesk, tmp_path: Path) -> None:
        with pytest.raises(AppError):
            run(desk.keep_pasted(b"no picture"))
        with pytest.raises(AppError):
            run(desk.frame_of(tmp_path / "none.mp4", None))
        path = save_picture(tmp_path / "a.png")
        picture = run(desk.look_at(path)).picture
        path.unlink()
        with pytest.raises(AppError):
            run(kept(desk, picture))
        assert files(desk, tmp_path) == []

    def test_a_frame_of_a_video_is_a_picture(self, desk: PictureDesk, tmp_path: Path) -> None:
        clip = make_clip(tmp_path / "clip.mp4")
        first, facts = run(desk.frame_of(clip, 0.0))
        last, last_facts = run(desk.frame_of(clip, None))
        assert facts.moment == 0
        assert last_facts.moment > 0
        assert first != last
        assert run(desk.look_at(first)).picture.media_type == "image/png"


@LINUX
class TestNamesThatAreNoText:
    def test_a_video_gives_its_frame(self, bench: PictureBench, tmp_path: Path) -> None:
        named = tmp_path / os.fsdecode(b"caf\xe9.mp4")
        make_clip(tmp_path / "clip.mp4").rename(named)
        path, facts = bench.run(bench.desk.frame_of(named, None))
        assert facts.duration > 0
        assert bench.run(bench.desk.look_at(path)).picture.width > 0
        left = {each.name for each in path.parent.iterdir()}
        assert left == {path.name}, "the link is gone"
        assert named.exists()

    @pytest.mark.parametrize("there", [True, False])
    def test_what_is_wrong_with_a_video_is_told_of_its_name(
        self, bench: PictureBench, tmp_path: Path, there: bool
    ) -> None:
        named = tmp_path / os.fsdecode(b"caf\xe9.mp4")
        if there:
            named.write_bytes(b"no video")
        with pytest.raises(AppError) as caught:
            bench.run(bench.desk.frame_of(named, None))
        kind = ErrorKind.CLIP_UNREADABLE if there else ErrorKind.CLIP_MISSING
        assert caught.value.kind is kind
        assert caught.value.facts["name"] == "caf?.mp4"

    def test_a_link_to_one_is_followed_and_shown(self, bench: PictureBench, tmp_path: Path) -> None:
        named = tmp_path / os.fsdecode(b"caf\xe9.png")
        save_picture(tmp_path / "a.png").rename(named)
        link = tmp_path / "link.png"
        link.symlink_to(named)
        looked = bench.run(bench.desk.look_at(link))
        assert looked.source.real_path == str(tmp_path.resolve() / "caf?.png")


def test_where_a_link_leads_is_said_each_time_and_of_no_other_file(desk: PictureDesk, tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a.png")
    link = tmp_path / "link.png"
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("links need a right of their own here")
    for _ in range(2):
        assert run(desk.look_at(link)).source.real_path == str(path.resolve())
        assert run(desk.look_at(path)).source.real_path == ""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells what a process held at most")
def test_no_bomb_takes_memory(bench: PictureBench, tmp_path: Path) -> None:
    """Its size is known before anything is unpacked."""
    bench.run(bench.desk.look_at(save_picture(tmp_path / "a.png")))
    bench.run(bench.desk.look_at(save_picture(tmp_path / "a.tiff")))
    bombs = [case for case in damage.cases() if case.name.startswith("bomb") and "-in-" not in case.name]
    assert {Path(case.name).suffix for case in bombs} == {".png", ".jpg", ".webp", ".gif", ".tif", ".bmp"}
    for number, case in enumerate(bombs):
        folder = tmp_path / str(number)
        folder.mkdir()
        before = bench.most_memory
        outcome = bench.go_through(case, folder)
        assert outcome.error is not None
        assert outcome.error.kind is ErrorKind.PICTURE_TOO_MANY_PIXELS
        if number:
            assert bench.most_memory - before <= MOST_GROWTH, case.name
