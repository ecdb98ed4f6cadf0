"""What is wrong with the pictures of a request, by the model they are for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from hailuo_desktop.domain.errors import ErrorKind, Fact, Problem
from hailuo_desktop.domain.request import GenerationRequest

if TYPE_CHECKING:
    from hailuo_desktop.domain.model_spec import ModelSpec


def picture_problems(
    spec: ModelSpec, request: GenerationRequest, *, is_offered: bool, needs_both: bool, needs_references: bool
) -> Iterator[Problem]:
    """Missing pictures, then those that the model's rule does not take, then the reference pictures.

    Args:
        spec: the model.
        request: what is asked of it.
        is_offered: the model can make something from such pictures at all.
        needs_both: the request is one for a clip from a first and a last picture.
        needs_references: the request is one for a clip with what is seen in pictures.
    """
    if is_offered:
        yield from _missing(spec, request, needs_both=needs_both)
    for picture, field in ((request.image, "image"), (request.end_image, "end_image")):
        if picture is not None:
            yield from spec.picture.problems(picture, field)
    yield from _of_references(spec, request, needs_references=needs_references)


def _missing(spec: ModelSpec, request: GenerationRequest, *, needs_both: bool) -> Iterator[Problem]:
    facts: dict[str, Fact] = {"model": spec.label}
    if request.image is None and (needs_both or "image" in spec.pictures_needed):
        yield Problem(kind=ErrorKind.PICTURE_NEEDED, field="image", facts=facts)
    if request.end_image is None and "end_image" in spec.pictures_needed:
        yield Problem(kind=ErrorKind.END_PICTURE_NEEDED, field="end_image", facts=facts)
    if request.end_image is not None and not spec.end_image_field:
        yield Problem(kind=ErrorKind.END_PICTURE_NOT_TAKEN, field="end_image", facts=facts)


def _of_references(
    spec: ModelSpec, request: GenerationRequest, *, needs_references: bool
) -> Iterator[Problem]:
    given = spec.reference_pictures(request)
    facts: dict[str, Fact] = {"model": spec.label}
    if request.references and not spec.references_field:
        yield Problem(kind=ErrorKind.PICTURE_NOT_TAKEN, field="references", facts=facts)
    keyframes = bool(spec.image_field) and (request.image is not None or request.end_image is not None)
    if request.references and spec.references_alone and keyframes:
        yield Problem(kind=ErrorKind.REFERENCES_ALONE, field="references", facts=facts)
    before = len(given) - len(request.references) if given else 0
    for number, picture in enumerate(request.references, before + 1):
        for problem in spec.picture.problems(picture, "references"):
            yield msgspec.structs.replace(problem, facts={**problem.facts, "number": number})
    count_matters = given or (spec.references_field and needs_references)
    if count_matters and not spec.fewest_references <= len(given) <= spec.most_references:
        yield Problem(
            kind=ErrorKind.PICTURE_COUNT,
            field="references",
            facts={
                "model": spec.label,
                "count": len(given),
                "fewest": spec.fewest_references,
                "most": spec.most_references,
            },
        )
