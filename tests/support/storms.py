"""A provider in trouble: random sequences of the statuses that servers and what stands before them give."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import Charge
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.services.submit_step import UPLOAD_TRIES
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.relayed_world import World

_PAGE = "<!DOCTYPE html><html><head><title>Bad gateway</title></head></html>"
_LONGEST_PAUSE = 300
_ERRORS = (500, 502, 503, 504, 520)


class Storm:
    """What goes wrong with one job.

    Attributes:
        picture: whether the job has one.
        busy: how often its paid request is readably turned away before it is taken or answered by an error.
        makes_a_job: whether the provider makes a job of it in the end, whatever it says then.
    """

    def __init__(self, chance: random.Random, *, uploads: int) -> None:
        """`uploads` is how many of them may fail."""
        self.picture = chance.random() < 0.2
        self.busy = chance.choice((0, 0, 1, 3))
        ends_well = chance.random() < 0.5
        self.makes_a_job = ends_well or chance.random() < 0.5
        self._faults: list[tuple[str, dict[str, Any]]] = []
        for _ in range(chance.randrange(uploads + 1) if self.picture else 0):
            self._faults.append(("upload", _error(chance)))
        for _ in range(self.busy):
            self._faults.append(("submit", _busy(readable=True)))
        if not ends_well:
            self._faults.append(("submit", {**_trouble(chance, readable=False), "done": self.makes_a_job}))
        for endpoint, most in (("history", 4), ("status", 12)):
            for _ in range(chance.randrange(most)):
                self._faults.append((endpoint, _trouble(chance, readable=chance.random() < 0.5)))

    def blow_at(self, simulator: AtlasSimulator) -> None:
        """Let it happen to the next job, and no longer what was meant for the one before."""
        simulator.set(faults={})
        for endpoint, fault in self._faults:
            simulator.fail_next(endpoint, **fault)

    def __repr__(self) -> str:
        return ", ".join(f"{endpoint} {fault['status']}" for endpoint, fault in self._faults)


async def live_through(here: World, numbers: Iterable[int]) -> list[str]:
    """A job in each of these storms; gives what is wrong.

    A refusal for being busy goes back to the queue. A server error may follow a charge: what it answered is
    never sent again, and is found in the history if there is something to be found.
    """
    wrong = []
    for number in numbers:
        storm = Storm(random.Random(number), uploads=UPLOAD_TRIES - 1)
        storm.blow_at(here.simulator)
        made, asked = len(here.simulator.jobs), len(here.simulator.submissions)
        here.clock.slept.clear()
        job = await here.job(picture=storm.picture)
        made, asked = len(here.simulator.jobs) - made, len(here.simulator.submissions) - asked
        name = f"storm {number} ({storm})"
        if (made, asked) != (storm.makes_a_job, storm.busy + 1):
            wrong.append(f"{name}: {made} paid, {asked} asked")
        if not _ended_well(job, paid=bool(made)):
            wrong.append(f"{name}: {job.state}, {job.failure}")
        if max(here.clock.slept) > _LONGEST_PAUSE:
            wrong.append(f"{name}: paused for {max(here.clock.slept)} s")
    return wrong


def _ended_well(job: Job, *, paid: bool) -> bool:
    if paid:
        return job.state is JobState.DONE
    if job.state is not JobState.UNCERTAIN or job.failure is None:
        return False
    told = str(wording.describe_job(job, job.failure))
    return job.failure.charge is Charge.UNKNOWN and "may have been charged" in told


def _trouble(chance: random.Random, *, readable: bool) -> dict[str, Any]:
    return _busy(readable=readable) if chance.random() < 0.3 else _error(chance)


def _error(chance: random.Random) -> dict[str, Any]:
    status = chance.choice(_ERRORS)
    page: Any = _PAGE if chance.random() < 0.5 else {"code": status, "msg": "internal error", "data": None}
    return {"status": status, "body": page}


def _busy(*, readable: bool) -> dict[str, Any]:
    words = {"code": 429, "msg": "too many requests", "data": None}
    return {"status": 429, "body": words if readable else _PAGE, "headers": {"Retry-After": "1"}}
