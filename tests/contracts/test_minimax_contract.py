"""MiniMax keeps the contract of providers, with both versions of its API."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.base import PictureUpload, Provider, SubmissionOrder
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.providers.minimax import MinimaxProvider
from tests.contracts.provider_contract import ProviderContract
from tests.support.atlas_simulator import KEY
from tests.support.minimax_simulator import MinimaxSimulator
from tests.support.pictures import save_picture
from tests.support.videos import make_clip


class TestMinimaxFirstVersion(ProviderContract):
    picture_field = "first_frame_image"

    @pytest.fixture
    def simulator(self, tmp_path: Path) -> Iterator[MinimaxSimulator]:
        clip = make_clip(tmp_path / "served.mp4")
        with MinimaxSimulator(videos=[clip]) as simulator:
            yield simulator

    @pytest.fixture
    def provider(self, simulator: MinimaxSimulator) -> Provider:
        return MinimaxProvider(ClientFactory(), simulator.key_source, origin=simulator.origin)

    @pytest.fixture
    def order(self) -> SubmissionOrder:
        return SubmissionOrder(
            model="MiniMax-Hailuo-02",
            fields={"prompt": "A boat [Push in]", "duration": 6, "resolution": "768P"},
        )

    @pytest.fixture
    def bad_order(self) -> SubmissionOrder:
        return SubmissionOrder(
            model="MiniMax-Hailuo-02", fields={"prompt": "A boat", "duration": 10, "resolution": "1080P"}
        )

    @pytest.fixture
    def picture(self, tmp_path: Path) -> PictureUpload:
        return PictureUpload(
            field=self.picture_field, path=save_picture(tmp_path / "picture.png"), media_type="image/png"
        )

    def test_the_key_is_shown_nowhere(self, simulator: MinimaxSimulator) -> None:
        async def wrong_key() -> str:
            return "sk-api-wrong-canary"

        provider = MinimaxProvider(ClientFactory(), wrong_key, origin=simulator.origin)

        async def work() -> str:
            with pytest.raises(AppError) as failure:
                await provider.check_key()
            assert failure.value.kind is ErrorKind.KEY_REFUSED
            return repr(provider) + repr(vars(provider)) + repr(vars(failure.value)) + str(failure.value)

        told = self.run(provider, work)
        assert "canary" not in told
        assert KEY not in told


class TestMinimaxSecondVersion(TestMinimaxFirstVersion):
    picture_field = "first_frame"

    @pytest.fixture
    def order(self) -> SubmissionOrder:
        return SubmissionOrder(
            model="MiniMax-H3", fields={"prompt": "A boat", "duration": 4, "resolution": "2K"}
        )

    @pytest.fixture
    def bad_order(self) -> SubmissionOrder:
        return SubmissionOrder(
            model="MiniMax-H3", fields={"prompt": "A boat", "duration": 4, "resolution": "2K"}
        )


class TestMinimaxSubject(TestMinimaxFirstVersion):
    picture_field = "subject_reference"

    @pytest.fixture
    def order(self) -> SubmissionOrder:
        return SubmissionOrder(model="S2V-01", fields={"prompt": "She waves"})

    @pytest.fixture
    def bad_order(self) -> SubmissionOrder:
        return SubmissionOrder(model="S2V-01", fields={"prompt": "She waves", "duration": 6})
