"""`hailuo-desktop generate`: one video, from arguments to file."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from hailuo_desktop.cli.output import (
    Progress,
    finish,
    print_json,
    print_line,
    refuse,
    say,
    say_damage,
    show_code,
)
from hailuo_desktop.domain.errors import AppError, ErrorKind, Problem
from hailuo_desktop.domain.fitting import fitted_picture
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, Picture, with_links
from hailuo_desktop.job_json import (
    DONE,
    error_json,
    exit_code,
    price_json,
)
from hailuo_desktop.parts import Parts, usual_provider
from hailuo_desktop.services.code_samples import Language
from hailuo_desktop.wording import describe, price_words, provider_label

_FITS: Mapping[ErrorKind, str] = {
    ErrorKind.PICTURE_TOO_NARROW: "--fit crop uses its middle, --fit pad puts a white border around it.",
    ErrorKind.PICTURE_TOO_SMALL: "--fit enlarge scales it up, which adds no detail.",
}
"""What can be said about a picture so that it is made to fit."""


async def generate(options: argparse.Namespace, parts: Parts) -> int:
    """Make one video and wait for it."""
    provider = options.provider
    if provider is None:
        provider = await usual_provider(parts)
        say(f"No provider named: using {provider_label(provider)}.")
    spec = (
        await parts.catalogue.form(provider, options.model)
        if options.model
        else parts.catalogue.usual_family(provider)
    )
    troubles: list[AppError | Problem] = []
    fit = _fit(options.fit, spec.picture)
    image = fit(await _look_at(parts, options.image, "image", troubles))
    end_image = fit(await _look_at(parts, options.end_image, "end_image", troubles))
    request = GenerationRequest(
        provider=provider,
        model=options.model or spec.id,
        prompt=options.prompt,
        image=image,
        end_image=end_image,
        resolution=options.resolution,
        duration=options.duration,
        fields={name: _value(spec, name, text) for name, text in options.set},
    )
    broken = {trouble.field for trouble in troubles if isinstance(trouble, Problem)}
    troubles += [
        problem
        for problem in spec.problems(request)
        # A picture that could not be read is named already; that it is missing is no second trouble.
        if not (problem.kind is ErrorKind.PICTURE_NEEDED and "image" in broken)
    ]
    max_cost = options.max_cost
    price = spec.price(request)
    if options.code is not None and not troubles:
        language = Language(options.code)
        show_code(options, language, await parts.codes.of_request(request, language))
        return DONE
    if not troubles:
        if not options.dry_run:
            price = (await parts.quotes.ask(request)).price
        try:
            parts.budget.check(price, max_cost)
            parts.budget.check_wish(price, max_cost)
        except AppError as error:
            troubles.append(error)
    for way in dict.fromkeys(_FITS[each.kind] for each in troubles if each.kind in _FITS):
        say(way)
    if options.dry_run:
        return _dry_run(options, spec, request, troubles)
    if troubles:
        return refuse(options, troubles, provider)
    await parts.open()
    say_damage(parts.store.damage)
    parts.runner.subscribe(Progress())
    job = await parts.runner.submit(request, max_cost=max_cost, shown=price, target=_target(options.output))
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
        pictures = spec.sent_pictures(request)
        fields = with_links(fields, pictures, [sent.picture.path for sent in pictures])
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


def _fit(ways: Sequence[str], rule: PictureRule) -> Callable[[Picture | None], Picture | None]:
    """What makes pictures fit in the ways that are allowed."""
    way: Literal["crop", "pad"] | None = "crop" if "crop" in ways else "pad" if "pad" in ways else None

    def fit(picture: Picture | None) -> Picture | None:
        if picture is None:
            return None
        return fitted_picture(picture, rule, way=way, enlarge="enlarge" in ways)

    return fit


def _value(spec: ModelSpec, name: str, text: str) -> FieldValue:
    """What was typed for a field; what cannot be read stays as it is, for the problem that tells of it."""
    control = spec.control(name)
    if control is not None:
        value = control.read(text)
        return text if value is None else value
    try:
        plain: FieldValue = msgspec.json.decode(text, type=FieldValue)
    except (msgspec.DecodeError, RecursionError):
        return text
    return plain


def _target(output: str | None) -> Path | None:
    return None if output is None else Path(output).expanduser().absolute()
