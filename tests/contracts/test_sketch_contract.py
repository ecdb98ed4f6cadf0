"""The sketch provider keeps the contract, with its real worker process."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from hailuo_desktop.providers.base import Phase, PictureUpload, Provider, SubmissionOrder
from hailuo_desktop.providers.sketch import SketchProvider
from tests.contracts.provider_contract import ProviderContract
from tests.support.pictures import save_picture

WORKER = (sys.executable, "-m", "hailuo_desktop.media.sketch_worker")


class TestSketch(ProviderContract):
    @pytest.fixture
    def provider(self, tmp_path: Path) -> Provider:
        return SketchProvider(tmp_path / "sketches", WORKER)

    @pytest.fixture
    def order(self) -> SubmissionOrder:
        return SubmissionOrder(
            model="sketch", fields={"prompt": "[Push in] a lake", "resolution": "64P", "duration": 1}
        )

    @pytest.fixture
    def bad_order(self) -> SubmissionOrder:
        return SubmissionOrder(model="sketch", fields={"resolution": "huge", "duration": 1})

    @pytest.fixture
    def picture(self, tmp_path: Path) -> PictureUpload:
        path = save_picture(tmp_path / "lake.png", 160, 90)
        return PictureUpload(field="image", path=path, media_type="image/png")

    async def between_looks(self) -> None:
        await asyncio.sleep(0.05)  # the worker is a real process and needs its time

    def test_a_sketch_cut_short_by_the_end_of_the_program_is_begun_again(
        self, order: SubmissionOrder, tmp_path: Path
    ) -> None:
        async def body() -> None:
            first = SketchProvider(tmp_path / "sketches", WORKER)
            accepted = await first.submit(order)
            await first.close()
            second = SketchProvider(tmp_path / "sketches", WORKER)
            seen = await self.settle(second, accepted.remote_id)
            assert seen.phase is Phase.SUCCEEDED
            await second.close()

        asyncio.run(body())

    def test_cancelling_ends_the_worker_and_leaves_nothing(self, tmp_path: Path) -> None:
        async def body() -> None:
            provider = SketchProvider(tmp_path / "sketches", WORKER)
            accepted = await provider.submit(
                SubmissionOrder(
                    model="sketch", fields={"prompt": "[Push in] slow", "resolution": "768P", "duration": 60}
                )
            )
            while not (await provider.status(accepted.remote_id)).fraction:
                await asyncio.sleep(0.02)
            assert await provider.cancel(accepted.remote_id)
            assert (await provider.status(accepted.remote_id)).phase is Phase.NOT_FOUND
            assert list((tmp_path / "sketches").iterdir()) == []
            await provider.close()

        asyncio.run(body())

    def test_a_worker_that_cannot_start_is_a_failure_with_words(
        self, order: SubmissionOrder, tmp_path: Path
    ) -> None:
        async def body() -> None:
            for command in (("/nowhere/worker",), (sys.executable, "-c", "raise SystemExit(9)")):
                provider = SketchProvider(tmp_path / "sketches", command)
                accepted = await provider.submit(order)
                seen = await self.settle(provider, accepted.remote_id)
                assert seen.phase is Phase.FAILED
                assert seen.failure is not None
                assert seen.failure.kind == "sketch_failed"
                await provider.close()

        asyncio.run(body())
