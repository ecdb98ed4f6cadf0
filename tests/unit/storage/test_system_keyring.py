"""The system's keyring: hung, real, locked, absent, and never in plain text."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from hailuo_desktop.storage.secret_store import KeyPlace, KeySource, SecretStore, StoredKey
from hailuo_desktop.storage.system_keyring import SERVICE, KeyringTrouble, SystemKeyring, system_backend
from tests.support.keyring_backends import HangingBackend
from tests.support.session_bus import Keyring, keyring_available, session_bus

KEY = "apikey-0123456789abcdef"
OTHER = "apikey-fedcba9876543210"


@pytest.fixture
def hanging() -> Iterator[HangingBackend]:
    backend = HangingBackend()
    yield backend
    backend.let.set()


class TestHangingKeyring:
    def test_the_wait_ends_and_the_loop_goes_on_meanwhile(self, hanging: HangingBackend) -> None:
        async def body() -> None:
            store = SecretStore({}, SystemKeyring(lambda: hanging, 0.3))
            ticks = 0
            asking = asyncio.ensure_future(store.set("atlas", KEY))
            while not asking.done():
                await asyncio.sleep(0.01)
                ticks += 1
            assert await asking == KeyPlace(KeySource.SESSION, KeyringTrouble.TIMED_OUT)
            assert ticks >= 10
            assert await store.get("atlas") == StoredKey(KEY, KeySource.SESSION)

        asyncio.run(body())

    def test_it_is_asked_once_and_not_waited_for_again(self, hanging: HangingBackend) -> None:
        async def body() -> None:
            store = SecretStore({}, SystemKeyring(lambda: hanging, 0.3))
            assert (await store.status("atlas")).trouble is KeyringTrouble.TIMED_OUT
            began = time.monotonic()
            for _ in range(20):
                assert (await store.status("minimax")).trouble is KeyringTrouble.TIMED_OUT
            assert time.monotonic() - began < 0.25
            assert hanging.calls == 1

        asyncio.run(body())

    def test_it_is_used_again_when_it_wakes_up(self, hanging: HangingBackend) -> None:
        hanging.entries[SERVICE, "atlas"] = KEY

        async def body() -> None:
            store = SecretStore({}, SystemKeyring(lambda: hanging, 0.3))
            assert (await store.status("atlas")).trouble is KeyringTrouble.TIMED_OUT
            hanging.let.set()
            await asyncio.sleep(0.1)
            assert await store.get("atlas") == StoredKey(KEY, KeySource.KEYRING)

        asyncio.run(body())

    def test_a_question_given_up_does_not_spoil_the_next(self, hanging: HangingBackend) -> None:
        hanging.entries[SERVICE, "atlas"] = KEY

        async def body() -> None:
            store = SecretStore({}, SystemKeyring(lambda: hanging))
            asking = asyncio.ensure_future(store.get("atlas"))
            await asyncio.sleep(0.05)
            asking.cancel()
            next_one = asyncio.ensure_future(store.get("atlas"))
            await asyncio.sleep(0.05)
            hanging.let.set()
            assert await next_one == StoredKey(KEY, KeySource.KEYRING)

        asyncio.run(body())

    def test_an_answer_after_the_loop_has_ended_disturbs_nobody(
        self, hanging: HangingBackend, caplog: pytest.LogCaptureFixture
    ) -> None:
        store = SecretStore({}, SystemKeyring(lambda: hanging, 0.1))
        assert asyncio.run(store.status("atlas")).trouble is KeyringTrouble.TIMED_OUT
        hanging.let.set()
        for thread in threading.enumerate():
            if thread.name == "keyring":
                thread.join(10)
        assert caplog.records == []

    def test_the_program_can_end_while_it_hangs(self) -> None:
        program = f"""
import asyncio, threading
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.system_keyring import SystemKeyring

store = SecretStore({{}}, SystemKeyring(lambda: threading.Event().wait(600), limit=0.2))
print(asyncio.run(store.set("atlas", {KEY!r})).trouble.value)
"""
        began = time.monotonic()
        ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
        assert (ended.returncode, ended.stdout.strip(), ended.stderr) == (0, "timed_out", "")
        assert time.monotonic() - began < 20


ASK = """
import asyncio, json, os, sys
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.storage.secret_store import SecretStore

async def main(*steps):
    store = SecretStore(os.environ)
    answers = []
    for step, *arguments in steps:
        try:
            answer = await getattr(store, step)(*arguments)
        except AppError as error:
            answers.append([error.kind.value, error.facts])
            continue
        shown = [name for name in ("key", "source", "trouble") if hasattr(answer, name)]
        values = {name: getattr(answer, name) for name in shown}
        answers.append({name: getattr(value, "value", value) for name, value in values.items()})
    print(json.dumps(answers))

asyncio.run(main(*json.loads(sys.argv[1])))
"""


def ask(environment: Mapping[str, str], *steps: list[str]) -> list[object]:
    """Let another process ask a store over the real keyring library, and give its answers."""
    ended = subprocess.run(
        [sys.executable, "-c", ASK, json.dumps(steps)],
        env=dict(environment),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    answers: list[object] = json.loads(ended.stdout)
    return answers


def secret_tool(environment: Mapping[str, str], *arguments: str, secret: str = "") -> str:
    """What the desktop's own tool says about the keyring."""
    done = subprocess.run(
        ["secret-tool", *arguments],
        env=dict(environment),
        input=secret,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout


ENTRY = ("service", SERVICE, "username", "atlas")
FROM_KEYRING = {"key": KEY, "source": "keyring"}


@pytest.mark.skipif(not keyring_available(), reason="gnome-keyring-daemon is not installed")
class TestRealKeyring:
    def test_a_key_outlives_the_process_and_can_be_deleted(self) -> None:
        with session_bus(Keyring.UNLOCKED) as environment:
            assert ask(environment, ["get", "atlas"], ["set", "atlas", KEY], ["get", "atlas"]) == [
                {},
                {"source": "keyring", "trouble": None},
                FROM_KEYRING,
            ]
            assert ask(environment, ["get", "atlas"], ["status", "atlas"]) == [
                FROM_KEYRING,
                {"source": "keyring", "trouble": None},
            ]
            assert secret_tool(environment, "lookup", *ENTRY) == KEY
            assert ask(environment, ["delete", "atlas"], ["get", "atlas"], ["delete", "atlas"]) == [
                {},
                {},
                {},
            ]
            assert secret_tool(environment, "lookup", *ENTRY) == ""
            files = [file for file in Path(environment["HOME"]).rglob("*") if file.is_file()]
            assert files
            assert not any(KEY.encode() in file.read_bytes() for file in files)

    def test_an_entry_made_by_another_program_is_read_and_replaced(self) -> None:
        with session_bus(Keyring.UNLOCKED) as environment:
            secret_tool(environment, "store", "--label=by hand", *ENTRY, secret=OTHER)
            assert ask(environment, ["get", "atlas"], ["set", "atlas", KEY], ["get", "atlas"]) == [
                {"key": OTHER, "source": "keyring"},
                {"source": "keyring", "trouble": None},
                FROM_KEYRING,
            ]
            assert ask(environment, ["delete", "atlas"], ["get", "atlas"]) == [{}, {}]

    def test_two_providers_do_not_mix(self) -> None:
        with session_bus(Keyring.UNLOCKED) as environment:
            ask(environment, ["set", "atlas", KEY], ["set", "minimax", OTHER], ["delete", "atlas"])
            assert ask(environment, ["get", "atlas"], ["get", "minimax"]) == [
                {},
                {"key": OTHER, "source": "keyring"},
            ]

    def test_a_locked_keyring_is_not_taken_for_an_empty_one(self) -> None:
        with session_bus(Keyring.LOCKED) as environment:
            answers = ask(environment, ["get", "atlas"], ["set", "atlas", KEY], ["get", "atlas"])
            assert answers == [
                ["keyring_unavailable", {"provider": "atlas", "trouble": "locked"}],
                {"source": "session", "trouble": "locked"},
                {"key": KEY, "source": "session"},
            ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a keyring")
class TestNoKeyring:
    def test_without_a_bus(self, tmp_path: Path) -> None:
        assert ask({"HOME": str(tmp_path)}, *SESSION_STEPS) == SESSION_ANSWERS

    def test_a_bus_without_a_keyring(self) -> None:
        with session_bus() as environment:
            assert ask(environment, *SESSION_STEPS) == SESSION_ANSWERS

    def test_the_environment_needs_no_keyring(self, tmp_path: Path) -> None:
        environment = {"HOME": str(tmp_path), "MINIMAX_API_KEY": KEY}
        assert ask(environment, ["get", "minimax"]) == [{"key": KEY, "source": "environment"}]

    @pytest.mark.parametrize("wish", [{}, {"PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring"}])
    def test_one_in_plain_text_is_never_used(self, wish: dict[str, str], tmp_path: Path) -> None:
        """Even where it is installed, preferred by the library, and asked for by the user."""
        module = tmp_path / "keyrings" / "alt" / "file.py"
        module.parent.mkdir(parents=True)
        module.write_text(PLAINTEXT_BACKEND, encoding="utf-8")
        information = tmp_path / "keyrings.alt-5.0.2.dist-info"
        information.mkdir()
        (information / "METADATA").write_text("Name: keyrings.alt\nVersion: 5.0.2\n", encoding="utf-8")
        (information / "entry_points.txt").write_text(
            "[keyring.backends]\nfile = keyrings.alt.file\n", encoding="utf-8"
        )
        with session_bus(Keyring.UNLOCKED if keyring_available() else Keyring.NONE) as bus:
            environment = bus | {"PYTHONPATH": str(tmp_path)} | wish
            preferred = subprocess.run(
                [sys.executable, "-c", "import keyring; print(type(keyring.get_keyring()).__name__)"],
                env=environment,
                capture_output=True,
                text=True,
                timeout=60,
                check=True,
            )
            # The chainer would ask the one in plain text first.
            assert preferred.stdout.strip() in ("PlaintextKeyring", "ChainerBackend")
            if keyring_available():
                assert ask(environment, ["set", "atlas", KEY], ["get", "atlas"])[1] == FROM_KEYRING
            without_bus = {name: value for name, value in environment.items() if not name.startswith("DBUS_")}
            assert ask(without_bus, *SESSION_STEPS) == SESSION_ANSWERS

    def test_fail_null_and_the_chainer_are_never_used(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        for name in ("fail.Keyring", "null.Keyring", "chainer.ChainerBackend"):
            monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"keyring.backends.{name}")
            assert system_backend() is None


SESSION_STEPS = (["get", "atlas"], ["set", "atlas", KEY], ["get", "atlas"])
SESSION_ANSWERS = [
    ["keyring_unavailable", {"provider": "atlas", "trouble": "missing"}],
    {"source": "session", "trouble": "missing"},
    {"key": KEY, "source": "session"},
]

PLAINTEXT_BACKEND = """
from keyring.backend import KeyringBackend

class PlaintextKeyring(KeyringBackend):
    priority = 9

    def get_password(self, service, username):
        raise SystemExit("was asked")

    def set_password(self, service, username, password):
        raise SystemExit("was asked")
"""
