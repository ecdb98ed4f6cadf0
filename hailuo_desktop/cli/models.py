"""`hailuo-desktop models`: what can be made, and what it costs by the list."""

from __future__ import annotations

import argparse
from typing import Any

from hailuo_desktop.cli.output import (
    print_json,
    print_line,
)
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.job_json import (
    DONE,
)
from hailuo_desktop.parts import Parts


async def models(options: argparse.Namespace, parts: Parts) -> int:
    """One row for each model id."""
    rows = [row for spec in parts.catalogue.families(options.provider) for row in _model_rows(spec)]
    if options.provider:
        parts.catalogue.provider(options.provider)
    if options.json:
        print_json(rows)
        return DONE
    for row in rows:
        price = f"from ${row['price']}" if row["price"] not in (None, "0") else "free"
        price = "not listed" if row["price"] is None else price
        print_line(
            f"{row['id']:<34} {row['label']:<16} {'/'.join(row['modes']):<12}"
            f" {'/'.join(row['resolutions']):<18} {'/'.join(map(str, row['durations'])):>5} s  {price}"
        )
    return DONE


def _model_rows(spec: ModelSpec) -> list[dict[str, Any]]:
    rows = []
    for model in dict.fromkeys(f.model for f in spec.formats):
        part = spec.narrowed_to(model)
        prices = [f.price for f in part.formats if f.price is not None]
        rows.append(
            {
                "id": model,
                "family": spec.id,
                "provider": spec.provider,
                "label": spec.label,
                "maker": spec.maker,
                "modes": [mode.value for mode in part.modes],
                "resolutions": list(part.resolutions),
                "durations": list(part.durations),
                "price": str(min(prices)) if prices else None,
                "listed": True,
            }
        )
    return rows
