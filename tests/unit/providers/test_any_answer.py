"""Whatever a server answers, to whatever question: a typed value or a typed error, and never the key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.any_answers import ENDPOINTS, AnyServer
from tests.support.pictures import save_picture

ANSWERS = {"balance": 500, "price": 500}
"""The rest gets FEWER; the soak gives each ten thousand."""
FEWER = 300


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AnyServer]:
    server = AnyServer(save_picture(tmp_path_factory.mktemp("pictures") / "in.png"))
    yield server
    server.stop()


@pytest.mark.parametrize("endpoint", ENDPOINTS)
def test_any_answer(server: AnyServer, endpoint: str) -> None:
    server.ends.clear()
    server.try_any(endpoint, ANSWERS.get(endpoint, FEWER))
    assert len(server.ends) > 1, "all answers meant the same: the test is none"
