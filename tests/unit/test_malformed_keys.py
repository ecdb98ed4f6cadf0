"""Whatever stands where a key should be: it is sent if a header can carry it, and else never quoted."""

from __future__ import annotations

import asyncio
import base64
import logging
import traceback
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.redaction import Redactor
from hailuo_desktop.logbook import RedactingFormatter
from hailuo_desktop.providers.api_client import checked_key
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.storage.secret_store import KeyPlace, KeySource, SecretStore, clean_key
from hailuo_desktop.storage.system_keyring import SERVICE, SystemKeyring
from hailuo_desktop.wording import describe
from tests.support.canary import CANARY, found_in
from tests.support.keyring_backends import GoodBackend

UNSENDABLE = [
    *"\n\r\t\0\x1b\x7f\v\f \x1c\x85\xa0éßж短鍵😀",
    "\r\n",
    "\r\nX-Evil: 1\r\n",
    "\u200b",
    "\u2028",
    "\u202e",
    "\ufeff",
    "\ud800",
    "\udfff",
    "１",
]
"""What no header can carry, or no key has inside."""


def malformed() -> list[str]:
    """Good keys with something bad in them, too short ones, and too long ones."""
    inside = [CANARY[:at] + bad + CANARY[at:] for at, bad in product((1, 6, 12, 20, 27, 31), UNSENDABLE)]
    repeated = [CANARY + bad + CANARY for bad in UNSENDABLE]
    short = ["Bearer x", "Bearer ", "bearer", "x", "", " ", "1234567", "Bearer 1234567", "\n" * 20]
    long = [(CANARY * 400)[:length] for length in (513, 514, 1000, 1279, 1280, 1281, 2560, 4096, 10_000)]
    return [*inside, *repeated, *short, *long]


MALFORMED = malformed()


def everything_told(error: BaseException) -> str:
    return "".join(
        [str(error), repr(error), repr(vars(error)), *traceback.format_exception(error), str(describe(error))]
        if isinstance(error, AppError)
        else traceback.format_exception(error)
    )


async def refusals(text: str) -> list[AppError]:
    """How every part refuses it: as one typed in, in the environment, and in the keyring."""
    backend = GoodBackend()
    keyring = SystemKeyring(lambda: backend)
    told: list[str] = []
    desk = KeyDesk(SecretStore({}, keyring), told.append)
    in_environment = KeyDesk(SecretStore({"ATLASCLOUD_API_KEY": text}, keyring), told.append)
    found = []

    async def refuse(work: object) -> None:
        with pytest.raises(AppError) as caught:
            await work  # type: ignore[misc]
        found.append(caught.value)

    for sync in (clean_key, checked_key):
        with pytest.raises(AppError) as caught:
            sync(text)
        found.append(caught.value)
    await refuse(desk.store("atlas", text))
    assert backend.entries == {}
    backend.entries[SERVICE, "atlas"] = text
    if text.strip():
        await refuse(in_environment.key_for("atlas"))
        await refuse(desk.key_for("atlas"))
        assert (await desk.status("atlas")).problem is not None
    assert await desk.mark_for("atlas") == ""
    assert told == []
    return found


def test_there_are_enough_of_them() -> None:
    assert len(set(MALFORMED)) == len(MALFORMED) >= 200


def test_none_is_sent_kept_or_quoted(caplog: pytest.LogCaptureFixture) -> None:
    """200 of them at every door, with everything logged."""
    caplog.set_level(logging.DEBUG)

    async def body() -> None:
        for text in MALFORMED:
            for error in await refusals(text):
                kinds = (ErrorKind.KEY_MALFORMED, ErrorKind.KEY_TOO_LONG, ErrorKind.KEY_MISSING)
                assert error.kind in kinds, repr(text)
                assert found_in(everything_told(error)) == [], repr(text)
                assert describe(error).next_step

    asyncio.run(body())
    assert found_in(caplog.text) == []


def test_the_sentence_says_what_is_wrong() -> None:
    for text, words in ((f"{CANARY}\nx", "a character that cannot be sent"), (CANARY * 20, "too long")):
        with pytest.raises(AppError) as caught:
            clean_key(text)
        assert words in describe(caught.value).text
        assert "charged" in describe(caught.value).charge


@pytest.mark.parametrize("units", [1279, 1280, 1281])
def test_what_the_store_of_windows_could_just_hold_is_too_long_already(units: int) -> None:
    """It takes 1,280 UTF-16 units; a longer one fails there with a message that nobody understands."""
    backend = GoodBackend()
    store = SecretStore({}, SystemKeyring(lambda: backend))
    with pytest.raises(AppError) as caught:
        asyncio.run(store.set("atlas", "k" * units))
    assert caught.value.kind is ErrorKind.KEY_TOO_LONG
    assert "too long for the system's credential store" in describe(caught.value).text
    assert backend.entries == {}


@pytest.mark.parametrize(("length", "fits"), [(511, True), (512, True), (513, False)])
def test_the_longest_key_that_is_taken_fits_every_store(length: int, fits: bool) -> None:
    backend = GoodBackend()
    store = SecretStore({}, SystemKeyring(lambda: backend))
    key = ("~!k" * 200)[:length]
    assert len(key.encode("utf-16-le")) // 2 <= 1280
    if fits:
        assert asyncio.run(store.set("atlas", key)) == KeyPlace(KeySource.KEYRING)
        assert backend.entries == {(SERVICE, "atlas"): key}
    else:
        with pytest.raises(AppError):
            asyncio.run(store.set("atlas", key))


@pytest.fixture
def log() -> Iterator[list[str]]:
    """The lines of a log of everything at DEBUG, as the log file would have them."""
    lines: list[str] = []
    redact = Redactor()
    formatter = RedactingFormatter(redact)

    class Keeping(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(formatter.format(record))

    handler = Keeping()
    root, ours = logging.getLogger(), logging.getLogger("hailuo_desktop")
    levels = root.level, ours.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    ours.setLevel(logging.DEBUG)
    yield lines
    root.removeHandler(handler)
    root.setLevel(levels[0])
    ours.setLevel(levels[1])


@settings(max_examples=1000, deadline=None)
@given(st.one_of(st.text(min_size=12, max_size=64), st.text(max_size=40).map(lambda more: CANARY + more)))
def test_any_text_as_a_key_is_used_or_refused_and_told_by_nobody(text: str) -> None:
    """1,000 of them, through whatever handles a key, and then through an error that quotes it."""
    redact = Redactor()
    desk = KeyDesk(SecretStore({"ATLASCLOUD_API_KEY": text}), redact.hide)

    async def ask() -> str | None:
        return await desk.key_for("atlas")

    try:
        key = asyncio.run(ask())
    except AppError as error:
        if CANARY in text:  # other texts may stand in tracebacks by chance
            assert found_in(everything_told(error)) == []  # noqa: PT017
        return
    if key is None:
        assert not text.strip()
        return
    assert checked_key(key) == key
    formatter = RedactingFormatter(redact)
    in_base64 = base64.b64encode(f"Bearer {key}".encode()).decode()
    record = logging.LogRecord("x", logging.DEBUG, "", 1, "%s %r %s", (key, key, in_base64), None)
    assert found_in(formatter.format(record), key) == []


def test_nothing_is_logged_about_a_key_that_is_stored_used_and_removed(log: list[str]) -> None:
    backend = GoodBackend()
    desk = KeyDesk(SecretStore({}, SystemKeyring(lambda: backend)))

    async def body() -> None:
        await desk.store("atlas", f" Bearer {CANARY}\n")
        assert await desk.key_for("atlas") == CANARY
        await desk.delete("atlas")
        logging.getLogger("hailuo_desktop").debug("over")

    asyncio.run(body())
    assert "over" in "".join(log)
    assert found_in("".join(log)) == []
