"""A job as scripts read it: the form of `jobs show --json` and `generate --json`."""

from __future__ import annotations

from typing import Any

from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure, Problem
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.money import Money, Price
from hailuo_desktop.domain.request import Picture
from hailuo_desktop.wording import describe

ExitCode = int

DONE, REFUSED_INPUT, FAILED, UNKNOWN_OUTCOME, NO_KEY, OVER_BUDGET, UNREACHABLE = 0, 2, 3, 4, 5, 6, 7
INTERRUPTED = 130

_EXIT_CODES: dict[ErrorKind, ExitCode] = {
    ErrorKind.KEY_MISSING: NO_KEY,
    ErrorKind.KEY_MALFORMED: NO_KEY,
    ErrorKind.KEY_TOO_LONG: NO_KEY,
    ErrorKind.KEY_REFUSED: NO_KEY,
    ErrorKind.KEY_OF_ANOTHER: NO_KEY,
    ErrorKind.KEYRING_UNAVAILABLE: NO_KEY,
    ErrorKind.OVER_BUDGET: OVER_BUDGET,
    ErrorKind.OVER_LIMIT: OVER_BUDGET,
    ErrorKind.CONFIRMATION_NEEDED: OVER_BUDGET,
    ErrorKind.PRICE_UNKNOWN: OVER_BUDGET,
    ErrorKind.PRICE_RISEN: OVER_BUDGET,
    ErrorKind.PRICE_DOUBTFUL: OVER_BUDGET,
    ErrorKind.UNREACHABLE: UNREACHABLE,
    ErrorKind.CONNECTION_LOST: UNREACHABLE,
    ErrorKind.CONNECTION_INSECURE: UNREACHABLE,
    ErrorKind.OUTCOME_UNKNOWN: UNKNOWN_OUTCOME,
}

_FOUND_BEFORE_SENDING = frozenset(
    {
        ErrorKind.PROMPT_NEEDED,
        ErrorKind.PROMPT_TOO_LONG,
        ErrorKind.PROMPT_HOLDS_KEY,
        ErrorKind.MODEL_UNKNOWN,
        ErrorKind.PROVIDER_UNKNOWN,
        ErrorKind.FORMAT_MISSING,
        ErrorKind.FIELD_UNKNOWN,
        ErrorKind.FIELD_INVALID,
        ErrorKind.FIELD_NEEDED,
        ErrorKind.FORM_UNREADABLE,
        ErrorKind.NO_REQUEST,
        ErrorKind.END_PICTURE_NEEDED,
        ErrorKind.END_PICTURE_NOT_TAKEN,
        ErrorKind.ADDRESS_INVALID,
        ErrorKind.PROXY_INVALID,
        ErrorKind.DISK_FULL,
        ErrorKind.FOLDER_UNWRITABLE,
        ErrorKind.JOURNAL_NEWER,
        ErrorKind.JOURNAL_DAMAGED,
        ErrorKind.JOURNAL_BUSY,
        ErrorKind.JOB_UNKNOWN,
        ErrorKind.JOB_STEP_IMPOSSIBLE,
    }
)


def exit_code(kind: ErrorKind) -> ExitCode:
    """The command line's exit code for a failure of this kind."""
    if kind in _FOUND_BEFORE_SENDING or kind.value.startswith("picture_"):
        return REFUSED_INPUT
    return _EXIT_CODES.get(kind, FAILED)


def job_json(job: Job) -> dict[str, Any]:
    """The job as plain values. What is not known is null; sums are strings."""
    request = job.request
    return {
        "id": job.id,
        "state": job.state.value,
        "provider": job.provider,
        "model": job.model,
        "remote_id": job.remote_id or None,
        "request": {
            "model": request.model,
            "prompt": request.prompt,
            "image": _picture_json(request.image),
            "end_image": _picture_json(request.end_image),
            "resolution": request.resolution,
            "duration": request.duration,
            "fields": request.fields,
        },
        "price": price_json(job.price, job.charged),
        "created": job.created.isoformat(),
        "updated": job.updated.isoformat(),
        "finished": None if job.finished is None else job.finished.isoformat(),
        "kept_until": None if job.kept_until is None else job.kept_until.isoformat(),
        "rewritten_prompt": job.rewritten or None,
        "video": job.video or None,
        "further_videos": [path for path in job.further if path],
        "error": None if job.failure is None else error_json(job.failure, job.provider),
        **({"batch": {"id": job.batch, "row": job.row}} if job.batch else {}),
    }


def price_json(price: Price | None, charged: Money | None = None) -> dict[str, Any]:
    """A price: what was expected, what was taken, and what the expectation rests on."""
    money = price.money if price is not None else charged
    return {
        "quoted": None if price is None else str(price.money.amount),
        "charged": None if charged is None else str(charged.amount),
        "currency": money.currency if money is not None else "USD",
        "basis": None if price is None else price.basis.value,
        "as_of": price.as_of or None if price is not None else None,
    }


def error_json(error: AppError | Failure | Problem, provider: str = "") -> dict[str, Any]:
    """A failure: its kind, the whole sentence, and what the provider said."""
    message = describe(error, provider=provider)
    plain = {"kind": error.kind.value, "message": str(message)}
    if isinstance(error, Problem):
        return {**plain, "field": error.field}
    return {
        **plain,
        "charge": error.charge.value,
        "provider_message": error.message or None,
        "request_id": error.request_id or None,
    }


def _picture_json(picture: Picture | None) -> dict[str, Any] | None:
    if picture is None:
        return None
    return {"path": picture.path, "width": picture.width, "height": picture.height}
