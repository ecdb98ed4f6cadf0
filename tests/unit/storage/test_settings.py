"""Settings: kept whole, and a file that is broken is neither believed nor destroyed."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.proxy import ProxyChoice
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.storage.settings import (
    FileSettings,
    PlayerSettings,
    Settings,
    SettingsStore,
    SpendingLimits,
    WindowSettings,
)
from hailuo_desktop.wording import describe


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
    (kept,) = (p for p in tmp_path.iterdir() if p.name != "settings.json")
    assert kept.read_bytes() == content
    assert store.damage is not None
    assert store.damage.facts == {"set_aside": str(kept)}
    assert str(kept) in describe(store.damage).text


@pytest.mark.parametrize(
    ("broken", "lost"),
    [
        ('"look": "pink"', {"look": "system"}),
        ('"look": null', {"look": "system"}),
        ('"jobs_at_once": "many"', {"jobs_at_once": 3}),
        ('"updates_looked_at": "lately"', {"updates_looked_at": None}),
        ('"recent_pictures": {"0": "/lake.png"}', {"recent_pictures": ()}),
        ('"player": [1]', {"player": PlayerSettings()}),
        ('"player": {"volume": 7, "muted": true}', {"player": PlayerSettings(muted=True)}),
        ('"limits": {"day": "2.50", "month": "much"}', {"limits": SpendingLimits(day=Decimal("2.50"))}),
    ],
)
def test_one_broken_field_takes_no_other_with_it(
    tmp_path: Path, broken: str, lost: dict[str, object]
) -> None:
    whole = Settings(
        provider="atlas",
        look="dark",
        jobs_at_once=5,
        minimax_region="mainland",
        updates_looked_at=datetime(2026, 11, 20, tzinfo=UTC),
        limits=SpendingLimits(day=Decimal("2.50"), month=Decimal(9)),
        player=PlayerSettings(volume=0.25, muted=True),
        window=WindowSettings(geometry="AAAA", splitters={"body": "BBBB"}),
        recent_pictures=("/home/me/湖.png",),
        files=FileSettings(pattern="{prompt}", earlier=("/old",)),
        proxy=ProxyChoice(mode="manual", address="http://proxy.test:3128"),
    )
    path = tmp_path / "settings.json"
    store = SettingsStore(path)
    store.save(whole)
    # What comes twice counts as it comes last.
    data = path.read_bytes().rstrip().removesuffix(b"}").rstrip() + b", " + broken.encode() + b"}"
    path.write_bytes(data)
    expected = msgspec.structs.replace(whole, **lost)
    assert store.peek() == expected
    assert path.read_bytes() == data, "looking changes nothing"
    assert store.load() == expected
    assert store.damage is not None
    assert Path(str(store.damage.facts["set_aside"])).read_bytes() == data
    again = SettingsStore(path)
    assert again.load() == expected, "what was saved of it stays"
    assert again.damage is None, "and it is said once"


def test_where_nothing_can_be_written_it_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path, __: Path) -> Path:
        raise PermissionError

    path = tmp_path / "settings.json"
    path.write_bytes(b'{"look": "dark", "jobs_at_once": 0}')
    monkeypatch.setattr(Path, "replace", refuse)
    store = SettingsStore(path)
    assert store.load() == Settings(look="dark")
    assert store.damage is None, "nothing was set aside"


def test_settings_of_a_later_version_are_understood_as_far_as_known(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b'{"look": "dark", "hologram": true}')
    assert SettingsStore(path).load() == Settings(look="dark")


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    paths = app_paths({"HAILUO_DESKTOP_HOME": str(tmp_path / "甲 乙")})
    for path in (paths.journal, paths.settings, paths.thumbnails, paths.logs, paths.videos, paths.owners):
        assert path.is_relative_to(tmp_path / "甲 乙")
