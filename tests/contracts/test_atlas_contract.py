"""Atlas Cloud keeps the contract of providers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.atlas import AtlasProvider
from hailuo_desktop.providers.base import PictureUpload, Provider, SubmissionOrder
from hailuo_desktop.providers.http import ClientFactory
from tests.contracts.provider_contract import ProviderContract
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.pictures import save_picture
from tests.support.videos import make_clip


class TestAtlas(ProviderContract):
    @pytest.fixture
    def simulator(self, tmp_path: Path) -> Iterator[AtlasSimulator]:
        clip = make_clip(tmp_path / "served.mp4")
        with AtlasSimulator(videos=[clip]) as simulator:
            simulator.set(states=["created", "processing", "pending", "processing", "completed"])
            yield simulator

    @pytest.fixture
    def provider(self, simulator: AtlasSimulator) -> Provider:
        return AtlasProvider(ClientFactory(), simulator.key_source, origin=simulator.origin)

    @pytest.fixture
    def order(self) -> SubmissionOrder:
        return SubmissionOrder(
            model="minimax/hailuo-02/standard",
            fields={"prompt": "A boat [Push in]", "duration": 6, "enable_prompt_expansion": False},
        )

    @pytest.fixture
    def bad_order(self) -> SubmissionOrder:
        return SubmissionOrder(model="minimax/hailuo-02/standard", fields={"duration": 7})

    @pytest.fixture
    def picture(self, tmp_path: Path) -> PictureUpload:
        return PictureUpload(
            field="image", path=save_picture(tmp_path / "picture.png"), media_type="image/png"
        )

    def test_the_key_is_shown_nowhere(self, simulator: AtlasSimulator) -> None:
        async def wrong_key() -> str:
            return "apikey-wrong-canary"

        provider = AtlasProvider(ClientFactory(), wrong_key, origin=simulator.origin)

        async def work() -> str:
            with pytest.raises(AppError) as failure:
                await provider.check_key()
            assert failure.value.kind is ErrorKind.KEY_REFUSED
            return repr(provider) + repr(vars(provider)) + repr(vars(failure.value)) + str(failure.value)

        told = self.run(provider, work)
        assert "canary" not in told
        assert KEY not in told
