"""Atlas Cloud.

Protocol: Atlas Cloud media API, as its own npm client (atlascloud-mcp 1.7.0) and its published answers
speak it. What its answers mean stands in `atlas_answers`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind
from hailuo_desktop.domain.model_listing import ModelListing, read_listings
from hailuo_desktop.domain.money import Price, PriceBasis
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.providers.answers import as_money
from hailuo_desktop.providers.api_client import Answer, ApiClient, KeySource
from hailuo_desktop.providers.atlas_answers import Said, read_balance, read_row, read_status
from hailuo_desktop.providers.base import (
    Accepted,
    Account,
    CancelPower,
    FoundSubmission,
    LinkTrust,
    PictureUpload,
    RemoteStatus,
    RequestExample,
    SubmissionOrder,
    UploadExample,
)
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.providers.looking import links_of, read_history
from hailuo_desktop.providers.public_json import PublicJson

ATLAS_URL = "https://api.atlascloud.ai"

_BALANCE = "/public/v1/balance"
_CALCULATE = "/api/v1/model/calculate"
_HISTORY = "/api/v1/model/history"
_MODELS = "/api/v1/models"
_PREDICTION = "/api/v1/model/prediction/"
_SUBMIT = "/api/v1/model/generateVideo"
_UPLOAD = "/api/v1/model/uploadMedia"

_FILE_NAMES = {"image/jpeg": "image.jpg", "image/png": "image.png", "image/webp": "image.webp"}
_SAID_OF_WRONG_PATHS = frozenset({401, 404, 405})
_HISTORY_PAGE = 50
_HISTORY_PAGES = 100
# Rows hold whole requests, and other clients put pictures into theirs.
_HISTORY_LIMIT = 32 * 1024 * 1024
_MODELS_LIMIT = 8 * 1024 * 1024


class AtlasProvider:
    """Atlas Cloud as a `Provider` that `RemembersSubmissions`, `ListsModels` and `ShowsRequests`."""

    id = "atlas"
    label = "Atlas Cloud"
    needs_key = True
    cancel_power = CancelPower.UNSUPPORTED
    keeps_results: timedelta | None = timedelta(days=14)

    def __init__(self, clients: ClientFactory, key: KeySource, *, origin: str = ATLAS_URL) -> None:
        self._api = ApiClient(clients, origin, key)
        self._public = PublicJson(clients)

    @property
    def address(self) -> str:
        """Where the API is. Raises AppError ADDRESS_INVALID."""
        return self._api.address

    def move_to(self, origin: str) -> None:
        """Ask there from the next request on; no job may be under way."""
        self._api.move_to(origin)

    @property
    def link_trust(self) -> LinkTrust:
        return LinkTrust.LOOPBACK if self._api.is_loopback else LinkTrust.PUBLIC

    async def check_key(self) -> Account:
        said = Said(await self._api.get(_BALANCE))
        if said.is_fine:
            return Account(balance=read_balance(said))
        if said.code not in _SAID_OF_WRONG_PATHS:
            raise said.error()
        # The gateway answers 401 for paths it does not know, too: a second one tells.
        second = Said(await self._api.get(_HISTORY, {"no": 1, "size": 1}))
        if second.is_fine:
            return Account()
        if second.code not in _SAID_OF_WRONG_PATHS:
            raise second.error()
        refusing = next((each for each in (second, said) if each.code == 401), None)
        if refusing is None or not await self._is_open():
            raise said.error(ErrorKind.KEY_NOT_JUDGED)
        raise refusing.error()

    async def _is_open(self) -> bool:
        """Whether what is open to everybody is there: where it is not, nothing is said of a key."""
        try:
            return Said(await self._api.get_public(_MODELS, largest=_MODELS_LIMIT)).is_fine
        except AppError:
            return False

    async def quote(self, order: SubmissionOrder) -> Price | None:
        try:
            said = Said(await self._api.post(_CALCULATE, _body(order)))
        except AppError:
            return None
        money = as_money(said.data.get("price"), said.data.get("currency"))
        if not said.is_fine or money is None or not money.amount:
            return None  # nor is a price of nothing believed
        return Price(money=money, basis=PriceBasis.QUOTED)

    async def list_models(self) -> Sequence[ModelListing]:
        answer = await self._api.get_public(_MODELS, largest=_MODELS_LIMIT)
        said = Said(answer)
        if said.code // 100 != 2:
            raise said.error()
        today = datetime.now(UTC).date().isoformat()
        listed = await asyncio.to_thread(read_listings, answer.content, provider=self.id, as_of=today)
        if not listed:
            raise said.error(ErrorKind.ANSWER_UNREADABLE)  # there have always been some
        return listed

    async def fetch_schema(self, listing: ModelListing) -> object:
        return await self._public.fetch(listing.schema, trust=self.link_trust)

    async def upload(self, picture: PictureUpload) -> str:
        # The vendor goes by the extension, here and again when the model fetches the picture.
        name = _FILE_NAMES.get(picture.media_type)
        if name is None:
            raise AppError(ErrorKind.PICTURE_UNREADABLE, facts={"name": picture.path.name})
        media_type = picture.media_type
        said = Said(await self._api.post_file(_UPLOAD, picture.path, name=name, media_type=media_type))
        if not said.is_fine:
            raise said.error()
        for link in (said.data.get("download_url"), said.data.get("url")):
            if isinstance(link, str) and link.startswith(("https://", "http://")):
                return link
        raise said.error(ErrorKind.ANSWER_UNREADABLE)

    async def submit(self, order: SubmissionOrder) -> Accepted:
        try:
            said = Said(await self._api.post_paid(_SUBMIT, _body(order)))
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
        if said.means_no_such_model and refusal is ErrorKind.REQUEST_REFUSED:
            refusal = ErrorKind.MODEL_GONE
        raise said.error(refusal)

    async def status(self, remote_id: str) -> RemoteStatus:
        answer = await self._api.get(_PREDICTION + quote(remote_id, safe=""))
        return read_status(answer, remote_id)

    async def fetch_result(self, remote_id: str) -> Sequence[str]:
        return links_of(await self.status(remote_id))

    async def find_submissions(self, *, model: str, since: datetime) -> Sequence[FoundSubmission]:
        async def ask(page: int) -> tuple[Answer, Sequence[object]]:
            query: dict[str, str | int] = {"no": page, "size": _HISTORY_PAGE, "model": model}
            answer = await self._api.get(_HISTORY, query, largest=_HISTORY_LIMIT)
            said = Said(answer)
            items = said.data.get("items")
            if not said.is_fine or not isinstance(items, list | None):
                raise said.error()
            return answer, items or []

        return await read_history(ask, read_row, model=model, since=since, most_pages=_HISTORY_PAGES)

    def example(self, order: SubmissionOrder) -> RequestExample:
        return RequestExample(
            origin=self._api.address,
            upload=UploadExample(
                path=_UPLOAD, field="file", names=_FILE_NAMES, link=("data", "download_url")
            ),
            submit=_SUBMIT,
            body=_body(order),
            remote_id=("data", "id"),
            status=_PREDICTION + "{id}",
            word=("data", "status"),
            finished=("completed", "succeeded"),
            failed=("failed", "timeout"),
            link=("data", "outputs", 0),
            pause=3,
        )

    async def cancel(self, remote_id: str) -> bool:  # noqa: ARG002 (there is no such call)
        return False

    async def close(self) -> None:
        await self._api.close()


def _body(order: SubmissionOrder) -> dict[str, FieldValue]:
    return {**order.fields, "model": order.model}
