"""What holds for every provider. A new one inherits these tests and gives its fixtures."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from hailuo_desktop.domain.errors import AppError, Delivery
from hailuo_desktop.providers.base import (
    DownloadProgress,
    Memory,
    Phase,
    PictureUpload,
    Provider,
    RemembersInPart,
    RemembersSubmissions,
    RemoteStatus,
    SubmissionOrder,
)
from hailuo_desktop.providers.download import HttpDownloader
from hailuo_desktop.providers.http import ClientFactory
from tests.support.videos import is_playable

T = TypeVar("T")

DEADLINE = 60.0


class ProviderContract:
    """Inherit in a class whose name begins with Test, and give the fixtures below.

    Fixtures:
        provider: a fresh one, ready to work.
        order: fields that it accepts together with the picture.
        picture: a picture that it accepts, in a field that the order leaves out.
        bad_order: one that it refuses.

    Every test runs one event loop, in which the provider is used and closed.
    """

    @pytest.fixture
    def provider(self) -> Provider:
        raise NotImplementedError

    @pytest.fixture
    def order(self) -> SubmissionOrder:
        raise NotImplementedError

    @pytest.fixture
    def bad_order(self) -> SubmissionOrder:
        raise NotImplementedError

    @pytest.fixture
    def picture(self) -> PictureUpload:
        raise NotImplementedError

    async def between_looks(self) -> None:
        """What passes between two looks at a job: nothing, or as little as the provider needs to work."""
        await asyncio.sleep(0)

    # Helpers of the tests

    def run(self, provider: Provider, work: Callable[[], Awaitable[T]]) -> T:
        async def whole() -> T:
            try:
                async with asyncio.timeout(DEADLINE):
                    return await work()
            finally:
                await provider.close()

        return asyncio.run(whole())

    async def submit(self, provider: Provider, order: SubmissionOrder, picture: PictureUpload) -> str:
        reference = await provider.upload(picture)
        fields = {**order.fields, picture.field: reference}
        accepted = await provider.submit(SubmissionOrder(model=order.model, fields=fields))
        assert accepted.remote_id
        return accepted.remote_id

    async def settle(self, provider: Provider, remote_id: str) -> RemoteStatus:
        """Look until it is over."""
        while True:
            seen = await provider.status(remote_id)
            assert seen.fraction is None or 0 <= seen.fraction <= 1
            if seen.phase in (Phase.SUCCEEDED, Phase.FAILED):
                return seen
            await self.between_looks()

    # The contract

    def test_names_itself(self, provider: Provider) -> None:
        async def work() -> None:
            assert provider.id == provider.id.lower()
            assert provider.label

        self.run(provider, work)

    def test_from_picture_to_video(
        self, provider: Provider, order: SubmissionOrder, picture: PictureUpload, tmp_path: Path
    ) -> None:
        part = tmp_path / "clip.mp4.part"
        told: list[DownloadProgress] = []

        async def work() -> None:
            remote_id = await self.submit(provider, order, picture)
            seen = await self.settle(provider, remote_id)
            assert seen.phase is Phase.SUCCEEDED, seen
            assert seen.failure is None
            (link, *_) = await provider.fetch_result(remote_id)
            downloader = HttpDownloader(ClientFactory())
            await downloader.fetch(link, part, trust=provider.link_trust, on_progress=told.append)
            await downloader.close()

        self.run(provider, work)
        assert is_playable(part)
        assert told[-1] == DownloadProgress(part.stat().st_size, part.stat().st_size)

    def test_an_end_is_an_end(
        self, provider: Provider, order: SubmissionOrder, picture: PictureUpload
    ) -> None:
        async def work() -> None:
            remote_id = await self.submit(provider, order, picture)
            await self.settle(provider, remote_id)
            for _ in range(3):
                again = await provider.status(remote_id)
                assert again.phase is Phase.SUCCEEDED
                assert len(again.results) == len(await provider.fetch_result(remote_id)) >= 1

        self.run(provider, work)

    def test_jobs_do_not_mix(
        self, provider: Provider, order: SubmissionOrder, picture: PictureUpload
    ) -> None:
        async def work() -> None:
            ids = [await self.submit(provider, order, picture) for _ in range(2)]
            assert len(set(ids)) == 2
            ends = await asyncio.gather(*(self.settle(provider, remote_id) for remote_id in ids))
            assert ends[0].results != ends[1].results

        self.run(provider, work)

    def test_a_result_needs_no_look_before(
        self, provider: Provider, order: SubmissionOrder, picture: PictureUpload
    ) -> None:
        async def work() -> None:
            remote_id = await self.submit(provider, order, picture)
            while not await provider.fetch_result(remote_id):
                await self.between_looks()

        self.run(provider, work)

    def test_an_unknown_job(self, provider: Provider) -> None:
        async def work() -> None:
            assert (await provider.status("0" * 32)).phase is Phase.NOT_FOUND
            with pytest.raises(AppError):
                await provider.fetch_result("0" * 32)

        self.run(provider, work)

    def test_an_order_it_refuses(self, provider: Provider, bad_order: SubmissionOrder) -> None:
        async def work() -> None:
            with pytest.raises(AppError) as failure:
                await provider.submit(bad_order)
            assert failure.value.delivery in (Delivery.REFUSED, Delivery.NOT_SENT)

        self.run(provider, work)

    def test_a_picture_that_is_not_there(self, provider: Provider, picture: PictureUpload) -> None:
        gone = PictureUpload(
            field=picture.field, path=picture.path.with_name("gone.png"), media_type=picture.media_type
        )

        async def work() -> None:
            with pytest.raises(AppError):
                await provider.upload(gone)

        self.run(provider, work)

    def test_a_price_or_none(self, provider: Provider, order: SubmissionOrder) -> None:
        async def work() -> None:
            price = await provider.quote(order)
            assert price is None or price.money.amount >= 0

        self.run(provider, work)

    def test_a_working_key(self, provider: Provider) -> None:
        async def work() -> None:
            account = await provider.check_key()
            assert account.balance is None or account.balance.amount >= 0

        self.run(provider, work)

    def test_cancelling_tells_the_truth(
        self, provider: Provider, order: SubmissionOrder, picture: PictureUpload
    ) -> None:
        async def work() -> None:
            remote_id = await self.submit(provider, order, picture)
            free = await provider.cancel(remote_id)
            assert free or (await self.settle(provider, remote_id)).phase is Phase.SUCCEEDED

        self.run(provider, work)

    def test_closing_twice_and_unused(self, provider: Provider) -> None:
        async def work() -> None:
            await provider.close()

        self.run(provider, work)

    def test_closing_with_a_job_under_way(
        self, provider: Provider, order: SubmissionOrder, picture: PictureUpload
    ) -> None:
        async def work() -> None:
            await self.submit(provider, order, picture)

        self.run(provider, work)

    def test_what_it_remembers(
        self, provider: Provider, order: SubmissionOrder, picture: PictureUpload
    ) -> None:
        if not isinstance(provider, RemembersSubmissions):
            self.run(provider, self.between_looks)
            pytest.skip("it remembers nothing")

        async def work() -> None:
            assert isinstance(provider, RemembersSubmissions)
            memory = provider.memory_of(order.model) if isinstance(provider, RemembersInPart) else Memory()
            if memory is None:
                return
            remote_id = await self.submit(provider, order, picture)
            now = datetime.now(UTC)
            found = await provider.find_submissions(model=order.model, since=now - timedelta(minutes=5))
            assert [each.remote_id for each in found] == [remote_id]
            assert memory.told(order.fields).items() <= found[0].fields.items()
            assert not await provider.find_submissions(model="somebody/else", since=now - timedelta(days=1))
            later = now + timedelta(days=1)
            assert not await provider.find_submissions(model=order.model, since=later)

        self.run(provider, work)
