"""A job belongs to the key it was paid with: asked with another one, a provider knows nothing of it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hailuo_desktop.domain.errors import Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import JobState, Submission
from hailuo_desktop.providers.base import FoundSubmission
from hailuo_desktop.services.key_marks import mark_of
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.system_keyring import SERVICE, SystemKeyring
from hailuo_desktop.wording import describe_job
from tests.support.builders import a_job, a_request
from tests.support.canary import found_below
from tests.support.clock import JumpingClock
from tests.support.keyring_backends import GoodBackend, RaisingBackend
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import RUNNING, SUCCEEDED, ScriptedProvider

S, K = JobState, ErrorKind
FIRST, SECOND = "apikey-CANARY-first-0123456789", "apikey-CANARY-second-0123456789"


class Account(ScriptedProvider):
    """Knows jobs under the first key only, and counts what it was asked with another."""

    def __init__(self, keys: Keys, **script: Any) -> None:
        super().__init__(**script)
        self.keys = keys
        self.asked_in_vain = 0
        self.history: list[FoundSubmission] = []
        self.looked = 0

    async def status(self, remote_id: str) -> Any:
        self._note()
        return await super().status(remote_id)

    async def fetch_result(self, remote_id: str) -> Any:
        self._note()
        return await super().fetch_result(remote_id)

    async def find_submissions(self, *, model: str, since: object) -> list[FoundSubmission]:
        self._note()
        self.looked += 1
        return self.history

    def _note(self) -> None:
        self.asked_in_vain += self.keys.now != FIRST


class Keys:
    """A real desk over a keyring whose key is changed."""

    def __init__(self) -> None:
        self.backend = GoodBackend()
        self.desk = KeyDesk(SecretStore({}, SystemKeyring(lambda: self.backend)))
        self.change(FIRST)

    @property
    def now(self) -> str:
        return self.backend.entries.get((SERVICE, "atlas"), "")

    def change(self, key: str) -> None:
        if key:
            self.backend.entries[SERVICE, "atlas"] = key
        else:
            self.backend.entries.clear()


Case = Callable[[Bench, Account, Keys], Coroutine[Any, Any, None]]


def run(folder: Path, case: Case, *, in_vain: int = 0, **script: Any) -> None:
    """`in_vain` questions may have been on their way when the key was changed."""

    async def body() -> None:
        keys = Keys()
        provider = Account(keys, **script)
        async with Bench(folder, provider, key_mark=keys.desk.mark_for, clock=JumpingClock()) as bench:
            await case(bench, provider, keys)
        assert provider.asked_in_vain <= in_vain
        assert len(provider.orders) <= 1

    asyncio.run(body())
    for key in (FIRST, SECOND):
        assert found_below(folder, key) == []


def told(bench: Bench) -> list[ErrorKind]:
    return [update.trouble.kind for update in bench.told if update.trouble is not None]


def test_changed_while_it_renders_and_changed_back(tmp_path: Path) -> None:
    async def case(bench: Bench, provider: Account, keys: Keys) -> None:
        job = await bench.runner.submit(await bench.request())
        await bench.until(lambda: provider.looks >= 2)
        keys.change(SECOND)
        await bench.until(lambda: K.KEY_OF_ANOTHER in told(bench))
        looks = provider.looks
        await bench.until(lambda: told(bench).count(K.KEY_OF_ANOTHER) > 5)
        assert provider.looks <= looks + 1  # one may have been on its way
        waiting = await bench.store.get(job.id)
        assert waiting.state is S.RENDERING
        trouble = next(u.trouble for u in bench.told if u.trouble and u.trouble.kind is K.KEY_OF_ANOTHER)
        message = describe_job(waiting, trouble)
        assert "belongs to another key" in message.text
        assert message.charge == "The clip has been paid for."
        assert "goes on by itself" in message.next_step
        keys.change(FIRST)
        provider._statuses._answers = [SUCCEEDED]
        assert (await bench.runner.wait(job.id)).state is S.DONE

    run(tmp_path, case, in_vain=1, statuses=[RUNNING])


def test_another_key_at_the_next_start(tmp_path: Path) -> None:
    """Weeks later, too, "no such job" under another key is not taken for "deleted"."""

    async def case(bench: Bench, provider: Account, keys: Keys) -> None:
        keys.change(SECOND)
        weeks_ago = bench.clock.now() - timedelta(days=20)
        sent = Submission(fields={}, sent_at=weeks_ago, key_mark=mark_of(FIRST))
        await bench.store.add(a_job(state=S.RENDERING, remote_id="r", submission=sent), "")
        await bench.runner.start()
        await bench.until(lambda: len(told(bench)) > 50)
        assert set(told(bench)) == {K.KEY_OF_ANOTHER}
        assert provider.looks == 0
        keys.change(FIRST)
        assert (await bench.runner.wait("20261120-120000-abc123")).state is S.DONE

    run(tmp_path, case)


def test_a_lost_answer_is_looked_for_with_its_own_key_alone(tmp_path: Path) -> None:
    """Under another key the history does not list it: "probably never began" would be paid for twice."""
    lost = Failure(kind=K.OUTCOME_UNKNOWN, facts={"provider": "atlas"}, charge=Charge.UNKNOWN)

    async def case(bench: Bench, provider: Account, keys: Keys) -> None:
        sent = Submission(fields={"a": 1}, sent_at=bench.clock.now(), key_mark=mark_of(FIRST))
        job = a_job(request=a_request(image=None), state=S.UNCERTAIN, submission=sent, failure=lost)
        await bench.store.add(job, "")
        keys.change(SECOND)
        await bench.runner.start()
        job = await bench.runner.wait(job.id)
        assert job.state is S.UNCERTAIN
        assert provider.looked == 0
        assert job.failure is not None
        message = describe_job(job, job.failure)
        assert "with another key" in message.text
        assert message.charge == "$0.23 may have been charged."
        keys.change(FIRST)
        provider.history = [
            FoundSubmission(remote_id="mine", model=job.model, fields={"a": 1}, created=sent.sent_at)
        ]
        await bench.runner.resume(job.id)
        job = await bench.runner.wait(job.id)
        assert (job.state, job.remote_id) == (S.DONE, "mine")
        assert provider.orders == []

    run(tmp_path, case)


def test_an_old_link_is_not_renewed_with_another_key(tmp_path: Path) -> None:
    """Under another key the answer would be "gone", and the clip given up."""

    async def case(bench: Bench, provider: Account, keys: Keys) -> None:
        keys.change(SECOND)
        sent = Submission(fields={}, sent_at=bench.clock.now(), key_mark=mark_of(FIRST))
        await bench.store.add(a_job(state=S.DOWNLOADING, remote_id="r", submission=sent), "")
        await bench.runner.start()
        await bench.until(lambda: told(bench).count(K.KEY_OF_ANOTHER) > 5)
        assert (await bench.store.get("20261120-120000-abc123")).state is S.DOWNLOADING
        keys.change(FIRST)
        assert (await bench.runner.wait("20261120-120000-abc123")).state is S.DONE

    run(tmp_path, case)


def test_what_waits_is_bound_to_the_key_it_goes_out_with(tmp_path: Path) -> None:
    async def case(bench: Bench, provider: Account, keys: Keys) -> None:
        keys.change(SECOND)
        await bench.store.add(a_job(), "")
        keys.change(FIRST)
        await bench.runner.start()
        job = await bench.runner.wait("20261120-120000-abc123")
        assert job.state is S.DONE
        assert job.submission is not None
        assert job.submission.key_mark == mark_of(FIRST)

    run(tmp_path, case)


@pytest.mark.parametrize("mark", ["", mark_of(FIRST)])
@pytest.mark.parametrize("key", ["", FIRST])
def test_where_one_of_the_two_is_not_known_the_provider_is_asked(tmp_path: Path, mark: str, key: str) -> None:
    """A job of an older version, or no key at all: the provider's call says what is the matter then."""
    keys = Keys()
    keys.change(key)

    async def body() -> None:
        provider = ScriptedProvider(statuses=[SUCCEEDED])
        async with Bench(tmp_path, provider, key_mark=keys.desk.mark_for) as bench:
            sent = Submission(fields={}, sent_at=bench.clock.now(), key_mark=mark)
            await bench.store.add(a_job(state=S.RENDERING, remote_id="r", submission=sent), "")
            await bench.runner.start()
            assert (await bench.runner.wait("20261120-120000-abc123")).state is S.DONE

    asyncio.run(body())


class TestMark:
    @settings(max_examples=8, deadline=None)
    @given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=8, max_size=512))
    def test_says_nothing_but_whether_it_is_the_same(self, key: str) -> None:
        mark = mark_of(key)
        assert re.fullmatch("[0-9a-f]{8}", mark)
        assert mark == mark_of(key)
        assert mark != mark_of(f"{key}x")

    def test_is_the_same_in_every_version(self) -> None:
        """Jobs of last week are recognized after an update."""
        assert mark_of(FIRST) == "dd214b04"

    def test_is_made_once_for_each_key(self, monkeypatch: pytest.MonkeyPatch) -> None:
        made: list[str] = []

        def make(key: str) -> str:
            made.append(key)
            return "mark"

        monkeypatch.setattr("hailuo_desktop.services.keys.mark_of", make)
        keys = Keys()

        async def body() -> None:
            for key in (FIRST, FIRST, SECOND, SECOND, FIRST):
                keys.change(key)
                assert await keys.desk.mark_for("atlas") == "mark"

        asyncio.run(body())
        assert made == [FIRST, SECOND, FIRST]

    def test_a_keyring_in_trouble_has_none(self) -> None:
        desk = KeyDesk(SecretStore({}, SystemKeyring(lambda: RaisingBackend(RuntimeError()))))
        assert asyncio.run(desk.mark_for("atlas")) == ""
