"""Settings handed on as a file: no secret and nothing of this computer in it, and read as far as possible."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop import APP_ID
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.proxy import ProxyChoice
from hailuo_desktop.storage.settings import (
    ExportSettings,
    FileSettings,
    LabelSettings,
    Settings,
    SpendingLimits,
    WindowSettings,
    merged,
)
from hailuo_desktop.storage.settings_file import LARGEST, read_settings, write_settings

HERE = Settings(
    provider="minimax",
    model="mine",
    look="dark",
    jobs_at_once=5,
    atlas_url="https://gateway.example.test",
    minimax_url="https://other.example.test",
    limits=SpendingLimits(day=Decimal("2.50"), currency="CNY"),
    labels=LabelSettings(on_new=True, words="AI生成", new_since=datetime(2026, 11, 20, tzinfo=UTC)),
    export=ExportSettings(folder="/home/me/films", format="mov"),
    files=FileSettings(videos="/home/me/clips", earlier=("/home/me/old",), pattern="{prompt}"),
    proxy=ProxyChoice(mode="manual", address="http://proxy.test:3128", user="me"),
    less_motion=True,
    recent_pictures=("/home/me/lake.png",),
    window=WindowSettings(geometry="AAAA"),
)


def written(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def holding(tmp_path: Path, **settings: Any) -> Path:
    return written(tmp_path, {"app": APP_ID, "format": 1, "settings": settings})


def test_they_come_back_on_another_computer(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    write_settings(path, HERE)
    there, left_out = read_settings(path, Settings())
    assert left_out == []
    assert there.look == "dark"
    assert there.jobs_at_once == 5
    assert there.limits == HERE.limits
    assert there.labels == msgspec.structs.replace(HERE.labels, new_since=None)
    assert there.files == FileSettings(pattern="{prompt}")
    assert there.proxy == ProxyChoice()
    assert there.less_motion is True


def test_nothing_of_this_computer_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    write_settings(path, HERE)
    data = path.read_bytes()
    for piece in (b"/home/me", b"AAAA", b"example.test", b"proxy", b'"me"', b"_url", b"key", b"recent"):
        assert piece not in data


def test_a_file_from_elsewhere_does_not_say_where_keys_are_sent_nor_where_files_go(tmp_path: Path) -> None:
    path = holding(
        tmp_path,
        atlas_url="https://evil.example.test",
        minimax_url="https://evil.example.test",
        files={"videos": "/tmp/evil", "earlier": ["/"], "pattern": "{model}"},
        proxy={"mode": "manual", "address": "http://evil.example.test:3128", "user": "evil"},
        recent_pictures=["/etc/passwd"],
    )
    there, _ = read_settings(path, HERE)
    assert (there.atlas_url, there.minimax_url) == (HERE.atlas_url, HERE.minimax_url)
    assert there.files == msgspec.structs.replace(HERE.files, pattern="{model}")
    assert there.proxy == HERE.proxy
    assert there.recent_pictures == HERE.recent_pictures


def test_what_cannot_be_understood_stays_as_it_was_and_is_named(tmp_path: Path) -> None:
    path = holding(
        tmp_path,
        look="pink",
        jobs_at_once=4,
        hologram=True,
        limits={"day": "much", "month": "9"},
        labels="none",
        less_motion="yes",
    )
    there, left_out = read_settings(path, HERE)
    assert sorted(left_out) == ["labels", "less_motion", "limits.day", "look"]
    assert there.jobs_at_once == 4
    assert there.look == "dark"
    assert there.limits == msgspec.structs.replace(HERE.limits, month=Decimal(9))


@pytest.mark.parametrize(
    "content",
    [[], {}, {"settings": {}}, {"app": "another", "format": 1, "settings": {}}, {"app": APP_ID, "format": 1}],
)
def test_other_files_are_refused(tmp_path: Path, content: object) -> None:
    with pytest.raises(AppError) as caught:
        read_settings(written(tmp_path, content), HERE)
    assert caught.value.kind is ErrorKind.SETTINGS_UNREADABLE


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"[" * 100_000, b" " * (LARGEST + 1)])
def test_so_is_what_is_no_json(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(data)
    with pytest.raises(AppError):
        read_settings(path, HERE)
    with pytest.raises(AppError):
        read_settings(tmp_path / "missing.json", HERE)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(0, 9) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(Settings.__struct_fields__), _json))
def test_whatever_it_holds_the_settings_can_be_kept_and_read_again(plain: dict[str, object]) -> None:
    there, _ = merged(HERE, json.loads(json.dumps(plain)))
    assert msgspec.json.decode(msgspec.json.encode(there), type=Settings) == there
