"""Where keys live, with keyrings that work, fail, hang, lie, or are not there."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring import errors

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.storage.secret_store import (
    KeyPlace,
    KeySource,
    KeyStatus,
    SecretStore,
    StoredKey,
    clean_key,
)
from hailuo_desktop.storage.system_keyring import SERVICE, Backend, KeyringTrouble, SystemKeyring
from tests.support.keyring_backends import ForgetfulBackend, GoodBackend, OddBackend, RaisingBackend

KEY = "apikey-0123456789abcdef"
OTHER = "apikey-fedcba9876543210"


def store_on(backend: Backend | None, environment: Mapping[str, str] | None = None) -> SecretStore:
    return SecretStore(environment or {}, SystemKeyring(lambda: backend))


def assert_nowhere(key: str, error: BaseException) -> None:
    told = [str(error), repr(error), repr(error.args), repr(vars(error)), *traceback.format_exception(error)]
    assert not any(key in text for text in told)
    assert error.__cause__ is None
    assert error.__context__ is None


class TestCleanKey:
    @pytest.mark.parametrize(
        "text", [KEY, f"  {KEY}\r\n", f"Bearer {KEY}", f"\tbearer   {KEY} ", f"BEARER {KEY}"]
    )
    def test_takes_what_people_paste(self, text: str) -> None:
        assert clean_key(text) == KEY

    @pytest.mark.parametrize("length", [8, 9, 511, 512])
    def test_takes_every_length_a_key_can_have(self, length: int) -> None:
        assert clean_key("k" * length) == "k" * length

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("", ErrorKind.KEY_MALFORMED),
            ("k" * 7, ErrorKind.KEY_MALFORMED),
            ("Bearer", ErrorKind.KEY_MALFORMED),
            ("Bearer short", ErrorKind.KEY_MALFORMED),
            ("my key is 12345678", ErrorKind.KEY_MALFORMED),
            ("first-line\nsecond-line", ErrorKind.KEY_MALFORMED),
            ("with-a-nul-\0-inside", ErrorKind.KEY_MALFORMED),
            ("with-an-é-inside", ErrorKind.KEY_MALFORMED),
            ("zero-width-\u200b-space", ErrorKind.KEY_MALFORMED),
            ("lone-surrogate-\ud800", ErrorKind.KEY_MALFORMED),
            ("delete-\x7f-character", ErrorKind.KEY_MALFORMED),
            ("k" * 513, ErrorKind.KEY_TOO_LONG),
            ("k" * 1281, ErrorKind.KEY_TOO_LONG),
            ("k" * 10_000, ErrorKind.KEY_TOO_LONG),
        ],
    )
    def test_refuses_what_cannot_be_a_key(self, text: str, kind: ErrorKind) -> None:
        with pytest.raises(AppError) as caught:
            clean_key(text)
        assert caught.value.kind is kind

    @given(st.text(min_size=8, max_size=600))
    def test_gives_a_key_a_header_can_carry_or_an_error_without_it(self, text: str) -> None:
        try:
            key = clean_key(text)
        except AppError as error:
            # Digits and the like would be found in file names and line numbers.
            if len(text.strip()) >= 20:
                assert_nowhere(text.strip(), error)
        else:
            assert key.isascii()
            assert key.isprintable()
            assert " " not in key
            assert 8 <= len(key) <= 512

    def test_leaves_no_trace_in_a_traceback_that_shows_variables(self) -> None:
        with pytest.raises(AppError) as caught:
            clean_key("secret-\n-canary")
        trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
        shown = [frame.locals for frame in trace.stack if frame.name == "clean_key"]
        assert shown
        assert not any("canary" in str(variables) for variables in shown)


class TestOrder:
    def test_a_key_goes_to_the_keyring_and_comes_back(self) -> None:
        backend = GoodBackend()

        async def body() -> None:
            store = store_on(backend)
            assert await store.get("atlas") is None
            assert await store.status("atlas") == KeyStatus(None)
            assert await store.set("atlas", f" Bearer {KEY}\n") == KeyPlace(KeySource.KEYRING)
            assert await store.get("atlas") == StoredKey(KEY, KeySource.KEYRING)
            assert await store.status("atlas") == KeyStatus(KeySource.KEYRING)
            assert await store.get("minimax") is None
            await store.delete("atlas")
            await store.delete("atlas")
            assert await store.get("atlas") is None

        asyncio.run(body())
        assert backend.threads == {"keyring"}

    def test_the_environment_goes_first(self) -> None:
        backend = GoodBackend()
        backend.entries[SERVICE, "atlas"] = OTHER

        async def body() -> None:
            store = store_on(backend, {"ATLASCLOUD_API_KEY": f"{KEY}\n", "MINIMAX_API_KEY": "  "})
            assert await store.get("atlas") == StoredKey(KEY, KeySource.ENVIRONMENT)
            assert await store.status("atlas") == KeyStatus(KeySource.ENVIRONMENT)
            assert await store.get("minimax") is None

        asyncio.run(body())

    def test_the_keyring_is_left_alone_when_the_environment_has_the_key(self) -> None:
        store = store_on(RaisingBackend(AssertionError()), {"ATLASCLOUD_API_KEY": KEY})
        assert asyncio.run(store.get("atlas")) == StoredKey(KEY, KeySource.ENVIRONMENT)

    def test_a_key_changed_elsewhere_is_seen_at_once(self) -> None:
        backend = GoodBackend()

        async def body() -> None:
            store = store_on(backend)
            await store.set("atlas", KEY)
            backend.entries[SERVICE, "atlas"] = OTHER
            assert await store.get("atlas") == StoredKey(OTHER, KeySource.KEYRING)

        asyncio.run(body())

    @pytest.mark.parametrize("text", ["not a key at all", "ключ-ключ-ключ", "k" * 600])
    @pytest.mark.parametrize("source", [KeySource.ENVIRONMENT, KeySource.KEYRING])
    def test_what_cannot_be_a_key_is_neither_used_nor_taken_for_none(
        self, text: str, source: KeySource
    ) -> None:
        backend = GoodBackend()
        backend.entries[SERVICE, "atlas"] = text
        store = store_on(backend, {"ATLASCLOUD_API_KEY": text} if source is KeySource.ENVIRONMENT else {})
        with pytest.raises(AppError) as caught:
            asyncio.run(store.get("atlas"))
        assert caught.value.kind in (ErrorKind.KEY_MALFORMED, ErrorKind.KEY_TOO_LONG)
        assert caught.value.facts == {"provider": "atlas", "source": source.value}
        assert_nowhere(text, caught.value)
        assert asyncio.run(store.status("atlas")) == KeyStatus(source, problem=caught.value.kind)

    def test_a_malformed_key_changes_nothing(self) -> None:
        async def body() -> None:
            store = store_on(GoodBackend())
            await store.set("atlas", KEY)
            with pytest.raises(AppError):
                await store.set("atlas", "no good")
            assert await store.get("atlas") == StoredKey(KEY, KeySource.KEYRING)

        asyncio.run(body())

    def test_nothing_shown_holds_the_key(self) -> None:
        async def body() -> None:
            for backend in (GoodBackend(), None):
                store = store_on(backend)
                shown = [
                    await store.set("atlas", KEY),
                    await store.get("atlas"),
                    await store.status("atlas"),
                    store,
                ]
                assert KEY not in repr(shown)
                assert KEY not in f"{shown[1]!s}"

        asyncio.run(body())


class PromptDismissedException(Exception):  # noqa: N818 - the name that SecretStorage gives it
    """As SecretStorage raises it."""


def caused_by(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


BROKEN: Mapping[str, tuple[Callable[[], Backend | None], KeyringTrouble]] = {
    "none": (lambda: None, KeyringTrouble.MISSING),
    "fail": (lambda: RaisingBackend(errors.NoKeyringError("no backend")), KeyringTrouble.MISSING),
    "locked": (lambda: RaisingBackend(errors.KeyringLocked("locked")), KeyringTrouble.LOCKED),
    "dismissed": (
        lambda: RaisingBackend(caused_by(errors.InitError("Prompt dismissed.."), PromptDismissedException())),
        KeyringTrouble.DENIED,
    ),
    "init": (lambda: RaisingBackend(errors.InitError("no collection")), KeyringTrouble.FAILED),
    "raises": (lambda: RaisingBackend(RuntimeError(f"cannot store {KEY}")), KeyringTrouble.FAILED),
    "exits": (lambda: RaisingBackend(SystemExit(1)), KeyringTrouble.FAILED),
}


class TestBrokenKeyrings:
    @pytest.mark.parametrize("name", BROKEN)
    def test_the_key_is_kept_for_the_session_and_the_reason_told(
        self, name: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        make, trouble = BROKEN[name]
        caplog.set_level(logging.DEBUG)

        async def body() -> None:
            store = store_on(make())
            with pytest.raises(AppError) as caught:
                await store.get("atlas")
            assert caught.value.kind is ErrorKind.KEYRING_UNAVAILABLE
            assert caught.value.facts == {"provider": "atlas", "trouble": trouble.value}
            assert await store.status("atlas") == KeyStatus(None, trouble)
            assert await store.set("atlas", KEY) == KeyPlace(KeySource.SESSION, trouble)
            assert await store.get("atlas") == StoredKey(KEY, KeySource.SESSION)
            assert await store.status("atlas") == KeyStatus(KeySource.SESSION, trouble)
            with pytest.raises(AppError) as caught:
                await store.delete("atlas")
            assert caught.value.kind is ErrorKind.KEYRING_UNAVAILABLE
            assert await store.status("atlas") == KeyStatus(None, trouble)

        asyncio.run(body())
        assert KEY not in caplog.text

    def test_a_keyring_that_forgets_is_found_out(self) -> None:
        async def body() -> None:
            store = store_on(ForgetfulBackend())
            assert await store.set("atlas", KEY) == KeyPlace(KeySource.SESSION, KeyringTrouble.FAILED)
            assert await store.get("atlas") == StoredKey(KEY, KeySource.SESSION)

        asyncio.run(body())

    @pytest.mark.parametrize("answer", [b"bytes-are-no-text", 12345678, ["a", "list"]])
    def test_an_answer_that_is_no_text_is_a_failure(self, answer: object) -> None:
        status = asyncio.run(store_on(OddBackend(answer)).status("atlas"))
        assert status == KeyStatus(None, KeyringTrouble.FAILED)

    def test_a_keyring_that_comes_back_takes_the_next_key(self) -> None:
        found: list[Backend] = []

        async def body() -> None:
            store = SecretStore({}, SystemKeyring(lambda: found[0] if found else None))
            assert (await store.set("atlas", KEY)).source is KeySource.SESSION
            found.append(GoodBackend())
            assert await store.set("atlas", OTHER) == KeyPlace(KeySource.KEYRING)
            assert await store.get("atlas") == StoredKey(OTHER, KeySource.KEYRING)

        asyncio.run(body())
