"""The second version of MiniMax's video API: H3 and H3-Max.

Protocol: MiniMax's published OpenAPI description of "video generation V2". Its list and its single tasks have
the same form; of a request they tell model, resolution, duration and ratio, not the prompt and the pictures.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Fact, Failure
from hailuo_desktop.providers.answers import as_object
from hailuo_desktop.providers.api_client import Answer, ApiClient
from hailuo_desktop.providers.base import (
    Accepted,
    FoundSubmission,
    Phase,
    RemoteStatus,
    RequestExample,
    SubmissionOrder,
)
from hailuo_desktop.providers.looking import read_history
from hailuo_desktop.providers.minimax_answers import Said, kind_of_failure, lost, read_code, read_id
from hailuo_desktop.providers.minimax_pictures import as_list, inline

LISTED_FIELDS = frozenset({"resolution", "duration", "ratio"})
"""What the list tells of a request, beside its model and time."""

REACH = timedelta(days=7)
"""How far back tasks can be asked for, by their id or in the list."""

_SUBMIT = "/v2/video_generation"
_QUERY = "/v2/query/video_generation"

_ROLES = frozenset({"first_frame", "last_frame", "reference_image"})
"""What a picture can be; our fields bear the same names."""

_FAILED = {
    "failed": ErrorKind.GENERATION_FAILED,
    "cancelled": ErrorKind.GENERATION_CANCELLED,
    "expired": ErrorKind.GENERATION_TIMED_OUT,
}
_PAGE = 50
_PAGES = 100


class MinimaxV2:
    """Speaks the second version."""

    def __init__(self, api: ApiClient, facts: Mapping[str, Fact]) -> None:
        self._api = api
        self._facts = facts

    async def submit(self, order: SubmissionOrder) -> Accepted:
        body = await asyncio.to_thread(_body, order)
        try:
            answer = await self._api.post_paid(_SUBMIT, body)
        except AppError as error:
            raise lost(error) from None
        said = Said(answer, self._facts)
        remote_id = read_id(said.body.get("task_id"))
        if not remote_id:  # where there is an id, there is a task, whatever else is said
            raise said.not_accepted()
        return Accepted(remote_id=remote_id, request_id=said.request_id)

    async def status(self, remote_id: str) -> RemoteStatus:
        return read_answer(await self._api.get(_path(_QUERY, remote_id)), remote_id, self._facts)

    async def cancel(self, remote_id: str) -> bool:
        """Take a task out of the queue; True if it was, which is free.

        The same call deletes a finished task with its result, so it is made only for one that waits.
        """
        if (await self.status(remote_id)).phase is not Phase.WAITING:
            return False
        said = Said(await self._api.delete(_path(_SUBMIT, remote_id)), self._facts)
        action = said.body.get("action")
        return said.is_fine and (
            action in ("cancelled", "cancel")
            if isinstance(action, str)
            else (await self.status(remote_id)).word == "cancelled"
        )

    async def find_submissions(self, *, model: str, since: datetime) -> Sequence[FoundSubmission]:
        """The account's tasks of this model since then, newest first, with LISTED_FIELDS of each."""

        async def ask(page: int) -> tuple[Answer, Sequence[object]]:
            query: dict[str, str | int] = {"page_num": page, "page_size": _PAGE, "filter.model": model}
            answer = await self._api.get(_QUERY, query)
            said = Said(answer, self._facts)
            items = said.body.get("items")
            if not said.is_fine or not isinstance(items, list | None):
                raise said.error()
            return answer, items or []

        return await read_history(ask, _read_row, model=model, since=since, most_pages=_PAGES)

    def example(self, order: SubmissionOrder) -> RequestExample:
        """How this order is sent."""
        return RequestExample(
            origin=self._api.address,
            submit=_SUBMIT,
            body=_body(order),
            remote_id=("task_id",),
            status=_QUERY + "/{id}",
            word=("task", "status"),
            finished=("succeeded",),
            failed=tuple(_FAILED),
            link=("task", "content", "url"),
        )


def read_answer(answer: Answer, remote_id: str, facts: Mapping[str, Fact]) -> RemoteStatus:
    """What an answer to the question for a task means.

    Raises:
        AppError: if it tells nothing about the task.
    """
    said = Said(answer, facts)
    task = as_object(said.body.get("task"))
    if not task and said.knows_it_not:
        return RemoteStatus(phase=Phase.NOT_FOUND, request_id=said.request_id)
    seen = _read_task(task, said.request_id) if said.is_fine else None
    if seen is None or (read_id(task.get("id")) or remote_id) != remote_id:
        raise said.error()
    return seen


def _read_task(task: Mapping[str, object], request_id: str) -> RemoteStatus | None:
    """A task as MiniMax describes it, or None if it is no such description."""
    word = task.get("status")
    word = word.strip().casefold()[:100] if isinstance(word, str) else ""
    if not word:
        return None
    if word in _FAILED:
        return RemoteStatus(
            phase=Phase.FAILED,
            word=word,
            failure=_read_failure(task, word, request_id),
            request_id=request_id,
        )
    phase = Phase.WAITING if word == "queued" else Phase.RUNNING
    results: tuple[str, ...] = ()
    if word == "succeeded":
        phase = Phase.SUCCEEDED
        url = as_object(task.get("content")).get("url")
        results = (url,) if url and isinstance(url, str) else ()
    return RemoteStatus(phase=phase, word=word, results=results, request_id=request_id)


def _read_failure(task: Mapping[str, object], word: str, request_id: str) -> Failure:
    error = as_object(task.get("error"))
    told = error.get("message")
    words = told.strip()[:500] if isinstance(told, str) else ""
    kind = _FAILED[word]
    if kind is ErrorKind.GENERATION_FAILED:
        kind = kind_of_failure(read_code(error.get("code")), words)
    # One that was cancelled waited until then, and that is free; of failures nothing is said.
    charge = Charge.RETURNED if kind is ErrorKind.GENERATION_CANCELLED else Charge.UNKNOWN
    return Failure(kind=kind, message=words, request_id=request_id, charge=charge)


def _read_row(item: object, ahead: timedelta) -> FoundSubmission | None:
    """A row of the list, or None if it is not one of a generated video. Its time is told by our clock."""
    row = as_object(item)
    remote_id, model, seconds = read_id(row.get("id")), row.get("model"), row.get("created_at")
    is_ours = row.get("task_type", "generation") == "generation" and isinstance(model, str)
    if not remote_id or not is_ours or isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return None
    try:
        created = datetime.fromtimestamp(seconds, UTC) - ahead
    except (OverflowError, OSError, ValueError):
        return None
    return FoundSubmission(
        remote_id=remote_id,
        model=str(model),
        fields={
            name: value
            for name in sorted(LISTED_FIELDS)
            if isinstance(value := row.get(name), str | int | float)
        },
        created=created,
        status=_read_task(row, ""),
    )


def _body(order: SubmissionOrder) -> dict[str, Any]:
    content: list[dict[str, Any]] = []
    body: dict[str, Any] = {"model": order.model, "content": content}
    for name, value in order.fields.items():
        if name == "prompt":
            content.insert(0, {"type": "text", "text": value})
        elif name in _ROLES:
            content += [
                {"type": "image_url", "image_url": {"url": inline(each)}, "role": name}
                for each in as_list(value)
            ]
        else:
            body[name] = value
    return body


def _path(path: str, remote_id: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]+", remote_id):
        raise AppError(ErrorKind.JOB_NOT_FOUND)
    return f"{path}/{quote(remote_id, safe='')}"
