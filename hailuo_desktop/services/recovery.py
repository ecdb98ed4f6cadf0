"""Finding a lost job again: the answer to its paid request never came, but the provider may remember it.

A submission in the provider's history is ours if it is of the same model, has every field as we sent
it, was made around the time of our attempt, and belongs to no job in the journal. The reference of an
uploaded picture and a random seed of ours tag a submission, so that the times may differ by more;
without a tag, identical submissions of our own are told apart by counting them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.providers.base import (
    FoundSubmission,
    Memory,
    Provider,
    RemembersInPart,
    RemembersSubmissions,
)
from hailuo_desktop.services.job_desk import JobDesk
from hailuo_desktop.services.key_marks import KeyMark, no_marks, require_its_key
from hailuo_desktop.services.polling import RetryPolicy
from hailuo_desktop.storage.job_store import JobStore

FIRST_LOOK = 3.0
"""Seconds to the first look: the request may still be under way inside the provider."""

BETWEEN_LOOKS = 35.0
"""Seconds from look to look; the provider's list may lag behind."""

LOOKS = 3
"""How many looks in a row must find nothing before that is believed."""

CLOCK_SKEW = timedelta(minutes=15)
"""How far the provider's time of a submission and ours may be apart."""

TAGGED_CLOCK_SKEW = timedelta(hours=26)
"""The same where a tag tells it from others: also where local time was taken for UTC."""

UNTOLD_CLOCK_SKEW = timedelta(minutes=3)
"""How much earlier, where the history does not tell all fields: the time has to make up for them."""

REFUSED_LOOKS = 3
"""How many refusals in a row (of the key, of the path) are taken for the provider's word."""

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
"""Failures of a look that end by themselves one day."""


class Found(StrEnum):
    """How looking for a lost job ended."""

    ADOPTED = "adopted"
    NONE = "none"
    SEVERAL = "several"
    CANNOT_ASK = "cannot_ask"
    """The provider has no history, or did not answer."""
    KEY_OF_ANOTHER = "key_of_another"
    """It was sent with another key than the one in use, and only that one can ask for it."""


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
        key_mark: KeyMark = no_marks,
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
        self._key_mark = key_mark
        self._one_at_a_time = asyncio.Lock()

    async def look_for(self, job: Job) -> tuple[Job, Found | None]:
        """Look for an UNCERTAIN job, and write down what was found: None if the job goes on."""
        try:
            await require_its_key(job, self._key_mark)
        except AppError:
            found = Found.KEY_OF_ANOTHER
        else:
            job, found = await self.look(job)
        if found is Found.ADOPTED:
            return job, None
        return await self._desk.advance(looked_for(job, found), JobState.UNCERTAIN), found

    async def look(self, job: Job) -> tuple[Job, Found]:
        """Look for an UNCERTAIN job until it is found or LOOKS looks found nothing.

        Returns the job as it is on disk then (RENDERING with its id, if it was found) and how it ended.

        Raises:
            AppError: the journal cannot be read or written.
        """
        provider = self._providers[job.provider]
        if not isinstance(provider, RemembersSubmissions) or job.submission is None:
            return job, Found.CANNOT_ASK
        memory = _memory_of(provider, job.model)
        if memory is None:
            return job, Found.CANNOT_ASK
        age = self._desk.seconds_since(job.submission.sent_at)
        if memory.reach is not None and age > memory.reach.total_seconds():
            return job, Found.CANNOT_ASK  # it is no longer in the list, whatever became of it
        self._desk.report(job, looking=True)
        await self._desk.clock.sleep(max(FIRST_LOOK - age, 0.0))
        empty = silent = refused = 0
        while True:
            async with self._one_at_a_time:
                try:
                    candidates = await self._candidates(job, provider, memory)
                except AppError as error:
                    silent += 1
                    refused = 0 if error.kind in _MAY_PASS else refused + 1
                    tries = self._unreachable_tries
                    if refused >= REFUSED_LOOKS or (tries is not None and silent >= tries):
                        return job, Found.CANNOT_ASK
                    candidates = None
                else:
                    refused = 0
                siblings = await self._siblings(job, memory)
                in_flight = any(each.state is JobState.SUBMITTING for each in siblings)
                if candidates is not None and not in_flight:
                    lost = [each.id for each in siblings if each.state is JobState.UNCERTAIN]
                    if len(candidates) > len(lost) or (candidates and not _are_alike(siblings)):
                        return job, Found.SEVERAL
                    place = lost.index(job.id)
                    if place < len(candidates):
                        return await self._adopt(job, candidates[place]), Found.ADOPTED
                    empty += 1
            if empty >= LOOKS:
                return job, Found.NONE
            pause = self._retries.delay(silent) if candidates is None else 0.0
            await self._desk.clock.sleep(pause if refused else max(pause, BETWEEN_LOOKS))

    async def _adopt(self, job: Job, found: FoundSubmission) -> Job:
        return await self._desk.advance(
            job, JobState.RENDERING, remote_id=found.remote_id, failure=None, finished=None
        )

    async def _candidates(
        self, job: Job, provider: RemembersSubmissions, memory: Memory
    ) -> list[FoundSubmission]:
        """What in the provider's history may be this job, the oldest first."""
        if job.submission is None:
            return []
        sent_at, fields = job.submission.sent_at, memory.told(job.submission.fields)
        before = after = TAGGED_CLOCK_SKEW if job.submission.is_tagged else CLOCK_SKEW
        if memory.fields is not None:
            before, after = UNTOLD_CLOCK_SKEW, CLOCK_SKEW  # the request may have been long under way
        known = await self._store.remote_ids(job.provider)
        listed = await provider.find_submissions(model=job.model, since=sent_at - before)
        ours = [
            each
            for each in listed
            if each.remote_id not in known
            and each.model == job.model
            and each.created <= sent_at + after
            and fields.items() <= each.fields.items()
        ]
        return sorted(ours, key=lambda each: (each.created, each.remote_id))

    async def _siblings(self, job: Job, memory: Memory) -> list[Job]:
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
                and memory.told(each.submission.fields) == memory.told(job.submission.fields)
            )
        ]
        return sorted(same, key=lambda each: (each.created, each.id))


def _are_alike(jobs: list[Job]) -> bool:
    """Whether it makes no difference which of these jobs gets which clip."""
    sent = [job.submission.fields for job in jobs if job.submission is not None]
    return all(fields == sent[0] for fields in sent)


def _memory_of(provider: Provider, model: str) -> Memory | None:
    """What a provider remembers of a model's submissions; None where it cannot be asked for them."""
    if isinstance(provider, RemembersInPart):
        return provider.memory_of(model)
    return Memory(reach=provider.keeps_results)


def looked_for(job: Job, found: Found) -> Job:
    """The job with what looking for it found noted in its failure, for the sentence that tells it."""
    if job.failure is None:
        return job
    facts = {**job.failure.facts, "found": found.value}
    return msgspec.structs.replace(job, failure=msgspec.structs.replace(job.failure, facts=facts))
