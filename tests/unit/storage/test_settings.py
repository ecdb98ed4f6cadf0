"""Settings: kept whole, and a file that is broken is neither believed nor destroyed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.storage.settings import PlayerSettings, Settings, SettingsStore


def test_settings_come_back(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "config" / "settings.json")
    assert store.load() == Settings()
    wanted = Settings(provider="atlas", look="dark", jobs_at_once=5, player=PlayerSettings(volume=0.25))
    store.save(wanted)
    assert store.load() == wanted
    assert [path.name for path in (tmp_path / "config").iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"jobs_at_once": 0}', b'{"look": "pink"}', b"[]", b"\xff\xfe", b"[" * 100_000]
)
def test_a_broken_file_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    store = SettingsStore(path)
    assert store.load() == Settings()
    store.save(Settings(look="dark"))
    kept = [p for p in tmp_path.iterdir() if p.name != "settings.json"]
    assert [p.read_bytes() for p in kept] == [content]


def test_settings_of_a_later_version_are_understood_as_far_as_known(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b'{"look": "dark", "hologram": true}')
    assert SettingsStore(path).load() == Settings(look="dark")


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    paths = app_paths({"HAILUO_DESKTOP_HOME": str(tmp_path / "甲 乙")})
    for path in (paths.journal, paths.settings, paths.thumbnails, paths.logs, paths.videos, paths.owners):
        assert path.is_relative_to(tmp_path / "甲 乙")
