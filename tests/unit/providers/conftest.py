"""What the provider tests share: the simulator, a clip it serves, a picture to send."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hailuo_desktop.providers.atlas import AtlasProvider
from hailuo_desktop.providers.base import PictureUpload
from hailuo_desktop.providers.http import ClientFactory
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.pictures import save_picture
from tests.support.videos import make_clip


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clips") / "clip.mp4")


@pytest.fixture(scope="session")
def clients() -> ClientFactory:
    return ClientFactory()


@pytest.fixture
def simulator(clip: Path) -> Iterator[AtlasSimulator]:
    with AtlasSimulator(videos=[clip]) as simulator:
        yield simulator


@pytest.fixture
def atlas(simulator: AtlasSimulator, clients: ClientFactory) -> AtlasProvider:
    return AtlasProvider(clients, simulator.key_source, origin=simulator.origin)


@pytest.fixture
def picture(tmp_path: Path) -> PictureUpload:
    return PictureUpload(field="image", path=save_picture(tmp_path / "in.png"), media_type="image/png")
