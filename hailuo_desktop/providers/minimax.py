"""MiniMax, the maker of the Hailuo models, by its own platform.

Two versions of its API live beside each other, and each model knows one: see `minimax_v1` and `minimax_v2`.
It has two regions with hosts, keys and prices of their own; a key works in its region only.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind, Fact
from hailuo_desktop.domain.money import Price
from hailuo_desktop.providers.api_client import ApiClient, KeySource
from hailuo_desktop.providers.base import (
    Accepted,
    Account,
    CancelPower,
    FoundSubmission,
    LinkTrust,
    Memory,
    PictureUpload,
    RemoteStatus,
    RequestExample,
    SubmissionOrder,
)
from hailuo_desktop.providers.http import ClientFactory, split_address
from hailuo_desktop.providers.looking import links_of
from hailuo_desktop.providers.minimax_pictures import refer_to
from hailuo_desktop.providers.minimax_v1 import MinimaxV1
from hailuo_desktop.providers.minimax_v2 import LISTED_FIELDS, REACH, MinimaxV2


class Region(StrEnum):
    """Where an account lives."""

    GLOBAL = "global"
    MAINLAND = "mainland"
    """Mainland China."""


MINIMAX_URLS: Mapping[Region, str] = {
    Region.GLOBAL: "https://api.minimax.io",
    Region.MAINLAND: "https://api.minimaxi.com",
}
CURRENCIES: Mapping[Region, str] = {Region.GLOBAL: "USD", Region.MAINLAND: "CNY"}

_HOSTS = {
    "minimax.io": Region.GLOBAL,
    "minimaxi.com": Region.MAINLAND,
    "minimax.cn": Region.MAINLAND,
}

_SECOND = "v2:"
"""Goes before the ids of the second version's tasks: of an id alone it must be clear whom to ask."""


def region_of(address: str, otherwise: Region) -> Region:
    """The region of an API address; `otherwise` for one that is not MiniMax's own."""
    parts = split_address(address)
    domain = ".".join(((parts.hostname or "") if parts else "").split(".")[-2:])
    return _HOSTS.get(domain, otherwise)


class MinimaxProvider:
    """MiniMax as a `Provider` that `RemembersInPart` and `ShowsRequests`."""

    id = "minimax"
    label = "MiniMax"
    needs_key = True
    # Models of the second version; the first has no such call.
    cancel_power = CancelPower.ONLY_QUEUED
    # The second version keeps tasks for seven days; of the first nothing is said.
    keeps_results: timedelta | None = None

    def __init__(
        self,
        clients: ClientFactory,
        key: KeySource,
        *,
        origin: str = "",
        region: Region = Region.GLOBAL,
        elsewhere: str | None = None,
    ) -> None:
        """Take the parts.

        Args:
            clients: where connections come from.
            key: asked for the key at each call.
            origin: another address of the API; "" for that of the region.
            region: the one of the account, unless `origin` is a host of the other.
            elsewhere: the address of the other region, where it is not the usual one.
        """
        self._api = ApiClient(clients, origin, key)
        self._elsewhere = ApiClient(clients, "", key)
        self._named_elsewhere = elsewhere
        self.move_to(origin, region)

    @property
    def address(self) -> str:
        """Where the API is. Raises AppError ADDRESS_INVALID."""
        return self._api.address

    def move_to(self, origin: str, region: Region) -> None:
        """Ask there from the next request on; no job may be under way. "" is the region's usual place."""
        origin = origin or MINIMAX_URLS[region]
        other = self._named_elsewhere or MINIMAX_URLS[_other(region_of(origin, region))]
        facts = _key_facts(origin, other)
        self._api.move_to(origin)
        self._elsewhere.move_to(other)
        # A key for an address that is not MiniMax's own is shown to nobody else.
        self._may_ask_elsewhere = self._named_elsewhere is not None or _is_own(origin)
        self._first = MinimaxV1(self._api, facts)
        self._second = MinimaxV2(self._api, facts)

    @property
    def link_trust(self) -> LinkTrust:
        return LinkTrust.LOOPBACK if self._api.is_loopback else LinkTrust.PUBLIC

    async def check_key(self) -> Account:
        try:
            await self._first.check_key()
        except AppError as refused:
            if refused.kind is ErrorKind.KEY_REFUSED and self._may_ask_elsewhere:
                refused.facts |= await _asked(self._elsewhere)
            raise
        return Account()  # it tells no balance

    async def quote(self, order: SubmissionOrder) -> Price | None:  # noqa: ARG002 (there is no such call)
        return None

    async def upload(self, picture: PictureUpload) -> str:
        """Nothing is sent: the picture goes within the order."""
        return await asyncio.to_thread(refer_to, picture.path)

    async def submit(self, order: SubmissionOrder) -> Accepted:
        if not is_second(order.model):
            return await self._first.submit(order)
        accepted = await self._second.submit(order)
        return msgspec.structs.replace(accepted, remote_id=_SECOND + accepted.remote_id)

    async def status(self, remote_id: str) -> RemoteStatus:
        if remote_id.startswith(_SECOND):
            return await self._second.status(remote_id.removeprefix(_SECOND))
        return await self._first.status(remote_id)

    async def fetch_result(self, remote_id: str) -> Sequence[str]:
        return links_of(await self.status(remote_id))

    def memory_of(self, model: str) -> Memory | None:
        """The first version has no list; that of the second leaves out prompts and pictures."""
        return Memory(fields=LISTED_FIELDS, reach=REACH) if is_second(model) else None

    async def find_submissions(self, *, model: str, since: datetime) -> Sequence[FoundSubmission]:
        found = await self._second.find_submissions(model=model, since=since)
        return [msgspec.structs.replace(each, remote_id=_SECOND + each.remote_id) for each in found]

    def example(self, order: SubmissionOrder) -> RequestExample:
        return (self._second if is_second(order.model) else self._first).example(order)

    async def cancel(self, remote_id: str) -> bool:
        if not remote_id.startswith(_SECOND):
            return False
        return await self._second.cancel(remote_id.removeprefix(_SECOND))

    async def close(self) -> None:
        await self._api.close()
        await self._elsewhere.close()


def is_second(model: str) -> bool:
    """Whether a model belongs to the second version of the API."""
    return model.startswith("MiniMax-H3")


def _other(region: Region) -> Region:
    return Region.MAINLAND if region is Region.GLOBAL else Region.GLOBAL


def _is_own(address: str) -> bool:
    """Whether an address is MiniMax's, in whichever region."""
    return region_of(address, Region.GLOBAL) is region_of(address, Region.MAINLAND)


async def _asked(api: ApiClient) -> dict[str, Fact]:
    """What another region says of a key that is refused here; nothing where that cannot be told."""
    try:
        await MinimaxV1(api, {}).check_key()
    except AppError as error:
        return {"other_region": "refuses"} if error.kind is ErrorKind.KEY_REFUSED else {}
    return {"other_region": "accepts"}


def _key_facts(here: str, there: str) -> dict[str, Fact]:
    """What the sentence about a refused key names: where it was refused, and where it may belong."""
    return {"host": _host_of(here), "other_host": _host_of(there)}


def _host_of(address: str) -> str:
    parts = split_address(address)
    return (parts.hostname or "") if parts else ""
