"""Settings take effect at once in the parts that are at work, and break nothing that is under way."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Awaitable, Callable
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.proxy import ProxyChoice
from hailuo_desktop.parts import Parts, build_parts, lay_foundation
from hailuo_desktop.storage.proxy_password import ProxyPassword
from hailuo_desktop.storage.settings import FileSettings, Settings, SettingsStore, SpendingLimits
from hailuo_desktop.storage.system_keyring import KeyringTrouble, SystemKeyring
from tests.support.builders import a_job
from tests.support.keyring_backends import GoodBackend, RaisingBackend

ELSEWHERE = "https://gateway.example.test"


def run(work: Callable[[Parts, Settings], Awaitable[None]], **environ: str) -> None:
    """Do the work with all parts of the program, open."""

    async def body() -> None:
        variables = dict(os.environ) | environ
        foundation = lay_foundation(variables)
        parts = build_parts(variables, foundation)
        await parts.open()
        try:
            await work(parts, foundation.settings)
        finally:
            await parts.close()

    asyncio.run(body())


def changed(settings: Settings, **changes: object) -> Settings:
    return msgspec.structs.replace(settings, **changes)


def test_the_folder_and_the_limits(tmp_path: Path) -> None:
    async def work(parts: Parts, settings: Settings) -> None:
        desk = parts.settings
        files = desk.with_videos(settings.files, tmp_path / "new")
        limits = SpendingLimits(day=Decimal(3))
        desk.apply(changed(settings, files=files, limits=limits))
        assert desk.videos == tmp_path / "new"
        assert parts.labels.folder.parent == tmp_path / "new"
        assert parts.budget.limits == limits

    run(work)


def test_the_folders_of_before_are_remembered_once_and_the_latest_first(tmp_path: Path) -> None:
    async def work(parts: Parts, settings: Settings) -> None:
        files, desk = settings.files, parts.settings
        for name in ("a", "b", "a", "c"):
            files = desk.with_videos(files, tmp_path / name)
        assert files.videos == str(tmp_path / "c")
        assert files.earlier == (str(tmp_path / "a"), str(tmp_path / "b"))
        files = desk.with_videos(files, parts.paths.videos)
        assert files.videos == ""
        assert files.earlier[0] == str(tmp_path / "c")

    run(work)


def test_a_folder_that_cannot_be_written_to_is_refused(tmp_path: Path) -> None:
    async def work(parts: Parts, _: Settings) -> None:
        (tmp_path / "file").write_text("in the way")
        with pytest.raises(AppError) as caught:
            parts.settings.check_folder(tmp_path / "file")
        assert caught.value.kind is ErrorKind.FOLDER_UNWRITABLE

    run(work)


def test_a_start_takes_them_up(tmp_path: Path) -> None:
    """Of the window and of a command alike: both are made of these parts."""
    store = SettingsStore(lay_foundation(os.environ).paths.settings)
    proxy = ProxyChoice(mode="manual", address="http://127.0.0.1:9")
    store.save(Settings(files=FileSettings(videos=str(tmp_path / "mine")), atlas_url=ELSEWHERE, proxy=proxy))

    async def work(parts: Parts, _: Settings) -> None:
        tried = (await parts.network.test())["atlas"]
        assert isinstance(tried, AppError)
        assert tried.facts["proxy"] == "127.0.0.1"
        assert parts.settings.videos == tmp_path / "mine"
        assert parts.providers["atlas"].address == ELSEWHERE  # type: ignore[attr-defined]

    run(work)


def test_a_folder_without_a_root_counts_as_none() -> None:
    store = SettingsStore(lay_foundation(os.environ).paths.settings)
    store.save(Settings(files=FileSettings(videos="clips", earlier=("old",))))

    async def work(parts: Parts, _: Settings) -> None:
        assert parts.settings.videos == parts.paths.videos

    run(work)


class TestPlaces:
    def test_a_provider_is_asked_elsewhere_at_once(self) -> None:
        async def work(parts: Parts, settings: Settings) -> None:
            desk = parts.settings
            desk.apply(changed(settings, atlas_url=ELSEWHERE))
            assert desk.waiting == {"atlas"}
            assert await desk.move() == {"atlas"}
            assert desk.waiting == frozenset()
            assert parts.providers["atlas"].address == ELSEWHERE  # type: ignore[attr-defined]

        run(work)

    def test_not_while_clips_are_under_way_there(self) -> None:
        """They are looked for where they were sent."""

        async def work(parts: Parts, settings: Settings) -> None:
            desk, atlas = parts.settings, parts.providers["atlas"]
            before = atlas.address  # type: ignore[attr-defined]
            job = a_job(state=JobState.RENDERING, remote_id="pred-1")
            await parts.store.add(job, "")
            desk.apply(changed(settings, atlas_url=ELSEWHERE, minimax_region="mainland"))
            assert await desk.move() == {"minimax"}
            assert desk.waiting == {"atlas"}
            assert atlas.address == before  # type: ignore[attr-defined]
            await parts.store.advance(msgspec.structs.replace(job, state=JobState.FAILED))
            assert await desk.move() == {"atlas"}
            assert atlas.address == ELSEWHERE  # type: ignore[attr-defined]

        run(work)

    def test_the_region_changes_host_and_currency_and_back(self) -> None:
        async def work(parts: Parts, settings: Settings) -> None:
            desk, minimax = parts.settings, parts.providers["minimax"]
            usual = parts.catalogue.families("minimax")
            for region, host, currency in (
                ("mainland", "https://api.minimaxi.com", "CNY"),
                ("global", "https://api.minimax.io", "USD"),
            ):
                desk.apply(changed(settings, minimax_region=region))
                desk.apply(changed(settings, minimax_region=region))
                await desk.move()
                assert minimax.address == host  # type: ignore[attr-defined]
                assert {spec.currency for spec in parts.catalogue.families("minimax")} == {currency}
                settings = changed(settings, minimax_region=region)
            assert parts.catalogue.families("minimax") == usual

        run(work)

    def test_the_environment_goes_before(self) -> None:
        async def work(parts: Parts, settings: Settings) -> None:
            desk = parts.settings
            assert desk.places["atlas"].variable == "HAILUO_ATLAS_URL"
            assert desk.places["minimax"].variable == ""
            desk.apply(changed(settings, atlas_url=ELSEWHERE))
            await desk.move()
            assert parts.providers["atlas"].address == "http://127.0.0.1:9"  # type: ignore[attr-defined]

        run(work, HAILUO_ATLAS_URL="http://127.0.0.1:9")

    @pytest.mark.parametrize("address", ["http://gateway.example.test", "nonsense", "https://a@b.test"])
    def test_an_address_that_would_show_the_key_is_refused(self, address: str) -> None:
        async def work(parts: Parts, _: Settings) -> None:
            with pytest.raises(AppError) as caught:
                parts.settings.check_address(address)
            assert caught.value.kind is ErrorKind.ADDRESS_INVALID

        run(work)


def test_a_try_names_each_provider_and_says_why_one_is_not_reached() -> None:
    """Nobody listens at the proxy, and nothing goes round it."""

    async def work(parts: Parts, settings: Settings) -> None:
        choice = ProxyChoice(mode="manual", address="http://127.0.0.1:9")
        parts.settings.apply(changed(settings, proxy=choice))
        results = await parts.network.test()
        assert set(results) == {"atlas", "minimax"}
        for result in results.values():
            assert isinstance(result, AppError)
            assert result.kind is ErrorKind.UNREACHABLE
            assert result.facts["proxy"] == "127.0.0.1"

    run(work)


class TestThePassword:
    def test_it_is_in_the_keyring_and_hidden_from_logs(self) -> None:
        backend, hidden = GoodBackend(), list[str]()

        async def body() -> None:
            password = ProxyPassword(SystemKeyring(lambda: backend), hidden.append)
            assert await password.get() == ""
            assert await password.set("proxy-password") is None
            assert list(backend.entries.values()) == ["proxy-password"]
            again = ProxyPassword(SystemKeyring(lambda: backend), hidden.append)
            assert await again.get() == "proxy-password"
            assert await again.set("") is None
            assert backend.entries == {}

        asyncio.run(body())
        assert set(hidden) == {"proxy-password"}

    def test_where_the_keyring_fails_it_holds_for_now(self) -> None:
        async def body() -> None:
            keyring = SystemKeyring(lambda: RaisingBackend(RuntimeError()))
            password = ProxyPassword(keyring)
            assert await password.get() == ""
            assert isinstance(await password.set("proxy-password"), KeyringTrouble)
            assert await password.get() == "proxy-password"

        asyncio.run(body())

    def test_one_that_is_set_while_the_keyring_is_asked_stays(self) -> None:
        """As when somebody types it as soon as the page is open."""
        began, go_on = threading.Event(), threading.Event()

        class Slow(GoodBackend):
            def get_password(self, service: str, username: str) -> str | None:
                found = super().get_password(service, username)
                began.set()
                go_on.wait(timeout=60)
                return found

        async def body() -> None:
            password = ProxyPassword(SystemKeyring(Slow))
            asked = asyncio.ensure_future(password.get())
            await asyncio.to_thread(began.wait, 60)
            keeping = asyncio.ensure_future(password.set("proxy-password"))
            await asyncio.sleep(0)
            go_on.set()
            assert await asked == "proxy-password"
            await keeping
            assert await password.get() == "proxy-password"

        asyncio.run(body())
