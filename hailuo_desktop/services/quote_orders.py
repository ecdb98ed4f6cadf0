"""The order a price is asked for: the user's, with stand-ins for what is nobody's business before it is sent.

A provider prices an order by its model and settings. So the words and the pictures stay here: the prompt is
replaced by a sentence, each picture by a white one within the request, free texts and the seed are left out.
Nothing has to be uploaded, and the price does not have to be asked for again at each letter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hailuo_desktop.domain.controls import ControlKind
from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, SentPicture, with_links
from hailuo_desktop.providers.base import SubmissionOrder

PROMPT = "A lake at dawn."

WHITE_PICTURE = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAgAAAAIAAQAAAADcA+lXAAAAjElEQVR42u3MMQ0AAAwDoPo33YrYtQQEkB5F"
    "IBAIBAKBQCAQCAQCgUAgEAgEAoFAIBAIBAKBQCAQCAQCgUAgEAgEAoFAIBAIBAKBQCAQCAQCgUAgEAgEAoFAIBAIBAKBQCAQCAQCgUAgEA"
    "gEAoFAIBAIBAKBQCAQCAQCgUAgEAgEAoFAIBAIBAKB4HcwNvqHcg2WKzYAAAAASUVORK5CYII="
)
"""A PNG of 512 × 512 pixels: large enough and square enough for every rule."""

_SAID_LATER = frozenset(
    {ErrorKind.PROMPT_NEEDED, ErrorKind.PROMPT_TOO_LONG, ErrorKind.PROMPT_HOLDS_KEY, ErrorKind.PICTURE_COUNT}
)


def order_of_request(spec: ModelSpec, request: GenerationRequest) -> SubmissionOrder | None:
    """What to ask the price of, or None while the settings are not those of any order."""
    chosen = spec.format_for(request)
    wrong = [
        each
        for each in spec.problems(request)
        if each.kind not in _SAID_LATER and each.field not in ("image", "end_image", "references")
    ]
    if chosen is None or wrong:
        return None
    return _order(chosen.model, spec.body(request), spec.sent_pictures(request), spec)


def order_of_job(job: Job, spec: ModelSpec | None) -> SubmissionOrder:
    """What to ask the price of before a job's paid request; `spec` is None where its form is not known."""
    fields = {name: value for name, value in job.fields.items() if name != job.seed_field}
    return _order(job.model, fields, job.pictures, spec)


def _order(
    model: str,
    fields: Mapping[str, FieldValue],
    pictures: Sequence[SentPicture],
    spec: ModelSpec | None,
) -> SubmissionOrder:
    asked = dict(fields)
    if spec is not None:
        for control in spec.controls:
            if control.is_seed or (control.kind is ControlKind.TEXT and not control.is_needed):
                asked.pop(control.name, None)
    prompt_field = spec.prompt_field if spec is not None else "prompt"
    if prompt_field:
        asked[prompt_field] = PROMPT
    return SubmissionOrder(model=model, fields=with_links(asked, pictures, [WHITE_PICTURE] * len(pictures)))
