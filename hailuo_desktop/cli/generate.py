"""`hailuo-desktop generate`: one video, from arguments to file."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from hailuo_desktop.cli.output import (
    Progress,
    finish,
    print_json,
    print_line,
    refuse,
    say,
    say_damage,
)
from hailuo_desktop.domain.errors import AppError, ErrorKind, Problem
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, Picture
from hailuo_desktop.job_json import (
    DONE,
    error_json,
    exit_code,
    price_json,
)
from hailuo_desktop.parts import Parts, usual_provider
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.wording import describe, price_words, provider_label


async def generate(options: argparse.Namespace, parts: Parts) -> int:
    """Make one video and wait for it."""
    provider = options.provider
    if provider is None:
        provider = await usual_provider(parts)
        say(f"No provider named: using {provider_label(provider)}.")
    spec = (
        parts.catalogue.spec(provider, options.model)
        if options.model
        else parts.catalogue.usual_family(provider)
    )
    troubles: list[AppError | Problem] = []
    image = await _look_at(parts, options.image, "image", troubles)
    end_image = await _look_at(parts, options.end_image, "end_image", troubles)
    request = GenerationRequest(
        provider=provider,
        model=options.model or spec.id,
        prompt=options.prompt,
        image=image,
        end_image=end_image,
        resolution=options.resolution,
        duration=options.duration,
        fields=dict(options.set),
    )
    broken = {trouble.field for trouble in troubles if isinstance(trouble, Problem)}
    troubles += [
        problem
        for problem in spec.problems(request)
        # A picture that could not be read is named already; that it is missing is no second trouble.
        if not (problem.kind is ErrorKind.PICTURE_NEEDED and "image" in broken)
    ]
    max_cost = options.max_cost
    if not troubles:
        try:
            Budget().check(spec.price(request), max_cost)
        except AppError as error:
            troubles.append(error)
    if options.dry_run:
        return _dry_run(options, spec, request, troubles)
    if troubles:
        return refuse(options, troubles, provider)
    await parts.open()
    say_damage(parts.store)
    parts.runner.subscribe(Progress())
    job = await parts.runner.submit(request, max_cost=max_cost, target=_target(options.output))
    say(f"Job {job.id}: {price_words(job.price)}")
    return finish(options, await parts.runner.wait(job.id))


def _dry_run(
    options: argparse.Namespace,
    spec: ModelSpec,
    request: GenerationRequest,
    troubles: Sequence[AppError | Problem],
) -> int:
    chosen = spec.format_for(request)
    fields: dict[str, FieldValue] = {}
    if chosen is not None:
        fields = spec.body(request)
        if request.image is not None:
            fields[spec.image_field] = request.image.path
        if request.end_image is not None and spec.end_image_field:
            fields[spec.end_image_field] = request.end_image.path
    answer = {
        "problems": [error_json(trouble, request.provider) for trouble in troubles],
        "provider": request.provider,
        "model": chosen.model if chosen is not None else None,
        "fields": fields,
        "price": price_json(spec.price(request)),
    }
    if options.json:
        print_json(answer)
    else:
        print_line(
            f"{provider_label(request.provider)} · {answer['model']} · {price_words(spec.price(request))}"
        )
        for name, value in fields.items():
            print_line(f"  {name}: {value}")
    for trouble in troubles:
        say(str(describe(trouble, provider=request.provider)))
    say("Dry run: nothing was sent.")
    return exit_code(troubles[0].kind) if troubles else DONE


async def _look_at(
    parts: Parts, path: str | None, field: str, troubles: list[AppError | Problem]
) -> Picture | None:
    if path is None:
        return None
    try:
        return await parts.pictures.examine(Path(path))
    except AppError as error:
        troubles.append(Problem(kind=error.kind, field=field, facts=error.facts))
        return None


def _target(output: str | None) -> Path | None:
    return None if output is None else Path(output).expanduser().absolute()
