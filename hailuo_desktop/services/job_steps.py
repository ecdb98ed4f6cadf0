"""The life of one job, step by step. Every step is written to the journal before it is told.

QUEUED -> UPLOADING -> SUBMITTING -> RENDERING -> DOWNLOADING -> DONE
"""

from __future__ import annotations

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.services.download_step import DownloadStep
from hailuo_desktop.services.render_step import RenderStep
from hailuo_desktop.services.submit_step import SubmitStep


class JobSteps:
    """Knows which step comes next for a job in each live state."""

    def __init__(self, *, submit: SubmitStep, render: RenderStep, download: DownloadStep) -> None:
        self._submit = submit
        self._render = render
        self._download = download

    async def next(self, job: Job) -> Job:
        """Take the job's next step; returns it as it is on disk then.

        Raises:
            AppError: the journal cannot be written. The step can be taken again: what was paid for is
                never lost by that.
        """
        match job.state:
            case JobState.QUEUED:
                return await self._submit.begin(job)
            case JobState.UPLOADING:
                return await self._submit.upload(job)
            case JobState.RENDERING:
                return await self._render.watch(job)
            case JobState.DOWNLOADING:
                return await self._download.fetch(job)
            case _:
                raise AppError(ErrorKind.JOB_STEP_IMPOSSIBLE, facts={"old": job.state.value})

    def is_submitting(self, job_id: str) -> bool:
        """Whether the job's paid request is on its way at this moment."""
        return job_id in self._submit.under_way
