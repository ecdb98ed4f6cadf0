"""`hailuo-desktop models`: what can be made, and what it costs by the list."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from hailuo_desktop.cli.output import (
    print_json,
    print_line,
    say,
)
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.money import Money
from hailuo_desktop.job_json import (
    DONE,
    exit_code,
)
from hailuo_desktop.parts import Parts
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.wording import describe

Row = tuple[dict[str, Any], str]
"""A model as JSON, and its price in words."""


async def models(options: argparse.Namespace, parts: Parts) -> int:
    """One row for each model id, the bundled families first."""
    catalogue = parts.catalogue
    if options.provider:
        catalogue.provider(options.provider)
    code = DONE
    await catalogue.load()
    if options.refresh:
        try:
            await catalogue.refresh()
        except AppError as error:
            code = exit_code(error.kind)
            say(f"The lists are not fresh. {describe(error)}")
    rows: list[Row] = []
    for spec in catalogue.families(options.provider):
        rows += _bundled_rows(catalogue, spec)
    for group in catalogue.groups(options.provider):
        rows += [_listed_row(catalogue, each) for each in group.models]
    if options.json:
        print_json([row for row, _ in rows])
        return code
    for row, price in rows:
        gone = "" if row["listed"] else "  (no longer in the provider's list)"
        print_line(
            f"{row['id']:<44} {row['label']:<28} {'/'.join(row['modes']):<16}"
            f" {'/'.join(row['resolutions'] or ()):<18} {'/'.join(map(str, row['durations'] or ())):>5}"
            f"  {price}{gone}"
        )
    return code


def _bundled_rows(catalogue: Catalogue, spec: ModelSpec) -> Iterator[Row]:
    for model in dict.fromkeys(f.model for f in spec.formats):
        row = _form_row(spec.narrowed_to(model), model)
        yield {**row, "listed": catalogue.is_listed(spec.provider, model)}, _words(row, spec.currency)


def _listed_row(catalogue: Catalogue, listing: ModelListing) -> Row:
    row: dict[str, Any] = {
        "id": listing.id,
        "family": listing.family,
        "provider": listing.provider,
        "label": listing.label,
        "maker": listing.maker,
        "modes": [mode.value for mode in listing.modes],
        "resolutions": None,
        "durations": None,
        # What a clip costs where each second does is not known without its lengths.
        "price": None if listing.price is None or listing.price_per_second else str(listing.price),
        "listed": True,
    }
    try:
        spec = catalogue.spec(listing.provider, listing.id)
    except AppError:
        if listing.price is not None and listing.price_per_second:
            return row, f"{Money(listing.price)} a second"
    else:
        row |= {**_form_row(spec, listing.id), "family": listing.family}
    return row, _words(row, "USD")


def _form_row(spec: ModelSpec, model: str) -> dict[str, Any]:
    prices = [each.price for each in spec.formats if each.price is not None]
    return {
        "id": model,
        "family": spec.id,
        "provider": spec.provider,
        "label": spec.label,
        "maker": spec.maker,
        "modes": [mode.value for mode in spec.modes],
        "resolutions": list(spec.resolutions),
        "durations": list(spec.durations),
        "price": str(min(prices)) if prices else None,
    }


def _words(row: dict[str, Any], currency: str) -> str:
    if row["price"] is None:
        return "not listed"
    price = Decimal(row["price"])
    return f"from {Money(price, currency)}" if price else "free"
