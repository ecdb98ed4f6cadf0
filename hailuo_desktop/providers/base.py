"""What every provider can be asked, and what it answers.

A provider answers single questions: none of these calls loops, waits for a job or retries a paid
request. Polling, deadlines and downloads are common code (`services`, `providers.download`).
All failures are `AppError`; those of `submit` say by `delivery` whether the request may have acted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import msgspec

from hailuo_desktop.domain.errors import Failure
from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.domain.money import Money, Price
from hailuo_desktop.domain.request import FieldValue


class CancelPower(StrEnum):
    """What cancelling at the provider can do."""

    UNSUPPORTED = "unsupported"
    ONLY_QUEUED = "only_queued"
    BEST_EFFORT = "best_effort"
    YES = "yes"


class Phase(StrEnum):
    """How far a job is at the provider."""

    WAITING = "waiting"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    NOT_FOUND = "not_found"
    """The provider does not know the id (yet)."""


class LinkTrust(StrEnum):
    """Where the links of a provider may lead."""

    PUBLIC = "public"
    """https, and only to hosts of the public internet."""
    LOOPBACK = "loopback"
    """The API itself is on this computer (a test server or gateway): plain http and loopback too."""
    FILES = "files"
    """The provider works on this computer and hands out files."""


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """What a key check found. `balance` is None where the provider does not tell."""

    balance: Money | None = None


class PictureUpload(msgspec.Struct, frozen=True, kw_only=True):
    """A picture to send: `field` is the model's name for it, `path` our own upright copy."""

    field: str
    path: Path
    media_type: str


class SubmissionOrder(msgspec.Struct, frozen=True, kw_only=True):
    """The one paid request.

    `fields` is the flat set of parameters, with the pictures' references (see `Provider.upload`)
    already in their fields.
    """

    model: str
    fields: dict[str, FieldValue]


class Accepted(msgspec.Struct, frozen=True, kw_only=True):
    """The provider took the job; `remote_id` is its id."""

    remote_id: str
    request_id: str = ""


class RemoteStatus(msgspec.Struct, frozen=True, kw_only=True):
    """One look at a job.

    Attributes:
        phase: our word for it; an unknown word of the provider counts as RUNNING.
        word: the provider's own word.
        fraction: true progress from 0 to 1, or None where the provider tells none.
        results: links to the finished files, in order; may be empty although SUCCEEDED.
        rewritten: the prompt as the model rewrote it, where the provider tells, or "".
        charged: what it took, where it says so. It may come later than the result.
        failure: why, when FAILED.
        request_id: the provider's id of this look.
    """

    phase: Phase
    word: str = ""
    fraction: float | None = None
    results: tuple[str, ...] = ()
    rewritten: str = ""
    charged: Money | None = None
    failure: Failure | None = None
    request_id: str = ""


class FoundSubmission(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the provider's own history."""

    remote_id: str
    model: str
    fields: dict[str, FieldValue]
    created: datetime
    status: RemoteStatus | None = None


class Provider(Protocol):
    """One vendor.

    Attributes:
        id: e.g. "atlas"; label: the vendor's name for users, e.g. "Atlas Cloud".
        needs_key: whether it can be used without an API key.
        cancel_power: what `cancel` can do.
        keeps_results: how long a finished file can be fetched again; None for as long as the user likes.
        link_trust: where its links may lead.
    """

    @property
    def id(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def needs_key(self) -> bool: ...
    @property
    def cancel_power(self) -> CancelPower: ...
    @property
    def keeps_results(self) -> timedelta | None: ...
    @property
    def link_trust(self) -> LinkTrust: ...

    async def check_key(self) -> Account:
        """Ask something that is free and needs the key."""

    async def quote(self, order: SubmissionOrder) -> Price | None:
        """The provider's price for this very order, or None if it has no such question."""

    async def upload(self, picture: PictureUpload) -> str:
        """Send a picture; returns the reference that stands for it in an order. Costs nothing."""

    async def submit(self, order: SubmissionOrder) -> Accepted:
        """Send the paid request: exactly one, whatever happens."""

    async def status(self, remote_id: str) -> RemoteStatus:
        """One look at the job."""

    async def fetch_result(self, remote_id: str) -> Sequence[str]:
        """Fresh links to the finished files, none while it is not ready. May be called again and again.

        A link is an https address, or a file: address for a provider on this computer.
        """

    async def cancel(self, remote_id: str) -> bool:
        """Ask the provider to stop. True if the job will surely not be charged any more."""

    async def close(self) -> None:
        """Let go of connections and worker processes."""


@runtime_checkable
class RemembersSubmissions(Protocol):
    """A provider that can be asked what was submitted lately."""

    async def find_submissions(self, *, model: str, since: datetime) -> Sequence[FoundSubmission]:
        """The account's submissions of this model since then, newest first, all pages.

        `since` and the times of what is found are by our clock, also where the provider's differs.
        """


@runtime_checkable
class ListsModels(Protocol):
    """A provider that tells which models it has. Both questions are public: no key goes along."""

    async def list_models(self) -> Sequence[ModelListing]:
        """The video models that may be shown, at least one."""

    async def fetch_schema(self, listing: ModelListing) -> object:
        """The parsed JSON schema of a model's request, from wherever the list says it is."""


class Memory(msgspec.Struct, frozen=True, kw_only=True):
    """What a provider's history tells of the submissions of a model.

    Attributes:
        fields: the names of the fields it tells; None for all.
        reach: how far back it goes; None for no limit.
    """

    fields: frozenset[str] | None = None
    reach: timedelta | None = None

    def told(self, fields: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
        """What the history tells of a submission with these fields."""
        known = self.fields
        return {name: value for name, value in fields.items() if known is None or name in known}


@runtime_checkable
class RemembersInPart(Protocol):
    """One that remembers submissions, but leaves out models, or fields."""

    def memory_of(self, model: str) -> Memory | None:
        """What it tells of this model's submissions; None where it cannot be asked for them."""


Where = tuple[str | int, ...]
"""The way to a value in a JSON answer: names of fields and places in lists."""


class UploadExample(msgspec.Struct, frozen=True, kw_only=True):
    """How a picture is sent before the order: as a form with one part named `field`.

    `names` are the file names by media type, `link` where the answer has what stands for the picture.
    """

    path: str
    field: str
    names: dict[str, str]
    link: Where


class RequestExample(msgspec.Struct, frozen=True, kw_only=True):
    """An order as the provider is sent it, for people who write programs; nothing is sent.

    Attributes:
        origin: where the API is; all paths are below it.
        upload: how pictures are sent, or None where they go within the order as data URLs.
        submit, body: path and JSON of the paid request.
        remote_id: where its answer has the id.
        status: the path to ask how it is, with {id} in it.
        word: where that answer says how it is; `finished` and `failed` are the words that end it.
        file: another path to ask for the link, with {id} in it, which `file_id` tells; or "".
        link: where the last of these answers has the link to the clip.
        pause: seconds between two looks.
    """

    origin: str
    upload: UploadExample | None = None
    submit: str
    body: dict[str, Any]
    remote_id: Where
    status: str
    word: Where
    finished: tuple[str, ...]
    failed: tuple[str, ...]
    file: str = ""
    file_id: Where = ()
    link: Where
    pause: float = 5


@runtime_checkable
class ShowsRequests(Protocol):
    """A provider whose requests can be shown."""

    def example(self, order: SubmissionOrder) -> RequestExample:
        """How this order is sent. In place of pictures it may hold any https links."""


class DownloadProgress(msgspec.Struct, frozen=True):
    """Bytes so far, and in all where the server said."""

    received: int
    total: int | None


class Downloader(Protocol):
    """Fetches a finished file. Common to all providers; carries no key."""

    async def fetch(
        self,
        link: str,
        part: Path,
        *,
        trust: LinkTrust,
        on_progress: Callable[[DownloadProgress], None],
    ) -> None:
        """Bring `link` into the file `part`, going on where an earlier try of the same file stopped.

        The provider's bytes are kept exactly. Returns when the length is right; whether it is a video
        is for the caller to check.

        Raises:
            AppError: RESULT_EXPIRED (ask for a fresh link), RESULT_LINK_UNSAFE, RESULT_NOT_A_VIDEO,
                RESULT_TOO_LARGE, DISK_FULL, FOLDER_UNWRITABLE, UNREACHABLE, CONNECTION_INSECURE or
                DOWNLOAD_INTERRUPTED. All but RESULT_TOO_LARGE keep what an earlier try brought.
        """

    async def close(self) -> None:
        """Let go of connections."""


Providers = Mapping[str, Provider]
