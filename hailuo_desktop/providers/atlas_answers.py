"""What Atlas Cloud answers, and what it means.

What the vendor promises and what it does differ, so an answer is read by its body first: a finished job may
come with HTTP 500, and a refusal with HTTP 200.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

import msgspec

from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind, Fact, Failure
from hailuo_desktop.domain.money import Money
from hailuo_desktop.providers.answers import as_code, as_money, as_object
from hailuo_desktop.providers.api_client import Answer
from hailuo_desktop.providers.base import FoundSubmission, Phase, RemoteStatus

_REWRITTEN = ("revised_prompt", "optimized_prompt", "expanded_prompt", "enhanced_prompt", "actual_prompt")
_LONGEST_PROMPT = 10_000
_WAITING = frozenset({"created", "pending", "queued", "starting"})
_SUCCEEDED = frozenset({"completed", "succeeded", "success"})
_FAILED = {
    "failed": ErrorKind.GENERATION_FAILED,
    "error": ErrorKind.GENERATION_FAILED,
    "timeout": ErrorKind.GENERATION_TIMED_OUT,
    "canceled": ErrorKind.GENERATION_CANCELLED,
    "cancelled": ErrorKind.GENERATION_CANCELLED,
}
_REFUSED = {
    401: ErrorKind.KEY_REFUSED,
    403: ErrorKind.FORBIDDEN,
    413: ErrorKind.UPLOAD_TOO_LARGE,
    429: ErrorKind.RATE_LIMITED,
    451: ErrorKind.REGION_BLOCKED,
}
_GAVE_UP_WAITING = frozenset({408, 499})  # somebody on the way did: the request may have been acted upon
# 1039 is Atlas's; MiniMax's own codes for refused input and output come through in messages.
_MODERATION_CODES = frozenset({1026, 1027, 1039})
_MODERATION_WORDS = re.compile(
    r"moderation|(?<!case.)sensitive|nsfw|unsafe|safety (check|filter|policy|system)|inappropriate|prohibited"
    r"|content polic|policy violation"
)
_BALANCE_WORDS = re.compile(r"\bbalance\b|(not enough|insufficient|out of) (\w+ )?(credit|fund|quota)")
_GONE_WORDS = re.compile(
    r"^not found$|model( \S+)? (is |was |does )?(not (found|exist|available|open)|deprecated|offline)"
    r"|(unknown|unsupported|invalid|no such) model"
)
_EDGE_BLOCK = re.compile(r"error.?code\W{0,4}1010|error 1010", re.IGNORECASE)


def read_status(answer: Answer, remote_id: str) -> RemoteStatus:
    """What an answer to the question for a job means.

    Raises:
        AppError: if it tells nothing about the job.
    """
    said = Said(answer)
    seen = _read_prediction(said.data, said.words, said.request_id) if said.describes_a_job else None
    if seen is not None and (said.data.get("id") or remote_id) != remote_id:
        raise said.error(ErrorKind.ANSWER_UNREADABLE)
    if seen is not None and (said.is_fine or seen.phase in (Phase.SUCCEEDED, Phase.FAILED)):
        return seen
    if said.code in (400, 404) and not said.is_html:
        # Also seen for some seconds after a submission.
        return RemoteStatus(phase=Phase.NOT_FOUND, request_id=said.request_id)
    raise said.error(ErrorKind.ANSWER_UNREADABLE if said.is_fine else None)


class Said:
    """An answer of Atlas, taken apart.

    Attributes:
        data: the object that matters. Live answers wrap it in `data`, documented ones do not.
        code: the status that counts. The envelope may tell of an error within HTTP 200.
        words: what the vendor says about it: `msg` on errors, `message` on others, or `error`.
    """

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._body = as_object(answer.content)
        self.data = as_object(self._body.get("data")) or self._body
        code = as_code(self._body.get("code"))
        self.code = code if answer.status // 100 == 2 and code >= 400 else answer.status
        self.request_id = answer.request_id
        self.words = _words(self._body)

    @property
    def is_fine(self) -> bool:
        return self.code // 100 == 2 and bool(self._body)

    @property
    def describes_a_job(self) -> bool:
        """Whether `data` may be a job. Bare error pages in JSON have a `status`, too."""
        return self.data is not self._body or bool({"id", "outputs"} & self._body.keys())

    @property
    def is_html(self) -> bool:
        return not self._body and self._answer.text.lstrip().startswith("<")

    def new_id(self) -> str:
        """The id of the job that was made, or "". A job that failed at once may come as an error."""
        if not self.is_fine and (self.data is self._body or "status" not in self.data):
            return ""
        remote_id = self.data.get("id")
        if isinstance(remote_id, str) and re.fullmatch(r"[\x21-\x7e]{1,200}", remote_id):
            return remote_id if remote_id.strip(".") else ""
        return ""

    def refusal(self) -> ErrorKind | None:
        """Why the vendor readably refuses, or None if that is not what it says."""
        if self.code == 403 and _EDGE_BLOCK.search(self._answer.text):
            return ErrorKind.EDGE_BLOCKED
        if not self._body or not 400 <= self.code < 500 or self.code in _GAVE_UP_WAITING:
            return None
        words = self.words.casefold()
        if self.code == 402 or _BALANCE_WORDS.search(words):
            return ErrorKind.BALANCE_TOO_LOW
        if self.code in _REFUSED:
            return _REFUSED[self.code]
        if _is_moderation(self._body, words) or _is_moderation(self.data, words):
            return ErrorKind.CONTENT_REFUSED
        return ErrorKind.REQUEST_REFUSED

    @property
    def means_no_such_model(self) -> bool:
        return self.code == 404 or bool(_GONE_WORDS.search(self.words.casefold()))

    def error(self, kind: ErrorKind | None = None, *, charge: Charge = Charge.NONE) -> AppError:
        refusal = self.refusal()
        if kind is None:
            unreadable = {403: ErrorKind.EDGE_BLOCKED, 413: _REFUSED[413], 429: _REFUSED[429]}
            kind = refusal or unreadable.get(self.code, ErrorKind.PROVIDER_TROUBLE)
        facts: dict[str, Fact] = {"status": self.code}
        if self._answer.wait is not None:
            facts["wait"] = self._answer.wait
        return AppError(
            kind,
            facts=facts,
            message=self.words or f"HTTP {self._answer.status}",
            request_id=self.request_id,
            charge=charge,
            delivery=Delivery.UNKNOWN if refusal is None else Delivery.REFUSED,
        )


def _read_prediction(data: Mapping[str, object], words: str, request_id: str) -> RemoteStatus | None:
    """A job as Atlas describes it, or None if it is no such description."""
    word = data.get("status")
    word = word.strip().casefold()[:100] if isinstance(word, str) else ""
    results = tuple(dict.fromkeys([*_links(data.get("outputs")), *_links(data.get("output"))]))
    if not word and not results:
        return None
    charged = as_money(data.get("price"))
    phase = Phase.WAITING if word in _WAITING else Phase.RUNNING
    failure = None
    if word in _FAILED:
        phase, failure = Phase.FAILED, _read_failure(data, word, words, request_id, charged)
    elif word in _SUCCEEDED or not word:
        phase = Phase.SUCCEEDED
        if not results and (_is_flagged(data) or _is_moderation(data, "")):
            phase, failure = Phase.FAILED, _read_failure(data, word, words, request_id, charged)
    return RemoteStatus(
        phase=phase,
        word=word,
        results=results if phase is Phase.SUCCEEDED else (),
        rewritten=_rewritten(data),
        charged=charged,
        failure=failure,
        request_id=request_id,
    )


def _rewritten(data: Mapping[str, object]) -> str:
    """The prompt the model made of the user's. Which of these names a model uses stands nowhere."""
    for name in _REWRITTEN:
        value = data.get(name)
        if isinstance(value, str) and value.strip():
            return value.strip()[:_LONGEST_PROMPT]
    return ""


def _read_failure(
    data: Mapping[str, object], word: str, words: str, request_id: str, charged: Money | None
) -> Failure:
    said = _words(data) or words
    if word not in _FAILED:
        kind = ErrorKind.RESULT_WITHHELD
    elif _is_moderation(data, said.casefold()) or _is_flagged(data):
        kind = ErrorKind.CONTENT_REFUSED
    else:
        kind = _FAILED[word]
    if charged is not None and charged.amount:
        charge = Charge.STANDS
    else:  # failed jobs are paid back by the vendor's rules; of withheld results they say nothing
        charge = Charge.UNKNOWN if kind is ErrorKind.RESULT_WITHHELD else Charge.RETURNED
    return Failure(kind=kind, message=said[:500], request_id=request_id, charge=charge)


def read_row(row: object, ahead: timedelta) -> FoundSubmission | None:
    """A row of the history, or None if it is not one we can use. Its time is told by our clock."""
    entry = as_object(row)
    remote_id, seconds = entry.get("ID", entry.get("id")), entry.get("createdAt")
    request = entry.get("requestBody")
    if not isinstance(remote_id, str) or not remote_id or not isinstance(seconds, int | float):
        return None
    try:
        created = datetime.fromtimestamp(seconds, UTC) - ahead
        asked = as_object(msgspec.json.decode(request) if isinstance(request, str) else request)
    except (OverflowError, OSError, ValueError, RecursionError):
        return None
    model = entry.get("model") or asked.get("model")
    result = {"status": entry.get("status"), **as_object(entry.get("result"))}
    return FoundSubmission(
        remote_id=remote_id,
        model=model if isinstance(model, str) else "",
        fields={
            name: value
            for name, value in asked.items()
            if name != "model" and isinstance(value, str | int | float | list | dict)
        },
        created=created,
        status=_read_prediction(result, "", ""),
    )


def read_balance(said: Said) -> Money | None:
    available = said.data.get("available", said.data)
    shown = as_object(available)
    return as_money(shown.get("value", available), shown.get("currency"))


def _links(value: object) -> Iterator[str]:
    """The addresses in a list, an object or a string of outputs."""
    if isinstance(value, str) and value.strip():
        yield value.strip()
    elif isinstance(value, list):
        for item in value:
            yield from _links(item) if not isinstance(item, list) else ()
    elif isinstance(value, dict):
        links = (value.get(name) for name in ("url", "download_url", "video_url"))
        yield from _links(next((link for link in links if isinstance(link, str)), ""))


def _words(body: Mapping[str, object]) -> str:
    for name in ("msg", "message", "error"):
        value = body.get(name)
        if isinstance(value, dict):
            value = value.get("message")
        if isinstance(value, str) and value.strip() and value.strip().casefold() not in ("success", "ok"):
            return value.strip()[:500]
    return ""


def _is_moderation(data: Mapping[str, object], words: str) -> bool:
    code = as_code(data.get("error_code")) or as_code(as_object(data.get("error")).get("code"))
    return code in _MODERATION_CODES or bool(_MODERATION_WORDS.search(words))


def _is_flagged(data: Mapping[str, object]) -> bool:
    flags = data.get("has_nsfw_contents")
    return flags is True or (isinstance(flags, list) and True in flags)
