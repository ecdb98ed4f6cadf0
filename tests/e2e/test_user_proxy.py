"""The command line behind a company's proxy: the settings hold for it, too, and the login in the keyring."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from hailuo_desktop.domain.proxy import ProxyChoice
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.storage.settings import Settings, SettingsStore
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.certificates import make_certificate
from tests.support.program import Finished, Program
from tests.support.session_bus import Keyring, keyring_available, session_bus
from tests.support.tunnel_proxy import TunnelProxy
from tests.support.videos import make_clip

pytestmark = pytest.mark.skipif(not keyring_available(), reason="no gnome-keyring-daemon here")

PASSWORD = "p@ss:w/rd of a company"
_KEEP = """
import asyncio, sys
from hailuo_desktop.storage.proxy_password import ProxyPassword
from hailuo_desktop.storage.system_keyring import SystemKeyring
sys.exit(asyncio.run(ProxyPassword(SystemKeyring()).set(sys.stdin.readline().rstrip("\\n"))) is not None)
"""
"""What the field for the password does."""


async def keep(program: Program, password: str) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _KEEP, env=program.environ, stdin=asyncio.subprocess.PIPE
    )
    await process.communicate(f"{password}\n".encode())
    assert process.returncode == 0


def test_a_clip_is_made_through_it_and_nothing_goes_round_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    certificate = make_certificate(tmp_path, host="*.example.test")
    clip = make_clip(tmp_path / "served.mp4", size=(320, 180))
    with session_bus(Keyring.UNLOCKED) as bus, AtlasSimulator(videos=[clip]) as simulator:
        simulator.set(states=("completed",))
        hosts = {"api.example.test": simulator.origin, "files.example.test": simulator.storage_origin}
        simulator.storage.origin = "https://files.example.test"
        with TunnelProxy(certificate, f"me:{PASSWORD}", hosts) as proxy:
            environ = bus | {
                "HAILUO_ATLAS_URL": "https://api.example.test",
                "ATLASCLOUD_API_KEY": KEY,
                "SSL_CERT_FILE": str(certificate),
            }
            program = Program(home, **environ)
            program.environ["HAILUO_DESKTOP_HOME"] = str(home)
            choice = ProxyChoice(mode="manual", address=proxy.address, user="me")
            SettingsStore(app_paths(program.environ).settings).save(Settings(proxy=choice))
            asyncio.run(keep(program, "another one"))
            refused = generate(program)
            assert refused.code == 7, refused.err
            assert "did not accept the user name and password" in refused.err
            assert proxy.refused > 0
            assert proxy.tunnels == []
            assert not simulator.jobs, "nothing was sent"
            asyncio.run(keep(program, PASSWORD))
            done = generate(program)
            assert done.code == 0, done.err
            assert Path(done.json["video"]).read_bytes() == clip.read_bytes()
            assert len(simulator.jobs) == 1
            assert set(proxy.tunnels) == {"api.example.test:443", "files.example.test:443"}
    for run in (refused, done):
        assert PASSWORD not in run.out + run.err
    for path in home.rglob("*"):
        assert not path.is_file() or PASSWORD.encode() not in path.read_bytes(), path


def generate(program: Program) -> Finished:
    return program.run("generate", "--provider", "atlas", "--prompt", "a lake", "--json")
