"""Finding a lost job again: the answer to its paid request never came, but the provider may remember it.

A submission in the provider's history is ours if it is of the same model, has every field as we sent
it, was made around the time of our attempt, and belongs to no job in the journal. The reference of an
uploaded picture is different for each upload, so with a picture this is nearly a fingerprint; without
one, identical submissions of our own are told apart by counting them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.providers.base import FoundSubmission, Provider, RemembersSubmissions
from hailuo_desktop.services.job_desk import JobDesk
from hailuo_desktop.services.polling import RetryPolicy
from hailuo_desktop.storage.job_store import JobStore

FIRST_LOOK = 3.0
"""Seconds to the first look: the request may still be under way inside the provider."""

BETWEEN_LOOKS = 35.0
"""Seconds from look to look; the provider's list may lag behind."""

LOOKS = 2
"""How many looks in a row must find nothing before that is believed."""

CLOCK_SKEW = timedelta(minutes=15)
"""How far the provider's clock and ours may be apart."""


_MAY_PASS = frozenset(
    {
        ErrorKind.UNREACHABLE,
        ErrorKind.CONNECTION_LOST,
        ErrorKind.CONNECTION_INSECURE,
        ErrorKind.PROVIDER_TROUBLE,
        ErrorKind.RATE_LIMITED,
        ErrorKind.ANSWER_UNREADABLE,
    }
)
"""Failures of a look after which it is worth looking again."""


class Found(StrEnum):
    """How looking for a lost job ended."""

    ADOPTED = "adopted"
    NONE = "none"
    SEVERAL = "several"
    CANNOT_ASK = "cannot_ask"
    """The provider has no history, or did not answer."""


class Recovery:
    """Looks for lost jobs, one at a time, so that two never take the same id."""

    def __init__(
        self,
        *,
        desk: JobDesk,
        store: JobStore,
        providers: Mapping[str, Provider],
        retries: RetryPolicy,
        unreachable_tries: int | None,
    ) -> None:
        """Take the parts.

        `unreachable_tries` is how often a provider that does not answer is asked; None waits as long as
        it takes.
        """
        self._retries = retries
        self._unreachable_tries = unreachable_tries
        self._desk = desk
        self._store = store
        self._providers = providers
        self._one_at_a_time = asyncio.Lock()

    async def look(self, job: Job) -> tuple[Job, Found]:
        """Look for an UNCERTAIN job until it is found or LOOKS looks found nothing.

        Returns the job as it is on disk then (RENDERING with its id, if it was found) and how it ended.

        Raises:
            AppError: the journal cannot be read or written.
        """
        provider = self._providers[job.provider]
        if not isinstance(provider, RemembersSubmissions) or job.submission is None:
            return job, Found.CANNOT_ASK
        age = self._desk.seconds_since(job.submission.sent_at)
        kept = provider.keeps_results
        if kept is not None and age > kept.total_seconds():
            return job, Found.NONE
        self._desk.report(job, looking=True)
        await self._desk.clock.sleep(max(FIRST_LOOK - age, 0.0))
        empty = silent = 0
        while True:
            async with self._one_at_a_time:
                try:
                    candidates = await self._candidates(job, provider)
                except AppError as error:
                    silent += 1
                    tries = self._unreachable_tries
                    if error.kind not in _MAY_PASS or (tries is not None and silent >= tries):
                        return job, Found.CANNOT_ASK
                    candidates = None
                siblings = await self._siblings(job)
                in_flight = any(each.state is JobState.SUBMITTING for each in siblings)
                if candidates is not None and not in_flight:
                    lost = [each.id for each in siblings if each.state is JobState.UNCERTAIN]
                    if len(candidates) > len(lost):
                        return job, Found.SEVERAL
                    place = lost.index(job.id)
                    if place < len(candidates):
                        return await self._adopt(job, candidates[place]), Found.ADOPTED
                    empty += 1
            if empty >= LOOKS:
                return job, Found.NONE
            pause = self._retries.delay(silent) if candidates is None else 0.0
            await self._desk.clock.sleep(max(pause, BETWEEN_LOOKS))

    async def _adopt(self, job: Job, found: FoundSubmission) -> Job:
        return await self._desk.advance(
            job, JobState.RENDERING, remote_id=found.remote_id, failure=None, finished=None
        )

    async def _candidates(self, job: Job, provider: RemembersSubmissions) -> list[FoundSubmission]:
        """What in the provider's history may be this job, the oldest first."""
        if job.submission is None:
            return []
        sent_at, fields = job.submission.sent_at, job.submission.fields
        known = await self._store.remote_ids(job.provider)
        listed = await provider.find_submissions(model=job.model, since=sent_at - CLOCK_SKEW)
        ours = [
            each
            for each in listed
            if each.remote_id not in known
            and each.model == job.model
            and each.created <= sent_at + CLOCK_SKEW
            and fields.items() <= each.fields.items()
        ]
        return sorted(ours, key=lambda each: (each.created, each.remote_id))

    async def _siblings(self, job: Job) -> list[Job]:
        """Our jobs whose submission looks the same and has no id yet, this one among them, oldest first."""
        unknown = await self._store.jobs([JobState.SUBMITTING, JobState.UNCERTAIN])
        same = [
            each
            for each in unknown
            if each.id == job.id
            or (
                each.provider == job.provider
                and each.model == job.model
                and each.submission is not None
                and job.submission is not None
                and each.submission.fields == job.submission.fields
            )
        ]
        return sorted(same, key=lambda each: (each.created, each.id))


def looked_for(job: Job, found: Found) -> Job:
    """The job with what looking for it found noted in its failure, for the sentence that tells it."""
    if job.failure is None:
        return job
    facts = {**job.failure.facts, "found": found.value}
    return msgspec.structs.replace(job, failure=msgspec.structs.replace(job.failure, facts=facts))
