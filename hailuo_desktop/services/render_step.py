"""From the provider's id to its result: look again and again, for days if need be.

A paid job is never given up because it takes long or the network is gone: looks become rarer, and a
notice says so.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import msgspec

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.providers.base import Phase, Provider, RemoteStatus
from hailuo_desktop.services.job_desk import JobDesk, charge_so_far
from hailuo_desktop.services.key_doubt import reconsidered
from hailuo_desktop.services.key_marks import KeyMark, require_its_key
from hailuo_desktop.services.polling import PollPolicy, wished_pause

EMPTY_LOOKS = 3
"""How often a finished job without a file is looked at again before that is believed."""

LOST_LOOKS = 12
"""How many looks in a row must not find a job that should be deleted by now before that is believed.

Its age is told by the wall clock, which may be wrong by years.
"""


class RenderStep:
    """Watches a job at the provider. `policies` is the pace by provider id, PollPolicy() where none is."""

    def __init__(
        self,
        *,
        desk: JobDesk,
        providers: Mapping[str, Provider],
        policies: Mapping[str, PollPolicy],
        key_mark: KeyMark,
    ) -> None:
        self._desk = desk
        self._providers = providers
        self._policies = policies
        self._key_mark = key_mark

    async def watch(self, job: Job) -> Job:
        """From RENDERING: look until the provider says how it ended."""
        provider = self._providers[job.provider]
        policy = self._policies.get(job.provider, PollPolicy())
        since = job.submission.sent_at if job.submission else job.updated
        # Only the wall clock knows of the time before this start; it is listened to once.
        began = self._desk.clock.monotonic() - self._desk.seconds_since(since)
        troubles = 0
        empty = 0
        missing = 0
        asked = False
        wish = 0.0
        furthest = 0.0
        while True:
            waited = self._desk.clock.monotonic() - began
            if asked or waited < policy.brisk:
                await self._desk.clock.sleep(max(policy.delay(waited, troubles), wish))
                waited = self._desk.clock.monotonic() - began
            asked = True
            wish = 0.0
            try:
                await require_its_key(job, self._key_mark)
                status = await provider.status(job.remote_id)
            except AppError as told:
                error = await reconsidered(told, provider)
                wish = wished_pause(error)
                troubles += error.kind is not ErrorKind.KEY_OF_ANOTHER  # nobody was bothered by that
                self._desk.report(
                    job, trouble=msgspec.structs.replace(error.record(), charge=charge_so_far(job))
                )
                continue
            missing = missing + 1 if status.phase is Phase.NOT_FOUND else 0
            match status.phase:
                case Phase.SUCCEEDED if not status.results and empty < EMPTY_LOOKS:
                    empty += 1  # the files may be listed a little later
                case Phase.SUCCEEDED | Phase.FAILED:
                    return await self._ended_remotely(job, status)
                case Phase.NOT_FOUND if waited >= policy.not_found_grace:
                    troubles += 1
                    kept = provider.keeps_results
                    is_old = kept is not None and self._desk.seconds_since(since) > kept.total_seconds()
                    if is_old and missing >= LOST_LOOKS:
                        gone = Failure(kind=ErrorKind.RESULT_EXPIRED, charge=Charge.UNKNOWN)
                        return await self._desk.end(job, JobState.FAILED, gone)
                    lost = Failure(
                        kind=ErrorKind.JOB_NOT_FOUND, request_id=status.request_id, charge=charge_so_far(job)
                    )
                    self._desk.report(job, trouble=lost)
                case _:
                    troubles = empty = 0
                    share = _share(status.fraction)
                    furthest = max(furthest, share or 0.0)
                    self._desk.report(job, fraction=None if share is None else furthest, word=status.word)

    async def _ended_remotely(self, job: Job, status: RemoteStatus) -> Job:
        if status.phase is Phase.SUCCEEDED and status.results:
            return await self._desk.advance(
                job,
                JobState.DOWNLOADING,
                results=status.results,
                rewritten=status.rewritten if status.rewritten != job.request.prompt.strip() else "",
                charged=status.charged or job.charged,
                failure=None,
            )
        failure = status.failure or Failure(
            kind=ErrorKind.RESULT_WITHHELD
            if status.phase is Phase.SUCCEEDED
            else ErrorKind.GENERATION_FAILED,
            request_id=status.request_id,
            charge=Charge.RETURNED if status.phase is Phase.FAILED else Charge.UNKNOWN,
        )
        return await self._desk.end(job, JobState.FAILED, failure, charged=status.charged)


def _share(fraction: float | None) -> float | None:
    """Progress as it can be shown: from 0 to 1, or None where it makes no sense."""
    if fraction is None or not math.isfinite(fraction):
        return None
    return min(max(fraction, 0.0), 1.0)
