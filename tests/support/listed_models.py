"""A provider's list of models without a network: the real-shaped schemas of `tests/fixtures`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from decimal import Decimal

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.model_form import read_form
from hailuo_desktop.domain.model_listing import ModelListing, read_listings
from hailuo_desktop.domain.model_spec import ModelSpec
from tests.fixtures.make_schemas import FOLDER, file_name
from tests.fixtures.video_models import MODELS


class SchemaFolder:
    """Lists the models of the fixtures, or as many as are wanted, and gives their schemas.

    Attributes:
        gate: while it is clear, schemas are on their way.
        failure: raised instead of giving a schema.
        asked: ids of the models whose schema was asked for.
    """

    def __init__(self, count: int = 0) -> None:
        self.listings = listings(count)
        self.gate = asyncio.Event()
        self.gate.set()
        self.failure: AppError | None = None
        self.asked: list[str] = []

    async def list_models(self) -> Sequence[ModelListing]:
        return self.listings

    async def fetch_schema(self, listing: ModelListing) -> object:
        self.asked.append(listing.id)
        await self.gate.wait()
        if self.failure is not None:
            raise self.failure
        return _schema(listing.id)


def listings(count: int = 0) -> list[ModelListing]:
    """The entries of the fixtures' models; with `count`, so many, the same ones in several versions."""
    entries = [
        {
            "model": f"{model.id}-v{round_}" if round_ else model.id,
            "type": "Video",
            "displayName": _label(model.id) + (f" v{round_}" if round_ else ""),
            "familyName": _label(model.id.partition("/")[2].partition("/")[0]),
            "schema": f"https://schemas.invalid/{file_name(model)}",
            "price": {"actual": {"base_price": str(Decimal(number % 40 + 2) / 100), "unit": "second"}},
        }
        for round_ in range(max(1, -(-count // len(MODELS))))
        for number, model in enumerate(MODELS)
    ]
    return read_listings({"data": entries[: count or None]}, as_of="2026-11-20")


def listed_form(model: str) -> ModelSpec:
    """The form of one of the fixtures' models."""
    (listing,) = [each for each in listings() if each.id == model]
    return read_form(_schema(model), listing)


def _schema(model: str) -> object:
    (found,) = [each for each in MODELS if each.id == model]
    return json.loads((FOLDER / file_name(found)).read_bytes())


def _label(name: str) -> str:
    return " ".join(part.capitalize() for part in name.partition("/")[2].replace("/", "-").split("-")) or (
        name.replace("-", " ").capitalize()
    )
