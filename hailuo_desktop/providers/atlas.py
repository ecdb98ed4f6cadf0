"""Atlas Cloud.

Protocol: Atlas Cloud media API, as its own npm client (atlascloud-mcp 1.7.0) and its published answers
speak it. What it promises and what it does differ, so an answer is read by its body first: a finished
job may come with HTTP 500, and a refusal with HTTP 200.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import msgspec

from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind, Failure
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.providers.answers import as_code, as_money, as_object
from hailuo_desktop.providers.api_client import Answer, ApiClient, KeySource
from hailuo_desktop.providers.base import (
    Accepted,
    Account,
    CancelPower,
    FoundSubmission,
    LinkTrust,
    Phase,
    PictureUpload,
    RemoteStatus,
    SubmissionOrder,
)
from hailuo_desktop.providers.http import ClientFactory

ATLAS_URL = "https://api.atlascloud.ai"

_BALANCE = "/public/v1/balance"
_CALCULATE = "/api/v1/model/calculate"
_HISTORY = "/api/v1/model/history"
_PREDICTION = "/api/v1/model/prediction/"
_SUBMIT = "/api/v1/model/generateVideo"
_UPLOAD = "/api/v1/model/uploadMedia"

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

_FILE_NAMES = {"image/jpeg": "image.jpg", "image/png": "image.png", "image/webp": "image.webp"}
_HISTORY_PAGE = 50
_HISTORY_PAGES = 100
# Rows hold whole requests, and other clients put pictures into theirs.
_HISTORY_LIMIT = 32 * 1024 * 1024


class AtlasProvider:
    """Atlas Cloud as a `Provider` that `RemembersSubmissions`."""

    id = "atlas"
    label = "Atlas Cloud"
    needs_key = True
    cancel_power = CancelPower.UNSUPPORTED
    keeps_results: timedelta | None = timedelta(days=14)

    def __init__(self, clients: ClientFactory, key: KeySource, *, origin: str = ATLAS_URL) -> None:
        self._api = ApiClient(clients, origin, key)

    @property
    def link_trust(self) -> LinkTrust:
        return LinkTrust.LOOPBACK if self._api.is_loopback else LinkTrust.PUBLIC

    async def check_key(self) -> Account:
        said = _Said(await self._api.get(_BALANCE))
        if said.is_fine:
            return Account(balance=_read_balance(said))
        if said.code in (401, 404, 405):
            # The gateway answers 401 for paths it does not know, too: a second one tells.
            second = _Said(await self._api.get(_HISTORY, {"no": 1, "size": 1}))
            if second.is_fine:
                return Account()
            if second.code not in (404, 405):
                raise second.error()
        raise said.error()

    async def quote(self, order: SubmissionOrder) -> Price | None:
        try:
            said = _Said(await self._api.post(_CALCULATE, _body(order)))
        except AppError:
            return None
        money = as_money(said.data.get("price"), said.data.get("currency"))
        if not said.is_fine or money is None or not money.amount:
            return None  # nor is a price of nothing believed
        return Price(money=money, basis=PriceBasis.QUOTED)

    async def upload(self, picture: PictureUpload) -> str:
        # The vendor goes by the extension, here and again when the model fetches the picture.
        name = _FILE_NAMES.get(picture.media_type)
        if name is None:
            raise AppError(ErrorKind.PICTURE_UNREADABLE, facts={"name": picture.path.name})
        media_type = picture.media_type
        said = _Said(await self._api.post_file(_UPLOAD, picture.path, name=name, media_type=media_type))
        if not said.is_fine:
            raise said.error()
        for link in (said.data.get("download_url"), said.data.get("url")):
            if isinstance(link, str) and link.startswith(("https://", "http://")):
                return link
        raise said.error(ErrorKind.ANSWER_UNREADABLE)

    async def submit(self, order: SubmissionOrder) -> Accepted:
        try:
            said = _Said(await self._api.post_paid(_SUBMIT, _body(order)))
        except AppError as lost:
            if lost.delivery is not Delivery.UNKNOWN:
                raise
            raise AppError(
                ErrorKind.OUTCOME_UNKNOWN,
                facts=lost.facts,
                message=lost.message,
                request_id=lost.request_id,
                charge=Charge.UNKNOWN,
                delivery=Delivery.UNKNOWN,
            ) from None
        remote_id = said.new_id()
        if remote_id:
            return Accepted(remote_id=remote_id, request_id=said.request_id)
        refusal = said.refusal()
        if refusal is None:
            raise said.error(ErrorKind.OUTCOME_UNKNOWN, charge=Charge.UNKNOWN)
        gone = said.code == 404 or _GONE_WORDS.search(said.words.casefold())
        if gone and refusal is ErrorKind.REQUEST_REFUSED:
            refusal = ErrorKind.MODEL_GONE
        raise said.error(refusal)

    async def status(self, remote_id: str) -> RemoteStatus:
        answer = await self._api.get(_PREDICTION + quote(remote_id, safe=""))
        return read_status(answer, remote_id)

    async def fetch_result(self, remote_id: str) -> Sequence[str]:
        seen = await self.status(remote_id)
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

    async def find_submissions(self, *, model: str, since: datetime) -> Sequence[FoundSubmission]:
        found: dict[str, FoundSubmission] = {}
        since = since.replace(microsecond=0)  # rows tell whole seconds
        for page in range(1, _HISTORY_PAGES + 1):
            query: dict[str, str | int] = {"no": page, "size": _HISTORY_PAGE, "model": model}
            said = _Said(await self._api.get(_HISTORY, query, largest=_HISTORY_LIMIT))
            items = said.data.get("items")
            if not said.is_fine or not isinstance(items, list | None):
                raise said.error()
            rows = [row for row in map(_read_row, items or []) if row is not None]
            fresh = [row for row in rows if row.remote_id not in found and row.created >= since]
            found.update((row.remote_id, row) for row in fresh)
            # Newest first. Rows move to later pages meanwhile; only a page with nothing new is the last.
            if not items or (rows and not fresh):
                ours = [row for row in found.values() if row.model == model]
                return sorted(ours, key=lambda row: row.created, reverse=True)
        raise AppError(ErrorKind.ANSWER_UNREADABLE, facts={"pages": _HISTORY_PAGES})

    async def cancel(self, remote_id: str) -> bool:  # noqa: ARG002 (there is no such call)
        return False

    async def close(self) -> None:
        await self._api.close()


def read_status(answer: Answer, remote_id: str) -> RemoteStatus:
    """What an answer to the question for a job means.

    Raises:
        AppError: if it tells nothing about the job.
    """
    said = _Said(answer)
    seen = _read_prediction(said.data, said.words, said.request_id) if said.describes_a_job else None
    if seen is not None and (said.data.get("id") or remote_id) != remote_id:
        raise said.error(ErrorKind.ANSWER_UNREADABLE)
    if seen is not None and (said.is_fine or seen.phase in (Phase.SUCCEEDED, Phase.FAILED)):
        return seen
    if said.code in (400, 404) and not said.is_html:
        # Also seen for some seconds after a submission.
        return RemoteStatus(phase=Phase.NOT_FOUND, request_id=said.request_id)
    raise said.error(ErrorKind.ANSWER_UNREADABLE if said.is_fine else None)


class _Said:
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

    def error(self, kind: ErrorKind | None = None, *, charge: Charge = Charge.NONE) -> AppError:
        refusal = self.refusal()
        if kind is None:
            unreadable = {403: ErrorKind.EDGE_BLOCKED, 413: _REFUSED[413], 429: _REFUSED[429]}
            kind = refusal or unreadable.get(self.code, ErrorKind.PROVIDER_TROUBLE)
        return AppError(
            kind,
            facts={"status": self.code},
            message=self.words or f"HTTP {self._answer.status}",
            request_id=self.request_id,
            charge=charge,
            delivery=Delivery.UNKNOWN if refusal is None else Delivery.REFUSED,
        )


def _body(order: SubmissionOrder) -> dict[str, FieldValue]:
    return {**order.fields, "model": order.model}


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
        charged=charged,
        failure=failure,
        request_id=request_id,
    )


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


def _read_row(row: object) -> FoundSubmission | None:
    """A row of the history, or None if it is not one we can use."""
    entry = as_object(row)
    remote_id, seconds = entry.get("ID", entry.get("id")), entry.get("createdAt")
    request = entry.get("requestBody")
    if not isinstance(remote_id, str) or not remote_id or not isinstance(seconds, int | float):
        return None
    try:
        created = datetime.fromtimestamp(seconds, UTC)
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
            if name != "model" and isinstance(value, str | int | float | bool)
        },
        created=created,
        status=_read_prediction(result, "", ""),
    )


def _read_balance(said: _Said) -> Money | None:
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
