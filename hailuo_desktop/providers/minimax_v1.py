"""The first version of MiniMax's video API: Hailuo 02, 2.3 and 2.3-Fast, and the 01 family."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import msgspec

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Fact, Failure
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.providers.answers import as_object
from hailuo_desktop.providers.api_client import Answer, ApiClient
from hailuo_desktop.providers.base import Accepted, Phase, RemoteStatus, RequestExample, SubmissionOrder
from hailuo_desktop.providers.minimax_answers import Said, kind_of_failure, lost, read_id
from hailuo_desktop.providers.minimax_pictures import as_list, inline

_FILE = "/v1/files/retrieve"
_QUERY = "/v1/query/video_generation"
_SUBMIT = "/v1/video_generation"

_FRAMES = frozenset({"first_frame_image", "last_frame_image"})
_SUBJECT = "subject_reference"

_WAITING = frozenset({"preparing", "queueing", "queued"})
_ABOUT_THE_CALLER = frozenset({ErrorKind.KEY_REFUSED, ErrorKind.RATE_LIMITED})
_KEY_WAS_ACCEPTED = frozenset(
    {
        ErrorKind.REQUEST_REFUSED,
        ErrorKind.BALANCE_TOO_LOW,
        ErrorKind.PLAN_USED_UP,
        ErrorKind.CONTENT_REFUSED,
        ErrorKind.OUTPUT_REFUSED,
    }
)


class MinimaxV1:
    """Speaks the first version. It has no list of submissions, and cannot cancel."""

    def __init__(self, api: ApiClient, facts: Mapping[str, Fact]) -> None:
        self._api = api
        self._facts = facts

    async def check_key(self) -> None:
        """Ask for a task that cannot be: how it is not found tells whether the key was accepted.

        Where that refuses the key, or is not there, a file that cannot be is asked for, too.

        Raises:
            AppError: KEY_REFUSED if both say so, KEY_NOT_JUDGED if neither is there.
        """
        said = Said(await self._api.get(_QUERY, {"task_id": "0"}), self._facts)
        if _accepts_the_key(said):
            return
        if not _may_be_the_path(said):
            raise said.error()
        second = Said(await self._api.get(_FILE, {"file_id": "0"}), self._facts)
        if _accepts_the_key(second):
            return
        if not _may_be_the_path(second):
            raise second.error()
        refusing = next((each for each in (said, second) if each.meaning.kind is ErrorKind.KEY_REFUSED), None)
        if refusing is None:
            raise said.error(ErrorKind.KEY_NOT_JUDGED)
        raise refusing.error()

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
        """One look: a question for the task and, if it is done, one for the link to its file."""
        answer = await self._api.get(_QUERY, {"task_id": remote_id})
        seen, file_id = read_task(answer, remote_id, self._facts)
        if seen.phase is not Phase.SUCCEEDED or not file_id:
            return seen
        said = Said(await self._api.get(_FILE, {"file_id": file_id}), self._facts)
        return _with_links(seen, said, file_id)

    def example(self, order: SubmissionOrder) -> RequestExample:
        """How this order is sent."""
        return RequestExample(
            origin=self._api.address,
            submit=_SUBMIT,
            body=_body(order),
            remote_id=("task_id",),
            status=_QUERY + "?task_id={id}",
            word=("status",),
            finished=("Success",),
            failed=("Fail",),
            file=_FILE + "?file_id={id}",
            file_id=("file_id",),
            link=("file", "download_url"),
        )


def _accepts_the_key(said: Said) -> bool:
    return said.code is not None and (said.code == 0 or said.meaning.kind in _KEY_WAS_ACCEPTED)


def _may_be_the_path(said: Said) -> bool:
    """Whether a path that is no longer there would be answered like this."""
    return said.status == 404 or said.meaning.kind is ErrorKind.KEY_REFUSED


def read_task(answer: Answer, remote_id: str, facts: Mapping[str, Fact]) -> tuple[RemoteStatus, str]:
    """What an answer to the question for a task means, and the id of its file, "" while there is none.

    Raises:
        AppError: if it tells nothing about the task.
    """
    said = Said(answer, facts)
    body = said.body
    if (read_id(body.get("task_id")) or remote_id) != remote_id:
        raise said.error(ErrorKind.ANSWER_UNREADABLE)
    word = body.get("status")
    word = word.strip()[:100] if isinstance(word, str) else ""
    has_failed = word.casefold() in ("fail", "failed") and said.meaning.kind not in _ABOUT_THE_CALLER
    if has_failed or said.code in (1026, 1027):
        return _failed(said, word), ""
    if not word and said.knows_it_not:
        return RemoteStatus(phase=Phase.NOT_FOUND, request_id=said.request_id), ""
    if not said.is_fine or said.code != 0 or not word:
        raise said.error()
    phase = Phase.WAITING if word.casefold() in _WAITING else Phase.RUNNING
    file_id = ""
    if word.casefold() in ("success", "succeeded"):
        phase, file_id = Phase.SUCCEEDED, read_id(body.get("file_id"))
    return RemoteStatus(phase=phase, word=word, request_id=said.request_id), file_id


def _failed(said: Said, word: str) -> RemoteStatus:
    words = said.words or str(said.body.get("error_message") or "")[:500]
    failure = Failure(
        kind=kind_of_failure(said.code, words),
        message=words,
        request_id=said.request_id,
        charge=Charge.UNKNOWN,  # packages are not charged for it; of other accounts nothing is said
    )
    return RemoteStatus(phase=Phase.FAILED, word=word, failure=failure, request_id=said.request_id)


def _with_links(seen: RemoteStatus, said: Said, file_id: str) -> RemoteStatus:
    """The finished task with the links to its file; with none where the file is not there (yet).

    Raises:
        AppError: if the answer tells nothing about the file.
    """
    if said.code in (1026, 1027):
        return _failed(said, seen.word)
    if said.knows_it_not:
        return seen
    file = as_object(said.body.get("file"))
    if said.code != 0 or not said.is_fine or (read_id(file.get("file_id")) or file_id) != file_id:
        raise said.error(ErrorKind.ANSWER_UNREADABLE if said.code == 0 else None)
    links = (file.get("download_url"), file.get("backup_download_url"))
    return msgspec.structs.replace(
        seen, results=tuple(each for each in links if each and isinstance(each, str))
    )


def _body(order: SubmissionOrder) -> dict[str, Any]:
    body: dict[str, Any] = {"model": order.model}
    for name, value in order.fields.items():
        body[name] = _value(name, value)
    return body


def _value(name: str, value: FieldValue) -> Any:
    if name in _FRAMES:
        return inline(value)
    if name == _SUBJECT:
        return [{"type": "character", "image": [inline(each)]} for each in as_list(value)]
    return value
