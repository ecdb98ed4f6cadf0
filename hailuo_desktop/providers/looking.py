"""What looking at jobs and at a history has in common, whoever the vendor is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta

from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind
from hailuo_desktop.providers.api_client import Answer
from hailuo_desktop.providers.base import FoundSubmission, Phase, RemoteStatus

CLOCKS_AGREE = timedelta(minutes=1)
"""Nearer than this, the server's clock and ours count as one."""


def links_of(seen: RemoteStatus) -> Sequence[str]:
    """The links of a look at a job, for `Provider.fetch_result`.

    Raises:
        AppError: RESULT_EXPIRED where the provider does not know the job, or why the job failed.
    """
    if seen.phase is Phase.NOT_FOUND:
        raise AppError(ErrorKind.RESULT_EXPIRED, request_id=seen.request_id, charge=Charge.STANDS)
    if seen.failure is not None:
        raise AppError(
            seen.failure.kind,
            facts=seen.failure.facts,
            message=seen.failure.message,
            request_id=seen.request_id,
            charge=seen.failure.charge,
            delivery=Delivery.REFUSED,
        )
    return seen.results


async def read_history(
    ask: Callable[[int], Awaitable[tuple[Answer, Sequence[object]]]],
    read_row: Callable[[object, timedelta], FoundSubmission | None],
    *,
    model: str,
    since: datetime,
    most_pages: int,
) -> Sequence[FoundSubmission]:
    """The submissions of a model since then, newest first, out of a list in pages.

    Args:
        ask: fetches a page, counted from 1: the answer and the rows in it.
        read_row: a row by our clock, given how far the server's is ahead; None where it is of no use.

    Raises:
        AppError: as `ask` does; ANSWER_UNREADABLE where the list has no end.
    """
    found: dict[str, FoundSubmission] = {}
    since = since.replace(microsecond=0)  # rows tell whole seconds
    ahead = timedelta()
    for page in range(1, most_pages + 1):
        answer, items = await ask(page)
        if page == 1 and answer.date is not None:
            ahead = answer.date - datetime.now(UTC)
            ahead = ahead if abs(ahead) > CLOCKS_AGREE else timedelta()
        rows = [row for row in (read_row(item, ahead) for item in items) if row is not None]
        fresh = [row for row in rows if row.remote_id not in found and row.created >= since]
        found.update((row.remote_id, row) for row in fresh)
        # Newest first. Rows move to later pages meanwhile; only a page with nothing new is the last.
        if not items or (rows and not fresh):
            ours = [row for row in found.values() if row.model == model]
            return sorted(ours, key=lambda row: row.created, reverse=True)
    raise AppError(ErrorKind.ANSWER_UNREADABLE, facts={"pages": most_pages})
