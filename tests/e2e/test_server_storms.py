"""Hours of trouble at the provider, in fake time: looks become rare, nothing is lost, nothing paid twice."""

from __future__ import annotations

from pathlib import Path

from tests.support.relayed_world import WORLDS, World, in_worlds
from tests.support.storms import live_through

SEQUENCES = 120
"""The soak has five hundred."""


def test_no_sequence_of_refusals_and_server_errors_costs_twice_or_loses_a_clip(tmp_path: Path) -> None:
    async def body(here: World, number: int) -> None:
        assert await live_through(here, range(number, SEQUENCES, WORLDS)) == []

    in_worlds(tmp_path, body)
