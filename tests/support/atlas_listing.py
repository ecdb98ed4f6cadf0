"""The simulated Atlas's list of models: those of `tests/fixtures`, with schemas that are kept elsewhere."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from tests.fixtures.make_schemas import FOLDER, file_name
from tests.fixtures.schema_check import faults
from tests.fixtures.video_models import MODELS as LISTED
from tests.support.atlas_rules import MODELS as RULED
from tests.support.atlas_switches import Switches
from tests.support.result_storage import ResultStorage

_CATEGORIES = {
    "t": "TEXT-TO-VIDEO",
    "i": "IMAGE-TO-VIDEO",
    "f": "START-END-TO-VIDEO",
    "r": "REFERENCE-TO-VIDEO",
}
_A_SECOND = Decimal("0.04")

HIDDEN: dict[str, Any] = {"model": "minimax/hailuo-next", "type": "Video", "display_console": False}
OTHER_KINDS: list[dict[str, Any]] = [
    {"model": "minimax/m2", "type": "Text", "display_console": True},
    {"model": "black-forest/flux", "type": "Image", "display_console": True},
]


def rows(switches: Switches, storage: ResultStorage) -> list[Any]:
    """The list as it is told; its schemas lie in the storage then."""
    whole: list[Any] = [*switches.model_rows, HIDDEN, *OTHER_KINDS]
    for model in LISTED:
        if switches.listed is not None and model.id not in switches.listed:
            continue
        path = f"/model/schema/{file_name(model)}"
        document = switches.schemas.get(model.id)
        storage.files[path] = _file(model.id) if document is None else json.dumps(document).encode()
        whole.append(
            {
                "uuid": f"model-{len(whole)}",
                "model": model.id,
                "type": "Video",
                "displayName": model.id.rpartition("/")[2].replace("-", " ").title(),
                "organization": model.id.partition("/")[0].upper(),
                "familyName": model.id.split("/")[1].replace("-", " ").title() if "/" in model.id else "",
                "categories": [_CATEGORIES[mode] for mode in model.modes if mode in _CATEGORIES],
                "display_console": True,
                "price": {"discount": "100", "actual": {"base_price": str(_A_SECOND), "unit": "second"}},
                "schema": storage.origin + path,
            }
        )
    return whole


def is_known(model: object) -> bool:
    """Whether the service makes clips with this model."""
    return isinstance(model, str) and (model in RULED or model in _by_id())


def problem(body: Mapping[str, Any], schemas: Mapping[str, Any]) -> str:
    """Why an order is refused, or ""."""
    model = body["model"]
    if model in RULED and model not in schemas:
        return RULED[model].problem(body)
    document = schemas.get(model) or json.loads(_file(model))
    described = document.get("components", {}).get("schemas", {}).get("Input", {})
    return next(faults(dict(body), described, document), "")


def price(body: Mapping[str, Any]) -> Decimal:
    """What an order costs: more where it is longer."""
    if body["model"] in RULED:
        return RULED[body["model"]].price
    seconds = body.get("duration")
    return _A_SECOND * (seconds if isinstance(seconds, int) and seconds > 0 else 5)


@functools.cache
def _by_id() -> dict[str, str]:
    return {model.id: file_name(model) for model in LISTED}


@functools.cache
def _file(model: str) -> bytes:
    return (FOLDER / _by_id()[model]).read_bytes()
