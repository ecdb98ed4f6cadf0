"""From QUEUED to the provider's id: upload the pictures, then send the one paid request.

The request goes out in `_submit`, once, between two rows: SUBMITTING before it, and after it whatever
became of it. Nothing here or below sends it again by itself.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind
from hailuo_desktop.domain.job import Job, JobState, Submission
from hailuo_desktop.domain.request import FieldValue, SentPicture, with_links
from hailuo_desktop.providers.base import Accepted, PictureUpload, Provider, SubmissionOrder
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.services.job_desk import JobDesk
from hailuo_desktop.services.key_doubt import reconsidered
from hailuo_desktop.services.key_marks import KeyMark
from hailuo_desktop.services.polling import RetryPolicy, wished_pause
from hailuo_desktop.storage.media_library import MediaLibrary

log = logging.getLogger(__name__)

UPLOAD_TRIES = 5

_WORTH_ANOTHER_UPLOAD = frozenset(
    {ErrorKind.CONNECTION_LOST, ErrorKind.PROVIDER_TROUBLE, ErrorKind.ANSWER_UNREADABLE}
)


_SAID_BY_THE_BUDGET = frozenset({ErrorKind.OVER_LIMIT, ErrorKind.PRICE_UNKNOWN})


PriceCheck = Callable[[Job], Awaitable[None]]


async def no_check(job: Job) -> None:
    """For providers that name no prices."""
    del job


class SubmitStep:
    """Brings a job to the provider, at most once."""

    def __init__(
        self,
        *,
        desk: JobDesk,
        providers: Mapping[str, Provider],
        library: MediaLibrary,
        budget: Budget,
        retries: RetryPolicy,
        unreachable_tries: int | None,
        key_mark: KeyMark,
        check_price: PriceCheck,
    ) -> None:
        """Take the parts.

        `check_price` raises AppError if a job costs more now than its user was shown.
        `unreachable_tries` is how often a provider that cannot be reached is tried before the job fails;
        None waits for the network for as long as it takes.
        """
        self._desk = desk
        self._providers = providers
        self._library = library
        self._budget = budget
        self._retries = retries
        self._unreachable_tries = unreachable_tries
        self._key_mark = key_mark
        self._check_price = check_price
        self._setbacks: Counter[str] = Counter()
        self._pauses: dict[str, float] = {}
        self.under_way: set[str] = set()
        """Ids of jobs whose paid request is on its way at this moment, or is just being written down."""

    async def begin(self, job: Job) -> Job:
        """From QUEUED: wait if it was just turned away, then start with the pictures or the request."""
        pause = self._pauses.pop(job.id, 0.0)
        if pause:
            await self._desk.clock.sleep(pause)
        if job.pictures:
            return await self._desk.advance(job, JobState.UPLOADING)
        return await self._submit(job, [])

    async def upload(self, job: Job) -> Job:
        """From UPLOADING: bring the pictures over, then send the request."""
        provider = self._providers[job.provider]
        links: list[str] = []
        failures = 0
        while len(links) < len(job.pictures):
            sent = job.pictures[len(links)]
            try:
                links.append(await provider.upload(_upload(sent)))
                failures = 0
            except AppError as error:
                failures += 1
                worth_it = error.kind in _WORTH_ANOTHER_UPLOAD and failures < UPLOAD_TRIES
                if not worth_it:
                    return await self._turned_away(job, error)
                self._desk.report(job, trouble=error.record())
                await self._desk.clock.sleep(self._retries.delay(failures))
        return await self._submit(job, links)

    async def _submit(self, job: Job, links: Sequence[str]) -> Job:
        try:
            self._budget.check(job.price, job.max_cost)
            await self._check_price(job)
            await asyncio.to_thread(self._library.check_room, job.target)
        except AppError as error:
            return await self._desk.end(job, JobState.FAILED, error.record())
        fields = with_links(job.fields, job.pictures, links)
        key_mark = await self._key_mark(job.provider)
        # From before it is written down as sent until its outcome is: nobody may stop it in between.
        self.under_way.add(job.id)
        try:
            return await self._send(job, fields, key_mark, is_tagged=bool(links or job.seed_field))
        finally:
            self.under_way.discard(job.id)

    async def _send(self, job: Job, fields: dict[str, FieldValue], key_mark: str, *, is_tagged: bool) -> Job:
        try:
            job = await self._desk.advance(
                job,
                JobState.SUBMITTING,
                spending=self._budget.spending_check(job.price, self._desk.clock.now()),
                submission=Submission(
                    fields=fields,
                    sent_at=self._desk.clock.now(),
                    is_tagged=is_tagged,
                    key_mark=key_mark,
                ),
                failure=None,
            )
        except AppError as error:
            if error.kind not in _SAID_BY_THE_BUDGET:
                raise
            return await self._desk.end(job, JobState.FAILED, error.record())
        try:
            accepted = await self._providers[job.provider].submit(
                SubmissionOrder(model=job.model, fields=fields)
            )
        except AppError as error:
            if error.delivery is Delivery.UNKNOWN:
                return await self._surely(partial(self._desk.end_in_doubt, job, error))
            return await self._surely(partial(self._turned_away, job, error))
        except Exception as error:  # a fault of ours: the request may be out there all the same
            log.exception("submitting job %s", job.id)
            unknown = AppError(ErrorKind.OUTCOME_UNKNOWN, message=str(error), charge=Charge.UNKNOWN)
            return await self._surely(partial(self._desk.end_in_doubt, job, unknown))
        else:
            try:
                return await self._surely(partial(self._accepted, job, accepted))
            except AppError as error:  # an id that another job has: whose clip that is cannot be told
                return await self._surely(partial(self._desk.end_in_doubt, job, error))

    async def _accepted(self, job: Job, accepted: Accepted) -> Job:
        self._setbacks.pop(job.id, None)
        return await self._desk.advance(job, JobState.RENDERING, remote_id=accepted.remote_id)

    async def _turned_away(self, job: Job, error: AppError) -> Job:
        """Nothing was paid: wait and try again where that can help, else fail."""
        if error.kind is ErrorKind.UNREACHABLE:
            tries = self._unreachable_tries
        elif error.kind is ErrorKind.RATE_LIMITED:
            tries = None
        else:
            tries = 0
        if error.kind is ErrorKind.KEY_REFUSED:
            # Written down first that it did not go out: asking takes its time.
            job = await self._desk.advance(job, JobState.QUEUED, failure=error.record())
            error = await reconsidered(error, self._providers[job.provider])
        setbacks = self._setbacks[job.id] + 1
        if tries is not None and setbacks >= tries:
            return await self._desk.end(job, JobState.FAILED, error.record())
        job = await self._desk.advance(job, JobState.QUEUED, failure=error.record())
        self._setbacks[job.id] = setbacks
        self._pauses[job.id] = max(self._retries.delay(setbacks), wished_pause(error))
        return job

    async def _surely(self, write: Callable[[], Awaitable[Job]]) -> Job:
        """Write the outcome of a paid request, however long the disk makes us wait for it."""
        failures = 0
        while True:
            try:
                return await write()
            except AppError as error:
                if error.kind is ErrorKind.JOB_STEP_IMPOSSIBLE:
                    raise
                failures += 1
                log.error("the outcome of a paid request cannot be written: %s", error.kind)
                await self._desk.clock.sleep(self._retries.delay(failures))


def _upload(sent: SentPicture) -> PictureUpload:
    picture = sent.picture
    return PictureUpload(field=sent.field, path=Path(picture.path), media_type=picture.media_type)
