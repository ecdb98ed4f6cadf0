"""What can be set on the Atlas simulator: every quirk of the real service, and some it has not shown yet."""

from __future__ import annotations

from typing import Any, Literal, TypeVar

import msgspec

S = TypeVar("S", bound=msgspec.Struct)

CutPoint = Literal["before-reading", "after-reading", "job-made", "half-answer"]
"""Where a connection ends: with the body of the request unread; read, and nothing done; done (of a
submission: the job is made and billed) but not answered; or half answered."""


class Fault(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What happens to the next requests of an endpoint, before or instead of the usual.

    Attributes:
        times: how many requests it happens to.
        status, body: answer with this status; a `body` of text goes out as HTML, anything else as JSON.
        done: and yet what was asked for is done first (of a submission: the job is made and billed).
        headers: more headers of that answer.
        cut: end the connection here.
        rude: end it by a reset.
        hold: do everything, but keep the answer until the client is gone or `release` is called.
        seconds: answer so much later.
    """

    times: int = 1
    status: int = 0
    body: Any = None
    done: bool = False
    headers: dict[str, str] = {}
    cut: CutPoint | None = None
    rude: bool = False
    hold: bool = False
    seconds: float = 0.0


class StorageSwitches(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """How the storage serves files.

    Attributes:
        expired: so many downloads are answered with `expired_status`.
        cuts: after how many bytes the next downloads break off.
        hold_after: keep the rest after so many bytes until the client is gone.
        pause: seconds between blocks of 64 KiB.
        ranges: honest; ignored (always the whole file); wrong-start, wrong-total (a 206 of other bytes);
            changed (the file is another one since the first download, and honestly so);
            changed-blindly (the same, but If-Range is not looked at); refused (416); html (a 206 of HTML).
        etag, modified: the validators that are told.
        length: told in Content-Length, or not: chunked, or ended by closing the connection.
        body: what is served.
        content_type, content_encoding: as named in the headers; "" for none.
        redirects: where the next downloads are sent, in turn.
    """

    expired: int = 0
    expired_status: int = 404
    cuts: list[int] = []
    hold_after: int | None = None
    pause: float = 0.0
    ranges: Literal[
        "honest", "ignored", "wrong-start", "wrong-total", "changed", "changed-blindly", "refused", "html"
    ] = "honest"
    etag: Literal["strong", "weak", "none"] = "strong"
    modified: bool = True
    length: Literal["told", "chunked", "closed"] = "told"
    body: Literal["video", "html", "json", "xml", "text", "utf16", "empty"] = "video"
    content_type: str = "video/mp4"
    content_encoding: str = ""
    redirects: list[str] = []


class Switches(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """How the API behaves.

    Attributes:
        wrapped: answers in the envelope `{code, message, data}`, as live ones; else flat, as documented.
        code_as_text: the envelope's code as a string.
        refuse_within_200: refusals come as HTTP 200 with the code in the envelope.
        words_in: the field of refusals that holds the words.
        states: of jobs made from now on, one for each look; the last stays.
        keep_rendering: as long as it is set, every job that was begun is "processing".
        seconds_per_state: if set, states follow the clock instead of the looks.
        failure_status: HTTP status of looks at a failed job.
        failure_words, failure_in: what is said of a failed job, and where.
        error_code: of failed or flagged jobs.
        outputs: the form of the results; "late" are empty at the first look that says completed.
        flags: `has_nsfw_contents` of finished jobs.
        zero_dates: `created_at` is in the year 1.
        unknown_looks, unknown_status: the first looks at a job are answered as if there were none.
        price, price_after: of a finished job, told after so many looks that say completed; None for the
            list price.
        other_id: looks are answered with another job's id.
        history_lag: so many requests for the history do not show the newest job.
        history_rows: more rows, shown first.
        balance: form of the balance.
        listed: ids of the models that are listed; None for all.
        model_rows: more entries of the list of models, told first.
        schemas: by model id, what is served instead of its schema, and what orders are judged by.
        calculated: what a clip is said to cost before it is ordered; None for what it costs.
        calculated_in: the currency of that.
        request_ids: whether answers carry X-Request-ID.
        faults: by endpoint: submit, upload, status, history, balance, calculate, models; or connection,
            for connections reset as soon as they are made.
    """

    wrapped: bool = True
    code_as_text: bool = False
    refuse_within_200: bool = False
    words_in: Literal["msg", "message", "error", "error-object"] = "msg"
    states: tuple[str, ...] = ("processing", "completed")
    keep_rendering: bool = False
    seconds_per_state: float = 0.0
    failure_status: int = 200
    failure_words: str = "Generation failed: task processing failed (code: generation_failed)"
    failure_in: Literal["error", "error-object", "message"] = "error"
    error_code: int | str | None = None
    outputs: Literal["list", "text", "objects", "output", "two", "empty", "null", "late"] = "list"
    flags: list[bool] | None = None
    zero_dates: bool = True
    unknown_looks: int = 0
    unknown_status: int = 404
    price: str | int | float | None = None
    price_after: int = 0
    other_id: bool = False
    history_lag: int = 0
    history_rows: list[Any] = []
    balance: Literal["account", "flat", "wrapped"] = "account"
    listed: list[str] | None = None
    model_rows: list[Any] = []
    schemas: dict[str, Any] = {}
    calculated: str | int | float | None = None
    calculated_in: str = "USD"
    request_ids: bool = True
    faults: dict[str, list[Fault]] = {}
    storage: StorageSwitches = msgspec.field(default_factory=StorageSwitches)


def patched(switches: S, changes: dict[str, Any]) -> S:
    """The switches with some of them set anew; `storage` may be given in part."""
    current = msgspec.to_builtins(switches)
    changes = dict(msgspec.to_builtins(changes))
    storage = {**current["storage"], **changes.pop("storage", {})}
    return msgspec.convert({**current, **changes, "storage": storage}, type(switches))
