"""The catalogue: bundled families at once, the providers' own models as they come, nothing lost by either."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.parts import build_parts, lay_foundation
from hailuo_desktop.services.catalogue import Catalogue, ProviderInfo
from hailuo_desktop.services.live_models import FORM_LIFE, LIST_LIFE, PAUSE
from hailuo_desktop.storage.model_cache import ModelCache
from tests.support.builders import a_request, a_spec
from tests.support.clock import JumpingClock
from tests.support.listed_models import SchemaFolder

T = TypeVar("T")

ATLAS = ProviderInfo(id="atlas", label="Atlas Cloud", needs_key=True)
SEEDANCE = "bytedance/seedance-v1.5-pro/image-to-video"
KLING = "kwaivgi/kling-v2.1-i2v-standard"
BUNDLED = a_spec().formats[0].model
AWAY = AppError(ErrorKind.UNREACHABLE, facts={"host": "api.example"})


class Source(SchemaFolder):
    """The same, counting lists; `away` and `schemas` change what comes."""

    def __init__(self) -> None:
        super().__init__()
        self.lists = 0
        self.away: AppError | None = None
        self.schemas: dict[str, object] = {}

    async def list_models(self) -> list[ModelListing]:
        self.lists += 1
        await self.gate.wait()
        if self.away is not None:
            raise self.away
        return self.listings

    async def fetch_schema(self, listing: ModelListing) -> object:
        found = await super().fetch_schema(listing)
        return self.schemas.get(listing.id, found)


class World:
    """A catalogue with a source, a cache and a clock; `again` is the next start of the program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.source = Source()
        self.source.listings = [
            msgspec.structs.replace(each, schema=f"https://static.example/{each.id}")
            for each in self.source.listings
        ]
        self.clock = JumpingClock()
        self.changes = 0
        self.catalogue = self.again()

    def again(self) -> Catalogue:
        self.catalogue = Catalogue([a_spec()], [ATLAS], clock=self.clock)
        self.catalogue.attach({"atlas": self.source}, ModelCache(self.folder / "models"))
        self.catalogue.subscribe(self._count)
        return self.catalogue

    def _count(self) -> None:
        self.changes += 1

    def pass_time(self, time: timedelta) -> None:
        self.clock.time += time

    async def settle(self) -> None:
        """Let what is in the background come to its end."""
        self.catalogue.refresh_if_old()
        task = self.catalogue._refreshing
        assert task is not None
        async with asyncio.timeout(20):
            await task


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def run(runner_loop: asyncio.Runner, world: World) -> Callable[[Callable[[], Awaitable[T]]], T]:
    def run(work: Callable[[], Awaitable[T]]) -> T:
        async def whole() -> T:
            try:
                return await work()
            finally:
                await world.catalogue.close()

        return runner_loop.run(whole())

    return run


Run = Callable[[Callable[[], Awaitable[Any]]], Any]


def refusal(work: Callable[[], Any]) -> AppError:
    with pytest.raises(AppError) as failure:
        work()
    return failure.value


class TestWithoutANetwork:
    def test_the_first_start_offers_the_bundled_families(self, tmp_path: Path) -> None:
        """Nobody answers, nothing is cached: everything of the bundled families works all the same."""
        environ = {"HAILUO_DESKTOP_HOME": str(tmp_path), "HAILUO_ATLAS_URL": "http://127.0.0.1:9"}

        async def work() -> None:
            parts = build_parts(environ, lay_foundation(environ))
            catalogue = parts.catalogue
            try:
                catalogue.refresh_if_old()
                labels = {spec.label for spec in catalogue.families()}
                assert {"Hailuo 02", "Hailuo 2.3"} <= labels
                form = await catalogue.form("atlas", "minimax/hailuo-02/standard")
                assert form.durations == (6, 10)
                assert catalogue.listings() == ()
                assert catalogue.is_listed("atlas", "minimax/hailuo-02/standard")
                assert not catalogue.is_gone("atlas", "hailuo-02")
                with pytest.raises(AppError) as failure:
                    await catalogue.refresh()
                assert failure.value.kind is ErrorKind.UNREACHABLE
            finally:
                await parts.close()

        asyncio.run(work())

    def test_the_next_start_has_the_list_and_the_forms_of_the_last(self, world: World, run: Run) -> None:
        async def work() -> None:
            await world.settle()
            await world.catalogue.form("atlas", SEEDANCE)
            world.again()
            world.source.away = world.source.failure = AWAY
            world.pass_time(timedelta(days=3))
            assert world.catalogue.listings() == ()
            await world.settle()
            assert world.catalogue.listing("atlas", KLING) is not None
            assert world.catalogue.spec("atlas", SEEDANCE).durations == tuple(range(4, 13))
            assert (await world.catalogue.form("atlas", SEEDANCE)).end_image_field == "last_image"
            with pytest.raises(AppError) as failure:
                await world.catalogue.form("atlas", KLING)
            assert failure.value.kind is ErrorKind.UNREACHABLE

        run(work)

    def test_an_id_that_may_be_in_the_list_is_not_called_unknown(self, world: World, run: Run) -> None:
        world.source.away = AWAY

        async def work() -> None:
            with pytest.raises(AppError) as failure:
                await world.catalogue.form("atlas", SEEDANCE)
            assert failure.value.kind is ErrorKind.UNREACHABLE
            with pytest.raises(AppError) as failure:
                await world.catalogue.form("atlas", "Hailou 02")
            assert failure.value.kind is ErrorKind.MODEL_UNKNOWN
            assert world.source.lists == 1  # in vain: not asked again within the same minutes

        run(work)


class TestList:
    def test_comes_in_the_background_and_says_so(self, world: World, run: Run) -> None:
        async def work() -> None:
            world.source.gate.clear()
            world.catalogue.refresh_if_old()
            world.catalogue.refresh_if_old()
            for _ in range(200):
                await asyncio.sleep(0.001)
                if world.source.lists:
                    break
            assert (world.source.lists, world.catalogue.listings()) == (1, ())
            assert world.catalogue.families("atlas")  # usable meanwhile
            world.source.gate.set()
            await world.settle()
            assert len(world.catalogue.listings("atlas")) > 100
            assert world.changes == 1
            assert world.catalogue.read_at("atlas") == world.clock.now()

        run(work)

    def test_is_asked_for_again_after_a_day(self, world: World, run: Run) -> None:
        async def work() -> None:
            await world.settle()
            world.again()
            world.pass_time(LIST_LIFE - timedelta(minutes=1))
            await world.settle()
            assert world.source.lists == 1
            world.pass_time(timedelta(minutes=1))
            await world.settle()
            assert world.source.lists == 2
            world.clock.time -= timedelta(days=9)  # a clock that was put back
            await world.settle()
            assert world.source.lists == 3

        run(work)

    def test_that_cannot_be_had_leaves_the_old_one(
        self, world: World, run: Run, caplog: pytest.LogCaptureFixture
    ) -> None:
        async def work() -> None:
            await world.settle()
            before = world.catalogue.listings()
            world.source.away = AWAY
            world.pass_time(timedelta(days=2))
            with caplog.at_level("INFO"):
                await world.settle()
            assert "no list of models from atlas" in caplog.text
            assert world.catalogue.listings() == before
            with pytest.raises(AppError):
                await world.catalogue.refresh()

        run(work)

    def test_asked_for_twice_at_once_is_asked_for_once(self, world: World, run: Run) -> None:
        async def work() -> None:
            await asyncio.gather(*(world.catalogue.refresh() for _ in range(5)))
            assert world.source.lists == 1

        run(work)

    def test_a_bundled_model_is_not_there_twice(self, world: World, run: Run) -> None:
        listing = ModelListing(id=BUNDLED.upper(), provider="atlas", label="The same", maker="MiniMax")
        world.source.listings.append(listing)

        async def work() -> None:
            await world.settle()
            assert listing not in world.catalogue.listings()
            assert world.catalogue.is_listed("atlas", BUNDLED)
            assert (await world.catalogue.form("atlas", BUNDLED)).label == "Hailuo 02"

        run(work)

    def test_groups_by_maker_and_family_and_finds_words(self, world: World, run: Run) -> None:
        async def work() -> None:
            await world.settle()
            groups = world.catalogue.groups()
            assert sum(len(group.models) for group in groups) == len(world.catalogue.listings())
            assert len({(group.maker, group.family) for group in groups}) == len(groups)
            assert [group.maker for group in groups] == sorted(
                (group.maker for group in groups), key=str.casefold
            )
            found = world.catalogue.groups("atlas", "SEEDANCE pro bytedance")
            assert {group.maker for group in found} == {"ByteDance"}
            assert all("pro" in each.id for group in found for each in group.models)
            assert world.catalogue.groups(words="no such thing") == ()

        run(work)

    def test_closing_ends_what_is_asked(self, world: World, runner_loop: asyncio.Runner) -> None:
        async def work() -> None:
            world.source.gate.clear()
            world.catalogue.refresh_if_old()
            while not world.source.lists:
                await asyncio.sleep(0.001)
            await asyncio.wait_for(world.catalogue.close(), 20)
            assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []

        runner_loop.run(work())


class TestGone:
    def test_what_a_fresh_list_lacks_has_gone(self, world: World, run: Run) -> None:
        async def work() -> None:
            await world.settle()
            old = await world.catalogue.form("atlas", SEEDANCE)
            assert not world.catalogue.is_gone("atlas", SEEDANCE)
            assert world.catalogue.is_gone("atlas", "openai/sora-9")
            assert world.catalogue.is_gone("atlas", "hailuo-02")  # none of the family's ids is listed
            assert not world.catalogue.is_listed("atlas", BUNDLED)
            world.source.listings = [each for each in world.source.listings if each.id != SEEDANCE]
            await world.catalogue.refresh()
            assert world.catalogue.is_gone("atlas", SEEDANCE)
            assert world.catalogue.spec("atlas", SEEDANCE) == old  # its old jobs can be read
            assert (await world.catalogue.form("atlas", SEEDANCE)).label == old.label
            world.pass_time(timedelta(days=30))
            assert not world.catalogue.is_gone("atlas", SEEDANCE)  # a list that old does not know

        run(work)


class TestForm:
    def test_is_fetched_once_and_known_from_then_on(self, world: World, run: Run) -> None:
        async def work() -> None:
            await world.settle()
            assert refusal(lambda: world.catalogue.spec("atlas", SEEDANCE)).kind is ErrorKind.MODEL_UNKNOWN
            forms = await asyncio.gather(*(world.catalogue.form("atlas", SEEDANCE) for _ in range(3)))
            assert forms[0] == forms[2] == world.catalogue.spec("atlas", SEEDANCE.upper())
            assert world.source.asked == [SEEDANCE]
            price = world.catalogue.price(a_request(model=SEEDANCE, resolution="", duration=10, fields={}))
            listing = world.catalogue.listing("atlas", SEEDANCE)
            assert price is not None
            assert listing is not None
            assert listing.price is not None
            assert price.money.amount == 10 * listing.price

        run(work)

    def test_without_a_list_the_list_is_asked_for_first(self, world: World, run: Run) -> None:
        async def work() -> None:
            assert (await world.catalogue.form("atlas", SEEDANCE)).is_listed
            assert world.source.lists == 1

        run(work)

    def test_a_model_newer_than_the_list_is_found(self, world: World, run: Run) -> None:
        new = [each for each in world.source.listings if each.id == SEEDANCE]
        world.source.listings = [each for each in world.source.listings if each.id != SEEDANCE]

        async def work() -> None:
            await world.settle()
            world.source.listings += new
            world.pass_time(PAUSE)
            assert (await world.catalogue.form("atlas", SEEDANCE)).id == SEEDANCE

        run(work)

    def test_is_looked_at_again_and_a_change_is_told(self, world: World, run: Run) -> None:
        async def work() -> None:
            await world.settle()
            before = await world.catalogue.form("atlas", SEEDANCE)
            changes = world.changes
            world.source.schemas[SEEDANCE] = {
                "type": "object",
                "properties": {"prompt": {"type": "string"}, "style": {"enum": ["plain"]}},
            }
            world.pass_time(FORM_LIFE - timedelta(seconds=1))
            assert await world.catalogue.form("atlas", SEEDANCE) == before
            world.pass_time(timedelta(seconds=1))
            after = await world.catalogue.form("atlas", SEEDANCE)
            assert (before.control("style"), after.control("style") is not None) == (None, True)
            assert world.changes == changes + 1
            assert world.catalogue.spec("atlas", SEEDANCE) == after

        run(work)

    def test_that_cannot_be_had_again_is_kept_for_now(self, world: World, run: Run) -> None:
        async def work() -> None:
            await world.settle()
            before = await world.catalogue.form("atlas", SEEDANCE)
            world.source.failure = AWAY
            world.pass_time(FORM_LIFE)
            for _ in range(3):
                assert await world.catalogue.form("atlas", SEEDANCE) == before
            assert len(world.source.asked) == 2
            world.source.failure = None
            world.pass_time(PAUSE)
            await world.catalogue.form("atlas", SEEDANCE)
            assert len(world.source.asked) == 3

        run(work)

    @pytest.mark.parametrize("schema", [{}, [], "x", None, {"properties": {}}, {"properties": 7}])
    def test_that_cannot_be_read_is_said_so(self, world: World, run: Run, schema: object) -> None:
        """Also where it could be read before: what would be sent is no longer known."""

        async def work() -> None:
            await world.settle()
            await world.catalogue.form("atlas", SEEDANCE)
            world.source.schemas = {SEEDANCE: schema, KLING: schema}
            world.pass_time(FORM_LIFE)
            for model in (SEEDANCE, KLING):
                with pytest.raises(AppError) as failure:
                    await world.catalogue.form("atlas", model)
                assert failure.value.kind is ErrorKind.FORM_UNREADABLE
                assert failure.value.facts["model"]

        run(work)

    @pytest.mark.parametrize("kind", [ErrorKind.ANSWER_UNREADABLE, ErrorKind.RESULT_LINK_UNSAFE])
    def test_an_address_that_leads_nowhere(self, world: World, run: Run, kind: ErrorKind) -> None:
        world.source.failure = AppError(kind)

        async def work() -> None:
            with pytest.raises(AppError) as failure:
                await world.catalogue.form("atlas", SEEDANCE)
            assert failure.value.kind is ErrorKind.FORM_UNREADABLE

        run(work)

    def test_prices_are_those_of_the_newest_list(self, world: World, run: Run) -> None:
        async def work() -> None:
            await world.settle()
            before = await world.catalogue.form("atlas", SEEDANCE)
            world.source.listings = [
                msgspec.structs.replace(each, price=each.price * 2 if each.price else None)
                for each in world.source.listings
            ]
            await world.catalogue.refresh()
            after = world.catalogue.spec("atlas", SEEDANCE)
            old, new = before.formats[0].price, after.formats[0].price
            assert old is not None
            assert new == old * 2

        run(work)

    def test_an_unknown_model_is_named_with_what_may_be_meant(self, world: World, run: Run) -> None:
        async def work() -> None:
            await world.settle()
            with pytest.raises(AppError) as failure:
                await world.catalogue.form("atlas", "bytedance/seedance-v1.5-pro/image-to-vido")
            assert failure.value.kind is ErrorKind.MODEL_UNKNOWN
            available = str(failure.value.facts["available"]).split(", ")
            assert available[0] == SEEDANCE
            assert "hailuo-02" in available
            assert len(available) < 20
            with pytest.raises(AppError) as failure:
                await world.catalogue.form("nobody", SEEDANCE)
            assert failure.value.kind is ErrorKind.PROVIDER_UNKNOWN

        run(work)
