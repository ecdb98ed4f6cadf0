"""A key from the command line into a real keyring daemon and from there to the provider, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.atlas_simulator import KEY
from tests.support.program import Program
from tests.support.session_bus import Keyring, keyring_available, session_bus
from tests.support.simulator_process import simulator_process
from tests.support.videos import make_clip

pytestmark = pytest.mark.skipif(not keyring_available(), reason="no gnome-keyring-daemon here")


def test_a_key_is_kept_used_and_removed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with (
        session_bus(Keyring.UNLOCKED) as bus,
        simulator_process(videos=[make_clip(tmp_path / "clip.mp4")]) as simulator,
    ):
        program = Program(home, **bus, HAILUO_ATLAS_URL=simulator.origin)
        program.environ["HAILUO_DESKTOP_HOME"] = str(home)
        kept = program.run("key", "set", "atlas", "--json", stdin=f"  Bearer {KEY}\n")
        assert kept.code == 0, kept.err
        assert kept.json == {"provider": "atlas", "kept": True, "source": "keyring", "reason": None}
        assert program.run("key", "status", "atlas", "--json").json["source"] == "keyring"
        done = program.run("generate", "--prompt", "a lake", "--json")
        assert done.code == 0, done.err
        assert done.json["provider"] == "atlas"
        assert program.run("key", "delete", "atlas").code == 0
        assert program.run("key", "status", "atlas").code == 5
        for run in (kept, done):
            assert KEY not in run.out + run.err
    for path in home.rglob("*"):
        assert not path.is_file() or KEY.encode() not in path.read_bytes(), path
